"""What a reader can do with an answer: copy it, and say whether it is right and why not."""

from markupsafe import Markup

from rag.kept.conversation import Opinion, Reason, Turn
from rag.kept.conversations import LONGEST_REMARK
from ui.language import said, tr
from ui.note.button import to_note_button

REASON_WORDS: dict[Reason, str] = {
    "wrong": "Het antwoord klopt niet",
    "incomplete": "Het is onvolledig",
    "wrong_source": "De bron is niet de juiste",
    "should_decline": "De brieven geven hier geen antwoord op",
    "should_answer": "De brieven geven hier wel een antwoord op",
    "other": "Iets anders",
}
# A thumb, drawn here: not every machine has a font with one.
_THUMB = Markup(
    '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M6.5 8.5v8H3.2a.7.7 0 0 1-.7-.7V9.2c0-.4'
    ".3-.7.7-.7zm0 0L9.8 2.6c1.3 0 2 1 1.8 2.2l-.5 2.7h4.8c1 0 1.7.9 1.5 1.8l-1.2 5.8c-.2.8-.8 "
    '1.4-1.6 1.4H6.5"/></svg>'
)


def actions_html(turn: Turn) -> Markup:
    """Offer to copy an answer, where there is one, and to judge it."""
    declined = turn.answer is None or turn.answer.status == "declined"
    copy = said('<button type="button" data-copy>[[Kopieer]]</button>')
    return said(
        '<div class="on-answer" role="group" aria-live="off" '
        'aria-label="[[Over dit antwoord]]">{}{}'
        '<button type="button" data-right aria-pressed="{}">{}[[Goed antwoord]]</button>'
        '<button type="button" class="wrong" data-wrong="{}" aria-haspopup="dialog" '
        'aria-pressed="{}"{}>{}[[Klopt niet]]</button><span role="status">{}</span></div>'
    ).format(
        "" if declined else copy,
        to_note_button(turn.answer) if turn.answer else "",
        _pressed(turn.opinion, "right"),
        _THUMB,
        "declined" if declined else "answered",
        _pressed(turn.opinion, "wrong"),
        _as_data(turn.opinion),
        _THUMB,
        _reason(turn.opinion),
    )


def feedback_form() -> Markup:
    """Make the form that asks what is not right; feedback.js opens and sends it."""
    reasons = Markup().join(
        Markup(
            '<label data-of="{}"><input type="radio" name="reason" value="{}" required> '
            "<span>{}</span></label>"
        ).format(_asked_of(reason), reason, tr(words))
        for reason, words in REASON_WORDS.items()
    )
    return said(
        '<dialog id="feedback" aria-labelledby="feedback-title"><form method="dialog">'
        '<h2 id="feedback-title">[[Wat klopt er niet?]]</h2><fieldset>'
        "<legend>[[Kies wat het beste past]]</legend>{}</fieldset>"
        '<label class="remark">[[Toelichting (mag leeg blijven)]]'
        '<textarea name="remark" rows="3" maxlength="{}"></textarea></label>'
        '<p class="notice" role="alert" hidden></p>'
        '<div class="buttons"><button type="submit" class="main">[[Bewaar]]</button>'
        '<button type="button" data-close-feedback>[[Annuleer]]</button>'
        '<button type="button" data-withdraw hidden>[[Trek terug]]</button></div></form></dialog>'
    ).format(reasons, LONGEST_REMARK)


def _asked_of(reason: Reason) -> str:
    """Say whether a reason is one for an answer, for a decline, or for both."""
    if reason == "other":
        return "answered declined"
    return "declined" if reason == "should_answer" else "answered"


def _pressed(opinion: Opinion | None, verdict: str) -> str:
    return "true" if opinion and opinion.verdict == verdict else "false"


def _as_data(opinion: Opinion | None) -> Markup:
    """Give what was filled in before, so that the form opens with it."""
    if opinion is None or opinion.reason is None:
        return Markup()
    return Markup(' data-reason="{}" data-remark="{}"').format(opinion.reason, opinion.remark)


def _reason(opinion: Opinion | None) -> str:
    """Say the reason that was given, in words."""
    return tr(REASON_WORDS[opinion.reason]) if opinion and opinion.reason else ""
