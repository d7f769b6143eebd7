"""The chat: what happens when a question is asked, stopped, or a conversation begun anew."""

import logging
from collections.abc import Generator, Iterator
from datetime import datetime
from typing import Any

import gradio as gr
from markupsafe import Markup

from corpus.errors import SettingsWrong
from rag.engine import Engine
from ui.chat.choice import Choice, choice_words, read_choice
from ui.chat.conversation import (
    Turn,
    Turns,
    answers,
    conversation_html,
    with_notice,
    with_whole_answer,
)
from ui.chat.examples import example_questions
from ui.chat.filter_form import WITH_FILTERS, closed_filters
from ui.html import plain_html
from ui.language import in_language_of_now, retold, said, steps_in_language_of_now, tr
from ui.library import Library
from ui.people.person import LOCAL, Person, person_of

logger = logging.getLogger(__name__)

MAX_QUESTION = 2000
_AT_ONCE = 4
_UNSEEN: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
_FAILED = (
    "Er ging iets mis bij het zoeken naar een antwoord. Stel de vraag nog eens. "
    "Blijft het misgaan, geef de beheerder dan dit tijdstip: {}."
)
_NONE_LEFT = "Geen enkele brief past bij deze filters. Verruim of wis ze en vraag het opnieuw."
_STOPPED = "Gestopt. Stel de vraag opnieuw als u het antwoord toch wilt."


class Chat:
    """Answers questions of one conversation at a time; the browser session holds its turns."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def html(self, turns: Turns, person: Person = LOCAL) -> Markup:
        """Show a conversation over the letters that are loaded now."""
        engine = self._library.seen_by(person)
        return conversation_html(turns, letters=engine.letters(), letter_of=engine.letter)

    def ask(
        self,
        question: str,
        turns: Turns,
        filters: str = "",
        request: gr.Request | None = None,
    ) -> Generator[tuple[Any, Turns, Markup]]:
        """Show the question at once, then its answer: question box, turns, conversation.

        Args:
            question: As typed.
            turns: The conversation so far.
            filters: Which letters may be used, as the form of filters sends it.
            request: That the question came with, which says who asks.
        """
        question, person = question.strip(), person_of(request)
        if not question:
            yield gr.skip(), turns, self.html(turns, person)
            return
        asked = (*turns, Turn(question=question))
        yield "", asked, self.html(asked, person)
        try:
            for replied in self._replies(
                question, turns, read_choice(filters), self._library.seen_by(person)
            ):
                asked = replied
                yield gr.skip(), replied, self.html(replied, person)
            whole = with_whole_answer(asked)
            yield gr.skip(), whole, self.html(whole, person)
        except SettingsWrong as error:
            told = with_notice(asked, retold(str(error)))
            yield gr.skip(), told, self.html(told, person)
        except Exception:
            logger.exception("no answer to a question")
            failed = with_notice(asked, tr(_FAILED).format(datetime.now().strftime("%H:%M:%S")))
            yield gr.skip(), failed, self.html(failed, person)

    def _replies(
        self, question: str, turns: Turns, choice: Choice, engine: Engine
    ) -> Iterator[Turns]:
        """Yield the turns with the answer as it grows."""
        filters, among = choice.filters(), None
        if choice:
            chosen = engine.chosen(filters)
            among = choice_words(choice, chosen, len(engine.letters()))
            if not chosen:
                yield (*turns, Turn(question=question, notice=tr(_NONE_LEFT), among=among))
                return
        for answer in engine.stream(question, history=answers(turns), filters=filters):
            yield (*turns, Turn(question=question, answer=answer, growing=True, among=among))

    def stop(self, turns: Turns, request: gr.Request | None = None) -> tuple[Turns, Markup]:
        """Stop waiting for the answer; what of it was shown stays."""
        stopped = with_notice(turns, tr(_STOPPED))
        return stopped, self.html(stopped, person_of(request))

    def restart(self) -> tuple[str, Turns, Markup]:
        """Begin a new conversation."""
        return "", (), self.html(())


def build_chat(library: Library) -> None:
    """Place the chat in the layout that is being built, and connect its events."""
    chat = Chat(library)
    examples = example_questions(library.seen_by(LOCAL).letters())
    turns = gr.State(())
    restart = gr.Button(tr("Nieuw gesprek"), size="sm", elem_id="restart")
    shown = plain_html(chat.html(()), elem_id="conversation")
    with gr.Column(elem_id="examples"):
        plain_html(said("<p>[[Bijvoorbeeld:]]</p>") if examples else Markup())
        buttons = [gr.Button(example, size="sm") for example in examples]
    plain_html(closed_filters(), elem_id="filter-row")
    filters = gr.Textbox(visible=False)  # filled by WITH_FILTERS
    box = _question_box()
    outputs = [box, turns, shown]
    asking: list[dict[str, Any]] = [
        listen(
            steps_in_language_of_now(chat.ask),
            [source, turns, filters],
            outputs,
            js=WITH_FILTERS,
            concurrency_id="ask",
            concurrency_limit=_AT_ONCE,
            **_UNSEEN,
        )
        for listen, source in [(box.submit, box), *((b.click, b) for b in buttons)]
    ]
    box.stop(in_language_of_now(chat.stop), turns, [turns, shown], cancels=asking, **_UNSEEN)
    restart.click(in_language_of_now(chat.restart), None, outputs, cancels=asking, **_UNSEEN)


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
