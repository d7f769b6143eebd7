"""Run all tests: on two cores or more in two processes at once, which takes about half the time.

One has the tests of some folders, the other all the rest. Each makes what it needs for itself, in
folders and on ports of its own. What the first says is shown as it comes, what the second says
after it; the exit status is 0 only where that of both is. Usage:

    python -m tests.in_parts [options of pytest]
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).parents[1]
SECOND = ("tests/ui", "tests/deploy", "tests/hostile", "tests/faults")
"""The folders of the second process, which take half of the time: most start an app or a browser."""
CACHE = "cache_dir=.pytest_cache/second"  # two processes must not write one


def commands(options: Sequence[str], *, cores: int) -> list[list[str]]:
    """Give the commands that together run each test once."""
    pytest = [sys.executable, "-m", "pytest", *options]
    if cores < 2:
        return [pytest]
    rest = [f"--ignore={folder}" for folder in SECOND]
    return [[*pytest, *rest], [*pytest, "-o", CACHE, *SECOND]]


def main(options: Sequence[str]) -> int:
    """Run them, and give the exit status."""
    shown, *beside = commands(options, cores=len(os.sched_getaffinity(0)))
    if not beside:
        return _ended(subprocess.Popen(shown, cwd=ROOT))
    name = ", ".join(SECOND)
    print(f"In two processes; what that of {name} says comes last.", flush=True)
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    with TemporaryFile() as said:
        pipes = {"stdin": subprocess.DEVNULL, "stdout": said, "stderr": subprocess.STDOUT}
        other = subprocess.Popen([*beside[0], *colour], cwd=ROOT, **pipes)  # type: ignore[call-overload]
        status = _ended(subprocess.Popen(shown, cwd=ROOT))
        print(f"\nWaiting for {name} …", flush=True)
        its = _ended(other)
        said.seek(0)
        shutil.copyfileobj(said, sys.stdout.buffer)
        sys.stdout.flush()
    return status or its


def _ended(process: "subprocess.Popen[bytes]") -> int:
    """Wait for the end of a process, which has had a Ctrl-C too and tells of it."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
