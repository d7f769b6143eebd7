"""How fast letters are taken in with so many workers of Ray, and without Ray, side by side."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from corpus.errors import SettingsWrong
from eval.bench.apart import apart, peak_mb, spent
from eval.bench.kinds import as_docx, as_pdf
from eval.bench.letters import MadeLetter, made_letters, sentences_of
from eval.bench.machine import machine
from eval.bench.run import OnProgress
from index.embedder import Embedder, load_embedder
from index.reading import Reading, reading
from index.sync import sync

PARAGRAPHS = 40_000
_SHARE = 8
"""Of the kinds that cost more to read, one letter in so many."""
_MOST = 1_000_000
_MOST_WORKERS = 64
WITHOUT = 0
"""The number of workers that means the usual way."""

_KINDS: dict[str, Callable[[str], bytes]] = {
    "txt": str.encode,
    "docx": as_docx,
    "pdf": as_pdf,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What it took to take letters in; the cluster was begun before the clock ran."""

    seconds: float
    cpu_seconds: float
    begin_seconds: float
    peak_mb: float
    paragraphs: int
    chunks: int


def run_bulk(
    letters: Path,
    *,
    embedder: str,
    workers: Sequence[int],
    paragraphs: int = PARAGRAPHS,
    rounds: int = 1,
    on_progress: OnProgress = lambda text, done, total: None,
) -> dict[str, Any]:
    """Measure the same letters, as texts and as the kinds that cost more to read.

    Args:
        letters: Real letters, whose sentences the measured ones are made of.
        embedder: The setting.
        workers: Numbers of them, each of a cluster on this machine.
        paragraphs: In the texts together.
        rounds: How often; the medians count, and all take turns.
        on_progress: Told what is being measured, and how much is done.

    Raises:
        SettingsWrong: A number is out of range, there are too few letters, or no Ray.
    """
    if not workers or not all(1 <= count <= _MOST_WORKERS for count in workers):
        raise SettingsWrong(f"Kies --ray van 1 tot {_MOST_WORKERS} werkers, als in 1,2,4.")
    if not 1000 <= paragraphs <= _MOST or rounds < 1:
        raise SettingsWrong(f"Kies --sizes van 1000 tot {_MOST} alinea's, als in {PARAGRAPHS}.")
    ways = (WITHOUT, *dict.fromkeys(workers))
    made = tuple(made_letters(sentences_of(letters), paragraphs=paragraphs))
    steps, done = len(_KINDS) * len(ways) * rounds, 0
    kinds = {}
    for kind in _KINDS:
        with TemporaryDirectory(prefix="spoorzoeker-bench-") as folder:
            written = Path(folder) / "letters"
            count = _write(made, kind, written)
            took: dict[int, list[Taken]] = {way: [] for way in ways}
            for turn in range(rounds):
                for way in ways:
                    name = f"{way} werkers" if way else "zonder Ray"
                    on_progress(f"{count} brieven ({kind}), {name}", done, steps)
                    data = Path(folder) / f"{way}-{turn}"
                    took[way].append(apart(take_in, written, data, embedder, way))
                    done += 1
            kinds[kind] = {"letters": count, "ways": {way: _figures(took[way]) for way in ways}}
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "embedder": embedder,
        "rounds": rounds,
        "kinds": kinds,
    }


def take_in(letters: Path, data: Path, embedder_setting: str, workers: int) -> Taken:
    """Take letters in, and measure it."""
    import chromadb  # noqa: F401, loaded before the clock runs

    embedder = load_embedder(embedder_setting)
    with ExitStack() as stack:
        with spent() as to_begin:
            read = stack.enter_context(_way(embedder, embedder_setting, workers))
        with spent() as taken:
            report = sync(letters, data, embedder=embedder, reading=read)
    return Taken(
        seconds=taken.seconds,
        cpu_seconds=taken.cpu_seconds,
        begin_seconds=to_begin.seconds,
        peak_mb=peak_mb(),
        paragraphs=report.paragraphs,
        chunks=report.chunks,
    )


@contextmanager
def _way(embedder: Embedder, embedder_setting: str, workers: int) -> Iterator[Reading]:
    if workers == WITHOUT:
        yield reading
        return
    from index.bulk.reading import BulkReading

    with BulkReading(
        f"local:{workers}", embedder=embedder, embedder_setting=embedder_setting
    ) as cluster:
        cluster.begin()
        yield cluster.reading


def _write(made: Sequence[MadeLetter], kind: str, folder: Path) -> int:
    chosen = made if kind == "txt" else made[::_SHARE]
    folder.mkdir(parents=True)
    for letter in chosen:
        (folder / f"{letter.stem}.{kind}").write_bytes(_KINDS[kind](letter.text))
    return len(chosen)


def _figures(rounds: Sequence[Taken]) -> dict[str, float]:
    seconds = median(took.seconds for took in rounds)
    return {
        "seconds": round(seconds, 2),
        "cpu_seconds": round(median(took.cpu_seconds for took in rounds), 2),
        "begin_seconds": round(median(took.begin_seconds for took in rounds), 2),
        "peak_mb": round(median(took.peak_mb for took in rounds)),
        "paragraphs": rounds[0].paragraphs,
        "chunks": rounds[0].chunks,
    }
