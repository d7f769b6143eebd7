"""How long a sender may take over a request, so that many slow ones keep nobody else out."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_S = 20.0
"""Seconds in which the head of a request must have come, once somebody is connected."""
GAP_S = 60.0
"""Seconds in which some of a body must come."""


class Patient(H11Protocol):
    """HTTP whose heads are bounded in size, by h11, and in time; a silent sender is cut off.

    (uvicorn would take httptools where that is installed, which bounds neither.)
    """

    head_s = HEAD_S
    gap_s = GAP_S

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._cut: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first head."""
        super().connection_made(transport)
        self._wait(self.head_s)

    def data_received(self, data: bytes) -> None:
        """Take what came in, and begin to wait for what must come now."""
        heading = self._awaits_head()
        super().data_received(data)
        if self.conn.their_state is h11.SEND_BODY:
            self._wait(self.gap_s)
        elif not self._awaits_head():
            self._forget()
        elif not heading or self._cut is None:  # part of a head gives no more time
            self._wait(self.head_s)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._forget()
        super().connection_lost(exc)

    def _awaits_head(self) -> bool:
        return self.conn.their_state is h11.IDLE

    def _wait(self, seconds: float) -> None:
        self._forget()
        self._cut = self.loop.call_later(seconds, self._cut_off)

    def _forget(self) -> None:
        if self._cut:
            self._cut.cancel()
        self._cut = None

    def _cut_off(self) -> None:
        self._cut = None
        if self.flow.read_paused:  # it is us who don't read on
            self._wait(self.gap_s)
        elif self._awaits_head() or self.conn.their_state is h11.SEND_BODY:
            self.transport.close()
