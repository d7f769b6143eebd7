"""`spoorzoeker index --watch`, as a process of its own beside one that asks."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.errors import IndexMissing
from rag.answer import Answer
from rag.engine import Engine, open_engine
from rag.settings import Settings
from tests.patience import SECONDS

ROOT = Path(__file__).parents[2]
LETTER = """Datum 13 mei 2026
Betreft Stand van zaken

Geachte voorzitter,

{}

Hoogachtend,

DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,

J. Jansen
"""


class Watching:
    """The command at work in a folder, and what it says, line by line."""

    def __init__(self, folder: Path, data: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "cli", "index", str(folder), "--watch", "--data", str(data)],
            cwd=ROOT,
            env=os.environ | {"SPOORZOEKER_EMBEDDER": "hashing"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def line(self) -> str:
        """Give what it says next, without the time."""
        return self._lines.get(timeout=SECONDS).partition(" ")[2].strip()

    def end(self) -> tuple[int, str]:
        """Press Ctrl-C, and give the status and what was complained of."""
        self._process.send_signal(signal.SIGINT)
        status = self._process.wait(SECONDS)
        assert self._process.stderr
        return status, self._process.stderr.read()

    def kill(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.put(line)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "brieven"
    made.mkdir()
    (made / "een.txt").write_text(LETTER.format("De overweg in Tilburg kost € 39 miljoen."))
    return made


@pytest.fixture
def watching(folder: Path, tmp_path: Path) -> Iterator[Watching]:
    started = Watching(folder, tmp_path / "data")
    yield started
    started.kill()


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Callable[[str], Answer]]:
    """Ask an engine that was opened once, as the app has it."""
    opened: list[Engine] = []

    def ask(question: str) -> Answer:
        if not opened:
            opened.append(open_engine(Settings(data=tmp_path / "data", embedder="hashing")))
        return opened[0].ask(question)

    yield ask
    for engine in opened:
        engine.close()


def test_an_app_sees_the_letters_that_come_and_go_without_a_restart(
    watching: Watching, folder: Path, ask: Callable[[str], Answer]
) -> None:
    assert watching.line().startswith("1 brief, 1 alinea's in 1 stukken: 1 nieuw")
    assert "39 miljoen" in ask("Wat kost de overweg in Tilburg?").text
    (folder / "twee.txt").write_text(LETTER.format("De brug bij Deventer kost € 12 miljoen."))
    assert "1 nieuw, 1 ongewijzigd" in watching.line()
    assert "12 miljoen" in ask("Wat kost de brug bij Deventer?").text
    (folder / "een.txt").write_text(LETTER.format("De overweg in Tilburg kost € 44 miljoen."))
    assert "1 gewijzigd, 1 ongewijzigd" in watching.line()
    assert "44 miljoen" in ask("Wat kost de overweg in Tilburg?").text
    (folder / "twee.txt").unlink()
    assert "1 verwijderd, 1 ongewijzigd" in watching.line()
    assert ask("Wat kost de brug bij Deventer?").status == "declined"
    assert watching.end() == (0, "")


def test_each_trouble_is_told_once_and_the_following_goes_on(
    watching: Watching, folder: Path
) -> None:
    watching.line()
    (folder / "leeg.txt").write_bytes(b"")
    assert watching.line() == "leeg.txt is niet te lezen: het bestand is leeg."
    (folder / "twee.txt").write_text(LETTER.format("De brug bij Deventer kost € 12 miljoen."))
    assert "1 nieuw, 1 ongewijzigd" in watching.line()
    folder.rename(folder.with_name("weg"))
    assert "bestaat niet" in watching.line()
    folder.with_name("weg").rename(folder)
    (folder / "drie.txt").write_text(LETTER.format("De haven van Delfzijl wordt dieper."))
    while "1 nieuw, 2 ongewijzigd" not in (line := watching.line()):
        assert "leeg.txt" in line
    assert watching.end() == (0, "")


def test_a_folder_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    watching = Watching(tmp_path / "later", tmp_path / "data")
    try:
        assert "bestaat niet" in watching.line()
        with pytest.raises(IndexMissing):
            open_engine(Settings(data=tmp_path / "data", embedder="hashing"))
    finally:
        watching.kill()
