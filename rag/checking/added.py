"""Small words of a sentence that say more than the paragraph does: `extra`, `nog`, `al`."""

from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding

# Words of little weight in the comparison that yet make another thing of what they stand by.
_TELLING = {
    "extra": {"extra", "aanvullend", "aanvullende", "additioneel", "bovenop", "meer", "erbij"},
    "enige": {"enige"},
    "vorige": {"vorige", "eerder", "eerdere", "afgelopen", "voorgaande"},
    "eerdere": {"eerdere", "eerder", "vorige", "al", "reeds"},
    "latere": {"latere", "later", "volgende"},
    "volgende": {"volgende", "volgend", "komende", "nieuw", "nieuwe", "later", "volgen"},
    "nieuwe": {"nieuwe", "nieuw", "ander", "andere", "vernieuwde", "vervolg", "opvolging"},
    "eigen": {"eigen", "zelf", "hun"},
    "totale": {"totale", "totaal", "gehele", "hele", "alle", "bedragen", "kosten"},
    "gehele": {"gehele", "hele", "geheel", "totale", "volledige", "alle"},
    "nog": {"nog", "zal", "zullen", "wordt", "worden", "gaat", "gaan", "verder", "komende", "wil"},
    "nooit": {"nooit"},
    "zelfs": {"zelfs"},
    "zeker": {"zeker", "zekerheid", "gegarandeerd", "ongetwijfeld"},
    "definitief": {"definitief", "definitieve"},
}  # fmt: skip
_BEFORE_TIMES = frozenset("voor dit deze in altijd steeds eens meer".split())
_SAME = {"aanvullende": "extra", "nieuw": "nieuwe", "hele": "gehele", "vorig": "vorige"}


_OTHERS = frozenset("volgend volgende nieuw nieuwe vorig vorige komend komende toekomstig".split())
_THIS = frozenset("dit deze huidig huidige zittend zittende demissionair demissionaire".split())


_NOW = frozenset("nu momenteel thans huidige actueel inmiddels".split())


def compare_time_of_office(frame: Frame) -> Iterator[Finding]:
    """Find `dit kabinet` where the window has `een volgend kabinet`, and the reverse."""
    said = {token.folded for token in frame.claim.tokens}
    for place, there in frame.window_place.items():
        ours, theirs = (
            reading.tokens[at - 1].folded if at else ""
            for reading, at in ((frame.claim, place), (frame.window, there))
        )
        differ = (ours in _THIS and theirs in _OTHERS) or (ours in _OTHERS and theirs in _THIS)
        if differ and theirs not in said:
            yield finding("attribution", ours, theirs, certain=False)


def compare_added(frame: Frame) -> Iterator[Finding]:
    """Find `extra`, `nog` and the like that nothing in the window or before it answers to."""
    said = {token.folded for token in frame.window.tokens}
    elsewhere = {m.item.place for m in frame.alignment.matches if m.elsewhere}
    for place, token in enumerate(frame.claim.tokens):
        others = _TELLING.get(_SAME.get(token.folded, token.folded))
        following = frame.claim.tokens[place + 1 : place + 2]
        if token.folded == "nog" and following and following[0].folded in _BEFORE_TIMES:
            continue  # `nog voor de zomer` says no more than `voor de zomer`
        if others and others.isdisjoint(said) and place not in elsewhere and not token.phrase:
            yield finding("scope", token.text, "", certain=False)


def compare_now(frame: Frame) -> Iterator[Finding]:
    """Find `nu` in a claim without a time on what the window tells of a time that is past."""
    now = next((t for t in frame.claim.tokens if t.folded in _NOW or t.phrase in _NOW), None)
    said = {word for t in frame.window.tokens for word in (t.folded, t.phrase)}
    words = now.text if now else "op dit moment"
    text = f" {frame.claim.text.lower()} "
    if now is None and " op dit moment " not in text:
        return
    if not said.isdisjoint(_NOW) or "op dit moment" in frame.window.text.lower():
        return
    seen = frame.seen_from
    past = [m for m in frame.window.moments if seen and m.relation == "in" and m.last < seen]
    if past and len(past) == len(frame.window.moments) and not frame.claim.moments:
        yield finding("date", words, past[0].words, certain=False)
