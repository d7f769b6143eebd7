"""Each language has the app at an address of its own; the address of a request says which it is."""

from markupsafe import Markup
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.language import NAMES, Language, language, speaking

ROOTS: dict[Language, str] = {"en": "/en", "nl": ""}
"""Where the app stands in each language; the empty root last, as it takes all that is left."""


def root_of(path: str) -> str:
    """Give the root that a path is under."""
    return next(root for root in ROOTS.values() if f"{path}/".startswith(f"{root}/"))


def is_page(path: str) -> bool:
    """Say whether a path is that of the page itself, in any language."""
    return path == f"{root_of(path)}/"


def other_language(address: str = "") -> Markup:
    """Lead to the same address of the app in the other language; empty for its page."""
    other: Language = "nl" if language() == "en" else "en"
    return Markup('<a class="language" href="{}" lang="{}" hreflang="{}">{}</a>').format(
        f"{'../' if language() == 'en' else 'en/'}{address}", other, other, NAMES[other]
    )


class Speaking:
    """ASGI middleware: speaks the language of the address while a request is answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to the app."""
        path = scope.get("path", "/")
        root = root_of(path)
        if scope["type"] == "http" and path == root:  # its addresses are relative to a folder
            await RedirectResponse(f"{root.rpartition('/')[2]}/")(scope, receive, send)
            return
        with speaking(next(spoken for spoken, its in ROOTS.items() if its == root)):
            await self._app(scope, receive, send)
