from rag.answer import Answer
from rag.engine import Engine
from rag.numbering import Numbering

CORRIDOR = "Wat wordt er gezegd over de North Sea Baltic corridor?"


def numbers(answer: Answer) -> dict[tuple[str, int], int]:
    return {(c.letter, c.paragraph): c.number for c in answer.citations}


def test_numbers_run_from_one() -> None:
    numbering = Numbering()
    assert [numbering.take(("a", 3)), numbering.take(("b", 3))] == [1, 2]


def test_a_second_citation_of_a_paragraph_in_one_answer_has_its_own_number() -> None:
    numbering = Numbering()
    assert [numbering.take(("a", 3)), numbering.take(("a", 3))] == [1, 2]


def test_a_paragraph_keeps_its_number_in_a_conversation(rail: Answer) -> None:
    (cited,) = rail.citations
    numbering = Numbering([rail])
    other = numbering.take(("elders", 1))
    assert (numbering.take((cited.letter, cited.paragraph)), other) == (1, 2)


def test_answers_of_one_conversation_never_use_a_number_for_two_paragraphs(
    engine: Engine, rail: Answer
) -> None:
    second = engine.ask(CORRIDOR, history=[rail])
    third = engine.ask("Wat is de status van Rail Ghent-Terneuzen?", history=[rail, second])
    assert numbers(third).items() >= numbers(rail).items()
    assert not set(numbers(second).values()) & set(numbers(rail).values())


def test_the_marks_in_the_text_are_the_numbers_of_the_citations(
    engine: Engine, rail: Answer
) -> None:
    answer = engine.ask(CORRIDOR, history=[rail])
    assert answer.citations
    assert all(f"[{citation.number}]" in answer.text for citation in answer.citations)
