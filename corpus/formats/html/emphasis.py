"""How a tag prints its words: by its name, its class or its style."""

import re
from dataclasses import replace
from typing import Any

from corpus.formats.looks import PLAIN, Look

_LOOKS = {
    **dict.fromkeys(("b", "strong", "th"), Look(bold=True)),
    **dict.fromkeys(("i", "em", "u", "cite"), Look(italic=True)),
    "sup": Look(raised=True),
}
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_BOLD_CLASSES = frozenset({"vet", "bold"})  # `<em class="vet">` is bold in official publications


def look_of(element: Any) -> Look:
    """Give the look that an element itself gives its words."""
    look = _LOOKS.get(element.tag, PLAIN)
    classes = frozenset((element.get("class") or "").lower().split())
    if classes & _BOLD_CLASSES or _BOLD_STYLE.search(element.get("style") or ""):
        return replace(look, bold=True)
    return look
