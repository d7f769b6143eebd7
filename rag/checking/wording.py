"""How much of a sentence stands in a paragraph word for word, and where the two part."""

from difflib import Match, SequenceMatcher

from rag.checking.reading import Reading
from rag.checking.tokens import Token

_STOPS = frozenset({".", "!", "?"})


def words_of(reading: Reading) -> list[Token]:
    """Give the tokens that are no signs."""
    return [token for token in reading.tokens if token.is_word]


def blocks_of(ours: list[Token], theirs: list[Token]) -> list[Match]:
    """Give the runs of words that both texts have in the same order; the last one is empty."""
    return _matcher(ours, theirs).get_matching_blocks()


def sentences_of(reading: Reading) -> list[int]:
    """Number the sentences of a text, a number for each token."""
    number, found = 0, []
    for place, token in enumerate(reading.tokens):
        found.append(number)
        following = reading.tokens[place + 1 : place + 2]
        goes_on = bool(following) and following[0].text[0].islower()  # `13,4 mld. aan steun`
        number += token.text in _STOPS and not goes_on
    return found


def literalness(claim: Reading, window: Reading) -> float:
    """Give the share of a claim's words that stand in a window in the same order."""
    ours = words_of(claim)
    return sum(block.size for block in blocks_of(ours, words_of(window))) / max(1, len(ours))


def exchanged(claim: Reading, window: Reading) -> tuple[tuple[list[Token], list[Token]], ...]:
    """Give the runs of a claim's words with the runs that stand in their place in a window."""
    ours, theirs = words_of(claim), words_of(window)
    return tuple(
        (ours[a:b], theirs[c:d])
        for kind, a, b, c, d in _matcher(ours, theirs).get_opcodes()
        if kind == "replace"
    )


def _matcher(ours: list[Token], theirs: list[Token]) -> "SequenceMatcher[str]":
    return SequenceMatcher(
        None, [t.folded for t in ours], [t.folded for t in theirs], autojunk=False
    )
