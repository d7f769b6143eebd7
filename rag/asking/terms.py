"""The words of a question that its answer must speak of, and how well a text does."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from index.analysis import content_words, stems, words

# Words that frame a question or speak of the letters themselves and say nothing of its matter.
_FRAME = frozenset(
    "aangeven af ander andere anders antwoord bedoeld bedoelt bedrag bent beschrijf bestaat betekenen "
    "betekent betreft betrekking brief brieven brengt concreet daar daarbij daarmee daarover daarvan "
    "daarvoor dag datum denkt doen doet dossier echt eerder eerst eigenlijk ergens erover even gaan "
    "gaat gebeurd gebeurde gebeurt gedaan geef geeft gekomen geld genoemd gesteld geven gezegd graag "
    "had hadden heet heten hierover hoort houden houdt iets inhouden inhoudt inmiddels jaar jij jou "
    "jouw kamerbrief kamerbrieven klaar komen komt kunt kwam land leg leggen letters ligt locatie "
    "locaties loopt maakt maakte maken maand mag mee meer met moest moet moeten momenteel naar nodig "
    "noem noemt nu oorspronkelijk onderwerp over overzicht percentage plaats plaatsen precies procent "
    "rol schrijft som soort soorten staan staat stad stadium stand status steden stelt straks tell "
    "toe uitleggen vanaf vertel vertellen verstaan vind vinden vindt voordat volgens vraag waaraan "
    "waarbij waardoor waarin waarmee waarop waarover waaruit waarvan waarvoor want weet weten welk "
    "welke wordt worden zaken zaten zeggen zegt zien zit zitten zoal huidige about are been can did "
    "does explain for from have how many much say says that the their them there these they this was "
    "were what when where which who whom whose why will with tell has had any give you".split()
)
_SHORTEST_HEAD, _SHORTEST_BEGINNING, _SHORTEST_REST = 4, 5, 4
_FORM = 0.55  # forms of one word differ less in length than this
_NAME = re.compile(r"(?<=[^.?!:\s] )[^\W\d_a-zà-ÿ][\w&+-]*|\b[A-Z][\w&+-]*[A-Z][\w&+-]*|\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Term:
    """A content word of a question: folded, with its stems.

    `is_name` for a name or a number; `carried` when it was taken along from an earlier question.
    """

    word: str
    stems: frozenset[str]
    is_name: bool
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a question's weight a text speaks of, in [0, 1], and what it lacks."""

    share: float
    missing: tuple[str, ...]


def question_terms(question: str, carried: str = "") -> tuple[Term, ...]:
    """Give the content words of a question and then those it carries along, each once."""
    own = dict.fromkeys(_content_words(question))
    later = [word for word in dict.fromkeys(_content_words(carried)) if word not in own]
    names = frozenset(w for name in _NAME.findall(f"{question} {carried}") for w in words(name))
    return (
        *(Term(w, frozenset(_stems_of(w)), w in names) for w in own),
        *(Term(w, frozenset(_stems_of(w)), w in names, carried=True) for w in later),
    )


def _content_words(text: str) -> Iterator[str]:
    return (word for word in content_words(text) if word not in _FRAME and len(word) > 1)


@lru_cache(maxsize=1 << 12)
def text_terms(text: str) -> frozenset[str]:
    """Give the words of a text, for matching."""
    return frozenset(words(text))


def coverage(
    terms: Sequence[Term], text: frozenset[str], *, weights: Mapping[Term, float]
) -> Coverage:
    """Measure which share of the question's weight the text speaks of.

    Args:
        terms: The question's terms.
        text: The text's words.
        weights: How much each term counts, larger for rarer ones; positive.
    """
    total = sum(weights[term] for term in terms)
    if not total:
        return Coverage(0.0, ())
    matches = [(term, match(term, text)) for term in terms]
    share = sum(weights[term] * found for term, found in matches) / total
    return Coverage(share, tuple(term.word for term, found in matches if found < 0.5))


@lru_cache(maxsize=1 << 16)
def match(term: Term, text: frozenset[str]) -> float:
    """Say how well a text speaks of a term: 1 for the word, less for a compound or near spelling."""
    if term.word in text:
        return 1.0
    if term.word[0].isdigit():
        return 0.0
    return max((_likeness(term, word) for word in text), default=0.0)


def _likeness(term: Term, word: str) -> float:
    if word[0].isdigit():
        return 0.0
    if _same_stem(term, word):
        return 1.0
    if any(_is_part(part, word) for part in (*term.stems, term.word)):
        return 0.85
    long_enough = (part for part in (*_stems_of(word), word) if len(part) > _SHORTEST_HEAD)
    if any(_is_part(part, term.word) for part in long_enough):
        return 0.6
    return 0.9 if _near_spelling(term.word, word) else 0.0


def _same_stem(term: Term, word: str) -> bool:
    """Say whether two words are forms of one; a stemmer also takes `weerbaarheid` for `weer`."""
    shorter, longer = sorted((len(term.word), len(word)))
    return shorter >= _FORM * longer and not term.stems.isdisjoint(_stems_of(word))


def _is_part(part: str, whole: str) -> bool:
    """Say whether a word is a part of a compound, as `overweg` is of `overwegveiligheid`.

    At its beginning a part must be longer, `weerbaar` has nothing to do with `weer`, and what
    is left must be a word too, as `directeur` is no compound of `direct`.
    """
    if len(whole) - len(part) < _SHORTEST_REST:
        return False
    begins = len(part) >= _SHORTEST_BEGINNING and whole.startswith(part)
    return begins or (len(part) >= _SHORTEST_HEAD and whole.endswith(part))


def _near_spelling(one: str, other: str) -> bool:
    """Say whether two words differ by a slip of the fingers, which seldom is in the first letter.

    A swap of two letters counts once.
    """
    if one[0] != other[0]:
        return False
    shorter = min(len(one), len(other))
    allowed = 0 if shorter < 5 else 1 if shorter < 9 else 2
    return allowed > 0 and OSA.distance(one, other, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=1 << 16)
def _stems_of(word: str) -> tuple[str, ...]:
    return tuple(stems((word,))) or (word,)
