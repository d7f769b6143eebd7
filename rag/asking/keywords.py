"""What a message without a question word asks: `honorarium voorzitter`, `en de kosten van het depot?`.

The noun that it begins with, or ends on, says what kind of thing is looked for.
"""

import re

from index.analysis import fold
from rag.asking.forms import Kind, kind_of
from rag.asking.question_words import HOW, WHERE

_ASKING = re.compile(
    rf"\b(?:wie|wat|{WHERE}|wanneer|{HOW}|welke?|wiens|vanwaar|who\w*|what|where|when|why|"
    r"how|which)\b",
    re.IGNORECASE,
)
# The last part of the noun, by the kind of thing.
_NOUNS: tuple[tuple[Kind, str], ...] = (
    ("percentage", r"\w*percentages?|aandeel|\w*marktaandeel"),
    (
        "amount",
        r"\w*(?:bedrag(?:en)?|budget(?:ten)?|honorarium|vergoeding|kosten|prijs|prijzen|tarief|"
        r"tarieven|salaris|"
        r"loon|omzet|opbrengst|boetebedrag|subsidiebedrag)|geld",
    ),
    ("duration", r"\w*(?:duur|looptijd|reistijd|wachttijd|doorlooptijd|rijtijd|levensduur)"),
    (
        "number",
        r"\w*aantal(?:len)?|ledental|inwonertal|\w*(?:snelheid|lengte|breedte|diepte|gewicht|"
        r"afstand|oppervlakte|"
        r"temperatuur|leeftijd|capaciteit)",
    ),
    ("date", r"\w*datum|\w*data|\w*jaartal|tijdstip|\w*moment|deadline"),
    (
        "who",
        r"auteurs?|schrijvers?|opdrachtgevers?|opstellers?|\w*uitvoerders?|ondertekenaars?|"
        r"voorzitters?|directeur",
    ),
    ("where", r"plaats|locaties?|standplaats|vestigingsplaats"),
    ("why", r"redenen|reden|oorzaak|oorzaken|aanleiding"),
)
_KINDS = tuple((kind, re.compile(nouns)) for kind, nouns in _NOUNS)
_HEIGHT = re.compile(r"\bhoogte (?:van )?(?:de |het |die )?(?P<noun>\w+)", re.IGNORECASE)
_MONEY = re.compile(
    r"\w*(?:dwangsom|boete|subsidie|bijdrage|uitkering|premie|schade|"
    r"schuld)(?:men|s|n|en)?"
)
_VERBS = frozenset(
    "gaan gaat staan staat doen doet slaan zien ging gingen kwam kwamen zijn waren".split()
)
_PREPOSITION = re.compile(
    r"(?:van|voor|op|over|in|bij|per|aan|met|tussen|naar|tot|door|uit|om|"
    r"onder|of|for|on)"
)
# `Weten we hoeveel …?`, `…, en zo ja hoeveel?`, `Is er een bedrag genoemd?` ask for the value.
_WITHIN = re.compile(
    r"\b(?:weten we|weet (?:men|iemand|u|je)|is (?:er |al |inmiddels |nu )*bekend|"
    r"staat er(?: ergens| ook)?|zegt de brief|"
    r"en zo ja|do we know|if so)\b[^?]{0,40}?(?P<asks>\b(?:hoeveel|wie|wanneer|hoe (?:hoog|groot|"
    r"lang|vaak)|welke?|"
    r"how (?:many|much|long)|who|when|which)\b.*)",
    re.IGNORECASE,
)
_MENTIONED = re.compile(
    r"\b(?:een|ook|al|exact|concreet|the|an?) (?:\w+e? )?(?P<noun>\w+) (?:bij |in |voor |over )?"
    r"(?:\w+ ){0,4}?(?:genoemd|vermeld|bekend|gegeven|afgesproken|mentioned|given)\W*$",
    re.IGNORECASE,
)
_WHAT_IS = re.compile(
    r"(?:en )?wat (?:is|was|zijn|waren|wordt|worden|werd|werden) (?:de|het) (?:\w+e ){0,2}(?P<noun>\w+)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_BEFORE = re.compile(r"^(?:en|maar|graag|dus|ook|nog|even|ik zoek)?\s*", re.IGNORECASE)
_MOST = 12  # words; what is longer is no keywords


def kind_of_keywords(asks: str, kind: Kind) -> Kind | None:
    """Say what kind of thing bare nouns ask for; None where they ask of no kind, or in words.

    Args:
        asks: The question.
        kind: What it was taken to ask; as a noun may look like a verb, the first word counts even
            where that is `whether`.
    """
    if kind not in {"any", "whether"}:
        return None
    _, _, told = asks.rpartition(":")
    told = told.strip(" ?.!") or asks
    words = [fold(word) for word in _WORD.findall(_BEFORE.sub("", told))]
    if _ASKING.search(asks) or not words or len(words) > _MOST:
        return None
    if words[0] in _VERBS:
        return None
    height = _HEIGHT.search(told)
    if height and _MONEY.fullmatch(fold(height["noun"])):
        return "amount"
    first = next(
        (n for n, word in enumerate(words) if n and _PREPOSITION.fullmatch(word)), len(words)
    )
    heads = (*words[:first], words[-1]) if not height else (fold(height["noun"]), *words[:first])
    kinds = (_kind_of_noun(word) for word in (heads if kind == "any" else words[:1]))
    return next((kind for kind in kinds if kind), "number" if height else None)


def kind_within(asks: str, kind: Kind) -> Kind | None:
    """Give the kind of what is asked by the way: `is bekend wie …`, `is daar een percentage genoemd`."""
    if kind not in {"any", "whether", "definition", "list"}:
        return None
    found = _WITHIN.search(asks)
    if found:
        within = kind_of(found["asks"])
        return None if within in {"any", "whether"} else within
    mentioned = _MENTIONED.search(asks) or _WHAT_IS.match(asks)
    return _kind_of_noun(fold(mentioned["noun"])) if mentioned else None


def _kind_of_noun(word: str) -> Kind | None:
    return next((kind for kind, nouns in _KINDS if nouns.fullmatch(word)), None)
