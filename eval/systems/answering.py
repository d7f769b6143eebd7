"""How the baselines answer: each question by itself, in the form of `ask --json`."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from corpus.sentences import sentence_spans
from eval.systems.found import Found
from rag.answer import Answer, AnswerSentence, Citation, DeclineReason
from rag.as_json import answer_json
from rag.wording import decline_text

PASSAGES = 10


def answer_each(
    entry: Mapping[str, Any], answer: Callable[[str], Answer]
) -> Iterator[dict[str, Any]]:
    """Answer a line of `ask --batch`; of a conversation each turn as it is written.

    The baselines have no memory: what a turn leaves out they don't know.
    """
    for answer_id, question in _questions(entry):
        begun = time.perf_counter()
        given = answer(question)
        spent = round((time.perf_counter() - begun) * 1000, 3)
        yield answer_json(replace(given, timings_ms={"total": spent}), answer_id)


def first_found(question: str, found: Sequence[Found]) -> Answer:
    """Answer with the first that was found, whole; decline only where nothing was."""
    if not found:
        return declined(question)
    text = found[0].text
    sentences = tuple(
        AnswerSentence(text=text[span.start : span.end], status="unchecked", citations=(1,))
        for span in sentence_spans(text)
    )
    return answered(
        question,
        text=f"{text} [1]",
        sentences=sentences,
        citations=(found[0].citation(1),),
        found=found,
    )


def answered(
    question: str,
    *,
    text: str,
    sentences: tuple[AnswerSentence, ...],
    citations: tuple[Citation, ...],
    found: Sequence[Found],
) -> Answer:
    """Give an answer; a baseline checks nothing, so that its sentences are `unchecked`."""
    return Answer(
        question=question,
        standalone=question,
        status="answered",
        reason=None,
        text=text,
        sentences=sentences,
        citations=citations,
        passages=tuple(one.passage() for one in found[:PASSAGES]),
        timings_ms={},
    )


def declined(question: str, *, text: str | None = None, found: Sequence[Found] = ()) -> Answer:
    """Decline, in a model's own words where it has some."""
    reason: DeclineReason = "no_answer" if found else "not_in_letters"
    return Answer(
        question=question,
        standalone=question,
        status="declined",
        reason=reason,
        text=text or decline_text(reason),
        sentences=(),
        citations=(),
        passages=tuple(one.passage() for one in found[:PASSAGES]),
        timings_ms={},
    )


def _questions(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the questions of an entry with the ids that `ask --batch` gives their answers."""
    if "turns" not in entry:
        yield entry["id"], entry["question"]
        return
    for number, turn in enumerate(entry["turns"], start=1):
        yield turn.get("id", f"{entry['id']}-{number}"), turn["question"]
