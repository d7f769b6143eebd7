"""Whether what a sentence tells as so is so in the paragraph, and not only wished, proposed or asked.

From `Het is van belang dat het net sterk is` nobody learns that it is, nor from `de vraag of het
sterk is`, `een voorstel dat regelt dat …`, `de wens om …`, `de kans op …`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading
from rag.checking.vocabulary import same_form
from rag.checking.wording import sentences_of

_WISHED = (
    r"cruciaal|belangrijk|wenselijk|gewenst|noodzakelijk|nodig|essentieel|belang|wens(?:en|t)?|"
    r"voorkom(?:t|en)?|hoop|hoopt|hopen|kans|risico|gevaar|oproep|pleidooi|pleit|pleiten|eist?|eisen|"
    r"vereist|wil|willen|ambitie|uitdaging|bedoeling|opgave|scenario"
)
_WISHES = re.compile(rf"(?:{_WISHED})$")
# Neuter ones may have `dat` behind them that tells of themselves: `het voorstel dat ik indien`.
_PROPOSALS = re.compile(
    r"(?:streven|doel(?:stelling(?:en)?)?|visie|(?:wets)?voorstel(?:len)?|ontwerp\w*|concept\w*|variant|"
    r"optie|verzoek|motie|plan(?:nen)?|idee|gedachte|uitgangspunt|voorwaarde)$"
)
# What is asked, advised or agreed `om … te` is not done by that.
_REQUESTS = re.compile(
    r"(?:afgesproken|gevraagd|vraagt|vragen|verzocht|verzoek\w*|aanbevolen|beveelt|geadviseerd|adviseer\w*|"
    r"opgeroepen|roept|aanbeveling|opdracht|kabinet)$"
)
_ASKS = re.compile(
    r"(?:onderzo\w*|verken\w*|bekijk\w*|bekeken|bezie\w*|vraag|vragen|vraagt|gevraagd|nagaan|nagegaan|"
    r"afweg\w*|afgewogen|beoordel\w*|toets\w*|weten|onduidelijk|onbekend|overwe\w*|discussie|debat|"
    r"twijfel\w*|onzeker|kijken|kijkt|bespre\w*|besproken|afhankelijk|na|adviseer\w*|advies|evaluatie|"
    r"evalueer\w*|studie|analyse\w*|bepalen|bepaalt|bekend|duidelijk)$"
)
_KEPT = {
    "of": frozenset({"of"}),
    "dat": frozenset({"dat", "om", "opdat"}),
    "om": frozenset({"om", "te", "opdat"}),
    "als": frozenset(
        "als indien mits tenzij wanneer zodra mocht mochten bij zolang zou zouden".split()
    ),
}
_GOVERNED = frozenset({"of", "dat", "om"})
_IFS = frozenset({"als", "indien", "mits", "tenzij", "wanneer", "mocht", "mochten"})
_SETS_OUT = re.compile(
    r"(?:regelt|voorziet|bepaalt|stelt|maakt|verplicht|verbiedt|behelst|beoogt|introduceert)$"
)
_HEDGES = frozenset("kan kunnen wil willen zal zullen moet moeten mag mogen zou zouden".split())
_OTHERS = frozenset("is zijn was waren heeft hebben had wordt worden werd werden om te".split())
_COMING = frozenset({"wordt", "worden", "gaat", "gaan"})
_BEHIND_VERBS = frozenset(
    "en of dat die om als aan bij door in met naar op over tot uit van voor tegen tussen".split()
)
_BEFORE_NOUNS = frozenset("de het een deze die dat hun zijn onze geen alle van met in te".split())
_NOUNS = re.compile(r"(?:ing|ingen|heid|en|s|e)$")
_OPENING = 5
_NEAR = 6
_MOST = 0.75
_WEIGHTY = 1.0
_EXISTS = re.compile(
    r"\b(?:er (?:is|zijn|bestaat|bestaan)|(?:is|zijn|bestaat|bestaan) er)\b", re.IGNORECASE
)
_COMES = frozenset({"komt", "komen"})
# Words whose complement need not be there, up to the preposition before it.
_HEADS = re.compile(
    r"\b(?:(?:kans|risico|gevaar|uitzicht|hoop|dreiging) (?:op|van)|(?:op)?ro(?:ep|epen|ept) .{0,30}\btot|"
    r"(?:komen|gekomen) tot|om tot|(?:verkenning|inrichting|inrichten|oprichting|oprichten|ontwikkelen|"
    r"opstellen|voorbereiding|ontwerp|totstandkoming|realiseren|mogelijkheid|mogelijkheden|invoering|"
    r"onderzoek) (?:van|voor|tot|naar)|(?:verzoek|vraag|behoefte|wens|pleidooi|pleit|pleiten|voorstel|plan|"
    r"plannen|streven|streeft|zoektocht|zoeken) (?:\w+ ){0,2}?(?:tot|naar|om|aan|voor))"
    r" (?:(?:een|de|het) )?(?:[a-zë-]+ ){0,4}$"
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unreal:
    """The places of what is only wished or asked in a window, and the word that makes it so."""

    inside: frozenset[int]
    place: int
    kind: str


def compare_unreal(frame: Frame) -> Iterator[Finding]:
    """Find a claim that the window says only within clauses of a wish, a proposal or a question."""
    homes = [
        {m.other.place, *m.places}
        for m in frame.alignment.matches
        if m.other and m.item.weight >= _WEIGHTY
    ]
    homes += [
        {frame.window.place_of(moment.start) for moment in frame.window.moments}
        for _ in frame.claim.moments
    ]
    for unreal in (*_governed(frame.window), *_proposed(frame.window)):
        inside = sum(home <= unreal.inside for home in homes)
        if inside and inside >= _MOST * len(homes) and not _is_kept(frame, unreal):
            yield finding("modality", "", frame.window.tokens[unreal.place].text, certain=False)
            return


def _governed(reading: Reading) -> Iterator[_Unreal]:
    """Give the clauses behind `of`, `dat` and `om` that hang on a word of wishing or asking."""
    tokens, sentences = reading.tokens, sentences_of(reading)
    for place, token in enumerate(tokens):
        if token.folded in _IFS and _is_condition(reading, place):
            ends = (i for i in range(place, len(tokens)) if tokens[i].text in {",", ";", "."})
            inside = frozenset(range(place, next(ends, len(tokens))))
            yield _Unreal(inside=inside, place=place, kind="als")
            continue
        if token.folded not in _GOVERNED or not place or tokens[place - 1].clause == token.clause:
            continue
        near = range(max(0, place - _NEAR), place)
        before = [i for i in near if sentences[i] == sentences[place] and tokens[i].is_word]
        governor = next(
            (i for i in reversed(before) if _governs(tokens[i].folded, token.folded, place - i)),
            None,
        )
        if governor is not None:
            governed = range(place, _end_of(reading, sentences, place))
            yield _Unreal(inside=frozenset(governed), place=governor, kind=token.folded)


def _is_condition(reading: Reading, place: int) -> bool:
    """Say whether `als` begins a clause with a verb, and is no `als gastland`."""
    word, clause = reading.tokens[place].folded, reading.tokens[place].clause
    if place and reading.tokens[place - 1].folded in _BEFORE_NOUNS:
        return False  # `deze als vitaal aangewezen processen`
    words = {t.folded for t in reading.tokens[place + 1 :] if t.clause == clause}
    return word != "als" or not words.isdisjoint(_HEDGES | _OTHERS - {"om", "te", "zijn"})


def _end_of(reading: Reading, sentences: list[int], place: int) -> int:
    """Give where a governed clause ends: behind `te` and its verb, else with the sentence."""
    ends = len(sentences) - sentences[::-1].index(sentences[place])
    if reading.tokens[place].folded != "om":
        return ends
    to = (i for i in range(place, ends) if reading.tokens[i].folded == "te")
    return min(ends, next(to, ends) + 2)


def _governs(word: str, conjunction: str, distance: int) -> bool:
    if conjunction == "of":
        return bool(_ASKS.match(word))
    proposed = distance > 1 or conjunction == "om"
    if conjunction == "om" and _REQUESTS.match(word):
        return True
    return bool(_WISHES.match(word) or (proposed and _PROPOSALS.match(word)))


def _proposed(reading: Reading) -> Iterator[_Unreal]:
    """Give the clauses of a sentence that opens with a proposal, and says what it sets out."""
    tokens, sentences = reading.tokens, sentences_of(reading)
    for number in set(sentences):
        own = [i for i, s in enumerate(sentences) if s == number]
        opening = [i for i in own[:_OPENING] if _PROPOSALS.match(tokens[i].folded)]
        if opening and any(_SETS_OUT.match(tokens[i].folded) for i in own):
            yield _Unreal(inside=frozenset(own), place=opening[0], kind="dat")


def _is_kept(frame: Frame, unreal: _Unreal) -> bool:
    """Say whether the claim has the wish or the question too, in any words."""
    words = {token.folded for token in frame.claim.tokens}
    inside = {
        m.value for m in frame.window.markers
        if m.kind == "firmness" and frame.window.place_of(m.start) in unreal.inside
    }  # fmt: skip
    ours = {m.value for m in frame.claim.markers if m.kind == "firmness"}
    return (
        unreal.place in frame.matched_places
        or not words.isdisjoint(_KEPT[unreal.kind])
        or bool(ours - inside - ({"said"} if unreal.kind == "of" else set()))
        or any(any(p.match(w) for w in words) for p in (_WISHES, _PROPOSALS, _ASKS, _REQUESTS))
    )


def compare_existence(frame: Frame) -> Iterator[Finding]:
    """Find `er is een X` where the window has only the chance of it, the call for it, or its coming."""
    if not _EXISTS.search(frame.claim.text) or _EXISTS.search(frame.window.text):
        return
    heads = _content_places(frame)
    clauses = {frame.window.tokens[place].clause for place in heads}
    coming = [t for t in frame.window.tokens if t.folded in _COMES and t.clause in clauses]
    if coming:
        yield finding("modality", "", coming[0].text, certain=False)
        return
    if heads and all(_HEADS.search(_before(frame.window, place)) for place in heads):
        word = frame.window.tokens[min(heads)].text
        yield finding("modality", word, "", certain=False)


def _content_places(frame: Frame) -> frozenset[int]:
    """Give the places in the window of the first word that the claim tells to exist."""
    first = next(
        (m for m in frame.alignment.matches if m.other and m.item.weight >= _WEIGHTY), None
    )
    return frame.places_in_window(first.item.place) if first else frozenset()


def _before(reading: Reading, place: int) -> str:
    return reading.text[: reading.tokens[place].start].lower()


def compare_shared_modals(frame: Frame) -> Iterator[Finding]:
    """Find `leidt tot` where the window has `kan dat hebben en leiden tot`: one `kan` for both."""
    if any(m.kind == "firmness" and m.value != "said" for m in frame.claim.markers):
        return
    yield from _under_modals(frame)
    tokens = frame.window.tokens
    for place in range(1, len(tokens)):
        if tokens[place - 1].folded != "en" or not tokens[place].folded.endswith("en"):
            continue
        if place not in frame.matched_places or not tokens[place - 2].folded.endswith("en"):
            continue
        hedge = next(
            (t for t in tokens if t.clause == tokens[place].clause - 1 and t.folded in _HEDGES),
            None,
        )
        if hedge:
            yield finding("modality", "", hedge.text, certain=False)
            return


def _under_modals(frame: Frame) -> Iterator[Finding]:
    """Find `draagt bij` where the window has `moet bijdragen`: a verb without its modal."""
    tokens, sentences = frame.window.tokens, sentences_of(frame.window)
    for ours, home in frame.window_place.items():
        one, other = frame.claim.tokens[ours], tokens[home]
        following = tokens[home + 1 : home + 2]
        ends = not following or not following[0].is_word or following[0].folded in _BEHIND_VERBS
        able = bool(home) and tokens[home - 1].folded == "kunnen"
        if able and other.folded.endswith("en") and one.text[0].islower():
            yield finding("modality", one.text, "kunnen", certain=False)
            return
        if one.folded == other.folded or not other.folded.endswith("en") or not ends:
            continue
        if not same_form(one.joined or one.folded, other.folded) or _NOUNS.search(one.folded):
            continue
        before = [t for t, s in zip(tokens[:home], sentences, strict=False) if s == sentences[home]]
        finite = next((t for t in reversed(before) if t.folded in _HEDGES | _OTHERS), None)
        coming = any(t.folded in _COMING for t in frame.claim.tokens)
        if finite and coming and finite.folded in {"zal", "zullen"}:
            continue
        if finite and finite.folded in _HEDGES and before[-1].folded not in _BEFORE_NOUNS:
            yield finding("modality", one.text, finite.text, certain=False)
            return
