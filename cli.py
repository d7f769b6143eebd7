"""The command `spoorzoeker`: read a letter, index a folder, ask, start the app."""

import argparse
import hashlib
import json
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from corpus.errors import SettingsWrong, SpoorzoekerError

SAMPLE_LETTERS = Path(__file__).parent / "corpus" / "letters"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 on success, 2 with one line on stderr on a user's error."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        arguments = _parser().parse_args(argv)
        return int(arguments.run(arguments) or 0)
    except SpoorzoekerError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr)
        return 130


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line, like any other error of a user."""

    def error(self, message: str) -> NoReturn:
        raise SettingsWrong(f"{message} (zie: {self.prog} --help)")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="spoorzoeker", description=__doc__)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_parse(commands)
    _add_index(commands)
    _add_ask(commands)
    _add_eval(commands)
    _add_bench(commands)
    _add_app(commands)
    return parser


def _command(commands: Any, name: str, run: Any, text: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run)
    return parser


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="where the index is kept (default: ./data)"
    )


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


@contextmanager
def _progress_bar(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """Give what shows on stderr, where a person watches it: a text, how much is done, of how much."""
    if quiet or not sys.stderr.isatty():
        yield lambda text, done, total: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda text, done, total: bar.update(
            task, description=text, completed=done, total=total
        )


# --- parse ------------------------------------------------------------------------------


def _add_parse(commands: Any) -> None:
    parser = _command(commands, "parse", _parse, "show what a letter holds, as it was read")
    parser.add_argument("file", type=Path, metavar="FILE")
    _add_json(parser)


def _parse(arguments: argparse.Namespace) -> None:
    from corpus.as_json import letter_json
    from corpus.as_text import letter_text
    from corpus.read import read_letter

    letter = read_letter(arguments.file)
    if arguments.json:
        _print_json(letter_json(letter))
    else:
        print(letter_text(letter))


# --- index ------------------------------------------------------------------------------


def _add_index(commands: Any) -> None:
    parser = _command(commands, "index", _index, "make the index equal to a folder of letters")
    parser.add_argument(
        "folder", type=Path, nargs="?", default=SAMPLE_LETTERS, metavar="FOLDER",
        help="the letters (default: the five sample letters)",
    )  # fmt: skip
    parser.add_argument("--rebuild", action="store_true", help="build everything anew")
    _add_data(parser)
    _add_json(parser)


def _index(arguments: argparse.Namespace) -> None:
    from index.embedder import load_embedder
    from index.report import report_json, report_text
    from index.sync import sync
    from rag.settings import load_settings

    settings = load_settings(data=arguments.data)
    with _progress_bar(quiet=arguments.json) as show:

        def tell(now: Any) -> None:
            show(f"{now.letters} brieven, {now.paragraphs} alinea's", now.letters, now.files)

        report = sync(
            arguments.folder,
            settings.data,
            embedder=load_embedder(settings.embedder),
            rebuild=arguments.rebuild,
            on_progress=tell,
        )
    if arguments.json:
        _print_json(report_json(report))
    else:
        print(report_text(report, rebuilt=arguments.rebuild))


# --- ask --------------------------------------------------------------------------------


def _add_ask(commands: Any) -> None:
    parser = _command(commands, "ask", _ask, "answer a question from the letters")
    parser.add_argument("question", nargs="?", metavar="QUESTION")
    parser.add_argument("--batch", type=Path, metavar="FILE", help="questions as JSON lines")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where the batch's answers go")
    parser.add_argument("--since", type=_day, metavar="DATE", help="letters from this day on")
    parser.add_argument("--until", type=_day, metavar="DATE", help="letters up to this day")
    for name, text in (
        ("dossier", "letters of this dossier, as 29984"),
        ("sender", "letters whose sender's office or name holds this"),
        ("letter", "this letter, by its id or the id's beginning"),
    ):
        parser.add_argument(
            f"--{name}", action="append", default=[], metavar=name.upper(), help=text
        )
    _add_data(parser)
    _add_json(parser)


def _day(text: str) -> date:
    from corpus.dutch_dates import DATE, parse_date

    day = parse_date(text) if DATE.fullmatch(text.strip()) else None
    if day is None:
        raise argparse.ArgumentTypeError(f"'{text}' is geen datum; schrijf 2026-05-13")
    return day


def _ask(arguments: argparse.Namespace) -> None:
    from index.filters import Filters
    from rag.as_json import answer_json
    from rag.as_text import answer_text
    from rag.batch import answer_batch, read_questions
    from rag.engine import open_engine
    from rag.settings import load_settings

    if (arguments.question is None) == (arguments.batch is None):
        raise SettingsWrong(
            "Geef één vraag, of --batch VRAGEN.jsonl (zie: spoorzoeker ask --help)."
        )
    if arguments.out and not arguments.batch:
        raise SettingsWrong("--out hoort bij --batch: één antwoord gaat naar het scherm.")
    questions = read_questions(arguments.batch) if arguments.batch else []
    engine = open_engine(load_settings(data=arguments.data))
    filters = Filters(
        since=arguments.since,
        until=arguments.until,
        dossiers=tuple(arguments.dossier),
        senders=tuple(arguments.sender),
        letters=tuple(arguments.letter),
    )
    try:
        _refuse_unknown(engine, arguments.letter)
        if arguments.batch:
            _write_lines(answer_batch(engine, questions, filters), arguments.out)
        elif arguments.json:
            answer = engine.ask(arguments.question, filters=filters)
            _print_json(answer_json(answer, _id_of(answer.question)))
        else:
            print(answer_text(engine.ask(arguments.question, filters=filters)))
    finally:
        engine.close()


def _id_of(question: str) -> str:
    """Name a single answer after its question, so that the same one has the same id."""
    return hashlib.sha256(question.encode("utf-8", "replace")).hexdigest()[:12]


def _refuse_unknown(engine: Any, beginnings: Sequence[str]) -> None:
    """Tell of a letter that is not there, which else would just give no answer."""
    ids = [letter.id for letter in engine.letters()] if beginnings else []
    for beginning in beginnings:
        if not any(letter_id.startswith(beginning) for letter_id in ids):
            raise SettingsWrong(f"Er is geen brief waarvan de naam begint met '{beginning}'.")


def _write_lines(answers: Iterator[Any], out: Path | None) -> None:
    """Write answers as JSON lines; what stood in the file goes only when all are there."""
    lines = (json.dumps(answer, ensure_ascii=False) + "\n" for answer in answers)
    if out is None:
        sys.stdout.writelines(lines)
        return
    if out.is_dir():
        raise SettingsWrong(f"{out} is een map; noem een bestand voor de antwoorden.")
    part = out.with_name(f"{out.name}.deel")
    try:
        with part.open("w", encoding="utf-8") as file:
            file.writelines(lines)
        part.replace(out)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise SettingsWrong(f"{out} kan niet worden geschreven: {error.strerror}.") from error


# --- eval -------------------------------------------------------------------------------


def _add_eval(commands: Any) -> None:
    text = "measure how far the answers can be trusted"
    parts = commands.add_parser("eval", help=text, description=text).add_subparsers(
        title="commands", required=True, metavar="COMMAND"
    )
    parser = _command(parts, "run", _eval_run, "answer the cases of some files and score them")
    parser.add_argument("cases", type=Path, nargs="+", metavar="CASES", help="JSON lines of cases")
    parser.add_argument("--out", type=Path, required=True, metavar="RUN", help="the run's folder")
    parser.add_argument(
        "--letters", type=Path, metavar="FOLDER",
        help="index these letters in the run's folder and ask them (default: the index in --data)",
    )  # fmt: skip
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", type=_setting, dest="chosen",
        help="another setting for this run, as embedder=hashing",
    )  # fmt: skip
    parser.add_argument("--baselines", action="store_true", help="ask the baselines as well")
    parser.add_argument("--workers", type=int, metavar="N", help="processes (default: the cores)")
    _add_data(parser)
    _add_json(parser)
    parser = _command(parts, "gate", _eval_gate, "fail where figures fell below those reached")
    parser.add_argument("cases", type=Path, nargs="+", metavar="CASES", help="JSON lines of cases")
    parser.add_argument(
        "--figures", type=Path, required=True, metavar="FILE", help="the figures reached before"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="RUN", help="the run's folder")
    parser.add_argument(
        "--renew",
        action="store_true",
        help="note the figures, where none fell or the cases changed",
    )
    _add_data(parser)
    parser = _command(parts, "judge", _eval_judge, "make a case of an answer that you judged")
    parser.add_argument("answer", metavar="ANSWER", help="what ask --json printed; - is stdin")
    opinion = parser.add_mutually_exclusive_group(required=True)
    for name, text in (
        ("right", "the answer is right"),
        ("wrong", "it is wrong: --paragraph says what answers it"),
        ("unanswerable", "it should have been declined"),
    ):
        opinion.add_argument(
            f"--{name}", action="store_const", const=name, dest="opinion", help=text
        )
    parser.add_argument("--paragraph", action="append", default=[], metavar="LETTER#NUMBER",
                        help="a paragraph that answers the question")  # fmt: skip
    parser.add_argument("--fact", action="append", default=[], metavar="TEXT",
                        help="words that a right answer holds")  # fmt: skip
    parser.add_argument("--reason", default="", metavar="TEXT", help="why you judge so")
    parser.add_argument("--out", type=Path, required=True, metavar="CASES", help="your case file")
    _add_data(parser)
    parser = _command(parts, "compare", _eval_compare, "show what differs between two runs")
    parser.add_argument("runs", type=Path, nargs=2, metavar="RUN")
    _add_json(parser)


def _setting(text: str) -> tuple[str, str]:
    name, found, value = text.partition("=")
    if not found or not name.strip():
        raise argparse.ArgumentTypeError(f"'{text}' is geen NAAM=WAARDE")
    return name.strip(), value


def _eval_run(arguments: argparse.Namespace) -> None:
    from eval.as_text import run_text
    from eval.run import run_cases
    from index.embedder import load_embedder
    from index.sync import sync
    from rag.settings import load_settings

    data = arguments.out / "data" if arguments.letters else arguments.data
    settings = load_settings(data=data, chosen=dict(arguments.chosen))
    with _progress_bar(quiet=arguments.json) as show:
        if arguments.letters:
            report = sync(arguments.letters, data, embedder=load_embedder(settings.embedder))
            for failure in report.failed:
                print(f"Niet gelezen: {failure.file}: {failure.reason}", file=sys.stderr)
        run = run_cases(
            arguments.cases,
            arguments.out,
            settings=settings,
            baselines=arguments.baselines,
            workers=arguments.workers,
            on_progress=show,
        )
    if arguments.json:
        _print_json(run.scores)
    else:
        print(run_text(run))


def _eval_gate(arguments: argparse.Namespace) -> None:
    from eval.gate import pass_gate
    from rag.settings import load_settings

    with _progress_bar(quiet=False) as show:
        said = pass_gate(
            arguments.cases,
            arguments.out,
            figures=arguments.figures,
            renew=arguments.renew,
            settings=load_settings(data=arguments.data),
            on_progress=show,
        )
    print(said)


def _eval_judge(arguments: argparse.Namespace) -> None:
    from eval.use import add_case, read_answer
    from rag.engine import open_engine
    from rag.judged import Judgement, case_of
    from rag.settings import load_settings

    answer = read_answer(_text_of(arguments.answer))
    judgement = Judgement(
        opinion=arguments.opinion,
        paragraphs=tuple(arguments.paragraph),
        facts=tuple(arguments.fact),
        reason=arguments.reason,
    )
    engine = open_engine(load_settings(data=arguments.data))
    try:
        case = case_of(answer, judgement, engine.letter)
    finally:
        engine.close()
    new = add_case(case, arguments.out)
    print(f"{case['id']} {'toegevoegd aan' if new else 'vervangen in'} {arguments.out}.")


def _text_of(name: str) -> str:
    """Read a file, or stdin where it is called `-`."""
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsWrong(f"{name} is niet te lezen als UTF-8-tekst: {error}.") from error


def _eval_compare(arguments: argparse.Namespace) -> None:
    from eval.as_text import comparison_text
    from eval.compare import compare_runs

    comparison = compare_runs(*arguments.runs)
    if arguments.json:
        _print_json(comparison)
    else:
        print(comparison_text(comparison))


# --- bench ------------------------------------------------------------------------------


def _add_bench(commands: Any) -> None:
    parser = _command(commands, "bench", _bench, "measure speed, memory and disk, beside others'")
    parser.add_argument(
        "--sizes", type=_sizes, default=(100, 10_000), metavar="N,N",
        help="in paragraphs (default: 100,10000)",
    )  # fmt: skip
    parser.add_argument(
        "--letters", type=Path, default=SAMPLE_LETTERS, metavar="FOLDER",
        help="letters whose sentences the measured ones are made of",
    )  # fmt: skip
    parser.add_argument(
        "--rounds", type=int, default=1, metavar="N", help="measure N times; medians count"
    )
    _add_json(parser)


def _sizes(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' zijn geen getallen, als in 100,10000") from None


def _bench(arguments: argparse.Namespace) -> None:
    from eval.bench.as_text import bench_text
    from eval.bench.run import run_bench
    from rag.settings import load_settings

    with _progress_bar(quiet=arguments.json) as show:
        run = run_bench(
            arguments.letters,
            embedder=load_settings().embedder,
            sizes=arguments.sizes,
            rounds=arguments.rounds,
            on_progress=show,
        )
    if arguments.json:
        _print_json(run)
    else:
        print(bench_text(run))


# --- app --------------------------------------------------------------------------------


def _add_app(commands: Any) -> None:
    parser = _command(commands, "app", _app, "start the app in the browser")
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default: 7860)")
    _add_data(parser)


def _app(arguments: argparse.Namespace) -> int:
    import app

    options = [f"--{name}={value}" for name in ("host", "port", "data")
               if (value := getattr(arguments, name)) is not None]  # fmt: skip
    return app.main(options)


if __name__ == "__main__":
    sys.exit(main())
