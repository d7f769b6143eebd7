"""Whether a sentence that is nearly literal differs from the paragraph in nothing that counts.

Who keeps most of the words and changes a few has changed just those: `voor` to `na`, `kan` to
`zal`. So each word of it that the paragraph lacks must be another word for one that it lacks.
"""

from collections.abc import Iterator
from difflib import Match

from rag.checking.degrees import is_small
from rag.checking.frame import Finding, Frame, finding
from rag.checking.known_names import is_known_name
from rag.checking.names import same_name
from rag.checking.opposites import opposite
from rag.checking.purposes import is_purpose
from rag.checking.reading import Reading, role_of, same_office
from rag.checking.scope import alike
from rag.checking.tokens import Token
from rag.checking.vocabulary import same_form
from rag.checking.wording import blocks_of, words_of

_NEARLY_LITERAL = 0.6
_SOLID = 2
_A_SPACE = 1
_LEANS = frozenset({"vanaf", "sinds"})  # compared with the time behind it
# Function words that say something by themselves; of the others one often does for another.
_TELLING = frozenset(
    "na tegen zonder binnen buiten boven onder sinds vanaf tot behalve tegenover achter jaar jaren maand "
    "maanden week weken kwartaal dag dagen uur".split()
)
_TURNING_PARTICLES = frozenset({"toe", "af"})
_SAME_TIMES = ({"na", "zodra"}, {"na", "nadat"}, {"na", "sinds"})
_CAN = frozenset({"kan", "kunnen"})
_DENIALS = frozenset("niet geen nooit zonder niemand nergens".split())


def compare_edits(frame: Frame) -> Iterator[Finding]:
    """Find the telling words of a nearly literal claim that don't stand for any of the window."""
    ours, theirs = words_of(frame.claim), words_of(frame.window)
    blocks = blocks_of(ours, theirs)
    if sum(block.size for block in blocks) < _NEARLY_LITERAL * max(1, len(ours)):
        return
    kept = {i for block in blocks for i in range(block.a, block.a + block.size)}
    extra = [
        token
        for i, token in enumerate(ours)
        if i not in kept
        and not _in_fact(frame.claim, token)
        and not _in_examples(frame.claim, token)
    ]
    lent = {frame.claim.tokens[m.item.place].start for m in frame.alignment.matches if m.lent}
    there = {i for block in blocks for i in range(block.b, block.b + block.size)}
    unkept = [token for i, token in enumerate(theirs) if i not in there]
    moved = [
        token for token in extra
        if any(_same_turn(frame, token, other) for other in unkept)
        or is_known_name(frame, token, unkept)
        or token.start in lent
        or _is_only_name(frame, token)
        or _is_kept_in_part(frame, token, ours, kept)
    ]  # fmt: skip
    yield from _unlicensed(frame, extra, _left(theirs, blocks), moved)


def _is_kept_in_part(frame: Frame, token: Token, ours: list[Token], kept: set[int]) -> bool:
    """Say whether a word is of `naar verwachting` where the window has `de verwachting`."""
    return any(
        m.start <= token.start < m.end
        and any(m.start <= ours[i].start < m.end for i in kept)
        and any(m.kind == other.kind and alike(m, other) for other in frame.window.markers)
        for m in frame.claim.markers
    )


def _is_only_name(frame: Frame, token: Token) -> bool:
    """Say whether a word is the claim's one name, and in the window: it can't have changed parts."""
    names = [i.place for i in frame.claim.items if i.kind in {"name", "role"} and i.weight >= 1]
    return [frame.claim.tokens[place].start for place in names] == [token.start] and bool(
        frame.places_in_window(names[0])
    )


def _left(theirs: list[Token], blocks: list[Match]) -> list[Token]:
    """Give the words that the claim lacks, from about where it begins to where it ends."""
    kept = {i for block in blocks for i in range(block.b, block.b + block.size)}
    solid = [block for block in blocks if block.size >= _SOLID]
    if not solid:
        return []
    first, last = solid[0].b - _SOLID, solid[-1].b + solid[-1].size + _SOLID
    return [t for i, t in enumerate(theirs) if i not in kept and first <= i < last]


def _unlicensed(
    frame: Frame, extra: list[Token], left: list[Token], moved: list[Token]
) -> Iterator[Finding]:
    names = {
        frame.claim.tokens[i.place].start for i in frame.claim.items if i.kind in {"name", "role"}
    }
    for token in extra:
        if token in moved or any(_stands_for(frame, token, other) for other in left):
            continue
        if token.folded == "of" and any(other.folded in {"en", "als"} for other in left):
            yield finding("scope", token.text, "en", certain=False)
        elif any(_opposes(token.folded, other.folded) for other in left):
            yield finding("direction", token.text, "", certain=False)
        elif token.folded in _TELLING or token.start in names or _turns(frame, token, left):
            yield finding("scope", token.text, "", certain=False)
    for other in left:
        if other.folded in _DENIALS and not any(_denies(frame, token, other) for token in extra):
            yield finding("negation", "", other.text, certain=False)


def _opposes(one: str, other: str) -> bool:
    return opposite(one, other) or {one, other} == _TURNING_PARTICLES


def _turns(frame: Frame, token: Token, left: list[Token]) -> bool:
    """Say whether a word turns what is said; `zal` does so only where it comes for a hedge."""
    turning = [m for m in frame.claim.markers if m.start <= token.start < m.end]
    values = {m.value for m in turning if m.value != "must" or not is_purpose(frame, m)}
    if values & {"future", "also", "plain"}:
        hedged = {m.start for m in frame.window.markers if m.kind == "firmness"}
        return any(other.start in hedged or other.folded in _CAN for other in left)
    return bool(values - {"said", "time", "noun"})


def _in_examples(reading: Reading, token: Token) -> bool:
    """Say whether a word is of `onder meer`, which takes something back and adds nothing."""
    return any(m.value == "mainly" and m.start <= token.start < m.end for m in reading.markers)


def _denies(frame: Frame, token: Token, denial: Token) -> bool:
    """Say whether a word says by itself what a denial and the word after it say."""
    following = frame.window.tokens.index(denial) + 1
    phrase = frame.window.tokens[following] if following < len(frame.window.tokens) else denial
    return token.folded in _DENIALS or not token.senses.isdisjoint(phrase.senses)


def _in_fact(reading: Reading, token: Token) -> bool:
    """Say whether a word belongs to a number or date, which is compared by its value."""
    facts = (
        *((q.bound_start, q.end) for q in reading.quantities),
        *((m.start, m.end) for m in reading.moments),
    )
    before_time = token.folded in _LEANS and any(
        0 < m.start - token.end <= _A_SPACE for m in reading.moments
    )
    return before_time or any(start <= token.start < end for start, end in facts)


def _stands_for(frame: Frame, token: Token, other: Token) -> bool:
    one, two = token.folded, other.folded
    if opposite(one, two):
        return False
    if {one, two} in _SAME_TIMES or (is_small(one) and is_small(two)):
        return True
    if same_form(one, two) or not token.senses.isdisjoint(other.senses) or same_name(one, two):
        return True
    ours, theirs = role_of(one), role_of(two)
    if ours and theirs:
        return same_office(ours, theirs, frame.knowledge.offices)
    long = frame.knowledge.abbreviations
    return one in long.get(two, ()) or two in long.get(one, ()) or _same_turn(frame, token, other)


def _same_turn(frame: Frame, token: Token, other: Token) -> bool:
    """Say whether two words turn what is said alike, as `mogelijk` and `wellicht`."""
    ours = [m for m in frame.claim.markers if m.start <= token.start < m.end]
    theirs = [m for m in frame.window.markers if m.start <= other.start < m.end]
    return any(one.kind == two.kind and alike(one, two) for one in ours for two in theirs)
