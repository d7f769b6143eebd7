import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import cli
from eval.feedback import feedback_cases
from eval.reading import read_cases
from rag.answer import Answer
from rag.engine import Engine
from rag.kept.conversation import Opinion, Turn
from rag.kept.conversations import Conversations
from rag.kept.opening import open_conversations

RIGHT = Opinion(verdict="right")
INCOMPLETE = Opinion(verdict="wrong", reason="incomplete", remark="Het bedrag\nmist.")
SHOULD_DECLINE = Opinion(verdict="wrong", reason="should_decline")


@pytest.fixture(scope="session")
def rail(engine: Engine) -> Answer:
    return engine.ask("Wat is de status van Rail Ghent-Terneuzen?")


@pytest.fixture(scope="session")
def declined(engine: Engine) -> Answer:
    return engine.ask("Hoe bak ik een appeltaart?")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Conversations]:
    conversations = open_conversations(tmp_path / "data")
    yield conversations
    conversations.close()


def case(answer: Answer, opinion: Opinion) -> dict[str, object]:
    (made,) = feedback_cases([Turn(question="En dan?", answer=answer, opinion=opinion)])
    return made


def test_a_wrong_answer_is_a_draft_that_says_what_to_fill_in(rail: Answer) -> None:
    made = case(rail, INCOMPLETE)
    assert made["question"] == rail.standalone
    assert made["draft"] is True
    assert made["evidence"] == []
    assert made["answered"] == rail.text
    assert made["cited"] == [{"letter": c.letter, "quote": c.quote} for c in rail.citations]
    note = str(made["note"])
    assert note.startswith("Het antwoord is onvolledig. Het bedrag mist.")
    assert '"evidence"' in note


def test_a_right_answer_brings_its_quotes_as_evidence(rail: Answer) -> None:
    made = case(rail, RIGHT)
    assert made["evidence"] == [
        {"letter": rail.citations[0].letter, "quote": rail.citations[0].quote}
    ]
    assert made["answerable"] is True


def test_what_should_have_been_declined_cannot_be_answered(rail: Answer, declined: Answer) -> None:
    assert case(rail, SHOULD_DECLINE)["answerable"] is False
    assert case(declined, RIGHT)["answerable"] is False
    should_answer = Opinion(verdict="wrong", reason="should_answer")
    assert case(declined, should_answer)["answerable"] is True


def test_the_same_judgement_of_two_people_is_one_case(rail: Answer) -> None:
    turn = Turn(question="?", answer=rail, opinion=INCOMPLETE)
    other = Turn(question="?", answer=rail, opinion=RIGHT)
    assert len(feedback_cases([turn, turn, other])) == 2


def test_drafts_are_passed_over_and_approved_ones_are_read(
    rail: Answer, kept: Conversations, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for opinion in (RIGHT, SHOULD_DECLINE):
        conversation, number = kept.ask("an", "", Turn(question=rail.question))
        kept.settle(conversation, Turn(question=rail.question, answer=rail, number=number))
        kept.judge("an", conversation, number, opinion)
    out = tmp_path / "cases.jsonl"
    arguments = ["eval", "feedback", "--data", str(tmp_path / "data"), "--out", str(out)]
    assert cli.main(arguments) == 0
    assert capsys.readouterr().out.startswith("2 nieuwe conceptvragen")
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    approved = [line | {"draft": False} for line in lines]
    out.write_text("\n".join(map(json.dumps, approved)), encoding="utf-8")
    assert [entry.id for entry in read_cases([out]).entries] == [line["id"] for line in lines]
    assert cli.main(arguments) == 0
    assert capsys.readouterr().out.startswith("0 nieuwe conceptvragen")


def test_without_conversations_it_says_what_to_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["eval", "feedback", "--data", str(tmp_path), "--out", str(tmp_path / "c.jsonl")]
    assert cli.main(arguments) == 2
    assert "--data" in capsys.readouterr().err
