"""The place in a letter that an address of the page names: `?brief=ID&alinea=12&citaat=…`."""

from urllib.parse import parse_qs, urlencode

_NAMES = ("brief", "alinea", "citaat")
_MOST = 4000  # signs; a quote is a sentence or two


def place_in(query: str) -> str:
    """Give the part of an address's query that names a place, with its mark; empty without one."""
    if len(query) > _MOST:
        return ""
    try:
        fields = parse_qs(query, max_num_fields=20)
    except ValueError:
        return ""
    named = {name: fields[name][0] for name in _NAMES if name in fields}
    return f"?{urlencode(named)}" if "brief" in named else ""
