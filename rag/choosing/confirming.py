"""Whether the letters bear what a question asks to confirm; yes or no only where that is proved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rag.asking.premise import premise_of
from rag.asking.question import Question
from rag.asking.values import ValueKind, values
from rag.checking.best import best_verdict
from rag.checking.verdict import Difference, DifferenceKind, Verdict
from rag.choosing.compose import Chosen
from rag.choosing.once import each_once
from rag.choosing.rank import Ranked
from rag.choosing.units import Unit

_READ = 4  # paragraphs that a statement is held against
_SPEAKS_OF_IT = 0.6  # of the question's words: what is said of another advice proves nothing
_BORNE = frozenset(("verbatim", "supported"))
# What differs so is not so. A letter that says less firmly, or of fewer, neither bears the
# statement nor says that it is wrong.
_NOT_SO: frozenset[DifferenceKind] = frozenset(
    ("number", "amount", "date", "name", "place", "unit", "negation")
)

_VALUES: Mapping[DifferenceKind, ValueKind] = {
    "number": "number",
    "amount": "amount",
    "date": "date",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """That a statement is so, or isn't; `unit` says it.

    `differences` are what is otherwise, as far as it is sure what the letters say instead.
    """

    is_so: bool
    unit: Unit
    differences: tuple[Difference, ...] = field(default=())


def confirm(question: Question, ranked: Sequence[Ranked]) -> Confirmed | None:
    """Hold the statement of a question against the paragraphs that answer it best.

    None where the question states nothing, where nothing is proved, and where letters say
    different things. What is otherwise is named only where no letter names something else.
    """
    premise = premise_of(question.asks)
    if not premise:
        return None
    speaking = [one for one in ranked if _speaks_of_it(one, question)]
    found = [proved for proved in _by_letter(premise, speaking) if proved]
    if not found or len({proved.is_so for proved in found}) > 1:
        return None
    naming = [proved for proved in found if proved.differences]
    agree = len({proved.differences for proved in naming}) == 1
    return naming[0] if agree else replace(found[0], differences=())


def told_first(chosen: Chosen, confirmed: Confirmed) -> Chosen:
    """Put what proves an answer's yes or no in front, where that isn't told there already."""
    first, proof = chosen.units[0], confirmed.unit
    at_home = first.letter.id == proof.letter.id and first.paragraph == proof.paragraph
    if at_home and first.start <= proof.start and proof.end <= first.end:
        return chosen
    return Chosen(
        units=tuple(each_once([proof, *chosen.units])), lead=chosen.lead, standing=chosen.standing
    )


def _speaks_of_it(one: Ranked, question: Question) -> bool:
    """Say whether a paragraph speaks of the matter of a question, whatever figures it gives."""
    matches = [
        match
        for term, match in zip(question.terms, one.around.matches, strict=False)
        if not term.word[0].isdigit() and not term.is_light
    ]
    return sum(matches) >= _SPEAKS_OF_IT * len(matches)


def _by_letter(premise: str, ranked: Sequence[Ranked]) -> list[Confirmed | None]:
    """Give what each letter proves, in the order in which their paragraphs answer."""
    homes: dict[tuple[str, int], Unit] = {}
    for one in ranked:
        homes.setdefault(one.home, one.unit)
    letters: dict[str, list[Unit]] = {}
    for unit in list(homes.values())[:_READ]:
        letters.setdefault(unit.letter.id, []).append(unit)
    return [_proved(premise, units) for units in letters.values()]


def _proved(premise: str, units: Sequence[Unit]) -> Confirmed | None:
    verdict, place = best_verdict(premise, [(unit.letter, unit.paragraph) for unit in units])
    unit = next((u for u in units if place and u.paragraph == place[1]), None)
    proof = _quoted(verdict, unit) if unit else None
    if not proof:
        return None
    if verdict.status in _BORNE:
        return Confirmed(is_so=True, unit=proof)
    differences = tuple(d for d in verdict.differences if _is_otherwise(d))
    if verdict.status != "contradicted" or not differences:
        return None
    named = tuple(d for d in differences if _is_the_only_one(d, proof))
    return Confirmed(is_so=False, unit=proof, differences=named)


def _is_otherwise(difference: Difference) -> bool:
    both = bool(difference.draft and difference.letters)
    return difference.kind in _NOT_SO and (both or difference.kind == "negation")


def _is_the_only_one(difference: Difference, proof: Unit) -> bool:
    """Say whether it is sure what stands in the place of a value: of four amounts any may."""
    kind = _VALUES.get(difference.kind)
    if len(proof.sentences()) > 1:
        return False
    return kind is None or len(list(values(kind, proof.quote))) == 1


def _quoted(verdict: Verdict, unit: Unit) -> Unit | None:
    """Give the sentences of a paragraph that a verdict rests on, whole."""
    start = unit.paragraph.text.find(verdict.quote) if verdict.quote else -1
    if start < 0 or not verdict.quote:
        return None
    end = start + len(verdict.quote)
    spans = [s for s in unit.paragraph.sentences if s.start < end and start < s.end]
    if not spans:
        return None
    quote = unit.paragraph.text[spans[0].start : spans[-1].end]
    return Unit(unit.letter, unit.paragraph, quote, spans[0].start)
