"""The Dutch sentences that Spoorzoeker says itself."""

from rag.answer import DeclineReason

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
