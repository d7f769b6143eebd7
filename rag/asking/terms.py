"""The words of a question that its answer must speak of, and how well a text does."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from index.analysis import content_words, stems, words
from rag.asking.light import FRAME, LIGHT

# What says which one, and has no synonyms: a month, a rank, a day.
_EXACT = frozenset(
    "januari februari maart april juni juli augustus september oktober november december "
    "eerste tweede derde vierde vijfde zesde zevende achtste laatste "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
)
# Who writes a letter says `ik`, whom it is written to is `uw Kamer`.
_WRITER, _READER = (
    frozenset("ik mij mijn wij ons onze kabinet".split()),
    frozenset("kamer u uw".split()),
)
_CALLED = {
    word: called
    for called, said in (
        (_WRITER, "minister staatssecretaris bewindspersoon bewindslieden bewindsvrouw bewindsman kabinet "
         "regering ministerie rijk government cabinet secretary ministry "
         "ienw ienm vws bzk ocw szw ezk lvvn kgg jenv vro"),
        (_READER, "kamer parlement tweede volksvertegenwoordiging kamerleden parliament house mps"),
    )
    for word in said.split()
}  # fmt: skip
_SHORTEST_HEAD, _SHORTEST_BEGINNING, _SHORTEST_REST = 4, 5, 4
_FORM = 0.55  # forms of one word differ less in length than this
_NAME = re.compile(
    r"(?<=[^.?!:\s] )[^\W\d_a-zà-ÿ][\w&+-]*|\b[A-Z][\w&+-]*[A-Z][\w&+-]*|\b\d+[A-Z]{2,}\b|\d[\d.,]*"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A content word of a question: folded, with its stems.

    `is_name` for a name or a number, and what else has no synonyms; `carried` when it was taken
    along from an earlier question.
    """

    word: str
    stems: frozenset[str]
    is_name: bool
    carried: bool = False

    @property
    def is_light(self) -> bool:
        """Whether it goes with any matter."""
        return self.word in LIGHT and not self.is_name


def question_terms(question: str, carried: str = "") -> tuple[Term, ...]:
    """Give the content words of a question and then those it carries along, each once."""
    own = dict.fromkeys(_content_words(question))
    later = [word for word in dict.fromkeys(_content_words(carried)) if word not in own]
    named = _NAME.findall(f"{question} {carried}")
    names = _EXACT.union(w for name in named for w in words(name))
    return (
        *(Term(w, frozenset(_stems_of(w)), w in names) for w in own),
        *(Term(w, frozenset(_stems_of(w)), w in names, carried=True) for w in later),
    )


def _content_words(text: str) -> Iterator[str]:
    return (word for word in content_words(text) if word not in FRAME and len(word) > 1)


def is_correspondent(term: Term) -> bool:
    """Say whether a term names who writes the letters, or whom they are written to."""
    return term.word in _CALLED


@lru_cache(maxsize=1 << 12)
def text_terms(text: str) -> frozenset[str]:
    """Give the words of a text, for matching."""
    return frozenset(words(text))


def matched(terms: Sequence[Term], found: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Yield the places of each term and word that match, and how well; see `match_word`.

    Words that share neither beginning, ending nor stem with a term aren't held against it: of a
    thousand words these are nine hundred.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(found):
        for key in _keys_of(word):
            places[key].append(place)
    for row, term in enumerate(terms):
        keys = {*_keys_of(term.word), *(f"={stem}" for stem in term.stems)}
        keys.update(f"!{word}" for word in _CALLED.get(term.word, ()))
        for place in sorted({place for key in keys for place in places.get(key, ())}):
            if match := match_word(term, found[place]):
                yield row, place, match


@lru_cache(maxsize=1 << 17)
def _keys_of(word: str) -> tuple[str, ...]:
    """Give by what a word may be matched: itself, its first letter, its stems and endings."""
    stemmed = (f"={stem}" for stem in _stems_of(word))
    return (f"!{word}", f"^{word[0]}", *stemmed, *(f"-{end}" for end in _ends_of(word)))


def match_word(term: Term, word: str) -> float:
    """Say how well a word is a form of a term: 1 for the word, less for a compound or a slip."""
    if term.word == word:
        return 1.0
    if word in _CALLED.get(term.word, ()):
        return 0.8
    if term.word[0].isdigit():
        return 0.0
    return _likeness(term, word)


def _likeness(term: Term, word: str) -> float:
    if word[0].isdigit() or not _may_be_like(term, word):
        return 0.0
    if _same_stem(term, word):
        return 1.0
    if any(_is_part(part, word) for part in (*term.stems, term.word)):
        return 0.85
    long_enough = (part for part in (*_stems_of(word), word) if len(part) > _SHORTEST_HEAD)
    if any(_is_part(part, term.word) for part in long_enough):
        return 0.6
    return 0.9 if _near_spelling(term.word, word) else 0.0


def _may_be_like(term: Term, word: str) -> bool:
    """Rule out at little cost what can't be like: most words begin and end in another way."""
    if len(word) < _SHORTEST_HEAD:
        return False
    if word[0] == term.word[0] or not term.stems.isdisjoint(_stems_of(word)):
        return True
    return not _ends_of(word).isdisjoint(_ends_of(term.word))


@lru_cache(maxsize=1 << 16)
def _ends_of(word: str) -> frozenset[str]:
    """Give the last letters of a word and of its stems."""
    return frozenset(part[-_SHORTEST_HEAD:] for part in (word, *_stems_of(word)))


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
    found = dict.fromkeys(stems((word,)))
    if len(word) > 4 and word.endswith("t") and not word.endswith(("cht", "st")):
        # The stemmers leave `adviseert` as it is.
        found.update(dict.fromkeys(stems((word[:-1],))))
    return tuple(found) or (word,)
