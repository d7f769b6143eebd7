"""Ten people at once, as a reverse proxy names them: each gets their own right answer."""

import json
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from rag.engine import Engine
from tests.patience import MILLISECONDS

CASES = Path(__file__).parents[2] / "eval" / "cases" / "tuning.jsonl"
PEOPLE = 10


@pytest.fixture(scope="module")
def questions(engine: Engine) -> list[str]:
    """Give as many questions as there are people, each answered from another paragraph."""
    found: dict[object, str] = {}
    for line in CASES.read_text(encoding="utf-8").splitlines():
        question = json.loads(line)["question"]
        answer = engine.ask(question)
        if answer.citations:
            first = answer.citations[0]
            found.setdefault((first.letter, first.paragraph), question)
        if len(found) == PEOPLE:
            break
    return list(found.values())


@pytest.mark.browser
def test_ten_people_in_their_browsers_each_get_their_own_answer(
    browser: Browser, address_by_header: str, questions: list[str], engine: Engine
) -> None:
    pages: list[Page] = []
    for number in range(PEOPLE):
        context = browser.new_context(extra_http_headers={"X-User": f"persoon-{number}"})
        context.set_default_timeout(MILLISECONDS)
        page = context.new_page()
        page.goto(address_by_header)
        page.wait_for_selector("#question textarea")
        pages.append(page)
    for page, question in zip(pages, questions, strict=True):
        page.fill("#question textarea", question)
    for page in pages:
        page.keyboard.press("Enter")
    for page, question in zip(pages, questions, strict=True):
        quote = engine.ask(question).citations[0].quote
        expect(page.locator(".turn .question")).to_have_text(question)
        expect(page.locator(".turn .sources .excerpt").first).to_have_text(f"“{quote}”")
    for page in pages:
        page.context.close()


def test_ten_programs_get_each_the_answer_that_one_alone_gets(
    address_by_header: str, questions: list[str], engine: Engine
) -> None:
    def asked(number: int) -> Any:
        request = urllib.request.Request(
            f"{address_by_header}/api/ask",
            data=json.dumps({"question": questions[number % PEOPLE]}).encode(),
            headers={"content-type": "application/json", "X-User": f"persoon-{number}"},
            method="POST",
        )
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    with ThreadPoolExecutor(PEOPLE) as pool:
        answers = list(pool.map(asked, range(5 * PEOPLE)))
    for number, answer in enumerate(answers):
        alone = engine.ask(questions[number % PEOPLE])
        assert (answer["question"], answer["text"]) == (alone.question, alone.text)
