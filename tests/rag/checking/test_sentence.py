import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.letter import Footnote, Letter, Metadata, Paragraph
from rag.checking.sentence import check_sentence

QUICK = settings(deadline=None, max_examples=100)


def status(sentence: str, text: str, note: str | None = None) -> str:
    paragraph = Paragraph(number=1, text=text, footnotes=("1",) if note else ())
    notes = (Footnote(number="1", text=note, paragraph=1),) if note else ()
    letter = Letter(
        id="brief",
        file_name="brief.txt",
        sha256="",
        metadata=Metadata(),
        paragraphs=(paragraph,),
        footnotes=notes,
    )
    return check_sentence(sentence, letter, paragraph).status


def sentences(letters: dict[str, Letter]) -> list[tuple[Letter, Paragraph, str]]:
    return [
        (letter, paragraph, sentence)
        for letter in letters.values()
        for paragraph in letter.paragraphs
        for sentence in paragraph.sentence_texts()
    ]


def test_every_sentence_of_every_letter_is_verbatim(letters: dict[str, Letter]) -> None:
    for letter, paragraph, sentence in sentences(letters):
        assert check_sentence(sentence, letter, paragraph).status == "verbatim"


def test_white_space_is_one_space() -> None:
    assert status("Een  zin\nhier.", "Een zin\u00a0hier.") == "verbatim"


def test_what_stands_in_a_footnote_of_the_paragraph_is_verbatim() -> None:
    assert status("Dit is uitleg.", "Kort.", note="Dit is uitleg.") == "verbatim"


@pytest.mark.parametrize("sentence", ["", "  ", "\n"])
def test_nothing_is_never_proved(sentence: str) -> None:
    assert status(sentence, "Een zin.") == "unchecked"


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Dat kost 49 miljoen.", "Dat kost 39 miljoen."),
        ("Dat is nodig.", "Dat is niet nodig."),
        ("Dat is niet nodig.", "Dat is nodig."),
        ("De minister zal komen.", "De Minister zal komen."),
        ("De minister wil komen.", "De minister zal komen."),
        ("Een zin! ", "Een zin."),
        ("Een zin die over twee alinea's loopt.", "Een zin die over"),
    ],
)
def test_what_differs_in_a_sign_is_not_verbatim(sentence: str, text: str) -> None:
    assert status(sentence, text) == "unchecked"


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("9 miljoen.", "Dat kost 39 miljoen."),
        ("564 ondernemers doen mee.", "1.564 ondernemers doen mee."),
        ("Dat kost 39", "Dat kost 390 miljoen."),
        ("gewenst is dat.", "Ongewenst is dat."),
        ("aanvaardbaar", "Dat vind ik onaanvaardbaar."),
        ("Dat kost 3", "Dat kost 3,5 miljoen."),
    ],
)
def test_a_part_of_a_word_or_number_is_not_verbatim(sentence: str, text: str) -> None:
    assert status(sentence, text) == "unchecked"


@QUICK
@given(st.data())
def test_a_changed_digit_is_never_verbatim(letters: dict[str, Letter], data: st.DataObject) -> None:
    figures = [s for s in sentences(letters) if re.search(r"\d", s[2])]
    letter, paragraph, sentence = data.draw(st.sampled_from(figures))
    place = data.draw(st.sampled_from([m.start() for m in re.finditer(r"\d", sentence)]))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != sentence[place]]))
    changed = sentence[:place] + digit + sentence[place + 1 :]
    assert check_sentence(changed, letter, paragraph).status != "verbatim"


@QUICK
@given(st.data())
def test_a_changed_word_is_never_verbatim(letters: dict[str, Letter], data: st.DataObject) -> None:
    letter, paragraph, sentence = data.draw(st.sampled_from(sentences(letters)))
    words = sentence.split()
    place = data.draw(st.integers(0, len(words) - 1))
    other = data.draw(st.sampled_from(["niet", "geen", "ProRail", "mogelijk", "altijd", "100"]))
    words[place] = other if words[place] != other else "nooit"
    assert check_sentence(" ".join(words), letter, paragraph).status != "verbatim"


@QUICK
@given(st.data())
def test_an_added_word_is_never_verbatim(letters: dict[str, Letter], data: st.DataObject) -> None:
    letter, paragraph, sentence = data.draw(st.sampled_from(sentences(letters)))
    words = sentence.split()
    place = data.draw(st.integers(1, len(words)))
    words.insert(place, data.draw(st.sampled_from(["niet", "geen", "nooit", "wellicht"])))
    assert check_sentence(" ".join(words), letter, paragraph).status != "verbatim"


def test_a_negation_taken_out_is_never_verbatim(letters: dict[str, Letter]) -> None:
    for letter, paragraph, sentence in sentences(letters):
        changed = re.sub(r"(?<=\S )(?:niet|geen|nooit) ", "", sentence)
        if changed != sentence:
            assert check_sentence(changed, letter, paragraph).status != "verbatim"


@pytest.mark.parametrize(
    "text",
    [
        "Zijn de wachtlijsten in de jeugdzorg vorig jaar met 20 procent toegenomen?",
        "Klopt het dat de wachtlijsten in de jeugdzorg vorig jaar met 20 procent zijn toegenomen?",
        "Dat is gevraagd. Is het waar dat de wachtlijsten in de jeugdzorg vorig jaar met 20 procent "
        "zijn toegenomen?",
    ],
)
def test_what_is_asked_is_not_stated(text: str, letter_of: Callable[..., Letter]) -> None:
    letter = letter_of(text)
    claim = "De wachtlijsten in de jeugdzorg zijn vorig jaar met 20 procent toegenomen."
    assert check_sentence(claim, letter, letter.paragraphs[0]).status == "unchecked"


def test_words_of_a_question_of_parliament_are_not_the_letters(
    letter_of: Callable[..., Letter],
) -> None:
    text = "De wachtlijsten in de jeugdzorg zijn vorig jaar met 20 procent toegenomen."
    letter = letter_of(text)
    asking = replace(letter.paragraphs[0], kind="question")
    assert check_sentence(text, letter, asking).status == "unchecked"
