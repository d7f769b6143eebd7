"""Questions, filters and conversations beyond all measure: answered or refused, and soon."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import cli
from index.filters import Filters
from rag.engine import Engine, open_engine
from rag.kept.opening import keep_conversations
from rag.settings import Settings
from ui.api.tools import _MOST_CHARACTERS
from ui.chat.chat import MAX_QUESTION, Chat
from ui.chat.choice import read_choice
from ui.library import Library

MILLION = 1_000_000
TURNS = 100
LONG = {
    "one word": "a" * MILLION,
    "words": "wat kost de merelbrug " * (MILLION // 22),
    "numbers": "1 " * (MILLION // 2),
    "brackets": "(" * MILLION,
    "parts": "wat is de brug en " * (MILLION // 18),
    "spaces": " " * MILLION + "brug",
    "references": "29984, nr. 1175 " * (MILLION // 16),
    "signs": "\u202e\x00\ufeff" * (MILLION // 3),
}


@pytest.fixture(scope="module")
def engine(harmful: Path) -> Iterator[Engine]:
    engine = open_engine(Settings(data=harmful))
    yield engine
    engine.close()


@pytest.fixture
def chat(engine: Engine, tmp_path: Path) -> Iterator[Chat]:
    chat = Chat(Library(engine), keep_conversations(tmp_path))
    yield chat
    chat.conversations.close()


@pytest.fixture(scope="module")
def batch(harmful: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Give the answers to a batch of such questions; it is asked once, as each takes seconds."""
    place = tmp_path_factory.mktemp("batch")
    file, out = place / "vragen.jsonl", place / "uit.jsonl"
    lines = [{"id": name, "question": question} for name, question in LONG.items()]
    lines.append({"id": "beurten", "turns": [{"question": "Wat kost de merelbrug?"}] * TURNS})
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    command = ["ask", "--batch", str(file), "--out", str(out), "--data", str(harmful)]
    assert cli.main(command) == 0
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", LONG)
def test_a_question_of_a_million_characters_has_an_outcome(
    batch: list[dict[str, Any]], name: str
) -> None:
    (answer,) = (answer for answer in batch if answer["id"] == name)
    assert answer["status"] in ("answered", "declined")


@pytest.mark.parametrize("name", LONG)
def test_a_sentence_of_a_million_characters_is_held_against_the_letters(
    engine: Engine, name: str
) -> None:
    assert engine.check(LONG[name]).status in ("unchecked", "not_found", "contradicted")


def test_a_batch_of_such_questions_is_answered(batch: list[dict[str, Any]]) -> None:
    assert len(batch) == len(LONG) + TURNS


@pytest.mark.parametrize(
    "deep", ["[" * 100_000, '{"question":' * 50_000, "1e999", '{"id":"\\ud800"}']
)
def test_a_batch_that_is_no_batch_is_refused_in_a_line(
    harmful: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], deep: str
) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_text(deep, encoding="utf-8")
    assert cli.main(["ask", "--batch", str(file), "--data", str(harmful)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_over_http_it_is_refused(harmful_app: str) -> None:
    with httpx.Client(base_url=harmful_app, trust_env=False, timeout=60) as client:
        for path, sent in (
            ("ask", {"question": "a" * (MILLION // 2)}),
            ("ask", {"question": "x", "letter": ["a"] * 10_000}),
            ("converse", {"turns": ["Wat kost de merelbrug?"] * 10_000}),
            ("check", {"claims": ["a" * MILLION]}),
            ("check", {"claims": ["De brug kost geld."] * 10_000}),
            ("check", {"text": "De brug kost geld. " * 10_000}),
        ):
            assert client.post(f"/api/{path}", json=sent).status_code in (400, 413, 422), path
        assert client.get("/brief?id=" + "a" * 60_000).status_code == 404
        assert client.get("/gesprekken?zoek=" + "a+" * 30_000).status_code == 200
        assert client.get("/toezeggingen?zoek=" + "a+" * 30_000).status_code == 200


def test_the_chat_and_the_tools_for_models_take_the_beginning(chat: Chat) -> None:
    *_, (_, shown) = chat.ask("Wat kost de merelbrug? " + "x" * MILLION)
    assert len(shown) < 50 * MAX_QUESTION
    assert _MOST_CHARACTERS <= MAX_QUESTION


@pytest.mark.parametrize("field", ["letters", "senders", "dossiers"])
def test_filters_of_ten_thousand_values_choose(engine: Engine, field: str) -> None:
    values = tuple(f"{field} {number}" for number in range(10_000))
    assert not engine.ids(Filters(**{field: values}))
    assert not engine.ids(
        Filters(**{field: ("x" * MILLION, "\x00qq", "\ud800", "'; DROP TABLE letters; --")})
    )
    assert len(engine.ids(Filters(letters=(*values, "merel")))) == 1


def test_a_form_of_filters_that_was_not_made_by_us_is_refused(chat: Chat) -> None:
    for query in ("brief=a&" * 10_000, f"stand={'9' * MILLION}"):
        *_, (_, shown) = chat.ask("Wat kost de merelbrug?", filters=query)
        assert "merelbrug" in shown
    assert read_choice(f"brief={'a' * MILLION}").letters
