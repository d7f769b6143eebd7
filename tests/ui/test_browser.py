"""The app as a person uses it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

from rag.engine import Engine
from tests.patience import SECONDS
from ui.chat.examples import example_questions

pytestmark = pytest.mark.browser

RAIL_GHENT = "wat is de status van Rail Ghent-Terneuzen?"
OFF_TOPIC = "Hoe bak ik een appeltaart met kaneel?"
ANSWERED = ".turn:nth-child({}) .on-answer"


def ask(page: Page, question: str, *, turn: int = 1) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    page.wait_for_selector(ANSWERED.format(turn))


def test_a_question_is_answered_and_its_citation_shows_the_marked_letter(page: Page) -> None:
    ask(page, RAIL_GHENT)
    expect(page.locator(".answer")).to_contain_text("tot concrete versnelling te komen")
    expect(page.locator(".source").first).to_contain_text("19 februari 2026")
    page.click(".mark")
    mark = page.locator("#shown-letter mark")
    expect(mark).to_contain_text("(Rail Ghent-Terneuzen)")
    expect(mark).to_be_in_viewport()
    expect(page.locator(".letter dl")).to_contain_text("19 februari 2026")


def test_every_quote_shown_as_a_source_is_found_and_marked_in_its_letter(page: Page) -> None:
    ask(page, "Welke vijf prioriteiten heeft de uitvoeringsagenda?")
    expect(page.locator(".source").nth(1)).to_be_visible()
    for source in page.locator(".source").all():
        quote = source.locator(".excerpt").inner_text().strip("“”")
        source.click()
        page.wait_for_selector("[data-current]")
        expect(page.locator("#shown-letter mark")).to_have_text(quote)


def test_an_off_topic_question_is_declined_with_what_was_searched(page: Page) -> None:
    ask(page, OFF_TOPIC)
    expect(page.locator(".answer .why")).not_to_be_empty()
    expect(page.locator(".answer .searched")).to_contain_text("Doorzocht: 5 brieven")
    expect(page.locator(".mark")).to_have_count(0)


def test_the_nearest_paragraphs_of_a_declined_question_open_unmarked(page: Page) -> None:
    ask(page, OFF_TOPIC)
    expect(page.locator(".source")).to_have_count(3)
    page.locator(".source").last.click()
    expect(page.locator("[data-target]")).to_be_in_viewport()
    expect(page.locator("#shown-letter mark, #shown-letter .absent")).to_have_count(0)


def test_markup_in_a_question_is_shown_as_text(page: Page) -> None:
    question = "<script>window.hit=1</script> **vet** <img src=x onerror='window.hit=1'>"
    ask(page, question)
    expect(page.locator(".question")).to_have_text(question)
    assert page.evaluate("window.hit") is None
    assert page.locator("#conversation script, #conversation img").count() == 0


def test_citations_of_old_answers_work_after_new_answers(page: Page) -> None:
    ask(page, RAIL_GHENT)
    ask(page, "Wat is er bekend over de Boog van Meteren?", turn=2)
    ask(page, OFF_TOPIC, turn=3)
    page.locator(".turn").first.locator(".mark").first.click()
    expect(page.locator("#shown-letter mark")).to_contain_text("(Rail Ghent-Terneuzen)")


def test_the_keyboard_alone_reaches_a_citation_and_comes_back(page: Page) -> None:
    expect(page.locator("#question textarea")).to_be_focused()
    page.keyboard.type(RAIL_GHENT)
    page.keyboard.press("Enter")
    page.wait_for_selector(ANSWERED.format(1))
    for _ in range(10):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.className") == "mark":
            break
    expect(page.locator(".mark:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("[data-target]")).to_be_focused()
    expect(page.locator("#shown-letter mark")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".mark:focus")).to_have_count(1)


def test_a_footnote_and_its_mark_lead_to_each_other(page: Page) -> None:
    page.click(".letters button:has-text('Voortgangsbrief')")
    page.locator(".letter sup a").first.click()
    expect(page.locator(".notes li").first).to_be_focused()
    page.locator(".notes a").first.click()
    expect(page.locator(".letter sup a").first).to_be_focused()


def test_in_a_narrow_window_the_letter_covers_the_chat_until_one_goes_back(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    ask(page, RAIL_GHENT)
    expect(page.locator("#letter")).to_be_hidden()
    page.locator(".mark").first.click()
    expect(page.locator("#shown-letter mark")).to_be_in_viewport()
    expect(page.locator("#question")).to_be_hidden()
    page.click("[data-close]")
    expect(page.locator("#letter")).to_be_hidden()
    expect(page.locator(".mark").first).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_back_button_of_the_browser_leaves_the_letter_not_the_app(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    ask(page, RAIL_GHENT)
    page.click(".mark")
    page.wait_for_selector("#shown-letter mark")
    page.go_back()
    expect(page.locator("#letter")).to_be_hidden()
    expect(page.locator(".turn")).to_have_count(1)


def test_every_example_question_is_answered(page: Page, engine: Engine) -> None:
    examples = example_questions(engine.letters())
    assert len(examples) == 4
    for example in examples:
        page.click(f"#examples button:text-is('{example}')")
        expect(page.locator(".mark").first).to_be_visible()
        expect(page.locator(".on-answer")).to_have_count(1)
        page.click("#restart")
        expect(page.locator(".turn")).to_have_count(0)


def test_two_readers_each_keep_their_own_conversation(
    page: Page, browser: Browser, address: str
) -> None:
    other = browser.new_page()
    other.goto(address)
    ask(page, RAIL_GHENT)
    ask(other, OFF_TOPIC)
    expect(page.locator(".question")).to_have_text(RAIL_GHENT)
    expect(other.locator(".question")).to_have_text(OFF_TOPIC)
    other.close()


def test_the_page_is_dark_where_the_reader_asks_for_dark(browser: Browser, address: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(address)
    page.wait_for_selector("#question textarea")
    colour = page.evaluate("getComputedStyle(document.getElementById('app')).backgroundColor")
    assert colour == "rgb(26, 33, 43)"
    page.close()


def test_nothing_is_asked_of_another_host_and_the_policy_blocks_nothing(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    asked: list[Request] = []
    said: list[ConsoleMessage] = []
    page.on("request", lambda request: asked.append(request))
    page.on("console", lambda message: said.append(message))
    page.goto(address)
    page.wait_for_selector("#question textarea")
    ask(page, RAIL_GHENT)
    page.click(".mark")
    page.wait_for_selector("#shown-letter mark")
    page.wait_for_load_state("load")
    outside = [r.url for r in asked if not r.url.startswith((address, "data:", "blob:"))]
    assert outside == []
    assert [message.text for message in said if message.type in ("error", "warning")] == []
    page.close()


def test_a_models_answer_grows_until_the_reader_stops_it(
    page_with_model: Page, server: Any
) -> None:
    def slowly(asked: Any) -> Iterator[str]:
        key = asked.key_of("concrete versnelling")
        yield f"Rail Ghent-Terneuzen is een verbinding met {'zeer ' * 3}grote gevolgen [{key}]. En daarna"
        server.model.may_go_on.wait(SECONDS)
        yield " volgt niets meer."

    server.model.persona = slowly
    page = page_with_model
    page.fill("#question textarea", RAIL_GHENT)
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer .sentence")
    expect(page.locator(".answer .pending")).to_have_text("Schrijft verder …")
    page.click("#question .stop-button")
    expect(page.locator(".answer .notice")).to_contain_text("Gestopt.")
    expect(page.locator(".answer .pending")).to_have_count(0)
    expect(page.locator(".answer .sentence").first).to_be_visible()
