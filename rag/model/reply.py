"""A model asked: its answer as it comes, and every way in which that can fail, told apart."""

import logging
from collections.abc import Generator, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import httpx

from rag.model.connection import Call
from rag.model.failure import FailureKind, ModelFailed

if TYPE_CHECKING:
    from llama_index.core.llms import LLM, ChatMessage, ChatResponse

logger = logging.getLogger(__name__)

# Reasons to end that are no end; what else a server may call its own is believed.
_CUT = frozenset(("length", "max_tokens", "content_filter", "error", "abort", "tool_calls"))


def reply(model: "LLM", messages: "Sequence[ChatMessage]") -> Generator[str]:
    """Yield the parts of a model's answer. Closing the iterator ends the request.

    Raises:
        ModelFailed: The model could not be reached, took too long, or didn't end its answer.
    """
    told, ended, call = False, None, Call()
    try:
        # What a server of any make sends can make the libraries raise anything.
        responses = call.run(model.stream_chat, messages)
        while (response := call.run(next, responses, None)) is not None:
            told = told or bool(response.delta)
            ended = _how_it_ended(response) or ended
            if response.delta:
                yield response.delta
    except Exception as error:
        kind = _kind(error, told=told)
        # Not the error's text: a server may print the key in it.
        status = getattr(error, "status_code", None)
        logger.warning("the language model failed: %s, %s %s", kind, type(error).__name__, status)
        raise ModelFailed(kind) from None
    finally:
        call.close()
    if not told:
        raise ModelFailed("useless")
    if ended is None or ended in _CUT:
        logger.warning("the language model failed: its answer ended with %s", ended)
        raise ModelFailed("cut_off")


def _how_it_ended(response: "ChatResponse") -> str | None:
    """Give the reason that a server gives for ending; None before the end.

    A connection that breaks off between two sentences is told by nothing else. A model that is
    not behind a server tells nothing.
    """
    raw: Any = response.raw
    if isinstance(raw, dict):
        return str(raw.get("done_reason") or "stop") if raw.get("done") else None
    if raw is None:
        return "unknown"
    choices = getattr(raw, "choices", None)
    return choices[0].finish_reason if choices else None


def _kind(error: BaseException, *, told: bool) -> FailureKind:
    causes = list(_causes(error))
    if any(isinstance(cause, httpx.TimeoutException) for cause in causes):
        return "slow"
    if told:
        return "cut_off"
    if any(isinstance(cause, ValueError) for cause in causes):
        return "useless"  # no JSON, or JSON of another form
    return "down"


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__
