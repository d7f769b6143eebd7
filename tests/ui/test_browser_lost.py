"""The app when it can't be reached for a while."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

QUESTION = "wat is de status van Rail Ghent-Terneuzen?"


def test_a_question_asked_without_a_connection_is_still_there_after_it(page: Page) -> None:
    page.context.set_offline(True)
    page.fill("#question textarea", QUESTION)
    page.keyboard.press("Enter")
    notice = page.locator(".toast-body")
    expect(notice).to_contain_text("Geen verbinding")
    expect(notice).to_contain_text("Spoorzoeker is nu niet bereikbaar.")
    with page.expect_event("load"):
        page.context.set_offline(False)
    expect(page.locator("#question textarea")).to_have_value(QUESTION)
