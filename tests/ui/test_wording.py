from datetime import date

from corpus.letter import Letter, Metadata
from ui.wording import letter_title, newest_first, searched


def letter(**metadata: object) -> Letter:
    known = Metadata(**metadata)  # type: ignore[arg-type]
    return Letter(id="a", file_name="a", sha256="0", metadata=known, paragraphs=())


DATED = letter(date=date(2023, 12, 20))
UNDATED = letter(date_from=date(2025, 1, 1), date_to=date(2026, 6, 16))
UNKNOWN = letter()


def test_the_period_searched_runs_from_the_oldest_to_the_newest_day() -> None:
    assert searched([UNDATED, DATED]) == "2 brieven, 20 december 2023 – 16 juni 2026"
    assert searched([UNKNOWN]) == "1 brief"


def test_letters_are_ordered_by_their_last_possible_day() -> None:
    assert newest_first([UNKNOWN, DATED, UNDATED]) == (UNDATED, DATED, UNKNOWN)


def test_a_letter_is_named_by_what_it_says_of_itself() -> None:
    assert letter_title(Metadata(subject="Spoor", title="Brief")) == "Spoor"
    assert letter_title(Metadata(sender_name="A. Bee")) == "Ongedateerde brief van A. Bee"
    assert letter_title(DATED.metadata) == "Brief, 20 december 2023"
