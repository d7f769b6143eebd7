"""Whether a number counts the same thing in a sentence as in the paragraph."""

from collections.abc import Iterator

from rag.checking.bearing import bears
from rag.checking.facts import bears_moment
from rag.checking.frame import Finding, Frame, finding
from rag.checking.quantities import Quantity
from rag.checking.reading import Item, Reading
from rag.checking.wording import sentences_of

_FARTHEST = 3


def compare_counted(frame: Frame) -> Iterator[Finding]:
    """Find a number of one thing in the claim that in the window is of another that the claim names too.

    `Zes op de tien bureaus werken met studenten` is not `zes op de tien studenten werken via een bureau`.
    """
    for ours in frame.claim.quantities:
        borne = [q for q in frame.window.quantities if bears(ours, q)]
        mine, theirs = (
            _counted(frame.claim, ours),
            _counted(frame.window, borne[0]) if len(borne) == 1 else None,
        )
        if mine is None or theirs is None:
            continue
        homes = frame.places_in_window(mine.place)
        if not homes.isdisjoint(range(frame.window.place_of(borne[0].start), theirs.place)):
            continue  # `60.000 kilo cocaïne onderschept`: it stands between the number and a verb
        others = [
            place for place in frame.window_place
            if place != mine.place and theirs.place in frame.places_in_window(place)
        ]  # fmt: skip
        if homes and theirs.place not in homes and (others or _is_of_kind(mine, theirs)):
            word, other = frame.claim.tokens[mine.place], frame.window.tokens[theirs.place]
            yield finding("number", f"{ours.words} {word.text}", f"{other.text}", certain=False)


def _is_of_kind(mine: Item, theirs: Item) -> bool:
    """Say whether the window counts `waterbedrijven`, and the claim the `bedrijven` that it has too."""
    return any(o.endswith(m) and o != m for m in mine.forms for o in theirs.forms)


def compare_times_of_amounts(frame: Frame) -> Iterator[Finding]:
    """Find an amount with the time that the window tells of another one, a sentence away."""
    sentences = sentences_of(frame.window)
    for ours in frame.claim.quantities:
        amounts = {
            sentences[frame.window.place_of(q.start)]
            for q in frame.window.quantities
            if bears(ours, q)
        }
        for moment in frame.claim.moments:
            times = {
                sentences[frame.window.place_of(m.start)]
                for m in frame.window.moments
                if bears_moment(frame, moment, m)
            }
            timed = {sentences[frame.window.place_of(m.start)] for m in frame.window.moments}
            if amounts and times and amounts.isdisjoint(times) and amounts <= timed:
                yield finding("date", moment.words, "", certain=False)
                return


def _counted(reading: Reading, quantity: Quantity) -> Item | None:
    """Give the noun behind a number, over adjectives: the last of the words that follow right on."""
    place = reading.place_of(quantity.end - 1)
    weighty = {item.place: item for item in reading.items if item.weight >= 1}
    following = reading.tokens[place + 1 : place + 2]
    if following and place + 1 not in weighty and following[0].folded.endswith("e"):
        place += 1
    found: Item | None = None
    for i in range(place + 1, min(place + 1 + _FARTHEST, len(reading.tokens))):
        if i not in weighty:
            break
        found = weighty[i]
        if not reading.tokens[i].folded.endswith("e"):
            break
    return found
