"""How a stretch of text ends: closed, or in the middle of something."""

import re

from corpus.sentences import ends_open

CLOSED = re.compile(r"[.:;?!…][\"”’»')\]*_]*$")
OPEN_WORDS = frozenset(
    "de het een en of van voor op in met aan bij te om door naar over uit tot als dat die deze "
    "dit zijn haar hun onze ons mijn uw tussen tegen onder sinds vanaf vanuit via per ook niet "
    "geen zowel maar want omdat waar waarbij waarmee waarin hoe welke wordt worden heeft hebben "
    "is zal kan".split()
)


def is_closed(text: str) -> bool:
    """Say whether a text ends as a sentence or an item does."""
    return bool(CLOSED.search(text)) and not ends_open(text)


def stops_open(text: str) -> bool:
    """Say whether a text stops where no item or sentence can stop."""
    return stops_short(text) or ends_open(text)


def stops_short(text: str) -> bool:
    """Say whether a text stops at a comma or a word that asks for another."""
    last = text.rsplit(maxsplit=1)[-1:] or [""]
    return text.endswith((",", "(", "/")) or last[0].lower() in OPEN_WORDS
