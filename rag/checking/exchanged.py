"""Whether a sentence is one of the paragraph's with a name or a noun put in another's place.

`Het gerechtshof heeft op 4 maart geoordeeld …` beside `De voorzieningenrechter heeft op 4 maart
geoordeeld …`: who keeps all else has changed just that.
"""

from collections.abc import Iterator

from rag.checking.attribution import kind_of
from rag.checking.frame import Finding, Frame, finding
from rag.checking.missing import BEFORE_NOUNS
from rag.checking.reading import PARTICIPLE, Item
from rag.checking.tokens import Token
from rag.checking.wording import exchanged

_MOSTLY, _NEARLY_ALL = 0.65, 0.8
_LONGEST = 3
_FEWEST_WORDS = 5
_ALIKE = 4  # letters: who begins alike may say the same, as `drieluik` and `drieslag`


def compare_exchanged(frame: Frame) -> Iterator[Finding]:
    """Find a name or noun that stands in the place of another, all around it being literal."""
    if frame.literal < _MOSTLY or len(frame.claim.items) < _FEWEST_WORDS:
        return
    missing = {frame.claim.tokens[i.place].start: i for i in frame.alignment.missing()}
    free = {
        frame.window.tokens[i.place].start: i
        for i in frame.window.items
        if i.place not in frame.matched_places and i.weight >= 1
    }
    for ours, theirs in exchanged(frame.claim, frame.window):
        mine = [missing[token.start] for token in ours if token.start in missing]
        other = [free[token.start] for token in theirs if token.start in free]
        if not mine or not other or max(len(ours), len(theirs)) > _LONGEST:
            continue
        if _is_name(mine[0]) and _is_name(other[0]):
            kind = kind_of(frame.claim, mine[0])
            yield finding(
                kind,
                _text(frame.claim.tokens, mine),
                _text(frame.window.tokens, other),
                certain=True,
            )
        elif frame.literal >= _NEARLY_ALL and _are_nouns(frame, mine, other):
            yield finding(
                "scope",
                _text(frame.claim.tokens, mine),
                _text(frame.window.tokens, other),
                certain=True,
            )


def _is_name(item: Item) -> bool:
    return item.kind == "name"


def _are_nouns(frame: Frame, mine: list[Item], other: list[Item]) -> bool:
    """Say whether both are one word behind the same article or preposition."""
    if len(mine) != 1 or len(other) != 1 or {mine[0].kind, other[0].kind} != {"content"}:
        return False
    before = [
        reading.tokens[item.place - 1].folded if item.place else ""
        for reading, item in ((frame.claim, mine[0]), (frame.window, other[0]))
    ]
    words = [mine[0].forms[0], other[0].forms[0]]
    if any(map(PARTICIPLE.match, words)) or words[0][:_ALIKE] == words[1][:_ALIKE]:
        return False
    return bool(BEFORE_NOUNS.intersection(before)) and (
        before[0] == before[1] or {*before} <= {"de", "het", "een"}
    )


def _text(tokens: tuple[Token, ...], items: list[Item]) -> str:
    return " ".join(tokens[item.place].text for item in items)
