"""The loaded letters as HTML, newest first, each a button that opens it."""

from collections.abc import Iterable

from markupsafe import Markup

from index.listed import Listed
from ui.addresses import letter_address
from ui.language import said, tr
from ui.wording import dating, letter_title, newest_first

_TEASER = 140
_MOST = 200  # letters; of thousands the page is megabytes
_OLDER = "Dit zijn de {} nieuwste van {} brieven. Alle staan in het onderdeel Brieven."


def letters_html(letters: Iterable[Listed]) -> Markup:
    """List the newest letters to choose from: it is part of every page."""
    ordered = newest_first(letters)
    return said(
        '<section class="letters" aria-label="[[Brieven]]"><h2 tabindex="-1">[[Brieven]]</h2>'
        "<ul>{}</ul>{}</section>"
    ).format(Markup().join(map(_entry, ordered[:_MOST])), _older(len(ordered)))


def _older(letters: int) -> Markup:
    """Say where the letters are that are not listed."""
    if letters <= _MOST:
        return Markup()
    return Markup("<p>{}</p>").format(tr(_OLDER).format(_MOST, letters))


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
