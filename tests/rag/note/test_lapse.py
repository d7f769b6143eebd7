from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus.letter import Letter
from rag.engine import Engine
from rag.note.lapse import as_it_stands
from rag.note.note import Sentence

TRUE = "Op dit moment is er geen dekking voor aanvullende maatregelen."


@pytest.fixture(scope="module")
def sentence(engine: Engine) -> Sentence:
    return Sentence(checked=engine.check(TRUE))


@pytest.fixture(scope="module")
def letter(engine: Engine, sentence: Sentence) -> Letter:
    return engine.letter(sentence.checked.citations[0].letter)


def giving(letter: Letter) -> Callable[[str], Letter]:
    return lambda letter_id: letter


def with_text(letter: Letter, number: int, text: str) -> Letter:
    changed = (replace(p, text=text) if p.number == number else p for p in letter.paragraphs)
    return replace(letter, paragraphs=tuple(changed))


def test_a_sentence_over_unchanged_letters_stays_as_it_is(
    engine: Engine, sentence: Sentence
) -> None:
    assert as_it_stands(sentence, engine.letter) == sentence


def test_a_paragraph_that_got_another_number_is_cited_by_it(
    sentence: Sentence, letter: Letter
) -> None:
    moved = letter.paragraphs[1:]
    renumbered = tuple(replace(p, number=n) for n, p in enumerate(moved, start=1))
    now = as_it_stands(sentence, giving(replace(letter, paragraphs=renumbered)))
    assert now.lapsed is None
    assert now.checked.citations[0].paragraph == sentence.checked.citations[0].paragraph - 1


def test_words_that_left_the_letter_prove_nothing_any_more(
    sentence: Sentence, letter: Letter
) -> None:
    number = sentence.checked.citations[0].paragraph
    now = as_it_stands(sentence, giving(with_text(letter, number, "Er is dekking.")))
    assert now.lapsed
    assert "staan niet meer in de brief" in now.lapsed
    assert not now.is_proved


def test_a_paragraph_that_changed_around_the_words_is_said_to_have_changed(
    sentence: Sentence, letter: Letter
) -> None:
    cited = sentence.checked.citations[0]
    text = f"{cited.paragraph_text} Dat verandert in mei."
    now = as_it_stands(sentence, giving(with_text(letter, cited.paragraph, text)))
    assert now.lapsed
    assert "is sindsdien gewijzigd" in now.lapsed


def test_a_letter_that_was_taken_away_is_said_to_be_gone(sentence: Sentence) -> None:
    def no_letter(letter_id: str) -> Letter:
        raise KeyError(letter_id)

    now = as_it_stands(sentence, no_letter)
    assert now.lapsed
    assert "niet meer geladen" in now.lapsed
