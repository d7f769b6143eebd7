"""What users read of a promise's status, in Dutch."""

from corpus.promises.promise import Status

STATUS_WORDS: dict[Status, str] = {
    "open": "open",
    "past": "termijn verstreken",
    "fulfilled": "nagekomen",
}
