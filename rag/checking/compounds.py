"""Compounds and their parts."""

from functools import lru_cache

from rag.checking.opposites import negates
from rag.checking.vocabulary import SHORTEST_PART, same_form, stems_of

_SHORTEST_BEGINNING = 5


@lru_cache(maxsize=1 << 16)
def is_part(part: str, whole: str) -> bool:
    """Say whether a word, in any form, begins or ends a compound: `overwegen`, `overwegveiligheid`.

    A phrase is no compound: `veilig` is no part of `niet veilig`.
    """
    return (
        " " not in part + whole
        and not negates(whole, part)
        and (_ends(part, whole) or _begins(part, whole))
    )


def _begins(part: str, whole: str) -> bool:
    return len(whole) - len(part) >= SHORTEST_PART - 1 and any(
        len(form) >= _SHORTEST_BEGINNING
        and len(whole) - len(form) >= SHORTEST_PART
        and whole.startswith(form)
        for form in (part, *stems_of(part))
    )


def _ends(part: str, whole: str) -> bool:
    if len(whole) - len(part) < 3 or len(part) < SHORTEST_PART:
        return False
    tail = whole[-len(part) - 2 :]
    return whole.endswith(part) or any(
        len(tail) - cut >= SHORTEST_PART and same_form(tail[cut:], part) for cut in range(4)
    )


@lru_cache(maxsize=1 << 16)
def splits(word: str) -> tuple[tuple[str, str], ...]:
    """Give the ways to cut a long word in two, a joining `s` or `en` left out."""
    found: list[tuple[str, str]] = []
    for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first, last = word[:place], word[place:]
        found.append((first, last))
        for joint in ("s", "en"):
            if first.endswith(joint) and len(first) - len(joint) >= SHORTEST_PART:
                found.append((first.removesuffix(joint), last))
    return tuple(found)
