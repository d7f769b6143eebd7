"""The page: the parts of the app on the left, one at a time, the letter beside them."""

from collections.abc import Sequence

import gradio as gr
from markupsafe import Markup

from corpus.letter import Letter
from rag.engine import Engine
from ui.addresses import LETTERS
from ui.chat import build_chat, plain_html
from ui.check_page import check_page
from ui.examples import example_questions
from ui.letter_list import letters_html
from ui.overview import overview_page
from ui.promises_page import promises_page
from ui.wording import searched

TITLE = "Spoorzoeker"
_PARTS = {
    "chat": "Vraag",
    "check": "Citatencontrole",
    "promises": "Toezeggingen",
    "overview": "Brieven",
}
_FIRST = "chat"
_FONTS = ("system-ui", "sans-serif")  # fonts of the machine itself: nothing is fetched


def build_page(engine: Engine) -> gr.Blocks:
    """Lay out the app over the letters of an engine."""
    letters = engine.letters()  # once: thousands of letters take seconds
    page = gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True)
    with page, gr.Row(elem_id="app"):
        with gr.Column(elem_id="work"):
            plain_html(_header(letters), elem_id="header")
            with gr.Column(elem_id="chat"):
                build_chat(engine, examples=example_questions(letters))
            with gr.Column(elem_id="check"):
                plain_html(check_page())
            with gr.Column(elem_id="promises"):
                plain_html(promises_page())
            with gr.Column(elem_id="overview"):
                plain_html(overview_page())
        with gr.Column(elem_id="letter"):
            plain_html(_panel(letters), elem_id="panel")
    return page


def theme() -> gr.themes.Base:
    """Give Gradio's plainest theme with the machine's own fonts."""
    return gr.themes.Base(font=_FONTS, font_mono=("ui-monospace", "monospace"))


def _header(letters: Sequence[Letter]) -> Markup:
    return Markup(
        '<header><h1>{}</h1><nav aria-label="Onderdelen">{}</nav>'
        '<p class="searched">Zoekt in {}</p></header>'
    ).format(TITLE, _parts(), searched(letters))


def _parts() -> Markup:
    """Make a button for each part of the app; parts.js shows the part of that id."""
    return Markup().join(
        Markup('<button type="button" data-part="{}"{}>{}</button>').format(
            part, Markup(' aria-current="page"') if part == _FIRST else "", name
        )
        for part, name in _PARTS.items()
    )


def _panel(letters: Sequence[Letter]) -> Markup:
    """Make the panel that clicks.js fills; Gradio itself never writes to it again."""
    return Markup(
        '<nav aria-label="Brief"><button type="button" data-close>← Terug</button>'
        '<button type="button" class="all" data-brief="{}">Alle brieven</button>'
        '<span id="letter-name"></span></nav><div id="shown-letter">{}</div>'
    ).format(LETTERS, letters_html(letters))
