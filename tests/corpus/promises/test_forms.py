"""The promises as JSON, table, calendar and text."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from corpus.letter import Letter
from corpus.promises.as_csv import promises_csv
from corpus.promises.as_ics import promises_ics
from corpus.promises.as_json import promise_json
from corpus.promises.as_text import promises_text
from corpus.promises.following import follow
from corpus.promises.promise import Followed

ON = date(2026, 6, 1)
KEYS = "letter paragraph quote who what when from to to_parliament status fulfilled_by".split()


@pytest.fixture
def found(write: Callable[..., Letter]) -> tuple[Followed, ...]:
    letter = write(
        "Ik informeer uw Kamer voor de zomer over het spoor; dat is nodig.",
        "Ik houd de Kamer op de hoogte van de overwegen.",
    )
    return follow([letter], on=ON)


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_the_json_has_the_keys_of_the_contract_in_order(found: tuple[Followed, ...]) -> None:
    value = promise_json(found[0])
    assert list(value) == KEYS
    assert (value["from"], value["to"], value["status"]) == ("2026-05-13", "2026-06-20", "open")


def test_the_table_is_what_a_dutch_spreadsheet_opens(found: tuple[Followed, ...]) -> None:
    text = promises_csv(found)
    assert text.startswith("\ufeffbrief;")
    assert text.endswith("\r\n")
    assert len({len(row) for row in rows(text)}) == 1


@pytest.mark.parametrize("cell", ["=1+1", "+31 6", "-2", "@SUM(A1)", " =1", "\t=1"])
def test_no_cell_is_a_formula(found: tuple[Followed, ...], cell: str) -> None:
    one = replace(found[0], promise=replace(found[0].promise, what=cell, quote=cell, who=cell))
    row = rows(promises_csv([one]))[1]
    assert [value for value in row if value.endswith(cell)] == [f"'{cell}"] * 3


def test_the_calendar_has_a_day_for_each_deadline(found: tuple[Followed, ...]) -> None:
    (event,) = Calendar.from_ical(promises_ics(found)).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 6, 20)
    assert event.decoded("dtend") == date(2026, 6, 21)
    assert found[0].promise.quote in event["description"]
    assert "alinea 2 (brief)" in event["description"]


def test_the_calendar_is_the_same_the_next_time(found: tuple[Followed, ...]) -> None:
    assert promises_ics(found) == promises_ics(found)


def test_an_event_keeps_its_name_when_its_status_changes(found: tuple[Followed, ...]) -> None:
    kept = replace(found[0], status="fulfilled", fulfilled_by="later")
    first, second = (
        Calendar.from_ical(promises_ics([one])).walk("VEVENT")[0] for one in (found[0], kept)
    )
    assert first["uid"] == second["uid"]


def test_the_text_groups_by_status(found: tuple[Followed, ...]) -> None:
    text = promises_text(found, on=ON)
    assert text.startswith("Toezeggingen en mijlpalen, gezien op 1 juni 2026\n\nOpen (2)")
    assert "voor de zomer (t/m 20 juni 2026) · aan de Kamer" in text


def test_that_nothing_was_found_is_said() -> None:
    assert "geen toezeggingen" in promises_text([], on=ON)
