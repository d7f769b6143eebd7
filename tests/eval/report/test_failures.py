"""What a failed question shows: what was given, and what was expected."""

from pathlib import Path
from typing import Any

import pytest

from eval.report.failures import Failure, failures_by_type, marked
from eval.report.material import read_material


@pytest.fixture
def failures(run: Path) -> dict[str, Failure]:
    types = failures_by_type(read_material(run))
    return {failure.case.id: failure for of_type in types.values() for failure in of_type}


def test_each_failure_says_what_went_wrong(failures: dict[str, Failure]) -> None:
    assert failures["geweigerd"].kind == "ten onrechte afgewezen"
    assert failures["geweigerd"].reason == "staat niet in de brieven"
    assert failures["verzonnen"].kind == "ten onrechte beantwoord"
    assert failures["g-2"].kind == "antwoord niet goed"


def test_expected_evidence_is_shown_in_its_paragraph_with_its_rank(
    failures: dict[str, Failure], questions: Any
) -> None:
    (expected,) = failures["geweigerd"].expected
    assert expected.ranks == (1,)
    assert expected.citations == ()
    assert expected.paragraph == 3
    assert expected.text.part == "39 miljoen beschikbaar"
    cited, absent = failures[questions.hostile].expected
    assert cited.citations == (1,)
    assert absent.ranks == absent.citations == ()
    assert absent.paragraph is None


def test_facts_are_told_apart_by_whether_the_answer_names_them(
    failures: dict[str, Failure], questions: Any
) -> None:
    assert [held for _, held in failures[questions.hostile].facts] == [True, False]


def test_a_later_turn_comes_with_the_conversation_before_it(failures: dict[str, Failure]) -> None:
    assert [question for question, _ in failures["g-2"].earlier] == ["Eerst dit?"]
    assert failures["geweigerd"].earlier == ()


def test_only_the_quote_is_marked_in_its_paragraph() -> None:
    text = marked("een twee drie", "twee")
    assert (text.before, text.part, text.after) == ("een ", "twee", " drie")
    assert marked("een twee", "vier").part == ""
    assert marked("een twee", " ").before == "een twee"
