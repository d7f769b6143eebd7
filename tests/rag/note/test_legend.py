import datetime as dt
from typing import Any

from rag.drafts.checked import CheckedSentence
from rag.note.legend import legend, told
from rag.note.note import Content, Heading, Note, Sentence


def note_of(*contents: Content) -> Note:
    return Note(title="", consulted=dt.date(2026, 11, 22), contents=contents)


def sentence(status: Any) -> Sentence:
    return Sentence(checked=CheckedSentence(text="Zin.", status=status))


def test_each_kind_of_mark_in_the_note_is_explained_once() -> None:
    note = note_of(*map(sentence, ("verbatim", "contradicted", "not_found", "contradicted")))
    assert [line.split(":")[0] for line in legend(note)] == ["≠ wijkt af", "✗ niet gevonden"]


def test_a_note_that_is_all_proved_needs_no_legend() -> None:
    note = note_of(Heading(text="Vraag?"), sentence("supported"))
    assert list(legend(note)) == []
    assert told(note) == (
        "Brieven geraadpleegd op 22 november 2026. 1 van 1 zin onderbouwd door de brieven."
    )


def test_headings_of_ones_own_are_said_to_be_unchecked() -> None:
    (line,) = legend(note_of(Heading(text="Er is dekking", is_own=True)))
    assert "niet aan de brieven gecontroleerd" in line
