from datetime import UTC, date, datetime, timedelta

from rag.kept.conversation import Listed
from ui.chat.conversation_list import chat_bar, conversations_html

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
BAD = "<b onclick='x()'>\"vet\"</b>"


def html(*ages: int, name: str = "Rail", warning: str | None = None) -> str:
    listed = [
        Listed(id=f"c{age}", name=name, changed=NOON - timedelta(days=age)) for age in sorted(ages)
    ]
    return conversations_html(listed, today=TODAY, warning=warning)


def test_conversations_stand_under_the_day_of_their_last_question() -> None:
    shown = html(0, 1, 3, 40)
    places = [
        shown.index(f"<h3>{day}") for day in ("Vandaag", "Gisteren", "Afgelopen week", "Eerd")
    ]
    assert places == sorted(places)
    assert "13 oktober 2026" in shown
    assert shown.startswith('<div data-count="4 gesprekken">')


def test_a_day_without_conversations_has_no_heading() -> None:
    assert "Gisteren" not in html(0, 3)
    assert "<h3>" not in html()


def test_a_name_is_shown_as_text_everywhere() -> None:
    shown = html(0, name=BAD)
    assert "<b onclick" not in shown
    assert shown.count("&lt;b onclick") == 3
    assert 'download="b onclick=&#39;x()&#39;vetb.docx"' in shown


def test_each_row_can_be_opened_named_taken_along_and_deleted() -> None:
    shown = html(0)
    for part in ('data-open="c0"', "data-rename", 'href="gesprekken/c0.docx"', "data-delete"):
        assert part in shown
    assert 'aria-label="Meer over Rail"' in shown


def test_what_is_wrong_with_the_file_is_told_above_the_list() -> None:
    assert html(0, warning=BAD).index("&lt;b") < html(0, warning=BAD).index("<section")


def test_the_drawer_names_itself_and_what_is_searched() -> None:
    bar = chat_bar()
    assert 'aria-labelledby="conversations-title"' in bar
    assert 'aria-label="Zoek in gesprekken"' in bar
