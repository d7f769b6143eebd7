import re
from pathlib import Path

import gradio

from ui.security import own_page

GRADIO_PAGE = Path(gradio.__file__).parent / "templates" / "frontend" / "index.html"


def test_the_page_of_gradio_is_served_without_an_outside_address() -> None:
    html = own_page(GRADIO_PAGE.read_text(), nonce="n", title="Spoorzoeker")
    assert re.findall(r"(?:https?:)?//[\w.-]+\.\w+", html) == []
    assert 'lang="nl"' in html
    assert "<title>Spoorzoeker</title>" in html


def test_every_inline_script_carries_the_nonce() -> None:
    html = own_page(GRADIO_PAGE.read_text(), nonce="n", title="Spoorzoeker")
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", html)
    assert inline
    assert all('nonce="n"' in script for script in inline)


def test_outside_elements_are_taken_out_and_own_ones_left() -> None:
    html = own_page(
        '<head><link href="https://fonts.googleapis.com/css"><script src="//cdn.example/x.js">'
        '</script><link href="./own.css"></head>',
        nonce="n",
        title="t",
    )
    assert "googleapis" not in html
    assert "cdn.example" not in html
    assert "./own.css" in html
