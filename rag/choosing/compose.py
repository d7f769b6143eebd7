"""Which of the ranked units make the answer, and in what order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rag.answer import Standing
from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.choosing.as_many import many_asked
from rag.choosing.beside import Asking
from rag.choosing.confidence import confidence
from rag.choosing.giving import is_name, missing
from rag.choosing.leading import lead_of
from rag.choosing.listing import is_shown_in_list, items_of
from rag.choosing.needed import needed_chance
from rag.choosing.once import each_once
from rag.choosing.rank import Ranked
from rag.choosing.standing import is_newer, latest_day, standing_of, tells_otherwise
from rag.choosing.telling import short_list_of, told_of
from rag.choosing.units import Unit, introduces, neighbouring_items
from rag.numbering import Place

_MOST = 3
_SENTENCES = (6, 4, 3)  # of the first paragraph, the second and the third
# So many where it is less sure that the letters answer, and where a value that was asked is given.
_FEWER, _OF_A_VALUE = (5, 3, 2), (3, 2, 1)
_SURE = 0.7
_AS_GOOD = 0.25  # a difference of score
_ALL_OF_IT, _FAR_MORE = 0.95, 0.25  # of the question's weight
_EXPLAINED: frozenset[Kind] = frozenset(("why", "list", "definition", "whether"))
_OTHERWISE = 4.0  # a letter that says otherwise is told of, also where it answers less well
# What an item of a list answers only together with the others; a value or a name it gives alone.
_OF_A_LIST: frozenset[Kind] = frozenset(("list", "which", "why", "any", "definition", "status"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The units of an answer in the order in which they are read; `lead` is what answers best.

    `standing` says of which paragraphs, by letter and number, a newer letter overtakes what they
    say, or another one is at odds with it.
    """

    units: tuple[Unit, ...] = ()
    lead: Ranked | None = None
    standing: Mapping[Place, Standing] = field(default_factory=dict)


def choose(ranked: Sequence[Ranked], asking: Asking) -> Chosen:
    """Choose the units that answer, to the point first.

    Of units about equally good the one of the newest letter comes first, and so does one that
    says otherwise than an older letter: a reader sees how things stand before how they stood.
    """
    if not ranked:
        return Chosen()
    question = asking.question
    best = _newest_to_tell(_newest_of_the_same(ranked), ranked)
    items = _whole_list(best, ranked, question)
    if items:
        return Chosen(units=tuple(items), lead=best)
    chance = confidence(question, ranked)
    chosen = _paragraphs(best, ranked, asking, unsure=1 - chance)
    ordered = _by_letter(sorted(chosen, key=lambda r: _order(r, best)))
    most = _sentences(best, question, sure=chance >= _SURE)
    told = [
        unit
        for place, one in enumerate(ordered)
        for unit in _told(one, ranked, asking, most=most[place], first=place == 0)
    ]
    standing = {one.home: standing_of(one, chosen) for one in chosen}
    return Chosen(
        units=tuple(each_once(told)),
        lead=best,
        standing={home: known for home, known in standing.items() if known},
    )


def _paragraphs(
    best: Ranked, ranked: Sequence[Ranked], asking: Asking, *, unsure: float
) -> list[Ranked]:
    """Give the best unit with those of the other paragraphs that belong to the answer."""
    chosen, speaks = [best], best.around
    others = _best_of_others(best, ranked, asking.question)
    known = {one.home: one for _, one in others}
    while len(chosen) < _MOST:
        chances = {
            one.home: asking.paragraph(one, place=place, best=best, told=speaks, unsure=unsure)
            for place, one in others
            if not any(_says_the_same(one, other) for other in chosen)
            and one.home not in {other.home for other in chosen}
        }
        otherwise = (one.home for _, one in others if _says_otherwise(one, best))
        chances |= {home: 1.0 for home in otherwise if home in chances}
        enough = {
            home
            for home in chances
            if chances[home] >= needed_chance(known[home], chosen, asking.question)
        }
        if not enough:
            break
        home = max(enough, key=lambda home: chances[home])
        added = known[home]
        chosen.append(added)
        speaks = speaks.joined(added.around)
    return chosen


def _best_of_others(
    best: Ranked, ranked: Sequence[Ranked], question: Question
) -> list[tuple[int, Ranked]]:
    """Give the best unit of each other paragraph that may answer, with its place among them."""
    others = {one.home: one for one in reversed(ranked) if one.home != best.home}
    in_order = sorted(others.values(), key=lambda one: -one.score)
    return [
        (place, one)
        for place, one in enumerate(in_order, start=1)
        if not _is_no_answer(one, best, question)
    ]


def _is_no_answer(one: Ranked, best: Ranked, question: Question) -> bool:
    """Say whether a unit lacks what the best one has of what is asked: the value, or the name.

    What another letter tells of a bridge somewhere else is no part of the answer.
    """
    lacks_value = question.asked.strict and best.gives and not one.gives
    elsewhere = one.unit.letter.id != best.unit.letter.id and not question.compares
    return lacks_value or (elsewhere and _lacks_its_name(one, best, question))


def _lacks_its_name(one: Ranked, best: Ranked, question: Question) -> bool:
    """Say whether a name of the question stands in the best paragraph, and nowhere near another."""
    return any(
        is_name(term) and term not in missing(question, best.around)
        for term in missing(question, one.near)
    )


def _by_letter(ordered: Sequence[Ranked]) -> list[Ranked]:
    """Put what is of one letter together, and what goes on from the first in the letter's order."""
    letters = list(dict.fromkeys(one.unit.letter.id for one in ordered))
    return sorted(ordered, key=lambda one: letters.index(one.unit.letter.id))


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


def _sentences(best: Ranked, question: Question, *, sure: bool) -> tuple[int, int, int]:
    """Give how many sentences may be told of each paragraph, as sure as it is that they answer."""
    if question.asked.strict and best.gives:
        return _OF_A_VALUE
    return _SENTENCES if sure else _FEWER


def _says_the_same(one: Ranked, other: Ranked) -> bool:
    return one.unit.quote.split() == other.unit.quote.split()


def _order(ranked: Ranked, best: Ranked) -> tuple[int, int, float]:
    tier = 0 if ranked.score >= best.score - _AS_GOOD else 1
    return tier, -latest_day(ranked.unit.letter.metadata).toordinal(), -ranked.score


def _told(
    one: Ranked, ranked: Sequence[Ranked], asking: Asking, *, most: int, first: bool
) -> list[Unit]:
    question = asking.question
    most = 1 if _says_it_all(one, question) else most
    sources = question.asks_source and first
    listed = question.asked.kind in _OF_A_LIST and short_list_of(one, ranked, asking, most=most)
    return listed or told_of(one, ranked, asking, most=most, sources=sources)


def _says_it_all(one: Ranked, question: Question) -> bool:
    """Say whether a sentence of a long paragraph answers alone, for it has all that is asked."""
    is_long = len(one.unit.paragraph.sentences) > _SENTENCES[0]
    explains = question.asked.kind in _EXPLAINED or question.compares
    return is_long and one.gives and one.own.share >= _ALL_OF_IT and not explains


def _whole_list(best: Ranked, ranked: Sequence[Ranked], question: Question) -> list[Unit]:
    """Give a list with its introduction where it is asked for, or where the introduction answers.

    Who asks after what one long item of it tells gets that item.
    """
    unit = best.unit
    if unit.footnote:
        return []
    if unit.paragraph.kind != "item":
        is_opened = question.asked.kind == "list" or unit.quote.endswith(":")
        return [unit, *items_of(unit)] if introduces(unit) and is_opened else []
    if question.asked.kind != "list" or not is_shown_in_list(unit) or _stands_out(best, ranked):
        return []
    if many_asked(question) not in {None, len(neighbouring_items(unit.letter, unit.paragraph))}:
        return []
    lead = lead_of(unit)
    return [*([lead] if lead else []), *items_of(unit)]


def _stands_out(best: Ranked, ranked: Sequence[Ranked]) -> bool:
    """Say whether a long item of a list speaks far more of the question than the rest does."""
    if len(best.unit.paragraph.sentences) == 1:
        return False
    rest = {item.number for item in neighbouring_items(best.unit.letter, best.unit.paragraph)}
    shares = (
        one.own.share
        for one in ranked
        if one.unit.letter.id == best.unit.letter.id
        and one.unit.paragraph.number in rest - {best.unit.paragraph.number}
    )
    return best.own.share - max(shares, default=0.0) >= _FAR_MORE
