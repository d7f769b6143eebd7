import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import LetterUnreadable
from corpus.letter import Letter
from index.reader import Reader
from index.reading import reading
from index.reading_process import Bounds

# A reader in which a file does what its name says, as files of strangers may.
MISCHIEF = """
import os, sys, time
from corpus.errors import LetterUnreadable
from corpus.letter import Letter, Metadata

def read(path):
    print("gedrukt door een bibliotheek")
    name = path.stem
    if name.startswith("hangt"):
        time.sleep(600)
    if name.startswith("rekent"):
        while True:
            pass
    if name.startswith("ontploft"):
        return [0] * (1 << 40)
    if name.startswith("sterft"):
        os.abort()
    if name.startswith("weigert"):
        raise LetterUnreadable(f"{path.name} is niet te lezen: proef.")
    if name.startswith("struikelt"):
        raise RecursionError("te diep")
    return Letter(id=name, file_name=path.name, sha256=str(os.getpid()), metadata=Metadata(),
                  paragraphs=())
"""


def no_reading(path: Path) -> Letter:
    raise AssertionError(f"{path.name} was read in this process")


@pytest.fixture
def mischief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    (tmp_path / "mischief.py").write_text(MISCHIEF)
    monkeypatch.syspath_prepend(str(tmp_path))
    return Reader(read=no_reading, suffixes=frozenset({".pdf"}), version="1", entry="mischief:read")


def files(folder: Path, *names: str) -> list[Path]:
    made = [folder / name for name in names]
    for path in made:
        path.write_bytes(b"x")
    return made


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("hangt.pdf", "hangt.pdf is niet te lezen: het lezen duurt langer dan 1 s."),
        ("rekent.pdf", "rekent.pdf is niet te lezen: het lezen duurt langer dan 1 s."),
        ("ontploft.pdf", "ontploft.pdf is niet te lezen: het lezen vraagt meer dan 500 MB geheugen."),
        ("sterft.pdf", "sterft.pdf is niet te lezen: het lezen is afgebroken (status -6)."),
        ("weigert.pdf", "weigert.pdf is niet te lezen: proef."),
        ("struikelt.pdf", "struikelt.pdf is niet te lezen: onverwachte fout: RecursionError('te diep')."),
    ],
)  # fmt: skip
def test_a_file_that_does_harm_is_refused_and_the_next_is_read(
    mischief: Reader, tmp_path: Path, name: str, reason: str
) -> None:
    bad, good = files(tmp_path, name, "goed.pdf")
    with reading(mischief, [bad, good], Bounds(seconds=1, megabytes=500)) as read:
        with pytest.raises(LetterUnreadable) as refused:
            read(bad)
        assert str(refused.value) == reason
        assert read(good).id == "goed"


def test_files_are_read_at_once_and_given_in_any_order(mischief: Reader, tmp_path: Path) -> None:
    asked = files(tmp_path, *(f"{number}.pdf" for number in range(20)))
    with reading(mischief, asked) as read:
        letters = [read(path) for path in reversed(asked)]
    assert [letter.id for letter in letters] == [str(number) for number in reversed(range(20))]
    processes = {letter.sha256 for letter in letters}
    assert str(os.getpid()) not in processes
    assert len(processes) == 1 or len(os.sched_getaffinity(0)) > 1


def test_files_that_wait_in_a_process_that_ends_are_read_by_the_next(
    mischief: Reader, tmp_path: Path
) -> None:
    names = [f"{number}.txt" for number in range(48)]
    names[3], names[4], names[20] = "sterft.txt", "ontploft.txt", "rekent.txt"
    asked = files(tmp_path, *names)
    if len(os.sched_getaffinity(0)) == 1:
        pytest.skip("one core reads no two files at once")
    with reading(mischief, asked, Bounds(seconds=1, megabytes=500)) as read:
        found = []
        for path in asked:
            try:
                found.append(read(path).id)
            except LetterUnreadable:
                found.append("-")
    harmful = {"sterft", "ontploft", "rekent"}
    assert found == ["-" if path.stem in harmful else path.stem for path in asked]


def test_a_file_that_nobody_foresaw_is_read_apart_too(mischief: Reader, tmp_path: Path) -> None:
    (other,) = files(tmp_path, "ander.pdf")
    with reading(mischief, []) as read:
        assert read(other).id == "ander"


def test_a_few_texts_cost_no_process(mischief: Reader, tmp_path: Path) -> None:
    (text,) = files(tmp_path, "brief.txt")
    with reading(mischief, [text]) as read, pytest.raises(AssertionError, match="in this process"):
        read(text)


@pytest.mark.parametrize("size", [1, 2_000_000])
def test_many_texts_or_large_ones_are_read_apart(
    mischief: Reader, tmp_path: Path, size: int
) -> None:
    asked = files(tmp_path, *(f"{number}.txt" for number in range(50 if size == 1 else 1)))
    asked[0].write_bytes(b"x" * size)
    if size == 1 and len(os.sched_getaffinity(0)) == 1:
        pytest.skip("one core reads no two files at once")
    with reading(mischief, asked) as read:
        assert read(asked[0]).id == "0"


def test_a_reader_of_this_process_alone_reads_here(tmp_path: Path) -> None:
    (path,) = files(tmp_path, "a.pdf")
    reader = Reader(read=no_reading, suffixes=frozenset({".pdf"}), version="1")
    with reading(reader, [path]) as read, pytest.raises(AssertionError, match="in this process"):
        read(path)


def children() -> Iterator[int]:
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z":
            yield int(status.parent.name)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks in /proc")
def test_leaving_ends_all_processes(mischief: Reader, tmp_path: Path) -> None:
    before = set(children())
    asked = files(tmp_path, "goed.pdf", "hangt.pdf", "hangt2.pdf")
    with reading(mischief, asked) as read:
        read(asked[0])
        assert set(children()) - before
    assert not set(children()) - before
