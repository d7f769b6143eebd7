"""What of a page a reader of its text doesn't see, or doesn't read as its text."""

import re
from typing import Any

_TAGS = frozenset(
    "audio button canvas datalist del embed head iframe input math nav noscript object option rp rt "
    "s script select strike style svg template textarea title video".split()
)
_ROLES = frozenset(
    "alert banner complementary contentinfo dialog doc-toc menu menubar navigation search tablist "
    "toolbar".split()
)
_CONTENTS = frozenset({"toc", "inhoudsopgave", "table-of-contents", "skiplinks", "skip-link"})
_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SCREEN_READER = frozenset({"visually-hidden", "sr-only", "visuallyhidden"})


def is_left_out(element: Any) -> bool:
    """Say whether an element and all below it is no text of the page."""
    if element.tag in _TAGS or element.get("role") in _ROLES:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if element.tag == "div" and element.get("title") in ("header", "footer"):
        return True  # so LibreOffice writes the running lines of a page
    names = {*(element.get("class") or "").lower().split(), (element.get("id") or "").lower()}
    return bool(names & (_CONTENTS | _SCREEN_READER) or _STYLE.search(element.get("style") or ""))
