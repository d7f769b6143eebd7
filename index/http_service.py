"""A model that runs elsewhere, asked with JSON over HTTP."""

import os
import time
from typing import Any, NoReturn

import httpx

from corpus.errors import SettingsWrong, SpoorzoekerError

_CONNECT_S, _ANSWER_S = 5.0, 60.0
_BUSY = frozenset((429, 502, 503, 504))
_WAITS_S = (0.5, 2.0)
"""Between tries where the service says that it is busy."""
_SHOWN = 200


class HttpService:
    """One address; whatever goes wrong there is told in one line. Threads may share it."""

    def __init__(self, address: str, *, key_variable: str) -> None:
        """Name the service; its key, where it wants one, stands in an environment variable."""
        self.address = address
        self._key_variable = key_variable
        self._key = os.environ.get(key_variable, "").strip()
        if not (self._key.isascii() and self._key.isprintable()):
            # The library's own complaint would show the key.
            raise SettingsWrong(
                f"De sleutel in {key_variable} bevat tekens die in geen sleutel horen. "
                "Kopieer hem opnieuw."
            )
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        timeout = httpx.Timeout(_ANSWER_S, connect=_CONNECT_S)
        self._client = httpx.Client(headers=headers, timeout=timeout)

    def ask(self, body: dict[str, Any]) -> Any:
        """Post a body and give what the service answers, as JSON values.

        Raises:
            SpoorzoekerError: It can't be reached, refuses, or gives no JSON.
        """
        for wait in (*_WAITS_S, None):
            answer = self._post(body)
            if answer.status_code not in _BUSY or wait is None:
                break
            time.sleep(wait)
        if not answer.is_success:
            self._refused(answer)
        try:
            return answer.json()
        except ValueError as exc:
            self.fail("geeft geen JSON", cause=exc)

    def fail(self, what: str, *, cause: Exception | None = None) -> NoReturn:
        """Raise the error that says what the service does wrong."""
        raise SpoorzoekerError(
            f"De dienst op {self.address} {what}. Controleer het adres en de dienst."
        ) from cause

    def _post(self, body: dict[str, Any]) -> httpx.Response:
        try:
            return self._client.post(self.address, json=body)
        except httpx.ConnectError as exc:
            self.fail(f"is niet te bereiken ({exc})", cause=exc)
        except httpx.TimeoutException as exc:
            self.fail(f"antwoordt niet op tijd ({type(exc).__name__})", cause=exc)
        except (httpx.HTTPError, httpx.InvalidURL) as exc:
            self.fail(f"kan niet worden gevraagd ({str(exc) or type(exc).__name__})", cause=exc)

    def _refused(self, answer: httpx.Response) -> NoReturn:
        status = answer.status_code
        if status in (401, 403):
            raise SpoorzoekerError(
                f"De dienst op {self.address} weigert de toegang ({status}). "
                f"Zet de juiste sleutel in {self._key_variable}."
            )
        said = " ".join(answer.text[: 10 * _SHOWN].split())
        if self._key:
            # Some services repeat what they were sent.
            said = said.replace(self._key, "…")
        self.fail(f"antwoordt met {status}: {said[:_SHOWN]}" if said else f"antwoordt met {status}")
