"""Where somebody goes on after a login: the page, at the conversation that was asked for."""

import re

from starlette.requests import HTTPConnection

_CONVERSATION = re.compile(r"[A-Za-z0-9_-]{1,64}")


def way_back(connection: HTTPConnection) -> str:
    """Give the query of an address that opens the same conversation; nobody is sent elsewhere."""
    conversation = connection.query_params.get("gesprek", "")
    return f"?gesprek={conversation}" if _CONVERSATION.fullmatch(conversation) else ""
