"""The one way to the sources: to the named places only, one request at a time, with patience."""

import datetime as dt
import logging
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self, TypeVar

import httpx

from corpus.errors import NotNow, NotThere, SettingsWrong, SourceFailed
from corpus.fetching.addresses import host, origin, resolved
from corpus.fetching.manners import Manners, asked_wait

logger = logging.getLogger(__name__)

T = TypeVar("T")

_BUSY = frozenset((408, 429, 500, 502, 503, 504))
_GONE = frozenset((404, 410))
_MOST_REDIRECTS = 5
_MOST_IN_VAIN = 3
"""A source that failed so many times in a row, each after all tries, is left alone."""
_WORTH_TELLING_S = 5.0
_PACKED = frozenset(("", "identity", "gzip"))


class _TryAgain(Exception):
    """A failure that may pass; `wait` is what the source itself asked for, in seconds."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


class Connection:
    """Asks the sources; what goes wrong there is told in one Dutch line.

    Nothing but the addresses given is asked, whatever a source points to.
    """

    def __init__(
        self,
        addresses: Iterable[str],
        manners: Manners,
        *,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._origins = frozenset(map(origin, addresses))
        self._manners = manners
        self._sleep = sleep
        self._asked = False
        self._in_vain: Counter[str] = Counter()
        self._http = _client(manners)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self._http.close()

    def get(self, url: str, *, limit: int) -> bytes:
        """Give what an address answers, of at most so many bytes.

        Raises:
            NotThere: The source has no such thing.
            NotNow: The source could not be reached, was busy or broke off, each time.
            SourceFailed: It refuses, answers with too much, or points elsewhere.
        """
        return self._ask(url, {}, lambda answer: b"".join(self._parts(answer, limit)))

    def save(
        self, url: str, path: Path, *, limit: int, since: str | None = None
    ) -> httpx.Headers | None:
        """Write what an address answers to a file, and give the headers; raises as `get` does.

        Args:
            url: The address.
            path: The file; it holds the whole answer, or something that must not be used.
            limit: The most bytes.
            since: A `Last-Modified` of before; None is given where nothing changed since then.
        """

        def write(answer: httpx.Response) -> httpx.Headers | None:
            if since and answer.status_code == httpx.codes.NOT_MODIFIED:
                return None
            with path.open("wb") as file:
                file.writelines(self._parts(answer, limit))
            return answer.headers

        return self._ask(url, {"If-Modified-Since": since} if since else {}, write)

    def _ask(self, url: str, headers: dict[str, str], receive: Callable[[httpx.Response], T]) -> T:
        place = self._known(url)
        if self._in_vain[place] >= _MOST_IN_VAIN:
            raise NotNow(f"{host(url)} gaf steeds geen antwoord. Probeer het later opnieuw.")
        failure = _TryAgain("")
        for failures in range(self._manners.tries):
            if failures:
                wait = self._wait(url, failure, failures)
                if wait >= _WORTH_TELLING_S:
                    logger.warning("%s %s; over %.0f s nog eens.", host(url), failure, wait)
                self._sleep(wait)
            try:
                received = self._follow(url, headers, receive)
            except _TryAgain as exc:
                failure = exc
            else:
                self._in_vain[place] = 0
                return received
        self._in_vain[place] += 1
        raise NotNow(
            f"{host(url)} {failure}, {self._manners.tries} keer. "
            "Controleer de verbinding of probeer het later opnieuw."
        ) from failure

    def _wait(self, url: str, failure: _TryAgain, failures: int) -> float:
        wait = failure.wait if failure.wait is not None else self._manners.backoff(failures)
        if wait > self._manners.longest_wait:
            raise NotNow(
                f"{host(url)} vraagt om {wait / 60:.0f} minuten te wachten. Probeer het daarna opnieuw."
            ) from failure
        return wait

    def _follow(
        self, url: str, headers: dict[str, str], receive: Callable[[httpx.Response], T]
    ) -> T:
        for _ in range(_MOST_REDIRECTS):
            if self._asked:
                self._sleep(self._manners.pause)
            self._asked = True
            try:
                with self._http.stream("GET", url, headers=headers) as answer:
                    if not answer.has_redirect_location:
                        self._refuse(url, answer)
                        return receive(answer)
                    url = resolved(url, answer.headers["Location"])
            except (httpx.InvalidURL, httpx.UnsupportedProtocol) as exc:
                raise SourceFailed(f"{url!r} is geen adres dat gevraagd kan worden.") from exc
            except httpx.TimeoutException as exc:
                raise _TryAgain("antwoordt niet op tijd") from exc
            except httpx.ConnectError as exc:
                raise _TryAgain(f"is niet te bereiken ({exc})") from exc
            except httpx.HTTPError as exc:
                raise _TryAgain(f"brak af ({type(exc).__name__})") from exc
            self._known(url)
        raise SourceFailed(f"{host(url)} blijft doorverwijzen.")

    def _known(self, url: str) -> str:
        """Give the origin of an address that may be asked."""
        try:
            place = origin(url)
        except ValueError:
            place = ""
        if place not in self._origins:
            raise SourceFailed(f"Er wordt verwezen naar {url[:200]!r}; dat wordt niet gevraagd.")
        return place

    def _refuse(self, url: str, answer: httpx.Response) -> None:
        status = answer.status_code
        if status in _GONE:
            raise NotThere(f"{host(url)} heeft dit niet ({status}).")
        if status in _BUSY:
            wait = asked_wait(answer.headers.get("Retry-After"), dt.datetime.now(dt.UTC))
            raise _TryAgain(f"antwoordt met {status}", wait)
        if not answer.is_success and status != httpx.codes.NOT_MODIFIED:
            raise SourceFailed(f"{host(url)} antwoordt met {status}.")
        if answer.headers.get("Content-Encoding", "").strip().lower() not in _PACKED:
            raise SourceFailed(f"{host(url)} antwoordt in een vorm waarom niet gevraagd is.")

    def _parts(self, answer: httpx.Response, limit: int) -> Iterator[bytes]:
        """Yield the bytes of an answer, as long as it isn't too large and doesn't take too long."""
        ends = time.monotonic() + self._manners.answer
        if int(answer.headers.get("Content-Length") or 0) > limit:
            _too_large(answer, limit)
        received = 0
        for part in answer.iter_bytes():
            received += len(part)
            if received > limit:
                _too_large(answer, limit)
            if time.monotonic() > ends:
                raise _TryAgain("antwoordt te langzaam")
            yield part


def _client(manners: Manners) -> httpx.Client:
    """Make a client that heeds the environment: a proxy and certificates of one's own."""
    try:
        return httpx.Client(
            headers={"User-Agent": manners.agent, "Accept-Encoding": "gzip"},
            timeout=manners.timeout,
            follow_redirects=False,
        )
    except (OSError, ValueError, ImportError, httpx.InvalidURL) as exc:
        raise SettingsWrong(
            f"De proxy of het certificaat in de omgeving is niet te gebruiken ({type(exc).__name__}). "
            "Controleer HTTPS_PROXY, ALL_PROXY en SSL_CERT_FILE."
        ) from exc


def _too_large(answer: httpx.Response, limit: int) -> NoReturn:
    raise SourceFailed(f"{host(str(answer.url))} antwoordt met meer dan {limit // 1_000_000} MB.")
