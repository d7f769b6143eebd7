import json
from dataclasses import replace

from rag.answer import Answer
from rag.as_json import answer_json, citation_json
from rag.engine import Engine

ANSWER = "id question standalone status reason text sentences citations passages timings_ms"
CITATION = (
    "number letter paragraph page heading quote paragraph_text footnotes reference date"
).split()


def test_an_answer_has_the_keys_of_the_contract_at_every_level(engine: Engine) -> None:
    value = answer_json(engine.ask("Welk percentage is voor beheer en onderhoud gereserveerd?"))
    assert list(value) == ANSWER.split()
    assert list(value["timings_ms"]) == ["retrieve", "compose", "check", "total"]
    for sentence in value["sentences"]:
        assert list(sentence) == ["text", "status", "citations"]
    for citation in value["citations"]:
        assert list(citation) == CITATION
        assert citation["footnotes"]
    for passage in value["passages"]:
        assert list(passage) == ["letter", "paragraph", "text", "footnotes", "score"]
    notes = [n for holder in value["citations"] + value["passages"] for n in holder["footnotes"]]
    assert notes
    assert all(list(note) == ["number", "text"] for note in notes)


def test_its_values_are_those_of_the_answer(rail: Answer) -> None:
    value = answer_json(rail, "r1")
    assert value["id"] == "r1"
    assert value["status"] == "answered"
    assert value["reason"] is None
    (sentence,) = value["sentences"]
    assert sentence["status"] == "verbatim"
    assert sentence["citations"] == [1]
    (citation,) = value["citations"]
    assert citation["letter"] == "000_488c441ea1382c1a"
    assert citation["paragraph"] == 5
    assert citation["page"] is None
    assert citation["date"] == "2026-02-19"
    assert citation["quote"] in citation["paragraph_text"]


def test_an_undated_letter_has_no_date(engine: Engine) -> None:
    answer = engine.ask("Welk percentage is voor beheer en onderhoud gereserveerd?")
    assert citation_json(answer.citations[0])["date"] is None


def test_a_decline_has_a_reason_and_its_passages(declined: Answer) -> None:
    value = answer_json(declined)
    assert value["id"] is None
    assert (value["status"], value["reason"]) == ("declined", "no_answer")
    assert (value["sentences"], value["citations"]) == ([], [])
    assert len(value["passages"]) == 10


def test_it_is_plain_json(rail: Answer) -> None:
    value = answer_json(rail)
    assert json.loads(json.dumps(value)) == value


def test_a_notice_has_a_key_only_where_there_is_one(rail: Answer) -> None:
    noticed = answer_json(replace(rail, notice="Let op."))
    assert list(noticed) == [*ANSWER.split(), "notice"]
    assert noticed["notice"] == "Let op."
