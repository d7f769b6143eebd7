from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from corpus.letter import Letter
from rag.answer import Answer
from rag.checking.verdict import Difference
from rag.drafts.checked import CheckedSentence
from rag.engine import Engine
from rag.note.note import Content, Heading, Sentence, Silence, contents_of
from rag.wording import STATUS_SIGNS, STATUS_WORDS
from ui.note.item import KeptNote, Sheet, new_items
from ui.note.note_view import listed_json, note_json
from ui.note.store import Listed

BAD = '</textarea><script>x</script>" onfocus="x'
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def no_letter(letter_id: str) -> Letter:
    raise KeyError(letter_id)


def shown(*contents: Content, letter_of: Callable[[str], Letter] = no_letter) -> dict[str, Any]:
    sheet = Sheet(title=BAD, items=new_items(contents))
    return note_json(KeptNote(id="n", sheet=sheet, revision=3, changed=NOW), letter_of=letter_of)


def html(*contents: Content, **named: Any) -> str:
    return "".join(item["html"] for item in shown(*contents, **named)["items"])


@pytest.mark.parametrize("status", STATUS_WORDS)
def test_every_status_has_a_sign_and_words(status: Any) -> None:
    sentence = Sentence(checked=CheckedSentence(text="Zin.", status=status))
    assert f"{STATUS_SIGNS[status]}</span> {STATUS_WORDS[status]}</p>" in html(sentence)


def test_markup_in_any_field_is_shown_as_text() -> None:
    differs = Difference(kind="name", draft=BAD, letters=BAD)
    bad = CheckedSentence(text=BAD, status="contradicted", differences=(differs,))
    made = html(
        Heading(text=BAD, notice=BAD), Sentence(checked=bad), Silence(text=BAD, searched=BAD)
    )
    assert "<script" not in made
    assert 'onfocus="' not in made


def test_a_citation_opens_its_paragraph_with_the_words_marked(engine: Engine, rail: Answer) -> None:
    made = html(*contents_of(rail, engine.letter), letter_of=engine.letter)
    assert 'data-brief="brief?id=' in made
    assert "citaat=" in made


def test_a_sentence_whose_letter_is_gone_is_said_so_and_not_shown_as_proved(
    engine: Engine, rail: Answer
) -> None:
    note = shown(*contents_of(rail, engine.letter))
    sentence = note["items"][1]["html"]
    assert "De brief waarop deze zin rust is niet meer geladen." in sentence
    assert "letterlijk" not in sentence
    assert "Controleer opnieuw</button>" in sentence
    assert note["sum"] == (
        "0 van 1 zin onderbouwd, 1 niet gecontroleerd. "
        "De brieven zijn gewijzigd: 1 zin berust op wat er niet meer zo staat."
    )


def test_the_nearest_paragraphs_of_a_silence_can_be_opened(
    engine: Engine, declined: Answer
) -> None:
    made = html(*contents_of(declined, engine.letter), letter_of=engine.letter)
    assert made.count('class="source"') == 3
    assert "geen antwoord in de brieven" in made


def test_a_note_tells_its_revision_and_when_it_was_kept() -> None:
    note = shown()
    assert note["revision"] == 3
    assert note["saved"] == f"Bewaard om {NOW.astimezone():%H:%M}"
    assert note["file"] == "notitie/n/word"


def test_notes_are_listed_by_title_and_moment() -> None:
    (listed,) = listed_json([Listed(id="n", title="Spoor", changed=NOW)])["notes"]
    assert listed["name"].startswith("Spoor · 22-11-2026")
