"""Whether a word that the window lacks is one that a true sentence may add.

A verb may frame what is said (`krijgt als opvolger`); a noun is a thing that nobody spoke of.
"""

from collections.abc import Iterator
from itertools import pairwise

from rag.checking.frame import Finding, Frame, finding
from rag.checking.opposites import sides
from rag.checking.parts import mark_of
from rag.checking.reading import PARTICIPLE, Item, Reading
from rag.checking.vocabulary import PARTICLES, infinitive

BEFORE_NOUNS = frozenset(
    "de het een deze die dat dit hun zijn haar ons onze mijn uw aan bij door in met na naar op over "
    "per tot tussen uit van via voor tegen onder boven als meer minder geen veel alle elke elk".split()
)
_OF_OBJECTS = frozenset("aan bij door met op tegen van voor".split())
_A = "een"
_COMPARATIVES = frozenset({"meer", "meest"})
_LESS = frozenset(
    "minder lager kleiner korter daling daalt dalen gedaald afname afgenomen verminderen".split()
)
# What was chosen or finished has not only been spoken of.
_SETTLES = frozenset(
    "gekozen kiest kiezen koos kozen besloten besluit besluiten besloot beslist beslissen toegezegd "
    "afgesproken goedgekeurd vastgesteld beloofd belooft verboden verbiedt gestopt stopt gestart "
    "afgerond voltooid geweigerd afgewezen geannuleerd ingetrokken afgeschaft bewezen mislukt".split()
)
_HAVING_DONE = frozenset("is zijn was waren heeft hebben werd werden".split())
_HAVING = frozenset("heeft hebben had hadden".split())
_BECOMING = frozenset("worden werden gekregen ontvangen".split())
_FOR_WHO = frozenset("hij zij ze die dit deze we wij ik men partijen beide".split())
_A_LITTLE = 0.3
_SPOKEN_OF = 0.5
_TELLING_ENDINGS = (
    "s",
    "ing",
    "ie",
    "lijk",
    "lijke",
    "baar",
    "bare",
    "loos",
    "loze",
    "isch",
    "ische",
)
_NOUN_ENDINGS = (
    *_TELLING_ENDINGS,
    "heid",
    "atie",
    "aties",
    "teit",
    "schap",
    "isme",
    "iteiten",
    "heden",
)
_BODIES = frozenset({"ministerie", "kamer", "kabinet"})


def compare_missing(frame: Frame) -> Iterator[Finding]:
    """Find the nouns of a claim that nothing in the window answers to."""
    for item in frame.alignment.missing():
        if item.kind != "content" or item.weight < 1:
            continue
        if (
            _is_noun(frame.claim, item)
            or _turns(item)
            or _compares(frame, item)
            or item.forms[0] in _SETTLES
            or _is_done(frame.claim, item)
            or _says_which(frame, item)
        ):
            yield finding("scope", frame.claim.tokens[item.place].text, "", certain=False)


def _says_which(frame: Frame, item: Item) -> bool:
    """Say whether a word stands right behind a name that is borrowed, or has another word behind it.

    The `Besluit spoorverkeer` is not the `Besluit capaciteitsverdeling`.
    """
    name = next((m for m in frame.alignment.matches if m.item.place == item.place - 1), None)
    is_verb = bool(frame.claim.tokens[item.place].joined)
    if is_verb or name is None or name.item.kind != "name":
        return False
    if name.elsewhere:
        return True
    following = next(
        (i for i in frame.window.items if i.place - 1 == frame.window_place.get(name.item.place)),
        None,
    )
    return (
        following is not None
        and following.kind == "content"
        and following.place not in frame.matched_places
    )


def compare_borrowed_names(frame: Frame) -> Iterator[Finding]:
    """Find a name or body from beside the window where the window itself has another."""
    ours = [m.item for m in frame.alignment.matches if m.elsewhere and _names_a_body(m.item)]
    theirs = [
        item for item in frame.window.items
        if item.kind == "name" and item.place not in frame.matched_places
        and frame.clause_shares.get(frame.window.tokens[item.place].clause, 0.0) >= _A_LITTLE
    ]  # fmt: skip
    if ours and theirs:
        word, other = frame.claim.tokens[ours[0].place], frame.window.tokens[theirs[0].place]
        yield finding("name", word.text, other.text, certain=False)


def _names_a_body(item: Item) -> bool:
    """Say whether a word names who is spoken of; the sender speaks in every sentence."""
    return item.kind == "name" or (item.kind == "role" and item.value in _BODIES)


def _compares(frame: Frame, item: Item) -> bool:
    """Say whether a `meer` that the window lacks compares, or stands where that tells of less."""
    ours = {token.folded for token in frame.claim.tokens}
    theirs = {token.folded for token in frame.window.tokens}
    return item.forms[0] in _COMPARATIVES and ("dan" in ours or not _LESS.isdisjoint(theirs))


def _is_done(reading: Reading, item: Item) -> bool:
    """Say whether a word is the participle of what the claim tells as done: `is verholpen`."""
    token = reading.tokens[item.place]
    words = {t.folded for t in reading.tokens if t.clause == token.clause}
    return bool(PARTICIPLE.match(token.folded)) and not words.isdisjoint(_HAVING_DONE)


def _turns(item: Item) -> bool:
    """Say whether a word has an opposite, so that without it the sentence says something else."""
    return item.forms[0] not in _COMPARATIVES | {"verplicht"} and any(map(sides, item.forms))


def compare_objects(frame: Frame) -> Iterator[Finding]:
    """Find a verb that the window lacks before a noun that there is no verb's object.

    `De prijs bepaalt de opbrengst` is not `De prijs wordt gekoppeld aan de opbrengst`.
    """
    for item in frame.alignment.missing():
        is_joined = frame.claim.tokens[item.place].joined
        if item.kind != "content" or item.weight < 1 or is_joined:
            continue
        after = next((p for p in sorted(frame.window_place) if p > item.place), None)
        if after is None or mark_of(frame.claim, after):
            continue
        if mark_of(frame.window, frame.window_place[after]):
            yield finding("scope", frame.claim.tokens[item.place].text, "", certain=False)


def compare_doers(frame: Frame) -> Iterator[Finding]:
    """Find a noun from beside the window that stands where the window names another.

    After `De rechter oordeelde. De Staat ging in beroep.` it was not the judge who did; nor does
    whom the window has do it, where the claim has it behind a preposition.
    """
    ours = [
        match.item for match in frame.alignment.matches
        if match.elsewhere and match.item.kind in {"content", "name"} and match.item.weight >= 1
        and _is_noun(frame.claim, match.item) and not _mark_of(frame.claim, match.item.place)
    ]  # fmt: skip
    behind = {
        theirs
        for place, theirs in frame.window_place.items()
        if mark_of(frame.claim, place) in _OF_OBJECTS
    }
    theirs = [
        item for item in frame.window.items
        if item.kind in {"content", "name"} and item.weight >= 1
        and (item.place not in frame.matched_places or item.place in behind)
        and not mark_of(frame.window, item.place)
        and (item.kind == "name" or _is_noun(frame.window, item))
        and not _points_back(frame.window, item.place)
        and frame.clause_shares.get(frame.window.tokens[item.place].clause, 0.0) >= _SPOKEN_OF
    ]  # fmt: skip
    if ours and theirs:
        yield finding(
            "attribution",
            frame.claim.tokens[ours[0].place].text,
            frame.window.tokens[theirs[0].place].text,
            certain=False,
        )
    elif ours and _acts(frame.claim, ours[0]) and not _names_doer(frame.window):
        yield finding("attribution", frame.claim.tokens[ours[0].place].text, "", certain=False)


def _mark_of(reading: Reading, place: int) -> str:
    """Give the preposition before a noun, or before the name that it says more of: `het Besluit zorg`."""
    first = place
    while first > 1 and reading.tokens[first - 1].text[:1].isupper():
        first -= 1
    return mark_of(reading, first)


def _acts(reading: Reading, item: Item) -> bool:
    """Say whether a noun has done what its clause tells: `de gemeenten hebben het onderzocht`."""
    token = reading.tokens[item.place]
    clause = {t.folded for t in reading.tokens if t.clause == token.clause}
    return not clause.isdisjoint(_HAVING) and clause.isdisjoint(_BECOMING)


def _names_doer(reading: Reading) -> bool:
    """Say whether a text has a word such as `zij` for who was named before it."""
    words = [token.folded for token in reading.tokens]
    return any(one in _FOR_WHO and other != "brief" for one, other in pairwise((*words, "")))


def _points_back(reading: Reading, place: int) -> bool:
    """Say whether a noun is only another word for what was spoken of: `dit fundament`."""
    return bool(place) and reading.tokens[place - 1].folded in {"dit", "deze", "die", "dat"}


def _is_noun(reading: Reading, item: Item) -> bool:
    token = reading.tokens[item.place]
    before = reading.tokens[item.place - 1] if item.place else None
    if token.phrase or token.joined or token.folded in _COMPARATIVES or _is_verb(token.folded):
        return False
    if item.initial or token.folded.endswith(_NOUN_ENDINGS):
        return True
    two_before = reading.tokens[item.place - 2].folded if item.place > 1 else ""
    return before is not None and (
        before.folded in BEFORE_NOUNS
        or _A in {before.folded, two_before}
        or reading.is_number(item.place - 1)
        or _is_adjective(reading, item)
    )


def _is_verb(word: str) -> bool:
    """Say whether a word is a strong verb's form behind its particle: `omdat het uitgaat van …`."""
    whole = infinitive(word)
    return word.endswith("t") and whole != word and whole.startswith(tuple(PARTICLES))


def _is_adjective(reading: Reading, item: Item) -> bool:
    """Say whether a word with `e` and an article before it stands before a word."""
    if item.place < 2:
        return False
    before, first = reading.tokens[item.place - 1], reading.tokens[item.place - 2]
    return before.folded.endswith("e") and first.folded in BEFORE_NOUNS
