"""The promises, as a person looks through them."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def promises(page: Page) -> Page:
    """Open the part of the app that shows the promises."""
    assert page.locator(".promise").count() == 0  # only fetched when asked for
    page.click("[data-part=promises]")
    page.wait_for_selector(".promise")
    return page


def test_promises_are_chosen_opened_beside_them_and_taken_along(promises: Page) -> None:
    whole = promises.locator(".promise").count()
    promises.select_option("[name=soort]", "kamer")
    promises.fill("#promise-form [name=zoek]", "eindproduct toekomstbeeld")
    expect(promises.locator(".promise")).to_have_count(1)
    expect(promises.locator(".promise .standing")).to_contain_text("termijn verstreken")
    promises.click(".promise .source")
    expect(promises.locator("#shown-letter mark")).to_contain_text("het eindproduct")
    expect(promises.locator("#shown-letter mark")).to_be_in_viewport()
    with promises.expect_download() as download:
        promises.click("text=Download als agenda")
    text = download.value.path().read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 1
    promises.click("text=Alles tonen")
    expect(promises.locator(".promise")).to_have_count(whole)


def test_the_letters_are_filtered_by_the_keyboard_alone(promises: Page) -> None:
    promises.locator("#promise-form summary").focus()
    promises.keyboard.press("Enter")
    box = promises.locator("#promise-form [name=dossier][value='29984']")
    box.focus()
    promises.keyboard.press("Space")
    expect(promises.locator(".seen")).to_contain_text("Uit 1 van 5 brieven: dossier 29984.")
    promises.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(promises.locator("#promise-form summary")).to_be_focused()


def test_in_a_narrow_window_only_the_picture_scrolls_sideways(promises: Page) -> None:
    promises.set_viewport_size({"width": 390, "height": 800})
    expect(promises.locator(".picture path.now")).to_be_attached()
    assert promises.evaluate("document.documentElement.scrollWidth") == 390
    assert promises.evaluate("document.getElementById('promises').scrollWidth") == 390
