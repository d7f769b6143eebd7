"""The page: the chat on the left, the letter beside it."""

import gradio as gr
from markupsafe import Markup

from rag.engine import Engine
from ui.addresses import LETTERS
from ui.chat import build_chat, plain_html
from ui.examples import example_questions
from ui.letter_list import letters_html
from ui.wording import searched

TITLE = "Spoorzoeker"
_FONTS = ("system-ui", "sans-serif")  # fonts of the machine itself: nothing is fetched


def build_page(engine: Engine) -> gr.Blocks:
    """Lay out the app over the letters of an engine."""
    page = gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True)
    with page, gr.Row(elem_id="app"):
        with gr.Column(elem_id="chat"):
            plain_html(_header(engine), elem_id="header")
            build_chat(engine, examples=example_questions(engine.letters()))
        with gr.Column(elem_id="letter"):
            plain_html(_panel(engine), elem_id="panel")
    return page


def theme() -> gr.themes.Base:
    """Give Gradio's plainest theme with the machine's own fonts."""
    return gr.themes.Base(font=_FONTS, font_mono=("ui-monospace", "monospace"))


def _header(engine: Engine) -> Markup:
    return Markup(
        '<header><h1>{}</h1><p class="searched">Zoekt in {}</p>'
        '<button type="button" class="to-letters" data-brief="{}">Brieven</button></header>'
    ).format(TITLE, searched(engine.letters()), LETTERS)


def _panel(engine: Engine) -> Markup:
    """Make the panel that clicks.js fills; Gradio itself never writes to it again."""
    return Markup(
        '<nav aria-label="Brief"><button type="button" data-close>← Terug naar het gesprek</button>'
        '<button type="button" class="all" data-brief="{}">Alle brieven</button>'
        '<span id="letter-name"></span></nav><div id="shown-letter">{}</div>'
    ).format(LETTERS, letters_html(engine.letters()))
