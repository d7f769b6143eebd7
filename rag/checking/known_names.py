"""Whether a name of a nearly literal sentence is one that its reader knows from the paragraph.

`Minister Jansen zegde toe` for `heb ik toegezegd`; `de Raad voor Cultuur` for `de Raad`; `in
Nederland` for `het Nederlandse spoor`.
"""

from collections.abc import Iterable

from rag.checking.attribution import entities, place_of_than
from rag.checking.frame import Frame
from rag.checking.names import same_name
from rag.checking.reading import role_of
from rag.checking.tokens import Token

_OWN_COUNTRY = frozenset({"nederland", "nederlandse", "nederlands"})


def is_known_name(frame: Frame, token: Token, unkept: Iterable[Token]) -> bool:
    """Say whether a word that the window lacks names somebody or something that is there.

    Args:
        frame: The claim and the window.
        token: A word of the claim that is not kept in the window.
        unkept: The words of the window that the claim doesn't keep.
    """
    return (
        _is_sender(frame, token, unkept)
        or _is_of_longer_name(frame, token)
        or _is_own_country(frame, token)
    )


def _is_sender(frame: Frame, token: Token, unkept: Iterable[Token]) -> bool:
    """Say whether the letter's sender is named where the window has `ik`, left out in the claim."""
    item = next((i for i in frame.claim.items if frame.claim.tokens[i.place] is token), None)
    if item is None or not frame.knowledge.is_sender(item):
        return False
    return any(role_of(other.folded) == "sender" for other in unkept)


def _is_of_longer_name(frame: Frame, token: Token) -> bool:
    """Say whether a word belongs to a name that the letter shortens, beside the kept short one."""
    there = {other.folded for other in frame.window.tokens}
    groups = [[frame.claim.tokens[place] for place in group] for group in entities(frame.claim)]
    return any(
        token in group
        and any(
            token.folded in frame.knowledge.abbreviations.get(short.folded, ())
            and short.folded in there
            for short in group
        )
        for group in groups
    )


def _is_own_country(frame: Frame, token: Token) -> bool:
    """Say whether it is Nederland of which the window speaks, and no name there is left over.

    Those behind `dan` are what it is compared with, and say nothing of whose it is.
    """
    if token.folded not in _OWN_COUNTRY:
        return False
    than = place_of_than(frame.window)
    names = [i for i in frame.window.items if i.kind == "name" and (not than or i.place < than)]
    return any(same_name(token.folded, item.forms[0]) for item in names) and all(
        item.place in frame.matched_places for item in names
    )
