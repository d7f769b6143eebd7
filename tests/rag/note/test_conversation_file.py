from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document

from rag.answer import Answer
from rag.kept.conversation import Conversation, Turn
from rag.note.conversation_file import conversation_file

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def conversation(*answers: Answer | None) -> Conversation:
    turns = tuple(
        Turn(question=f"Vraag {n}?", answer=answer, number=n, asked=NOON, searched="5 brieven")
        for n, answer in enumerate(answers, start=1)
    )
    return Conversation(id="c", name="Rail \x0bGhent", begun=NOON, turns=turns)


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(data)).paragraphs]


def test_questions_and_answers_stand_in_the_order_in_which_they_were_asked(
    rail: Answer, declined: Answer
) -> None:
    found = texts(conversation_file(conversation(rail, declined)))
    assert found[0] == "Rail Ghent"
    assert found[1] == "Gesprek van 22 november 2026, 2 vragen."
    assert found.index("Vraag 1?") < found.index("Vraag 2?")
    assert declined.text in found
    assert any("Gevraagd op 22 november 2026" in text and "5 brieven" in text for text in found)


def test_each_answer_has_footnotes_and_its_paragraphs_in_the_annex(rail: Answer) -> None:
    data = conversation_file(conversation(rail))
    notes = ZipFile(BytesIO(data)).read("word/footnotes.xml").decode()
    assert f"alinea {rail.citations[0].paragraph}." in notes
    assert rail.citations[0].paragraph_text in texts(data)


def test_a_paragraph_that_was_another_at_a_later_question_stands_there_twice(rail: Answer) -> None:
    first = rail.citations[0]
    later = replace(rail, citations=(replace(first, paragraph_text=f"Nu: {first.quote}"),))
    found = texts(conversation_file(conversation(rail, later, rail)))
    assert found.count(first.paragraph_text) == 1
    assert found.count(f"Nu: {first.quote}") == 1


def test_a_question_without_an_answer_says_why() -> None:
    stopped = replace(conversation(None).turns[0], notice="Gestopt.")
    found = texts(conversation_file(replace(conversation(), turns=(stopped,))))
    assert any(text.endswith("Gestopt.") for text in found)
    assert not any("Bijlage" in text for text in found)
