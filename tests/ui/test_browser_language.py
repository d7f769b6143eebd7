import urllib.request

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

QUESTION = "What is the status of Rail Ghent-Terneuzen?"


def test_the_whole_app_speaks_english_by_one_link(page: Page) -> None:
    page.click("a.language[hreflang=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.fill("#question textarea", QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".sources h3")).to_have_text("Sources")
    expect(page.locator(".checked")).to_contain_text("Checked: word for word from the letters")
    page.locator(".mark").first.click()
    expect(page.locator("#shown-letter mark")).to_contain_text("Terneuzen")
    page.click("[data-part=check]")
    page.fill("#draft-text", "Op dit moment is er geen dekking voor aanvullende maatregelen.")
    page.click("#draft [type=submit]")
    expect(page.locator("#check-sum")).to_contain_text("1 of 1 sentence supported")


@pytest.mark.parametrize("width", [360, 560, 1024, 1180])
def test_the_link_to_the_other_language_stands_clear_of_the_buttons(page: Page, width: int) -> None:
    page.click("a.language[hreflang=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.fill("#question textarea", "How do I bake an apple pie?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#restart")
    page.set_viewport_size({"width": width, "height": 768})
    link = page.locator("a.language").bounding_box()
    button = page.locator("#show-conversations").bounding_box()
    assert link
    assert button
    assert link["x"] + link["width"] < button["x"]


def test_dutch_is_one_link_back(page: Page) -> None:
    page.click("a.language[hreflang=en]")
    page.click("a.language[hreflang=nl]")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.locator("[data-part=chat]")).to_have_text("Vraag")


def test_the_address_without_its_slash_leads_to_the_page(address: str) -> None:
    with urllib.request.urlopen(f"{address}/en") as answer:
        assert answer.url == f"{address}/en/"
        assert b'lang="en"' in answer.read()
