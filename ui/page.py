"""The page: the parts of the app on the left, one at a time, the letter beside them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import gradio as gr
from markupsafe import Markup

from index.choosing import Extent
from index.listed import Listed
from ui.addresses import LETTERS, PERSON, SEARCHED
from ui.api.abilities import Abilities
from ui.api.tools import add_tools
from ui.chat.chat import Chat, build_chat
from ui.check.page import check_page
from ui.evaluation.page import evaluation_page
from ui.html import plain_html
from ui.language import said, tr
from ui.letters.letter_list import letters_html
from ui.letters.overview import overview_page
from ui.library import Library
from ui.note.page import note_page
from ui.people.person import LOCAL
from ui.promises.page import promises_page
from ui.speaking import other_language
from ui.wording import searched

TITLE = "Spoorzoeker"
_FIRST = "chat"
_FONTS = ("system-ui", "sans-serif")  # fonts of the machine itself: nothing is fetched


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the app: the id of its column, its name on the button, and how it is laid out."""

    id: str
    name: str
    build: Callable[[Library], object]


def _page_of(make: Callable[[], Markup]) -> Callable[[Library], object]:
    """Lay out a part whose HTML is the same for everybody; its script fetches the rest."""
    return lambda _: plain_html(make())


_OTHERS = (
    Part("check", "Citatencontrole", _page_of(check_page)),
    Part("promises", "Toezeggingen", _page_of(promises_page)),
    Part("note", "Notitie", _page_of(note_page)),
    Part("overview", "Brieven", _page_of(overview_page)),
    Part("evaluation", "Evaluatie", _page_of(evaluation_page)),
)


def build_page(
    library: Library, chat: Chat, *, with_login: bool = False, tools: Abilities | None = None
) -> gr.Blocks:
    """Lay out the app over a library of letters; it is one page for all who use it.

    Args:
        library: The letters.
        chat: Answers the questions.
        with_login: Whether people log in; person.js then shows in the header who did.
        tools: What language models may call, where that is allowed.
    """
    engine = library.seen_by(LOCAL)
    page = gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True)
    parts = (Part(_FIRST, "Vraag", lambda _: build_chat(chat, page)), *_OTHERS)
    with page, gr.Row(elem_id="app"):
        with gr.Column(elem_id="work"):
            plain_html(_header(engine.extent(), parts, with_login=with_login), elem_id="header")
            for part in parts:
                with gr.Column(elem_id=part.id, elem_classes="part"):
                    part.build(library)
        with gr.Column(elem_id="letter"):
            plain_html(_panel(engine.listed()), elem_id="panel")
        if tools:
            add_tools(library, tools)
    return page


def theme() -> gr.themes.Base:
    """Give Gradio's plainest theme with the machine's own fonts."""
    return gr.themes.Base(font=_FONTS, font_mono=("ui-monospace", "monospace"))


def _header(extent: Extent, parts: Sequence[Part], *, with_login: bool) -> Markup:
    return said(
        '<header><h1>{}</h1>{}<nav aria-label="[[Onderdelen]]">{}</nav>'
        '<p class="searched" data-from="{}">[[Zoekt in {}]]</p>{}</header>'
    ).format(
        TITLE,
        other_language(),
        _parts(parts),
        SEARCHED,
        searched(extent),
        Markup('<div id="person" data-from="{}"></div>').format(PERSON) if with_login else "",
    )


def _parts(parts: Sequence[Part]) -> Markup:
    """Make a button for each part of the app; parts.js shows the part of that id.

    The address of the page names it in Dutch, whatever is spoken.
    """
    return Markup().join(
        Markup('<button type="button" data-part="{}" data-address="{}"{}>{}</button>').format(
            part.id,
            part.name.lower(),
            Markup(' aria-current="page"') if part.id == _FIRST else "",
            tr(part.name),
        )
        for part in parts
    )


def _panel(letters: Sequence[Listed]) -> Markup:
    """Make the panel that clicks.js fills; Gradio itself never writes to it again."""
    return said(
        '<nav aria-label="[[Brief]]"><button type="button" class="plain" data-close>[[← Terug]]</button>'
        '<button type="button" class="plain all" data-brief="{}">[[Alle brieven]]</button>'
        '<span id="letter-name"></span><span id="citations" role="group" '
        'aria-label="[[Bewijsplaatsen van dit antwoord]]" hidden>'
        '<button type="button" class="plain" data-step="-1" aria-keyshortcuts="ArrowLeft" '
        'title="[[Vorige bewijsplaats (←)]]" aria-label="[[Vorige bewijsplaats]]">‹</button>'
        '<span id="citation-place" role="status"></span>'
        '<button type="button" class="plain" data-step="1" aria-keyshortcuts="ArrowRight" '
        'title="[[Volgende bewijsplaats (→)]]" aria-label="[[Volgende bewijsplaats]]">›</button>'
        '</span></nav><div id="shown-letter">{}</div>'
    ).format(LETTERS, letters_html(letters))
