"""Drafts of one small letter: abbreviations, sums in parentheses, lists, and what is left open."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.letter import Letter
from corpus.read import read_letter
from eval.harvest.draft import Draft, as_case
from eval.harvest.harvest import drafts_of
from eval.harvest.missing import missing_drafts
from eval.harvest.shelf import Shelf

NAMES: frozenset[str] = frozenset()
OfText = Callable[..., tuple[Draft, ...]]


@pytest.fixture
def letter(tmp_path: Path) -> Callable[..., Letter]:
    def write(*paragraphs: str, name: str = "proef") -> Letter:
        head = "Datum 13 mei 2026\nBetreft Voortgang waterkeringen\n\nGeachte voorzitter,\n\n"
        end = "\n\nHoogachtend,\n\nDE MINISTER VAN DEFENSIE,\n\nJ. Jansen\n"
        file = tmp_path / f"{name}.txt"
        file.write_text(head + "\n\n".join(paragraphs) + end, encoding="utf-8")
        return read_letter(file)

    return write


@pytest.fixture
def drafted(letter: Callable[..., Letter]) -> OfText:
    def of(*paragraphs: str) -> tuple[Draft, ...]:
        one = letter(*paragraphs)
        return drafts_of([one], [one])

    return of


def asked(drafts: tuple[Draft, ...], kind: str) -> list[str]:
    return [draft.question for draft in drafts if draft.kind == kind]


def test_an_abbreviation_is_asked_by_what_it_stands_for(drafted: OfText) -> None:
    (draft,) = (
        d
        for d in drafted("De Inspectie Leefomgeving en Transport (ILT) let op de dijken.")
        if d.kind == "definition"
    )
    assert draft.question == "Waar staat de afkorting ILT voor?"
    assert draft.facts == ("Inspectie Leefomgeving en Transport",)
    assert draft.quotes == ("Inspectie Leefomgeving en Transport (ILT)",)


def test_what_stands_in_parentheses_need_not_be_an_abbreviation(drafted: OfText) -> None:
    assert not asked(drafted("De vragen van het lid Jansen (VVD) zijn beantwoord."), "definition")


def test_a_sum_in_parentheses_is_asked_by_what_it_is_for(drafted: OfText) -> None:
    text = (
        "Er is geld voor het ophogen van de Lekdijk (€30 miljoen) en nieuwe gemalen (€ 5 miljoen)."
    )
    drafts = drafted(text)
    assert "Welk bedrag noemt de brief voor het ophogen van de Lekdijk?" in asked(drafts, "amount")
    assert {fact for draft in drafts for fact in draft.facts} == {"€30 miljoen", "€ 5 miljoen"}


def test_a_list_is_asked_by_what_its_opening_calls_it(drafted: OfText) -> None:
    opening = "Waterschappen en provincies noemen drie knelpunten:"
    (draft,) = (
        d
        for d in drafted(
            f"{opening}\n- trage vergunningen;\n- gebrek aan klei;\n- hoge prijzen van staal."
        )
        if d.kind == "list"
    )
    assert draft.question == "Welke drie knelpunten noemen waterschappen en provincies?"
    assert draft.facts == ("trage vergunningen", "gebrek aan klei", "hoge prijzen van staal")
    assert len(draft.quotes) == 3


GROWS = "De ophoging van de Lekdijk wordt zorgvuldig voorbereid."


def test_what_a_section_lacks_is_asked_as_unanswerable(letter: Callable[..., Letter]) -> None:
    one = letter(GROWS)
    (draft,) = (d for d in missing_drafts(one, NAMES, Shelf([one])) if d.kind == "missing date")
    assert draft.question == ("Wanneer wordt de ophoging van de Lekdijk zorgvuldig voorbereid?")
    case = as_case(draft)
    assert case["type"] == "unanswerable"
    assert case["answerable"] is False
    assert case["evidence"] == case["facts"] == []
    assert "geen tijdstip: controleer" in case["note"]


@pytest.mark.parametrize(
    ("said", "lacking"),
    [
        ("In mei 2027 is er overleg.", {"missing agent", "missing cause"}),
        ("Dat wordt door ProRail gedaan.", {"missing date", "missing cause"}),
        ("De reden is het hoge water.", {"missing date", "missing agent"}),
    ],
)
def test_what_the_section_gives_is_not_missing(
    letter: Callable[..., Letter], said: str, lacking: set[str]
) -> None:
    one = letter(GROWS, said)
    assert {d.kind for d in missing_drafts(one, NAMES, Shelf([one]))} == lacking


def test_what_another_letter_says_is_not_missing(letter: Callable[..., Letter]) -> None:
    one = letter(GROWS)
    other = letter("De ophoging van de Lekdijk volgt in mei 2027.", name="ander")
    found = {d.kind for d in missing_drafts(one, NAMES, Shelf([one, other]))}
    assert found == {"missing agent", "missing cause"}


def test_a_letter_that_answers_nothing_gives_no_questions_at_all(drafted: OfText) -> None:
    assert not drafted(GROWS)


def test_a_question_for_any_letter_names_this_one(drafted: OfText) -> None:
    drafts = drafted("In het najaar van 2026 ontvangt u de evaluatie.")
    assert asked(drafts, "date") == [
        "Wanneer ontvangt de Kamer de evaluatie volgens de brief 'Voortgang waterkeringen'?"
    ]


def test_a_subject_that_gives_the_answer_away_is_not_named(letter: Callable[..., Letter]) -> None:
    one = letter("In het najaar ontvangt u de evaluatie.")
    told = replace(one, metadata=replace(one.metadata, subject="Evaluatie najaar"))
    assert not drafts_of([told], [told])


def test_what_points_back_is_left_to_the_person(drafted: OfText) -> None:
    drafts = drafted("De Kamer wordt in het najaar van 2026 over Lekdijk en gemalen hierbij ingelicht.",
                     "ProRail heeft op 3 mei 2026 de Lekdijk en deze gemalen verkocht.")  # fmt: skip
    notes = [as_case(draft)["note"] for draft in drafts if draft.kind == "date"]
    assert any("'deze' op slaat" in note for note in notes)


def test_a_sentence_that_leans_on_the_one_before_gives_none(drafted: OfText) -> None:
    assert not drafted("Het is klaar. Dit kost 30 miljoen euro. Hiervoor is in 2026 geld.")


def test_what_two_sentences_answer_is_not_asked(drafted: OfText) -> None:
    drafts = drafted(
        "De Lekdijk is in 2024 opgehoogd.", "Er kwam meer.", "De Lekdijk is in 2026 opgehoogd."
    )
    assert not asked(drafts, "date")


def test_the_same_words_in_another_letter_prove_as_much(letter: Callable[..., Letter]) -> None:
    text = "Het Overlegorgaan Fysieke Leefomgeving (OFL) adviseerde over de dijken."
    both = [letter(text), letter(f"Nog eens: {text}", name="ander")]
    found = [as_case(d) for d in drafts_of(both, both) if d.kind == "definition"]
    assert [case["alt_evidence"][0]["letter"] for case in found] == ["ander"]


def test_an_id_hangs_on_words_and_kind_alone() -> None:
    def draft(question: str, kind: str = "date") -> Draft:
        return Draft(letter="a", paragraph=1, kind=kind, question=question, source="Zin.")  # type: ignore[arg-type]

    assert draft("Wanneer?").id == draft("Op welke dag?").id
    assert draft("Wanneer?").id != draft("Wanneer?", "amount").id
    assert draft("Wanneer?").id.startswith("h-")
