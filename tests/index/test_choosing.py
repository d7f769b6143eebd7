"""Choosing held against what the letters themselves say."""

from datetime import date
from pathlib import Path

import pytest

from corpus.letter import Letter, Metadata, Paragraph
from index.catalogue import Catalogue
from index.choosing import Extent
from index.filters import Filters
from index.prepared import prepare

DATED = Metadata(date=date(2026, 2, 19), dossiers=("29984",))
BETWEEN = Metadata(date_from=date(2024, 12, 6), date_to=date(2026, 3, 31))
SINCE = Metadata(date_from=date(2027, 1, 5))
UNTIL = Metadata(date_to=date(2020, 6, 1))
UNDATED = Metadata()
ALL = Filters()


def extent_of(
    folder: Path, *known: Metadata, filters: Filters = ALL, tag: str = "", owner: str = ""
) -> Extent:
    catalogue = Catalogue(folder / "c.sqlite3")
    for number, metadata in enumerate(known):
        letter = Letter(
            id=f"brief-{number}",
            file_name="x",
            sha256=str(number),
            metadata=metadata,
            paragraphs=(Paragraph(number=1, text="Zo."),),
        )
        catalogue.put(prepare(letter), content="x", parser="1", tag=owner if number == 0 else "")
    found = catalogue.choosing.extent(filters, tag)
    catalogue.close()
    return found


@pytest.mark.parametrize(
    ("known", "first", "last"),
    [
        ((DATED,), date(2026, 2, 19), date(2026, 2, 19)),
        ((BETWEEN,), date(2024, 12, 6), date(2026, 3, 31)),
        ((SINCE,), date(2027, 1, 5), date(2027, 1, 5)),
        ((UNTIL,), date(2020, 6, 1), date(2020, 6, 1)),
        ((DATED, BETWEEN, SINCE, UNTIL, UNDATED), date(2020, 6, 1), date(2027, 1, 5)),
        ((UNDATED,), None, None),
        ((), None, None),
    ],
)
def test_the_period_runs_from_the_oldest_to_the_newest_day(
    tmp_path: Path, known: tuple[Metadata, ...], first: date | None, last: date | None
) -> None:
    assert extent_of(tmp_path, *known) == Extent(letters=len(known), first=first, last=last)


def test_only_letters_that_the_filters_choose_are_counted(tmp_path: Path) -> None:
    found = extent_of(tmp_path, DATED, BETWEEN, filters=Filters(dossiers=("29 984",)))
    assert found == Extent(letters=1, first=DATED.date, last=DATED.date)


@pytest.mark.parametrize(("tag", "letters"), [("", 1), ("bo", 1), ("an", 2)])
def test_letters_of_others_are_not_counted(tmp_path: Path, tag: str, letters: int) -> None:
    assert extent_of(tmp_path, DATED, UNTIL, tag=tag, owner="an").letters == letters
