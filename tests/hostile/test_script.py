"""Script in letters, file names, questions, model output: shown everywhere, run nowhere."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

import cli
from tests.hostile.letters import SCRIPT
from tests.patience import MILLISECONDS
from tests.ui.conftest import started

pytestmark = pytest.mark.browser

QUESTION = "Wat kost het herstel van de zwaluwbrug?"
Look = Callable[[Page], None]


@pytest.fixture(scope="module")
def data(harmful: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an index with an evaluation that was made of it."""
    data = Path(shutil.copytree(harmful, tmp_path_factory.mktemp("script") / "data"))
    case = {"id": SCRIPT, "question": f"Wat kost de merelbrug? {SCRIPT}", "type": SCRIPT,
            "answerable": True, "evidence": [{"letter": "merel", "quote": "412 duizend"}],
            "facts": [SCRIPT], "answer": SCRIPT, "note": SCRIPT}  # fmt: skip
    cases = data / "vragen <img src=hit onerror='window.hit=1'>.jsonl"
    cases.write_text(json.dumps(case), encoding="utf-8")
    run = ["eval", "run", cases, "--out", data / "runs" / "<img src=hit>", "--data", data]
    assert cli.main([str(part) for part in (*run, "--workers", 1)]) == 0
    return data


@pytest.fixture(scope="module")
def address(data: Path, offline: dict[str, str]) -> Iterator[str]:
    with started(data, offline) as address:
        yield address


def opened(browser: Browser, address: str) -> Iterator[Page]:
    """Open the app, and hold in the end that nothing ran, was asked for, or was blocked."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(MILLISECONDS)
    page, said, asked = context.new_page(), list[str](), list[str]()
    page.on("console", lambda message: said.append(_complaint(message)))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    try:
        page.goto(address)
        page.wait_for_selector("#question textarea")
        yield page
        hold(page)
    finally:
        context.close()
    assert not [line for line in said if line]
    assert not [url for url in asked if url.endswith("/hit")]


def _complaint(message: ConsoleMessage) -> str:
    return message.text if message.type in ("error", "warning") else ""


def hold(page: Page) -> None:
    """Check that no letter made an element, let alone ran."""
    assert page.evaluate("window.hit") is None
    assert page.locator("img[src*=hit], img[onerror], [onfocus]").count() == 0
    scripts = page.locator("script:not([src])").all_text_contents()
    assert not [each for each in scripts if each.startswith("window.hit")]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address)


def ask(page: Page, question: str) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    page.wait_for_selector(".turn:last-child .on-answer")


def test_in_an_answer_and_the_letter_that_it_leads_to(page: Page) -> None:
    ask(page, QUESTION)
    expect(page.locator(".answer").first).to_contain_text("<script>window.hit=1</script>")
    page.click(".mark")
    page.wait_for_selector("#shown-letter mark")
    expect(page.locator(".letter h2").first).to_contain_text("<script>window.hit=1</script>")
    expect(page.locator(".letter")).to_contain_text("</textarea>")


def test_in_a_question_its_conversation_and_that_ones_name(page: Page) -> None:
    ask(page, f"{QUESTION} {SCRIPT}")
    expect(page.locator(".question").first).to_contain_text(SCRIPT)
    page.click("#show-conversations")
    row = page.locator("#conversations li").first
    expect(row).to_contain_text("<img src=hit")
    page.evaluate(
        """async (name) => {
          const id = new URLSearchParams(location.search).get("gesprek");
          await fetch("gesprekken/naam", { method: "POST", body: JSON.stringify({ id, name }),
            headers: { "content-type": "application/json" } });
        }""",
        f"{SCRIPT} hernoemd",
    )
    page.reload()
    page.wait_for_selector(".on-answer")
    page.click("#show-conversations")
    expect(page.locator("#conversations li").first).to_contain_text("<script>window.hit=1</script>")
    page.fill("#conversations input[type=search]", "<script>")
    expect(page.locator("#conversations li").first).to_be_visible()


def test_in_the_table_of_letters_and_what_can_be_corrected(page: Page) -> None:
    page.click("[data-part=overview]")
    rows = page.locator("#overview-page tbody tr")
    expect(rows.first).to_contain_text("<img src=hit")
    page.locator("#overview-page tbody [data-brief]", has_text="subject").click()
    page.wait_for_selector(".letter h2")
    page.click("text=Wijzigen of verwijderen")
    expect(page.locator("[name=sender_name]")).to_have_value(f"sender_name {SCRIPT}")


def test_among_the_promises(page: Page) -> None:
    page.click("[data-part=promises]")
    expect(page.locator(".promise").first).to_contain_text("brug")
    expect(page.locator("#promises")).to_contain_text("<script>window.hit=1</script>")
    page.fill("#promise-form [name=zoek]", "<script>")
    expect(page.locator(".promise", has_text="zwaluwbrug").first).to_be_visible()


def test_in_a_draft_that_is_checked(page: Page) -> None:
    page.click("[data-part=check]")
    page.fill(
        "#draft-text",
        f"# Kop {SCRIPT}\n\nHet herstel van de zwaluwbrug {SCRIPT} kost € 411 duizend.",
    )
    page.click("text=Controleer")
    expect(page.locator("#checked")).to_contain_text("<script>window.hit=1</script>")
    expect(page.locator(".outcome")).to_contain_text("1 zin")
    page.locator(".claim .source").first.click()
    page.wait_for_selector("#shown-letter mark, #shown-letter [data-target]")


def test_in_a_note(page: Page) -> None:
    ask(page, QUESTION)
    page.click(".turn:last-child [data-to-note]")
    expect(page.locator(".turn:last-child .on-answer [role=status]")).to_contain_text("Toegevoegd")
    page.click(".turn:last-child [data-open-note]")
    field = page.locator("#note-items .sentence textarea").first
    expect(field).to_have_value(re.compile("</textarea><script>"))


def test_in_an_evaluation_and_its_report(page: Page) -> None:
    page.click("[data-part=evaluation]")
    page.locator("#evaluation tbody [data-run]").first.click()
    for group in page.locator("#evaluation details summary").all():
        group.click()
    expect(page.locator("#evaluation")).to_contain_text("<script>window.hit=1</script>")
    with page.context.expect_page() as opened_page:
        page.click("text=Heel verslag")
    expect(opened_page.value.locator("body")).to_contain_text("<script>window.hit=1</script>")
    hold(opened_page.value)


@pytest.fixture
def page_of_a_model(
    browser: Browser, data: Path, offline: dict[str, str], server: Any
) -> Iterator[Page]:
    named = {"SPOORZOEKER_MODEL": "proef", "SPOORZOEKER_MODEL_URL": server.url("openai")}
    with started(data, offline | named) as address:
        yield from opened(browser, address)


def test_in_what_a_model_writes(page_of_a_model: Page, server: Any) -> None:
    def persona(asked: Any) -> Iterator[str]:
        key = asked.key_of("€ 412 duizend")
        yield f"{SCRIPT} De zwaluwbrug is [link](javascript:window.hit=1) af. [{key}] "
        yield f"Het herstel van de zwaluwbrug kost € 412 duizend. [{key}]"

    server.model.persona = persona
    page = page_of_a_model
    ask(page, QUESTION)
    expect(page.locator(".answer").first).to_contain_text("412 duizend")
    assert page.locator("a[href^=javascript]").count() == 0
