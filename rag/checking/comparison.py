"""A sentence held against one stretch of a paragraph: what is covered, and what differs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from rag.checking.accomplished import (
    compare_accomplished,
    compare_aims,
    compare_having_been,
    compare_light_deeds,
)
from rag.checking.acting import compare_acting
from rag.checking.added import compare_added, compare_now, compare_time_of_office
from rag.checking.alignment import Alignment, align
from rag.checking.apart import compare_apart, compare_dated
from rag.checking.asides import compare_asides, compare_bracketed
from rag.checking.attribution import (
    compare_lists,
    compare_names,
    compare_order,
    compare_repeated_names,
    compare_roles,
)
from rag.checking.causes import compare_causes
from rag.checking.changes import compare_changes
from rag.checking.comparing import compare_sides_of_than, compare_what_is_compared
from rag.checking.counted import compare_counted, compare_times_of_amounts
from rag.checking.degrees import compare_degrees
from rag.checking.described import compare_described, compare_each
from rag.checking.doers import compare_subjects
from rag.checking.edits import compare_edits
from rag.checking.ended import compare_ended
from rag.checking.exchanged import compare_exchanged
from rag.checking.facts import compare_moments, compare_quantities, compare_spans
from rag.checking.firmness import compare_firmness
from rag.checking.frame import Finding, Frame
from rag.checking.governed import compare_governed
from rag.checking.hanging import compare_hanging
from rag.checking.holders import (
    compare_cabinets,
    compare_holders,
    compare_senders_as_objects,
)
from rag.checking.items import compare_items
from rag.checking.joining import compare_joining
from rag.checking.lacks import compare_lacks
from rag.checking.lending import lend
from rag.checking.likeness import Knowledge
from rag.checking.making import compare_making
from rag.checking.meant_for import compare_meant_for
from rag.checking.missing import (
    compare_borrowed_names,
    compare_doers,
    compare_missing,
    compare_objects,
)
from rag.checking.narrowing import compare_narrowing
from rag.checking.not_yet import compare_not_yet
from rag.checking.parts import compare_joints, compare_parts
from rag.checking.places import compare_places
from rag.checking.polarity import (
    compare_borrowed_turns,
    compare_contrasts,
    compare_directions,
    compare_negations,
)
from rag.checking.ranges import compare_ends
from rag.checking.reading import read
from rag.checking.receiving import compare_receivers
from rag.checking.relations import compare_first_and_then, compare_relations
from rag.checking.scope import compare_quantifiers, compare_rates, compare_scope
from rag.checking.senders import compare_senders
from rag.checking.shares import compare_shares
from rag.checking.subjects import compare_deeds
from rag.checking.tokens import Token
from rag.checking.unreal import compare_existence, compare_shared_modals, compare_unreal
from rag.checking.voices import compare_voices
from rag.checking.windows import Window
from rag.checking.wording import literalness

_COMPARISONS: tuple[Callable[[Frame], Iterator[Finding]], ...] = (
    compare_quantities,
    compare_moments,
    compare_spans,
    compare_names,
    compare_roles,
    compare_negations,
    compare_directions,
    compare_firmness,
    compare_quantifiers,
    compare_scope,
    compare_rates,
    compare_order,
    compare_degrees,
    compare_parts,
    compare_joints,
    compare_lists,
    compare_missing,
    compare_doers,
    compare_causes,
    compare_objects,
    compare_borrowed_names,
    compare_hanging,
    compare_joining,
    compare_items,
    compare_governed,
    compare_subjects,
    compare_added,
    compare_time_of_office,
    compare_sides_of_than,
    compare_meant_for,
    compare_exchanged,
    compare_relations,
    compare_first_and_then,
    compare_borrowed_turns,
    compare_repeated_names,
    compare_places,
    compare_receivers,
    compare_counted,
    compare_times_of_amounts,
    compare_asides,
    compare_deeds,
    compare_senders,
    compare_making,
    compare_changes,
    compare_lacks,
    compare_accomplished,
    compare_light_deeds,
    compare_having_been,
    compare_aims,
    compare_ended,
    compare_existence,
    compare_holders,
    compare_senders_as_objects,
    compare_cabinets,
    compare_narrowing,
    compare_not_yet,
    compare_unreal,
    compare_shared_modals,
    compare_acting,
    compare_apart,
    compare_dated,
    compare_shares,
    compare_ends,
    compare_voices,
    compare_described,
    compare_each,
    compare_bracketed,
    compare_contrasts,
    compare_now,
    compare_what_is_compared,
)


_WEIGHTY = 1.0
_MAY_TELL = 0.6  # a window that covers less can neither bear a claim nor contradict it
_NEARLY_ALL = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How a claim and a window relate: what answers to what, and the findings.

    `words` are the claim's; `emptiest` is the coverage of that clause of the claim of which the
    window says least; `facts` counts the claim's numbers and dates; `literal` is the share of its
    words that stand in the window in the same order.
    """

    window: Window
    words: tuple[Token, ...]
    alignment: Alignment
    findings: tuple[Finding, ...]
    emptiest: float
    facts: int
    literal: float

    @property
    def certain(self) -> tuple[Finding, ...]:
        """The findings in which the window says something else."""
        return tuple(f for f in self.findings if f.certain)


def compare(claim: str, window: Window, knowledge: Knowledge, seen_from: date | None) -> Comparison:
    """Hold a claim against a window."""
    ours, theirs = read(claim, seen_from), read(window.text, seen_from)
    context = read(f"{window.heading}. {window.before}", seen_from)
    alignment = align(ours, theirs, context, knowledge)
    if knowledge.topic and window.first:
        alignment = lend(ours, theirs, read(knowledge.topic), alignment, knowledge)
    frame = Frame(
        claim=ours, window=theirs, alignment=alignment, knowledge=knowledge, seen_from=seen_from
    )
    found = tuple(_findings(frame)) if alignment.coverage >= _MAY_TELL else ()
    return Comparison(
        window=window,
        words=ours.tokens,
        alignment=alignment,
        findings=found,
        emptiest=_emptiest(frame),
        facts=len(ours.quantities) + len(ours.moments),
        literal=literalness(ours, theirs) if alignment.here >= _NEARLY_ALL else 0.0,
    )


def _findings(frame: Frame) -> Iterator[Finding]:
    found = [finding for compared in _COMPARISONS for finding in compared(frame)]
    yield from found or compare_edits(frame)


def _emptiest(frame: Frame) -> float:
    clauses: dict[int, list[float]] = {}
    for match in frame.alignment.matches:
        if match.item.weight >= _WEIGHTY:
            clause = frame.claim.tokens[match.item.place].clause
            clauses.setdefault(clause, []).append(match.quality)
    return min((sum(found) / len(found) for found in clauses.values()), default=0.0)
