"""The parts of the app, as the address, the title and the back button know them."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def promises(page: Page) -> Page:
    """Open another part than the first."""
    page.click("[data-part=promises]")
    expect(page.locator("#promises-found .outcome")).to_be_visible()
    return page


def test_the_title_names_the_part(promises: Page) -> None:
    expect(promises).to_have_title("Toezeggingen – Spoorzoeker")
    promises.click("[data-part=chat]")
    expect(promises).to_have_title("Spoorzoeker")


def test_a_reload_keeps_the_part_and_fills_it(promises: Page) -> None:
    promises.reload()
    expect(promises.locator("#promises-found .outcome")).to_be_visible()
    expect(promises.locator("[data-part=promises]")).to_have_attribute("aria-current", "page")


def test_the_back_button_leads_to_the_part_before(promises: Page) -> None:
    promises.click("[data-part=overview]")
    expect(promises.locator("#overview-search")).to_be_visible()
    promises.go_back()
    expect(promises.locator("#promises-found .outcome")).to_be_visible()
    promises.go_back()
    expect(promises.locator("#question")).to_be_visible()
    expect(promises).to_have_title("Spoorzoeker")


def test_the_other_language_opens_at_the_same_part(promises: Page) -> None:
    promises.click("a.language")
    expect(promises).to_have_title("Commitments – Spoorzoeker")
    expect(promises.locator("#promises-found .outcome")).to_be_visible()


def test_a_part_that_is_not_there_is_the_first(promises: Page) -> None:
    promises.goto(promises.url.replace("toezeggingen", "elders"))
    expect(promises.locator("#question textarea")).to_be_visible()


def test_who_comes_back_to_the_page_sees_the_letters_as_they_are_now(page: Page) -> None:
    page.evaluate("""() => {
      document.querySelector('#header .searched').textContent = 'Zoekt in 1 brief';
      document.querySelector('#shown-letter .letters li').remove();
      window.dispatchEvent(new Event('focus'));
    }""")
    expect(page.locator("#shown-letter .letters li")).to_have_count(5)
    expect(page.locator("#header .searched")).to_contain_text("5 brieven")
