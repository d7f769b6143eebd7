"""A conversation: the turns so far, how they go on, and how they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from corpus.letter import Letter
from rag.answer import Answer
from ui.chat.answer_view import LetterOf, answered_html, declined_html, searched_among
from ui.language import said

_WELCOME = (
    '<div class="welcome"><p>[[Stel een vraag over de brieven. Elke zin van het antwoord krijgt '
    "een nummer; klik erop en de brief opent bij de alinea, met het citaat gemarkeerd.]]</p>"
    "<p>[[Staat het er niet in, dan zegt Spoorzoeker dat.]]</p></div>"
)
_PENDING = '<p class="pending">[[Zoekt in de brieven …]]</p>'
_GROWING = '<p class="pending">[[Schrijft verder …]]</p>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question with its answer, or with a notice why there is none or no more of it.

    While `growing`, more sentences of the answer may come. `among` says which letters were
    searched, where filters left some out.
    """

    question: str
    answer: Answer | None = None
    notice: str | None = None
    growing: bool = False
    among: str | None = None

    @property
    def pending(self) -> bool:
        """Whether the answer is still awaited."""
        return self.growing or (self.answer is None and self.notice is None)


Turns = tuple[Turn, ...]


def answers(turns: Turns) -> tuple[Answer, ...]:
    """Give the answers so far, oldest first."""
    return tuple(turn.answer for turn in turns if turn.answer)


def with_notice(turns: Turns, notice: str) -> Turns:
    """Close the pending turn, if the last one is, with a notice instead of an answer."""
    if not turns or not turns[-1].pending:
        return turns
    return (*turns[:-1], replace(turns[-1], notice=notice, growing=False))


def with_whole_answer(turns: Turns) -> Turns:
    """Close the last turn: no more of its answer will come."""
    return (*turns[:-1], replace(turns[-1], growing=False))


def conversation_html(turns: Turns, *, letters: Sequence[Letter], letter_of: LetterOf) -> Markup:
    """Show a conversation as a log that screen readers read out as it grows."""
    shown = Markup().join(_turn(turn, letters, letter_of) for turn in turns)
    return said('<div role="log" aria-label="[[Gesprek]]">{}</div>').format(shown or said(_WELCOME))


def _turn(turn: Turn, letters: Sequence[Letter], letter_of: LetterOf) -> Markup:
    return Markup(
        '<article class="turn"><h2 class="question"><span>{}</span></h2>'
        '<div class="answer">{}</div></article>'
    ).format(turn.question, _reply(turn, letters, letter_of))


def _reply(turn: Turn, letters: Sequence[Letter], letter_of: LetterOf) -> Markup:
    notice = Markup('<p class="notice">{}</p>').format(turn.notice) if turn.notice else Markup()
    if turn.answer is None or (turn.growing and not turn.answer.sentences):
        return Markup("{}{}").format(notice, _among(turn)) if notice else said(_PENDING)
    declined = turn.answer.status == "declined"
    return Markup("{}{}{}{}{}").format(
        _understood_as(turn),
        declined_html(turn.answer, letters=letters, letter_of=letter_of, among=turn.among)
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
