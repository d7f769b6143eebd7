"""A judged answer becomes a case, over the real letters."""

import pytest

from corpus.errors import SettingsWrong
from rag.answer import Answer
from rag.as_json import answer_json
from rag.engine import Engine
from rag.judged import Judgement, case_of

ROOT = "003_609ce6cfd7d762fe"


def test_a_wrong_answer_takes_its_evidence_from_the_paragraph_pointed_at(
    engine: Engine, rail: Answer
) -> None:
    judgement = Judgement(
        opinion="wrong", paragraphs=(f"{ROOT}#12",), facts=("39",), reason="Andere brief."
    )
    case = case_of(answer_json(rail), judgement, engine.letter)
    assert case["question"] == rail.question
    assert case["answerable"] is True
    (evidence,) = case["evidence"]
    letter = engine.letter(ROOT)
    holding = [p.number for p in letter.paragraphs if evidence["quote"] in p.text]
    assert holding == [12]
    assert (case["facts"], case["note"]) == (["39"], "Andere brief.")


def test_a_right_answer_needs_one_of_what_it_cited(engine: Engine, rail: Answer) -> None:
    case = case_of(answer_json(rail), Judgement(opinion="right"), engine.letter)
    assert len(case["evidence"]) == 1
    assert len(case["evidence"]) + len(case["alt_evidence"]) == len(
        {(c.letter, c.paragraph) for c in rail.citations}
    )


def test_what_should_have_been_declined_has_no_evidence(engine: Engine, rail: Answer) -> None:
    case = case_of(answer_json(rail), Judgement(opinion="unanswerable"), engine.letter)
    assert case["answerable"] is False
    assert case["evidence"] == []


def test_a_follow_up_is_taken_as_it_was_searched(engine: Engine, rail: Answer) -> None:
    second = engine.ask("En wanneer is dat klaar?", history=[rail])
    case = case_of(answer_json(second), Judgement(opinion="unanswerable"), engine.letter)
    assert case["question"] == second.standalone != second.question


@pytest.mark.parametrize(
    ("paragraphs", "says"),
    [((), "Wijs de alinea aan"), ((f"{ROOT}#999",), "geen alinea"), (("12",), "BRIEF#ALINEA"),
     (("onzin#1",), "geen alinea")],
)  # fmt: skip
def test_a_paragraph_that_is_not_there_is_told(
    engine: Engine, rail: Answer, paragraphs: tuple[str, ...], says: str
) -> None:
    with pytest.raises(SettingsWrong, match=says):
        case_of(answer_json(rail), Judgement(opinion="wrong", paragraphs=paragraphs), engine.letter)


def test_what_is_no_answer_is_told(engine: Engine) -> None:
    with pytest.raises(SettingsWrong, match="ask --json"):
        case_of({"vraag": "Wat?"}, Judgement(opinion="unanswerable"), engine.letter)
