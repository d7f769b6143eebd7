"""Whether a sentence sets things in a relation that the paragraph doesn't: `totdat`, `ondanks`, `mits`.

From `De afspraken worden niet nageleefd. De maatregelen blijven.` nobody learns that they stay
until the agreements are kept.
"""

from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.tokens import Token

_ASKING = frozenset("wat of hoe welke wie waar in hoeverre te".split())
_BEFORE = frozenset({"voordat", "alvorens"})
_AFTER = frozenset({"nadat"})
_SPACES = 4
_ONLY = "pas"
_AGAINST = "tegen"
_AFTER_ONLY = frozenset("als wanneer zodra nadat na indien".split())
# What the claim may not set before a thing unless the paragraph has it, or another word for it.
_ALONE = {
    word: frozenset(others.split())
    for word, others in (
        ("tegen", "tegen tegenover vanwege"),
        ("na", "na nadat daarna later vervolgens sinds volgend hierna waarna zodra"),
        ("totdat", "totdat tot zolang wanneer als zodra voordat"),
        ("zolang", "zolang totdat tot als wanneer gedurende"),
        ("voordat", "voordat voor vooraf eerst alvorens na nadat daarna voorafgaand"),
        ("alvorens", "voordat voor vooraf eerst alvorens na nadat daarna"),
        ("nadat", "nadat na daarna sinds zodra vervolgens waarna later toen"),
        ("waarna", "waarna na nadat daarna vervolgens later"),
        ("ondanks", "ondanks hoewel desondanks toch maar weliswaar"),
        ("hoewel", "ondanks hoewel desondanks toch maar weliswaar al echter"),
        ("desondanks", "ondanks hoewel desondanks toch maar niettemin echter"),
        ("mits", "mits als indien wanneer zodra zolang voorwaarde voorwaarden voorbehoud alleen"),
        ("tenzij", "tenzij behalve behoudens uitgezonderd uitzondering mits als indien wanneer"),
        ("indien", "indien als mits wanneer zodra zolang bij ingeval voorwaarde voorwaarden"),
        ("zodra", "zodra als wanneer nadat na pas indien bij"),
        ("pas", "pas eerst als wanneer zodra nadat na indien voordat alvorens vanaf mits alleen"),
    )
}


def compare_relations(frame: Frame) -> Iterator[Finding]:
    """Find a relation of time, condition or contrast of which the window has no word."""
    said = {token.folded for token in frame.window.tokens}
    times = [m.start for m in frame.claim.moments]
    figures = [q.bound_start for q in frame.claim.quantities]
    for token in frame.claim.tokens:
        if token.folded == _ONLY and not _conditions(frame, token):
            continue
        others = _ALONE.get(token.folded)
        # `tegen € 9,50 in Flevoland`: a figure is set beside another one, not against a thing.
        facts = [*times, *figures] if token.folded == _AGAINST else times
        before_fact = any(0 <= start - token.end <= _SPACES for start in facts)
        if (
            others
            and others.isdisjoint(said)
            and not before_fact
            and not _is_particle(frame, token)
        ):
            yield finding("scope", token.text, "", certain=False)


def compare_first_and_then(frame: Frame) -> Iterator[Finding]:
    """Find `voordat` before what the window has behind `nadat`, and the reverse."""
    for ours, theirs in ((_BEFORE, _AFTER), (_AFTER, _BEFORE)):
        here = next((t for t in frame.claim.tokens if t.folded in ours), None)
        there = next((t for t in frame.window.tokens if t.folded in theirs), None)
        if here is None or there is None or any(t.folded in ours for t in frame.window.tokens):
            continue
        behind = [
            frame.window.tokens[home].clause == there.clause
            for place, home in frame.window_place.items()
            if frame.claim.tokens[place].clause == here.clause
        ]
        if behind and sum(behind) * 2 > len(behind):
            yield finding("date", here.text, there.text, certain=True)


def _conditions(frame: Frame, only: Token) -> bool:
    """Say whether `pas` sets a condition or a time, as in `pas als`; `pas laat` does not."""
    following = next((t for t in frame.claim.tokens if t.start > only.start), None)
    return following is not None and following.folded in _AFTER_ONLY


def _is_particle(frame: Frame, token: Token) -> bool:
    """Say whether `na` is of `gaat na wat …`."""
    following = next((t for t in frame.claim.tokens if t.start > token.start), None)
    return following is None or not following.is_word or following.folded in _ASKING
