"""The chat: what happens when a question is asked, stopped, or a conversation begun anew."""

import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import gradio as gr
from markupsafe import Markup

from corpus.errors import SettingsWrong
from rag.engine import Engine
from ui.choice import Choice, choice_words, read_choice
from ui.conversation import (
    Turn,
    Turns,
    answers,
    conversation_html,
    with_notice,
    with_whole_answer,
)
from ui.filter_form import WITH_FILTERS, closed_filters

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

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def html(self, turns: Turns) -> Markup:
        """Show a conversation over the letters that are loaded now."""
        # Only an answer that was declined tells of all letters, and thousands take seconds.
        declined = any(answer.status == "declined" for answer in answers(turns))
        letters = self._engine.letters() if declined else ()
        return conversation_html(turns, letters=letters, letter_of=self._engine.letter)

    def ask(
        self, question: str, turns: Turns, filters: str = ""
    ) -> Iterator[tuple[Any, Turns, Markup]]:
        """Show the question at once, then its answer: question box, turns, conversation.

        Args:
            question: As typed.
            turns: The conversation so far.
            filters: Which letters may be used, as the form of filters sends it.
        """
        question = question.strip()
        if not question:
            yield gr.skip(), turns, self.html(turns)
            return
        asked = (*turns, Turn(question=question))
        yield "", asked, self.html(asked)
        try:
            for replied in self._replies(question, turns, read_choice(filters)):
                asked = replied
                yield gr.skip(), replied, self.html(replied)
            whole = with_whole_answer(asked)
            yield gr.skip(), whole, self.html(whole)
        except SettingsWrong as error:
            told = with_notice(asked, str(error))
            yield gr.skip(), told, self.html(told)
        except Exception:
            logger.exception("no answer to a question")
            failed = with_notice(asked, _FAILED.format(datetime.now().strftime("%H:%M:%S")))
            yield gr.skip(), failed, self.html(failed)

    def _replies(self, question: str, turns: Turns, choice: Choice) -> Iterator[Turns]:
        """Yield the turns with the answer as it grows."""
        filters, among = choice.filters(), None
        if choice:
            chosen = self._engine.chosen(filters)
            among = choice_words(choice, chosen, len(self._engine.letters()))
            if not chosen:
                yield (*turns, Turn(question=question, notice=_NONE_LEFT, among=among))
                return
        for answer in self._engine.stream(question, history=answers(turns), filters=filters):
            yield (*turns, Turn(question=question, answer=answer, growing=True, among=among))

    def stop(self, turns: Turns) -> tuple[Turns, Markup]:
        """Stop waiting for the answer; what of it was shown stays."""
        stopped = with_notice(turns, _STOPPED)
        return stopped, self.html(stopped)

    def restart(self) -> tuple[str, Turns, Markup]:
        """Begin a new conversation."""
        return "", (), self.html(())


def build_chat(engine: Engine, *, examples: tuple[str, ...]) -> None:
    """Place the chat in the layout that is being built, and connect its events."""
    chat = Chat(engine)
    turns = gr.State(())
    restart = gr.Button("Nieuw gesprek", size="sm", elem_id="restart")
    shown = plain_html(chat.html(()), elem_id="conversation")
    with gr.Column(elem_id="examples"):
        plain_html(Markup("<p>Bijvoorbeeld:</p>") if examples else Markup())
        buttons = [gr.Button(example, size="sm") for example in examples]
    plain_html(closed_filters(), elem_id="filter-row")
    filters = gr.Textbox(visible=False)  # filled by WITH_FILTERS
    box = _question_box()
    outputs = [box, turns, shown]
    asking: list[dict[str, Any]] = [
        listen(
            chat.ask,
            [source, turns, filters],
            outputs,
            js=WITH_FILTERS,
            concurrency_id="ask",
            concurrency_limit=_AT_ONCE,
            **_UNSEEN,
        )
        for listen, source in [(box.submit, box), *((b.click, b) for b in buttons)]
    ]
    box.stop(chat.stop, turns, [turns, shown], cancels=asking, **_UNSEEN)
    restart.click(chat.restart, None, outputs, cancels=asking, **_UNSEEN)


def plain_html(value: Markup, *, elem_id: str | None = None) -> gr.HTML:
    """Show our own HTML without Gradio's styles and click events."""
    return gr.HTML(value, elem_id=elem_id, js_on_load=None, apply_default_css=False)


def _question_box() -> gr.Textbox:
    return gr.Textbox(
        label="Uw vraag",
        show_label=False,
        placeholder="Stel een vraag …",
        max_lines=6,
        max_length=MAX_QUESTION,
        autofocus=True,
        submit_btn="Vraag",
        stop_btn="Stop",
        elem_id="question",
        html_attributes=gr.InputHTMLAttributes(autocomplete="off", spellcheck=True),
    )
