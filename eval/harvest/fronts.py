"""What stands before the verb of a main clause: the subject, an adverbial, or a mere connective."""

import re

_PREPOSITIONS = (
    "aan bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds "
    "tegen ten tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor vóór voorafgaand "
    "wegens conform ondanks dankzij gelet gezien samen namens omdat aangezien doordat zodra als "
    "indien hoewel nadat zoals"
)
_ADVERBIAL = re.compile(
    rf"(?:{'|'.join(_PREPOSITIONS.split())}|begin|eind|medio|uiterlijk|komende|volgende (?:week|maand)|"
    r"vorige? (?:week|maand|jaar)|afgelopen|dit (?:najaar|voorjaar|jaar)|de (?:komende|afgelopen)|"
    r"het (?:afgelopen|komende)|nu|momenteel|inmiddels|hier\w+|daar\w*|zo|ook|verder|tevens|eerder|"
    r"onlangs|recent|recentelijk|gemiddeld|jaarlijks|uiteindelijk)\b",
    re.IGNORECASE,
)
_CONNECTIVE = re.compile(
    r"(?:Daarnaast|Daarom|Ook|Verder|Tevens|Daarbij|Inmiddels|Momenteel|Specifiek|Echter|Tot slot|"
    r"Bovendien|Zo|Wel|Tegelijkertijd|Op dit moment|Ten (?:eerste|tweede|derde|vierde)|Nu|Kortom|"
    r"Vervolgens|Vooral|Toch|In totaal|Daarmee|Hiermee|Hierbij)"
)
_SPEAKER = (
    r"de (?:minister|staatssecretaris|bewindspersoon)(?: en de (?:minister|staatssecretaris))?"
)
_NOMINATIVE = re.compile(rf"(?:er|hij|zij|ze|men|het kabinet|{_SPEAKER})(?=\s|$)")
_USUAL = re.compile(
    r"(?:Nederland|België|ProRail|(?:de|het) (?:Kamer|regering|NZa|ILT|inspectie|ministerie|Rijk|"
    r"[A-Z][\w-]+))(?=\s|$)"
)
_RECEIVES = frozenset("ontvangt krijgt leest treft vindt ontving kreeg".split())


def is_adverbial(front: str) -> bool:
    """Say whether a front opens as an adverbial does, with a preposition or an adverb."""
    return bool(_ADVERBIAL.match(front))


def is_connective(front: str) -> bool:
    """Say whether a front only ties the sentence to others, and a question can go without it."""
    return bool(_CONNECTIVE.fullmatch(front))


def subject_after_verb(front: str, verb: str, rest: str) -> str | None:
    """Give the subject right behind the verb, where it is one that can be told by its form."""
    match = _NOMINATIVE.match(rest)
    if match and not _NOMINATIVE.match(front[:1].lower() + front[1:]):
        return match.group()
    if is_adverbial(front) or verb in _RECEIVES:
        usual = _USUAL.match(rest)
        goes_on = usual and re.match(r" (?:van|voor|en|[A-Z])\b", rest[usual.end() :])
        return usual.group() if usual and not goes_on else None
    return None


def has_subject(front: str, verb: str, rest: str) -> bool:
    """Say whether the front is the subject: no adverbial, and no other subject behind the verb."""
    return not is_adverbial(front) and subject_after_verb(front, verb, rest) is None
