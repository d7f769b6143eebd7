"""Questions answered in threads of their own, so that an answer grows on when its reader leaves."""

import logging
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import closing
from contextvars import copy_context
from dataclasses import dataclass, replace
from datetime import datetime

from corpus.errors import SettingsWrong, SpoorzoekerError
from rag.answer import Answer
from rag.engine import Engine
from rag.kept.conversation import Turn, Turns, answers
from rag.kept.conversations import BROKEN_OFF, Conversations
from ui.away import for_reader
from ui.chat.choice import choice_words, read_choice
from ui.chat.growing import Growing
from ui.library import Library
from ui.people.person import Person
from ui.wording import searched

logger = logging.getLogger(__name__)

_AT_ONCE = 12  # with fewer the chat waits for programs, whose questions nothing holds up
_LOOK_S = 0.3
"""Between looks at an earlier answer of the conversation that grows in another process."""
_FAILED = (
    "Er ging iets mis bij het zoeken naar een antwoord. Stel de vraag nog eens. "
    "Blijft het misgaan, geef de beheerder dan dit tijdstip: {}."
)
_NONE_LEFT = "Geen enkele brief past bij deze filters. Verruim of wis ze en vraag het opnieuw."
_STOPPED = "Gestopt. Stel de vraag opnieuw als u het antwoord toch wilt."
_NOT_KEPT = "Dit antwoord kon niet worden bewaard; kopieer het als u het wilt houden. {}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that was put: in which conversation, what was before it, its turn, its answer.

    `conversation` is empty where it could not be kept; `earlier` grew yet when it was put.
    """

    conversation: str
    before: Turns
    turn: Turn
    growing: Growing
    earlier: Sequence[Growing]


class Answering:
    """Answers questions, a few at once, and one after the other within a conversation.

    A question is kept before it is answered and its answer when it is whole.
    """

    def __init__(self, library: Library, conversations: Conversations) -> None:
        self._library = library
        self._conversations = conversations
        self._free = threading.Semaphore(_AT_ONCE)
        self._lock = threading.Lock()
        self._growing: dict[tuple[str, int], Growing] = {}

    def ask(self, person: Person, conversation: str, question: str, filters: str = "") -> Asked:
        """Keep a question and begin to answer it.

        Args:
            person: Who asks.
            conversation: In which it is asked; one that the person doesn't have begins a new one.
            question: As typed.
            filters: Which letters may be used, as the form of filters sends it.
        """
        engine = self._library.seen_by(person)
        turn = Turn(question=question, searched=searched(engine.extent()))
        with self._lock:
            conversation, turn = self._kept(person, conversation, turn)
            earlier = self._growing_in(conversation)
            growing = Growing(turn, lambda turn: self._settle(conversation, turn))
            if turn.number:
                self._growing[conversation, turn.number] = growing
        asked = Asked(
            conversation=conversation,
            before=self._before(person, conversation, turn.number),
            turn=turn,
            growing=growing,
            earlier=earlier,
        )
        work = (self._answer, person, asked, engine, filters)
        # In the context of who asks, so that what is said is in their language.
        threading.Thread(target=copy_context().run, args=work, daemon=True).start()
        return asked

    def turns(self, person: Person, conversation: str) -> Turns:
        """Give the turns of a conversation as they are now; `KeyError` where it isn't theirs."""
        turns = self._conversations.turns(person.name, conversation)
        if self._is_elsewhere(conversation, turns) and self._conversations.break_off_ended():
            turns = self._conversations.turns(person.name, conversation)
        growing = [self._growing.get((conversation, turn.number)) for turn in turns]
        return tuple(
            replace(grown.turn, asked=turn.asked) if grown and turn.pending else turn
            for turn, grown in zip(turns, growing, strict=True)
        )

    def stop(self, person: Person, conversation: str) -> None:
        """Stop waiting for the answers of a conversation; what of them was shown stays."""
        turns = self._conversations.turns(person.name, conversation)
        for growing in self._growing_in(conversation):
            growing.end(_STOPPED)
        if self._is_elsewhere(conversation, turns):
            self._conversations.stop(person.name, conversation, _STOPPED)

    def delete(self, person: Person, conversation: str) -> None:
        """Delete a conversation for good, with what grows in it."""
        self.stop(person, conversation)
        self._conversations.delete(person.name, conversation)

    def is_busy(self) -> bool:
        """Say whether an answer is growing yet."""
        return any(growing.turn.pending for growing in list(self._growing.values()))

    def break_off(self) -> None:
        """End all answers, as the app stops; what there is of them is kept."""
        for growing in list(self._growing.values()):
            growing.end(BROKEN_OFF)

    def _growing_in(self, conversation: str) -> list[Growing]:
        return [grown for (id_, _), grown in list(self._growing.items()) if id_ == conversation]

    def _is_elsewhere(self, conversation: str, turns: Turns) -> bool:
        """Say whether an answer is awaited that grows in another process of the app."""
        growing = self._growing
        return any(turn.pending and (conversation, turn.number) not in growing for turn in turns)

    def _kept(self, person: Person, conversation: str, turn: Turn) -> tuple[str, Turn]:
        try:
            conversation, number = self._conversations.ask(person.name, conversation, turn)
        except SpoorzoekerError as error:
            logger.error("a question was not kept: %s", error)
            return "", turn
        return conversation, replace(turn, number=number)

    def _settle(self, conversation: str, turn: Turn) -> Turn:
        """Keep a turn whose answer is whole, or say that it wasn't kept."""
        try:
            if not turn.number:
                raise SpoorzoekerError("Vraag de beheerder om naar de gegevensmap te kijken.")
            self._conversations.settle(conversation, turn)
        except SpoorzoekerError as error:
            logger.error("an answer was not kept: %s", error)
            told = " ".join(filter(None, (turn.notice, _NOT_KEPT.format(error))))
            return replace(turn, notice=told)
        self._growing.pop((conversation, turn.number), None)
        return turn

    def _answer(
        self,
        person: Person,
        asked: Asked,
        engine: Engine,
        filters: str,
    ) -> None:
        growing = asked.growing
        # So that citations are numbered on, and a follow-up is understood.
        for other in asked.earlier:
            other.wait()
        try:
            before = self._before(person, asked.conversation, growing.turn.number)
            while growing.turn.pending and any(turn.pending for turn in before):
                time.sleep(_LOOK_S)
                before = self._before(person, asked.conversation, growing.turn.number)
            with self._free:
                history = answers(before)
                with closing(_replies(engine, growing.turn, filters, history)) as replies:
                    all(growing.show(turn) for turn in replies)
            growing.end()
        except SettingsWrong as error:
            growing.end(for_reader(error))
        except SpoorzoekerError as error:
            logger.error("no answer to a question: %s", error)
            growing.end(for_reader(error))
        except Exception:
            logger.exception("no answer to a question")
            growing.end(_FAILED.format(datetime.now().strftime("%H:%M:%S")))

    def _before(self, person: Person, conversation: str, number: int) -> Turns:
        """Give the turns before one; none where they can't be read, as a question is answered yet."""
        try:
            turns = self.turns(person, conversation)
        except KeyError:  # deleted meanwhile, or not kept
            return ()
        except SpoorzoekerError as error:
            logger.error("a conversation was not read: %s", error)
            return ()
        return tuple(turn for turn in turns if turn.number < number)


def _replies(
    engine: Engine, turn: Turn, filters: str, history: Sequence[Answer]
) -> Generator[Turn]:
    """Yield a turn with its answer as it grows."""
    choice = read_choice(filters)
    wanted, among = choice.filters(), None
    if choice:
        among = choice_words(choice, engine)
        if not engine.extent(wanted).letters:
            yield replace(turn, notice=_NONE_LEFT, among=among)
            return
    for answer in engine.stream(turn.question, history=history, filters=wanted):
        yield replace(turn, answer=answer, growing=True, among=among)
