"""The noun phrases of a text, and which words may be its verbs, as far as their forms show it."""

from rag.checking.reading import Reading
from rag.checking.vocabulary import is_strong_verb

PASSIVE = frozenset("wordt worden werd werden".split())
HELPING = PASSIVE | frozenset(
    "is zijn was waren heeft hebben heb had hadden zal zullen zou zouden kan kunnen kon konden mag "
    "mogen moet moeten moest moesten wil willen wilde wilden gaat gaan ga ging gingen dient dienen "
    "hoeft hoeven blijft blijven bleef bleven".split()
)
ARTICLES = frozenset("de het een dit deze die dat hun zijn haar ons onze mijn uw".split())
_QUANTIFYING = frozenset(
    "alle elke elk iedere ieder sommige enkele veel vele beide meeste meer minder geen".split()
)
PREPOSITIONS = frozenset(
    "aan als bij binnen boven buiten door gedurende in met na naar naast om onder op over per "
    "rond sinds tegen tijdens tot tussen uit van vanaf vanwege via volgens voor wegens zonder".split()
)
_JOINING = frozenset({"en", "of"})
_OF_IT = frozenset({"hiervan", "daarvan", "ervan"})
_ADJECTIVAL = ("e", "lijk", "isch", "eel", "aal", "air", "ief", "ig")
_NO_VERBS = ("ing", "heid", "schap", "teit", "iet", "pact")
_VERBS = ("t", "en", "te", "de")
_LONGEST = 16


def may_be_verb(reading: Reading, place: int) -> bool:
    """Say whether a word may be a finite verb, as far as its form shows."""
    token = reading.tokens[place]
    word = token.folded
    if word in HELPING or (token.joined and word not in PREPOSITIONS):
        return True
    if not token.text[:1].islower() or word in PREPOSITIONS | ARTICLES or word.endswith(_NO_VERBS):
        return False
    return is_strong_verb(word) or (len(word) > 3 and word.endswith(_VERBS))


def noun_phrase(
    reading: Reading, start: int, end: int, *, is_list: bool = False
) -> tuple[tuple[int, ...], int] | None:
    """Give the heads of the noun phrase that begins at a place, and where it ends.

    With `is_list` what hangs on it by a preposition belongs to it, as before a finite verb.
    """
    head = head_of(reading, start, end)
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
        is_joint = word in _JOINING or (word == "," and goes_on(reading, place, end))
        if not is_joint and word not in (PREPOSITIONS if is_list else {"van"}):
            break
        other = head_of(reading, place + 1, end)
        if other is None:
            return None if is_list else (tuple(heads), place)
        if is_joint:
            heads.append(other)
        place = _after_name(reading, other, end)
    return tuple(heads), place


def goes_on(reading: Reading, place: int, end: int) -> bool:
    """Say whether a comma parts the names of a list, which `en` ends."""
    near = [t.folded for t in reading.tokens[place + 1 : min(end, place + 6)]]
    return "en" in near and not may_be_verb(reading, place + 1) if near else False


def head_of(reading: Reading, start: int, end: int) -> int | None:
    """Give the noun or name that a phrase is of, over its article and adjectives."""
    place = start
    while place < end and reading.tokens[place].folded in ARTICLES | _QUANTIFYING:
        place += 1
    while place + 1 < end and _describes(reading, place):
        place += 1
    if place >= end:
        return None
    token = reading.tokens[place]
    before = reading.tokens[place - 1].folded if place else ""
    has_article = before in ARTICLES | PREPOSITIONS
    known = {i.place for i in reading.items if i.kind != "light" or has_article}
    if not token.is_word or (place not in known and not reading.is_number(place)):
        return None
    return place


def _describes(reading: Reading, place: int) -> bool:
    """Say whether a word is an adjective or a number before a noun."""
    word, following = reading.tokens[place], reading.tokens[place + 1]
    if reading.is_number(place):
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
    return word in ARTICLES | _QUANTIFYING | PREPOSITIONS or word.endswith(_ADJECTIVAL)


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
    return is_counting and word not in PREPOSITIONS and not may_be_verb(reading, place)


def _is_in_name(reading: Reading, place: int) -> bool:
    """Say whether a small word is of a name: `Van der Maat`."""
    around = (*reading.tokens[place - 1 : place], *reading.tokens[place + 1 : place + 2])
    is_small = reading.tokens[place].folded in {"der", "den", "de", "ten", "ter"}
    return is_small and all(token.text[:1].isupper() for token in around)


def _is_joined(reading: Reading, place: int) -> bool:
    """Say whether a hyphen joins a word to the one before it: `VvE-koepels`."""
    before, token = reading.tokens[place - 1], reading.tokens[place]
    return reading.text[before.end : token.start] == "-"
