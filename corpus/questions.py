"""Which paragraphs ask and which answer, in a letter that answers questions of parliament.

Known are questions each with its answer, and all questions before all answers, under labels
(`Vraag 1`, `Antwoord op de vragen 2 en 3`, `Antwoord`); and numbered questions with an answer
right below each, without labels.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.blocks import Block
from corpus.question_labels import Label, is_exchange, label_of
from corpus.sentences import asks

_NUMBERED = re.compile(r"(?P<number>\d{1,3})[.)]?\s+(?=[\"“‘«]?[A-ZÀ-Ý])")
_FEWEST = 2  # numbered questions that make a letter one of answers


@dataclass(slots=True)
class _Part:
    """A question or an answer: its label's numbers and the places of its blocks."""

    label: Label
    places: list[int] = field(default_factory=list)
    to: list["_Part"] = field(default_factory=list)


def mark_questions(blocks: Sequence[Block]) -> list[Block]:
    """Make what asks of kind `question`, and let each answer know the places of what it answers."""
    parts = _parts(blocks)
    if parts:
        _pair(parts)
        marked = _ranked(blocks)
        answers = _has_answers(parts, marked)
        for part in parts:
            _mark(part, parts, marked, answers=answers)
        return marked
    return _marked_by_number(blocks)


def _parts(blocks: Sequence[Block]) -> list[_Part]:
    labels = [label_of(b.words) if b.kind == "heading" else None for b in blocks]
    if not is_exchange(filter(None, labels)):
        return []
    parts: list[_Part] = []
    open_places: list[int] = []  # of the part that goes on, first of what stands above them all
    for place, label in enumerate(labels):
        if label is None or not _announces(label, blocks[place + 1 : place + 2]):
            open_places.append(place)
            continue
        last = parts[-1].label if parts else None
        if last and not open_places and last.kind == label.kind:  # `1.` above `Vraag`
            parts[-1].label = replace(last, numbers=(*last.numbers, *label.numbers))
            continue
        if label.kind == "answer" and (not last or last.kind == "answer"):
            parts += _loose_question(open_places, blocks)
        open_places = []
        parts.append(_Part(label, open_places))
    return parts


def _announces(label: Label, after: Sequence[Block]) -> bool:
    """Say whether a label is one; `Toelichting:` is where it explains the questions."""
    return label.kind != "explanation" or any(b.words.startswith("Deze vragen") for b in after)


def _loose_question(places: list[int], blocks: Sequence[Block]) -> Iterator[_Part]:
    """Take a question without a label out of what stands before its answer."""
    asking: list[int] = []
    while places and asks(blocks[places[-1]].words):
        asking.insert(0, places.pop())
    numbers = (_NUMBERED.match(blocks[place].words) for place in asking)
    if asking:
        label = Label(kind="question", numbers=tuple(n.group("number") for n in numbers if n))
        yield _Part(label, asking)


# --- which answer is to which question ------------------------------------------------


def _pair(parts: Sequence[_Part]) -> None:
    """Let each answer know its questions: of its numbers, else those just before it."""
    for place, answer in enumerate(parts):
        if answer.label.kind != "answer":
            continue
        before = [part for part in parts[:place] if part.label.kind == "question"]
        named = [_last(before, number) for number in answer.label.numbers]
        answer.to = [part for part in named if part] or list(_just_before(parts[:place]))


def _last(parts: Sequence[_Part], number: str) -> _Part | None:
    return next((part for part in reversed(parts) if number in part.label.numbers), None)


def _just_before(parts: Sequence[_Part]) -> Iterator[_Part]:
    for part in reversed(parts):
        if part.label.kind == "answer":
            break
        if part.label.kind == "question":
            yield part


# --- what each part says --------------------------------------------------------------


def _has_answers(parts: Sequence[_Part], marked: Sequence[Block]) -> bool:
    """Say whether any answer has a label, or most questions have one without; else all ask."""
    asking = [part for part in parts if part.label.kind == "question"]
    answered = sum(_end_of_question(part, marked) < len(part.places) for part in asking)
    return any(p.label.kind == "answer" for p in parts) or 2 * answered > len(asking)


def _mark(part: _Part, parts: Sequence[_Part], marked: list[Block], *, answers: bool) -> None:
    _no_lonely_headings(part, marked)
    if part.label.kind == "answer":
        asked = tuple(sorted(place for to in part.to for place in _asking(to, marked)))
        for place in part.places:
            marked[place] = replace(marked[place], answers=asked)
        return
    all_asks = part.label.kind == "explanation" or any(part in each.to for each in parts)
    asking = _end_of_question(part, marked) if answers and not all_asks else len(part.places)
    for place in part.places[:asking]:
        if marked[place].kind != "heading" or _is_of_question(place, part, marked):
            marked[place] = replace(marked[place], kind="question")
    asked = tuple(_asking(part, marked))
    for place in part.places[asking:]:
        marked[place] = replace(marked[place], answers=asked)


def _asking(part: _Part, marked: Sequence[Block]) -> Iterator[int]:
    return (place for place in part.places if marked[place].kind == "question")


def _end_of_question(part: _Part, marked: Sequence[Block]) -> int:
    """Give how many blocks ask where the answer follows without a label."""
    asking = [n for n, place in enumerate(part.places) if asks(marked[place].words)]
    if not asking:
        return 1
    end = asking[0] + 1
    while end < len(part.places) and (end in asking):
        end += 1
    return end


def _is_of_question(place: int, part: _Part, marked: Sequence[Block]) -> bool:
    """Say whether a heading is the question itself, printed in bold."""
    first = next((p for p in part.places if marked[p].kind != "question"), place)
    return place == first or asks(marked[place].words)


def _no_lonely_headings(part: _Part, marked: list[Block]) -> None:
    """Take short answers for what they are: `Ja` without a stop, right before a next label."""
    if all(marked[place].kind == "heading" for place in part.places):
        for place in part.places:
            marked[place] = replace(marked[place], kind="body")


# --- the outline ----------------------------------------------------------------------


def _ranked(blocks: Sequence[Block]) -> list[Block]:
    """Put headings within an answer below its label, and those of a group of questions above."""
    labels = [bool(b.kind == "heading" and label_of(b.words)) for b in blocks]
    highest = min(
        (b.rank for b, is_label in zip(blocks, labels, strict=True) if is_label), default=0
    )
    ranked: list[Block] = []
    for place, block in enumerate(blocks):
        rank = 2 * block.rank
        if labels[place]:
            rank = 2 * highest + 1
        elif block.rank >= highest and any(labels[:place]):
            rank = 2 * highest if _stands_over_label(blocks, labels, place) else rank + 2
        ranked.append(replace(block, rank=rank) if block.kind == "heading" else block)
    return ranked


def _stands_over_label(blocks: Sequence[Block], labels: Sequence[bool], place: int) -> bool:
    for block, is_label in zip(blocks[place + 1 :], labels[place + 1 :], strict=True):
        if is_label or block.kind != "heading":
            return is_label
    return False


# --- questions without labels ---------------------------------------------------------


def _marked_by_number(blocks: Sequence[Block]) -> list[Block]:
    """Mark questions that are numbered one by one and each have an answer right below."""
    asking = list(_numbered_questions(blocks))
    marked = list(blocks)
    if len(asking) < _FEWEST:
        return marked
    ends = [*asking[1:], len(blocks)]
    if any(end == start + 1 for start, end in zip(asking, ends, strict=True)):
        return marked
    for start, end in zip(asking, ends, strict=True):
        marked[start] = replace(marked[start], kind="question")
        for place in range(start + 1, end):
            marked[place] = replace(marked[place], answers=(start,))
    return marked


def _numbered_questions(blocks: Sequence[Block]) -> Iterator[int]:
    expected = 1
    for place, block in enumerate(blocks):
        match = _NUMBERED.match(block.words)
        if match and int(match.group("number")) == expected and asks(block.words):
            yield place
            expected += 1
