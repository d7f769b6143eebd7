from datetime import date

import pytest

from corpus.dating import Interval, date_interval
from corpus.letter import Footnote, Paragraph
from corpus.sentences import sentence_spans


def interval(*texts: str, note: str | None = None) -> Interval:
    paragraphs = [
        Paragraph(
            number=i,
            text=text,
            sentences=sentence_spans(text),
            footnotes=("1",) if note and i == 1 else (),
        )
        for i, text in enumerate(texts, 1)
    ]
    notes = [Footnote(number="1", text=note, paragraph=1)] if note else []
    return date_interval(paragraphs, notes)


def ends(*texts: str, note: str | None = None) -> tuple[date | None, date | None]:
    found = interval(*texts, note=note)
    return found.first, found.last


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Op 24 november 2025 heeft de Raad conclusies aangenomen.", date(2025, 11, 24)),
        ("De regeling is op 20 december 2024 gesloten.", date(2024, 12, 20)),
        (
            "In het debat van 12 februari 2026 heb ik toegezegd om terug te komen op de vragen.",
            date(2026, 2, 12),
        ),
        ("Eind 2025 is het rapport gepubliceerd.", date(2025, 10, 1)),
        ("De verordening van 13 juni 2024 markeert een nieuwe fase.", date(2024, 6, 13)),
        ("Zie Kamerstukken II 2024/25, 30821, nr. 304.", date(2024, 9, 17)),
        ("Dat staat in Tweede Kamer, vergaderjaar 2025-2026, 34 244, nr. 14.", date(2025, 9, 16)),
    ],
)
def test_what_has_happened_proves_that_a_letter_is_younger(text: str, first: date) -> None:
    assert ends(text) == (first, None)


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 februari 2026 vroeg de Kamer mij te komen met een voorstel.",
        "Op 1 februari 2026 werd bekend dat het stelsel wordt gewijzigd.",
    ],
)
def test_what_has_happened_is_proof_whatever_else_the_sentence_says(text: str) -> None:
    assert ends(text)[0] is not None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Op 17 juni 2026 ga ik met de Kamer in debat.", date(2026, 6, 16)),
        ("Ik zal de Kamer begin 2026 nader informeren.", date(2026, 3, 31)),
        ("Uiterlijk 31 december 2026 stuur ik een evaluatie.", date(2026, 12, 30)),
        ("Naar verwachting volgt dit in het voorjaar van 2027.", date(2027, 6, 20)),
    ],
)
def test_what_is_still_to_come_proves_that_a_letter_is_older(text: str, last: date) -> None:
    assert ends(text) == (None, last)


@pytest.mark.parametrize(
    "text",
    [
        "Het plan loopt van 2026 tot 2030.",
        "De kosten zijn hoog.",
        "Medio volgend jaar volgt een brief.",
        "In de periode 2022-2028 is veel gebouwd.",
        "Het rapport beschrijft de situatie op 1 januari 2030.",
    ],
)
def test_a_sentence_that_proves_nothing_gives_no_end(text: str) -> None:
    assert ends(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "De commissie concludeerde in 2019 dat het doel in 2020 zal worden gehaald.",
        "In 2023 verwachtte het kabinet dat dit uiterlijk eind 2024 zou worden ingevoerd.",
        "In de brief van 3 maart 2022 stond dat de wet naar verwachting eind 2022 in werking treedt.",
    ],
)
def test_an_expectation_of_the_past_proves_no_end(text: str) -> None:
    assert ends(text)[1] is None


def test_the_day_of_an_earlier_debate_gets_its_year_from_its_footnote() -> None:
    text = "Op 6 december jl. heeft het Kabinet de Kamer geïnformeerd."
    assert ends(text, note="Kamerstukken II 2024/25, 30821, nr. 249.")[0] == date(2024, 12, 6)


def test_the_tightest_proofs_count() -> None:
    assert ends(
        "Op 1 maart 2025 is de wet aangenomen. Op 3 mei 2025 is zij gepubliceerd.",
        "Op 1 juli 2026 zal zij ingaan. Op 1 mei 2026 zal ik u informeren.",
    ) == (date(2025, 5, 3), date(2026, 4, 30))


def test_proofs_that_leave_no_day_prove_nothing() -> None:
    found = interval("Op 3 mei 2026 is dat besloten. Op 1 mei 2025 zal ik u informeren.")
    assert found == Interval(None, None, ())


def test_the_evidence_is_the_sentence_or_note_that_proves_each_end() -> None:
    found = interval(
        "Eerst iets. Op 17 juni 2026 ga ik in debat.", note="Kamerstukken II 2025/26, 1, nr. 2."
    )
    assert found.evidence == (
        "Kamerstukken II 2025/26, 1, nr. 2.",
        "Op 17 juni 2026 ga ik in debat.",
    )


def test_a_letter_without_dates_has_no_interval() -> None:
    assert interval() == Interval(None, None, ())
