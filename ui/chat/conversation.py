"""How a conversation is shown: its turns, oldest first, or a welcome where there are none."""

import hashlib
from collections.abc import Sequence

from markupsafe import Markup

from rag.kept.conversation import Turn, Turns
from ui.chat.answer_view import LetterOf, answered_html, declined_html, searched_among
from ui.chat.turn_actions import actions_html
from ui.language import retold, said

_WELCOME = (
    '<div class="welcome"><p>[[Stel een vraag over de brieven. Achter elk stuk van het antwoord '
    "staat een nummer; klik erop en de brief opent bij de alinea, met het citaat gemarkeerd.]]</p>"
    "<p>[[Staat het er niet in, dan zegt Spoorzoeker dat.]]</p></div>"
)
_PENDING = '<p class="pending">[[Zoekt in de brieven …]]</p>'
_GROWING = '<p class="pending">[[Schrijft verder …]]</p>'


def conversation_html(
    turns: Markup,
    *,
    conversation: str = "",
    name: str = "",
    above: Markup | None = None,
    gone: bool = False,
) -> Markup:
    """Show a conversation as a log that screen readers read out as it grows.

    Args:
        turns: As `turns_html` gives them; empty for a conversation that has yet to begin.
        conversation: Its id, which the browser puts into the address.
        name: What it is called.
        above: What stands above the turns.
        gone: Whether it is shown in the place of one that is not there.
    """
    return said(
        '<div role="log" aria-label="[[Gesprek]]" data-conversation="{}" data-name="{}" '
        'data-state="{}"{}>{}{}</div>'
    ).format(
        conversation,
        name,
        state_of(turns),
        Markup(" data-gone") if gone else "",
        above or "",
        turns,
    )


def of_step(shown: Markup, step: int) -> Markup:
    """Mark what is shown as what came of a step that the page took."""
    return Markup('<div data-of-step="{}">{}</div>').format(step, shown)


def turns_html(turns: Turns, *, letter_of: LetterOf, conversation: str = "") -> Markup:
    """Show the turns of a conversation."""
    return Markup().join(_turn(turn, conversation, letter_of) for turn in turns)


def state_of(turns: Markup) -> str:
    """Give what tells one state of a conversation from another."""
    return hashlib.sha256(turns.encode()).hexdigest()[:16]


def welcome(examples: Sequence[str]) -> Markup:
    """Welcome the reader, with questions to begin with."""
    if not examples:
        return said(_WELCOME)
    buttons = Markup().join(
        Markup('<li><button type="button" data-example>{}</button></li>').format(example)
        for example in examples
    )
    return said('{}<div id="examples"><p>[[Bijvoorbeeld:]]</p><ul>{}</ul></div>').format(
        said(_WELCOME), buttons
    )


def notice_html(notice: str | None) -> Markup:
    """Show a notice in the language spoken; nothing for none."""
    return Markup('<p class="notice">{}</p>').format(retold(notice)) if notice else Markup()


def _turn(turn: Turn, conversation: str, letter_of: LetterOf) -> Markup:
    # Only of an answer that is kept something can be done.
    is_kept = conversation and turn.number and turn.answer and not turn.pending
    return Markup(
        '<article class="turn"{}><h2 class="question"><span>{}</span></h2>'
        '<div class="answer">{}{}</div></article>'
    ).format(
        Markup(' data-conversation="{}" data-turn="{}"').format(conversation, turn.number)
        if is_kept
        else "",
        turn.question,
        _reply(turn, letter_of),
        actions_html(turn) if is_kept else "",
    )


def _reply(turn: Turn, letter_of: LetterOf) -> Markup:
    notice = notice_html(turn.notice)
    if turn.answer is None or (turn.growing and not turn.answer.sentences):
        return Markup("{}{}").format(notice, _among(turn)) if notice else said(_PENDING)
    declined = turn.answer.status == "declined"
    return Markup("{}{}{}{}{}").format(
        _understood_as(turn),
        declined_html(turn.answer, searched=turn.searched, letter_of=letter_of, among=turn.among)
        if declined
        else answered_html(turn.answer),
        "" if declined else _among(turn),
        said(_GROWING) if turn.growing else "",
        notice,
    )


def _understood_as(turn: Turn) -> Markup:
    """Show a follow-up as it was searched, so that a wrong reading is seen."""
    if turn.answer is None or turn.answer.standalone == turn.question:
        return Markup()
    return said('<p class="standalone">[[Gezocht als:]] {}</p>').format(turn.answer.standalone)


def _among(turn: Turn) -> Markup:
    """Say which letters were searched where that were not all."""
    return searched_among(turn.among) if turn.among else Markup()
