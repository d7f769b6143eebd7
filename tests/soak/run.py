"""A soak test: `python -m tests.soak.run --people 20 --seconds 120 --paragraphs 100000`.

People ask all at once, in the second half letters are added, and every answer is held against
what its person gets alone. It prints what was measured, and ends with 1 where anything was wrong.
"""

import argparse
import os
import pickle
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.soak.notes import read_notes
from tests.soak.people import visitors
from tests.soak.place import Place, add_letters, prepared
from tests.soak.plan import Plan
from tests.soak.table import Stretch, kinds_table, latency_table, machine_line, memory_table
from tests.soak.verdict import faults, overlapping
from tests.soak.watch import Watch
from tests.soak.wishes import Shared

_ROOT = Path(__file__).parents[2]
_ANNOUNCED = "Spoorzoeker staat op "
_BETWEEN = re.compile(r"(?<=<!-- soak -->\n).*?(?=<!-- /soak -->)", re.DOTALL)
_SETTLING_S = 5.0  # people ask on for so long when the letters are in
_SHOWN = 5  # faults that are told in full


def main(argv: Sequence[str] | None = None) -> int:
    """Run the test, tell what was found, and write it to a file too."""
    arguments = _arguments().parse_args(argv)
    people = visitors(arguments.people)
    place = prepared(arguments.folder, people, paragraphs=arguments.paragraphs)
    with _app(place) as (address, pid), Watch(pid, place.data) as watch:
        fresh = time.time()
        shared = Shared.of(place.letters)
        plan = Plan.of(
            address, people, shared, pause_s=arguments.pause, short=arguments.short
        ).asked_alone()
        begun, added, synced, ended = _loaded(plan, place, arguments)
        again = plan.asked_alone()
    notes = list(read_notes(place.folder / "notes.jsonl"))
    found = list(faults(notes, plan, again, watch.changes()))
    text = "\n\n".join(
        (
            f"{arguments.people} people at once, each asking on {_after(arguments.pause)}, over "
            f"{arguments.paragraphs or 'the sample'} paragraphs; {arguments.letters} letters "
            f"added meanwhile, in {synced - added:.0f} s. {machine_line()}",
            latency_table(
                [
                    Stretch(name="before the sync", begin=begun, end=added),
                    Stretch(name="during it", begin=added, end=synced),
                    Stretch(name="after it", begin=synced, end=ended),
                ],
                notes,
                watch,
            ),
            kinds_table(notes),
            memory_table(
                {
                    "started": watch.at(fresh),
                    "each asked alone": watch.at(begun),
                    "before the sync": watch.at(added),
                    "all in": watch.at(synced),
                    "end": watch.at(ended),
                    "most": max(watch.looks, key=lambda look: look.resident_mb),
                }
            ),
            f"{len(notes)} answers, each held against what its person gets alone: "
            f"{len(found)} wrong. {overlapping(notes, watch.changes())} were being made when the "
            "new letters came in.",
        )
    )
    _tell(text, found, arguments)
    return 1 if found or not notes else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=120, help="at least; longer for the sync")
    parser.add_argument("--paragraphs", type=int, default=100_000, help="0: the sample letters")
    parser.add_argument("--letters", type=int, default=1000, help="added in the second half")
    parser.add_argument("--pause", type=float, default=0, help="seconds between two questions")
    parser.add_argument("--short", action="store_true", help="each asks one thing of each kind")
    parser.add_argument("--folder", type=Path, default=Path("data/soak"))
    parser.add_argument("--into", type=Path, help="a Markdown file to renew, between its marks")
    return parser


def _loaded(
    plan: Plan, place: Place, arguments: argparse.Namespace
) -> tuple[float, float, float, float]:
    """Let all ask at once, add letters halfway; give when it began, both ends of the sync, the end."""
    with _locust(plan, place, len(plan.people)):
        begun = time.time()
        time.sleep(arguments.seconds / 2)
        add_letters(place, after=arguments.paragraphs, count=arguments.letters)
        added = time.time()
        _sync(place)
        synced = time.time()
        settling = min(_SETTLING_S, arguments.seconds / 2)
        time.sleep(max(settling, begun + arguments.seconds - synced))
        return begun, added, synced, time.time()


@contextmanager
def _app(place: Place) -> Iterator[tuple[str, int]]:
    """Start the app as people do, and give its address and process."""
    environment = os.environ | {"SPOORZOEKER_PASSWORDS": str(place.passwords.absolute())}
    command = [sys.executable, "-m", "cli", "app", "--port", "0", "--data", str(place.data)]
    with subprocess.Popen(
        command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as app:
        try:
            line = app.stdout.readline() if app.stdout else ""
            if not line.startswith(_ANNOUNCED):
                raise RuntimeError(f"the app did not start: {line}")
            yield line.removeprefix(_ANNOUNCED).strip(), app.pid
        finally:
            app.terminate()


@contextmanager
def _locust(plan: Plan, place: Place, people: int) -> Iterator[None]:
    """Have all people ask until the block is left; it is entered when everybody asks."""
    file, notes = place.folder / "plan.pickle", place.folder / "notes.jsonl"
    file.write_bytes(pickle.dumps(plan))
    environment = os.environ | {"SOAK_PLAN": str(file), "SOAK_NOTES": str(notes)}
    program = ["-m", "locust", "-f", str(Path(__file__).with_name("load.py")), "--headless"]
    many = ["-u", str(people), "-r", str(people), "--stop-timeout", "60", "--only-summary"]
    log = place.folder / "locust.log"
    with log.open("w") as said, subprocess.Popen(
        [sys.executable, *program, *many],
        cwd=_ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT,
    ) as locust:  # fmt: skip
        try:
            _wait_for_all(notes, people, locust, log)
            yield
        finally:
            locust.terminate()


def _wait_for_all(notes: Path, people: int, locust: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until everybody has had an answer; logging in takes a while."""
    seen: set[int] = set()
    while len(seen) < people:
        if locust.poll() is not None:
            raise RuntimeError(f"locust ended: {log.read_text()[-2000:]}")
        time.sleep(0.2)
        with suppress(FileNotFoundError):
            seen = {note.person for note in read_notes(notes)}


def _sync(place: Place) -> None:
    command = [sys.executable, "-m", "cli", "index", str(place.letters), "--data", str(place.data)]
    subprocess.run([*command, "--json"], cwd=_ROOT, check=True, stdout=subprocess.DEVNULL)


def _after(pause: float) -> str:
    return f"{pause:g} s after each answer" if pause else "at once"


def _tell(text: str, found: Sequence[str], arguments: argparse.Namespace) -> None:
    print(text)
    for fault in found[:_SHOWN]:
        print(f"WRONG: {fault}", file=sys.stderr)
    (arguments.folder / "load.md").write_text(f"{text}\n", encoding="utf-8")
    if arguments.into:
        old = arguments.into.read_text(encoding="utf-8")
        arguments.into.write_text(_BETWEEN.sub(lambda _: f"\n{text}\n\n", old), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
