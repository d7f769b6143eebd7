"""The page of the notes: which one is shown, its title, and room for what stands in it.

note.js fetches the notes when the part is first opened, and draws them.
"""

from markupsafe import Markup

from ui.addresses import ADD_TO_NOTE, NOTES
from ui.language import said


def note_page() -> Markup:
    """Make the page as it stands before it is opened."""
    return said(
        '<div id="note-page" data-to="{}" data-add-to="{}">'
        '<div class="choose"><label>[[Notitie]] <select id="note-choice"></select></label>'
        '<button type="button" class="plain" data-note-new>[[Nieuwe notitie]]</button></div>'
        '<p class="about" id="note-none" hidden>[[Er is nog geen notitie. Stel een vraag en kies '
        "onder het antwoord ‘Naar notitie’, of begin met een lege notitie.]]</p>"
        '<div id="note-refused" class="absent" hidden><p role="alert"></p><q></q>'
        '<div class="actions">'
        '<button type="button" class="plain" data-note-retry>[[Alsnog doorvoeren]]</button>'
        '<button type="button" class="plain" data-note-dismiss>[[Sluit]]</button></div></div>'
        '<section id="note-sheet" aria-label="[[Notitie]]" hidden>'
        '<label class="title">[[Titel]] <input id="note-title" autocomplete="off"></label>'
        '<div class="actions"><a class="main" id="note-file" href="#" download>'
        "[[Download als Word-bestand]]</a>"
        '<button type="button" class="plain" data-note-delete>[[Verwijder notitie]]</button></div>'
        '<p id="note-sum"></p><div class="kept"><p id="note-state" role="status"></p>'
        '<button type="button" class="plain" data-note-undo>[[Ongedaan maken]]</button></div>'
        '<ol id="note-items" aria-label="[[Inhoud van de notitie]]"></ol>'
        '<div class="actions">'
        '<button type="button" class="plain" data-note-add="sentence">[[Zin toevoegen]]</button>'
        '<button type="button" class="plain" data-note-add="heading">[[Kop toevoegen]]</button></div>'
        "</section></div>"
    ).format(NOTES, ADD_TO_NOTE)
