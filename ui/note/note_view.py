"""A note as the browser gets it: its items as HTML, each with what the check says of it.

All that a person or a letter says passes `Markup.format`, which escapes it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from markupsafe import Markup

from rag.answer import Citation
from rag.drafts.remarks import outcome
from rag.note.lapse import as_it_stands
from rag.note.note import Content, Heading, LetterOf, Sentence, Silence
from rag.wording import STATUS_SIGNS, STATUS_WORDS
from ui.addresses import NOTES, letter_address
from ui.check.checked_view import remarks_html, source_html
from ui.language import count, retold, said, tr
from ui.note.item import Item, KeptNote
from ui.note.store import Listed

_TOOLS = (
    ("insert", "+", "Nieuwe zin hieronder"),
    ("up", "↑", "Omhoog"),
    ("down", "↓", "Omlaag"),
    ("remove", "×", "Verwijder"),
)


def note_json(note: KeptNote, *, letter_of: LetterOf) -> dict[str, Any]:
    """Give a note as the page draws it, its sentences as the letters of now bear them."""
    items = tuple(_as_it_stands(item, letter_of) for item in note.sheet.items)
    return {
        "id": note.id,
        "title": note.sheet.title,
        "name": _name(note.sheet.title, note.changed),
        "revision": note.revision,
        "undoable": note.undoable,
        "saved": tr("Bewaard om {}").format(f"{_local(note.changed):%H:%M}"),
        "file": f"{NOTES}/{note.id}/word",
        "sum": _sum([item.content for item in items]),
        "items": [
            {"id": item.id, "kind": item.content.kind, "html": _item(item, letter_of)}
            for item in items
        ],
    }


def listed_json(notes: Sequence[Listed]) -> dict[str, Any]:
    """Give what is shown of each note where one chooses among them."""
    return {"notes": [{"id": note.id, "name": _name(note.title, note.changed)} for note in notes]}


def _name(title: str, changed: datetime) -> str:
    return f"{title} · {_local(changed):%d-%m-%Y %H:%M}"


def _local(moment: datetime) -> datetime:
    return moment.astimezone()


def _as_it_stands(item: Item, letter_of: LetterOf) -> Item:
    if not isinstance(item.content, Sentence):
        return item
    return replace(item, content=as_it_stands(item.content, letter_of))


def _sum(contents: Sequence[Content]) -> str:
    """Say how far the note is proved, and what the letters no longer bear."""
    sentences = [each for each in contents if isinstance(each, Sentence)]
    if not sentences:
        return ""
    lapsed = sum(sentence.lapsed is not None for sentence in sentences)
    told = retold(outcome([sentence.checked for sentence in sentences]))
    if not lapsed:
        return f"{told}."
    noun = count(lapsed, "zin berust", "zinnen berusten")
    changed = tr("De brieven zijn gewijzigd: {} op wat er niet meer zo staat.").format(noun)
    return f"{told}. {changed}"


def _item(item: Item, letter_of: LetterOf) -> Markup:
    match item.content:
        case Heading() as heading:
            return _heading(item, heading)
        case Sentence() as sentence:
            return _sentence(item, sentence, letter_of)
        case silence:
            return _silence(item, silence)


def _heading(item: Item, heading: Heading) -> Markup:
    notice = (
        Markup('<p class="notice">{}</p>').format(retold(heading.notice)) if heading.notice else ""
    )
    return Markup('<li class="item heading" data-item="{}" data-kind="heading">{}{}{}</li>').format(
        item.id, _bar(Markup('<p class="status"></p>')), _field(heading.text), notice
    )


def _sentence(item: Item, sentence: Sentence, letter_of: LetterOf) -> Markup:
    checked, status = sentence.checked, sentence.checked.status
    told = Markup('<p class="status"><span aria-hidden="true">{}</span> {}</p>').format(
        STATUS_SIGNS[status], tr(STATUS_WORDS[status])
    )
    sources = (
        source_html(citation, quoted=status != "verbatim" and sentence.lapsed is None)
        for citation in checked.citations
    )
    return Markup(
        '<li class="item sentence {}" data-item="{}" data-kind="sentence">{}{}{}{}{}{}</li>'
    ).format(
        status,
        item.id,
        _bar(told),
        _field(checked.text),
        Markup('<p class="lapsed">{}</p>').format(tr(sentence.lapsed)) if sentence.lapsed else "",
        "" if sentence.lapsed else remarks_html(checked, letter_of=letter_of),
        Markup().join(sources),
        ""
        if sentence.is_proved
        else said(
            '<button type="button" class="plain again" data-do="check">[[Controleer opnieuw]]</button>'
        ),
    )


def _silence(item: Item, silence: Silence) -> Markup:
    nearest = Markup().join(_near(citation) for citation in silence.nearest)
    return Markup(
        '<li class="item silence" data-item="{}" data-kind="silence" tabindex="-1">'
        "{}<p>{}</p>{}{}</li>"
    ).format(
        item.id,
        _bar(said('<p class="status">[[geen antwoord in de brieven]]</p>')),
        retold(silence.text),
        Markup('<p class="searched">{}</p>').format(retold(silence.searched))
        if silence.searched
        else "",
        nearest,
    )


def _near(cited: Citation) -> Markup:
    heading = f" · {cited.heading}" if cited.heading else ""
    return said(
        '<button type="button" class="source" data-brief="{}"><span class="reference">{}</span> '
        '<span class="place">[[alinea {}]]{}</span></button>'
    ).format(
        letter_address(cited.letter, paragraph=cited.paragraph),
        cited.reference,
        cited.paragraph,
        heading,
    )


def _bar(status: Markup) -> Markup:
    """Make what stands above an item: a grip to drag it by, its status, and what can be done."""
    tools = Markup().join(
        Markup('<button type="button" class="plain" data-do="{}" title="{}">{}</button>').format(
            do, tr(name), sign
        )
        for do, sign, name in _TOOLS
    )
    return said(
        '<div class="bar"><span class="grip" draggable="true" aria-hidden="true" '
        'title="[[Sleep om te verplaatsen]]">⠿</span>{}'
        '<p class="unsaved">[[nog niet gecontroleerd]]</p><span class="tools">{}</span></div>'
    ).format(status, tools)


def _field(text: str) -> Markup:
    """Make the field of a text; it grows with what is in it, as note.css sees to."""
    return Markup(
        '<div class="grow" data-value="{0}"><textarea rows="1" spellcheck="true">{0}</textarea></div>'
    ).format(text)
