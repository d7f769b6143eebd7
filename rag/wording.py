"""The Dutch that Spoorzoeker says itself: why it declines, and what its statuses are called."""

from datetime import date

from corpus.dutch_dates import dutch_date
from rag.answer import DeclineReason, Standing
from rag.checking.verdict import SentenceStatus

STATUS_WORDS: dict[SentenceStatus, str] = {
    "verbatim": "letterlijk",
    "supported": "onderbouwd",
    "contradicted": "wijkt af",
    "unchecked": "niet gecontroleerd",
    "not_found": "niet gevonden",
}
STATUS_SIGNS: dict[SentenceStatus, str] = {
    "verbatim": "✓",
    "supported": "✓",
    "contradicted": "≠",
    "unchecked": "?",
    "not_found": "✗",
}
STANDING_WORDS: dict[Standing, str] = {
    "overtaken": "achterhaald door een nieuwere brief",
    "at_odds": "andere brieven zeggen iets anders",
}
_DECLINES: dict[DeclineReason, str] = {
    "not_in_letters": "Hierover staat niets in de brieven die doorzocht zijn.",
    "no_answer": (
        "De brieven spreken hier wel over, maar geven geen antwoord op deze vraag. "
        "De alinea's die het dichtst in de buurt komen staan hieronder."
    ),
    "unverifiable": "Er is een antwoord opgesteld, maar het was niet te controleren aan de brieven.",
    "off_topic": (
        "Deze vraag gaat niet over de brieven. "
        "Stel een vraag over wat een bewindspersoon aan de Kamer heeft geschreven."
    ),
}


def decline_text(reason: DeclineReason) -> str:
    """Say why no answer is given."""
    return _DECLINES[reason]


def seen_from(day: date) -> str:
    """Say that an answer looks from a day, and what follows from that."""
    return f"Stand per {dutch_date(day)}: alleen brieven tot en met die dag zijn doorzocht."


def count(number: int, one: str, more: str) -> str:
    """Write a number with its noun: `1 brief`, `5 brieven`."""
    return f"{number} {one if number == 1 else more}"
