"""Opaque keys of paragraphs: a model can't guess one, a letter can't write one."""

import hashlib
from collections.abc import Sequence

KEY_LENGTH = 6
# No vowels, so that no key is a word; no 0, 1, l or o, which look alike.
_LETTERS = "bcdfghjkmnpqrstvwxz"
_SIGNS = _LETTERS + "23456789"


def keys_of(
    places: Sequence[tuple[str, int]], *, question: str, texts: Sequence[str]
) -> tuple[str, ...]:
    """Give each paragraph a key of its own that occurs in none of the texts.

    The same question over the same paragraphs gets the same keys, so that a run can be repeated.

    Args:
        places: Letter and number of each paragraph, each once.
        question: What is asked; other questions get other keys.
        texts: All that the model will read.
    """
    read = "\n".join((question, *texts)).casefold()
    keys: list[str] = []
    for letter, number in places:
        turn = 0
        while (key := _key(question, letter, number, turn)) in read or key in keys:
            turn += 1
        keys.append(key)
    return tuple(keys)


def _key(question: str, letter: str, number: int, turn: int) -> str:
    told = "\0".join((question, letter, str(number), str(turn)))
    first, *rest = hashlib.sha256(told.encode("utf-8", "replace")).digest()[:KEY_LENGTH]
    return _LETTERS[first % len(_LETTERS)] + "".join(_SIGNS[byte % len(_SIGNS)] for byte in rest)
