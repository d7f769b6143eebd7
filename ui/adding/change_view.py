"""What a reader may do with a letter that is open, as HTML: its file, its address, its details."""

from urllib.parse import urlencode

from markupsafe import Markup

from corpus.letter import Letter
from ui.adding.originals import is_own, may_change
from ui.adding.proposal_view import fields_html
from ui.addresses import DETAILS, ORIGINAL, REMOVE
from ui.language import said, tr
from ui.people.person import Person

_GONE = "Het bestand en alles wat eruit is opgenomen wordt voorgoed verwijderd."
_KEPT = (
    "De brief is dan voor niemand meer te vinden. Het bestand zelf wordt niet verwijderd: het gaat "
    "naar de verborgen map .verwijderd in de map met brieven."
)


def actions_html(letter: Letter, person: Person) -> Markup:
    """Offer what this person may do; clicks.js copies the link, adding.js does the rest."""
    query = urlencode({"id": letter.id})
    own = said('<span class="own">[[alleen u ziet deze brief]]</span>')
    return said(
        '<div class="actions">{}<a href="{}?{}" download>[[Origineel bestand]]</a>'
        '<button type="button" data-copy-link>[[Kopieer link]]</button>{}</div>'
    ).format(
        own if is_own(letter, person) else "",
        ORIGINAL,
        query,
        _changing(query) if may_change(letter, person) else "",
    )


def details_html(letter: Letter, *, own: bool) -> Markup:
    """Make the form that corrects a letter's details and, below it, the way to remove it.

    Args:
        letter: The letter.
        own: Whether its file was added in the app, so that it is then gone for good.
    """
    return said(
        '<form class="correct" data-to="{}" data-id="{}" aria-label="[[Gegevens wijzigen]]">{}'
        '<div class="buttons"><button type="submit" class="main">[[Bewaar]]</button>'
        '<button type="button" data-ask-remove>[[Verwijder deze brief …]]</button></div>'
        '<div class="sure" hidden><p>{}</p><button type="button" data-remove="{}">'
        '[[Ja, verwijder]]</button> <button type="button" data-ask-remove>[[Nee]]</button></div>'
        '<div class="state" hidden><p role="status"></p><progress></progress></div></form>'
    ).format(
        DETAILS,
        letter.id,
        fields_html(letter.metadata),
        tr(_GONE) if own else tr(_KEPT),
        REMOVE,
    )


def notice_html(text: str) -> Markup:
    """Show what is wrong."""
    return Markup('<p class="absent">{}</p>').format(text)


def _changing(query: str) -> Markup:
    return said(
        '<details class="change"><summary>[[Wijzigen of verwijderen]]</summary>'
        '<div data-from="{}?{}"></div></details>'
    ).format(DETAILS, query)
