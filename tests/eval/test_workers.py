"""Many questions at once, in real processes."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from corpus.errors import SpoorzoekerError
from eval.workers import enough_workers, outcomes


class Echo:
    """Says what it was asked and in which process; one question ends that process."""

    def answers(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        if entry["question"] == "stop":
            os._exit(1)
        yield {"id": entry["id"], "question": entry["question"], "process": os.getpid()}

    def check(self, line: Mapping[str, Any]) -> dict[str, Any]:
        return {"id": line["id"], "text": line["claim"]}

    def close(self) -> None:
        pass


LINES = [{"id": str(n), "question": f"vraag {n}"} for n in range(20)]


@pytest.mark.parametrize("workers", [1, 2])
def test_every_line_is_answered_once(workers: int) -> None:
    found = [one for outcome in outcomes(Echo, LINES, workers=workers) for one in outcome]
    assert sorted(int(one["id"]) for one in found) == list(range(20))
    here = {one["process"] == os.getpid() for one in found}
    assert here == {workers == 1}


def test_draft_sentences_are_checked() -> None:
    assert list(outcomes(Echo, [{"id": "k", "claim": "Dit."}], workers=1)) == [
        [{"id": "k", "text": "Dit."}]
    ]


def test_a_process_that_ends_says_what_to_do() -> None:
    with pytest.raises(SpoorzoekerError, match="--workers 1"):
        list(outcomes(Echo, [{"id": "a", "question": "stop"}], workers=2))


def test_a_few_questions_are_not_worth_a_second_process() -> None:
    assert enough_workers(1) == enough_workers(79) == 1
    assert enough_workers(80, at_most=8) == 2
    assert enough_workers(10_000, at_most=3) == 3
    assert enough_workers(10_000, at_most=1) == 1
