"""An answer by the letters' own sentences: search, weigh, choose or decline, cite."""

import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from index.filters import ALL_LETTERS, Filters
from index.hit import Hit
from index.letters import LetterIndex
from rag.answer import Answer, DeclineReason, Passage
from rag.asking.as_of import as_of
from rag.asking.conversation import LONGEST_QUESTION, in_conversation
from rag.asking.intent import is_for_letters
from rag.asking.parts import split_question
from rag.choosing.beside import Asking
from rag.choosing.brief import bare_value
from rag.choosing.candidates import Candidates
from rag.choosing.compose import Chosen, choose
from rag.choosing.confirming import confirm, told_first
from rag.choosing.decline import reason_to_decline
from rag.choosing.listing import unmarked
from rag.choosing.once import each_once
from rag.citations import cite
from rag.finding import Finder
from rag.framing import framed, yes_or_no
from rag.naming import Put, put
from rag.numbering import Numbering
from rag.wording import decline_text, seen_from

_PASSAGES = 10


class Extractor:
    """Answers questions over one index without a language model."""

    def __init__(self, index: LetterIndex, finder: Finder, candidates: Candidates) -> None:
        """Take what finds paragraphs and what weighs their sentences."""
        self._index = index
        self._finder = finder
        self._candidates = candidates

    def extract(self, question: str, history: Sequence[Answer], filters: Filters) -> Answer:
        """Answer a question, or decline with a reason."""
        watch = _Watch()
        # A command line hands on bytes that are no text as lone surrogates.
        question = question.encode("utf-8", "replace").decode("utf-8")
        asked = in_conversation(history, question)
        day = as_of(question[:LONGEST_QUESTION])[1]
        filters = replace(filters, until=min(day, filters.until or day)) if day else filters
        with watch("retrieve"):
            parts = [put(part, self._index, filters) for part in split_question(asked)]
            found = [self._finder.find(part.question, filters=part.filters) for part in parts]
        with watch("compose"):
            shown = frozenset(c.quote for answer in history for c in answer.citations)
            outcomes = self._outcomes(parts, found, shown)
            if not is_for_letters(question):
                outcomes = [_Outcome(reason="off_topic")]
        told = each_once(unit for outcome in outcomes for unit in outcome.chosen.units)
        units = unmarked(told)
        standing = {k: v for outcome in outcomes for k, v in outcome.chosen.standing.items()}
        with watch("check"):
            sentences, citations = cite(units, standing, numbering=Numbering(history))
        declined = not units
        reason = next((o.reason for o in outcomes if o.reason), None) if declined else None
        brief = outcomes[0].brief if len(outcomes) == 1 else None
        return Answer(
            question=question,
            standalone=asked.text,
            status="declined" if declined else "answered",
            reason=reason,
            text=decline_text(reason) if reason else framed(sentences, citations, brief=brief),
            sentences=sentences,
            citations=citations,
            passages=self._passages(found),
            timings_ms=watch.timings(),
            brief=brief,
            notice=seen_from(day) if day else None,
        )

    def _outcomes(
        self, parts: Sequence[Put], found: Sequence[Sequence[Hit]], shown: Collection[str]
    ) -> list["_Outcome"]:
        """Answer each part; one that falls just short is told where another one is answered."""
        both = list(zip(parts, found, strict=True))
        outcomes = [self._compose(part, hits, shown) for part, hits in both]
        if all(outcome.reason for outcome in outcomes):
            return outcomes
        return [
            self._compose(part, hits, shown, beside=True) if outcome.reason else outcome
            for outcome, (part, hits) in zip(outcomes, both, strict=True)
        ]

    def _compose(
        self, part: Put, hits: Sequence[Hit], shown: Collection[str], *, beside: bool = False
    ) -> "_Outcome":
        if part.stands:
            return _Outcome(chosen=Chosen(units=(part.stands,)))
        question, filtered = part.question, part.filters != ALL_LETTERS
        matcher = self._candidates.matcher(question)
        ranked = self._candidates.ranked(question, hits, shown=shown, matcher=matcher)
        reason = reason_to_decline(
            question,
            ranked,
            letter=self._candidates.letter_coverage(question, ranked, matcher=matcher),
            elsewhere=filtered and self._candidates.is_spoken_of(question),
            beside=beside,
        )
        if reason:
            return _Outcome(reason=reason)
        chosen = choose(ranked, Asking(question=question, matcher=matcher))
        confirmed = None if chosen.standing else confirm(question, ranked)
        if confirmed:
            return _Outcome(chosen=told_first(chosen, confirmed), brief=yes_or_no(confirmed))
        brief = bare_value(question, chosen.lead) if chosen.lead and _leads(chosen) else None
        return _Outcome(chosen=chosen, brief=brief)

    def _passages(self, found: Sequence[Sequence[Hit]]) -> tuple[Passage, ...]:
        """Give the ten best paragraphs of all parts of the question, best first."""
        best: dict[tuple[str, int], float] = {}
        for hits in found:
            for hit in hits:
                key = (hit.letter, hit.paragraph)
                best[key] = max(hit.score, best.get(key, 0.0))
        order = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:_PASSAGES]
        return tuple(self._passage(letter, number, score) for (letter, number), score in order)

    def _passage(self, letter_id: str, number: int, score: float) -> Passage:
        letter = self._index.letter(letter_id)
        paragraph = letter.paragraph(number)
        return Passage(
            letter=letter_id,
            paragraph=number,
            text=paragraph.text,
            footnotes=letter.footnotes_of(paragraph),
            score=round(score, 4),
        )


def _leads(chosen: Chosen) -> bool:
    """Say whether the answering sentence stands in what is told first, be it behind its lead-in."""
    first = chosen.units[0]
    told = [
        unit
        for unit in chosen.units
        if (unit.letter.id, unit.paragraph.number) == (first.letter.id, first.paragraph.number)
    ]
    return chosen.lead is not None and any(chosen.lead.unit.quote in unit.quote for unit in told)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What was chosen for a part of a question, or why nothing was."""

    chosen: Chosen = field(default_factory=Chosen)
    brief: str | None = None
    reason: DeclineReason | None = None


class _Watch:
    """Measures the steps of one answer, in milliseconds."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()
        self._steps: dict[str, float] = {}

    @contextmanager
    def __call__(self, step: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self._steps[step] = (time.perf_counter() - begun) * 1000

    def timings(self) -> dict[str, float]:
        total = (time.perf_counter() - self._begun) * 1000
        return {name: round(ms, 2) for name, ms in (self._steps | {"total": total}).items()}
