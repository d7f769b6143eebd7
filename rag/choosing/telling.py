"""What an answer tells of a paragraph: the sentence that answers, with what makes it understood."""

import re
from collections.abc import Iterator, Sequence

from corpus.letter import Paragraph, Span
from rag.asking.question import Question
from rag.choosing.beside import Asking, Told, sentence_text
from rag.choosing.leading import lead_of
from rag.choosing.listing import items_of
from rag.choosing.rank import Ranked
from rag.choosing.reading_on import needs_before
from rag.choosing.units import (
    Unit,
    listed_within,
    opens_list,
)

_MOST_NOTES = 3
_SPEAKS_OF_IT = 0.2
_COMPANION = 3.0  # how much less well a footnote may answer than the first
_ANNOUNCES = re.compile(r"\b(?:hieronder|hierna|onderstaande?)\b", re.IGNORECASE)
_FEWEST_WORDS = 3  # of a sentence that can be told alone
_SHORT_LIST = 90  # words of a list that is given whole where one item of it answers
_WORDS_A_SENTENCE = 26
_UNWEIGHED = 50.0
_BELONGS = 0.03  # the chance from which on a sentence is told beside the one that answers


def told_of(
    one: Ranked,
    ranked: Sequence[Ranked],
    asking: Asking,
    *,
    most: int,
    sources: bool = False,
) -> list[Unit]:
    """Give a unit with what makes it understood.

    What a paragraph says of a matter is seldom said in one sentence. An item of a list comes with
    the sentence that introduces the list, and the other way round.

    Args:
        one: The unit that answers.
        ranked: All units, best first.
        asking: What is asked.
        most: Sentences of its paragraph that may be told.
        sources: Whether the footnotes are asked for, whatever they say.
    """
    unit = one.unit
    if unit.footnote:
        return [unit]
    told = _sentences(one, ranked, asking, most=most)
    lists = _opens_answer(one, asking.question)
    notes = _all_notes(unit) if sources else _footnote(one, ranked)
    if unit.paragraph.kind == "item":
        lead = lead_of(unit)
        before = [lead] if lead and _tells_of_it(lead, asking) else []
        return [*before, *told, *notes]
    if lists:
        return [*_with_introduction(told, unit), *items_of(unit), *notes]
    told[-1:] = _without_introduction(told[-1], unit)
    items = items_of(unit) if told[-1].quote.endswith(":") else []
    return [*told, *items, *notes]


def _opens_answer(one: Ranked, question: Question) -> bool:
    """Say whether the short list that follows a paragraph goes on from the sentence that answers.

    `De procedure duurt 26 maanden. Dat komt door:` tells nothing without what comes after it; who
    asks how long it takes needs no more than the number.
    """
    unit = one.unit
    spans = unit.paragraph.sentences
    if unit.paragraph.kind == "item" or (question.asked.strict and one.gives):
        return False
    is_near = max(places_of(unit), default=0) >= len(spans) - 2
    words = sum(len(item.quote.split()) for item in items_of(unit))
    return is_near and opens_list(unit.paragraph) and 0 < words <= _SHORT_LIST


def _with_introduction(told: Sequence[Unit], unit: Unit) -> list[Unit]:
    last = unit.paragraph.sentences[-1]
    if told[-1].end >= last.end:
        return list(told)
    quote = unit.paragraph.text[last.start : last.end]
    return [*told, Unit(unit.letter, unit.paragraph, quote, last.start)]


def short_list_of(
    one: Ranked, ranked: Sequence[Ranked], asking: Asking, *, most: int
) -> list[Unit]:
    """Give the introduction and all items of the list that a unit is of, where it is short.

    Args:
        one: The unit that answers; its own item is told of more fully than the others.
        ranked: All units, best first.
        asking: What is asked.
        most: Sentences of its item that may be told.
    """
    unit = one.unit
    if unit.footnote or unit.paragraph.kind != "item":
        return []
    items = items_of(unit)
    if sum(len(item.quote.split()) for item in items) > _SHORT_LIST:
        return []
    lead = lead_of(unit)
    told = [lead] if lead else []
    for item in items:
        own = item.paragraph.number == unit.paragraph.number
        told += _sentences(one, ranked, asking, most=most) if own else [item]
    return told


def _sentences(one: Ranked, ranked: Sequence[Ranked], asking: Asking, *, most: int) -> list[Unit]:
    """Give the unit and the other sentences of its paragraph that belong to it, in reading order."""
    unit, spans = one.unit, one.unit.paragraph.sentences
    told, speaks = _understood(places_of(unit), unit.paragraph, most=most), one.own
    lags = lags_of(one, ranked)
    while len(told) < len(spans):
        chances = {
            place: asking.sentence(
                place,
                Told(paragraph=unit.paragraph, places=frozenset(told), speaks=speaks),
                lag=lags[place],
                best=one,
            )
            for place in set(range(len(spans))) - told
            if not _only_introduces(place, unit.paragraph)
        }
        wider = {
            place: told | _with_what_it_leans_on(place, unit.paragraph)
            for place, chance in chances.items()
            if chance >= _BELONGS
        }
        fitting = [p for p, w in wider.items() if _fits(w, unit.paragraph, most=most)]
        if not fitting:
            break
        best = max(fitting, key=lambda place: chances[place])
        told = wider[best]
        speaks = speaks.joined(asking.matcher.coverage(sentence_text(unit.paragraph, best)))
    return list(_runs(told, unit)) or [unit]


def _only_introduces(place: int, paragraph: Paragraph) -> bool:
    """Say whether a sentence says nothing without the list that it introduces."""
    at_end = place == len(paragraph.sentences) - 1 and paragraph.kind != "item"
    return at_end and sentence_text(paragraph, place).rstrip().endswith((":", ";"))


def _understood(places: frozenset[int], paragraph: Paragraph, *, most: int) -> set[int]:
    """Give the sentences that answer with those that they lean on, as far as these fit."""
    told = set(places)
    for place in sorted(places):
        wider = told | _with_what_it_leans_on(place, paragraph)
        told = wider if _fits(wider, paragraph, most=most) else told
    if told and told == {max(told)} and _says_little(paragraph, max(told)):
        told.add(max(told) + 1)
    introduced = listed_within(paragraph, max(places) + 1) if places else frozenset()
    is_short = sum(len(sentence_text(paragraph, n).split()) for n in introduced) <= _SHORT_LIST
    return told | introduced if introduced & places and is_short else told


def _says_little(paragraph: Paragraph, place: int) -> bool:
    """Say whether a sentence is but a word, as `Ja.`, and another one follows."""
    few = len(sentence_text(paragraph, place).split()) < _FEWEST_WORDS
    return few and place + 1 < len(paragraph.sentences)


def lags_of(one: Ranked, ranked: Sequence[Ranked]) -> dict[int, float]:
    """Give how much less well each sentence of a unit's paragraph answers than the unit does.

    One that leans on another answers together with that.
    """
    spans = one.unit.paragraph.sentences
    found = dict.fromkeys(range(len(spans)), _UNWEIGHED)
    for other in ranked:
        if other.home == one.home and not other.unit.footnote:
            last = max(places_of(other.unit), default=0)
            found[last] = min(found[last], one.score - other.score)
    return found


def places_of(unit: Unit) -> frozenset[int]:
    """Give the places of the sentences of its paragraph that a unit tells."""
    return frozenset(n for n, s in enumerate(unit.paragraph.sentences) if _overlaps(s, unit))


def _with_what_it_leans_on(place: int, paragraph: Paragraph) -> set[int]:
    found = {place, *listed_within(paragraph, place)}
    place = min(found)
    while place and needs_before(sentence_text(paragraph, place)):
        place -= 1
        found.add(place)
    return found


def _fits(told: set[int], paragraph: Paragraph, *, most: int) -> bool:
    words = sum(len(sentence_text(paragraph, n).split()) for n in told)
    return len(told) <= most and words <= most * _WORDS_A_SENTENCE


def _runs(told: set[int], unit: Unit) -> Iterator[Unit]:
    """Yield the sentences told, those that follow each other as one unit."""
    text, spans = unit.paragraph.text, unit.paragraph.sentences
    first: int | None = None
    for n in sorted(told):
        first = n if first is None else first
        if n + 1 not in told:
            start, end = spans[first].start, spans[n].end
            yield Unit(unit.letter, unit.paragraph, text[start:end], start)
            first = None


def _overlaps(span: Span, unit: Unit) -> bool:
    return span.start < unit.end and unit.start < span.end


def _tells_of_it(lead: Unit, asking: Asking) -> bool:
    """Say whether what introduces a list says something of the matter before one item of it.

    `Wij nemen drie stappen:` does not, and who reads `Hieronder volgen de prioriteiten` expects all
    of them.
    """
    speaks = asking.matcher.coverage(lead.quote).share >= _SPEAKS_OF_IT
    return speaks and not _ANNOUNCES.search(lead.quote)


def _without_introduction(last: Unit, best: Unit) -> list[Unit]:
    """Leave out the sentence that introduces a list, where that isn't what answers."""
    sentences = best.paragraph.sentences
    begins = sentences[-1].start
    if not last.quote.endswith(":") or best.quote.endswith(":") or last.start >= begins:
        return [last]
    quote = best.paragraph.text[last.start : sentences[-2].end]
    return [Unit(last.letter, last.paragraph, quote, last.start)]


def _footnote(one: Ranked, ranked: Sequence[Ranked]) -> list[Unit]:
    """Give the best footnote of a paragraph, where it speaks of the matter too."""
    notes = (r for r in ranked if r.home == one.home and r.unit.footnote)
    best = next(notes, None)
    if not best or best.score < one.score - _COMPANION or best.own.share < _SPEAKS_OF_IT:
        return []
    return [best.unit]


def _all_notes(unit: Unit) -> list[Unit]:
    notes = unit.letter.footnotes_of(unit.paragraph)[:_MOST_NOTES]
    return [Unit(unit.letter, unit.paragraph, note.text, 0, note) for note in notes if note.text]
