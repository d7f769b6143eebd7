"""`spoorzoeker bench`: speed, memory and disk, beside others'."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from commands.index import SAMPLE_LETTERS
from commands.options import add_json, command
from commands.terminal import print_json, progress_bar, say
from corpus.errors import SettingsWrong

Show = Callable[[str, int, int], None]


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "bench", _bench, "measure speed, memory and disk, beside others'")
    parser.add_argument(
        "--sizes", type=_numbers, metavar="N,N",
        help="in paragraphs (default: 100,10000; with --growth 1000,10000,100000,300000; "
        "with --ray 40000)",
    )  # fmt: skip
    parser.add_argument(
        "--letters", type=Path, default=SAMPLE_LETTERS, metavar="FOLDER",
        help="letters whose sentences the measured ones are made of",
    )  # fmt: skip
    parser.add_argument(
        "--rounds", type=int, default=1, metavar="N", help="measure N times; medians count"
    )
    parser.add_argument(
        "--growth", action="store_true",
        help="measure ours alone, in all that grows with the letters",
    )  # fmt: skip
    parser.add_argument(
        "--ray", type=_numbers, metavar="N,N",
        help="measure taking letters in with so many workers of Ray here, beside the way without",
    )  # fmt: skip
    add_json(parser)


def _numbers(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' zijn geen getallen, als in 1,2,4") from None


def _bench(arguments: argparse.Namespace) -> None:
    from eval.bench.as_text import bench_text
    from eval.bench.bulk_text import bulk_text
    from eval.bench.growth_text import growth_text

    measure, as_text = _systems, bench_text
    if arguments.ray:
        measure, as_text = _bulk, bulk_text
    elif arguments.growth:
        measure, as_text = _growth, growth_text

    with progress_bar(quiet=arguments.json) as show:
        run = measure(arguments, show)
    if arguments.json:
        print_json(run)
    else:
        say(as_text(run))


def _systems(arguments: argparse.Namespace, show: Show) -> Any:
    from eval.bench.run import SIZES, run_bench
    from rag.chroma import chroma_server
    from rag.settings import load_settings

    settings = load_settings()
    return run_bench(
        arguments.letters,
        embedder=settings.embedder,
        sizes=arguments.sizes or SIZES,
        rounds=arguments.rounds,
        chroma=chroma_server(settings),
        on_progress=show,
    )


def _growth(arguments: argparse.Namespace, show: Show) -> Any:
    from eval.bench.growth import SIZES, run_growth
    from rag.settings import load_settings

    return run_growth(
        arguments.letters,
        embedder=load_settings().embedder,
        sizes=arguments.sizes or SIZES,
        on_progress=show,
    )


def _bulk(arguments: argparse.Namespace, show: Show) -> Any:
    from eval.bench.bulk import PARAGRAPHS, run_bulk
    from rag.settings import load_settings

    (paragraphs, *others) = arguments.sizes or (PARAGRAPHS,)
    if others:
        raise SettingsWrong("Noem bij --ray één getal achter --sizes.")
    return run_bulk(
        arguments.letters,
        embedder=load_settings().embedder,
        workers=arguments.ray,
        paragraphs=paragraphs,
        rounds=arguments.rounds,
        on_progress=show,
    )
