import queue
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index import watching
from index.watching import follow

SUFFIXES = frozenset({".txt"})
LONG = 60.0
"""Seconds after which a test gives up; a busy machine may take some."""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_STILL_S", 0.1)
    monkeypatch.setattr(watching, "_LOOK_S", 0.5)


Following = Callable[..., "queue.Queue[frozenset[str]]"]


@pytest.fixture
def following(tmp_path: Path) -> Iterator[Following]:
    """Follow a folder in a thread, and give the names in it at each time it is taken in."""
    stop, threads = threading.Event(), list[threading.Thread]()

    def start(take_in: Callable[[], bool] = lambda: True) -> "queue.Queue[frozenset[str]]":
        taken: queue.Queue[frozenset[str]] = queue.Queue()

        def note() -> bool:
            folder = tmp_path / "brieven"
            taken.put(frozenset(path.name for path in folder.iterdir()) if folder.is_dir() else
                      frozenset())  # fmt: skip
            return take_in()

        threads.append(
            threading.Thread(
                target=follow, args=(tmp_path / "brieven", note),
                kwargs={"suffixes": SUFFIXES, "stop": stop},
            )
        )  # fmt: skip
        threads[-1].start()
        return taken

    yield start
    stop.set()
    for thread in threads:
        thread.join(LONG)
        assert not thread.is_alive()


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    made = tmp_path / "brieven"
    made.mkdir()
    (made / "a.txt").write_text("a")
    return made


def test_a_folder_is_taken_in_at_once_and_after_each_change(
    letters: Path, following: Following
) -> None:
    taken = following()
    assert taken.get(timeout=LONG) == {"a.txt"}
    (letters / "b.txt").write_text("b")
    assert taken.get(timeout=LONG) == {"a.txt", "b.txt"}
    (letters / "a.txt").unlink()
    assert taken.get(timeout=LONG) == {"b.txt"}


def test_what_is_no_letter_wakes_nobody(letters: Path, following: Following) -> None:
    taken = following()
    taken.get(timeout=LONG)
    (letters / "b.tmp").write_text("b")
    (letters / ".c.txt").write_text("c")
    with pytest.raises(queue.Empty):
        taken.get(timeout=2)


def test_what_is_said_beside_a_letter_is_a_change(letters: Path, following: Following) -> None:
    taken = following()
    taken.get(timeout=LONG)
    (letters / "a.toml").write_text("")
    assert taken.get(timeout=LONG) == {"a.txt", "a.toml"}


def test_a_letter_that_is_still_being_written_is_waited_for(
    letters: Path, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = following()
    taken.get(timeout=LONG)
    monkeypatch.setattr(watching, "_STILL_S", 2.0)
    sizes: list[int] = []
    for part in range(1, 8):
        (letters / "groot.txt").write_text("x" * part)
        threading.Event().wait(0.2)
        sizes.append(taken.qsize())
    assert taken.get(timeout=LONG) == {"a.txt", "groot.txt"}
    assert sizes == [0] * 7


def test_what_failed_is_tried_again(letters: Path, following: Following) -> None:
    answers = iter((False, False, True))
    taken = following(lambda: next(answers, True))
    for _ in range(3):
        assert taken.get(timeout=LONG) == {"a.txt"}
    with pytest.raises(queue.Empty):
        taken.get(timeout=2)


def test_a_folder_that_goes_away_and_comes_back_is_followed_on(
    letters: Path, tmp_path: Path, following: Following
) -> None:
    taken = following()
    taken.get(timeout=LONG)
    shutil.move(letters, tmp_path / "elders")
    assert taken.get(timeout=LONG) == frozenset()
    shutil.move(tmp_path / "elders", letters)
    (letters / "b.txt").write_text("b")
    while taken.get(timeout=LONG) != {"a.txt", "b.txt"}:
        pass
