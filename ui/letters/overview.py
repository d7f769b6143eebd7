"""The loaded letters as a table, newest first; overview.js sorts it and searches in it.

It is fetched when its part of the app is first opened: a thousand letters are half a megabyte.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from corpus.letter import Metadata
from index.listed import Listed
from ui.adding.originals import is_own
from ui.addresses import ADDING, OVERVIEW, letter_address
from ui.language import count, said, tr
from ui.people.person import LOCAL, Person
from ui.wording import dating, letter_title, newest_day, newest_first

_COLUMNS = ("Datum", "Onderwerp", "Afzender", "Dossier", "Kenmerk", "Alinea’s")
_SORTED_BY = "Datum"


def overview_page() -> Markup:
    """Make the room that the table comes in, below where letters are added."""
    return Markup(
        '<div id="overview-page"><section id="adding" data-from="{}"></section>'
        '<div id="overview-table" data-from="{}"><p id="overview-state" role="status"></p></div>'
        "</div>"
    ).format(ADDING, OVERVIEW)


def overview_html(letters: Iterable[Listed], *, person: Person = LOCAL) -> Markup:
    """Show the letters in a table, with a box to search in it."""
    rows = [_row(letter, own=is_own(letter, person)) for letter in newest_first(letters)]
    return said(
        '<label class="search">[[Zoek]] <input type="search" id="overview-search" autocomplete="off" '
        'placeholder="[[onderwerp, afzender, dossier, kenmerk …]]"></label>'
        '<p id="overview-state" role="status">{}</p>'
        '<table role="table" aria-label="[[Brieven]]"><thead role="rowgroup">'
        '<tr role="row" data-label="[[Sorteer op:]]">{}</tr>'
        '</thead><tbody role="rowgroup">{}</tbody></table>'
    ).format(
        count(len(rows), "brief", "brieven"),
        Markup().join(map(_heading, _COLUMNS)),
        Markup().join(rows),
    )


def _heading(name: str) -> Markup:
    """Make a heading that sorts by its column."""
    return Markup(
        '<th scope="col" role="columnheader"{}><button type="button" data-sort>{}</button></th>'
    ).format(Markup(' aria-sort="descending"') if name == _SORTED_BY else "", tr(name))


def _row(letter: Listed, *, own: bool) -> Markup:
    """Make a row; roles are named, as a narrow window lays cells out otherwise than as a table."""
    metadata, day = letter.metadata, newest_day(letter.metadata)
    title = Markup('<button type="button" data-brief="{}">{}</button>{}').format(
        letter_address(letter.id),
        letter_title(metadata),
        said(' <small class="own">[[alleen voor u]]</small>') if own else "",
    )
    cells: tuple[tuple[str | Markup, str | None], ...] = (
        (dating(metadata), day.isoformat() if day else ""),
        (title, None),
        (metadata.sender_name or metadata.sender_role or "", None),
        ("; ".join(_dossiers(metadata)), None),
        (metadata.kenmerk or "", None),
        (str(letter.paragraphs), None),
    )
    return Markup('<tr role="row">{}</tr>').format(
        Markup().join(
            _cell(name, value, key) for name, (value, key) in zip(_COLUMNS, cells, strict=True)
        )
    )


def _dossiers(metadata: Metadata) -> Iterator[str]:
    """Yield the dossiers, with its number behind the one that it counts in."""
    for place, dossier in enumerate(metadata.dossiers):
        counts = place == 0 and metadata.number and not metadata.appendix
        yield tr("{}, nr. {}").format(dossier, metadata.number) if counts else dossier


def _cell(name: str, value: str | Markup, key: str | None) -> Markup:
    """Make a cell; `key` is what it is sorted by, where that is not what it shows."""
    return Markup('<td role="cell" data-label="{}"{}>{}</td>').format(
        tr(name), Markup(' data-key="{}"').format(key) if key is not None else "", value
    )
