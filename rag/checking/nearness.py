"""A quick look whether a paragraph can speak of what a sentence says at all."""

from functools import lru_cache

from corpus.letter import Letter, Paragraph
from rag.checking.reading import Item, keys_of, read

_NEAR = 0.3
_SHORTEST = 4
_LONG = 7


def may_speak_of(sentence: str, letter: Letter, paragraph: Paragraph) -> bool:
    """Say whether enough words of a sentence, or words like them, stand in a paragraph.

    It errs on the side of yes; the comparison itself is dear.
    """
    notes = " ".join(note.text for note in letter.footnotes_of(paragraph))
    keys, grams = _signature(f"{paragraph.heading or ''}. {paragraph.text} {notes}")
    items = [item for item in _items(sentence) if item.kind in {"content", "name", "code"}]
    if not items:
        return True
    near = sum(_may_be_there(item, keys, grams) for item in items)
    return near >= _NEAR * len(items)


@lru_cache(maxsize=1 << 8)
def _items(sentence: str) -> tuple[Item, ...]:
    return read(sentence).items


@lru_cache(maxsize=1 << 12)
def _signature(text: str) -> tuple[frozenset[str | int], frozenset[str]]:
    items = read(text).items
    keys = frozenset(key for item in items for key in keys_of(item))
    parts = frozenset(
        form[i : i + _SHORTEST + 1]
        for item in items
        for form in item.forms
        for i in range(len(form) - _SHORTEST)
    )
    return keys, parts


def _may_be_there(item: Item, keys: frozenset[str | int], parts: frozenset[str]) -> bool:
    if not keys_of(item).isdisjoint(keys) or item.kind == "code":
        return True
    return any(
        form[: _SHORTEST + 1] in parts or (len(form) >= _LONG and form[-5:] in parts)
        for form in item.forms
    ) or (item.kind == "name" and any(len(form) <= _SHORTEST for form in item.forms))
