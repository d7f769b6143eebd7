"""The chat: what happens when a question is asked or stopped, and when a conversation is opened."""

import logging
from collections.abc import Generator, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

import gradio as gr
from markupsafe import Markup

from corpus.errors import SpoorzoekerError
from corpus.letter import Letter
from rag.engine import Engine
from rag.kept.conversation import Turns
from rag.kept.opening import Kept, keep_conversations
from ui.away import for_reader
from ui.chat.answering import Answering, Asked
from ui.chat.conversation import (
    conversation_html,
    notice_html,
    of_step,
    state_of,
    turns_html,
    welcome,
)
from ui.chat.conversation_list import chat_bar
from ui.chat.examples import example_questions
from ui.chat.filter_form import closed_filters
from ui.chat.in_browser import ASK, ASK_GIVEN, OPEN, REDRAW
from ui.chat.turn_actions import feedback_form
from ui.chat.wishes import Wish, Wishes
from ui.html import plain_html
from ui.language import in_language_of_now, retold, steps_in_language_of_now, tr
from ui.library import Library
from ui.people.person import LOCAL, Person, person_of
from ui.wording import newest_first

logger = logging.getLogger(__name__)

MAX_QUESTION = 2000
_LISTENERS = 30  # readers who wait for an answer; how many are made at once is for `Answering`
_FOR_EXAMPLES = 16  # letters; each has a topic or two
# Gradio would pass over what is asked while the like of it is on its way.
_UNSEEN: dict[str, Any] = {
    "show_progress": "hidden",
    "api_visibility": "private",
    "trigger_mode": "multiple",
}
_GONE = "Dit gesprek is er niet meer. Stel een nieuwe vraag of kies een ander gesprek."


class Chat:
    """Answers questions in conversations that are kept; the browser says which one is open."""

    def __init__(self, library: Library, kept: Kept | None = None) -> None:
        """Begin.

        Args:
            library: The letters.
            kept: Where conversations are kept; without it they are for as long as the app runs.
        """
        self._library = library
        self._kept = kept or keep_conversations(None)
        self.conversations = self._kept.conversations
        self.answering = Answering(library, self.conversations)
        self._wishes = Wishes()

    @property
    def warning(self) -> str | None:
        """What people must know where conversations are not kept as they should be."""
        return self._kept.warning

    def html(self, conversation: str = "", person: Person = LOCAL) -> Markup:
        """Show a conversation as it is now; a welcome for none, and where it is not theirs."""
        if not conversation:
            return self._welcome(person)
        try:
            whole = self.conversations.whole(person.name, conversation)
            turns = self.answering.turns(person, conversation)
        except KeyError:
            return self._welcome(person, _GONE)
        except SpoorzoekerError as error:
            logger.error("a conversation was not read: %s", error)
            return self._welcome(person, str(error))
        return self._shown(turns, person, conversation, whole.name)

    def state(self, conversation: str, person: Person = LOCAL) -> str:
        """Give what tells whether a conversation is still as a page shows it."""
        try:
            turns = self.answering.turns(person, conversation)
        except (KeyError, SpoorzoekerError):
            turns = ()
        return state_of(self._turns(turns, person, conversation))

    def ask(
        self,
        question: str,
        conversation: str | None = "",
        filters: str | None = "",
        step: str | None = "",
        request: gr.Request | None = None,
    ) -> Generator[tuple[Any, Any]]:
        """Show the question at once, then its answer: question box and conversation.

        Args:
            question: As typed.
            conversation: The id of the one that is open; empty for a new one.
            filters: Which letters may be used, as the form of filters sends it.
            step: The number that the page gave the question; see `Wishes`.
            request: That the question came with, which says who asks.
        """
        question, person = question.strip()[:MAX_QUESTION], person_of(request)
        if not question:
            yield gr.skip(), gr.skip()
            return
        wish = self._wishes.of(request, step)
        put = partial(self.answering.ask, person, conversation or "", question, filters or "")
        try:
            asked, is_new = wish.put(put)
        except SpoorzoekerError as error:
            logger.error("a question was not asked: %s", error)
            above = notice_html(retold(str(error)))
            yield gr.skip(), of_step(conversation_html(Markup(), above=above), wish.step)
            return
        box = "" if is_new else gr.skip()
        for html in self._growing(asked, person):
            if wish.is_over:
                return
            yield box, of_step(html, wish.step)
            box = gr.skip()
        wish.end()

    def _growing(self, asked: Asked, person: Person) -> Iterator[Markup]:
        """Show a question and all before it, as their answers grow."""
        if asked.conversation and not asked.growing.turn.pending:
            yield self.html(asked.conversation, person)
            return
        yield self._shown((*asked.before, asked.turn), person, asked.conversation)
        for earlier in asked.earlier:
            for _ in earlier.follow():
                yield self.html(asked.conversation, person)
        for turn in asked.growing.follow(asked.turn):
            if asked.conversation and (asked.earlier or not turn.pending):
                yield self.html(asked.conversation, person)
            else:
                yield self._shown((*asked.before, turn), person, asked.conversation)

    def stop(
        self, conversation: str | None, step: str | None = "", request: gr.Request | None = None
    ) -> Markup:
        """Stop waiting for the answer; what of it was shown stays."""
        person, wish = person_of(request), self._wishes.of(request, step)
        shown = wish.conversation(conversation)
        try:
            self.answering.stop(person, shown)
        except (KeyError, SpoorzoekerError):
            logger.info("nothing to stop")
        return self._unless_over(wish, shown, person)

    def open(
        self, conversation: str | None, step: str | None = "", request: gr.Request | None = None
    ) -> Markup:
        """Show a conversation that was kept, or begin a new one."""
        wish = self._wishes.of(request, step)
        return self._unless_over(wish, wish.conversation(conversation), person_of(request))

    def _unless_over(self, wish: Wish, conversation: str, person: Person) -> Markup:
        html = self.html(conversation, person)
        return gr.skip() if wish.is_over else html

    def _turns(self, turns: Turns, person: Person, conversation: str) -> Markup:
        letter_of = self._library.seen_by(person).letter
        return turns_html(turns, letter_of=letter_of, conversation=conversation)

    def _shown(self, turns: Turns, person: Person, conversation: str, name: str = "") -> Markup:
        return conversation_html(
            self._turns(turns, person, conversation),
            conversation=conversation,
            name=name,
            above=notice_html(self.warning),
        )

    def _welcome(self, person: Person, notice: str | None = None) -> Markup:
        try:
            examples = example_questions(_newest(self._library.seen_by(person)))
        except SpoorzoekerError as error:
            logger.error("no letters to be seen: %s", error)
            return conversation_html(Markup(), above=notice_html(for_reader(error)))
        above = notice_html(notice) + notice_html(self.warning) + welcome(examples)
        return conversation_html(Markup(), above=above, gone=notice is not None)


def _newest(engine: Engine) -> list[Letter]:
    """Read the newest letters, of which the examples' topics are taken."""
    found = []
    for letter in newest_first(engine.listed())[:_FOR_EXAMPLES]:
        with suppress(KeyError):  # it was removed since it was listed
            found.append(engine.letter(letter.id))
    return found


def build_chat(chat: Chat, page: gr.Blocks) -> None:
    """Place the chat in the layout of a page that is being built, and connect its events."""
    plain_html(chat_bar() + feedback_form(), elem_id="chat-bar")
    shown = plain_html(chat.html(), elem_id="conversation")
    plain_html(closed_filters(), elem_id="filter-row")
    # The browser fills these before it sends an event.
    conversation, filters, step = (gr.Textbox(visible=False) for _ in range(3))
    box = _question_box()
    given = gr.Button(visible="hidden", elem_id="ask-given")
    opener = gr.Button(visible="hidden", elem_id="open-conversation")
    redrawer = gr.Button(visible="hidden", elem_id="redraw-conversation")
    for listen, js in ((box.submit, ASK), (given.click, ASK_GIVEN)):
        listen(
            steps_in_language_of_now(chat.ask),
            [box, conversation, filters, step],
            [box, shown],
            js=js,
            concurrency_id="ask",
            concurrency_limit=_LISTENERS,
            **_UNSEEN,
        )
    stop, show = in_language_of_now(chat.stop), in_language_of_now(chat.open)
    for listen, function, js in (
        (box.stop, stop, REDRAW),
        (opener.click, show, OPEN),
        (redrawer.click, show, REDRAW),
        (page.load, show, REDRAW),
    ):
        listen(function, [conversation, step], shown, js=js, **_UNSEEN)


def _question_box() -> gr.Textbox:
    return gr.Textbox(
        label=tr("Uw vraag"),
        show_label=False,
        placeholder=tr("Stel een vraag …"),
        max_lines=6,
        max_length=MAX_QUESTION,
        autofocus=True,
        submit_btn=tr("Vraag"),
        stop_btn=tr("Stop"),
        elem_id="question",
        html_attributes=gr.InputHTMLAttributes(autocomplete="off", spellcheck=True),
    )
