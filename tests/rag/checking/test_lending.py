"""What a whole letter is about needn't stand in each of its sentences."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus.letter import Letter
from corpus.sentences import sentence_spans
from rag.checking.sentence import check_sentence
from rag.checking.topics import topic_of

Letters = Callable[..., Letter]

CUT = "De korting raakt vooral het onderwijs en de rechtsorde."
CUT_THERE = "De korting op de Sahel raakt vooral het onderwijs en de rechtsorde."
ADVICE = "Ondanks zijn ontslag kan het kabinet een groot deel van de adviezen direct uitvoeren."


def _about(letter: Letter, subject: str) -> Letter:
    return replace(letter, metadata=replace(letter.metadata, subject=subject))


def _status(letter: Letter, claim: str) -> str:
    return check_sentence(claim, letter, letter.paragraphs[0]).status


@pytest.mark.parametrize(
    ("subject", "text", "claim"),
    [
        ("Hulp aan de Sahel", CUT, CUT_THERE),
        (
            "Voortgang spoor",
            ADVICE,
            "Ondanks zijn ontslag kan het kabinet een groot deel van de adviezen over het spoor "
            "direct uitvoeren.",
        ),
        (
            "Toekomstbeeld wonen",
            "De verdere uitwerking loopt gelijk op met de totstandkoming van de Bouwvisie 2050.",
            "De uitwerking van het Toekomstbeeld loopt gelijk op met de Bouwvisie 2050.",
        ),
    ],
)
def test_the_subject_says_of_what(subject: str, text: str, claim: str, letter_of: Letters) -> None:
    assert _status(_about(letter_of(text), subject), claim) == "supported"


@pytest.mark.parametrize(
    ("subject", "text", "claim"),
    [
        # another subject, and one of two
        ("Hulp aan de Balkan", CUT, CUT_THERE),
        ("Hulp aan de Sahel en Oekraïne", CUT, CUT_THERE),
        # the paragraph says of what itself, where, for whom, or before it
        ("Hulp aan de Sahel", f"{CUT[:10]} op de Balkan{CUT[10:]}", CUT_THERE),
        ("Hulp aan de Sahel", f"De hulp aan de Balkan daalt. {CUT}", CUT_THERE),
        (
            "Tekort aan leraren",
            "De werkdruk onder ambtenaren is in 2025 met 4 procent gestegen.",
            "De werkdruk van leraren is in 2025 met 4 procent gestegen.",
        ),
        (
            "Voortgang spoor",
            "Op overwegen daalde de hinder in 2025 naar twaalf meldingen.",
            "De hinder op het spoor daalde in 2025 naar twaalf meldingen.",
        ),
        # nobody said that these are known
        (
            "Tekort aan leraren",
            "De gemeente geeft jongeren voorrang bij de verdeling van 300 woningen.",
            "De gemeente geeft jongeren voorrang bij de verdeling van 300 woningen van leraren.",
        ),
        # who does it is no matter of subject
        (
            "Rapport van de Rekenkamer",
            "De uitgaven zijn in 2025 met 4 procent gestegen.",
            "De uitgaven zijn in 2025 door de Rekenkamer met 4 procent gestegen.",
        ),
    ],
)
def test_it_says_nothing_where_another_is_spoken_of(
    subject: str, text: str, claim: str, letter_of: Letters
) -> None:
    assert _status(_about(letter_of(text), subject), claim) not in {"supported", "verbatim"}


def test_the_opening_tells_the_subject_where_its_words_return(letter_of: Letters) -> None:
    texts = (
        "Hierbij stuur ik u het rapport over de pacht.",
        "De pacht loopt terug.",
        "Pachters betalen meer.",
        "Het pachtbeleid wordt herzien.",
    )
    first = letter_of(texts[0])
    paragraphs = tuple(
        replace(first.paragraphs[0], number=n, text=text, sentences=tuple(sentence_spans(text)))
        for n, text in enumerate(texts, 1)
    )
    letter = replace(first, paragraphs=paragraphs)
    assert topic_of(letter) == "pacht"
    assert topic_of(first) == ""
