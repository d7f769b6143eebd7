"""Conversations that are kept, as a person comes back to them."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.patience import MILLISECONDS, SECONDS

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
RAIL_GHENT = "wat is de status van Rail Ghent-Terneuzen?"
MONEY = "Hoeveel geld is er voor het 740 meter programma?"
OFF_TOPIC = "Hoe bak ik een appeltaart met kaneel?"
IN_CONVERSATION = re.compile("gesprek=")
Visit = Callable[..., Page]


@pytest.fixture
def visit(
    browser: Browser, address_by_header: str, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """Open the app as somebody, by default one who has been in no other test."""
    contexts: list[BrowserContext] = []

    def opened(person: str = "", path: str = "", context: BrowserContext | None = None) -> Page:
        if context is None:
            name = person or str(request.node.name)
            context = browser.new_context(
                viewport={"width": 1280, "height": 800}, extra_http_headers={"X-User": name}
            )
            context.set_default_timeout(MILLISECONDS)
            contexts.append(context)
        page = context.new_page()
        page.goto(f"{address_by_header}/{path}")
        page.wait_for_selector("#conversation [role=log]")
        return page

    yield opened
    for context in contexts:
        context.close()


def ask(page: Page, question: str, *, turn: int = 1) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(turn)
    expect(page.locator(".on-answer")).to_have_count(turn)


def opened_in(page: Page) -> str:
    """Give the id in the address, once it is there."""
    page.wait_for_url("**gesprek=**")
    return page.url.partition("gesprek=")[2]


def slowly(server: Any) -> Callable[[Any], Iterator[str]]:
    """Play a model that halts halfway its answer until it may go on."""

    def persona(asked: Any) -> Iterator[str]:
        key = asked.key_of("concrete versnelling")
        yield f"Rail Ghent-Terneuzen is een verbinding met grote gevolgen [{key}]. En daarna"
        server.model.may_go_on.wait(SECONDS)
        yield " volgt niets meer."

    return persona


def list_of(page: Page) -> Any:
    """Open the drawer and give its rows."""
    page.click("#show-conversations")
    page.wait_for_selector("#conversations-list > div", state="attached")
    return page.locator("#conversations li")


def test_a_reload_brings_the_conversation_back_and_its_citation_opens_the_letter(
    visit: Visit,
) -> None:
    page = visit()
    ask(page, RAIL_GHENT)
    opened_in(page)
    expect(page).to_have_title(f"{RAIL_GHENT} – Spoorzoeker")
    page.reload()
    expect(page.locator(".question")).to_have_text(RAIL_GHENT)
    page.click(".mark")
    expect(page.locator("#shown-letter mark")).to_contain_text("(Rail Ghent-Terneuzen)")


def test_a_follow_up_after_a_reload_is_understood_and_numbers_go_on(visit: Visit) -> None:
    page = visit()
    ask(page, MONEY)
    opened_in(page)
    page.reload()
    expect(page.locator(".on-answer")).to_have_count(1)
    ask(page, "En wat staat er over de Boog van Meteren?", turn=2)
    numbers = {int(text.strip("[]")) for text in page.locator(".mark").all_inner_texts()}
    assert numbers == set(range(1, max(numbers) + 1))
    assert len(numbers) > 1


class KilledApp:
    """An app that ends as if the machine did."""

    def __init__(self, data: Path, environment: dict[str, str]) -> None:
        command = [sys.executable, "app.py", "--port", "0", "--data", str(data)]
        self._app = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        )
        assert self._app.stdout
        self.address = self._app.stdout.readline().rpartition(" ")[2].strip()

    def __enter__(self) -> "KilledApp":
        return self

    def __exit__(self, *_: object) -> None:
        self._app.kill()
        self._app.communicate()


@pytest.fixture
def killable(data: Path, tmp_path: Path) -> Path:
    """Give a data folder of its own."""
    return Path(shutil.copytree(data, tmp_path / "data"))


def test_conversations_outlive_the_app_that_is_killed_but_for_the_answer_that_was_growing(
    browser: Browser, killable: Path, offline: dict[str, str], server: Any
) -> None:
    server.model.persona = slowly(server)
    named = {
        "SPOORZOEKER_MODEL": "proef",
        "SPOORZOEKER_MODEL_URL": server.url("openai"),
        "SPOORZOEKER_MODEL_TIMEOUT": f"{2 * SECONDS}",
    }
    page = browser.new_page()
    with KilledApp(killable, offline | named) as app:
        page.goto(app.address)
        ask(page, OFF_TOPIC)  # that goes to no model
        page.fill("#question textarea", RAIL_GHENT)
        page.keyboard.press("Enter")
        page.wait_for_selector(".answer .sentence")
        conversation = opened_in(page)
    server.model.may_go_on.set()
    with KilledApp(killable, offline) as app:
        page.goto(f"{app.address}/?gesprek={conversation}")
        expect(page.locator(".question")).to_have_text([OFF_TOPIC, RAIL_GHENT])
        expect(page.locator(".turn:nth-of-type(1) .why")).not_to_be_empty()
        expect(page.locator(".turn:nth-of-type(2) .notice")).to_contain_text("afgebroken")
        expect(page.locator(".pending")).to_have_count(0)
        page.goto(app.address)
        list_of(page).first.locator("[data-open]").click()
        expect(page.locator(".turn")).to_have_count(2)
        page.fill("#question textarea", RAIL_GHENT)
        page.keyboard.press("Enter")
        page.locator(".turn:nth-of-type(3) .mark").first.click()
        expect(page.locator("#shown-letter mark")).to_contain_text("(Rail Ghent-Terneuzen)")
    page.close()


def test_the_back_button_goes_from_one_conversation_to_the_one_before(visit: Visit) -> None:
    page = visit()
    ask(page, RAIL_GHENT)
    first = opened_in(page)
    page.click("#restart")
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#question textarea")).to_be_focused()
    expect(page).not_to_have_url(IN_CONVERSATION)
    ask(page, OFF_TOPIC)
    opened_in(page)
    page.go_back()
    expect(page.locator(".question")).to_have_text(RAIL_GHENT)
    assert opened_in(page) == first
    page.go_forward()
    expect(page.locator(".question")).to_have_text(OFF_TOPIC)


def test_a_new_question_comes_to_the_top_with_nothing_of_the_one_before(visit: Visit) -> None:
    page = visit()
    ask(page, RAIL_GHENT)
    ask(page, MONEY, turn=2)
    page.wait_for_function(
        "Math.abs(document.querySelector('.turn:last-child').getBoundingClientRect().top"
        " - document.querySelector('#conversation').getBoundingClientRect().top) <= 1"
    )


def test_a_question_asked_at_once_in_a_new_conversation_stays_there(visit: Visit) -> None:
    page = visit()
    ask(page, RAIL_GHENT)
    before = opened_in(page)
    page.evaluate("document.querySelector('#restart').click()")
    page.fill("#question textarea", MONEY)
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_have_text([MONEY])
    expect(page.locator(".on-answer")).to_have_count(1)
    assert opened_in(page) != before


def test_a_conversation_is_found_opened_named_and_deleted_for_good(
    visit: Visit, data_by_header: Path
) -> None:
    page = visit()
    ask(page, RAIL_GHENT)
    page.click("#restart")
    expect(page.locator(".turn")).to_have_count(0)
    ask(page, "Wat kost een kwetterende grasparkiet?")
    rows = list_of(page)
    expect(rows).to_have_count(2)
    page.fill("#conversations-search", "versnelling gent")
    expect(rows).to_have_count(1)
    expect(page.locator("#conversations-state")).to_have_text("1 gesprek")
    page.fill("#conversations-search", "")
    expect(rows).to_have_count(2)
    parrot = page.locator("#conversations li", has_text="grasparkiet")
    parrot.locator("[data-more]").click()
    parrot.locator("[data-rename]").click()
    page.keyboard.type("Kwetterende vogels")
    page.keyboard.press("Enter")
    renamed = page.locator("#conversations li", has_text="Kwetterende vogels")
    expect(renamed.locator("[data-open]")).to_be_focused()
    renamed.locator("[data-open]").click()
    expect(page).to_have_title("Kwetterende vogels – Spoorzoeker")
    expect(page.locator(".question")).to_contain_text("grasparkiet")
    rows = list_of(page)
    renamed.locator("[data-more]").click()
    renamed.locator("[data-delete]").click()
    expect(rows).to_have_count(2)
    renamed.locator("[data-delete]").click()
    expect(rows).to_have_count(1)
    expect(page.locator("#conversations-state")).to_have_text("Verwijderd.")
    page.keyboard.press("Escape")
    expect(page.locator(".turn")).to_have_count(0)
    files = data_by_header.glob("conversations.sqlite*")
    assert b"grasparkiet" not in b"".join(file.read_bytes() for file in files)


def test_the_list_that_is_opened_again_shows_no_rows_of_before(visit: Visit) -> None:
    page = visit()
    ask(page, RAIL_GHENT)
    expect(list_of(page)).to_have_count(1)
    page.keyboard.press("Escape")
    held: list[Route] = []
    page.route("**/gesprekken", lambda route: held.append(route), times=1)
    page.click("#show-conversations")
    expect(page.locator("#conversations")).to_be_visible()
    expect(page.locator("#conversations li")).to_have_count(0)
    held[0].continue_()
    expect(page.locator("#conversations li")).to_have_count(1)


def test_the_keyboard_alone_opens_a_conversation_and_closes_the_list(visit: Visit) -> None:
    page = visit()
    ask(page, RAIL_GHENT)
    page.click("#restart")
    expect(page.locator(".turn")).to_have_count(0)
    page.focus("#show-conversations")
    page.keyboard.press("Enter")
    page.wait_for_selector("#conversations li")
    page.keyboard.press("Escape")
    expect(page.locator("#conversations")).to_be_hidden()
    expect(page.locator("#show-conversations")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_selector("#conversations li")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-open]')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_have_text(RAIL_GHENT)
    expect(page.locator("#question textarea")).to_be_focused()


def test_nobody_opens_lists_or_deletes_the_conversation_of_another(visit: Visit) -> None:
    anna, bert = visit("anna"), visit("bert")
    ask(anna, RAIL_GHENT)
    conversation = opened_in(anna)
    bert.goto(f"{anna.url}")
    expect(bert.locator("#conversation .notice")).to_contain_text("niet meer")
    expect(bert.locator(".turn")).to_have_count(0)
    expect(list_of(bert)).to_have_count(0)
    for address, content in (
        ("weg", {"id": conversation}),
        ("naam", {"id": conversation, "name": "Van mij"}),
        ("oordeel", {"id": conversation, "turn": 1, "verdict": "right"}),
    ):
        sent = bert.evaluate(
            "async ([to, content]) => (await fetch(`gesprekken/${to}`, {method: 'POST', "
            "headers: {'content-type': 'application/json'}, body: JSON.stringify(content)})).status",
            [address, content],
        )
        assert sent == 404
    for address in (f"{conversation}.docx", f"kopie?id={conversation}&beurt=1"):
        assert (
            bert.evaluate("async (to) => (await fetch(`gesprekken/${to}`)).status", address) == 404
        )
    anna.reload()
    expect(anna.locator(".question")).to_have_text(RAIL_GHENT)
    expect(anna).to_have_title(f"{RAIL_GHENT} – Spoorzoeker")


def test_two_tabs_on_one_conversation_lose_no_turn(visit: Visit) -> None:
    one = visit()
    ask(one, RAIL_GHENT)
    conversation = opened_in(one)
    other = visit(path=f"?gesprek={conversation}", context=one.context)
    expect(other.locator(".on-answer")).to_have_count(1)
    ask(other, MONEY, turn=2)
    ask(one, OFF_TOPIC, turn=3)
    other.bring_to_front()
    other.evaluate("dispatchEvent(new Event('focus'))")
    for page in (one, other):
        expect(page.locator(".question")).to_have_text([RAIL_GHENT, MONEY, OFF_TOPIC])


def test_a_conversation_that_was_deleted_in_another_tab_is_said_to_be_gone(visit: Visit) -> None:
    one = visit()
    ask(one, RAIL_GHENT)
    other = visit(path=f"?gesprek={opened_in(one)}", context=one.context)
    row = list_of(other).first
    row.locator("[data-more]").click()
    row.locator("[data-delete]").dblclick()
    expect(row.locator("[data-delete]")).to_have_text("Klik nog eens om te verwijderen")
    row.locator("[data-delete]").click()
    expect(other.locator("#conversations li")).to_have_count(0)
    one.evaluate("dispatchEvent(new Event('focus'))")
    expect(one.locator("#conversation .notice")).to_contain_text("niet meer")
    expect(one).not_to_have_url(IN_CONVERSATION)
    ask(one, MONEY)


def test_an_answer_is_copied_with_its_references_and_footnotes(visit: Visit) -> None:
    page = visit()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, MONEY)
    page.click("[data-copy]")
    expect(page.locator(".on-answer [role=status]")).to_have_text("Gekopieerd, met bronnen.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "€ 39 miljoen" in text
    assert "[1] Brief van de staatssecretaris" in text
    html = page.evaluate(
        "async () => { const [item] = await navigator.clipboard.read({unsanitized: ['text/html']});"
        " return await (await item.getType('text/html')).text() }"
    )
    assert "mso-element:footnote-list" in html


def test_an_answer_is_judged_by_keyboard_and_the_judgement_stays(
    visit: Visit, data_by_header: Path
) -> None:
    page = visit()
    ask(page, RAIL_GHENT)
    opened_in(page)
    page.focus("[data-wrong]")
    page.keyboard.press("Enter")
    expect(page.locator("#feedback input").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Het jaartal mist.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#feedback")).to_be_hidden()
    expect(page.locator("[data-wrong]:focus")).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.locator("[data-wrong]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".on-answer [role=status]")).to_have_text("Het is onvolledig")
    page.click("[data-wrong]")
    expect(page.locator("#feedback textarea")).to_have_value("Het jaartal mist.")
    page.click("[data-withdraw]")
    expect(page.locator("[data-wrong]")).to_have_attribute("aria-pressed", "false")
    page.click("[data-right]")
    expect(page.locator("[data-right]")).to_have_attribute("aria-pressed", "true")


def test_a_conversation_is_taken_along_as_word_and_all_of_them_as_json(page: Page) -> None:
    ask(page, MONEY)
    row = list_of(page).first
    row.locator("[data-more]").click()
    with page.expect_download() as word:
        row.locator("text=Download als Word").click()
    assert word.value.suggested_filename == "Hoeveel geld is er voor het 740 meter programma.docx"
    with page.expect_download() as everything:
        page.click("text=Alles downloaden (JSON)")
    taken = json.loads(Path(everything.value.path()).read_text(encoding="utf-8"))
    assert taken["conversations"][0]["name"] == MONEY
    assert taken["conversations"][0]["turns"][0]["answer"]["citations"]


def test_a_narrow_window_has_all_of_it_too(visit: Visit) -> None:
    page = visit()
    page.set_viewport_size({"width": 390, "height": 800})
    ask(page, RAIL_GHENT)
    rows = list_of(page)
    assert page.locator("#conversations").bounding_box()["width"] == 390  # type: ignore[index]
    rows.first.locator("[data-open]").click()
    expect(page.locator("#conversations")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_an_answer_grows_on_while_the_page_is_reloaded(page_with_model: Page, server: Any) -> None:
    server.model.persona = slowly(server)
    page = page_with_model
    page.fill("#question textarea", RAIL_GHENT)
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer .sentence")
    opened_in(page)
    page.reload()
    expect(page.locator(".answer .pending")).to_have_text("Schrijft verder …")
    server.model.may_go_on.set()
    expect(page.locator(".on-answer")).to_have_count(1)
    expect(page.locator(".pending")).to_have_count(0)
