"""A text as the check reads it: its words by what they are, its facts, its turning words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Literal

from corpus.moments import Moment, moments
from index.analysis import fold
from rag.checking.markers import Marker, markers
from rag.checking.names import codes, is_capitalised, is_sure_name
from rag.checking.opposites import sides
from rag.checking.quantities import Quantity, quantities, wholes_of_parts
from rag.checking.relative_years import relative_years
from rag.checking.tokens import NEGATIONS, Token, tokenize
from rag.checking.vocabulary import infinitive, is_strong_verb, stems_of

ItemKind = Literal["content", "light", "name", "role", "code"]

_ROLES = {
    "ik": "sender", "mij": "sender", "mijn": "sender", "wij": "we", "we": "we", "ons": "we",
    "onze": "we", "minister": "minister", "bewindspersoon": "sender", "bewindslieden": "we",
    "staatssecretaris": "staatssecretaris", "kabinet": "kabinet", "regering": "kabinet",
    "rijksoverheid": "rijk", "rijk": "rijk", "ministerie": "ministerie",
    "departement": "ministerie", "kamer": "kamer", "u": "kamer", "uw": "kamer",
    "parlement": "kamer", "volksvertegenwoordiging": "kamer", "kamerleden": "kamer",
}  # fmt: skip
# Of which letters speak unless they say else.
OWN_COUNTRY = frozenset({"nederlandse", "nederlands"})
_LITTLE = 0.3
_A_YEAR = timedelta(days=366)
_SMALL_IN_NAMES = frozenset("van de der den".split())
_DONE = frozenset("is zijn was waren werd werden heeft heb hebben had hadden".split())
GOING = frozenset("wordt worden zal zullen gaat gaan ga".split())
_DUE = frozenset({"moet", "moeten"})
_BARE_FIRMNESS = frozenset({"must", "may", "possible", "future"})
PARTICIPLE = re.compile(
    r"(?:\w{0,8}ge\w{3,}(?:d|t|en)|(?:be|ver|ont|her|er)\w{3,}(?:d|t|en)|\w+(?:zocht|bracht))$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A word that counts: `forms` are the words that it may be matched by.

    `initial` where only its place at the start of a sentence may have given it a capital.
    """

    kind: ItemKind
    place: int
    forms: tuple[str, ...]
    senses: frozenset[int]
    weight: float
    value: str = ""
    initial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the check knows of a text."""

    text: str
    tokens: tuple[Token, ...]
    items: tuple[Item, ...]
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    markers: tuple[Marker, ...]
    tenses: tuple[tuple[int, str], ...]
    by_key: Mapping[str | int, tuple[Item, ...]] = field(default_factory=dict, compare=False)
    grams: frozenset[str] = frozenset()

    def place_of(self, offset: int) -> int:
        """Give the index of the first token that ends behind an offset."""
        return next(
            (i for i, token in enumerate(self.tokens) if token.end > offset), len(self.tokens) - 1
        )

    def is_number(self, place: int) -> bool:
        """Say whether a token is of a quantity."""
        start = self.tokens[place].start
        return any(q.start <= start < q.end for q in self.quantities)

    def clause_of(self, offset: int) -> int:
        """Give the number of the clause at an offset."""
        return self.tokens[self.place_of(offset)].clause if self.tokens else 0


@lru_cache(maxsize=1)
def _word_classes() -> dict[str, str]:
    path = Path(__file__).parent / "words" / "light.txt"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    parted = (line.partition(" ") for line in reversed(lines))
    return {fold(word): kind for kind, _, words in parted for word in words.split()}


def is_filler(word: str) -> bool:
    """Say whether a folded word says little or nothing by itself."""
    return word in _word_classes() or bool(sides(word))


def role_of(word: str) -> str:
    """Give the office or body that a folded word stands for, or nothing."""
    return _ROLES.get(word, "")


def same_office(ours: str, theirs: str, offices: frozenset[str]) -> bool:
    """Say whether two roles are one, `ik` in the letter being the office of its sender."""
    first = {"sender", "we"}
    if ours == theirs or {ours, theirs} == first:
        return True
    if theirs in first and ours in offices:
        return True
    return theirs == "we" and ours in {"kabinet", "ministerie"}


@lru_cache(maxsize=1 << 13)
def read(text: str, seen_from: date | None = None) -> Reading:
    """Read a text, dates as seen from a day."""
    tokens = tokenize(text)
    when = _whens(text, seen_from)
    named = tuple(
        match.span()
        for match in codes(text)
        if not any(m.start < match.end() and match.start() < m.end for m in when)
    )
    turning = markers(text)
    rates = ((m.start, m.end) for m in turning if m.kind == "unit")
    taken = (*((moment.start, moment.end) for moment in when), *named, *rates)
    amounts = quantities(text, taken)
    facts = (
        *wholes_of_parts(text),
        *((m.start, m.end) for m in when),
        *((q.bound_start, q.end) for q in amounts),
        *((m.start, m.end) for m in turning if _says_nothing_else(m)),
    )
    items = tuple(_items(text, tokens, facts, named))
    return Reading(
        text=text,
        tokens=tokens,
        items=items,
        by_key=_by_key(items),
        grams=frozenset(
            form[i : i + 4] for item in items for form in item.forms for i in range(len(form) - 3)
        ),
        quantities=amounts,
        moments=when,
        markers=turning,
        tenses=tuple(_tenses(tokens)),
    )


def _says_nothing_else(marker: Marker) -> bool:
    if marker.kind == "firmness":
        return marker.value in _BARE_FIRMNESS and not marker.words.lower().endswith("plicht")
    return marker.value not in {"condition", "noun", "lack"}


def keys_of(item: Item) -> frozenset[str | int]:
    """Give the keys of which two words share one where they may be alike."""
    stems = (stem for form in item.forms for stem in stems_of(form))
    return frozenset((*item.forms, *item.senses, *stems))


def _by_key(items: tuple[Item, ...]) -> dict[str | int, tuple[Item, ...]]:
    found: dict[str | int, list[Item]] = {}
    for item in items:
        for key in keys_of(item):
            found.setdefault(key, []).append(item)
    return {key: tuple(alike) for key, alike in found.items()}


def _whens(text: str, seen_from: date | None) -> tuple[Moment, ...]:
    """Give the moments that are no amounts (`€ 2000` is no year) and no papers (`voorjaarsnota`).

    What is `voor 2026-2030` is meant for these years.
    """
    named = tuple(
        replace(m, relation="in") if m.relation == "before" and _is_meant_for(m) else m
        for m in moments(text, seen_from=seen_from)
        if not re.search(r"(?:€|\$|artikel|nr\.)\s*$", text[: m.start])
        and not m.words.lower().endswith("nota")
    )  # fmt: skip
    return tuple(sorted((*named, *relative_years(text, named)), key=lambda m: m.start))


def _is_meant_for(moment: Moment) -> bool:
    return moment.last - moment.first > _A_YEAR or moment.words.lower().startswith(("dit ", "het "))


def _items(
    text: str,
    tokens: tuple[Token, ...],
    facts: tuple[tuple[int, int], ...],
    named: tuple[tuple[int, int], ...],
) -> Iterator[Item]:
    for start, end in named:
        place = next(i for i, token in enumerate(tokens) if token.end > start)
        code = fold(text[start:end])
        yield Item(kind="code", place=place, forms=(code,), senses=frozenset(), weight=1.0)
    for place, token in enumerate(tokens):
        inside = any(start <= token.start and token.end <= end for start, end in (*facts, *named))
        if token.is_word and not inside:
            item = _item(tokens, place)
            cut = next(
                (end for start, end in facts if start <= token.start < end < token.end), None
            )
            if item and cut and token.folded[cut - token.start :]:
                yield replace(item, forms=(token.folded[cut - token.start :],), kind="content")
            elif item:
                yield item


def _item(tokens: tuple[Token, ...], place: int) -> Item | None:
    token = tokens[place]
    forms = _forms(token)
    starts = _starts_sentence(tokens, place)
    role = _ROLES.get(token.folded)
    if role and not (token.folded == "rijk" and not is_capitalised(token.text)):
        return Item(
            kind="role", place=place, forms=forms, senses=frozenset(),
            weight=0.3 if role in {"kamer", "we", "sender"} else 1.0, value=role,
        )  # fmt: skip
    if token.folded == "zie" and place and tokens[place - 1].text == "(":
        return None  # `(zie verder in deze brief)` tells of nothing
    known = _word_classes().get(token.folded)
    if token.text.isdigit() or (token.folded in _SMALL_IN_NAMES and not starts):
        return None
    if token.folded in OWN_COUNTRY:
        return Item(kind="name", place=place, forms=forms, senses=token.senses, weight=_LITTLE)
    if is_sure_name(token.text) or (is_capitalised(token.text) and not starts):
        return Item(kind="name", place=place, forms=forms, senses=token.senses, weight=1.0)
    if token.phrase and known == "function" and token.phrase.split()[0] in NEGATIONS:
        return Item(kind="content", place=place, forms=forms, senses=token.senses, weight=1.0)
    if token.phrase and known == "function":
        return Item(kind="light", place=place, forms=forms, senses=token.senses, weight=0.2)
    if known == "function":
        return None
    light = (known is not None and not token.joined) or len(token.folded) < 3
    initial = starts and is_capitalised(token.text) and not light
    return Item(
        kind="light" if light else "content", place=place, forms=forms, senses=token.senses,
        weight=0.2 if light else 1.0, initial=initial,
    )  # fmt: skip


def _forms(token: Token) -> tuple[str, ...]:
    """Give the words that a token may be matched by; `neemt` in `neemt … toe` is only `toeneemt`."""
    if token.phrase and (token.phrase.split()[0] in NEGATIONS):
        return (token.phrase,)
    if token.joined and is_strong_verb(token.folded):
        return (token.joined,)
    return (token.folded, token.joined) if token.joined else (token.folded,)


def _starts_sentence(tokens: tuple[Token, ...], place: int) -> bool:
    if place == 0 or tokens[place - 1].text in {".", "!", "?", ":", "…"}:
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        return not (
            following is not None
            and following.is_word
            and is_capitalised(following.text)
            and tokens[place].folded not in _word_classes()
        )
    return False


def _tenses(tokens: tuple[Token, ...]) -> Iterator[tuple[int, str]]:
    """Give the clauses in which something is done, or going to be."""
    clauses: dict[int, list[str]] = {}
    for token in tokens:
        if not (token.start and is_capitalised(token.text)):  # a `Besluit` is no deed
            clauses.setdefault(token.clause, []).append(token.folded)
    going = False
    for clause, words in clauses.items():
        # `gaat de bank, samen met de raad en het Rijk, onderzoeken`: the verb comes after an aside.
        first = next((word for word in words if word[0].isalnum()), "")
        going = any(word in GOING for word in words) or (
            going and first in {"samen", "en"} and _DONE.isdisjoint(words)
        )
        if going:
            yield clause, "going"
        elif not _DUE.isdisjoint(words):
            continue  # `moet zijn afgerond`: neither done nor sure to be
        elif any(word in _DONE for word in words) and any(map(is_participle, words)):
            yield clause, "done"


def is_participle(word: str) -> bool:
    """Say whether a word is a participle; one in `en` only where the infinitive is another word."""
    return bool(PARTICIPLE.match(word)) and (not word.endswith("en") or infinitive(word) != word)
