"""Whether what a sentence tells as done is done in the paragraph.

`Het besluit is genomen` says more than `om een besluit te nemen`, `het nemen van een besluit`,
`neemt een besluit` and `het besluit wordt genomen`.
"""

import re
from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading
from rag.checking.vocabulary import infinitive, same_form
from rag.checking.wording import sentences_of

_PERFECT = frozenset("is zijn was waren heeft heb hebben had hadden werd werden".split())
_BECOMING = frozenset({"wordt", "worden"})
_COMING = frozenset("wordt worden zal zullen gaat gaan ga".split())
_HAVING = frozenset("heeft heb hebben had hadden".split())
_DETERMINERS = frozenset("de het een deze dit die dat hun zijn haar ons onze mijn uw geen".split())
_STARTS = "ge|be|ver|ont|her|er|onder|over|voor|door|weer|mis|vol"
_BEFORE = (
    "(?:aan|achter|af|bij|door|in|mee|na|om|op|over|samen|tegen|terug|toe|uit|vast|voor|voort)?"
)
_PARTICIPLE = re.compile(
    rf"(?:\w{{0,8}}ge\w+|{_BEFORE}(?:{_STARTS})\w{{2,}}|\w+(?:zoch|brach))(?:d|t|en)$"
)
_IRREGULAR = re.compile(r"\w*(?:gedaan|gegaan|gestaan|gezien)$")
_NOUN = re.compile(
    r"\w+(?:ing|ingen|ie|ies|heid|teit|schap|ment|name|gave|komst|trek|oep|lag|slag)$"
)
# What is so and stays so, with no deed in it: `is gericht op` says what `richt zich op` says.
_STATES = frozenset(
    "bekend betrokken verbonden gericht bedoeld verplicht gebaseerd belast gevestigd bestemd beperkt "
    "gebonden gedekt gekoppeld geschikt bereid vereist verdeeld samengesteld gelegen gekend geopend "
    "gesloten bevoegd gerechtigd opgenomen toegestaan gewend overtuigd".split()
)
# By which a letter does what it says: `Hierbij bied ik u het rapport aan` has offered it.
_BY_LETTER = re.compile(
    r"\b(?:hierbij|bij deze|hiermee|(?:met|bij|in|door) (?:deze|dit|mijn) (?:\w+ )?(?:kamer)?(?:brief|schrijven))\b",
    re.IGNORECASE,
)
_NOW = frozenset({"momenteel", "thans", "nu"})
_ASKING = frozenset("welke welk wie wat hoe waarom of als indien mits tenzij zodra wanneer".split())
_SPOKEN_OF = 0.5
_WAS = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|na|nadat|sinds|\w*(?:nam|kwam|gaf|deed|ging|bracht|vond|stond)|"
    r"\w{3,}(?:de|te)n?(?= (?:de|het|een|dit|deze|ik|zich|er|in|op|aan|voor|met) ))\b"
)
_LATER = re.compile(r"\bin de toekomst\b", re.IGNORECASE)


def compare_accomplished(frame: Frame) -> Iterator[Finding]:
    """Find a participle that tells a deed as done, of which the window has only the plan."""
    if _BY_LETTER.search(frame.window.text):
        return
    for place, there in _deeds(frame):
        if all(_is_coming(frame.window, home, frame.claim.tokens[place].folded) for home in there):
            word, other = frame.claim.tokens[place], frame.window.tokens[min(there)]
            yield finding("modality", word.text, other.text, certain=False)
            return


def _deeds(frame: Frame) -> Iterator[tuple[int, frozenset[int]]]:
    """Give the claim's participles of the perfect, with the places that answer to each."""
    for place in frame.window_place:
        participle = frame.claim.tokens[place]
        stays = participle.folded in _STATES
        if stays or not is_perfect(frame.claim, place) or _is_asked(frame.claim, place):
            continue
        best = frame.window_place[place]
        yield place, frozenset(
            p for p in frame.places_in_window(place)
            if p == best or same_form(frame.window.tokens[p].folded, participle.folded)
        )  # fmt: skip


def is_perfect(reading: Reading, place: int) -> bool:
    """Say whether a word is a participle behind its auxiliary, or right before it."""
    token = reading.tokens[place]
    if not is_participle(token.folded):
        return False
    mates = _mates(reading, token.clause)
    words = {reading.tokens[i].folded for i in mates}
    return words.isdisjoint(_COMING) and any(
        reading.tokens[i].folded in _PERFECT and (i < place or i == place + 1) for i in mates
    )


def _mates(reading: Reading, clause: int) -> list[int]:
    """Give the places of a clause, and of the one before where `en` joins them: one verb for both."""
    own = [i for i, t in enumerate(reading.tokens) if t.clause == clause]
    words = {reading.tokens[i].folded for i in own}
    if own and reading.tokens[own[0]].folded == "en" and words.isdisjoint(_PERFECT | _COMING):
        return [*(i for i, t in enumerate(reading.tokens) if t.clause == clause - 1), *own]
    return own


def _is_asked(reading: Reading, place: int) -> bool:
    """Say whether a word stands behind `welke`, `of`, `als`: what is asked or supposed isn't told."""
    clause = reading.tokens[place].clause
    first = next(t for t in reading.tokens if t.clause == clause and t.is_word)
    return first.folded in _ASKING


def is_participle(word: str) -> bool:
    """Say whether a folded word is a participle, also behind a particle: `vormgegeven`."""
    if _IRREGULAR.match(word):
        return True
    if not _PARTICIPLE.match(word):
        return False
    if not word.endswith("en") or infinitive(word) != word:
        return True
    strong = re.search(r"ge\w+en$", word)
    rest = strong.group() if strong else "ge" + re.sub(rf"^{_BEFORE}(?:{_STARTS})", "", word)
    return infinitive(rest) != rest


def _is_coming(reading: Reading, place: int, participle: str) -> bool:
    """Say whether a word of the window tells a deed that isn't done yet, or may never be."""
    token = reading.tokens[place]
    before = reading.tokens[max(0, place - 2) : place]
    words = [t.folded for t in before]
    if token.folded == participle or is_participle(token.folded):
        return _is_becoming(reading, place)
    if words[-1:] == ["te"] or (words[-1:] == ["het"] and token.folded.endswith("en")):
        return True
    if token.text[0].isupper() or _NOUN.match(token.folded):
        return _is_now(reading, token.clause) or not _tells_past(reading, place)
    if token.folded.endswith("e") and not token.folded.endswith(("de", "te")):
        return True  # an adjective: who is called `duurzame` has not been `verduurzaamd`
    if token.joined:
        return not _is_past(token.folded, participle)
    if _DETERMINERS.isdisjoint(words[-1:]) and _is_present(token.folded, participle):
        return True
    return not _is_past(token.folded, participle) and not _tells_past(reading, place)


def _is_now(reading: Reading, clause: int) -> bool:
    return any(t.clause == clause and t.folded in _NOW for t in reading.tokens)


def _tells_past(reading: Reading, place: int) -> bool:
    """Say whether the sentence around a noun tells of what was, or when it was."""
    sentences = sentences_of(reading)
    own = [i for i, s in enumerate(sentences) if s == sentences[place]]
    times = {sentences[reading.place_of(m.start)] for m in reading.moments}
    return (
        sentences[place] in times
        or any(i != place and is_perfect(reading, i) for i in own)
        or bool(_WAS.search(" ".join(reading.tokens[i].text for i in own)))
    )


def _is_becoming(reading: Reading, place: int) -> bool:
    """Say whether a participle is of a passive or a future, in its own clause or the one before."""
    token = reading.tokens[place]
    if _LATER.search(_clause_text(reading, token.clause)):
        return True
    sentences = sentences_of(reading)
    for clause in (token.clause, token.clause - 1):
        words = {
            t.folded
            for i, t in enumerate(reading.tokens)
            if t.clause == clause and sentences[i] == sentences[place]
        }
        if words & (_PERFECT | _COMING):
            return not words.isdisjoint(_COMING) and words.isdisjoint(_HAVING | {"is", "werd"})
    # `De raad beslist in mei` has the form of `heeft beslist`.
    return bool(re.match(r"(?:be|ver|ont|her|er)\w+t$", token.folded))


def _clause_text(reading: Reading, clause: int) -> str:
    return " ".join(t.text for t in reading.tokens if t.clause == clause)


def _is_past(word: str, participle: str) -> bool:
    """Say whether a form is a past: in `de` or `te` of a weak verb, with another vowel of a strong."""
    if participle.endswith("en") and infinitive(word) != word:
        return not word.endswith("t") or word.endswith(("cht", "at", "iet", "ot"))
    return word.endswith(("de", "te", "den", "ten", "cht", "chten"))


def _is_present(word: str, participle: str) -> bool:
    """Say whether a word is a present or an infinitive of the verb that a participle is of."""
    return (
        same_form(word, participle)
        and not _is_past(word, participle)
        and (word.endswith(("t", "en")) or participle.endswith((word, f"{word}d", f"{word}t")))
    )


def compare_light_deeds(frame: Frame) -> Iterator[Finding]:
    """Find `is beschikbaar gesteld` where the window tells another deed, or none that is done."""
    if _BY_LETTER.search(frame.window.text):
        return
    for item in frame.alignment.missing():
        if item.kind != "light" or not is_perfect(frame.claim, item.place):
            continue
        deeds = [
            i for i, t in enumerate(frame.window.tokens)
            if is_perfect(frame.window, i) and frame.clause_shares.get(t.clause, 0.0) > 0
        ]  # fmt: skip
        free = [i for i in deeds if i not in frame.matched_places]
        if (deeds and len(free) < len(deeds)) or (not deeds and _WAS.search(frame.window.text)):
            continue
        other = frame.window.tokens[free[0]].text if free else ""
        yield finding("modality", frame.claim.tokens[item.place].text, other, certain=False)
        return
