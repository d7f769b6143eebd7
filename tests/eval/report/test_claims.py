"""Draft sentences in the report: the wrong ones shown, the worst first."""

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest

from eval.cases import CaseSet
from eval.folder import RunFolder
from eval.given import read_check
from eval.reading import read_cases
from eval.report.page import write_report
from eval.scores import judge_claims, scores_json

TEXT = "Dat kost <b>49</b> miljoen."
ROWS: list[dict[str, Any]] = [
    {"id": "literal", "claim": "Dat is zo.", "label": "verbatim", "evidence": []},
    {"id": "missed", "claim": "Zo is dat.", "label": "supported", "evidence": []},
    {"id": "changed", "claim": TEXT, "label": "contradicted",
     "evidence": [{"letter": "001", "quote": "39 miljoen"}],
     "change": {"kind": "amount", "from": "39 miljoen", "to": "49 miljoen"}},
    {"id": "alarm", "claim": "Zo is het.", "label": "supported", "evidence": []},
]  # fmt: skip
STATUSES = {"literal": "verbatim", "missed": "unchecked", "changed": "supported",
            "alarm": "contradicted"}  # fmt: skip


def check(row: dict[str, Any]) -> dict[str, Any]:
    cited = {"letter": "001", "paragraph": 3, "quote": "Dat kost 39 miljoen."}
    alarm = [{"kind": "name", "draft": "Zo", "letters": "Zus"}] if row["id"] == "alarm" else []
    return {"id": row["id"], "text": row["claim"], "status": STATUSES[row["id"]],
            "citations": [cited], "differences": alarm}  # fmt: skip


@pytest.fixture
def html(tmp_path: Path) -> str:
    """Give the report of a run of draft sentences alone."""
    file = tmp_path / "zinnen.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    cases: CaseSet = read_cases([file])
    checks = {row["id"]: check(row) for row in ROWS}
    judged = judge_claims(cases.claims, {id_: read_check(c) for id_, c in checks.items()})
    folder = RunFolder(tmp_path / "r")
    folder.begin({"made_with": {}}, cases.lines, checks=checks.values())
    folder.write_scores((), judged, scores=scores_json(judged), latency={})
    return write_report(tmp_path / "r").read_text(encoding="utf-8")


def test_wrong_checks_are_shown_the_worst_first(html: str) -> None:
    places = [html.index(f'id="case-{id_}"') for id_ in ("changed", "alarm", "missed")]
    assert places == sorted(places)
    assert 'id="case-literal"' not in html


def test_what_was_said_stands_beside_what_was_changed(html: str) -> None:
    assert "naam: “Zo” – in de brief: “Zus”" in html
    assert "“39 miljoen” werd “49 miljoen”" in html
    assert "<blockquote>Dat kost 39 miljoen.</blockquote>" in html


def test_a_draft_is_text_not_markup(html: str) -> None:
    assert escape(TEXT) in html
    assert TEXT not in html


def test_false_greens_are_told_by_kind_of_change(html: str) -> None:
    row = html[html.index("Per soort verandering") :]
    assert "bedrag" in row[: row.index("100,0%")]
