"""Which sentences are not understood, or say less, without the one before them."""

import re

# `Op dit moment`, `eind dit jaar` and `met deze brief` are of the letter itself.
_OF_NOW = (
    r"(?! (?:jaar|moment|kwartaal|najaar|voorjaar|seizoen|week|maand|zomer|winter|herfst|eeuw|"
    r"brief|kamerbrief|kabinet|kabinetsperiode)\b)"
)
# A sentence that begins so speaks of something in the sentence before it.
_POINTS_BACK = re.compile(
    rf"(?:(?:Dit|Deze){_OF_NOW}|Dat|Die|Zij|Hij|Ze|Beide|Sindsdien|Daarin|Onderdeel|Het gaat|Het is daarom|"
    r"Specifiek gaat het)\b|"
    r"(?:Aan|Bij|Daarvan|Door|In|Met|Na|Op|Over|Uit|Van|Voor) dat \w+|"
    r"(?:Daar|Hier)(?:aan|bij|door|mee|op|over|toe|tegen|uit|van|voor|na)\b|(?:In|Over) dezelfde \w+|Zoals\b|"
    rf"(?:\w+ ){{1,4}}(?:(?:dit|deze){_OF_NOW}|die|daar|"
    r"(?:daar|hier)(?:aan|bij|door|mee|op|over|tegen|uit|van|voor))\b"
)
# So it speaks, somewhere, of what was named before: in its own sentence or in the one before that.
_REFERS = re.compile(
    r"\b(?:er|daar|hier)(?:aan|bij|door|in|mee|om|onder|op|over|toe|tegen|uit|van|voor|na|naar)\b"
)
# So it goes on from it, but may well stand alone.
_GOES_ON = re.compile(
    r"(?:Zo|Ook|Wel|Toch|Daarnaast|Tegelijkertijd|Parallel|Echter|Specifiek|Verder)\b"
)
# `Het stelsel` may be what was called a `toelatingsstelsel` just before.
_DEFINITE = re.compile(r"(?:De|Het) (\w{4,})\b")
# What follows from the sentence before it, whose reason stands there, or is an example of it.
_CONCLUDES = re.compile(
    r"(?:Zo|Daarom|Daardoor|Hierdoor|Dus|Zodoende|Vandaar|Derhalve|Dientengevolge|Om (?:die|deze) reden|"
    r"Met het oog daarop)\b|[^,;:]{2,60}?\b(?:daarom|dus|om die reden|derhalve)\b"
)


def leans_back(sentence: str) -> bool:
    """Say whether a sentence speaks of something in the sentence before it."""
    return bool(_POINTS_BACK.match(sentence))


def refers(sentence: str) -> bool:
    """Say whether a sentence speaks of something by a mere `eraan` or `hiervan`, wherever in it."""
    return bool(_REFERS.search(sentence))


def goes_on(sentence: str) -> bool:
    """Say whether a sentence leans on the one before it, or goes on from it (`Zo`, `Daarnaast`)."""
    return leans_back(sentence) or bool(_GOES_ON.match(sentence))


def needs_before(sentence: str) -> bool:
    """Say whether a sentence is not understood without the one before it.

    It points back to that, or draws a conclusion from it (`Daarom`, `Zo`); what only goes on from
    it (`Daarnaast`) is told without.
    """
    return leans_back(sentence) or concludes(sentence)


def concludes(sentence: str) -> bool:
    """Say whether a sentence draws a conclusion from the one before it."""
    return bool(_CONCLUDES.match(sentence))


def is_read_on(before: str, sentence: str) -> bool:
    """Say whether a sentence says more together with the one before it."""
    return goes_on(sentence) or concludes(sentence) or _calls_shortly(before, sentence)


def leans_on(before: str, sentence: str) -> bool:
    """Say whether a sentence points back to the one before it, or calls shortly what that names."""
    return leans_back(sentence) or _calls_shortly(before, sentence)


def _calls_shortly(before: str, sentence: str) -> bool:
    """Say whether it begins with what the one before it calls in full.

    `Daarom komt er een toelatingsstelsel. Het stelsel gaat in 2026 in.`
    """
    noun = _DEFINITE.match(sentence)
    in_full = re.compile(rf"\w{{3,}}{re.escape(noun[1])}\b", re.IGNORECASE) if noun else None
    return bool(in_full and in_full.search(before))
