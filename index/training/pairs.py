"""Find pairs of texts that belong together, as spans of the one stream of tokens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.training.definitions import Definition
from index.training.stream import Texts, telling_heading
from index.training.texts import Law
from index.training.tokens import TokenTexts

SHORTEST = 12
SHORTEST_MEANING = 4
LONGEST = 96

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of one kind.

    `spans` has a row of (left start, left end, right start, right end) for every pair, places
    in the stream of tokens. Two pairs of one group are no negatives of each other.
    """

    kind: str
    spans: NDArray[np.int64]
    groups: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class LawSpans:
    """Where the parts of one law stand: of every paragraph its heading's span, and its own."""

    title: Span
    headings: tuple[Span, ...]
    paragraphs: tuple[Span, ...]


def find_pairs(texts: Texts, tokens: TokenTexts) -> tuple[Pairs, ...]:
    """Find the pairs of every kind in the tokens of `running_texts(texts)`."""
    spans = list(pairwise(tokens.starts.tolist()))
    position = 0
    headed: list[tuple[Span, Span]] = []
    split: list[tuple[Span, Span]] = []
    for law in texts.laws:
        placed, position = place(law, spans, position)
        headed += heading_pairs(placed)
        split += split_pairs(placed)
    asked = spans[position : position + 2 * len(texts.questions)]
    position += len(asked)
    middle = position + 3 * len(texts.treaties)
    treaties, translated = spans[position:middle], spans[middle:]
    return (
        pack("heading", headed),
        pack("split", split),
        pack("question", list(zip(asked[0::2], asked[1::2], strict=True))),
        pack("treaty", cut_both(zip(treaties[1::3], treaties[2::3], strict=True))),
        pack("translation", list(zip(translated[1::3], translated[2::3], strict=True))),
    )


def definition_pairs(definitions: Sequence[Definition], spans: Sequence[Span]) -> Pairs:
    """Pair terms with their meanings; meanings of one term are no negatives of each other.

    Args:
        definitions: The terms and their meanings.
        spans: Where they stand in the tokens: a term, its meaning, the next term.
    """
    numbers = {term: number for number, term in enumerate(dict.fromkeys(t for t, _ in definitions))}
    pairs = [
        (numbers[term], left, cut(right))
        for (term, _), left, right in zip(definitions, spans[0::2], spans[1::2], strict=True)
        if length(left) and length(right) >= SHORTEST_MEANING
    ]
    packed = pack("definition", [(left, right) for _, left, right in pairs])
    groups = np.array([number for number, _, _ in pairs], dtype=np.int64)
    return replace(packed, groups=groups)


def place(law: Law, spans: list[Span], position: int) -> tuple[LawSpans, int]:
    """Find the spans of one law from its first text on, and the position after it."""
    title = spans[position]
    position += 1
    headings: list[Span] = []
    paragraphs: list[Span] = []
    last, heading_span = "", title
    for path, _ in law.paragraphs:
        heading = telling_heading(path)
        if heading and heading != last:
            last, heading_span = heading, spans[position]
            position += 1
        headings.append(heading_span if heading else title)
        paragraphs.append(spans[position])
        position += 1
    placed = LawSpans(title=title, headings=tuple(headings), paragraphs=tuple(paragraphs))
    return placed, position


def heading_pairs(law: LawSpans) -> Iterator[tuple[Span, Span]]:
    """Pair the heading (the title where there is none) with each paragraph below it."""
    for heading, paragraph in zip(law.headings, law.paragraphs, strict=True):
        if heading[1] > heading[0] and length(paragraph) >= SHORTEST:
            yield heading, cut(paragraph)


def split_pairs(law: LawSpans) -> Iterator[tuple[Span, Span]]:
    """Pair the first third of a paragraph with the rest of it."""
    for start, end in law.paragraphs:
        if end - start >= 2 * SHORTEST:
            middle = start + min((end - start) // 3, 32)
            yield (start, middle), cut((middle, end))


def cut_both(pairs: Iterable[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Cut both sides of each pair; pairs with an empty side are left out."""
    return [(cut(left), cut(right)) for left, right in pairs if length(left) and length(right)]


def length(span: Span) -> int:
    """Count the tokens of a span."""
    return span[1] - span[0]


def cut(span: Span) -> Span:
    """Cut a span to its first `LONGEST` tokens."""
    return span[0], min(span[1], span[0] + LONGEST)


def pack(kind: str, pairs: list[tuple[Span, Span]]) -> Pairs:
    """Pack pairs into arrays; pairs with one left side are a group."""
    spans = np.array([(*left, *right) for left, right in pairs], dtype=np.int64).reshape(-1, 4)
    return Pairs(kind=kind, spans=spans, groups=spans[:, 0].copy())
