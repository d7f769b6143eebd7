"""The button under an answer that puts it in a note; note.js sends what it names."""

from markupsafe import Markup

from rag.answer import Answer
from ui.language import said


def to_note_button(answer: Answer, *, conversation: str, turn: int) -> Markup:
    """Make the button; a note may also say that the letters are silent, but not of other matters."""
    if answer.reason == "off_topic":
        return Markup()
    return said(
        '<p class="to-note"><button type="button" data-to-note data-conversation="{}" '
        'data-turn="{}">[[Naar notitie]]</button> <span role="status"></span></p>'
    ).format(conversation, turn)
