"""Our own HTML within Gradio's page."""

import gradio as gr
from markupsafe import Markup


def plain_html(value: Markup, *, elem_id: str | None = None) -> gr.HTML:
    """Show HTML without Gradio's styles and click events."""
    return gr.HTML(value, elem_id=elem_id, js_on_load=None, apply_default_css=False)
