"""The picture of the app in the README; to make it anew:

SPOORZOEKER_PICTURES=docs/images pytest tests/ui/test_readme_picture.py
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

MOST_BYTES = 300_000


def test_the_picture_for_the_readme_shows_an_answer_and_its_marked_source(
    page: Page, tmp_path: Path
) -> None:
    page.fill("#question textarea", "Wat is de status van Rail Ghent-Terneuzen?")
    page.keyboard.press("Enter")
    page.locator(".mark").first.click()
    expect(page.locator("#shown-letter mark")).to_be_in_viewport()
    picture = Path(os.environ.get("SPOORZOEKER_PICTURES", tmp_path)) / "answer.png"
    page.screenshot(path=picture)
    assert picture.stat().st_size < MOST_BYTES
