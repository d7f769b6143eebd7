"""What an address of the page names: a conversation, and a place in a letter.

`?gesprek=ID`, `?brief=ID&alinea=12&citaat=…`, or both.
"""

from urllib.parse import parse_qs, urlencode

_CONVERSATION = "gesprek"
_LETTER = "brief"
_IN_LETTER = ("alinea", "citaat")
_MOST = 4000  # signs; a quote is a sentence or two


def place_in(query: str) -> str:
    """Give the part of an address's query that names them, with its mark; empty without any."""
    if len(query) > _MOST:
        return ""
    try:
        fields = parse_qs(query, max_num_fields=20)
    except ValueError:
        return ""
    names = (_CONVERSATION, _LETTER, *(_IN_LETTER if _LETTER in fields else ()))
    named = {name: fields[name][0] for name in names if name in fields}
    return f"?{urlencode(named)}" if named else ""
