"""Whether a sentence is as firm as the paragraph: a wish, a study or a may is no decision."""

import re
from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.markers import Marker
from rag.checking.opposites import sides
from rag.checking.purposes import is_purpose
from rag.checking.reading import PARTICIPLE, is_participle

_LEVELS = {
    "possible": 1, "may": 1, "investigates": 1, "strives": 2, "intended": 3, "expected": 4,
}  # fmt: skip
_PLAIN = 5
_PLANNED = ("voorzien", "gepland", "beoogd")
# Who is set on something wants it; what is needed must be.
_AIMS = re.compile(
    r"\b(?:inzet\w*|ingezet|zet(?:ten)? [^.]{0,40}\bin op|prioriteit|streven|ambitie|doel|aanbeveling|"
    r"aanbevolen|beveelt|opgeroepen|roept|afgesproken)\b",
    re.IGNORECASE,
)
_NEEDS = re.compile(r"\b(?:nodig|noodzakelijke?|vereist|vergt|vergen)\b", re.IGNORECASE)
_NEED = 0.34
_CLOSE = 0.8
_AUXILIARIES = frozenset("is zijn heeft hebben heb".split())
_LIGHT_DEEDS = frozenset(
    "gemaakt genomen gedaan gegeven gebracht gekomen gevonden gelegd gezet gevoerd gesteld".split()
)
_PAST = re.compile(
    r"\b(?:werd|werden|was|waren|had|hadden|\w*(?:nam|kwam|gaf|deed|ging|bracht)|"
    r"\w{3,}(?:de|te)n?(?= (?:de|het|een|dit|deze|ik|zich|er|in|op|aan|voor) ))\b"
)
_STATES = frozenset({"bekend", "betrokken", "verbonden"})  # they look like participles


def compare_firmness(frame: Frame) -> Iterator[Finding]:
    """Find the hedges and duties that only one of the two has."""
    ours = [m for m in frame.claim.markers if m.kind == "firmness"]
    theirs = [
        m
        for m in frame.window.markers
        if m.kind == "firmness"
        and frame.is_relevant(m, share=_NEED)
        and not _is_beforehand(frame, m)
        and not (m.value == "investigates" and _is_named(frame, m))
    ]
    yield from _hedges(frame, ours, theirs)
    yield from _hedged_before(frame, ours)
    yield from _duties(frame, ours, theirs)
    yield from _opinions(frame, ours, theirs)
    yield from _tenses(frame)
    yield from _light_deeds(frame)


def _is_beforehand(frame: Frame, marker: Marker) -> bool:
    """Say whether a word stands behind `voordat`: what comes first is told as firmly with it."""
    clause = frame.window.clause_of(marker.start)
    first = next(t for t in frame.window.tokens if t.clause == clause and t.is_word)
    return first.folded in {"voordat", "totdat"}


def _hedges(frame: Frame, ours: list[Marker], theirs: list[Marker]) -> Iterator[Finding]:
    level, weakest = _weakest(ours)
    their_level, their_weakest = _weakest(theirs)
    words = weakest.words if weakest else ""
    their_words = their_weakest.words if their_weakest else ""
    if level > their_level:
        duty = next((m.words for m in ours if m.value == "must"), "")
        if duty and their_words.lower().startswith(_PLANNED):
            return  # `moet eind 2026 klaar zijn`: so it is planned
        said = any(m.value == "said" for m in ours)
        instead = not said and (bool(duty) or any(m.value == "future" for m in ours))
        certain = (instead and frame.alignment.here >= _CLOSE) or (
            their_level <= _LEVELS["strives"] and _is_close(frame) and not _denies(frame)
        )
        yield finding("modality", words or duty, their_words, certain=certain)
    elif level < their_level:
        if level == _LEVELS["intended"] and _AIMS.search(frame.window.text):
            return
        if weakest and any(m.value == weakest.value for m in frame.window.markers):
            return  # `Dit wil ik doen door …`: as hedged, in a clause of other words
        duty = next((m.words for m in theirs if m.value == "must"), "")
        yield finding("modality", words, duty, certain=bool(duty) and level == 1)
    elif any(m.value == "future" for m in ours):
        meant = [m for m in frame.window.markers if m.value in {"intended", "strives"}]
        if meant and level == _PLAIN:
            yield finding("modality", "zal", meant[0].words, certain=False)


def _hedged_before(frame: Frame, ours: list[Marker]) -> Iterator[Finding]:
    """Find what the sentence before the window only expects, in a claim that is sure of it."""
    told = {match.item.place for match in frame.alignment.matches if match.elsewhere}
    hedged = [m for m in frame.alignment.matches if m.hedged and m.item.place in told]
    is_deed = [m for m in hedged if any(map(sides, m.item.forms)) or m.item.place in _verbs(frame)]
    if is_deed and not any(m.value in _LEVELS for m in ours):
        yield finding("modality", "", is_deed[0].hedged, certain=False)


def _verbs(frame: Frame) -> frozenset[int]:
    """Give the places of the claim's participles, and of verbs parted from their particle."""
    return frozenset(
        i
        for i, token in enumerate(frame.claim.tokens)
        if token.joined or PARTICIPLE.match(token.folded)
    )


def _denies(frame: Frame) -> bool:
    """Say whether the claim denies something: what isn't so may be told as what can't be."""
    return any(m.value in {"not", "not_all", "lack"} for m in frame.claim.markers)


def _is_close(frame: Frame) -> bool:
    """Say whether the claim says little else than the window, but for its firmness."""
    missing = [item for item in frame.alignment.missing() if item.weight >= 1]
    return frame.alignment.here >= _CLOSE and not missing


def _weakest(found: list[Marker]) -> tuple[int, Marker | None]:
    graded = [(_LEVELS[m.value], m) for m in found if m.value in _LEVELS]
    return min(graded, key=lambda pair: pair[0]) if graded else (_PLAIN, None)


def _duties(frame: Frame, ours: list[Marker], theirs: list[Marker]) -> Iterator[Finding]:
    our_duty = next((m for m in ours if m.value == "must"), None)
    their_duty = next((m for m in theirs if m.value == "must"), None)
    all_theirs = [m for m in frame.window.markers if m.kind == "firmness"]
    advised = any(m.value == "said" for m in ours) and any(m.value == "said" for m in all_theirs)
    planned = any(m.words.lower().startswith(_PLANNED) for m in all_theirs)
    if our_duty and not their_duty and (advised or planned or _NEEDS.search(frame.window.text)):
        return
    if our_duty and not their_duty and is_purpose(frame, our_duty):
        return
    if our_duty and not their_duty:
        yield finding("modality", our_duty.words, "", certain=False)
    elif their_duty and not our_duty:
        yield finding("modality", "", their_duty.words, certain=False)


def _opinions(frame: Frame, ours: list[Marker], theirs: list[Marker]) -> Iterator[Finding]:
    """What somebody finds or advises may not be told as a fact."""
    if any(m.value == "said" for m in ours):
        return
    said = next((m for m in theirs if m.value == "said" and _frames(frame, m)), None)
    if said:
        yield finding("attribution", "", said.words, certain=False)


def _frames(frame: Frame, marker: Marker) -> bool:
    """Say whether what the claim tells is an opinion: not beside an advice that it leaves out."""
    is_noun = marker.words.lower().startswith(("aanbeveling", "advies"))
    if _is_own(frame, marker):
        return False
    return not is_noun or (frame.touches(marker) and frame.is_content(marker, share=_NEED))


def _is_own(frame: Frame, marker: Marker) -> bool:
    """Say whether a word such as `vraagt` is spoken of in the claim in words of its own."""
    return frame.window.place_of(marker.start) in frame.matched_places


def _light_deeds(frame: Frame) -> Iterator[Finding]:
    """Find `de keuzes zijn gemaakt` where the window has no deed that is done."""
    done = {clause for clause, tense in frame.claim.tenses if tense == "done"}
    told = {token.folded for token in frame.window.tokens}
    if not told.isdisjoint(_AUXILIARIES) and any(map(is_participle, told)):
        return
    if _PAST.search(frame.window.text):
        return
    for item in frame.alignment.missing():
        token = frame.claim.tokens[item.place]
        if item.kind == "light" and token.clause in done and token.folded in _LIGHT_DEEDS:
            yield finding("modality", token.text, "", certain=False)


def _is_named(frame: Frame, marker: Marker) -> bool:
    """Say whether the claim has a noun for what a verb tells: `de verkenning` for `verkennen`."""
    there = frame.window.place_of(marker.start)
    ours = (place for place, theirs in frame.window_place.items() if theirs == there)
    return any(frame.claim.tokens[place].folded.endswith(("ing", "onderzoek")) for place in ours)


def _tenses(frame: Frame) -> Iterator[Finding]:
    """Find what the claim tells as done where the window has it coming, and the reverse."""
    tenses = dict(frame.claim.tenses)
    their_tenses = dict(frame.window.tenses)
    for ours, theirs in frame.window_place.items():
        one = tenses.get(frame.claim.tokens[ours].clause)
        other = their_tenses.get(frame.window.tokens[theirs].clause)
        verbs = (frame.claim.tokens[ours].folded, frame.window.tokens[theirs].folded)
        if frame.claim.tokens[ours].text[0].isupper() or _STATES.issuperset(verbs):
            continue
        if one and other and one != other and any(map(PARTICIPLE.match, verbs)):
            yield finding(
                "modality",
                frame.claim.tokens[ours].text,
                frame.window.tokens[theirs].text,
                certain=False,
            )
            return
