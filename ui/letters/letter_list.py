"""The loaded letters as HTML, newest first, each a button that opens it."""

from collections.abc import Iterable

from markupsafe import Markup

from index.listed import Listed
from ui.addresses import letter_address
from ui.language import said
from ui.wording import dating, letter_title, newest_first

_TEASER = 140


def letters_html(letters: Iterable[Listed]) -> Markup:
    """List the letters to choose from."""
    return said(
        '<section class="letters" aria-label="[[Brieven]]"><h2 tabindex="-1">[[Brieven]]</h2>'
        "<ul>{}</ul></section>"
    ).format(Markup().join(map(_entry, newest_first(letters))))


def _entry(letter: Listed) -> Markup:
    metadata = letter.metadata
    return Markup(
        '<li><button type="button" data-brief="{}"><span class="title">{}</span>'
        '<span class="about">{}</span><span class="excerpt">{}</span></button></li>'
    ).format(
        letter_address(letter.id),
        letter_title(metadata),
        " · ".join(filter(None, (dating(metadata), metadata.sender_name))),
        _teaser(letter.beginning),
    )


def _teaser(text: str) -> str:
    return text if len(text) <= _TEASER else text[:_TEASER].rsplit(" ", 1)[0] + " …"
