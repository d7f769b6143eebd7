"""The filters above the question box, as a person uses them."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RAIL_GHENT = "wat is de status van Rail Ghent-Terneuzen?"


def test_filters_are_set_told_used_and_taken_off(page: Page) -> None:
    page.click("#filters summary")
    page.fill("#filter-form input[name=stand]", "2024-06-30")
    told = page.locator("#filtered p")
    expect(told).to_have_text("1 van 5 brieven: stand per 30 juni 2024")
    page.fill("#question textarea", RAIL_GHENT)
    page.keyboard.press("Enter")
    searched = page.locator(".answer .searched").last
    expect(searched).to_contain_text("1 van 5 brieven: stand per 30 juni 2024")
    expect(page.locator("#filter-form")).to_be_hidden()
    page.click("#filtered [data-no-filters]")
    expect(told).to_be_hidden()
    page.fill("#question textarea", RAIL_GHENT)
    page.keyboard.press("Enter")
    again = page.locator(".turn:nth-child(2) .answer")
    expect(again).to_contain_text("tot concrete versnelling te komen")
    expect(again.locator(".searched")).to_have_count(0)


def test_the_keyboard_alone_ticks_a_letter_and_closes_the_form(page: Page) -> None:
    page.locator("#filters summary").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#filter-form")
    box = page.get_by_role("checkbox", name="Voortgangsbrief spoorveiligheid")
    for _ in range(30):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    page.keyboard.press("Space")
    words = "1 van 5 brieven: ‘Voortgangsbrief spoorveiligheid’"
    expect(page.locator("#filtered p")).to_have_text(words)
    page.keyboard.press("Escape")
    expect(page.locator("#filter-form")).to_be_hidden()
    expect(page.locator("#filters summary")).to_be_focused()


def test_the_open_form_fits_a_narrow_window_with_the_question_box_below(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.click("#filters summary")
    expect(page.locator("#filter-form")).to_be_visible()
    expect(page.locator("#question textarea")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
