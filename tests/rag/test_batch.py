import json
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import SettingsWrong
from index.filters import Filters
from rag.batch import answer_batch, read_questions
from rag.engine import Engine


def entries(tmp_path: Path, *lines: str) -> list[dict[str, Any]]:
    file = tmp_path / "vragen.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return list(read_questions(file))


def refusal(tmp_path: Path, *lines: str) -> str:
    with pytest.raises(SettingsWrong) as error:
        entries(tmp_path, *lines)
    return str(error.value)


GOOD = '{"id": "a", "question": "Wat kost het startpakket?"}'


def test_questions_are_read_in_order_and_blank_lines_passed_over(tmp_path: Path) -> None:
    other = '{"id": "b", "turns": [{"question": "x"}, {"question": "y"}]}'
    assert [e["id"] for e in entries(tmp_path, GOOD, "", "  ", other)] == ["a", "b"]


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert [e["id"] for e in read_questions(file)] == ["a"]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"])
def test_only_a_newline_ends_a_line(tmp_path: Path, sign: str) -> None:
    (entry,) = entries(tmp_path, f'{{"id": "a", "question": "wat is{sign}dat?"}}')
    assert entry["question"] == f"wat is{sign}dat?"


@pytest.mark.parametrize(
    "line",
    [
        "{kapot",
        "[]",
        '"tekst"',
        "{}",
        '{"id": "a"}',
        '{"question": "x"}',
        '{"id": 1, "question": "x"}',
        '{"id": "a", "question": null}',
        '{"id": "a", "turns": []}',
        '{"id": "a", "turns": "x"}',
        '{"id": "a", "turns": [{"id": "a-1"}]}',
        pytest.param("[" * 100_000, id="nested too deep"),
    ],
)
def test_a_broken_line_is_named_by_its_number(tmp_path: Path, line: str) -> None:
    assert refusal(tmp_path, GOOD, "", line).startswith("Regel 3 van vragen.jsonl ")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match=r"weg\.jsonl"):
        list(read_questions(tmp_path / "weg.jsonl"))


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsWrong, match=r"vragen\.jsonl is niet te lezen"):
        list(read_questions(file))


def answers(engine: Engine, *given: dict[str, Any]) -> list[dict[str, Any]]:
    return list(answer_batch(engine, iter(given), Filters()))


def test_every_answer_carries_the_id_of_its_question(engine: Engine) -> None:
    (answer,) = answers(engine, json.loads(GOOD))
    assert answer["id"] == "a"
    assert answer["question"] == "Wat kost het startpakket?"


def test_a_conversation_is_answered_turn_by_turn(engine: Engine) -> None:
    first, second = answers(
        engine,
        {
            "id": "c",
            "turns": [
                {"question": "Wanneer komt de Delta Analyse Spoor?"},
                {"id": "eigen", "question": "Wie stelt die op?"},
            ],
        },
    )
    assert (first["id"], second["id"]) == ("c-1", "eigen")
    assert "Delta Analyse Spoor" in second["standalone"]


def test_conversations_do_not_run_into_each_other(engine: Engine) -> None:
    turns = {"turns": [{"question": "Wat kost het startpakket?"}]}
    *_, last = answers(engine, {"id": "a", **turns}, {"id": "b", "question": "En waarom?"})
    assert last["standalone"] == "En waarom?"


def test_filters_hold_for_every_question(engine: Engine) -> None:
    letter = "000_488c441ea1382c1a"
    found = list(answer_batch(engine, iter([json.loads(GOOD)] * 2), Filters(letters=(letter,))))
    assert {p["letter"] for answer in found for p in answer["passages"]} <= {letter}
