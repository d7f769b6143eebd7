from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.kamervragen import end_of_questions_head, is_questions_head, read_questions_head
from corpus.letter import Letter
from corpus.reference import official_reference

ANSWERS = """\
Tweede Kamer der Staten-Generaal
2
Vergaderjaar 2023–2024 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
2271
Vragen van het lid Jansen (ABC) aan de Minister voor Klimaat en Energie over
het bericht «Stroom valt uit» (ingezonden 21 juni 2024).
Antwoord van Minister De Vries (Klimaat en Energie), mede namens de
Staatssecretaris van Financiën (ontvangen 12 augustus 2024). Zie ook
Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 2147.
Vraag 1
Kent u het bericht dat de stroom in Nederland uitvalt?
Antwoord 1
Ja, ik ken dat bericht, en ik heb het met zorg gelezen.
"""
QUESTIONS = """\
Tweede Kamer der Staten-Generaal2
Vergaderjaar 2024–2025 Vragen gesteld door de leden der Kamer

2024Z18436
Vragen van de leden Jansen en Pietersen (beiden ABC) aan de Staatssecretaris van
Volksgezondheid, Welzijn en Sport over zorg (ingezonden 14 november
2024).
Vraag 1
Kent u het bericht over de zorg in Nederland?
"""
SHORT = """\
AH 611
2024Z17900
Antwoord van minister Madlener (Infrastructuur en Waterstaat) (ontvangen 19 november 2024)

Vraag 1
Kent u de vaarverbinding met het eiland?
"""


def test_an_answer_is_dated_by_the_day_of_receipt(read_text: Callable[[str], Letter]) -> None:
    assert read_text(ANSWERS).metadata.date == date(2024, 8, 12)


def test_the_title_and_the_subject_are_those_of_the_questions(
    read_text: Callable[[str], Letter],
) -> None:
    metadata = read_text(ANSWERS).metadata
    assert metadata.subject == "het bericht «Stroom valt uit»"
    assert (metadata.title or "").startswith("Vragen van het lid Jansen (ABC) aan de Minister")


def test_the_minister_who_answered_is_the_sender(read_text: Callable[[str], Letter]) -> None:
    metadata = read_text(ANSWERS).metadata
    assert (metadata.sender_role, metadata.sender_name) == (
        "Minister voor Klimaat en Energie",
        "De Vries",
    )


def test_an_answer_is_cited_by_the_aanhangsel(read_text: Callable[[str], Letter]) -> None:
    reference = official_reference(read_text(ANSWERS).metadata)
    assert reference == "Aanhangsel Handelingen II 2023/24, nr. 2271"


def test_the_text_begins_at_the_first_question(read_text: Callable[[str], Letter]) -> None:
    assert read_text(ANSWERS).paragraphs[0].text.startswith("Kent u het bericht dat de stroom")


def test_questions_are_dated_by_the_day_they_were_sent_in(
    read_text: Callable[[str], Letter],
) -> None:
    metadata = read_text(QUESTIONS).metadata
    assert metadata.date == date(2024, 11, 14)
    assert (metadata.kenmerk, metadata.vergaderjaar) == ("2024Z18436", "2024-2025")
    assert (metadata.number, metadata.sender_role, metadata.subject) == (None, None, "zorg")


def test_an_answer_as_the_ministry_sends_it_is_read(read_text: Callable[[str], Letter]) -> None:
    metadata = read_text(SHORT).metadata
    assert (metadata.number, metadata.kenmerk, metadata.chamber) == ("611", "2024Z17900", "II")
    assert (metadata.sender_name, metadata.date) == ("Madlener", date(2024, 11, 19))


def test_the_vergaderjaar_of_another_paper_is_not_its_own(
    read_text: Callable[[str], Letter],
) -> None:
    other = "Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 375"
    metadata = read_text(SHORT.replace("\n\nVraag 1", f"\n{other}\n\nVraag 1")).metadata
    assert metadata.vergaderjaar is None
    assert (
        official_reference(metadata) == "Aanhangsel Handelingen II (vergaderjaar onbekend), nr. 611"
    )


def test_several_ministers_are_several_senders() -> None:
    text = (
        "Antwoord van Minister Jansen (Financiën) en Staatssecretaris De Boer (Economische Zaken) "
        "(ontvangen 3 mei 2024)."
    )
    metadata = read_questions_head(["AH 3", text])
    assert (
        metadata.sender_role == "Minister van Financiën en Staatssecretaris van Economische Zaken"
    )
    assert metadata.sender_name == "Jansen en De Boer"


@pytest.mark.parametrize(
    "texts",
    [
        ["Datum 13 mei 2026", "Uw kenmerk", "2024Z17900", "Ons kenmerk", "X/1"],
        ["Vragen van het lid Jansen over zorg"],
        ["Geachte voorzitter,", "In het Aanhangsel van de Handelingen staat het antwoord."],
        [],
    ],
)
def test_another_paper_is_no_list_of_questions(texts: list[str]) -> None:
    assert not is_questions_head(texts)
    assert end_of_questions_head(texts) is None


@given(st.lists(st.text(max_size=80), max_size=20))
def test_any_lines_can_be_read(texts: list[str]) -> None:
    assert read_questions_head(["AH 12", *texts]).appendix


def test_a_long_line_is_read_without_delay() -> None:
    read_questions_head(["AH 12", "Antwoord van Minister " * 5_000, "Vragen van het lid " * 5_000])
