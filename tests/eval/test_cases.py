import json
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import SettingsWrong
from eval.cases import Case, Change, Claim, Conversation, Evidence
from eval.reading import read_cases

ROOT = Path(__file__).parents[2]
CASE = {
    "id": "a", "question": "Wat?", "type": "factoid", "answerable": True,
    "evidence": [{"letter": "001", "quote": "dit"}], "alt_evidence": [], "facts": ["dit"],
}  # fmt: skip

CLAIM = {
    "id": "k", "claim": "Dat kost 49 miljoen.", "label": "contradicted",
    "evidence": [{"letter": "001", "quote": "39 miljoen"}],
    "change": {"kind": "amount", "from": "39 miljoen", "to": "49 miljoen"},
}  # fmt: skip


def written(tmp_path: Path, *lines: Any) -> Path:
    file = tmp_path / "vragen.jsonl"
    file.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines))
    return file


def test_a_case_is_read_as_it_is_written(tmp_path: Path) -> None:
    (case,) = read_cases([written(tmp_path, CASE, "")]).entries
    assert case == Case(
        id="a", question="Wat?", type="factoid", answerable=True,
        evidence=(Evidence(letter="001", quote="dit"),), facts=("dit",),
    )  # fmt: skip


def test_turns_without_an_id_are_numbered_as_ask_does(tmp_path: Path) -> None:
    turn = {key: value for key, value in CASE.items() if key != "id"}
    (conversation,) = read_cases([written(tmp_path, {"id": "c", "turns": [turn, turn]})]).entries
    assert isinstance(conversation, Conversation)
    assert [turn.id for turn in conversation.turns] == ["c-1", "c-2"]


def test_a_draft_sentence_is_read_as_it_is_written(tmp_path: Path) -> None:
    (claim,) = read_cases([written(tmp_path, CLAIM)]).claims
    assert claim == Claim(
        id="k", claim="Dat kost 49 miljoen.", label="contradicted",
        evidence=(Evidence(letter="001", quote="39 miljoen"),),
        change=Change(kind="amount", from_="39 miljoen", to="49 miljoen"),
    )  # fmt: skip
    assert claim.type == "claim/amount"


def test_what_no_person_approved_is_left_out_and_counted(tmp_path: Path) -> None:
    cases = read_cases([written(tmp_path, CASE, CASE | {"id": "b", "draft": True})])
    assert [entry.id for entry in cases.entries] == ["a"]
    assert cases.drafts == 1
    with pytest.raises(SettingsWrong, match="1 wachten op goedkeuring"):
        read_cases([written(tmp_path, CASE | {"draft": True})])


@pytest.mark.parametrize("part", ["tuning", "testing"])
def test_the_own_question_sets_are_read(part: str) -> None:
    folder = ROOT / "eval" / "cases"
    names = (part, f"conversations-{part}", f"claims-{part}")
    cases = read_cases([folder / f"{name}.jsonl" for name in names])
    assert len(cases.entries) > 100
    assert len(cases.claims) >= 100


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "geen JSON"),
        ("[1]", "JSON-object"),
        ({"id": "b"}, '"question" ontbreekt'),
        (CLAIM | {"label": "half"}, '"label" deugt niet'),
        (CLAIM | {"id": "b", "label": "supported"}, '"change" hoort alleen'),
        (CLAIM | {"id": "a"}, "id dat ook Regel 1"),
        (CASE | {"answerable": "misschien"}, '"answerable" deugt niet'),
        (CASE | {"id": "b", "evidence": [{"letter": "001"}]}, '"evidence.0.quote" ontbreekt'),
        (CASE | {"id": "b", "facts": [" "]}, '"facts.0" deugt niet'),
        (CASE | {"id": "b", "evidence": []}, '"evidence" hoort'),
        (CASE | {"id": "b", "answerable": False}, '"evidence" hoort'),
        ({"id": "c", "turns": []}, "gesprek zonder vragen"),
        ({"id": "c", "turns": [CASE | {"id": "b"}, 3]}, '"turns.1" deugt niet'),
        (CASE, "id dat ook Regel 1"),
    ],
)
def test_what_is_no_case_is_told_with_file_and_line(tmp_path: Path, line: Any, says: str) -> None:
    file = written(tmp_path, CASE, line)
    with pytest.raises(SettingsWrong) as error:
        read_cases([file])
    assert str(error.value).startswith(f"Regel 2 van {file}")
    assert says in str(error.value)


def test_files_that_hold_nothing_or_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="geen vraag in"):
        read_cases([written(tmp_path, "")])
    with pytest.raises(SettingsWrong, match="niet te lezen"):
        read_cases([tmp_path / "niets.jsonl"])
    with pytest.raises(SettingsWrong, match="niet te lezen"):
        read_cases([tmp_path])
