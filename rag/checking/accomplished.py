"""Whether what a sentence tells as done is done in the paragraph.

`Het besluit is genomen` says more than `om een besluit te nemen`, `het nemen van een besluit`,
`neemt een besluit` and `het besluit wordt genomen`.
"""

import re
from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.opposites import sides
from rag.checking.reading import GOING, Reading
from rag.checking.vocabulary import infinitive, same_form
from rag.checking.wording import sentences_of

_WRITING = frozenset("ik wij u uw kamer".split())
_PERFECT = frozenset("is zijn was waren heeft heb hebben had hadden werd werden".split())
_HAVING = frozenset("heeft heb hebben had hadden".split())
_LIGHTEST = frozenset({"gemaakt", "gekomen"})
_DETERMINERS = frozenset("de het een deze dit die dat hun zijn haar ons onze mijn uw geen".split())
_STARTS = "ge|be|ver|ont|her|er|onder|over|voor|door|weer|mis|vol"
_BEFORE = (
    "(?:aan|achter|af|bij|door|in|mee|na|om|op|over|samen|tegen|terug|toe|uit|vast|voor|voort)?"
)
_PARTICIPLE = re.compile(
    rf"(?:\w{{0,8}}ge\w{{2,}}|{_BEFORE}(?:{_STARTS})\w{{2,}}|\w+(?:zoch|brach))(?:d|t|en)$"
)
_PRESENT_PARTICIPLE = re.compile(r"(?:[^aeiouk]|[^aeiou]k)end$")
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
    r"\b(?:hierbij|bij deze|hiermee|(?:met|bij|in|door) (?:deze|dit|mijn) (?:\w+ )?"
    r"(?:kamer)?(?:brief|schrijven))\b",
    re.IGNORECASE,
)
_NOW = frozenset({"momenteel", "thans", "nu"})
_ASKING = frozenset("welke welk wie wat hoe waarom of als indien mits tenzij zodra wanneer".split())
_AIMING = frozenset({"om", "te", "tot", "opdat"})
_PLANNED = frozenset({"voorzien", "gepland", "beoogd", "verwacht", "bedoeld"})
_WAS = re.compile(
    r"\b(?:was|waren|werd|werden|had|hadden|geweest|na|nadat|sinds|\w*(?:nam|kwam|gaf|deed|ging|bracht|vond|stond)|"
    r"\w{3,}(?:de|te)(?= (?:de|het|een|dit|deze|ik|zich|er|in|op|aan|voor|met) ))\b"
)
_LATER = re.compile(r"\bin de toekomst\b", re.IGNORECASE)


def compare_accomplished(frame: Frame) -> Iterator[Finding]:
    """Find a participle that tells a deed as done, of which the window has only the plan."""
    for place, there in _deeds(frame):
        if all(_is_coming(frame, home, frame.claim.tokens[place].folded) for home in there):
            word, other = frame.claim.tokens[place], frame.window.tokens[min(there)]
            yield finding("modality", word.text, other.text, certain=False)
            return


def _deeds(frame: Frame) -> Iterator[tuple[int, frozenset[int]]]:
    """Give the claim's participles of the perfect, with the places that answer to each."""
    for place in frame.window_place:
        participle = frame.claim.tokens[place]
        before = frame.claim.tokens[place - 1].folded if place else ""
        stays = participle.folded in _STATES or before in _DETERMINERS - {"zijn"}
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
    return words.isdisjoint(GOING) and any(
        reading.tokens[i].folded in _PERFECT and (i < place or i == place + 1) for i in mates
    )


def _mates(reading: Reading, clause: int) -> list[int]:
    """Give the places of a clause, and of the one before where `en` joins them: one verb for both."""
    own = [i for i, t in enumerate(reading.tokens) if t.clause == clause]
    words = {reading.tokens[i].folded for i in own}
    if own and reading.tokens[own[0]].folded == "en" and words.isdisjoint(_PERFECT | GOING):
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
    if not _PARTICIPLE.match(word) or _PRESENT_PARTICIPLE.search(word):
        return False
    if not word.endswith("en") or infinitive(word) != word:
        return True
    strong = re.search(r"ge\w+en$", word)
    rest = strong.group() if strong else "ge" + re.sub(rf"^{_BEFORE}(?:{_STARTS})", "", word)
    return infinitive(rest) != rest


def _is_coming(frame: Frame, place: int, participle: str) -> bool:
    """Say whether a word of the window tells a deed that isn't done yet, or may never be."""
    reading = frame.window
    if _is_by_letter(reading, place):
        return False
    token = reading.tokens[place]
    before = reading.tokens[max(0, place - 2) : place]
    words = [t.folded for t in before]
    if _is_bare_infinitive(reading, place):
        return True
    if participle in _LIGHTEST and _there_is(reading, token.clause):
        return False  # `er zijn afspraken`, so that they have been made
    if token.folded == participle or is_participle(token.folded):
        return _is_becoming(reading, place)
    if words[-1:] == ["te"] or (words[-1:] == ["het"] and token.folded.endswith("en")):
        return True
    if token.text[0].isupper() or _NOUN.match(token.folded):
        return _is_now(reading, token.clause) or not _tells_past(frame, place)
    if token.folded.endswith("e") and not token.folded.endswith(("de", "te")):
        return True  # an adjective: who is called `duurzame` has not been `verduurzaamd`
    if token.joined:
        return not _is_past(token.folded, participle)
    if _DETERMINERS.isdisjoint(words[-1:]) and _is_present(token.folded, participle):
        return "geweest" not in {t.folded for t in reading.tokens}
    return not _is_past(token.folded, participle) and not _tells_past(frame, place)


def _there_is(reading: Reading, clause: int) -> bool:
    words = {t.folded for t in reading.tokens if t.clause == clause}
    return "er" in words and not words.isdisjoint({"is", "zijn", "was", "waren"})


def _is_bare_infinitive(reading: Reading, place: int) -> bool:
    """Say whether `leraren behouden` stands in a list of what is wanted, without any verb."""
    word = reading.tokens[place].folded
    sentences = sentences_of(reading)
    own = {
        t.folded for t, s in zip(reading.tokens, sentences, strict=True) if s == sentences[place]
    }
    return word.endswith("en") and infinitive(word) == word and own.isdisjoint(_PERFECT | GOING)


def _is_now(reading: Reading, clause: int) -> bool:
    return any(t.clause == clause and t.folded in _NOW for t in reading.tokens)


def _is_by_letter(reading: Reading, place: int) -> bool:
    """Say whether a word tells what the letter does by being sent: `Hierbij bied ik u … aan`."""
    clause = {t.folded for t in reading.tokens if t.clause == reading.tokens[place].clause}
    return bool(_BY_LETTER.search(reading.text)) and not clause.isdisjoint(_WRITING)


def _tells_past(frame: Frame, place: int) -> bool:
    """Say whether the sentence around a noun tells of what was, or when it was."""
    reading = frame.window
    sentences = sentences_of(reading)
    own = [i for i, s in enumerate(sentences) if s == sentences[place]]
    times = {
        sentences[reading.place_of(m.start)]
        for m in reading.moments
        if frame.seen_from is None or m.last <= frame.seen_from
    }
    return (
        sentences[place] in times
        or any(i != place and _follows_perfect(reading, own, i) for i in own)
        or bool(_WAS.search(" ".join(reading.tokens[i].text for i in own)))
    )


def _follows_perfect(reading: Reading, own: list[int], place: int) -> bool:
    """Say whether the auxiliary before a participle in its sentence is one of what is done."""
    word = reading.tokens[place].folded
    if not is_participle(word) or word in _PLANNED:
        return False
    before = [reading.tokens[i].folded for i in own if i < place]
    return next((w in _PERFECT for w in reversed(before) if w in _PERFECT | GOING), False)


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
        if words & (_PERFECT | GOING):
            return not words.isdisjoint(GOING) and words.isdisjoint(_HAVING | {"is", "werd"})
    # `De raad beslist in mei` has the form of `heeft beslist`.
    return bool(re.match(r"(?:be|ver|ont|her|er)\w+t$", token.folded))


def _clause_text(reading: Reading, clause: int) -> str:
    return " ".join(t.text for t in reading.tokens if t.clause == clause)


def _is_past(word: str, participle: str) -> bool:
    """Say whether a form is a past: in `de` or `te` of a weak verb, with another vowel of a strong."""
    if participle.endswith("en") and infinitive(word) != word:
        return not word.endswith("t") or word.endswith(("cht", "at", "iet", "ot"))
    return word.endswith(("de", "te", "den", "ten", "bracht", "dacht", "zocht", "kocht"))


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


def compare_having_been(frame: Frame) -> Iterator[Finding]:
    """Find `is op bezoek geweest` where the window tells nothing that was."""
    been = next((t for t in frame.claim.tokens if t.folded == "geweest"), None)
    if been and not _WAS.search(frame.window.text):
        yield finding("modality", been.text, "", certain=False)


def compare_aims(frame: Frame) -> Iterator[Finding]:
    """Find `daalt` where the window has only what is done `voor de daling`, or leads `tot` it."""
    if not _AIMING.isdisjoint(token.folded for token in frame.claim.tokens):
        return
    for match in frame.alignment.matches:
        if not match.other or match.flipped or not any(map(sides, match.item.forms)):
            continue
        word = frame.claim.tokens[match.item.place]
        if _NOUN.match(word.folded) or word.folded in {t.folded for t in frame.window.tokens}:
            continue
        homes = frame.places_in_window(match.item.place)
        if homes and all(_is_aim(frame.window, home) for home in homes):
            letters = frame.window.tokens[match.other.place].text
            yield finding("modality", word.text, letters, certain=False)
            return


def _is_aim(reading: Reading, place: int) -> bool:
    before = [t.folded for t in reading.tokens[max(0, place - 3) : place]]
    while before and (before[-1] in _DETERMINERS or before[-1].endswith("e")):
        before.pop()
    return bool(_NOUN.match(reading.tokens[place].folded)) and before[-1:] in (
        ["voor"],
        ["tot"],
        ["naar"],
    )
