import json
import urllib.error
import urllib.request
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from corpus.as_json import letter_json
from corpus.promises.as_json import promise_json
from corpus.promises.following import follow
from rag.as_json import answer_id, answer_json
from rag.engine import Engine

QUESTION = "wat is de status van Rail Ghent-Terneuzen?"
LITERAL = "Op dit moment is er geen dekking voor aanvullende maatregelen."


def got(address: str) -> Any:
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def sent(address: str, value: object) -> Any:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    request = urllib.request.Request(
        address, data=data, headers={"content-type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def refused(address: str, value: object) -> tuple[int, str]:
    with pytest.raises(urllib.error.HTTPError) as error:
        sent(address, value)
    return error.value.code, json.load(error.value)["detail"]


def without_times(answer: Any) -> Any:
    return {**answer, "timings_ms": None}


def test_a_question_is_answered_as_the_command_does(address: str, engine: Engine) -> None:
    answer = sent(f"{address}/api/ask", {"question": QUESTION})
    asked = json.loads(json.dumps(answer_json(engine.ask(QUESTION), answer_id(QUESTION))))
    assert without_times(answer) == without_times(asked)


def test_filters_choose_letters(address: str) -> None:
    answer = sent(f"{address}/api/ask", {"question": QUESTION, "dossier": ["29984"]})
    assert {passage["letter"] for passage in answer["passages"]} == {"004_2535789fcc357892"}


def test_a_conversation_is_answered_turn_by_turn(address: str) -> None:
    turns = [QUESTION, "En wanneer wordt de Kamer daarover geïnformeerd?"]
    first, second = sent(f"{address}/api/converse", {"turns": turns})
    assert first["status"] == "answered"
    assert "Terneuzen" in second["standalone"]


def test_sentences_of_a_text_and_single_claims_are_checked(address: str) -> None:
    text = sent(f"{address}/api/check", {"text": f"{LITERAL} De minister fietst graag."})
    assert [one["status"] == "verbatim" for one in text] == [True, False]
    (claim,) = sent(f"{address}/api/check", {"claims": [LITERAL]})
    assert claim["citations"][0]["quote"] == LITERAL


def test_a_draft_in_word_is_checked(address: str) -> None:
    document, file = Document(), BytesIO()
    document.add_paragraph(LITERAL)
    document.save(file)
    (checked,) = sent(f"{address}/api/check/nota.docx", file.getvalue())
    assert checked["status"] == "verbatim"


def test_letters_and_promises_are_given_as_the_commands_do(address: str, engine: Engine) -> None:
    letters = got(f"{address}/api/letters")
    assert [letter["id"] for letter in letters] == [letter.id for letter in engine.letters()]
    whole = engine.letters()[0]
    assert got(f"{address}/api/letters/{whole.id}") == letter_json(whole)
    promises = follow(engine.letters(), on=date(2026, 6, 1))
    assert got(f"{address}/api/promises?on=2026-06-01") == [promise_json(one) for one in promises]


def test_the_api_says_how_it_is_and_what_it_can(address: str) -> None:
    assert got(f"{address}/api/health") == {"status": "ok", "letters": 5}
    assert "/ask" in got(f"{address}/api/openapi.json")["paths"]


def test_what_is_wrong_with_a_request_is_told_in_a_line(address: str) -> None:
    ask = f"{address}/api/ask"
    assert refused(ask, {}) == (422, "Niet te begrijpen: 'question' ontbreekt.")
    assert refused(ask, {"question": "x", "vraag": "y"}) == (
        422,
        "Niet te begrijpen: 'vraag' is geen bekend veld.",
    )
    assert refused(ask, b"{") == (422, "Niet te begrijpen: het is geen JSON.")
    assert refused(ask, {"question": "x", "letter": ["zzz"]})[0] == 400
    assert refused(ask, {"question": "x" * 2001})[0] == 422
    assert refused(f"{address}/api/check/nota.pdf", b"%PDF")[0] == 400


def test_a_letter_that_is_not_there_is_told(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as error:
        got(f"{address}/api/letters/zzz")
    assert (error.value.code, json.load(error.value)["detail"]) == (404, "Er is geen brief 'zzz'.")
