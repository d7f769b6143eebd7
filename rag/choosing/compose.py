"""Which of the ranked units make the answer, and in what order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus.letter import Letter, Paragraph
from rag.answer import Standing
from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.choosing.standing import is_newer, latest_day, standing_of, tells_otherwise
from rag.choosing.units import Unit, introducing, neighbouring_items, with_elaboration
from rag.numbering import Place

_MOST, _MOST_IN_LIST = 3, 12
# Differences of score, which are of the logarithm of the chance. On the tuning part of
# eval/cases and over letters of other fields a second paragraph within 0.4 was right for 11
# in 35 questions and the first one for as many, within 0.8 for 16 in 58; beyond 1.6 for 8 in 179.
_AS_GOOD, _ENOUGH = 0.25, 1.4
_COMPANION, _SPEAKS_OF_IT = 3.0, 0.2
_OTHERWISE = 4.0  # a letter that says otherwise is told of, also where it answers less well
_LISTED: frozenset[Kind] = frozenset(("list", "which"))
_MARK = 4
_SHORT, _SHORT_ITEM = 70, 30  # words of a paragraph that is shown whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The units of an answer in the order in which they are read; `lead` is what answers best.

    `standing` says of which paragraphs, by letter and number, a newer letter overtakes what they
    say, or another one is at odds with it.
    """

    units: tuple[Unit, ...] = ()
    lead: Ranked | None = None
    standing: Mapping[Place, Standing] = field(default_factory=dict)


def choose(ranked: Sequence[Ranked], question: Question) -> Chosen:
    """Choose the units that answer, to the point first.

    Of units about equally good the one of the newest letter comes first, and so does one that
    says otherwise than an older letter: a reader sees how things stand before how they stood.
    """
    if not ranked:
        return Chosen()
    best = _newest_to_tell(_newest_of_the_same(ranked), ranked)
    items = _whole_list(best, question)
    if items:
        return Chosen(units=tuple(items), lead=best)
    chosen = [best]
    for candidate in ranked:
        if len(chosen) == _MOST:
            break
        if _adds(candidate, chosen, best, compares=question.compares):
            chosen.append(candidate)
    ordered = sorted(chosen, key=lambda r: _order(r, best))
    told = [unit for one in ordered for unit in _in_full(one, ranked)]
    standing = {one.home: standing_of(one, chosen) for one in chosen}
    return Chosen(
        units=tuple(dict.fromkeys(told)),
        lead=best,
        standing={home: known for home, known in standing.items() if known},
    )


def _newest_to_tell(best: Ranked, ranked: Sequence[Ranked]) -> Ranked:
    """Give the unit of the newest letter that says otherwise than the best, or the best."""
    newer = [r for r in ranked if _says_otherwise(r, best) and is_newer(r.unit, best.unit)]
    return max(newer, key=lambda r: latest_day(r.unit.letter.metadata), default=best)


def _says_otherwise(candidate: Ranked, best: Ranked) -> bool:
    near = candidate.score >= best.score - _OTHERWISE
    return near and candidate.gives == best.gives and tells_otherwise(candidate, best)


def _newest_of_the_same(ranked: Sequence[Ranked]) -> Ranked:
    """Give the first unit, or what says the very same in a newer letter."""
    same = (r for r in ranked if r.unit.quote == ranked[0].unit.quote)
    return max(same, key=lambda r: latest_day(r.unit.letter.metadata))


def _adds(candidate: Ranked, chosen: Sequence[Ranked], best: Ranked, *, compares: bool) -> bool:
    if any(_overlap(candidate.unit, other.unit) for other in chosen):
        return False
    if best.gives and not candidate.gives:
        return False
    still_missing = frozenset.intersection(*(r.own.missing for r in chosen))
    fills_in = bool(still_missing - candidate.own.missing) and candidate.home == best.home
    other_letter = all(candidate.unit.letter.id != other.unit.letter.id for other in chosen)
    needed = _ENOUGH if fills_in or (compares and other_letter) else _AS_GOOD
    return candidate.score >= best.score - needed or _says_otherwise(candidate, best)


def _in_full(one: Ranked, ranked: Sequence[Ranked]) -> list[Unit]:
    """Give a unit with what makes it understood: its paragraph where that is short.

    What a paragraph says of a matter is seldom said in one sentence; of a longer one the
    sentence that leans on it is added, and the one that comes nearest to it. An item of a list
    comes with the sentence that introduces the list, and the other way round.
    """
    unit = one.unit
    if unit.footnote:
        return [unit]
    if unit.paragraph.kind == "item":
        lead = introducing(unit.letter, unit.paragraph)
        return [lead, unit] if lead and _speaks_of_it(lead, ranked) else [unit]
    if len(unit.paragraph.text.split()) <= _SHORT:
        told = [_without_introduction(_whole(unit.letter, unit.paragraph), unit)]
    else:
        told = _with_companion(with_elaboration(unit), one, ranked)
    items = _items(unit) if told[-1].quote.endswith(":") else []
    return [*told, *items, *_footnote(one, ranked)]


def _speaks_of_it(unit: Unit, ranked: Sequence[Ranked]) -> bool:
    """Say whether a unit says something of the matter, as `Wij nemen drie stappen:` does not."""
    return any(r.unit == unit and r.own.share >= _SPEAKS_OF_IT for r in ranked)


def _without_introduction(whole: Unit, best: Unit) -> Unit:
    """Leave out the sentence that introduces a list, where that isn't what answers."""
    sentences = best.paragraph.sentences
    if not whole.quote.endswith(":") or best.quote.endswith(":") or len(sentences) == 1:
        return whole
    quote = best.paragraph.text[whole.start : sentences[-2].end]
    return Unit(whole.letter, whole.paragraph, quote, whole.start)


def _footnote(one: Ranked, ranked: Sequence[Ranked]) -> list[Unit]:
    """Give the best footnote of a paragraph, where it speaks of the matter too."""
    notes = (r for r in ranked if r.home == one.home and r.unit.footnote)
    best = next(notes, None)
    if not best or best.score < one.score - _COMPANION or best.own.share < _SPEAKS_OF_IT:
        return []
    return [best.unit]


def _with_companion(lead: Unit, first: Ranked, ranked: Sequence[Ranked]) -> list[Unit]:
    """Put the second best sentence of a paragraph beside the best, in reading order."""
    for candidate in ranked:
        unit = candidate.unit
        if candidate.score < first.score - _COMPANION:
            break
        if candidate.home != first.home or unit.footnote or _overlap(unit, lead):
            continue
        if candidate.own.share >= _SPEAKS_OF_IT:
            return sorted((lead, unit), key=lambda u: u.start)
    return [lead]


def _overlap(one: Unit, other: Unit) -> bool:
    same = one.letter.id == other.letter.id and one.paragraph.number == other.paragraph.number
    if not same or one.footnote != other.footnote:
        return " ".join(one.quote.split()) == " ".join(other.quote.split())
    return one.start < other.end and other.start < one.end


def _order(ranked: Ranked, best: Ranked) -> tuple[int, int, float]:
    tier = 0 if ranked.score >= best.score - _AS_GOOD else 1
    return tier, -latest_day(ranked.unit.letter.metadata).toordinal(), -ranked.score


def _whole_list(best: Ranked, question: Question) -> list[Unit]:
    """Give a whole list where one is asked for, or where its introduction answers best."""
    unit = best.unit
    items = [] if unit.footnote else _items(unit)
    if not items:
        return []
    if question.asked.kind in _LISTED:
        return items
    return [unit, *items] if unit.quote.endswith(":") else []


def _items(unit: Unit) -> list[Unit]:
    """Give the items of the list that a unit introduces or is of, the long ones by their beginning."""
    items = neighbouring_items(unit.letter, unit.paragraph)
    return [_whole(unit.letter, item) for item in items[:_MOST_IN_LIST] if item.sentences]


def _whole(letter: Letter, paragraph: Paragraph) -> Unit:
    """Give a whole paragraph, or of a long one its first sentence."""
    text = paragraph.text
    # An item's mark (`b.`) may be taken for a sentence.
    ends = (span.end for span in paragraph.sentences if span.end > _MARK)
    most = _SHORT_ITEM if paragraph.kind == "item" else _SHORT
    end = len(text.rstrip()) if len(text.split()) <= most else next(ends, len(text))
    start = len(text) - len(text.lstrip())
    return Unit(letter, paragraph, text[start:end], start)
