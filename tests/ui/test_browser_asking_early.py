"""Questions asked while something else is on its way: each is answered."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.patience import SECONDS

pytestmark = pytest.mark.browser

RAIL_GHENT = "wat is de status van Rail Ghent-Terneuzen?"
EVENTS = "**/queue/join*"
MONEY = "Hoeveel geld is er voor het 740 meter programma?"
PIE = "Hoe bak ik een appeltaart met kaneel?"  # that goes to no model


def ask(page: Page, question: str) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")


def halting(server: Any) -> None:
    """Play a model that halts halfway its answer until it may go on."""

    def persona(asked: Any) -> Iterator[str]:
        key = asked.key_of("concrete versnelling")
        yield f"Rail Ghent-Terneuzen is een verbinding met grote gevolgen [{key}]. En daarna"
        server.model.may_go_on.wait(SECONDS)
        yield " volgt niets meer."

    server.model.persona = persona


def ask_halting(page: Page, server: Any) -> None:
    """Ask a question whose answer has begun to grow and waits."""
    halting(server)
    ask(page, RAIL_GHENT)
    page.wait_for_selector(".answer .sentence")


class Held:
    """Holds the next event that the page sends to Gradio until it is let go."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._routes: list[Route] = []
        page.route(EVENTS, self._hold)

    def _hold(self, route: Route) -> None:
        if self._routes:
            route.continue_()
        else:
            self._routes.append(route)

    def let_go(self) -> None:
        self._routes[0].continue_()


def test_a_question_asked_while_its_conversation_is_opened_gets_its_answer(
    page_with_model: Page, server: Any
) -> None:
    page = page_with_model
    ask(page, PIE)
    expect(page.locator(".on-answer")).to_have_count(1)
    page.wait_for_url("**gesprek=**")
    halting(server)
    opening = Held(page)
    with page.expect_request(EVENTS):
        page.evaluate("document.querySelector('#open-conversation').click()")
    ask(page, RAIL_GHENT)
    page.wait_for_selector(".answer .sentence")
    with page.expect_response(EVENTS):
        opening.let_go()
    server.model.may_go_on.set()
    expect(page.locator(".on-answer")).to_have_count(2)
    expect(page.locator(".pending")).to_have_count(0)


def test_a_question_asked_before_its_conversation_is_back_after_a_reload_gets_its_answer(
    page: Page,
) -> None:
    ask(page, MONEY)
    expect(page.locator(".on-answer")).to_have_count(1)
    page.wait_for_url("**gesprek=**")
    loading = Held(page)
    with page.expect_request(EVENTS):
        page.reload()
    ask(page, "En wat staat er over de Boog van Meteren?")
    expect(page.locator(".on-answer")).to_have_count(2)
    loading.let_go()
    expect(page.locator(".question")).to_have_count(2)
    expect(page.locator(".standalone")).to_have_count(1)


def test_a_question_asked_in_a_new_conversation_is_not_lost_while_another_answer_grows(
    page_with_model: Page, server: Any
) -> None:
    page = page_with_model
    ask_halting(page, server)
    page.route("**/gradio_api/cancel", lambda route: None)  # Gradio would wait for it
    page.evaluate("document.querySelector('#restart').click()")
    ask(page, PIE)
    expect(page.locator(".question")).to_have_text([PIE])
    expect(page.locator(".on-answer")).to_have_count(1)
    server.model.may_go_on.set()
    page.locator("#show-conversations").click()
    page.locator("#conversations li", has_text="Terneuzen").first.locator("[data-open]").click()
    expect(page.locator(".question")).to_have_text([RAIL_GHENT])
    expect(page.locator(".pending")).to_have_count(0)


def test_a_question_asked_while_the_answer_before_it_grows_waits_for_its_turn(
    page_with_model: Page, server: Any
) -> None:
    page = page_with_model
    ask_halting(page, server)
    ask(page, PIE)
    expect(page.locator(".question")).to_have_text([RAIL_GHENT, PIE])
    expect(page.locator("#question textarea")).to_have_value("")
    server.model.may_go_on.set()
    expect(page.locator(".on-answer")).to_have_count(2)
    expect(page.locator(".question")).to_have_text([RAIL_GHENT, PIE])


def test_enter_pressed_twice_asks_once(page: Page) -> None:
    ask(page, PIE)
    expect(page.locator(".on-answer")).to_have_count(1)
    held = Held(page)
    with page.expect_request(EVENTS):
        ask(page, MONEY)
    with page.expect_request(EVENTS):
        page.keyboard.press("Enter")
    held.let_go()
    expect(page.locator(".on-answer")).to_have_count(2)
    expect(page.locator(".pending")).to_have_count(0)
    expect(page.locator(".question")).to_have_text([PIE, MONEY])


def test_the_first_question_of_a_conversation_comes_though_what_it_brought_was_lost(
    page: Page,
) -> None:
    closed = 'data: {"msg": "close_stream"}\n\n'
    page.route(
        "**/queue/data*",
        lambda route: route.fulfill(content_type="text/event-stream", body=closed),
        times=1,
    )
    ask(page, MONEY)
    expect(page.locator(".question")).to_have_text([MONEY])
    expect(page.locator(".on-answer")).to_have_count(1)
    expect(page.locator("#question textarea")).to_have_value("")
    page.wait_for_url("**gesprek=**")
    page.reload()
    expect(page.locator(".question")).to_have_text([MONEY])


def test_an_answer_comes_though_the_line_for_answers_was_closed_as_the_question_was_sent(
    page: Page,
) -> None:
    ask(page, MONEY)
    expect(page.locator(".on-answer")).to_have_count(1)
    page.wait_for_url("**gesprek=**")
    closed = 'data: {"msg": "close_stream"}\n\n'
    page.route(
        "**/queue/data*",
        lambda route: route.fulfill(content_type="text/event-stream", body=closed),
        times=1,
    )
    ask(page, RAIL_GHENT)
    expect(page.locator(".on-answer")).to_have_count(2)
