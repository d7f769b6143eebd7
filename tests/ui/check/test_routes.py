import json
import urllib.error
import urllib.request
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from ui.check.checker import MOST_BYTES

LITERAL = "Op dit moment is er geen dekking voor aanvullende maatregelen."


def sent(address: str, data: bytes, query: str = "") -> list[dict[str, Any]]:
    request = urllib.request.Request(f"{address}/controle{query}", data=data, method="POST")
    with urllib.request.urlopen(request) as answer:
        return [json.loads(line) for line in answer]


def test_a_draft_is_checked_and_comes_back_as_a_word_file(address: str) -> None:
    *_, last = sent(address, LITERAL.encode(), "?bestand=nota%20caf%C3%A9.md")
    path = last["outcome"].split('href="')[1].split('"')[0]
    with urllib.request.urlopen(f"{address}/{path}") as answer:
        name = answer.headers["content-disposition"]
        document = Document(BytesIO(answer.read()))
    assert name == "attachment; filename*=UTF-8''nota%20caf%C3%A9%20%28gecontroleerd%29.docx"
    assert f"{LITERAL} [✓ letterlijk]" in [paragraph.text for paragraph in document.paragraphs]


def test_a_draft_that_is_too_large_is_refused(address: str) -> None:
    (message,) = sent(address, b"x" * (MOST_BYTES + 1))
    assert message["failed"].startswith("Dit bestand is groter dan 10 MB.")


def test_a_check_that_is_no_longer_kept_is_said_to_be_gone(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(f"{address}/gecontroleerd/x")
    assert error.value.code == 404
    assert "Controleer het concept opnieuw." in error.value.read().decode()
