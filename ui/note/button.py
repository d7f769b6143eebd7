"""The button under an answer that puts it in a note; note.js says which answer it stands under."""

from markupsafe import Markup

from rag.answer import Answer
from ui.language import said


def to_note_button(answer: Answer) -> Markup:
    """Make the button; a note may also say that the letters are silent, but not of other matters."""
    if answer.reason == "off_topic":
        return Markup()
    return said('<button type="button" data-to-note>[[Naar notitie]]</button>')
