"""The draft sentences of the sample letters, and those over letters of other fields."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.letter import Letter
from rag.checking.best import best_verdict

ROOT = Path(__file__).parents[3]
GREEN = {"verbatim", "supported"}
FALSE = {"contradicted", "unsupported"}


def cases(path: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (ROOT / path).read_text(encoding="utf-8").splitlines()]


def statuses(claims: Sequence[dict[str, str]], letters: dict[str, Letter]) -> list[tuple[str, str]]:
    candidates = [(letter, p) for letter in letters.values() for p in letter.paragraphs]
    return [(case["label"], best_verdict(case["claim"], candidates)[0].status) for case in claims]


@pytest.fixture(scope="module")
def tuning(all_letters: dict[str, Letter]) -> list[tuple[str, str]]:
    samples = {
        name: letter
        for name, letter in all_letters.items()
        if (ROOT / "corpus" / "letters" / f"{name}.txt").exists()
    }
    return statuses(cases("eval/cases/claims-tuning.jsonl"), samples)


@pytest.fixture(scope="module")
def fields(all_letters: dict[str, Letter]) -> list[tuple[str, str]]:
    others = {
        name: letter
        for name, letter in all_letters.items()
        if not (ROOT / "corpus" / "letters" / f"{name}.txt").exists()
    }
    return statuses(cases("tests/data/cases/checked-sentences.jsonl"), others)


def share(found: list[tuple[str, str]], label: str, wanted: set[str]) -> float:
    own = [status for case, status in found if case == label]
    return sum(status in wanted for status in own) / len(own)


def test_no_false_draft_sentence_is_green(tuning: list[tuple[str, str]]) -> None:
    assert not [found for found in tuning if found[0] in FALSE and found[1] in GREEN]


def test_every_literal_draft_sentence_is_verbatim(tuning: list[tuple[str, str]]) -> None:
    assert share(tuning, "verbatim", {"verbatim"}) == 1


def test_most_true_paraphrases_are_recognised(tuning: list[tuple[str, str]]) -> None:
    assert share(tuning, "supported", GREEN) >= 0.7


def test_no_true_draft_sentence_is_said_to_differ(tuning: list[tuple[str, str]]) -> None:
    assert share(tuning, "supported", {"contradicted"}) == 0


def test_no_false_sentence_over_other_fields_is_green(fields: list[tuple[str, str]]) -> None:
    assert not [found for found in fields if found[0] in FALSE and found[1] in GREEN]


def test_no_true_sentence_over_other_fields_is_said_to_differ(
    fields: list[tuple[str, str]],
) -> None:
    assert share(fields, "supported", {"contradicted"}) == 0


def test_most_true_sentences_over_other_fields_are_recognised(
    fields: list[tuple[str, str]],
) -> None:
    assert share(fields, "supported", GREEN) >= 0.6
