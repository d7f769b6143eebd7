"""Whether a question is asked in English; the letters are in Dutch."""

from index.analysis import words

_ENGLISH = frozenset(
    "the what which who when where why how many much does did do is are was were will would can could "
    "has have had been of for from to by on about with and any there their this that".split()
)
_DUTCH = frozenset(
    "de het een wat welke welk wie wanneer waar waarom hoe hoeveel er van voor met naar zijn wordt "
    "worden werd heeft hebben en door aan bij op dat die ook nog al om te".split()
)


def is_english(question: str) -> bool:
    """Say whether a question has more of the small words of English than of Dutch."""
    found = tuple(words(question))
    return sum(word in _ENGLISH for word in found) > sum(word in _DUTCH for word in found)
