"""The stream of a model's answer cut into whole sentences, each with the keys that it cites."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rag.model.line import Written, read_line

_KEYS = r"(?:\[[^\[\]\n]{1,80}\][ \t]*)+"
# A line that holds only keys belongs to the line before it.
_LINE_END = re.compile(rf"\s*\n\s*(?:(?=[^\s\[])|(?={_KEYS}[^\s\[]))")
_SENTENCE_END = re.compile(r"[.?!…]")
_STILL_OPEN = re.compile(r"[\[(][^\[\]()\n]{0,80}$")
_BRACKETS = str.maketrans("【】［］", "[][]")
_THOUGHTS = ("<think>", "<thinking>")
_THOUGHTS_END = re.compile(r"</think(?:ing)?>\s*")


def written(deltas: Iterable[str], keys: Sequence[str]) -> Iterator[Written]:
    """Yield the sentences of an answer that arrives in parts, each as soon as it is whole.

    A sentence is whole when the next one has begun, since its keys may stand after its full
    stop. However the answer is cut into parts, the same sentences come of it.

    Args:
        deltas: The parts of the answer.
        keys: The keys that the model was given.
    """
    rest, given = "", 0
    for delta in deltas:
        *lines, rest = _LINE_END.split(rest + delta.translate(_BRACKETS))
        for line in lines:
            yield from read_line(line, keys)[given:]
            given = 0
        begun = read_line(_STILL_OPEN.sub("", rest), keys) if _SENTENCE_END.search(rest) else []
        # A first word that is not whole may yet prove to be no beginning.
        if len(begun) > given + 1 and " " in begun[-1].text:
            yield from begun[given:-1]
            given = len(begun) - 1
    yield from read_line(rest, keys)[given:]


def spoken(deltas: Iterable[str]) -> Iterator[str]:
    """Leave out what a reasoning model thinks aloud before its answer."""
    told, answers = "", False
    for delta in deltas:
        if answers:
            yield delta
            continue
        told += delta
        begin = told.lstrip().lower()
        if not any(mark.startswith(begin[: len(mark)]) for mark in _THOUGHTS):
            answers = True
            yield told
        elif end := _THOUGHTS_END.search(told):
            answers = True
            yield told[end.end() :]
    if not answers and not told.lstrip().lower().startswith(_THOUGHTS):
        yield told
