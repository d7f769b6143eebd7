import json
from typing import Any

import pytest

from corpus.as_json import letter_json, paragraph_json
from corpus.letter import Letter, Paragraph

METADATA = (
    "title date date_from date_to date_evidence kenmerk dossiers number vergaderjaar subject "
    "sender_role sender_name addressee place attachments"
)


@pytest.fixture
def kamerstuk(sample_letters: dict[str, Letter]) -> dict[str, Any]:
    return letter_json(sample_letters["004"])


@pytest.mark.parametrize("letter", ["000", "001", "002", "003", "004"])
def test_a_letter_has_exactly_the_keys_of_the_contract(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    found = letter_json(sample_letters[letter])
    assert list(found) == ["id", "metadata", "headings", "paragraphs", "footnotes"]
    assert sorted(found["metadata"]) == sorted(METADATA.split())
    assert all(set(h) == {"text", "level"} for h in found["headings"])
    keys = {"number", "text", "heading", "kind", "page", "footnotes"}
    assert all(set(p) == keys for p in found["paragraphs"])
    assert all(set(n) == {"number", "text", "paragraph"} for n in found["footnotes"])


@pytest.mark.parametrize("letter", ["000", "001", "002", "003", "004"])
def test_a_letter_survives_json(sample_letters: dict[str, Letter], letter: str) -> None:
    found = letter_json(sample_letters[letter])
    assert json.loads(json.dumps(found, ensure_ascii=False)) == found


def test_a_date_is_written_year_first(kamerstuk: dict[str, Any]) -> None:
    assert kamerstuk["metadata"]["date"] == "2023-12-20"


def test_the_ends_of_an_interval_are_written_year_first(
    sample_letters: dict[str, Letter],
) -> None:
    metadata = letter_json(sample_letters["001"])["metadata"]
    assert (metadata["date"], metadata["date_from"], metadata["date_to"]) == (
        None,
        "2025-10-01",
        "2026-06-16",
    )


def test_what_is_not_stated_is_null_or_empty(sample_letters: dict[str, Letter]) -> None:
    metadata = letter_json(sample_letters["000"])["metadata"]
    assert metadata["kenmerk"] is None
    assert metadata["dossiers"] == metadata["date_evidence"] == []


def test_a_dossier_is_written_without_space(kamerstuk: dict[str, Any]) -> None:
    assert kamerstuk["metadata"]["dossiers"] == ["29984", "34244"]


def test_a_paragraph_names_the_heading_above_it(kamerstuk: dict[str, Any]) -> None:
    assert [p["heading"] for p in kamerstuk["paragraphs"][:2]] == [None, "Ontwikkelingen"]


def test_a_list_item_is_of_its_own_kind(kamerstuk: dict[str, Any]) -> None:
    assert [p["kind"] for p in kamerstuk["paragraphs"][1:4]] == ["body", "item", "item"]


def test_a_footnote_and_its_paragraph_name_each_other(kamerstuk: dict[str, Any]) -> None:
    assert kamerstuk["footnotes"][2] == {
        "number": "3",
        "text": "Kamerstuk 21 501-33, nr. 929",
        "paragraph": 8,
    }
    assert kamerstuk["paragraphs"][7]["footnotes"] == ["3"]


def test_a_question_is_of_the_body_as_the_contract_knows_it() -> None:
    assert paragraph_json(Paragraph(number=1, text="Hoe nu?", kind="question"))["kind"] == "body"
