"""Who does what in a text, as far as the order of a Dutch sentence shows it.

The finite verb of a main clause is its second part: what stands before it is the subject, or else
that follows the verb. Behind `dat` and its like the subject comes first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rag.checking.reading import PARTICIPLE, Reading
from rag.checking.vocabulary import is_strong_verb
from rag.checking.wording import sentences_of

FIRST_PERSON = frozenset({"ik", "wij", "we"})
PASSIVE = frozenset("wordt worden werd werden".split())
HELPING = PASSIVE | frozenset(
    "is zijn was waren heeft hebben heb had hadden zal zullen zou zouden kan kunnen kon konden mag "
    "mogen moet moeten moest moesten wil willen wilde wilden gaat gaan ga ging gingen dient dienen "
    "hoeft hoeven blijft blijven bleef bleven".split()
)
_ARTICLES = frozenset("de het een dit deze die dat hun zijn haar ons onze mijn uw".split())
_QUANTIFYING = frozenset(
    "alle elke elk iedere ieder sommige enkele veel vele beide meeste meer minder geen".split()
)
PREPOSITIONS = frozenset(
    "aan als bij binnen boven buiten door gedurende in met na naar naast om onder op over per "
    "rond sinds tegen tijdens tot tussen uit van vanaf vanwege via volgens voor wegens zonder".split()
)
_JOINING = frozenset({"en", "of"})
_OPENING = frozenset("dat omdat doordat nadat voordat zodat terwijl wanneer indien".split())
_RELATIVE = frozenset(
    "die wie waar waaraan waarbij waardoor waarin waarmee waarop waarover waarvoor".split()
)
_PARTING = frozenset({";", "en", "maar", "want"})
_CUTTING = _OPENING | _RELATIVE | frozenset({";", "maar", "want", "om", "waarvan", ":"})
_BELOW = frozenset("als wanneer indien zodra omdat nadat voordat hoewel doordat".split())
_BETWEEN = frozenset("ook dan nu echter daarom al hier inmiddels wel daarmee".split())
_OF_IT = frozenset({"hiervan", "daarvan", "ervan"})
_ADVERBIAL = (
    "tijd", "lijk", "ens", "langs", "halve", "weg", "dien", "wijs", "maal", "malen", "slot", "er",
    "door", "om", "mee", "toe", "nu", "al",
)  # fmt: skip
_ADJECTIVAL = ("e", "lijk", "isch", "eel", "aal", "air", "ief", "ig")
_NO_VERBS = ("ing", "heid", "schap", "teit", "iet", "pact")
_VERBS = ("t", "en", "te", "de")
_LONGEST = 16
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
    return _head(reading, start, len(reading.tokens))


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
    found = _noun_phrase(reading, start, end, is_list=True) if start < end else None
    verb = found[1] if found else end
    if found is None or verb + 1 >= end or not reading.tokens[verb + 1].is_word:
        return None  # `en de raad betrokken.`
    if not _may_be_verb(reading, verb):
        return None
    return _deed(reading, found[0], range(start, found[1]), found[1], end)


def _behind_opening(reading: Reading, start: int, end: int) -> Deed | None:
    """Give the clause behind `dat`, which has its verb at the end."""
    found = _noun_phrase(reading, start, end)
    if found is None:
        return None
    heads, stop = found
    return _deed(reading, heads, range(start, stop), stop, end)


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
    return word in _CUTTING or (word == "," and not _goes_on(reading, place, len(reading.tokens)))


def _inverted_after(reading: Reading, start: int, end: int) -> Deed | None:
    """Give the clause that begins with a time or place: `en op basis daarvan heeft de raad …`."""
    if start >= end or reading.tokens[start].folded not in PREPOSITIONS:
        return None
    found = _main_clause(reading, start, end)
    return found if found and reading.tokens[found.verb].folded in HELPING else None


def _opens_clause(reading: Reading, place: int) -> bool:
    if _inverted_after(reading, place, len(reading.tokens)):
        return True
    found = _noun_phrase(reading, place, len(reading.tokens))
    verb = found[1] if found else len(reading.tokens)
    return verb < len(reading.tokens) and _may_be_verb(reading, verb)


def _main_clause(reading: Reading, start: int, end: int) -> Deed | None:
    first = reading.tokens[start]
    if first.folded in PREPOSITIONS:
        opening = _noun_phrase(reading, start + 1, end, is_list=True)
        verb = opening[1] if opening else None
        return _inverted(reading, verb, end) if verb is not None else None
    found = _noun_phrase(reading, start, end, is_list=True)
    if found is None:
        return _inverted(reading, start + 1, end)
    heads, verb = found
    if verb >= end or not _may_be_verb(reading, verb):
        return None
    if verb == start + 1 and not _may_stand_bare(first.text):
        return None
    return _deed(reading, heads, range(start, verb), verb, end)


def _may_stand_bare(word: str) -> bool:
    """Say whether a word without an article may be a subject: it doesn't end as adverbs do."""
    return not word.endswith(_ADVERBIAL) or any(letter.isupper() for letter in word[1:])


def _inverted(reading: Reading, verb: int, end: int) -> Deed | None:
    """Give the clause of which the subject follows the verb."""
    if verb >= end or not _may_be_verb(reading, verb):
        return None
    start = verb + 1
    while start < end and reading.tokens[start].folded in _BETWEEN:
        start += 1
    found = _noun_phrase(reading, start, end)
    if found is None:
        return None
    return _deed(reading, found[0], range(start, found[1]), verb, end)


def _may_be_verb(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    word = token.folded
    if word in HELPING or (token.joined and word not in PREPOSITIONS):
        return True
    if not token.text[:1].islower() or word in PREPOSITIONS | _ARTICLES or word.endswith(_NO_VERBS):
        return False
    return is_strong_verb(word) or (len(word) > 3 and word.endswith(_VERBS))


def _noun_phrase(
    reading: Reading, start: int, end: int, *, is_list: bool = False
) -> tuple[tuple[int, ...], int] | None:
    """Give the heads of the noun phrase that begins at a place, and where it ends.

    With `is_list` what hangs on it by a preposition belongs to it, as before a finite verb.
    """
    head = _head(reading, start, end)
    if head is None:
        return None
    heads, place = [head], _after_name(reading, head, end)
    while place < min(end, start + _LONGEST):
        word = reading.tokens[place].folded
        if word == "(":
            place = next((i + 1 for i in range(place, end) if reading.tokens[i].text == ")"), end)
            continue
        if is_list and word in _OF_IT:
            place += 1
            continue
        is_joint = word in _JOINING or (word == "," and _goes_on(reading, place, end))
        if not is_joint and word not in (PREPOSITIONS if is_list else {"van"}):
            break
        other = _head(reading, place + 1, end)
        if other is None:
            return None if is_list else (tuple(heads), place)
        if is_joint:
            heads.append(other)
        place = _after_name(reading, other, end)
    return tuple(heads), place


def _goes_on(reading: Reading, place: int, end: int) -> bool:
    """Say whether a comma parts the names of a list, which `en` ends."""
    near = [t.folded for t in reading.tokens[place + 1 : min(end, place + 6)]]
    return "en" in near and not _may_be_verb(reading, place + 1) if near else False


def _head(reading: Reading, start: int, end: int) -> int | None:
    """Give the noun or name that a phrase is of, over its article and adjectives."""
    place = start
    while place < end and reading.tokens[place].folded in _ARTICLES | _QUANTIFYING:
        place += 1
    while place + 1 < end and _describes(reading, place):
        place += 1
    if place >= end:
        return None
    token = reading.tokens[place]
    before = reading.tokens[place - 1].folded if place else ""
    has_article = before in _ARTICLES | PREPOSITIONS
    known = {i.place for i in reading.items if i.kind != "light" or has_article}
    if not token.is_word or (place not in known and not _is_counted(reading, place)):
        return None
    return place


def _describes(reading: Reading, place: int) -> bool:
    """Say whether a word is an adjective or a number before a noun."""
    word, following = reading.tokens[place], reading.tokens[place + 1]
    if _is_counted(reading, place):
        return following.is_word
    return (
        word.folded.endswith(_ADJECTIVAL)
        and word.text[:1].islower() | (place == 0)
        and following.is_word
        and following.folded not in HELPING | PREPOSITIONS | _JOINING
        and not (place == 0 and (following.joined or is_strong_verb(following.folded)))
        and (place == 0 or _may_precede(reading.tokens[place - 1].folded))
    )


def _may_precede(word: str) -> bool:
    """Say whether a word may stand before an adjective."""
    return word in _ARTICLES | _QUANTIFYING | PREPOSITIONS or word.endswith(_ADJECTIVAL)


def _is_counted(reading: Reading, place: int) -> bool:
    start = reading.tokens[place].start
    return any(q.start <= start < q.end for q in reading.quantities)


def _after_name(reading: Reading, head: int, end: int) -> int:
    """Give where a name of more words ends that begins at a place."""
    place = head + 1
    while place < end and (
        reading.tokens[place].text[:1].isupper()
        or _is_joined(reading, place)
        or _is_in_name(reading, place)
        or _is_measured(reading, place)
    ):
        place += 1
    return place


def _is_measured(reading: Reading, place: int) -> bool:
    """Say whether a word goes on where a noun stood: `de hoeveelheid militair vervoer`."""
    word = reading.tokens[place].folded
    is_counting = any(i.place == place and i.kind == "content" for i in reading.items)
    return is_counting and word not in PREPOSITIONS and not _may_be_verb(reading, place)


def _is_in_name(reading: Reading, place: int) -> bool:
    """Say whether a small word is of a name: `Van der Maat`."""
    around = (*reading.tokens[place - 1 : place], *reading.tokens[place + 1 : place + 2])
    is_small = reading.tokens[place].folded in {"der", "den", "de", "ten", "ter"}
    return is_small and all(token.text[:1].isupper() for token in around)


def _is_joined(reading: Reading, place: int) -> bool:
    """Say whether a hyphen joins a word to the one before it: `VvE-koepels`."""
    before, token = reading.tokens[place - 1], reading.tokens[place]
    return reading.text[before.end : token.start] == "-"


def points_back(reading: Reading, deed: Deed) -> bool:
    """Say whether the subject stands for what was named before: `dit orgaan`, `die raad`."""
    return reading.tokens[deed.phrase.start].folded in _POINTING
