"""Our own style sheets and scripts in the page, and the words that the scripts say."""

import json
import re
from functools import cache
from pathlib import Path

from ui.language import language, words_for

STATIC = Path(__file__).parent / "static"
_SHARED = ("page", "shared")
_SAID = re.compile(r'\btr\(\s*("(?:[^"\\]|\\.)+")')


def own_files_html() -> str:
    """Name every file of ours, and give the scripts their words in the language spoken."""
    words = json.dumps(words_for(script_texts())).replace("<", "\\u003c")
    return (
        f'<script type="application/json" id="words" lang="{language()}">{words}</script>{_files()}'
    )


@cache
def script_texts() -> frozenset[str]:
    """Give the Dutch texts that the scripts say by `tr("…")`."""
    scripts = (file.read_text(encoding="utf-8") for file in STATIC.glob("*.js"))
    return frozenset(json.loads(text) for script in scripts for text in _SAID.findall(script))


@cache
def _files() -> str:
    """Name the files; what holds for the whole page comes first, to be overruled by its parts."""
    styles = sorted(STATIC.glob("*.css"), key=lambda file: (file.stem not in _SHARED, file.name))
    scripts = sorted(STATIC.glob("*.js"))
    return "".join(
        [f'<link rel="stylesheet" href="ui/{file.name}">' for file in styles]
        + [f'<script type="module" src="ui/{file.name}"></script>' for file in scripts]
    )
