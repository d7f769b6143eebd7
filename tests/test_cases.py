"""The question sets are about what the letters really say."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from index.analysis import content_words, stems

ROOT = Path(__file__).parents[1]
CASES = ROOT / "eval" / "cases"
KINDS = frozenset(
    "number amount date name negation modality direction attribution quantifier unit place "
    "scope".split()
)
LABELS = frozenset("verbatim supported contradicted unsupported".split())
HALVES = ("tuning", "testing")
# More questions to train and calibrate on; not weighed against the testing half.
SETS = (*HALVES, "more-tuning")
LATER = ("even-more-tuning", "latest-tuning", "newest-tuning")
# Words that a paraphrase may share with its paragraph, for they carry no content.
LIGHT = frozenset("elkaar met moet moeten onze".split())
FEWEST = dict.fromkeys(
    "factoid amount date list status definition who cause procedure comparison temporal footnote "
    "multi false_premise offtopic".split(),
    5,
) | {"english": 6, "typo": 6, "paraphrase": 14, "unanswerable": 40}
FEWEST_CLAIMS = {"verbatim": 20, "supported": 60, "contradicted": 60, "unsupported": 30}
CASE_KEYS = frozenset("id question type answerable evidence alt_evidence facts answer note".split())


def rows(name: str) -> list[dict[str, Any]]:
    lines = (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="session")
def shelf(quotes: ModuleType) -> Any:
    """The five sample letters."""
    return quotes.Shelf(ROOT / "corpus" / "letters")


def only_words(text: str) -> str:
    """Give the words of a text alone, so that a comma makes no other question."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def content(text: str) -> set[str]:
    """Give the stems of the words that a text turns on."""
    return set(stems(word for word in content_words(text) if word not in LIGHT))


def cases(part: str) -> Iterator[dict[str, Any]]:
    yield from rows(part)
    for conversation in rows(f"conversations-{part}"):
        yield from conversation["turns"]


def params(found: list[dict[str, Any]], key: str = "id") -> list[Any]:
    return [pytest.param(row, id=str(row[key])) for row in found]


SINGLES = [case for part in (*SETS, *LATER) for case in rows(part)]
CONVERSATIONS = [c for part in (*SETS, "newest-tuning") for c in rows(f"conversations-{part}")]
ALL = SINGLES + [turn for conversation in CONVERSATIONS for turn in conversation["turns"]]
CLAIMS = [
    claim for part in (*SETS, "latest-tuning", "newest-tuning") for claim in rows(f"claims-{part}")
]
PROMISES = rows("promises")


def quoted() -> list[Any]:
    found = [
        pytest.param(evidence, id=f"{row['id']}-{number}")
        for row in (*ALL, *CLAIMS)
        for number, evidence in enumerate([*row["evidence"], *row.get("alt_evidence", [])])
    ]
    return found + [pytest.param(p, id=f"promise-{n}") for n, p in enumerate(PROMISES)]


@pytest.mark.parametrize("evidence", quoted())
def test_every_quote_stands_in_a_paragraph_of_its_letter(
    shelf: Any, evidence: dict[str, str]
) -> None:
    assert evidence["quote"].strip()
    assert shelf.holders(evidence)


def test_every_id_is_given_once() -> None:
    ids = Counter(row["id"] for row in (*ALL, *CLAIMS, *CONVERSATIONS))
    assert [id_ for id_, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("case", params(ALL))
def test_a_case_has_what_the_contract_names(case: dict[str, Any]) -> None:
    assert case.keys() - {"standalone"} == CASE_KEYS
    assert case["question"].strip()
    assert case["type"].strip()
    assert isinstance(case["answerable"], bool)
    assert bool(case["evidence"]) == case["answerable"]
    assert case["answerable"] or not case["facts"]


@pytest.mark.parametrize("case", params([case for case in ALL if case["answerable"]]))
def test_every_fact_stands_in_the_evidence_or_the_reference_answer(
    shelf: Any, quotes: ModuleType, case: dict[str, Any]
) -> None:
    known = shelf.around([*case["evidence"], *case["alt_evidence"]])
    known.append(quotes.loose(case["answer"] or ""))
    missing = [f for f in case["facts"] if not any(quotes.loose(f) in text for text in known)]
    assert missing == []


@pytest.mark.parametrize("conversation", params(CONVERSATIONS))
def test_each_later_turn_of_a_conversation_has_its_standalone_question(
    conversation: dict[str, Any],
) -> None:
    first, *later = conversation["turns"]
    assert "standalone" not in first
    assert later
    assert all(turn["standalone"].strip() for turn in later)


def test_no_question_is_asked_twice() -> None:
    # The later turns of a conversation (`En wanneer?`) only ask something by what went before.
    opening = [conversation["turns"][0] for conversation in CONVERSATIONS]
    asked = Counter(only_words(case["question"]) for case in (*SINGLES, *opening))
    assert [question for question, times in asked.items() if times > 1] == []


def test_no_claim_is_made_twice() -> None:
    made = Counter(only_words(claim["claim"]) for claim in CLAIMS)
    assert [claim for claim, times in made.items() if times > 1] == []


@pytest.mark.parametrize("part", SETS)
def test_each_set_has_enough_questions_of_each_type(part: str) -> None:
    asked = Counter(case["type"] for case in rows(part))
    assert {kind: asked[kind] for kind, least in FEWEST.items() if asked[kind] < least} == {}


@pytest.mark.parametrize("part", HALVES)
def test_a_third_of_each_half_is_not_in_the_letters(part: str) -> None:
    answerable = [case["answerable"] for case in rows(part)]
    assert answerable.count(False) * 3 >= len(answerable)


def test_the_halves_are_alike() -> None:
    tuning, testing = (Counter(case["type"] for case in rows(part)) for part in HALVES)
    assert {kind for kind in tuning | testing if abs(tuning[kind] - testing[kind]) > 3} == set()


@pytest.mark.parametrize("case", params([case for case in ALL if not case["answerable"]]))
def test_what_cannot_be_answered_has_no_evidence_and_a_note(case: dict[str, Any]) -> None:
    assert not case["evidence"]
    assert not case["alt_evidence"]
    assert case["note"].strip()


@pytest.mark.parametrize("case", params([c for c in ALL if c["type"] == "paraphrase"]))
def test_a_paraphrase_shares_no_content_word_with_its_paragraph(
    shelf: Any, case: dict[str, Any]
) -> None:
    for text in shelf.around([*case["evidence"], *case["alt_evidence"]]):
        assert content(case["question"]) & content(text) == set()


@pytest.mark.parametrize("part", HALVES)
def test_each_half_has_enough_claims_of_each_label_and_kind_of_change(part: str) -> None:
    claims = rows(f"claims-{part}")
    made = Counter(claim["label"] for claim in claims)
    changed = Counter(claim["change"]["kind"] for claim in claims if claim["change"])
    assert all(made[label] >= least for label, least in FEWEST_CLAIMS.items()), made
    assert all(changed[kind] >= 5 for kind in KINDS), changed


@pytest.mark.parametrize("claim", params(CLAIMS))
def test_a_claim_has_what_the_contract_names(claim: dict[str, Any]) -> None:
    assert claim.keys() == {"id", "claim", "label", "evidence", "change"}
    assert claim["label"] in LABELS
    assert bool(claim["evidence"]) == (claim["label"] != "unsupported")
    assert bool(claim["change"]) == (claim["label"] == "contradicted")


@pytest.mark.parametrize("claim", params([c for c in CLAIMS if c["change"]]))
def test_a_change_is_of_a_known_kind_and_is_there(
    shelf: Any, quotes: ModuleType, claim: dict[str, Any]
) -> None:
    change = claim["change"]
    assert change.keys() == {"kind", "from", "to"}
    assert change["kind"] in KINDS
    assert change["from"] != change["to"]
    assert any(quotes.loose(change["from"]) in text for text in shelf.around(claim["evidence"]))
    assert quotes.loose(change["to"]) in quotes.loose(claim["claim"])


@pytest.mark.parametrize("claim", params([c for c in CLAIMS if c["label"] == "verbatim"]))
def test_a_verbatim_claim_stands_in_its_letter(shelf: Any, claim: dict[str, Any]) -> None:
    stems = {evidence["letter"] for evidence in claim["evidence"]}
    assert any(shelf.holders({"letter": stem, "quote": claim["claim"]}) for stem in stems)


@pytest.mark.parametrize("claim", params([c for c in CLAIMS if c["label"] != "verbatim"]))
def test_no_other_claim_stands_in_a_letter(shelf: Any, claim: dict[str, Any]) -> None:
    assert not shelf.stands(claim["claim"])
