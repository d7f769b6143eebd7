"""Which of the ranked units make the answer, and in what order."""

import datetime as dt
from collections.abc import Sequence

from corpus.letter import Metadata
from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.choosing.units import Unit, neighbouring_items, with_elaboration

# Set on the tuning part of eval/cases.
_MOST, _MOST_IN_LIST = 3, 12
_AS_GOOD = 0.83
_ENOUGH = 0.72
_COMPANION, _SPEAKS_OF_IT = 0.47, 0.2


def choose(ranked: Sequence[Ranked], question: Question) -> list[Unit]:
    """Choose the units that answer, to the point first.

    Of units about equally good the one of the newest letter comes first, so that a reader
    sees how things stand before how they stood.
    """
    if not ranked:
        return []
    best = _newest_of_the_same(ranked)
    items = _whole_list(best, question)
    if items:
        return items
    chosen = [best]
    for candidate in ranked:
        if len(chosen) == _MOST:
            break
        if _adds(candidate, chosen, best, compares=question.compares):
            chosen.append(candidate)
    ordered = sorted(chosen, key=lambda r: _order(r, best))
    if question.asked.strict:
        return [r.unit for r in ordered]
    told = [with_elaboration(r.unit) for r in ordered]
    return _with_companion(told, ordered[0], ranked)


def _newest_of_the_same(ranked: Sequence[Ranked]) -> Ranked:
    """Give the first unit, or what says the very same in a newer letter."""
    same = (r for r in ranked if r.unit.quote == ranked[0].unit.quote)
    return max(same, key=lambda r: latest_day(r.unit.letter.metadata))


def _adds(candidate: Ranked, chosen: Sequence[Ranked], best: Ranked, *, compares: bool) -> bool:
    if any(_overlap(candidate.unit, other.unit) for other in chosen):
        return False
    if best.gives and not candidate.gives:
        return False
    still_missing = set.intersection(*(set(r.own.missing) for r in chosen))
    fills_in = bool(still_missing - set(candidate.own.missing))
    other_letter = all(candidate.unit.letter.id != other.unit.letter.id for other in chosen)
    needed = _ENOUGH if fills_in or (compares and other_letter) else _AS_GOOD
    shares = ((candidate.own, best.own), (candidate.around, best.around))
    as_near = all(one.share >= needed * other.share for one, other in shares)
    return as_near and candidate.score >= needed * best.score


def _with_companion(told: list[Unit], first: Ranked, ranked: Sequence[Ranked]) -> list[Unit]:
    """Put the second best sentence of the first one's paragraph beside it, in reading order.

    What a paragraph says of a matter is seldom said in one sentence.
    """
    lead = told[0]
    for candidate in ranked:
        unit = candidate.unit
        here = (unit.letter.id, unit.paragraph.number) == (lead.letter.id, lead.paragraph.number)
        if not here or unit.footnote or lead.footnote or any(_overlap(unit, t) for t in told):
            continue
        if candidate.score < _COMPANION * first.score:
            break
        if candidate.own.share < _SPEAKS_OF_IT:
            continue
        pair = sorted((lead, unit), key=lambda u: u.start)
        return [*pair, *told[1:]]
    return told


def _overlap(one: Unit, other: Unit) -> bool:
    same = one.letter.id == other.letter.id and one.paragraph.number == other.paragraph.number
    if not same or one.footnote != other.footnote:
        return " ".join(one.quote.split()) == " ".join(other.quote.split())
    return one.start < other.end and other.start < one.end


def _order(ranked: Ranked, best: Ranked) -> tuple[int, int, float]:
    tier = 0 if ranked.score >= _AS_GOOD * best.score else 1
    return tier, -latest_day(ranked.unit.letter.metadata).toordinal(), -ranked.score


def latest_day(metadata: Metadata) -> dt.date:
    """Give the day to order a letter by: its date, else the end of its interval."""
    return metadata.date or metadata.date_to or metadata.date_from or dt.date.min


def _whole_list(best: Ranked, question: Question) -> list[Unit]:
    """Give the first sentence of each item where a list is asked for and one is found."""
    unit = best.unit
    if question.asked.kind != "list" or unit.footnote:
        return []
    items = neighbouring_items(unit.letter, unit.paragraph)
    if unit.paragraph.kind == "item" and best.own.share > best.around.share * 0.6:
        return []
    return [
        Unit(unit.letter, item, item.text[item.sentences[0].start : item.sentences[0].end], 0)
        for item in items[:_MOST_IN_LIST]
        if item.sentences
    ]
