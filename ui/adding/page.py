"""Where letters are added: a place to drop files, and room for what was read of them.

adding.js sends the files and puts in what comes back.
"""

from markupsafe import Markup

from corpus.formats.kinds import SUFFIXES
from corpus.source import MAX_BYTES
from rag.engine import Engine
from ui.adding.waiting import MOST_WAITING
from ui.addresses import ADD, READ, TAKE_BACK
from ui.language import said, tr
from ui.people.person import Person

_NO_FOLDER = (
    "Om hier brieven toe te voegen moet de map met brieven eerst opnieuw worden opgenomen: "
    "spoorzoeker index MAP."
)


def adding_html(engine: Engine, person: Person) -> Markup:
    """Make the place as it stands before a file is chosen."""
    if engine.folder() is None:
        return Markup('<p class="quiet">{}</p>').format(tr(_NO_FOLDER))
    return said(
        '<form id="adding-form" aria-label="[[Brieven toevoegen]]" data-read="{read}" '
        'data-add="{add}" data-back="{back}" data-most-bytes="{bytes}" data-most="{most}">'
        '<div id="adding-drop" class="drop"><p>[[Sleep brieven hierheen]] '
        "<small>[[.pdf, .docx, .odt, .html, .xml, .txt of .md; hoogstens {megabytes} MB per "
        "bestand]]</small></p>"
        '<label class="pick">[[Kies bestanden]]'
        '<input type="file" id="adding-files" multiple accept="{kinds}"></label></div>'
        '<div id="proposals" aria-live="polite"></div>'
        '<div id="adding-actions" hidden>{whose}'
        '<button type="submit" class="main">[[Toevoegen]]</button></div>'
        '<div id="adding-state" hidden><p role="status"></p>'
        '<progress aria-label="[[Voortgang van het opnemen]]"></progress></div>'
        '<div id="adding-outcome" role="status"></div></form>'
    ).format(
        read=READ,
        add=ADD,
        back=TAKE_BACK,
        bytes=MAX_BYTES,
        megabytes=MAX_BYTES // 1_000_000,
        most=MOST_WAITING,
        kinds=",".join(sorted(SUFFIXES)),
        whose=_whose(person),
    )


def _whose(person: Person) -> Markup:
    """Say who will see the letters, or let an administrator choose."""
    if not person.tag:
        return Markup()
    if not person.is_admin:
        return said("<p>[[Alleen u ziet de brieven die u toevoegt.]]</p>")
    return said(
        '<fieldset class="whose"><legend>[[Wie mag ze zien?]]</legend>'
        '<label><input type="radio" name="whose" value="own" checked> [[Alleen ik]]</label>'
        '<label><input type="radio" name="whose" value="all"> [[Iedereen]]</label></fieldset>'
    )
