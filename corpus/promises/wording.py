"""What users read of a promise's status and term, in Dutch."""

from corpus.dutch_dates import dutch_date
from corpus.promises.promise import Promise, Status

STATUS_WORDS: dict[Status, str] = {
    "open": "open",
    "past": "termijn verstreken",
    "fulfilled": "nagekomen",
}
GROUP_WORDS: dict[Status, str] = {
    "open": "Open",
    "past": "Termijn verstreken, geen brief gevonden waarmee het is nagekomen",
    "fulfilled": "Nagekomen",
}
SOMEONE = "wie staat er niet bij"


def term_words(promise: Promise) -> str:
    """Give a term as the letter has it, with the day on which it ends."""
    if promise.first is None or promise.last is None:
        return promise.when or "zonder termijn"
    if promise.first == promise.last:
        return dutch_date(promise.last)
    return f"{promise.when} (t/m {dutch_date(promise.last)})"
