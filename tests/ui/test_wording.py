from datetime import date

import pytest

from corpus.letter import Letter, Metadata
from index.choosing import Extent
from rag.answer import AnswerSentence
from rag.checking.verdict import SentenceStatus
from ui.wording import letter_title, newest_first, searched, status_line


def letter(**metadata: object) -> Letter:
    known = Metadata(**metadata)  # type: ignore[arg-type]
    return Letter(id="a", file_name="a", sha256="0", metadata=known, paragraphs=())


DATED = letter(date=date(2023, 12, 20))
UNDATED = letter(date_from=date(2025, 1, 1), date_to=date(2026, 6, 16))
UNKNOWN = letter()


def test_the_period_searched_runs_from_the_oldest_to_the_newest_day() -> None:
    extent = Extent(letters=2, first=date(2023, 12, 20), last=date(2026, 6, 16))
    assert searched(extent) == "2 brieven, 20 december 2023 – 16 juni 2026"
    assert searched(Extent(letters=1)) == "1 brief"


def test_letters_are_ordered_by_their_last_possible_day() -> None:
    assert newest_first([UNKNOWN, DATED, UNDATED]) == (UNDATED, DATED, UNKNOWN)


def test_a_letter_is_named_by_what_it_says_of_itself() -> None:
    assert letter_title(Metadata(subject="Spoor", title="Brief")) == "Spoor"
    assert letter_title(Metadata(sender_name="A. Bee")) == "Ongedateerde brief van A. Bee"
    assert letter_title(DATED.metadata) == "Brief, 20 december 2023"


@pytest.mark.parametrize(
    ("statuses", "line"),
    [
        (("verbatim",), "Gecontroleerd: letterlijk uit de brieven"),
        (("verbatim",) * 2, "Beide zinnen gecontroleerd: letterlijk uit de brieven"),
        (("supported",) * 3, "Alle 3 zinnen gecontroleerd: onderbouwd door de brieven"),
        (
            ("verbatim", "verbatim", "supported"),
            "Alle 3 zinnen gecontroleerd: 2 letterlijk, 1 onderbouwd",
        ),
        (
            ("verbatim", "contradicted", "unchecked"),
            "2 van 3 zinnen gecontroleerd: 1 letterlijk, 1 wijkt af; 1 niet gecontroleerd",
        ),
        (
            ("verbatim", "unchecked"),
            "1 van 2 zinnen gecontroleerd: letterlijk uit de brieven; 1 niet gecontroleerd",
        ),
        (("unchecked",) * 2, "Niet gecontroleerd: kijk zelf in de bron of het er staat"),
    ],
)
def test_a_line_says_how_many_sentences_were_checked(
    statuses: tuple[SentenceStatus, ...], line: str
) -> None:
    sentences = [AnswerSentence(text="Zin.", status=s, citations=()) for s in statuses]
    assert status_line(sentences) == line
