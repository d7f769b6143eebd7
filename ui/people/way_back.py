"""Where somebody goes on after a login: the conversation and the place in a letter asked for."""

from urllib.parse import parse_qs, urlencode

from starlette.requests import HTTPConnection

_NAMES = ("gesprek", "brief", "alinea", "citaat")
_MOST = 4000  # signs; a quote is a sentence or two


def way_back(connection: HTTPConnection) -> str:
    """Give the query of the page, with its mark, that opens the same; nobody is sent elsewhere."""
    query = connection.url.query
    if len(query) > _MOST:
        return ""
    try:
        fields = parse_qs(query, max_num_fields=20)
    except ValueError:
        return ""
    named = {name: fields[name][0] for name in _NAMES if name in fields}
    return f"?{urlencode(named)}" if named else ""
