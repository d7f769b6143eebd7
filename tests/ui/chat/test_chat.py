import logging
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from index.choosing import Extent
from index.filters import Filters
from rag.answer import Answer
from rag.engine import Engine
from rag.kept.opening import keep_conversations
from tests.patience import SECONDS
from ui.chat.chat import Chat
from ui.library import Library
from ui.people.person import Person

RAIL_GHENT = "wat is de status van Rail Ghent-Terneuzen?"


class BrokenEngine:
    """An engine that fails, as none should."""

    def listed(self) -> tuple[()]:
        return ()

    def extent(self) -> Extent:
        return Extent(letters=0)

    def has_own(self, tag: str) -> bool:
        return False

    def letter(self, letter_id: str) -> None:
        raise KeyError(letter_id)

    def stream(
        self, question: str, *, history: Sequence[Answer], filters: Filters
    ) -> Iterator[Answer]:
        raise RuntimeError(f"geheim van {question}")


def chat_over(engine: object) -> Chat:
    return Chat(Library(engine))  # type: ignore[arg-type]


def asked(chat: Chat, question: str, conversation: str = "", filters: str = "") -> list[str]:
    """Ask, and give all that is shown of the conversation, as it grows."""
    return [str(html) for _, html in chat.ask(question, conversation, filters)]


def opened(html: str) -> str:
    """Give the id of the conversation that is shown."""
    return html.partition('data-conversation="')[2].partition('"')[0]


def by(name: str) -> SimpleNamespace:
    """Give a request of a person who logged in."""
    return SimpleNamespace(state=SimpleNamespace(person=Person(name)))


def test_the_question_is_shown_before_its_answer(engine: Engine) -> None:
    (box, first), *_, (_, last) = chat_over(engine).ask(RAIL_GHENT)
    assert box == ""
    assert "Zoekt in de brieven" in first
    assert "concrete versnelling" in last


def test_an_empty_question_changes_nothing(engine: Engine) -> None:
    chat = chat_over(engine)
    ((box, html),) = chat.ask("  \n")
    assert box == html
    assert chat.conversations.listed("") == ()


def test_only_answers_are_handed_to_the_engine_as_the_conversation_before_it(
    engine: Engine,
) -> None:
    handed: list[int] = []

    class Listening(BrokenEngine):
        def stream(
            self, question: str, *, history: Sequence[Answer], filters: Filters
        ) -> Iterator[Answer]:
            handed.append(len(history))
            yield replace(engine.ask(RAIL_GHENT), question=question)

    chat = chat_over(Listening())
    *_, last = asked(chat, "nul", filters="stand=gisteren")
    asked(chat, "een", opened(last))
    asked(chat, "twee", opened(last))
    assert handed == [0, 1]


def test_citations_are_numbered_on_in_a_conversation_that_is_opened_again(
    engine: Engine, tmp_path: Path
) -> None:
    before = Chat(Library(engine), keep_conversations(tmp_path))
    *_, last = asked(before, RAIL_GHENT)
    before.conversations.close()
    again = Chat(Library(engine), keep_conversations(tmp_path))
    *_, html = asked(again, "Wat is er bekend over de Boog van Meteren?", opened(last))
    assert ">[1]</button>" in html
    assert ">[2]</button>" in html
    turns = again.conversations.turns("", opened(last))
    assert [turn.number for turn in turns] == [1, 2]


def test_an_unexpected_error_gives_a_short_message_and_a_log_entry(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        *_, html = asked(chat_over(BrokenEngine()), "vraag")
    assert "Er ging iets mis" in html
    assert "geheim" not in html
    assert "Traceback" not in html
    assert "geheim van vraag" in caplog.text
    assert "Zoekt" not in html


def test_an_answer_is_shown_as_it_grows(engine: Engine) -> None:
    whole = engine.ask("Hoeveel geld is er voor het 740 meter programma?")
    assert len(whole.sentences) > 1
    seen = threading.Event()

    class Growing(BrokenEngine):
        def stream(
            self, question: str, *, history: Sequence[Answer], filters: Filters
        ) -> Iterator[Answer]:
            yield replace(whole, sentences=whole.sentences[:1])
            assert seen.wait(SECONDS)
            yield whole

    shown = []
    for _, html in chat_over(Growing()).ask("vraag"):
        shown.append(str(html))
        if "Schrijft verder" in html:
            seen.set()
    assert "Zoekt in de brieven" in shown[0]
    assert any(html.count('<span class="sentence') == 1 for html in shown)
    assert shown[-1].count('<span class="sentence') == len(whole.sentences)
    assert "Schrijft verder" not in shown[-1]


class Slow(BrokenEngine):
    """An engine whose answer halts halfway until it is told to go on."""

    def __init__(self, partly: Answer) -> None:
        self.partly = partly
        self.go_on = threading.Event()
        self.closed = threading.Event()

    def stream(
        self, question: str, *, history: Sequence[Answer], filters: Filters
    ) -> Iterator[Answer]:
        try:
            yield replace(self.partly, question=question)
            assert self.go_on.wait(SECONDS)
            yield replace(self.partly, question=question, text="Heel.")
        finally:
            self.closed.set()


@pytest.fixture
def slow(engine: Engine) -> Iterator[Slow]:
    slow = Slow(engine.ask(RAIL_GHENT))
    yield slow
    slow.go_on.set()


def half(chat: Chat, question: str = "vraag") -> tuple[Iterator[tuple[object, object]], str]:
    """Ask until half an answer is shown; give the rest, and the conversation."""
    growing = chat.ask(question)
    html = next(str(html) for _, html in growing if "Schrijft verder" in html)
    return growing, opened(html)


def test_stopping_keeps_what_was_shown_and_ends_the_engines_work(slow: Slow) -> None:
    chat = chat_over(slow)
    growing, conversation = half(chat)
    html = chat.stop(conversation)
    assert "Gestopt." in html
    assert "Schrijft verder" not in html
    ((_, shown),) = growing
    assert str(html) in str(shown)
    (turn,) = chat.conversations.turns("", conversation)
    assert turn.answer
    assert str(turn.notice).startswith("Gestopt.")
    slow.go_on.set()
    assert slow.closed.wait(SECONDS)
    assert chat.conversations.turns("", conversation) == (turn,)


def test_an_answer_grows_on_when_its_reader_leaves(slow: Slow) -> None:
    chat = chat_over(slow)
    growing, conversation = half(chat)
    growing.close()  # type: ignore[attr-defined]
    assert "Schrijft verder" in chat.open(conversation)
    state = chat.state(conversation)
    slow.go_on.set()
    (turn,) = chat.answering.turns(Person(), conversation)
    for _ in chat.answering._growing_in(conversation):
        _.wait()
    (turn,) = chat.conversations.turns("", conversation)
    assert turn.answer
    assert turn.answer.text == "Heel."
    assert chat.state(conversation) != state


def test_two_questions_at_once_in_one_conversation_are_answered_one_after_the_other(
    slow: Slow,
) -> None:
    chat = chat_over(slow)
    first, conversation = half(chat, "een")
    second = chat.ask("twee", conversation)
    _, html = next(second)
    assert "een" in str(html)
    assert "Zoekt in de brieven" in str(html)
    slow.go_on.set()
    *_, (_, last) = second
    assert [turn.question for turn in chat.conversations.turns("", conversation)] == ["een", "twee"]
    assert "Zoekt" not in str(last)
    assert "Schrijft" not in str(last)
    list(first)


def paged(session: str = "a") -> SimpleNamespace:
    """Give a request of a page that is open."""
    return SimpleNamespace(session_hash=session, state=SimpleNamespace())


def test_the_same_step_of_a_page_puts_its_question_once_and_shows_it_again(slow: Slow) -> None:
    chat = chat_over(slow)
    _, first = next(chat.ask("vraag", step="1", request=paged()))
    again = chat.ask("vraag", step="1", request=paged())
    box, second = next(again)
    assert opened(str(second)) == opened(str(first))
    assert box != ""
    slow.go_on.set()
    *_, (_, last) = again
    assert len(chat.conversations.listed("")) == 1
    *_, (_, late) = chat.ask("vraag", step="1", request=paged())
    assert str(late) == str(last)


def test_nothing_of_a_question_is_shown_once_its_page_opened_another_conversation(
    slow: Slow,
) -> None:
    chat = chat_over(slow)
    growing = chat.ask("vraag", step="1", request=paged())
    next(growing)
    assert not opened(str(chat.open("", "2", paged())))
    slow.go_on.set()
    assert list(growing) == []


def test_a_conversation_that_was_opened_too_late_is_not_shown(slow: Slow) -> None:
    chat = chat_over(slow)
    next(chat.ask("vraag", step="2", request=paged()))
    assert not isinstance(chat.open("", "1", paged()), str)


def test_a_page_that_does_not_know_its_new_conversation_yet_is_shown_it_and_may_stop_it(
    slow: Slow,
) -> None:
    chat = chat_over(slow)
    _, shown = next(chat.ask("vraag", step="1", request=paged()))
    assert opened(str(chat.open("", "1", paged()))) == opened(str(shown))
    assert "Gestopt." in chat.stop("", "1", paged())


def test_a_deleted_conversation_is_no_longer_answered(slow: Slow) -> None:
    chat = chat_over(slow)
    growing, conversation = half(chat)
    chat.answering.delete(Person(), conversation)
    *_, (_, html) = growing
    assert "niet meer" in str(html)
    assert chat.conversations.listed("") == ()


def test_nobody_opens_stops_or_goes_on_in_the_conversation_of_another(slow: Slow) -> None:
    chat = chat_over(slow)
    growing = chat.ask("Geheime vraag", request=by("an"))
    conversation = next(opened(str(html)) for _, html in growing if "Schrijft" in html)
    assert "Geheime vraag" not in chat.open(conversation, request=by("bo"))
    assert "Geheime vraag" not in chat.stop(conversation, request=by("bo"))
    assert "Schrijft verder" in chat.open(conversation, request=by("an"))
    _, html = next(chat.ask("Mag ik?", conversation, request=by("bo")))
    assert "Geheime vraag" not in str(html)
    assert opened(str(html)) != conversation


def test_an_app_whose_file_cannot_be_written_still_answers_and_says_so(
    engine: Engine, tmp_path: Path
) -> None:
    chat = Chat(Library(engine), keep_conversations(tmp_path))
    chat.conversations._file.write("PRAGMA query_only = ON")
    *_, html = asked(chat, RAIL_GHENT)
    assert "concrete versnelling" in html
    assert "kon niet worden bewaard" in html


def test_a_warning_about_the_file_stands_above_every_conversation(
    engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "conversations.sqlite").write_bytes(b"geen database" * 100)
    chat = Chat(Library(engine), keep_conversations(tmp_path))
    assert "was beschadigd" in chat.open("")
    *_, html = asked(chat, RAIL_GHENT)
    assert "was beschadigd" in html
    assert "concrete versnelling" in html


def test_a_new_conversation_offers_questions_over_the_letters_of_now(engine: Engine) -> None:
    class Emptied(BrokenEngine):
        pass

    assert chat_over(engine).open("").count("data-example") == 4
    assert "data-example" not in chat_over(Emptied()).open("")


def test_an_answer_under_filters_says_which_letters_were_searched(engine: Engine) -> None:
    chat = chat_over(engine)
    *_, html = asked(chat, RAIL_GHENT, filters="afzender=A.A.+Aartsen")
    (turn,) = chat.conversations.turns("", opened(html))
    assert turn.answer
    assert {c.letter[:3] for c in turn.answer.citations} <= {"000", "002"}
    assert "Doorzocht: 2 van 5 brieven: van A.A. Aartsen." in html
    assert "data-no-filters" in html


def test_a_declined_question_under_filters_says_which_letters_were_searched(
    engine: Engine,
) -> None:
    *_, html = asked(chat_over(engine), "Hoe bak ik een taart?", filters="dossier=29984")
    assert "Doorzocht: 1 van 5 brieven: dossier 29984." in html


def test_a_declined_question_says_which_letters_there_were_when_it_was_asked(
    engine: Engine,
) -> None:
    *_, html = asked(chat_over(engine), "Hoe bak ik een taart?")
    assert "Doorzocht: 5 brieven, 20 december 2023 – 16 juni 2026." in html


def test_filters_that_leave_no_letter_are_told_instead_of_a_search(engine: Engine) -> None:
    chat = chat_over(engine)
    *_, html = asked(chat, RAIL_GHENT, filters="tot=1999-12-31")
    (turn,) = chat.conversations.turns("", opened(html))
    assert turn.answer is None
    assert "Geen enkele brief past bij deze filters." in html
    assert "0 van 5 brieven: tot en met 31 december 1999" in html


def test_filters_that_cannot_be_read_are_told(engine: Engine) -> None:
    *_, html = asked(chat_over(engine), RAIL_GHENT, filters="stand=gisteren")
    assert "is geen datum" in html


def test_without_filters_nothing_is_said_of_them(engine: Engine) -> None:
    *_, html = asked(chat_over(engine), RAIL_GHENT)
    assert "Doorzocht" not in html
