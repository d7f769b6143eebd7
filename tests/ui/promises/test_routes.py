import urllib.error
import urllib.request

import pytest
from icalendar import Calendar


def fetched(address: str) -> tuple[bytes, str]:
    with urllib.request.urlopen(address) as answer:
        return answer.read(), answer.headers["content-disposition"] or ""


def test_the_table_holds_what_was_chosen(address: str) -> None:
    whole, name = fetched(f"{address}/toezeggingen.csv")
    some, _ = fetched(f"{address}/toezeggingen.csv?status=fulfilled")
    assert name == 'attachment; filename="toezeggingen.csv"'
    assert whole.decode("utf-8-sig").startswith("brief;vindplaats;")
    _, *rows = some.decode("utf-8-sig").splitlines()
    assert rows
    assert all(";nagekomen;" in row for row in rows)
    assert len(rows) < len(whole.decode().splitlines()) - 1


def test_the_calendar_can_be_read(address: str) -> None:
    content, name = fetched(f"{address}/toezeggingen.ics?soort=kamer")
    events = Calendar.from_ical(content).walk("VEVENT")
    assert name == 'attachment; filename="toezeggingen.ics"'
    assert events
    assert all(str(event["summary"]).startswith("Toezegging: ") for event in events)


def test_the_promises_of_chosen_letters_are_fetched_as_html(address: str) -> None:
    content, _ = fetched(f"{address}/toezeggingen?dossier=29984&status=")
    html = content.decode()
    assert 'href="toezeggingen.csv?dossier=29984"' in html
    assert "Uit 1 van 5 brieven: dossier 29984." in html


def test_the_letters_can_be_filtered_as_for_a_question(address: str) -> None:
    content, _ = fetched(f"{address}/toezeggingen/filters")
    assert 'name="dossier" value="29984"' in content.decode()
    assert "<form" not in content.decode()


def test_a_filter_that_cannot_be_read_is_told(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(f"{address}/toezeggingen?vanaf=gisteren")
    assert error.value.code == 400
    assert "is geen datum" in error.value.read().decode()
