import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from index.filters import Filters
from rag.answer import Answer
from rag.engine import Engine
from ui.chat.chat import Chat
from ui.chat.conversation import Turn
from ui.library import Library

RAIL_GHENT = "wat is de status van Rail Ghent-Terneuzen?"


class BrokenEngine:
    """An engine that fails, as none should."""

    def letters(self) -> tuple[()]:
        return ()

    def letter(self, letter_id: str) -> None:
        raise KeyError(letter_id)

    def stream(
        self, question: str, *, history: Sequence[Answer], filters: Filters
    ) -> Iterator[Answer]:
        raise RuntimeError(f"geheim van {question}")


def test_the_question_is_shown_before_its_answer(engine: Engine) -> None:
    first, *_, last = list(Chat(Library(engine)).ask(RAIL_GHENT, ()))
    assert first[0] == ""
    assert "Zoekt in de brieven" in first[2]
    assert "concrete versnelling" in last[2]
    assert last[1][0].answer


def test_an_empty_question_changes_nothing(engine: Engine) -> None:
    turns = (Turn(question="a", notice="b"),)
    ((_, after, _),) = Chat(Library(engine)).ask("  \n", turns)
    assert after == turns


def test_a_later_question_is_asked_with_the_answers_before_it(engine: Engine) -> None:
    asked: list[int] = []

    class Listening(BrokenEngine):
        def stream(
            self, question: str, *, history: Sequence[Answer], filters: Filters
        ) -> Iterator[Answer]:
            asked.append(len(history))
            yield replace(engine.ask(RAIL_GHENT), question=question)

    chat = Chat(Library(Listening()))  # type: ignore[arg-type]
    *_, (_, turns, _) = chat.ask("een", (Turn(question="nul", notice="Gestopt."),))
    list(chat.ask("twee", turns))
    assert asked == [0, 1]


def test_an_unexpected_error_gives_a_short_message_and_a_log_entry(
    caplog: pytest.LogCaptureFixture,
) -> None:
    chat = Chat(Library(BrokenEngine()))  # type: ignore[arg-type]
    with caplog.at_level(logging.ERROR):
        *_, (_, turns, html) = chat.ask("vraag", ())
    assert "Er ging iets mis" in html
    assert "geheim" not in html
    assert "Traceback" not in html
    assert "geheim van vraag" in caplog.text
    assert not turns[-1].pending


def test_stopping_closes_the_pending_question(engine: Engine) -> None:
    turns, html = Chat(Library(engine)).stop((Turn(question="vraag"),))
    assert not turns[-1].pending
    assert "Gestopt." in html


def test_an_answer_is_shown_as_it_grows(engine: Engine) -> None:
    whole = engine.ask("Hoeveel geld is er voor het 740 meter programma?")
    assert len(whole.sentences) > 1

    class Growing(BrokenEngine):
        def stream(
            self, question: str, *, history: Sequence[Answer], filters: Filters
        ) -> Iterator[Answer]:
            yield replace(whole, sentences=whole.sentences[:1])
            yield whole

    shown = [html for _, _, html in Chat(Library(Growing())).ask("vraag", ())]  # type: ignore[arg-type]
    assert ["Schrijft verder" in html for html in shown] == [False, True, True, False]
    counted = [html.count('<span class="sentence') for html in shown]
    assert counted == [0, 1, len(whole.sentences), len(whole.sentences)]


def test_stopping_keeps_what_was_shown_of_an_answer(engine: Engine) -> None:
    partly = engine.ask(RAIL_GHENT)
    turns, html = Chat(Library(engine)).stop((Turn(question="vraag", answer=partly, growing=True),))
    assert turns[-1].answer == partly
    assert not turns[-1].pending
    assert "Gestopt." in html
    assert "Schrijft verder" not in html


def test_an_answer_under_filters_says_which_letters_were_searched(engine: Engine) -> None:
    *_, (_, turns, html) = Chat(Library(engine)).ask(RAIL_GHENT, (), "afzender=A.A.+Aartsen")
    assert turns[-1].answer
    assert {c.letter[:3] for c in turns[-1].answer.citations} <= {"000", "002"}
    assert "Doorzocht: 2 van 5 brieven: van A.A. Aartsen." in html
    assert "data-no-filters" in html


def test_a_declined_question_under_filters_says_which_letters_were_searched(
    engine: Engine,
) -> None:
    *_, (_, _, html) = Chat(Library(engine)).ask("Hoe bak ik een taart?", (), "dossier=29984")
    assert "Doorzocht: 1 van 5 brieven: dossier 29984." in html


def test_filters_that_leave_no_letter_are_told_instead_of_a_search(engine: Engine) -> None:
    *_, (_, turns, html) = Chat(Library(engine)).ask(RAIL_GHENT, (), "tot=1999-12-31")
    assert turns[-1].answer is None
    assert not turns[-1].pending
    assert "Geen enkele brief past bij deze filters." in html
    assert "0 van 5 brieven: tot en met 31 december 1999" in html


def test_filters_that_cannot_be_read_are_told(engine: Engine) -> None:
    *_, (_, turns, html) = Chat(Library(engine)).ask(RAIL_GHENT, (), "stand=gisteren")
    assert not turns[-1].pending
    assert "is geen datum" in html


def test_without_filters_nothing_is_said_of_them(engine: Engine) -> None:
    *_, (_, _, html) = Chat(Library(engine)).ask(RAIL_GHENT, (), "")
    assert "Doorzocht" not in html
