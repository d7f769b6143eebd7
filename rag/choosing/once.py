"""Sentences told once, though several units hold them."""

from collections.abc import Iterable
from dataclasses import replace

from corpus.sentences import sentence_spans
from rag.choosing.units import Unit


def each_once(units: Iterable[Unit]) -> list[Unit]:
    """Leave out the sentences that an earlier unit has told already."""
    told: dict[tuple[str, int, str], set[tuple[int, int]]] = {}
    kept: list[Unit] = []
    for unit in units:
        note = unit.footnote.number if unit.footnote else ""
        before = told.setdefault((unit.letter.id, unit.paragraph.number, note), set())
        spans = [(unit.start + s.start, unit.start + s.end) for s in sentence_spans(unit.quote)]
        new = [span for span in spans if span not in before]
        if len(new) == len(spans):
            kept.append(unit)
        else:
            kept += [replace(unit, quote=_within(unit, *span), start=span[0]) for span in new]
        before.update(spans)
    return kept


def _within(unit: Unit, start: int, end: int) -> str:
    return unit.quote[start - unit.start : end - unit.start]
