import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from rag.answer import Answer
from rag.engine import Engine
from ui.chat import Chat
from ui.conversation import Turn

RAIL_GHENT = "wat is de status van Rail Ghent-Terneuzen?"


class BrokenEngine:
    """An engine that fails, as none should."""

    def letters(self) -> tuple[()]:
        return ()

    def letter(self, letter_id: str) -> None:
        raise KeyError(letter_id)

    def stream(self, question: str, *, history: Sequence[Answer]) -> Iterator[Answer]:
        raise RuntimeError(f"geheim van {question}")


def test_the_question_is_shown_before_its_answer(engine: Engine) -> None:
    first, *_, last = list(Chat(engine).ask(RAIL_GHENT, ()))
    assert first[0] == ""
    assert "Zoekt in de brieven" in first[2]
    assert "concrete versnelling" in last[2]
    assert last[1][0].answer


def test_an_empty_question_changes_nothing(engine: Engine) -> None:
    turns = (Turn(question="a", notice="b"),)
    ((_, after, _),) = Chat(engine).ask("  \n", turns)
    assert after == turns


def test_a_later_question_is_asked_with_the_answers_before_it(engine: Engine) -> None:
    asked: list[int] = []

    class Listening(BrokenEngine):
        def stream(self, question: str, *, history: Sequence[Answer]) -> Iterator[Answer]:
            asked.append(len(history))
            yield replace(engine.ask(RAIL_GHENT), question=question)

    chat = Chat(Listening())  # type: ignore[arg-type]
    *_, (_, turns, _) = chat.ask("een", (Turn(question="nul", notice="Gestopt."),))
    list(chat.ask("twee", turns))
    assert asked == [0, 1]


def test_an_unexpected_error_gives_a_short_message_and_a_log_entry(
    caplog: pytest.LogCaptureFixture,
) -> None:
    chat = Chat(BrokenEngine())  # type: ignore[arg-type]
    with caplog.at_level(logging.ERROR):
        *_, (_, turns, html) = chat.ask("vraag", ())
    assert "Er ging iets mis" in html
    assert "geheim" not in html
    assert "Traceback" not in html
    assert "geheim van vraag" in caplog.text
    assert not turns[-1].pending


def test_stopping_closes_the_pending_question(engine: Engine) -> None:
    turns, html = Chat(engine).stop((Turn(question="vraag"),))
    assert not turns[-1].pending
    assert "Gestopt." in html


def test_an_answer_is_shown_as_it_grows(engine: Engine) -> None:
    whole = engine.ask("Hoeveel geld is er voor het 740 meter programma?")
    assert len(whole.sentences) > 1

    class Growing(BrokenEngine):
        def stream(self, question: str, *, history: Sequence[Answer]) -> Iterator[Answer]:
            yield replace(whole, sentences=whole.sentences[:1])
            yield whole

    shown = [html for _, _, html in Chat(Growing()).ask("vraag", ())]  # type: ignore[arg-type]
    assert ["Schrijft verder" in html for html in shown] == [False, True, True, False]
    counted = [html.count('<span class="sentence') for html in shown]
    assert counted == [0, 1, len(whole.sentences), len(whole.sentences)]


def test_stopping_keeps_what_was_shown_of_an_answer(engine: Engine) -> None:
    partly = engine.ask(RAIL_GHENT)
    turns, html = Chat(engine).stop((Turn(question="vraag", answer=partly, growing=True),))
    assert turns[-1].answer == partly
    assert not turns[-1].pending
    assert "Gestopt." in html
    assert "Schrijft verder" not in html
