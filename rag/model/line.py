"""One line of a model's answer: its sentences without marks, each with the keys that it cites."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.sentences import sentence_spans
from rag.model.prompts import WITHHELD

_LIST_MARK = re.compile(r"^\s*(?:(?:[-*•+>]|\d{1,2}[.)]|#{1,6})\s+)+")
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|`+")
_NOT_AFTER_SPACE = tuple('.,;:!?)”’"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A sentence of a model, without marks, and what it cites.

    `keys` are real ones, each once; `unknown` is what stands as a key and is none.
    """

    text: str
    keys: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cited:
    """The keys in one place, and the offset in the bare text where they stood."""

    keys: tuple[str, ...]
    unknown: tuple[str, ...]
    place: int


def read_line(line: str, keys: Sequence[str]) -> list[Written]:
    """Give the sentences of a line.

    A key counts for the sentence that it stands in or behind; on a line that begins with a key,
    for the one that it stands before. Whatever else stands between square brackets is taken for
    a key that is not known, such as a number or the name of a source.
    """
    marks = _pattern(tuple(keys))
    plain = _LIST_MARK.sub("", _EMPHASIS.sub("", line.replace(WITHHELD, "")))
    text, cited = _bare(plain, marks, frozenset(keys))
    leads = bool(cited) and not cited[0].place and bool(text)
    spans = sentence_spans(text)
    begins = [span.start for span in spans]
    found: list[list[_Cited]] = [[] for _ in spans]
    for one in cited if spans else ():
        before = sum(begin < one.place for begin in begins)
        found[min(before, len(spans) - 1) if leads else max(0, before - 1)].append(one)
    return [
        _written(text[span.start : span.end], cites)
        for span, cites in zip(spans, found, strict=True)
        if re.search(r"\w", text[span.start : span.end])
    ]


def _written(text: str, cites: Sequence[_Cited]) -> Written:
    return Written(
        text=" ".join(text.split()),
        keys=tuple(dict.fromkeys(key for one in cites for key in one.keys)),
        unknown=tuple(dict.fromkeys(name for one in cites for name in one.unknown)),
    )


def _bare(line: str, marks: re.Pattern[str], keys: frozenset[str]) -> tuple[str, list[_Cited]]:
    """Take the keys out of a line."""
    text, cited, end = "", [], 0
    for match in marks.finditer(line):
        text = _joined(text, line[end : match.start()])
        inside = [word.lower() for word in re.findall(r"\w+", match.group())]
        known = tuple(word for word in inside if word in keys)
        unknown = () if known else (" ".join(inside),)
        cited.append(_Cited(known, unknown, len(text.rstrip())))
        end = match.end()
    return _joined(text, line[end:]).strip(), cited


def _joined(text: str, more: str) -> str:
    """Put a text behind another as if no key had stood between them."""
    text, more = text.rstrip(), more.lstrip() if text else more
    if text.endswith((".", "!", "?")):
        more = more.lstrip(".")  # the full stop stood on both sides of the key
    closes = more.lstrip().startswith(_NOT_AFTER_SPACE)
    return text + ("" if not text or closes else " ") + more.lstrip()


@lru_cache(maxsize=64)
def _pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern of what stands in square brackets, and of bare keys: `(sleutel: K7F3QD)`."""
    brackets = r"\[[^\[\]\n]*?\w[^\[\]\n]*\]"
    if not keys:
        return re.compile(brackets)
    key = rf"(?<!\w)(?:sleutel:?\s*)?\b(?:{'|'.join(map(re.escape, keys))})(?!\w)"
    return re.compile(rf"{brackets}|[\[(^\"']*{key}[\])\"']*", re.IGNORECASE)
