"""Where somebody goes on after a login: the conversation, part, and place in a letter asked for."""

import re
from urllib.parse import parse_qs, urlencode

from starlette.requests import HTTPConnection

_NAMES = ("gesprek", "brief", "alinea", "citaat", "deel")
_CONVERSATION = re.compile(r"[A-Za-z0-9_-]{1,64}")
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
    if not _CONVERSATION.fullmatch(named.get("gesprek", "")):
        named.pop("gesprek", None)
    return f"?{urlencode(named)}" if named else ""
