"""Whether someone's opinion is told, where that is asked.

That somebody is spoken with, or is asked for something, says nothing of what they think of it. So
they must be who says or thinks something: their name before such a verb, or behind `volgens`.
"""

import re
from collections.abc import Callable

from index.analysis import fold, words
from rag.asking.opinions import Holder
from rag.checking.vocabulary import same_form

IsLike = Callable[[str, str], bool]
"""Says whether one word stands for another."""

_SAYS = re.compile(
    r"(?:vind|vond|acht|meen|denk|dacht|zeg|zei|zegt|stel|stell|antwoord|reage|oordel|oordeel|concludee|constatee|waarde|"
    r"onderschrij|onderstree|steun|verwelkom|betreur|vrees|vrez|pleit|bepleit|advisee|bevel|beveelt|beval|raad|raden|"
    r"verzet|verwerp|waarschuw|bekritisee|noem|benadruk|bevestig|erken|ontken|betwist|roep|riep|verwacht|hoopt|wens|"
    r"wil|wou|onderstreep|herken|deel|deelt|delen|schrijf|schrijv|schreef|verklaar|vraag|vraagt|vragen|vroeg|ziet|zien|"
    r"juich|omarm|aangegev|aangev|gaf|geeft|geven|aangeeft|bezwaar|bezwaren|bezorg|zorgen|tevreden|kritisch|eens|oneens|"
    r"akkoord|voorstander|tegenstander|standpunt|mening|oordeel|opvatting|reactie|kritiek|voorkeur|gebaat|beroep)\w*"
)
_ACCORDING = frozenset("volgens aldus".split())
_WITHIN = 14  # words between who thinks and what tells that they do
_WRITER = frozenset(
    "minister staatssecretaris kabinet regering ministerie bewindspersoon rijk".split()
)
_I = frozenset("ik wij mij mijn ons onze kabinet".split())
_WORD = re.compile(r"[^\W_][\w’'-]*|[.!?;]")
_ENDS = frozenset(".!?;")
_BESIDE = frozenset("met van bij aan tegen over naar uit voor tussen".split())


def tells_opinion(holder: Holder, text: str, is_like: IsLike = same_form) -> bool:
    """Say whether a text tells what someone thinks or says.

    Args:
        holder: Whose opinion is asked.
        text: Where it may be told.
        is_like: Whether a word of the holder's name may be called by another word.
    """
    tokens = [fold(match.group()) for match in _WORD.finditer(text)]
    return any(
        _thinks(tokens, place)
        for place, token in enumerate(tokens)
        if _is_of(holder, token, is_like) and not _is_beside(tokens, place)
    )


def _is_of(holder: Holder, token: str, is_like: IsLike) -> bool:
    parts = tuple(words(token))
    if not holder.words.isdisjoint(_WRITER) and token in _I:
        return True
    return any(one == part or is_like(one, part) for one in holder.words for part in parts)


def _is_beside(tokens: list[str], place: int) -> bool:
    """Say whether something is done with them or to them, not by them."""
    before = tokens[max(0, place - 3) : place]
    return not _BESIDE.isdisjoint(before) and _ACCORDING.isdisjoint(before)


def _thinks(tokens: list[str], place: int) -> bool:
    if not _ACCORDING.isdisjoint(tokens[max(0, place - 4) : place]):
        return True
    for token in tokens[place + 1 : place + 1 + _WITHIN]:
        if token in _ENDS:
            return False
        if _SAYS.fullmatch(token):
            return True
    return False
