"""An answer in a model's words: asked, checked sentence by sentence, replaced where it fails."""

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.letter import Letter, Paragraph
from corpus.unseen import seen
from rag.answer import Answer, DeclineReason
from rag.model.draft import Draft
from rag.model.failure import TOO_LONG, FailureKind, ModelFailed, notice
from rag.model.line import Written
from rag.model.message import messages
from rag.model.offered import Offered, offer
from rag.model.prompts import NO_ANSWER
from rag.model.proof import prove
from rag.model.reply import reply
from rag.model.stream import spoken, written
from rag.numbering import Numbering
from rag.wording import decline_text

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

_MOST_SENTENCES, _MOST_CHARACTERS = 40, 8_000


class ModelComposer:
    """Writes answers by a language model. Safe to share between threads."""

    def __init__(self, model: "LLM") -> None:
        self._model = model

    def answers(
        self,
        extracted: Answer,
        found: Sequence[tuple[Letter, Paragraph]],
        *,
        history: Sequence[Answer] = (),
    ) -> Iterator[Answer]:
        """Yield the answer as it grows; the last one is whole, and may be another than it seemed.

        Whoever stops iterating ends the request to the model.

        Args:
            extracted: The answer of the letters' own sentences. It is given, with a line that
                says why, when the model fails or none of its sentences is proved.
            found: The paragraphs to write from, best first.
            history: The conversation so far, whose citations keep their numbers.
        """
        watch = _Watch(extracted)
        offered = offer(found, question=extracted.standalone)
        if not offered:
            yield extracted
            return
        draft, said = Draft(Numbering(history)), None
        try:
            for sentence in self._sentences(extracted.standalone, offered):
                if _is_no_answer(sentence):
                    said = "no_answer"
                    break
                if draft.add(prove(sentence, offered)):
                    yield watch.on(draft.shown_in(extracted))
        except _TooLong:
            said = "too_long"
        except ModelFailed as failure:
            yield watch.on(_with_notice(extracted, failure.kind))
            return
        yield watch.on(_outcome(extracted, draft, said))

    def _sentences(self, question: str, offered: Sequence[Offered]) -> Iterator[Written]:
        keys = [one.key for one in offered]
        with closing(reply(self._model, messages(question, offered))) as deltas:
            for number, sentence in enumerate(written(_short(spoken(deltas)), keys), start=1):
                if number > _MOST_SENTENCES:
                    raise _TooLong
                yield sentence


class _TooLong(Exception):
    """A model goes on and on."""


class _Watch:
    """Adds the time that a model took to the timings of an answer."""

    def __init__(self, extracted: Answer) -> None:
        self._timings = extracted.timings_ms
        self._begun = time.perf_counter()

    def on(self, answer: Answer) -> Answer:
        spent = (time.perf_counter() - self._begun) * 1000
        more = {
            step: round(self._timings.get(step, 0.0) + spent, 2) for step in ("compose", "total")
        }
        return replace(answer, timings_ms=self._timings | more)


def _short(deltas: Iterable[str]) -> Iterator[str]:
    length = 0
    for delta in deltas:
        length += len(delta)
        if length > _MOST_CHARACTERS:
            raise _TooLong
        yield seen(delta)


def _is_no_answer(sentence: Written) -> bool:
    said = sentence.text.upper()
    return NO_ANSWER in said or re.sub(r"\W+", "_", said).strip("_") == NO_ANSWER


def _outcome(extracted: Answer, draft: Draft, said: str | None) -> Answer:
    """Give the whole answer, once the model has said all it has to say."""
    if draft.proved:
        shown = draft.shown_in(extracted)
        return _noted(shown, TOO_LONG) if said == "too_long" else shown
    if said == "no_answer":
        return _declined(extracted, "no_answer")
    if extracted.status == "answered":
        return _with_notice(extracted, "useless")
    return _declined(extracted, "unverifiable")


def _with_notice(extracted: Answer, kind: FailureKind) -> Answer:
    return _noted(extracted, notice(kind, extracted=extracted.status == "answered"))


def _noted(answer: Answer, line: str) -> Answer:
    """Add a line for the reader to what there is already."""
    return replace(answer, notice=f"{answer.notice} {line}" if answer.notice else line)


def _declined(extracted: Answer, reason: DeclineReason) -> Answer:
    return replace(
        extracted,
        status="declined",
        reason=reason,
        brief=None,
        text=decline_text(reason),
        sentences=(),
        citations=(),
    )
