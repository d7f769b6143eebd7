"""Find the Dutch and English versions of one paragraph among the laws.

Treaties stand among the laws in their languages. An article that has as many paragraphs under
`Article 7` as under `Artikel 7` is taken to be translated paragraph by paragraph.
"""

import re
from collections.abc import Iterator

from index.training.texts import Law, Translation

ARTICLE = re.compile(r"(article|artikel)\s+(\S+)", re.IGNORECASE)
ENGLISH = frozenset(("the", "of", "shall", "to"))
FRENCH = frozenset(("le", "des", "du"))
FEWEST_WORDS = 6
LARGEST_RATIO = 2.0


def find_translations(laws: tuple[Law, ...]) -> tuple[Translation, ...]:
    """Find the translated paragraphs of all laws, each pair once."""
    return tuple(dict.fromkeys(pair for law in laws for pair in law_translations(law)))


def law_translations(law: Law) -> Iterator[Translation]:
    """Yield the translated paragraphs of one law."""
    articles: dict[str, dict[str, list[str]]] = {"article": {}, "artikel": {}}
    for headings, text in law.paragraphs:
        if found := ARTICLE.fullmatch(headings.rsplit(" > ", 1)[-1]):
            language, number = found[1].lower(), found[2].lower()
            articles[language].setdefault(number, []).append(text)
    for number, english in articles["article"].items():
        dutch = articles["artikel"].get(number, [])
        if len(dutch) == len(english):
            for pair in zip(dutch, english, strict=True):
                if looks_translated(*pair):
                    yield Translation(dutch=pair[0], english=pair[1])


def looks_translated(dutch: str, english: str) -> bool:
    """Tell whether the second text is English and about as long as the first."""
    words = english.lower().split()
    ratio = len(english) / max(len(dutch), 1)
    return (
        len(words) >= FEWEST_WORDS
        and not ENGLISH.isdisjoint(words)
        and FRENCH.isdisjoint(words)
        and 1 / LARGEST_RATIO < ratio < LARGEST_RATIO
    )
