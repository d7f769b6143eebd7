"""How a statement stands beside those of other letters: overtaken by a newer one, or at odds.

Only values are compared (days, amounts, shares, numbers with a unit): that two sentences say
otherwise in words alone is more than a comparison of words can tell.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from corpus.letter import Metadata
from rag.answer import Standing
from rag.checking.alignment import Match, align
from rag.checking.likeness import Knowledge
from rag.checking.reading import Reading, read
from rag.choosing.rank import Ranked
from rag.choosing.units import Unit

_KNOWING_NOTHING = Knowledge(abbreviations={}, offices=frozenset())
_NOTHING_BEFORE = read("")
_SAME_WORDS, _SAME_WORDS_OF_ONE = 0.5, 0.6
_FEWEST_WORDS = 2
_SAME_WORD = 0.9  # of a form or compound; a mere synonym may be of another matter
_WEIGHTY = 1.0
_OF_THE_QUESTION, _OF_THE_QUESTION_AROUND = 0.5, 0.7
_YEAR = 2000  # for days without a year, in which the check puts them too


def standing_of(one: Ranked, others: Iterable[Ranked]) -> Standing | None:
    """Say how a unit stands beside the others of an answer; None where none says otherwise."""
    rivals = [other.unit for other in others if tells_otherwise(one, other)]
    if any(is_newer(rival, one.unit) for rival in rivals):
        return "overtaken"
    return "at_odds" if any(not is_newer(one.unit, rival) for rival in rivals) else None


def tells_otherwise(one: Ranked, other: Ranked) -> bool:
    """Say whether units of two letters give another value for the same thing.

    Both speak of what is asked, in the same words; every name of the one is in the other; and of
    the values that both give (days, euros, weeks) those of one kind have none in common. Where
    those of two kinds differ, as in `10 miljoen in 2025` and `12 miljoen in 2026`, both may be so.
    """
    if one.unit.letter.id == other.unit.letter.id or not _speak_of_what_is_asked(one, other):
        return False
    ours, theirs = (
        read(each.unit.quote, latest_day(each.unit.letter.metadata)) for each in (one, other)
    )
    values, values_there = _values(ours), _values(theirs)
    shared = values.keys() & values_there.keys()
    differing = [kind for kind in shared if values[kind].isdisjoint(values_there[kind])]
    return len(differing) == 1 and _same_matter(ours, theirs)


def _speak_of_what_is_asked(*both: Ranked) -> bool:
    """Say whether each speaks of it, in its own words and with what stands around them.

    `De kosten hiervan` are of the same thing only where the paragraphs are.
    """
    return all(
        one.own.share >= _OF_THE_QUESTION and one.around.share >= _OF_THE_QUESTION_AROUND
        for one in both
    )


def is_newer(one: Unit, other: Unit) -> bool:
    """Say whether a unit's letter was written after the other's, whatever days these may be of.

    Of an undated letter the interval tells; one without a first or last day is never surely newer
    or older.
    """
    ours, theirs = one.letter.metadata, other.letter.metadata
    first, last = ours.date or ours.date_from, theirs.date or theirs.date_to
    return first is not None and last is not None and first > last


def latest_day(metadata: Metadata) -> dt.date:
    """Give the day to order a letter by: its date, else the end of its interval."""
    return metadata.date or metadata.date_to or metadata.date_from or dt.date.min


def _values(reading: Reading) -> dict[str, frozenset[object]]:
    """Give the values in a text by their kind: `date`, or the unit."""
    found: dict[str, set[object]] = {}
    for moment in reading.moments:
        days = (moment.first, moment.last)
        dated = days if moment.has_year else tuple(day.replace(year=_YEAR) for day in days)
        found.setdefault("date", set()).add(dated)
    for quantity in reading.quantities:
        if not quantity.ordinal:
            found.setdefault(quantity.unit, set()).add(quantity.value)
    return {kind: frozenset(values) for kind, values in found.items()}


def _same_matter(ours: Reading, theirs: Reading) -> bool:
    there, here = (tuple(_telling(*pair)) for pair in ((ours, theirs), (theirs, ours)))
    if min(len(there), len(here)) < _FEWEST_WORDS:
        return False
    if any(m.item.kind == "name" and not _is_matched(m) for m in (*there, *here)):
        return False
    shares = sorted(sum(map(_is_matched, found)) / len(found) for found in (there, here))
    return shares[0] >= _SAME_WORDS and shares[1] >= _SAME_WORDS_OF_ONE


def _telling(ours: Reading, theirs: Reading) -> Iterator[Match]:
    """Give the matches of the words that say what a sentence is about."""
    for match in align(ours, theirs, _NOTHING_BEFORE, _KNOWING_NOTHING).matches:
        if match.item.kind in {"content", "name"} and match.item.weight >= _WEIGHTY:
            yield match


def _is_matched(match: Match) -> bool:
    return match.quality >= _SAME_WORD and not match.flipped
