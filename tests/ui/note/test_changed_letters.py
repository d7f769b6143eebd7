"""A note over letters that are changed under it, by the real sync."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from index.embedder import load_embedder
from index.sync import sync
from rag.engine import Engine, open_engine
from rag.settings import Settings
from ui.library import Library
from ui.note.change import Change
from ui.note.item import KeptNote
from ui.note.note_view import note_json
from ui.note.notes import Notes, TurnOf
from ui.note.store import NoteStore, notes_path
from ui.people.person import LOCAL

SAMPLES = Path(__file__).parents[3] / "corpus" / "letters"
LITERAL = "Op dit moment is er geen dekking voor aanvullende maatregelen."


@dataclass(frozen=True)
class Desk:
    """A note over a folder of letters."""

    folder: Path
    data: Path
    engine: Engine
    notes: Notes
    note: KeptNote

    def letter(self) -> Path:
        return next(self.folder.glob("003*"))

    def sync(self) -> None:
        sync(self.folder, self.data, embedder=load_embedder(Settings(data=self.data).embedder))

    def shown(self) -> dict[str, Any]:
        note = self.notes.store.get(LOCAL, self.note.id)
        return note_json(note, letter_of=self.engine.letter)


@pytest.fixture
def desk(turns: TurnOf, tmp_path: Path) -> Iterator[Desk]:
    folder, settings = tmp_path / "brieven", Settings(data=tmp_path / "data")
    folder.mkdir()
    shutil.copy(next(SAMPLES.glob("003*.txt")), folder)
    sync(folder, settings.data, embedder=load_embedder(settings.embedder))
    engine, store = open_engine(settings), NoteStore(notes_path(settings.data))
    notes = Notes(Library(engine), store, turns)
    begun = notes.begin(LOCAL)
    note = notes.change(LOCAL, begun.id, Change(do="sentence", text=LITERAL, revision=1))
    yield Desk(folder, settings.data, engine, notes, note)
    engine.close()
    store.close()


def test_a_sentence_whose_words_left_the_letter_is_said_so_until_it_is_checked_anew(
    desk: Desk,
) -> None:
    assert "letterlijk" in desk.shown()["items"][0]["html"]
    text = desk.letter().read_text(encoding="utf-8")
    desk.letter().write_text(text.replace("geen dekking", "dekking"), encoding="utf-8")
    desk.sync()
    shown = desk.shown()["items"][0]["html"]
    assert "De aangehaalde woorden staan niet meer in de brief." in shown
    assert "letterlijk" not in shown
    again = Change(do="check", item=desk.note.sheet.items[0].id, revision=desk.note.revision)
    desk.notes.change(LOCAL, desk.note.id, again)
    shown = desk.shown()["items"][0]["html"]
    assert 'class="item sentence contradicted"' in shown
    assert "staan niet meer in de brief" not in shown


def test_a_letter_that_was_taken_away_is_said_to_be_gone(desk: Desk) -> None:
    shutil.copy(next(SAMPLES.glob("001*.txt")), desk.folder)
    desk.letter().unlink()
    desk.sync()
    assert "De brief waarop deze zin rust is niet meer geladen." in desk.shown()["sum"] + "".join(
        item["html"] for item in desk.shown()["items"]
    )
