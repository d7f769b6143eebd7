"""Lines that say what follows is a question of parliament or the answer to one: `Vraag 1`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corpus.footnotes import without_marks
from corpus.lines import Line
from corpus.markup import marked_heading, plain

_NUMBER = r"\d{1,3}[a-z]?"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,\s*en|,|en|&|t/m|tot en met|[–-])\s*{_NUMBER})*"
_ASKS = r"(?:Vraag|Vragen|VRAAG|VRAGEN)"
_ANSWERS = r"(?:Antwoord(?:en)?|ANTWOORD(?:EN)?|Beantwoording|Reactie)"
_OF = r"(?:\s+op)?(?:\s+de)?(?:\s+(?:vraag|vragen|VRAAG|VRAGEN))?"
_LABEL = re.compile(
    rf"(?:(?P<asks>{_ASKS})|(?P<answers>{_ANSWERS}){_OF})"
    rf"(?:\s*(?:nrs?\.?)?\s*\(?(?P<numbers>{_NUMBERS})\)?)?\s*(?P<stop>[:.]?)"
)
# What every label holds, or markup that may stand within its words.
_MAY_ANNOUNCE = re.compile(
    r"Vra(?:ag|gen)|VRA(?:AG|GEN)|Antwoord|ANTWOORD|Beantwoording|Reactie|Toelichting|"
    r"[\[<*_\U000f0000-\U000ffffd]"
)
_EXPLAINS = re.compile(r"Toelichting\s*:?")
_RUN_IN = re.compile(
    rf"(?P<label>(?:{_ASKS}|{_ANSWERS}{_OF})\s*(?:\({_NUMBERS}\)|{_NUMBERS})\s*[:.–-]?|"
    rf"(?:{_ASKS}|{_ANSWERS})\s*:|Toelichting\s*:(?=\s+Deze vragen))\s+(?=[\"“‘«]?[A-ZÀ-Ý])"
)
_RANGE = re.compile(rf"({_NUMBER})\s*(?:t/m|tot en met|[–-])\s*({_NUMBER})")
_STOP = re.compile(r"\s*[:.–-]+\s*$")
_CLOSED = re.compile(r"[.:;?!)\d]$")
_PLAIN_RANK = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a line announces; `numbers` is empty where it says only `Antwoord`.

    An `explanation` is by who asks: why, or about what.
    """

    kind: Literal["question", "answer", "explanation"]
    numbers: tuple[str, ...] = ()


def label_of(text: str) -> Label | None:
    """Read a line as a label; None where it is another."""
    if _EXPLAINS.fullmatch(text):
        return Label(kind="explanation")
    match = _LABEL.fullmatch(text)
    if not match:
        return None
    numbers = tuple(_numbers(match.group("numbers") or ""))
    return Label(kind="question" if match.group("asks") else "answer", numbers=numbers)


def with_labels(lines: Sequence[Line]) -> Sequence[Line]:
    """Make each label a heading of its own, where a text holds questions at all.

    `Vraag 1: Bent u bekend met …` becomes two lines. A letter in which a single line looks like
    a label is left as it is.
    """
    if not any(_MAY_ANNOUNCE.search(line.text.text) for line in lines):
        return lines
    labelled = list(_split(lines))
    labels = (label_of(line.text.text) for line in labelled if line.role == "heading")
    return labelled if is_exchange(filter(None, labels)) else lines


def is_exchange(labels: Iterable[Label]) -> bool:
    """Say whether these are the labels of questions and answers, not one that looks so."""
    known = [label for label in labels if label.kind != "explanation"]
    numbered = sum(bool(label.numbers) for label in known)
    return numbered > 1 or sum(label.kind == "answer" for label in known) > 1


def first_label(lines: Sequence[Line]) -> int | None:
    """Give where the first question or answer is announced; None in any other letter."""
    for index, line in enumerate(lines):
        label = label_of(line.text.text) if line.role == "heading" else None
        if label and label.kind != "explanation":
            return index
    return None


def _split(lines: Sequence[Line]) -> Iterator[Line]:
    before = ""
    for line in lines:
        words = line.kind == "text" and line.role not in ("head", "closing")
        marked = marked_heading(line.text) if words else None
        text = marked.text if marked else plain(line.text) if words else line.text
        bare = without_marks(text.text).strip()
        begins = not before or bool(_CLOSED.search(before))
        run_in = _RUN_IN.match(bare) if words and begins and bare == text.text else None
        if words and _stands_alone(bare, begins=begins):
            yield _heading(line, replace(line, text=text))
        elif run_in:
            end = run_in.end("label")
            yield _heading(line, replace(line, text=text[:end]))
            yield replace(line, text=text[run_in.end() :], role=_not_heading(line))
        else:
            yield line
        before = bare


def _stands_alone(text: str, *, begins: bool) -> bool:
    """Say whether a line is a label, and no end of a sentence that was wrapped before it."""
    return label_of(text) is not None and (begins or not text.endswith("."))


def _heading(line: Line, shown: Line) -> Line:
    marked = marked_heading(line.text)
    rank = line.rank if line.role == "heading" else marked.rank if marked else _PLAIN_RANK
    words = shown.text.replace(_STOP, "").strip()
    return replace(shown, text=words, role="heading", rank=rank)


def _not_heading(line: Line) -> Literal["item", "body"] | None:
    return "body" if line.role in ("heading", "body", "item") else None


def _numbers(text: str) -> Iterator[str]:
    """Yield each number, those that `4 t/m 7` stands for among them."""
    spans = _RANGE.findall(text)
    for first, last in spans:
        if first.isdigit() and last.isdigit():
            yield from map(str, range(int(first), int(last) + 1))
    yield from re.findall(_NUMBER, _RANGE.sub("", text) if spans else text)
