import json
from dataclasses import replace

import pytest

from rag.answer import Answer
from rag.kept.stored_answer import as_stored, from_stored


def test_an_answer_comes_back_as_it_was(rail: Answer, declined: Answer) -> None:
    overtaken = tuple(replace(citation, standing="overtaken") for citation in rail.citations)
    noticed = replace(rail, citations=overtaken, notice="Zo.", brief="39 miljoen")
    for answer in (rail, declined, noticed):
        assert from_stored(as_stored(answer)) == answer


def test_what_is_kept_says_of_which_version_it_is(rail: Answer) -> None:
    assert json.loads(as_stored(rail))["version"] == 1


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "geen", '{"version": 1}', '{"version": 1, "answer": {"text": 3}}']
)
def test_what_is_no_answer_gives_none(text: str) -> None:
    assert from_stored(text) is None


def test_an_answer_of_another_version_gives_none(rail: Answer) -> None:
    assert from_stored(as_stored(rail).replace('"version": 1', '"version": 2', 1)) is None
