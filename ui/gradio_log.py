"""Gradio prints the errors of its handlers with what people sent; here they go to the log."""

import logging
import traceback
from types import SimpleNamespace

from gradio import queueing, route_utils

logger = logging.getLogger(__name__)


def log_handlers_errors() -> None:
    """Have what Gradio prints told in our log, as one line without what was sent."""
    quiet = SimpleNamespace(**{**vars(traceback), "print_exc": _log})
    for module in (queueing, route_utils):
        module.traceback = quiet  # type: ignore[attr-defined]


def _log(*_: object, **__: object) -> None:
    logger.exception("a request of the page could not be carried out")
