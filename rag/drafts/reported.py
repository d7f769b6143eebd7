"""Sentences that do no more than say who wrote what they quote."""

import re

from corpus.letter import Metadata
from rag.drafts.quotes import FoundQuote

_WORD = re.compile(r"\w+")
# Offices and names are left out: they have to be the sender's.
_REPORTING = frozenset(
    "aan aldus als brief citaat dat de deze die er geeft haar heeft het hier hierin hierover in is "
    "kamer kamerbrief letterlijk meldt meldde mijn onder meer ook over schreef schrijft staat stelt "
    "stelde te tweede eerste uw vermeldt volgens volgt wordt zegt zei zijn zo gemeld geschreven lezen "
    "daarin daarover dit".split()
)


def only_reports(sentence: str, quote: FoundQuote, sender: Metadata) -> bool:
    """Say whether, the quote taken out, a sentence says but that this sender wrote it."""
    rest = sentence.replace(quote.checked.text, " ")
    theirs = _words(f"{sender.sender_role or ''} {sender.sender_name or ''}")
    return _words(rest) <= _REPORTING | theirs


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))
