"""What the browser may do: a content security policy, and a page without outside addresses."""

import re
import secrets

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.language import language
from ui.own_files import own_files_html
from ui.speaking import is_page, root_of

# Gradio evaluates its own templates ('unsafe-eval') and styles elements inline; inline
# scripts run only with the nonce, so that even a missed escape could not run anything.
_POLICY = (
    "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)
_SHARING_META = re.compile(r"\s*<meta\s+(?:property|name)=\"(?:og|twitter):.*?/>", re.DOTALL)
_OUTSIDE_ELEMENT = re.compile(
    r"\s*<(?:link|script)\b[^>]*(?:href|src)=[\"']?(?:https?:)?//[^>]*>(?:\s*</script>)?",
    re.IGNORECASE,
)
# Gradio names these files after their content; whatever else is asked may have changed.
_LASTING_FOLDER = "/assets/"
_LASTING = "public, max-age=31536000, immutable"
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)")


def own_page(html: str, *, nonce: str, title: str) -> str:
    """Turn Gradio's page into ours: with our style and script, nothing from elsewhere."""
    html = _OUTSIDE_ELEMENT.sub("", _SHARING_META.sub("", html))
    html = html.replace('lang="en"', f'lang="{language()}"', 1)
    head = f"<title>{title}</title>{own_files_html()}</head>"
    html = html.replace("</head>", head, 1)
    return _INLINE_SCRIPT.sub(f'<script nonce="{nonce}"', html)


class Guard:
    """ASGI middleware: puts the policy on every answer and makes the main page our own."""

    def __init__(self, app: ASGIApp, *, title: str) -> None:
        self._app = app
        self._title = title

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to the app, and its answer back to the browser."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _GuardedAnswer(send, path=scope["path"], title=self._title)
        if is_page(scope["path"]):  # a compressed page could not be rewritten
            scope["headers"] = [h for h in scope["headers"] if h[0] != b"accept-encoding"]
        await self._app(scope, receive, answer.send)


class _GuardedAnswer:
    """One answer on its way back; the main page is held until it is whole."""

    def __init__(self, send: Send, *, path: str, title: str) -> None:
        self._send = send
        self._path = path
        self._title = title
        self._rewrite = is_page(path)
        self._nonce = secrets.token_urlsafe(16)
        self._start: Message = {}
        self._body = b""

    async def send(self, message: Message) -> None:
        """Take a message of the app and send what the browser shall get."""
        if message["type"] == "http.response.start":
            self._secure(MutableHeaders(scope=message))
            self._start = message
            if self._rewrite:
                return
        if not self._rewrite:
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._send_page()

    def _secure(self, headers: MutableHeaders) -> None:
        headers.setdefault("content-security-policy", _POLICY.format(nonce=self._nonce))
        headers["referrer-policy"] = "same-origin"  # with none, a form would not say it is ours
        headers["x-content-type-options"] = "nosniff"
        lasting = self._path.removeprefix(root_of(self._path)).startswith(_LASTING_FOLDER)
        headers.setdefault("cache-control", _LASTING if lasting else "no-cache")

    async def _send_page(self) -> None:
        page = own_page(self._body.decode(), nonce=self._nonce, title=self._title).encode()
        headers = MutableHeaders(scope=self._start)
        if self._body:  # the answer to HEAD keeps the length it had
            headers["content-length"] = str(len(page))
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": page if self._body else b""})
