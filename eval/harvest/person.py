"""Sentences of the first person told in the third, by the office of who signed the letter."""

import re

from corpus.letter import Letter
from eval.harvest.verbs import third_person

_OFFICE = re.compile(r"\b(?:Minister-President|Minister|Staatssecretaris)\b", re.IGNORECASE)
# Whose they are can't be told without knowing more than the letter's words.
_CANT_BE_TOLD = re.compile(
    r"\b(?:mijn|me|ons|onze|uw|mezelf|onszelf|elkaar|en ik|ik en|wij beiden)\b", re.IGNORECASE
)
# There the verb stands at the end, and the subject may be anyone.
_IN_A_SUBCLAUSE = re.compile(
    r"\b(?:die|dat|zoals|waar\w*|hoe|of|als|omdat|wat|welke|mede|waarvan)(?: \w+)? ik\b"
)
_I = re.compile(r"\b(?P<i>[Ii]k) (?P<after>[a-zë-]+)\b|\b(?P<before>[a-zë-]+) ik\b")


def sender_of(letter: Letter) -> tuple[str, ...]:
    """Give who speaks, as `de staatssecretaris`: more than one where more signed it."""
    offices = _OFFICE.findall(letter.metadata.sender_role or "")
    return tuple(dict.fromkeys(f"de {office.lower()}" for office in offices)) or (
        "de bewindspersoon",
    )


def in_third_person(sentence: str, senders: tuple[str, ...]) -> str | None:
    """Tell a sentence without `ik`, `wij`, `u`; None where that can't be done safely.

    Args:
        sentence: A sentence of a letter.
        senders: Who speaks in it.
    """
    told = re.sub(r"\buw Kamer\b", "de Kamer", sentence)
    told = re.sub(r"\bUw Kamer\b", "De Kamer", told)
    told = re.sub(r"\bmijn ministerie\b", "het ministerie", told)
    told = re.sub(r"\bons land\b", "Nederland", told)
    if _CANT_BE_TOLD.search(told):
        return None
    told = re.sub(r"\bu\b", "de Kamer", told)
    if re.search(r"\b(?:ik|mij)\b", told, re.IGNORECASE):
        if len(senders) != 1 or _IN_A_SUBCLAUSE.search(told):
            return None
        told = re.sub(r"\bmij\b", senders[0], _without_i(told, senders[0]))
    if re.search(r"\b(?:wij|we)\b", told, re.IGNORECASE):
        # Where one signed, `wij` may be the cabinet, the country or two countries.
        if len(senders) < 2:
            return None
        we = " en ".join(senders)
        told = re.sub(r"\b(?:[Ww]ij|[Ww]e)\b", lambda m: _like(m.group(), we), told)
    return told


def _without_i(sentence: str, sender: str) -> str:
    # The verb stands beside `ik` in a main clause.
    def told(match: re.Match[str]) -> str:
        if match["before"]:
            return f"{third_person(match['before'])} {sender}"
        return f"{_like(match['i'], sender)} {third_person(match['after'])}"

    return _I.sub(told, sentence)


def _like(model: str, text: str) -> str:
    return text[:1].upper() + text[1:] if model[:1].isupper() else text
