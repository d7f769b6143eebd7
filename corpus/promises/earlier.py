"""Commitments made before the letter, which it repeats or carries out."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re

_PROMISED = re.compile(r"\b(?:toegezegde?|toezegging(?:en)?|TZ\d{6}-?\d*)\b", re.IGNORECASE)
_OURS = re.compile(
    r"\b(?:ik|mijn|wij|ons|onze|kabinet|(?:ambts)?voorganger|minister|staatssecretaris|Kamer|lid|leden|commissiedebat|debat|overleg|wetgevingsoverleg|TZ\d{6})\b"
)
_KEPT = re.compile(
    r"\bgestand\b|\bafgedaan\b|\bnagekomen\b|\bdoe ik\b|\bis (?:nu|inmiddels)\b[^.;]*\b(?:gereed|afgerond|uitgevoerd|gebeurd)\b|\bvoldo(?:e|en)\b|\b(?:met|in|bij) deze (?:\w+ )?\w*brief\b|\bhierbij\b|\bhiermee\b|\bbijgevoegd\b|\bhieronder\b|\bga(?:an)? (?:ik|wij|we)\b[^.;]*\bin op\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"^(?:Zoals|Conform|Overeenkomstig)\b.*\b(?:heb|ben|hebben|zijn) (?:ik|wij|we)\b"
)
_THAT_ONE = re.compile(r"\b(?:die|deze|mijn|beide) toezegging(?:en)?\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"\btoezegging(?:en)?\b[^.;]*\b(?:lijst|overzicht|register)\b|\b(?:nationale|internationale|financiële|mondelinge|voorwaardelijke) toezegging",
    re.IGNORECASE,
)


def was_promised(sentence: str) -> bool:
    """Say whether the sentence speaks of a commitment to the Kamer that was made before."""
    return bool(
        _PROMISED.search(sentence) and _OURS.search(sentence) and not _ASIDE.search(sentence)
    )


def refers_back(sentence: str, before: str) -> bool:
    """Say whether it is the commitment that the sentence before has told of."""
    return bool(_THAT_ONE.search(sentence)) and was_promised(before)


def place_of_promise(sentence: str) -> int:
    """Give where the sentence speaks of the commitment."""
    match = _PROMISED.search(sentence)
    return match.start() if match else 0


def is_kept_here(sentence: str, following: str) -> bool:
    """Say whether the sentence, or the one after it, carries out what was promised."""
    kept = _KEPT.search(sentence) or _DONE.search(sentence) or _KEPT_NEXT.search(following)
    return bool(kept)


_KEPT_NEXT = re.compile(
    r"^(?:Met|In|Bij) deze (?:\w+ )?\w*brief\b|^(?:Hierbij|Hiermee|Bijgevoegd|Bijgaand)\b|\bdoe ik (?:die|deze) toezegging(?:en)? gestand\b"
)
