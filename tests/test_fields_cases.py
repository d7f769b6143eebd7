"""The cases about letters of other fields say what those letters say.

The letters of tests/data/letters are made up; the five sample letters are all about rail, and
what is measured on those alone may hold for rail alone.
"""

import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from eval.reading import read_cases
from index.analysis import content_words, stems

ROOT = Path(__file__).parents[1]
FILES = {
    name: ROOT / "tests" / "data" / "cases" / f"{name}.jsonl"
    for name in (
        "fields",
        "fields-conversations",
        "fields-claims",
        "more-fields",
        "more-fields-claims",
        "latest-fields",
        "latest-fields-claims",
        "newest-fields",
        "newest-fields-claims",
        "newest-fields-conversations",
    )
}
TYPES = {
    "amount": 7, "cause": 5, "comparison": 3, "date": 7, "definition": 4, "english": 8,
    "factoid": 7, "false_premise": 6, "footnote": 5, "list": 6, "multi": 4, "offtopic": 6,
    "paraphrase": 20, "procedure": 4, "status": 5, "temporal": 4, "typo": 8,
    "unanswerable": 56, "who": 5,
}  # fmt: skip
LABELS = {"verbatim": 30, "supported": 50, "contradicted": 60, "unsupported": 20}
KINDS = frozenset(
    "number amount date name negation modality direction attribution quantifier unit place "
    "scope".split()
)
# Words that say nothing of a matter, beside the stop words of the index.
FUNCTION_WORDS = frozenset("af er elk elke geen met na naar niet om te zich".split())


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in FILES[name].read_text(encoding="utf-8").splitlines()]


FIRST = rows("fields")
QUESTIONS = FIRST + [row for part in ("more", "latest", "newest") for row in rows(f"{part}-fields")]
CONVERSATIONS = rows("fields-conversations") + rows("newest-fields-conversations")
TURNS = [turn for conversation in CONVERSATIONS for turn in conversation["turns"]]
FIRST_CLAIMS = rows("fields-claims")
CLAIMS = FIRST_CLAIMS + [
    claim for part in ("more", "latest", "newest") for claim in rows(f"{part}-fields-claims")
]
CASES = QUESTIONS + TURNS


def params(found: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(row, id=row["id"]) for row in found]


def labelled(label: str) -> list[Any]:
    return params([claim for claim in CLAIMS if claim["label"] == label])


def of_type(type_: str) -> list[dict[str, Any]]:
    return [case for case in CASES if case["type"] == type_]


@pytest.fixture(scope="session")
def shelf(quotes: ModuleType) -> Any:
    """The letters of other fields."""
    return quotes.Shelf(ROOT / "tests" / "data" / "letters")


def test_the_questions_are_read_as_any_question_set() -> None:
    read = read_cases(list(FILES.values()))
    assert len(read.entries) == len(QUESTIONS) + len(CONVERSATIONS)
    assert len(read.claims) == len(CLAIMS)


def test_every_id_is_given_once() -> None:
    ids = Counter(row["id"] for row in (*CASES, *CONVERSATIONS, *CLAIMS))
    assert [id_ for id_, times in ids.items() if times > 1] == []


def test_nothing_is_asked_or_claimed_twice(quotes: ModuleType) -> None:
    said = Counter(quotes.plain(row["question"]).casefold() for row in QUESTIONS)
    said.update(quotes.plain(row["claim"]).casefold() for row in CLAIMS)
    assert [words for words, times in said.items() if times > 1] == []


def test_every_type_of_question_is_there_in_its_number() -> None:
    assert Counter(case["type"] for case in FIRST) == TYPES


def test_every_kind_of_claim_is_there_in_its_number() -> None:
    assert Counter(claim["label"] for claim in FIRST_CLAIMS) == LABELS
    kinds = Counter(claim["change"]["kind"] for claim in FIRST_CLAIMS if claim["change"])
    assert kinds.keys() == KINDS
    assert min(kinds.values()) >= 4


def test_every_letter_is_asked_about_and_claimed_of(shelf: Any) -> None:
    asked = {evidence["letter"] for case in CASES for evidence in case["evidence"]}
    claimed = {evidence["letter"] for claim in CLAIMS for evidence in claim["evidence"]}
    known = {letter.id for letter in shelf.letters}
    assert known - asked == set()
    assert known - claimed == set()


@pytest.mark.parametrize("row", params(CASES + CLAIMS))
def test_every_quote_stands_in_a_paragraph_or_note_of_its_letter(
    shelf: Any, row: dict[str, Any]
) -> None:
    evidence = [*row["evidence"], *row.get("alt_evidence", [])]
    assert all(quoted["quote"].strip() for quoted in evidence)
    assert all(shelf.letter(quoted["letter"]).id == quoted["letter"] for quoted in evidence)
    assert [quoted for quoted in evidence if not shelf.holders(quoted)] == []


@pytest.mark.parametrize("case", params([case for case in CASES if case["answerable"]]))
def test_every_fact_stands_in_the_evidence(
    shelf: Any, quotes: ModuleType, case: dict[str, Any]
) -> None:
    known = shelf.around([*case["evidence"], *case["alt_evidence"]])
    assert case["facts"]
    assert case["answer"]
    assert [f for f in case["facts"] if not any(quotes.loose(f) in text for text in known)] == []


@pytest.mark.parametrize("case", params([case for case in CASES if not case["answerable"]]))
def test_a_question_without_an_answer_says_what_is_missing(case: dict[str, Any]) -> None:
    assert case["type"] in {"unanswerable", "offtopic"}
    assert not case["facts"]
    assert case["note"].strip()


@pytest.mark.parametrize("case", params(of_type("paraphrase")))
def test_a_paraphrase_shares_no_content_word_with_its_paragraph(
    shelf: Any, case: dict[str, Any]
) -> None:
    def stems_of(text: str) -> set[str]:
        return set(stems(w for w in content_words(text) if w not in FUNCTION_WORDS))

    paragraphs = [p for quoted in case["evidence"] for p in shelf.holders(quoted)]
    assert not stems_of(case["question"]) & stems_of(" ".join(p.text for p in paragraphs))


def test_a_question_of_the_type_footnote_is_answered_by_a_note(shelf: Any) -> None:
    quoted = [evidence for case in of_type("footnote") for evidence in case["evidence"]]
    assert all(e["quote"] not in p.text for e in quoted for p in shelf.holders(e))


@pytest.mark.parametrize("conversation", params(CONVERSATIONS))
def test_each_later_turn_has_its_standalone_question(conversation: dict[str, Any]) -> None:
    first, *later = conversation["turns"]
    assert "standalone" not in first
    assert 1 <= len(later) <= 6
    assert all(turn["standalone"].strip() for turn in later)


@pytest.mark.parametrize("claim", params(CLAIMS))
def test_a_claim_has_what_the_contract_names(claim: dict[str, Any]) -> None:
    assert claim.keys() == {"id", "claim", "label", "evidence", "change"}
    assert bool(claim["evidence"]) == (claim["label"] != "unsupported")
    assert bool(claim["change"]) == (claim["label"] == "contradicted")


@pytest.mark.parametrize("claim", labelled("verbatim"))
def test_a_verbatim_claim_stands_in_its_letter_word_for_word(
    shelf: Any, claim: dict[str, Any]
) -> None:
    (evidence,) = claim["evidence"]
    assert shelf.holders({"letter": evidence["letter"], "quote": claim["claim"]})


@pytest.mark.parametrize("claim", params([c for c in CLAIMS if c["label"] != "verbatim"]))
def test_no_other_claim_stands_in_a_letter(shelf: Any, claim: dict[str, Any]) -> None:
    assert not shelf.stands(claim["claim"])
    assert not shelf.stands(claim["claim"].removesuffix("."))


@pytest.mark.parametrize("claim", labelled("contradicted"))
def test_a_change_is_from_the_evidence_to_the_claim(
    shelf: Any, quotes: ModuleType, claim: dict[str, Any]
) -> None:
    change = claim["change"]
    assert change.keys() == {"kind", "from", "to"}
    assert change["from"] != change["to"]
    assert any(quotes.loose(change["from"]) in text for text in shelf.around(claim["evidence"]))
    assert quotes.loose(change["to"]) in quotes.loose(claim["claim"])
