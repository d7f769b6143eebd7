"""`spoorzoeker eval`: runs and what is made of them."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from commands.options import add_data, add_json, command, setting
from commands.terminal import print_json, progress_bar, say, text_of
from corpus.errors import SettingsWrong


def add(commands: Any) -> None:
    """Add the commands."""
    text = "measure how far the answers can be trusted"
    parts = commands.add_parser("eval", help=text, description=text).add_subparsers(
        title="commands", required=True, metavar="COMMAND"
    )
    parser = command(parts, "run", _run, "answer the cases of some files and score them")
    parser.add_argument("cases", type=Path, nargs="+", metavar="CASES", help="JSON lines of cases")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="RUN",
        help="the run's folder (default: a new one the app shows)",
    )
    parser.add_argument(
        "--letters", type=Path, metavar="FOLDER",
        help="index these letters in the run's folder and ask them (default: the index in --data)",
    )  # fmt: skip
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", type=setting, dest="chosen",
        help="another setting for this run, as embedder=hashing",
    )  # fmt: skip
    parser.add_argument("--baselines", action="store_true", help="ask the baselines as well")
    parser.add_argument("--workers", type=int, metavar="N", help="processes (default: the cores)")
    add_data(parser)
    add_json(parser)
    parser = command(parts, "gate", _gate, "fail where figures fell below those reached")
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
    add_data(parser)
    parser = command(parts, "judge", _judge, "make a case of an answer that you judged")
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
    add_data(parser)
    parser = command(parts, "review", _review, "have a language model judge a run's answers")
    parser.add_argument("run_folder", type=Path, metavar="RUN")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", type=setting, dest="chosen",
        help="another setting, as model=… for a judge that is not the one that answered",
    )  # fmt: skip
    parser = command(parts, "report", _report, "write the report of a run anew")
    parser.add_argument("run_folder", type=Path, metavar="RUN")
    add_json(parser)
    parser = command(parts, "harvest", _harvest, "draft cases about your own letters")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE",
                        help="your case file; what it holds stays")  # fmt: skip
    parser.add_argument("--per-letter", type=int, default=10, metavar="N",
                        help="how many drafts a letter gives at most (default: 10)")  # fmt: skip
    parser.add_argument("--letter", action="append", default=[], metavar="LETTER",
                        help="this letter, by its id or the id's beginning")  # fmt: skip
    add_data(parser)
    add_json(parser)
    parser = command(parts, "feedback", _feedback, "draft cases from what people said of answers")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE",
                        help="your case file; what it holds stays")  # fmt: skip
    add_data(parser)
    add_json(parser)
    parser = command(parts, "compare", _compare, "show what differs between two runs")
    parser.add_argument("runs", type=Path, nargs=2, metavar="RUN")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> None:
    from eval.as_text import run_text
    from eval.history import new_run
    from eval.report.page import write_report
    from eval.run import run_cases
    from index.embedder import load_embedder
    from index.sync import sync
    from rag.settings import load_settings

    out = arguments.out or new_run(load_settings(data=arguments.data).data, now=datetime.now())
    data = out / "data" if arguments.letters else arguments.data
    chosen = dict(arguments.chosen)
    if arguments.letters:
        chosen["chroma"] = ""  # what is built for one run stays with it
    settings = load_settings(data=data, chosen=chosen)
    with progress_bar(quiet=arguments.json) as show:
        if arguments.letters:
            synced = sync(arguments.letters, data, embedder=load_embedder(settings.embedder))
            for failure in synced.failed:
                say(f"Niet gelezen: {failure.file}: {failure.reason}", aside=True)
        run = run_cases(
            arguments.cases,
            out,
            settings=settings,
            baselines=arguments.baselines,
            workers=arguments.workers,
            on_progress=show,
        )
    report = write_report(out)
    if arguments.json:
        print_json(run.scores)
    else:
        say(run_text(run))
        say(f"\nVerslag: {report}")


def _review(arguments: argparse.Namespace) -> None:
    from eval.judge import judge_run
    from eval.report.page import write_report
    from rag.model.opening import open_model
    from rag.settings import load_settings

    model = open_model(load_settings(chosen=dict(arguments.chosen)))
    if model is None:
        raise SettingsWrong("Er is geen taalmodel ingesteld; zet model en model_url.")
    with progress_bar(quiet=False) as show:
        judged = judge_run(
            arguments.run_folder, model, lambda done, total: show("Antwoorden", done, total)
        )
    mean = "–" if judged["mean"] is None else f"{judged['mean']:.2f}"
    say(f"{judged['model']}: gemiddeld {mean} over {len(judged['verdicts'])} antwoorden.")
    say(f"Verslag: {write_report(arguments.run_folder)}")


def _report(arguments: argparse.Namespace) -> None:
    from eval.report.page import write_report

    report = write_report(arguments.run_folder)
    if arguments.json:
        print_json({"report": str(report)})
    else:
        say(str(report))


def _gate(arguments: argparse.Namespace) -> None:
    from eval.gate import pass_gate
    from rag.settings import load_settings

    with progress_bar(quiet=False) as show:
        said = pass_gate(
            arguments.cases,
            arguments.out,
            figures=arguments.figures,
            renew=arguments.renew,
            settings=load_settings(data=arguments.data),
            on_progress=show,
        )
    say(said)


def _judge(arguments: argparse.Namespace) -> None:
    from eval.case_file import put_case
    from eval.use import read_answer
    from rag.engine import open_engine
    from rag.judged import Judgement, case_of
    from rag.settings import load_settings

    answer = read_answer(text_of(arguments.answer))
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
    new = put_case(case, arguments.out)
    say(f"{case['id']} {'toegevoegd aan' if new else 'vervangen in'} {arguments.out}.")


def _harvest(arguments: argparse.Namespace) -> None:
    from eval.harvest.harvest import harvest, harvest_json, harvest_text
    from rag.engine import open_engine
    from rag.known_letters import refuse_unknown
    from rag.settings import load_settings

    engine = open_engine(load_settings(data=arguments.data))
    try:
        refuse_unknown(engine, arguments.letter)
        letters = engine.letters()
    finally:
        engine.close()
    done = harvest(letters, arguments.out, only=arguments.letter, per_letter=arguments.per_letter)
    if arguments.json:
        print_json(harvest_json(done))
    else:
        say(harvest_text(done))


def _feedback(arguments: argparse.Namespace) -> None:
    from eval.feedback import gather, gathered_text
    from rag.settings import load_settings

    done = gather(load_settings(data=arguments.data).data, arguments.out)
    if arguments.json:
        print_json({"file": str(done.file), "new": done.new, "known": done.known})
    else:
        say(gathered_text(done))


def _compare(arguments: argparse.Namespace) -> None:
    from eval.as_text import comparison_text
    from eval.compare import compare_runs

    comparison = compare_runs(*arguments.runs)
    if arguments.json:
        print_json(comparison)
    else:
        say(comparison_text(comparison))
