"""How many of the labelled commitments are found, with the right term and addressee."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.letter import Letter
from corpus.promises.as_json import promise_json
from corpus.promises.finding import promises_in
from corpus.promises.promise import Followed, Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseScores:
    """Counts over labelled promises; `spurious` are those found that no label knows.

    Invariant: 0 <= interval, to_parliament <= found <= labelled.
    """

    labelled: int
    found: int
    interval: int
    to_parliament: int
    missed: tuple[str, ...]
    spurious: tuple[Promise, ...]


def read_labels(file: Path) -> tuple[dict[str, Any], ...]:
    """Read labels, one JSON object a line, with the keys of `spoorzoeker promises --json`."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


def promise_scores(labels: Sequence[Mapping[str, Any]], letters: Iterable[Letter]) -> PromiseScores:
    """Hold what is found in letters against labels, each found promise to one label at most.

    Args:
        labels: What a human found, over all of the letters.
        letters: The letters that they were found in.
    """
    known = {letter.id: letter for letter in letters}
    left = [promise for letter in known.values() for promise in promises_in(letter)]
    pairs: list[tuple[Mapping[str, Any], Promise]] = []
    missed = []
    for label in labels:
        best = max(
            _overlapping(label, left, known), key=lambda p: _agreement(label, p), default=None
        )
        if best is None:
            missed.append(label["quote"])
            continue
        left.remove(best)
        pairs.append((label, best))
    return PromiseScores(
        labelled=len(labels),
        found=len(pairs),
        interval=sum(_agreement(*pair)[0] for pair in pairs),
        to_parliament=sum(_agreement(*pair)[1] for pair in pairs),
        missed=tuple(missed),
        spurious=tuple(left),
    )


def _overlapping(
    label: Mapping[str, Any], found: Sequence[Promise], known: Mapping[str, Letter]
) -> Iterator[Promise]:
    """Yield the promises whose quote shares words with the label's, in the same place."""
    for promise in found:
        if promise.letter != label["letter"]:
            continue
        text = known[promise.letter].paragraph(promise.paragraph).text
        ours, theirs = text.find(promise.quote), text.find(label["quote"])
        if (
            theirs >= 0
            and ours < theirs + len(label["quote"])
            and theirs < ours + len(promise.quote)
        ):
            yield promise


def _agreement(label: Mapping[str, Any], promise: Promise) -> tuple[bool, bool]:
    """Say whether the interval is the label's, and the addressee."""
    ours = promise_json(Followed(promise=promise, status="open"))
    interval = (ours["from"], ours["to"]) == (label["from"], label["to"])
    return interval, ours["to_parliament"] == label["to_parliament"]
