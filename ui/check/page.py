"""The page of the citation check: a box and a drop zone for a draft, and room for the result.

check.js sends the draft and puts in what comes back.
"""

from markupsafe import Markup

from ui.addresses import CHECK
from ui.check.checker import MOST_BYTES, MOST_SENTENCES
from ui.language import said


def check_page() -> Markup:
    """Make the page as it stands before a draft is checked."""
    return said(
        '<div id="check-page" data-to="{to}" data-most-bytes="{bytes}">'
        '<p class="about">[[Plak een concept of kies een bestand. Elke zin wordt naast de brieven '
        "gelegd: u ziet of hij klopt, wat er anders is, en in welke alinea het staat.]]</p>"
        '<form id="draft" aria-label="[[Concept]]">'
        '<label for="draft-text">[[Concept]]</label>'
        '<textarea id="draft-text" rows="9" spellcheck="false" '
        'placeholder="[[Plak hier de tekst …]]"></textarea>'
        '<div id="drop" class="drop"><p>[[Of sleep een bestand hierheen]] '
        "<small>[[.txt, .md of .docx; hoogstens {megabytes} MB en {sentences} zinnen]]</small></p>"
        '<label class="pick">[[Kies een bestand]]'
        '<input type="file" id="draft-file" accept=".txt,.md,.docx"></label></div>'
        '<p id="draft-name" hidden><span></span> '
        '<button type="button" class="plain" data-no-file>[[Verwijder]]</button></p>'
        '<div class="actions"><button type="submit" class="main">[[Controleer]]</button>'
        "<small>[[Het concept wordt niet op schijf opgeslagen.]]</small></div></form>"
        '<div id="check-state" hidden><p role="status"></p>'
        '<progress aria-label="[[Voortgang van de controle]]"></progress>'
        '<button type="button" class="plain" data-stop>[[Stop]]</button></div>'
        '<div id="check-sum" aria-live="polite"></div>'
        '<section id="checked" aria-label="[[Gecontroleerde zinnen]]"></section></div>'
    ).format(
        to=CHECK, bytes=MOST_BYTES, megabytes=MOST_BYTES // 1_000_000, sentences=MOST_SENTENCES
    )
