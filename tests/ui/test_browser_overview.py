"""The table of all letters, as a person searches and sorts it."""

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def overview(page: Page) -> Page:
    """Open the part of the app that lists the letters."""
    assert page.locator("#overview-page tr").count() == 0  # only fetched when asked for
    page.click("[data-part=overview]")
    page.wait_for_selector("#overview-search")
    return page


def paragraphs(overview: Page) -> list[int]:
    return [int(text) for text in overview.locator("tbody td:last-child").all_inner_texts()]


def test_letters_are_sorted_by_any_column(overview: Page) -> None:
    overview.get_by_role("button", name="Alinea’s").click()
    heading = overview.get_by_role("columnheader", name="Alinea’s")
    expect(heading).to_have_attribute("aria-sort", "ascending")
    assert paragraphs(overview) == [7, 13, 14, 23, 44]
    overview.get_by_role("button", name="Alinea’s").click()
    assert paragraphs(overview) == [44, 23, 14, 13, 7]
    expect(overview.locator("#overview-page [aria-sort]")).to_have_count(1)


def test_letters_are_searched_and_opened_beside_the_table(overview: Page) -> None:
    overview.fill("#overview-search", "bertram 66938")
    expect(overview.locator("#overview-page tbody tr:visible")).to_have_count(1)
    expect(overview.locator("#overview-state")).to_have_text("1 van 5 brieven")
    overview.click("#overview-page tbody tr:visible [data-brief]")
    expect(overview.locator("#shown-letter h2")).to_have_text("Voortgangsbrief spoorveiligheid")
    overview.fill("#overview-search", "")
    expect(overview.locator("#overview-page tbody tr:visible")).to_have_count(5)


def test_in_a_narrow_window_every_letter_is_a_card_and_can_still_be_sorted(
    overview: Page,
) -> None:
    overview.set_viewport_size({"width": 390, "height": 800})
    overview.get_by_role("button", name="Datum").click()
    first = overview.locator("#overview-page tbody tr").first
    expect(first).to_contain_text("20 december 2023")
    assert overview.evaluate("document.documentElement.scrollWidth") == 390
    assert overview.evaluate("document.getElementById('overview').scrollWidth") == 390


def test_beside_a_letter_no_column_is_out_of_sight_and_no_word_is_broken(overview: Page) -> None:
    room = overview.evaluate("document.getElementById('overview').clientWidth")
    assert overview.evaluate("document.getElementById('overview').scrollWidth") == room
    subject = overview.locator("#overview-table [data-brief]", has_text="Voortgangsbrief")
    box = subject.bounding_box()
    assert box
    assert box["height"] < 30


def test_a_search_that_finds_nothing_says_so(overview: Page) -> None:
    overview.fill("#overview-search", "ruimtevaart in Lutjebroek")
    expect(overview.locator("#overview-state")).to_have_text("Niets gevonden.")


def test_what_is_typed_while_the_table_is_fetched_anew_stays(overview: Page) -> None:
    held: list[Route] = []
    overview.route("**/overzicht*", lambda route: held.append(route), times=1)
    with overview.expect_request("**/overzicht*"):
        overview.evaluate("document.dispatchEvent(new Event('letters-changed'))")
    overview.fill("#overview-search", "bertram 66938")
    (table,) = held
    with overview.expect_response("**/overzicht*"):
        table.continue_()
    expect(overview.locator("#overview-page tbody tr:visible")).to_have_count(1)
    expect(overview.locator("#overview-search")).to_have_value("bertram 66938")
    expect(overview.locator("#overview-search")).to_be_focused()
