"""Promises in the form that `spoorzoeker promises --json` promises."""

from datetime import date
from typing import Any

from corpus.promises.promise import Followed


def promise_json(followed: Followed) -> dict[str, Any]:
    """Give a promise as plain JSON values, key for key as the contract has them."""
    promise = followed.promise
    return {
        "letter": promise.letter,
        "paragraph": promise.paragraph,
        "quote": promise.quote,
        "who": promise.who,
        "what": promise.what,
        "when": promise.when,
        "from": _iso(promise.first),
        "to": _iso(promise.last),
        "to_parliament": promise.to_parliament,
        "status": followed.status,
        "fulfilled_by": followed.fulfilled_by,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
