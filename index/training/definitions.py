"""Find the definitions in laws: a term, and what it is said to mean.

Laws define their terms: `big: varken vanaf de geboorte tot aan het spenen`. Term and meaning
share few words, as a reader's question and the paragraph of a letter may do.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from index.training.texts import Law

LONGEST_TERM = 4
# What has more meanings than this is a label of a form (`Periode:`, `Handeling:`) or is defined
# anew by every law for itself (`de minister:`).
MOST_MEANINGS = 12

# What comes after the colon is only looked at, as it may hold the next term: `wordt verstaan
# onder: a. big: varken …`.
DEFINITION = re.compile(
    r"(?:^|\n|(?<=[:;,.]\s))(?:(?:[a-z]{1,2}\s?[.)]|\d{1,2}\s?[°º.)]+|[-–•])\s*)?"
    r"(?P<term>[A-Za-zÀ-ÿ][^:;.\n]{2,60}?)\s?:\s(?=\s*(?P<meaning>[^:;\n]{25,300}))"
)
NO_TERM = re.compile(
    r"\b(?:verstaan|volgende|onder|artikel|als volgt|luidt?|bedoeld|indien|wordt|worden|is|zijn|"
    r"met|lid|en)\b"
)
ARTICLE = re.compile(r"(?:de|het|een)\s+")
# Says where the meaning stands, not what it is.
ELSEWHERE = re.compile(r".{0,55}(?:bedoeld in|genoemd in)")

Definition = tuple[str, str]


def find_definitions(laws: Iterable[Law]) -> tuple[Definition, ...]:
    """Find the terms of all laws with their meanings, each pair once."""
    found = tuple(dict.fromkeys(pair for law in laws for pair in law_definitions(law)))
    meanings = Counter(term for term, _ in found)
    return tuple(pair for pair in found if meanings[pair[0]] <= MOST_MEANINGS)


def law_definitions(law: Law) -> Iterator[Definition]:
    """Yield the definitions in the paragraphs of one law; the term without its article."""
    for _, text in law.paragraphs:
        for match in DEFINITION.finditer(text) if ":" in text else ():
            term, meaning = match["term"].strip().lower(), match["meaning"].strip()
            if is_term(term) and not ELSEWHERE.match(meaning):
                yield ARTICLE.sub("", term, count=1), meaning


def is_term(words: str) -> bool:
    """Tell whether the words before a colon may be a term, and are no part of a sentence."""
    return len(words.split()) <= LONGEST_TERM and not NO_TERM.search(words)
