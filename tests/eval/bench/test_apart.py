import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import SpoorzoekerError
from eval.bench.apart import apart, disk_mb, peak_mb, spent


def test_a_function_runs_in_another_process() -> None:
    assert apart(os.getpid) != os.getpid()


def test_a_process_that_ends_by_itself_is_told_in_one_line() -> None:
    with pytest.raises(SpoorzoekerError, match="--sizes"):
        apart(os._exit, 1)


def test_a_fresh_process_has_less_memory_than_one_with_much_in_it() -> None:
    held = bytearray(300 << 20)
    held[:: 1 << 12] = b"x" * len(held[:: 1 << 12])
    assert 0 < apart(peak_mb) < peak_mb()


def test_what_work_takes_is_filled_in_after_it() -> None:
    with spent() as taken:
        sum(range(10_000))
    assert taken.seconds > 0
    assert taken.cpu_seconds > 0


def test_the_work_of_a_process_that_still_runs_counts_too() -> None:
    busy = "import sys, time\nwhile time.process_time() < 0.5: pass\nprint(flush=True); sys.stdin.read()"
    with (
        subprocess.Popen(
            [sys.executable, "-c", busy], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process,
        spent() as taken,
    ):
        assert process.stdout
        process.stdout.readline()
        assert process.stdin
    assert taken.cpu_seconds > 0.3


def test_disk_is_that_of_all_files_below(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_bytes(bytes(1 << 20))
    assert disk_mb(tmp_path) == 1
