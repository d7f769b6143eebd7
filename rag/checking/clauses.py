"""Who does what in a text, as far as the order of a Dutch sentence shows it.

The finite verb of a main clause is its second part: what stands before it is the subject, or else
that follows the verb. Behind `dat` and its like the subject comes first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rag.checking.phrases import (
    ARTICLES,
    HELPING,
    PASSIVE,
    PREPOSITIONS,
    goes_on,
    head_of,
    may_be_verb,
    noun_phrase,
)
from rag.checking.reading import PARTICIPLE, Reading
from rag.checking.wording import sentences_of

FIRST_PERSON = frozenset({"ik", "wij", "we"})
_OPENING = frozenset("dat omdat doordat nadat voordat zodat terwijl wanneer indien".split())
_RELATIVE = frozenset(
    "die wie waar waaraan waarbij waardoor waarin waarmee waarop waarover waarvoor".split()
)
_PARTING = frozenset({";", "en", "maar", "want"})
_CUTTING = _OPENING | _RELATIVE | frozenset({";", "maar", "want", "om", "waarvan", ":"})
_BELOW = frozenset("als wanneer indien zodra omdat nadat voordat hoewel doordat".split())
_BETWEEN = frozenset("ook dan nu echter daarom al hier inmiddels wel daarmee".split())
_ADVERBIAL = (
    "tijd", "lijk", "ens", "langs", "halve", "weg", "dien", "wijs", "maal", "malen", "slot", "er",
    "door", "om", "mee", "toe", "nu", "al",
)  # fmt: skip
_POINTING = frozenset("dit deze die dat".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A clause of which the subject is known.

    `heads` are the places of the nouns that the subject is of, each of a list; `phrase` all places
    of the subject; `verb` is the finite verb's place; `end` where the clause ends at the latest.
    """

    heads: tuple[int, ...]
    phrase: range
    verb: int
    end: int


@lru_cache(maxsize=1 << 10)
def deeds(reading: Reading) -> tuple[Deed, ...]:
    """Give the main clauses that open a sentence, and those behind `dat`, in order."""
    return tuple(_deeds(reading))


def deed_at(reading: Reading, place: int) -> Deed | None:
    """Give the clause that a verb or what is told of a subject stands in, where it is known."""
    holding = [d for d in deeds(reading) if d.phrase.start <= place < d.end]
    last = holding[-1] if holding else None
    return last if last and place not in last.phrase else None


def said_by_sender(reading: Reading, place: int) -> bool:
    """Say whether the clause that a place is in has `ik` or `wij` for its subject."""
    clause = reading.tokens[place].clause
    return any(t.clause == clause and t.folded in FIRST_PERSON for t in reading.tokens)


def is_done_to(reading: Reading, deed: Deed) -> bool:
    """Say whether a clause is a passive: what is its subject does nothing."""
    words = [t.folded for t in reading.tokens[deed.verb : deed.end]]
    if "worden" in words or words[0] in PASSIVE:
        return True
    return words[0] in {"is", "zijn", "was", "waren"} and any(map(PARTICIPLE.match, words[1:]))


def noun_after(reading: Reading, start: int) -> int | None:
    """Give the noun or name of the phrase that begins at a place."""
    return head_of(reading, start, len(reading.tokens))


def _deeds(reading: Reading) -> Iterator[Deed]:
    sentences = sentences_of(reading)
    for number in range(sentences[-1] + 1 if sentences else 0):
        start = sentences.index(number) if number in sentences else len(sentences)
        end = start + sentences.count(number)
        yield from _of_sentence(reading, start, end)


def _of_sentence(reading: Reading, start: int, end: int) -> Iterator[Deed]:
    main = _main_clause(reading, start, end)
    if main:
        yield main
    begins_below = reading.tokens[start].folded in _BELOW
    for place in range(start + 1, end):
        word = reading.tokens[place].folded
        found: Deed | None = None
        if word in _OPENING and not (word == "dat" and reading.tokens[place - 1].text == ","):
            found = _behind_opening(reading, place + 1, end)
        elif main and place == main.end and word in _PARTING:
            found = _inverted_after(reading, place + 1, end) or _beside(reading, place + 1, end)
            is_deed = found and PARTICIPLE.match(reading.tokens[found.verb].folded)
            found = None if is_deed and reading.tokens[main.verb].folded in HELPING else found
        elif begins_below and word == "," and place + 1 < end:
            found = _inverted(reading, place + 1, end)
            begins_below = found is None
        if found:
            yield found


def _beside(reading: Reading, start: int, end: int) -> Deed | None:
    """Give a second main clause, that begins with its subject: `en de raad geeft advies`."""
    found = noun_phrase(reading, start, end, is_list=True) if start < end else None
    verb = found[1] if found else end
    if found is None or verb + 1 >= end or not reading.tokens[verb + 1].is_word:
        return None  # `en de raad betrokken.`
    if not may_be_verb(reading, verb):
        return None
    return _deed(reading, found[0], range(start, found[1]), found[1], end)


def _behind_opening(reading: Reading, start: int, end: int) -> Deed | None:
    """Give the clause behind `dat`, which has its verb at the end."""
    found = noun_phrase(reading, start, end)
    if found is None:
        return None
    heads, stop = found
    # `dat de kosten dalen en de baten toenemen`: a second subject behind `en`.
    words = [token.folded for token in reading.tokens[:end]]
    joined = (i for i in range(stop, end - 1) if words[i] == "en" and words[i + 1] in ARTICLES)
    return _deed(reading, heads, range(start, stop), stop, next(joined, end))


def _deed(
    reading: Reading, heads: tuple[int, ...], phrase: range, verb: int, end: int
) -> Deed | None:
    """Give the clause, to where another one begins that may have a subject of its own."""
    if verb >= end:
        return None
    behind = max(verb + 1, phrase.stop)
    cut = next((i for i in range(behind, end) if _ends(reading, i)), end)
    return Deed(heads=heads, phrase=phrase, verb=verb, end=cut)


def _ends(reading: Reading, place: int) -> bool:
    word = reading.tokens[place].folded
    following = reading.tokens[place + 1 : place + 2]
    if word == "en" and following:
        return _opens_clause(reading, place + 1)
    return word in _CUTTING or (word == "," and not goes_on(reading, place, len(reading.tokens)))


def _inverted_after(reading: Reading, start: int, end: int) -> Deed | None:
    """Give the clause that begins with a time or place: `en op basis daarvan heeft de raad …`."""
    if start >= end or reading.tokens[start].folded not in PREPOSITIONS:
        return None
    found = _main_clause(reading, start, end)
    return found if found and reading.tokens[found.verb].folded in HELPING else None


def _opens_clause(reading: Reading, place: int) -> bool:
    if _inverted_after(reading, place, len(reading.tokens)):
        return True
    found = noun_phrase(reading, place, len(reading.tokens))
    verb = found[1] if found else len(reading.tokens)
    return verb < len(reading.tokens) and may_be_verb(reading, verb)


def _main_clause(reading: Reading, start: int, end: int) -> Deed | None:
    first = reading.tokens[start]
    if first.folded in PREPOSITIONS:
        opening = noun_phrase(reading, start + 1, end, is_list=True)
        verb = opening[1] if opening else None
        return _inverted(reading, verb, end) if verb is not None else None
    found = noun_phrase(reading, start, end, is_list=True)
    if found is None:
        return _inverted(reading, start + 1, end)
    heads, verb = found
    if verb >= end or not may_be_verb(reading, verb):
        return None
    if verb == start + 1 and not _may_stand_bare(first.text):
        return None
    return _deed(reading, heads, range(start, verb), verb, end)


def _may_stand_bare(word: str) -> bool:
    """Say whether a word without an article may be a subject: it doesn't end as adverbs do."""
    return not word.endswith(_ADVERBIAL) or any(letter.isupper() for letter in word[1:])


def _inverted(reading: Reading, verb: int, end: int) -> Deed | None:
    """Give the clause of which the subject follows the verb."""
    if verb >= end or not may_be_verb(reading, verb):
        return None
    start = verb + 1
    while start < end and reading.tokens[start].folded in _BETWEEN:
        start += 1
    found = noun_phrase(reading, start, end)
    if found is None:
        return None
    return _deed(reading, found[0], range(start, found[1]), verb, end)


def points_back(reading: Reading, deed: Deed) -> bool:
    """Say whether the subject stands for what was named before: `dit orgaan`, `die raad`."""
    return reading.tokens[deed.phrase.start].folded in _POINTING
