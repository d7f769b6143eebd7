import asyncio
import errno
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from corpus.errors import LetterUnreadable
from corpus.letter import Letter, Metadata
from corpus.source import MAX_BYTES
from index.folder import letter_files
from index.uploads import uploads_folder
from ui.adding.waiting import MOST_WAITING, WaitingRoom
from ui.people.person import Person

AN, BO = Person("an"), Person("bo")


def letter(sha256: str = "x") -> Letter:
    return Letter(id="x", file_name="x.txt", sha256=sha256, metadata=Metadata(), paragraphs=())


async def parts(*given: bytes | BaseException) -> AsyncIterator[bytes]:
    for part in given:
        if isinstance(part, BaseException):
            raise part
        yield part


def receive(room: WaitingRoom, *given: bytes | BaseException) -> Path:
    return asyncio.run(room.receive(parts(*given), name="brief.txt"))


def left(data: Path) -> list[Path]:
    return [path for path in data.rglob("*") if path.is_file()]


def test_a_file_is_written_as_it_comes_in_where_no_sync_looks(tmp_path: Path) -> None:
    path = receive(WaitingRoom(tmp_path), b"een ", b"twee")
    assert path.read_bytes() == b"een twee"
    found = letter_files(uploads_folder(tmp_path), suffixes=frozenset({".txt"}))
    assert list(found) == []


@pytest.mark.parametrize("error", [asyncio.CancelledError(), RuntimeError("weg"), OSError(5, "x")])
def test_nothing_is_left_of_a_file_that_was_broken_off(
    tmp_path: Path, error: BaseException
) -> None:
    with pytest.raises((type(error), LetterUnreadable)):
        receive(WaitingRoom(tmp_path), b"half", error)
    assert left(tmp_path) == []


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with pytest.raises(LetterUnreadable, match="past niet meer op de schijf"):
        receive(WaitingRoom(tmp_path), b"half", full)
    assert left(tmp_path) == []


def test_a_file_that_is_too_large_is_refused_and_not_kept(tmp_path: Path) -> None:
    part = bytes(MAX_BYTES // 5)
    with pytest.raises(LetterUnreadable, match="groter dan 50 MB"):
        receive(WaitingRoom(tmp_path), *[part] * 6)
    assert left(tmp_path) == []


def test_who_sends_without_end_is_not_listened_to_without_end(tmp_path: Path) -> None:
    part, sent = bytes(MAX_BYTES // 2), 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while True:
            sent += 1
            yield part

    with pytest.raises(LetterUnreadable):
        asyncio.run(WaitingRoom(tmp_path).receive(endless(), name="brief.txt"))
    assert sent == 5


def test_a_key_is_of_the_person_who_sent_the_file(tmp_path: Path) -> None:
    room = WaitingRoom(tmp_path)
    waiting = room.put(receive(room, b"x"), letter(), AN)
    assert room.of(AN, waiting.key) == waiting
    with pytest.raises(KeyError):
        room.of(BO, waiting.key)
    assert room.same(AN, "x")
    assert not room.same(BO, "x")


def test_what_is_taken_back_is_gone(tmp_path: Path) -> None:
    room = WaitingRoom(tmp_path)
    waiting = room.put(receive(room, b"x"), letter(), AN)
    room.drop(waiting)
    with pytest.raises(KeyError):
        room.of(AN, waiting.key)
    assert left(tmp_path) == []


def test_nobody_lets_more_wait_than_there_is_room_for(tmp_path: Path) -> None:
    room = WaitingRoom(tmp_path)
    for number in range(MOST_WAITING):
        room.put(tmp_path / str(number) / "brief.txt", letter(), AN)
    with pytest.raises(LetterUnreadable, match="Voeg die eerst toe"):
        room.put(tmp_path / "meer" / "brief.txt", letter(), AN)
    room.put(tmp_path / "meer" / "brief.txt", letter(), BO)


def test_what_another_run_left_is_deleted_after_a_day(tmp_path: Path) -> None:
    old, new = receive(WaitingRoom(tmp_path), b"oud"), receive(WaitingRoom(tmp_path), b"nieuw")
    os.utime(old.parent, (0, 0))
    receive(WaitingRoom(tmp_path), b"x")
    assert not old.exists()
    assert new.exists()
