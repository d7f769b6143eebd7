"""Work that goes on when the page that asked for it is closed, and what the page hears of it."""

import asyncio
import contextvars
import json
import logging
from collections.abc import AsyncGenerator, Callable
from datetime import datetime
from threading import Thread
from typing import Any

from corpus.errors import SpoorzoekerError
from ui.adding.syncing import Tell
from ui.language import retold, tr

_FAILED = (
    "Er ging iets mis. Probeer het nog eens. "
    "Blijft het misgaan, geef de beheerder dan dit tijdstip: {}."
)

LINES = "application/x-ndjson"
"""The kind of what `told` yields."""

logger = logging.getLogger(__name__)


async def told(work: Callable[[Tell], dict[str, Any]]) -> AsyncGenerator[str]:
    """Do work in a thread, and yield each step as a line of JSON; the last has `outcome` or `failed`.

    Whoever stops listening does not stop the work.
    """
    loop, steps = asyncio.get_running_loop(), asyncio.Queue[dict[str, Any] | None]()

    def tell(step: dict[str, Any] | None) -> None:
        try:
            loop.call_soon_threadsafe(steps.put_nowait, step)
        except RuntimeError:  # the app is being ended
            logger.debug("nobody hears of %s", step)

    def run() -> None:
        try:
            tell(work(tell))
        except SpoorzoekerError as error:
            tell({"failed": retold(" ".join(str(error).split()))})
        except Exception:
            logger.exception("letters could not be changed")
            tell({"failed": tr(_FAILED).format(datetime.now().strftime("%H:%M:%S"))})
        tell(None)

    # A copy, so that the thread speaks the language of who asks.
    Thread(target=contextvars.copy_context().run, args=(run,), daemon=True).start()
    while (step := await steps.get()) is not None:
        yield json.dumps(step, ensure_ascii=False) + "\n"
