"""The questions that went wrong, each with what was given beside what was expected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval.cases import Case, Entry, Evidence, turns_of
from eval.measures.evidence import holds, is_relevant
from eval.measures.facts import loose
from eval.report.material import Material, Opinion
from eval.report.shown import ShownAnswer, ShownCitation, ShownPassage
from eval.report.wording import REASONS, type_words
from eval.scores import Judged

REFUSED = "ten onrechte afgewezen"
ANSWERED = "ten onrechte beantwoord"
INCOMPLETE = "antwoord niet goed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Text of which a part is to be marked; the whole is `before + part + after`."""

    before: str
    part: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Evidence, and the ranks of the passages and the numbers of the citations that hold it.

    `text` is the paragraph or footnote of `paragraph` that it stands in, where that was found or
    cited; else `paragraph` is None and `text` the evidence alone.
    """

    evidence: Evidence
    letter: str
    paragraph: int | None
    text: Marked
    ranks: tuple[int, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation, its quote marked in its paragraph, and whether it holds evidence."""

    citation: ShownCitation
    text: Marked
    notes: tuple[Marked, ...]
    relevant: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A passage at its rank, and whether it holds evidence."""

    rank: int
    passage: ShownPassage
    relevant: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A question that can be answered and was not answered rightly, or can't and was answered."""

    case: Case
    answer: ShownAnswer
    kind: str
    reason: str | None
    earlier: tuple[tuple[str, str], ...]
    cited: tuple[Cited, ...]
    found: tuple[Found, ...]
    expected: tuple[Expected, ...]
    alternatives: tuple[Expected, ...]
    facts: tuple[tuple[str, bool], ...]
    opinion: Opinion | None


def failed(judged: Judged) -> bool:
    """Say whether a question went wrong."""
    if not judged.answerable:
        return not judged.declined
    right = judged.parts.get("right")
    return right is None or not right.gained


def failures_by_type(material: Material) -> dict[str, list[Failure]]:
    """Give what went wrong by type of question, in the order of the cases."""
    wrong = {one.id for one in material.judged if failed(one)}
    types: dict[str, list[Failure]] = {}
    for entry in material.entries:
        for number, case in enumerate(turns_of(entry)):
            if case.id in wrong:
                failure = _failure(material, entry, number)
                types.setdefault(type_words(case.type), []).append(failure)
    return types


def _failure(material: Material, entry: Entry, number: int) -> Failure:
    *before, case = turns_of(entry)[: number + 1]
    answer = material.answers[case.id]
    return Failure(
        case=case,
        answer=answer,
        kind=_kind(case, answer),
        reason=REASONS.get(answer.reason, answer.reason) if answer.reason else None,
        earlier=tuple((turn.question, material.answers[turn.id].text) for turn in before),
        cited=tuple(_cited(case, answer)),
        found=tuple(_found(case, answer)),
        expected=tuple(_expected(case.evidence, answer)),
        alternatives=tuple(_expected(case.alt_evidence, answer)),
        facts=tuple(_facts(case, answer)),
        opinion=material.judge.verdicts.get(case.id) if material.judge else None,
    )


def _kind(case: Case, answer: ShownAnswer) -> str:
    if not case.answerable:
        return ANSWERED
    return REFUSED if answer.declined else INCOMPLETE


def _cited(case: Case, answer: ShownAnswer) -> Iterator[Cited]:
    for citation in answer.citations:
        yield Cited(
            citation=citation,
            text=marked(citation.paragraph_text, citation.quote),
            notes=tuple(marked(note.text, citation.quote) for note in citation.footnotes),
            relevant=is_relevant(case, citation.letter, citation.texts),
        )


def _found(case: Case, answer: ShownAnswer) -> Iterator[Found]:
    for rank, passage in enumerate(answer.passages or (), start=1):
        relevant = is_relevant(case, passage.letter, passage.texts)
        yield Found(rank=rank, passage=passage, relevant=relevant)


def _expected(evidence: Sequence[Evidence], answer: ShownAnswer) -> Iterator[Expected]:
    passages = answer.passages or ()
    shown: tuple[ShownPassage | ShownCitation, ...] = (*passages, *answer.citations)
    for one in evidence:
        place = next((p for p in shown if holds(p.letter, p.texts, one)), None)
        text = _holding(place.letter, place.texts, one) if place else one.quote
        yield Expected(
            evidence=one,
            letter=place.letter if place else one.letter,
            paragraph=place.paragraph if place else None,
            text=marked(text, one.quote),
            ranks=tuple(n for n, p in enumerate(passages, 1) if holds(p.letter, p.texts, one)),
            citations=tuple(c.number for c in answer.citations if holds(c.letter, c.texts, one)),
        )


def _holding(letter: str, texts: Sequence[str], evidence: Evidence) -> str:
    return next(text for text in texts if holds(letter, (text,), evidence))


def _facts(case: Case, answer: ShownAnswer) -> Iterator[tuple[str, bool]]:
    said = [loose(text) for text in (answer.text, *(c.quote for c in answer.citations))]
    for fact in case.facts:
        yield fact, not answer.declined and any(loose(fact) in text for text in said)


def marked(text: str, part: str) -> Marked:
    """Mark the first place of a part in a text; nothing where it doesn't stand there."""
    before, found, after = text.partition(part) if part.strip() else (text, "", "")
    return Marked(before=before, part=found, after=after)
