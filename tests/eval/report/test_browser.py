"""The report as a person opens it: from a file, in a real Chromium."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.patience import MILLISECONDS

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    """Open the report; nothing may be asked for but the file, and nothing go wrong in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(MILLISECONDS)
    page = context.new_page()
    asked: list[str] = []
    trouble: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    address = report.as_uri()
    page.goto(address)
    yield page
    assert {url.partition("#")[0] for url in asked} == {address}
    assert trouble == []
    context.close()


def test_markup_in_the_material_does_nothing(page: Page) -> None:
    expect(page.locator("h1")).to_have_text("Evaluatie van 13 mei 2026")
    assert page.evaluate("window.hit") is None


def test_questions_are_filtered_by_type_kind_and_text(page: Page, questions: Any) -> None:
    shown = page.locator("article:visible")
    expect(shown).to_have_count(len(questions.wrong))
    page.fill("#filter-text", "WAAROM dan")
    expect(shown).to_have_count(1)
    expect(page.locator("#filter-count")).to_have_text(f"1 van {len(questions.wrong)} getoond")
    page.fill("#filter-text", "")
    page.select_option("#filter-type", "wie")
    expect(shown).to_have_attribute("id", "case-geweigerd")
    expect(page.locator(".type:visible")).to_have_count(1)
    page.select_option("#filter-type", "")
    page.select_option("#filter-kind", "antwoord niet goed")
    expect(shown).to_have_count(2)


def test_the_hostile_type_can_be_chosen(page: Page) -> None:
    page.select_option("#filter-type", index=1)
    expect(page.locator("article:visible")).to_have_count(1)


def test_an_address_leads_to_a_question_also_where_the_filter_hides_it(
    page: Page, questions: Any
) -> None:
    page.fill("#filter-text", "waarom")
    page.evaluate("hash => { location.hash = hash }", "case-" + quote(questions.hostile))
    expect(page.locator("article:target")).to_be_in_viewport()
    expect(page.locator("article:visible")).to_have_count(len(questions.wrong))


@pytest.mark.parametrize("width", [400, 1400])
def test_nothing_is_wider_than_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_answer_and_evidence_stand_side_by_side_where_there_is_room(page: Page) -> None:
    def tops() -> list[float]:
        article = page.locator("article").first
        boxes = [article.locator(name).bounding_box() for name in (".given", ".expected")]
        return [box["y"] for box in boxes if box]

    given, expected = tops()
    assert given == expected
    page.set_viewport_size({"width": 400, "height": 800})
    given, expected = tops()
    assert given < expected
