from datetime import date

import pytest

from rag.asking.as_of import as_of


@pytest.mark.parametrize(
    ("question", "rest", "day"),
    [
        (
            "Wat is de stand van zaken per 1 maart 2026 van de Lelylijn?",
            "Wat is de stand van zaken van de Lelylijn?",
            date(2026, 3, 1),
        ),
        (
            "Wat is de status van de Lelylijn per 1-3-2026?",
            "Wat is de status van de Lelylijn?",
            date(2026, 3, 1),
        ),
        (
            "Wat was de stand van de Lelylijn, per maart 2024?",
            "Wat was de stand van de Lelylijn?",
            date(2024, 3, 31),
        ),
        (
            "Stand per 13 mei 2025: wat kost de Lelylijn?",
            "Stand: wat kost de Lelylijn?",
            date(2025, 5, 13),
        ),
        (
            "What is the status of the Lelylijn as of 2025-05-13?",
            "What is the status of the Lelylijn?",
            date(2025, 5, 13),
        ),
    ],
)
def test_a_question_tells_from_which_day_it_looks(question: str, rest: str, day: date) -> None:
    assert as_of(question) == (rest, day)


@pytest.mark.parametrize(
    "question",
    [
        "Per 1 juli 2026 gaat het tarief omhoog; met hoeveel?",
        "Wat is de status van de Lelylijn?",
        "Hoeveel treinen rijden er per dag op 1 maart 2026?",
        "Welke stand wordt per 31 februari 2026 bereikt?",
        "Wat stond in de brief van 13 mei 2026 over de stand van zaken?",
    ],
)
def test_a_day_of_which_a_question_speaks_is_none_from_which_it_looks(question: str) -> None:
    assert as_of(question) == (question, None)
