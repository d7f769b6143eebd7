"""`spoorzoeker bench`: speed, memory and disk, beside others'."""

import argparse
from pathlib import Path
from typing import Any

from commands.index import SAMPLE_LETTERS
from commands.options import add_json, command
from commands.terminal import print_json, progress_bar, say


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "bench", _bench, "measure speed, memory and disk, beside others'")
    parser.add_argument(
        "--sizes", type=_sizes, metavar="N,N",
        help="in paragraphs (default: 100,10000; with --growth 1000,10000,100000,300000)",
    )  # fmt: skip
    parser.add_argument(
        "--letters", type=Path, default=SAMPLE_LETTERS, metavar="FOLDER",
        help="letters whose sentences the measured ones are made of",
    )  # fmt: skip
    parser.add_argument(
        "--rounds", type=int, default=1, metavar="N", help="measure N times; medians count"
    )
    parser.add_argument(
        "--growth",
        action="store_true",
        help="measure ours alone, in all that grows with the letters",
    )
    add_json(parser)


def _sizes(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' zijn geen getallen, als in 100,10000") from None


def _bench(arguments: argparse.Namespace) -> None:
    from eval.bench.as_text import bench_text
    from eval.bench.growth import SIZES as GROWING
    from eval.bench.growth import run_growth
    from eval.bench.growth_text import growth_text
    from eval.bench.run import SIZES, run_bench
    from rag.chroma import chroma_server
    from rag.settings import load_settings

    letters, settings = arguments.letters, load_settings()
    with progress_bar(quiet=arguments.json) as show:
        if arguments.growth:
            run = run_growth(
                letters,
                embedder=settings.embedder,
                sizes=arguments.sizes or GROWING,
                on_progress=show,
            )
        else:
            run = run_bench(
                letters,
                embedder=settings.embedder,
                sizes=arguments.sizes or SIZES,
                rounds=arguments.rounds,
                chroma=chroma_server(settings),
                on_progress=show,
            )
    if arguments.json:
        print_json(run)
    else:
        say(growth_text(run) if arguments.growth else bench_text(run))
