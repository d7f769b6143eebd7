"""Signs that nobody sees, but that change what is seen.

A sign of control (ESC) commands the terminal that prints it; a sign of direction (U+202E) turns
the words behind it round. No letter needs one, and one that is made to mislead is full of them.
"""

import re

# White space of any kind is none of these: it ends lines, pages and words.
_SIGNS = (
    "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\u061c\\u200e\\u200f\\u202a-\\u202e"
    "\\u2066-\\u2069\\ud800-\\udfff\\ufff9-\\ufffb\\ufffe\\uffff"
)
UNSEEN = re.compile(f"[{_SIGNS}]")
_NOT_ON_SCREEN = re.compile(f"[{_SIGNS}\\r\\v\\f\\x85\\u2028\\u2029]")
_STAND_IN = "\ufffd"


def seen(text: str) -> str:
    """Give a text without such signs."""
    return UNSEEN.sub("", text)


def on_screen(text: str) -> str:
    """Give a text for a terminal, a sign in the place of each that would command it."""
    return _NOT_ON_SCREEN.sub(_STAND_IN, text)


def json_on_screen(json: str) -> str:
    """Give JSON that means the same, such signs written by their numbers."""
    return _NOT_ON_SCREEN.sub(lambda match: f"\\u{ord(match.group()):04x}", json)
