from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import SettingsWrong
from rag.answer import Answer
from rag.engine import Engine
from rag.note.note import Heading, Sentence, Silence
from ui.library import Library
from ui.note.bounds import LONGEST_TEXT, LONGEST_TITLE, MOST_AT_ONCE, MOST_ITEMS
from ui.note.change import Addition, Change
from ui.note.editing import appended
from ui.note.item import Item, KeptNote
from ui.note.notes import Notes, TurnOf
from ui.note.store import NoteStore, Outdated, notes_path
from ui.people.person import LOCAL, Person

Keep = Callable[..., Addition]
LITERAL = "Op dit moment is er geen dekking voor aanvullende maatregelen."
FALSE = "In het rapport van OvV staan vijf aanbevelingen aan niet-bestuursorganen."


@pytest.fixture
def notes(engine: Engine, turns: TurnOf, tmp_path: Path) -> Iterator[Notes]:
    store = NoteStore(notes_path(tmp_path))
    yield Notes(Library(engine), store, turns)
    store.close()


def change(notes: Notes, note: KeptNote, **said: Any) -> KeptNote:
    return notes.change(LOCAL, note.id, Change(revision=note.revision, **said))


def sentences(note: KeptNote) -> list[Sentence]:
    contents = (item.content for item in note.sheet.items)
    return [each for each in contents if isinstance(each, Sentence)]


def first_sentence(note: KeptNote) -> Item:
    return next(item for item in note.sheet.items if isinstance(item.content, Sentence))


def test_an_answer_goes_to_a_new_note_and_the_next_to_the_same(
    notes: Notes, keep: Keep, rail: Answer
) -> None:
    first = notes.add(LOCAL, keep(rail))
    second = notes.add(LOCAL, keep(rail))
    assert second.id == first.id
    assert len(second.sheet.items) == 2 * len(first.sheet.items)
    assert [s.checked.status for s in sentences(first)] == [s.status for s in rail.sentences]


def test_an_answer_goes_to_the_note_that_is_named(notes: Notes, keep: Keep, rail: Answer) -> None:
    named = notes.begin(LOCAL)
    notes.begin(LOCAL)
    assert notes.add(LOCAL, keep(rail, note=named.id)).id == named.id


def test_an_answer_that_the_server_does_not_know_is_not_added(
    notes: Notes, keep: Keep, rail: Answer
) -> None:
    of_another = keep(rail, person=Person("anne"))
    unknown = replace(keep(rail), turn=2)
    for addition in (of_another, unknown):
        with pytest.raises(SettingsWrong, match="niet meer bewaard"):
            notes.add(LOCAL, addition)
    assert notes.store.listed(LOCAL) == ()


def test_that_the_letters_are_silent_is_told_with_what_was_searched(
    notes: Notes, keep: Keep, declined: Answer
) -> None:
    _, silence = notes.add(LOCAL, keep(declined)).sheet.items
    assert isinstance(silence.content, Silence)
    assert silence.content.searched
    assert "5 brieven" in silence.content.searched


def test_an_edited_number_makes_the_sentence_deviate_and_others_keep_their_status(
    notes: Notes, keep: Keep, engine: Engine
) -> None:
    answer = engine.ask("Hoeveel aanbevelingen aan niet-bestuursorganen heeft het rapport van OvV?")
    note = notes.add(LOCAL, keep(answer))
    before = sentences(note)
    assert "vier" in before[0].checked.text
    item = first_sentence(note)
    after = change(notes, note, do="text", item=item.id, text=FALSE)
    assert sentences(after)[0].checked.status == "contradicted"
    assert sentences(after)[1:] == before[1:]
    assert first_sentence(after).id == item.id


def test_a_sentence_that_was_not_changed_is_not_checked_anew(
    notes: Notes, keep: Keep, rail: Answer
) -> None:
    note = notes.add(LOCAL, keep(rail))
    item = first_sentence(note)
    text = f"  {rail.sentences[0].text} "
    assert change(notes, note, do="text", item=item.id, text=text) == note


def test_sentences_of_ones_own_are_checked_one_by_one(notes: Notes) -> None:
    note = change(notes, notes.begin(LOCAL), do="sentence", text=f"{LITERAL} {FALSE}")
    assert [s.checked.status for s in sentences(note)] == ["verbatim", "contradicted"]
    assert all(sentence.is_own for sentence in sentences(note))


def test_a_heading_is_written_changed_and_emptied(notes: Notes, keep: Keep, rail: Answer) -> None:
    note = notes.add(LOCAL, keep(rail))
    question = note.sheet.items[0]
    note = change(notes, note, do="text", item=question.id, text="Stand van zaken")
    assert note.sheet.items[0].content == Heading(text="Stand van zaken", is_own=True)
    note = change(notes, note, do="heading", text="Slot")
    assert note.sheet.items[-1].content == Heading(text="Slot", is_own=True)
    note = change(notes, note, do="text", item=question.id, text=" ")
    assert len(note.sheet.items) == len(rail.sentences) + 1


def test_a_silence_cannot_be_written_over(notes: Notes, keep: Keep, declined: Answer) -> None:
    note = notes.add(LOCAL, keep(declined))
    silence = note.sheet.items[1]
    assert change(notes, note, do="text", item=silence.id, text="Het kost 3 euro.") == note


def test_what_was_removed_comes_back_by_undo(notes: Notes, keep: Keep, rail: Answer) -> None:
    note = notes.add(LOCAL, keep(rail))
    emptied = change(notes, note, do="remove", item=note.sheet.items[0].id)
    assert emptied.sheet.items == ()
    assert change(notes, emptied, do="undo").sheet == note.sheet


def test_a_sentence_is_checked_anew_on_request(notes: Notes, keep: Keep, rail: Answer) -> None:
    note = notes.add(LOCAL, keep(rail))
    item = first_sentence(note)
    assert sentences(change(notes, note, do="check", item=item.id))[0].is_proved


def test_a_change_over_an_older_state_is_refused_before_it_is_checked(notes: Notes) -> None:
    note = notes.begin(LOCAL)
    change(notes, note, do="title", text="Nieuw")
    with pytest.raises(Outdated):
        change(notes, note, do="sentence", text=LITERAL)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"do": "title", "text": "x" * (LONGEST_TITLE + 1)}, "De titel heeft 201 tekens"),
        ({"do": "heading", "text": "x" * (LONGEST_TEXT + 1)}, "De kop heeft 2001 tekens"),
        ({"do": "sentence", "text": "x" * (LONGEST_TEXT + 1)}, "De zin heeft 2001 tekens"),
        ({"do": "sentence", "text": "Zo is het. " * (MOST_AT_ONCE + 1)}, "Dit zijn 21 zinnen"),
        ({"do": "remove", "item": "weg"}, "staat niet meer in de notitie"),
    ],
)
def test_what_is_too_much_or_gone_is_told(notes: Notes, said: Any, told: str) -> None:
    with pytest.raises(SettingsWrong, match=told):
        change(notes, notes.begin(LOCAL), **said)


def test_a_note_has_so_many_items_and_no_more(notes: Notes) -> None:
    note = notes.begin(LOCAL)
    full = appended(note.sheet, [Heading(text="Kop")] * MOST_ITEMS)
    note = notes.store.replace(LOCAL, note.id, full, revision=note.revision)
    with pytest.raises(SettingsWrong, match="hoogstens 500 koppen en zinnen"):
        change(notes, note, do="heading", text="Nog een")


def test_a_title_is_never_empty(notes: Notes) -> None:
    note = notes.begin(LOCAL)
    assert change(notes, note, do="title", text="  ") == note


def test_halves_of_signs_do_not_break_a_note(notes: Notes) -> None:
    note = change(notes, notes.begin(LOCAL), do="title", text="Spoor \ud83d \x00 🚆")
    assert note.sheet.title.endswith("🚆")
