import queue
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index import watching
from index.watching import follow
from tests.patience import SECONDS

SUFFIXES = frozenset({".txt"})


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_STILL_S", 0.1)
    monkeypatch.setattr(watching, "_LOOK_S", 0.5)


Taken = queue.Queue[frozenset[str]]
Following = Callable[..., Taken]


def await_names(taken: Taken, *names: str) -> None:
    """Wait until these are taken in.

    What is written may be seen twice, as it is made and as it is filled; then it is taken in twice.
    """
    while taken.get(timeout=SECONDS) != set(names):
        pass


@pytest.fixture
def following(tmp_path: Path) -> Iterator[Following]:
    """Follow a folder in a thread, and give the names in it at each time it is taken in."""
    stop, threads = threading.Event(), list[threading.Thread]()

    def start(take_in: Callable[[], bool] = lambda: True) -> Taken:
        taken: Taken = queue.Queue()

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
        thread.join(SECONDS)
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
    assert taken.get(timeout=SECONDS) == {"a.txt"}
    (letters / "b.txt").write_text("b")
    await_names(taken, "a.txt", "b.txt")
    (letters / "a.txt").unlink()
    await_names(taken, "b.txt")


def test_what_is_no_letter_wakes_nobody(letters: Path, following: Following) -> None:
    taken = following()
    taken.get(timeout=SECONDS)
    (letters / "b.tmp").write_text("b")
    (letters / ".c.txt").write_text("c")
    with pytest.raises(queue.Empty):
        taken.get(timeout=2)


def test_what_is_said_beside_a_letter_is_a_change(letters: Path, following: Following) -> None:
    taken = following()
    taken.get(timeout=SECONDS)
    (letters / "a.toml").write_text("")
    await_names(taken, "a.txt", "a.toml")


def test_a_letter_that_is_still_being_written_is_waited_for(
    letters: Path, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = following()
    taken.get(timeout=SECONDS)
    monkeypatch.setattr(watching, "_STILL_S", 2.0)
    sizes: list[int] = []
    for part in range(1, 8):
        (letters / "groot.txt").write_text("x" * part)
        threading.Event().wait(0.2)
        sizes.append(taken.qsize())
    assert taken.get(timeout=SECONDS) == {"a.txt", "groot.txt"}
    assert sizes == [0] * 7


def test_what_failed_is_tried_again(letters: Path, following: Following) -> None:
    answers = iter((False, False, True))
    taken = following(lambda: next(answers, True))
    for _ in range(3):
        assert taken.get(timeout=SECONDS) == {"a.txt"}
    with pytest.raises(queue.Empty):
        taken.get(timeout=2)


def test_a_folder_that_goes_away_and_comes_back_is_followed_on(
    letters: Path, tmp_path: Path, following: Following
) -> None:
    taken = following()
    taken.get(timeout=SECONDS)
    shutil.move(letters, tmp_path / "elders")
    await_names(taken)
    shutil.move(tmp_path / "elders", letters)
    (letters / "b.txt").write_text("b")
    await_names(taken, "a.txt", "b.txt")
