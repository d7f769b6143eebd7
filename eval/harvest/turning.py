"""A main clause turned into a question: `Het wordt in mei besproken` to `Wanneer wordt het …`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from eval.harvest.clause import Clause, opens_subclause
from eval.harvest.facts import (
    Fact,
    agents,
    amounts,
    causes,
    dates,
    durations,
    numbers,
    percentages,
    places,
)
from eval.harvest.fronts import has_subject, is_adverbial, is_connective, subject_after_verb
from eval.harvest.verbs import AUXILIARIES, BE

# In this order, as a year beside a sum only says when.
_FINDERS: tuple[Callable[[str], Iterator[Fact]], ...] = (
    amounts, percentages, causes, durations, numbers, places, agents, dates,
)  # fmt: skip
_COUNTS = frozenset(("amount", "percentage", "number"))
_LASTS = frozenset(("duurt", "duren", "duurde", "duurden"))
_SUMS = frozenset("kost kosten bedraagt bedragen bedroeg bedroegen".split())
_TERMS = ("bin", "naa")
# `heeft toegezegd voor 1 april …`, `… naar de aanrijding bij Voorschoten in 2023`: not when the
# main verb happens.
_MAY_BELONG_TO_NOUN = re.compile(
    r"\b(?:toegezegd|gevraagd|verzocht|om)\b|(?:\S+ ){6,}[A-Z]\S+ \|$|ing \|"
)
_EXPECTS = frozenset("verwacht verwachten verwachtte".split())
_NAME = r"(?:[A-ZÀ-Ý][\w&+’'-]*)"
_WHO = re.compile(
    rf"(?:(?:De|Het) )?(?P<name>{_NAME}(?: (?:{_NAME}|van|het|de|der|voor|en))* {_NAME}|{_NAME})"
)
_NEVER_NAMES = frozenset("De Het Een In Op Voor Met Van Bij Uit Om Aan Er Per Over Na Tot".split())
COUNTRIES = frozenset(("Nederland", "België", "Duitsland", "Frankrijk"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A question made of a clause, and the fact that answers it."""

    question: str
    fact: Fact


def questions_of(clause: Clause, names: frozenset[str]) -> Iterator[Turned]:
    """Yield the questions that a clause answers with one clear fact, the likeliest first.

    Args:
        clause: A main clause, told in the third person.
        names: The words that keep their capital inside a sentence.
    """
    counts = False
    for find in _FINDERS:
        turned = _of_front(clause, find) or _of_rest(clause, find, names)
        # The year of a count or a sum is hardly what is told.
        if turned and not (counts and turned.fact.kind == "date"):
            counts = counts or turned.fact.kind in _COUNTS
            yield turned
    if turned := _who(clause, names):
        yield turned


def ask(asks: str, clause: Clause, names: frozenset[str]) -> str:
    """Ask something of a whole clause: its subject and verb change places.

    Args:
        asks: The question word, as `wanneer`.
        clause: A clause without what is asked.
        names: The words that keep their capital inside a sentence.
    """
    return _sentence(asks, clause.verb, *_turned_round(clause, names))


def lowered(text: str, names: frozenset[str]) -> str:
    """Give a sentence's beginning as it is inside one: a name keeps its capital."""
    first = text.split(" ", 1)[0]
    if first in names - _NEVER_NAMES or any(char.isupper() or char.isdigit() for char in first[1:]):
        return text
    return text[:1].lower() + text[1:]


def _of_front(clause: Clause, find: Callable[[str], Iterator[Fact]]) -> Turned | None:
    found = tuple(find(clause.front))
    if len(found) != 1:
        return None
    (fact,) = found
    before, after = clause.front[: fact.start].strip(), clause.front[fact.end :].strip()
    if before:
        return None
    if after and (fact.kind not in ("amount", "number", "percentage") or " " in fact.asks[:4]):
        return None
    if opens_subclause(after):
        return None
    return Turned(
        question=_sentence(fact.asks, after, clause.verb, _TIES.sub("", clause.rest)), fact=fact
    )


def _of_rest(
    clause: Clause, find: Callable[[str], Iterator[Fact]], names: frozenset[str]
) -> Turned | None:
    found = tuple(find(clause.rest))
    if len(found) != 1:
        return None
    (fact,) = found
    before, after = clause.rest[: fact.start].strip(), clause.rest[fact.end :].strip()
    if not _in_main_clause(clause, before, fact) or after.startswith((",", "en ", "of ")):
        return None
    asks = _asks(fact, clause, after)
    if (
        fact.kind == "number"
        and clause.verb in _NAMES_ALL
        and re.match(r"(?:aan|voor|over)\b", after)
    ):
        asks, after = f"{asks} {after}", ""
    less = Clause(front=clause.front, verb=clause.verb, rest=f"{before} {after}".strip())
    parts = _turned_round(less, names)
    if _is_subject(fact, clause, before):
        parts = ("er", *parts)
    return Turned(question=_sentence(asks, clause.verb, *parts), fact=fact)


def _in_main_clause(clause: Clause, before: str, fact: Fact) -> bool:
    if clause.verb in _EXPECTS and fact.kind == "date":
        # `Wanneer verwacht de minister dat …` asks right through.
        before = re.sub(r"\bdat\b", "", before, count=1)
    if fact.kind == "duration" and not (clause.verb in _LASTS | _SUMS or fact.asks[:3] in _TERMS):
        return False
    if fact.kind == "date" and _MAY_BELONG_TO_NOUN.search(f"{before} |{clause.rest[fact.end :]}"):
        return False
    if fact.kind == "place" and clause.verb in ("gaat", "gaan", "ging"):
        return False
    return not opens_subclause(before)


def _asks(fact: Fact, clause: Clause, after: str) -> str:
    if fact.kind == "duration" and clause.verb in _LASTS and fact.asks.startswith("hoeveel"):
        return "hoe lang"
    if fact.kind == "amount" and fact.asks == "hoeveel" and clause.verb not in _SUMS:
        return "hoeveel" if after.startswith("aan ") else "hoeveel geld"
    return fact.asks


def _is_subject(fact: Fact, clause: Clause, before: str) -> bool:
    """Say whether the fact is the subject behind the verb, which leaves `er` in its place."""
    counted = fact.kind in ("amount", "number") and fact.asks.startswith("hoeveel")
    alone = not before or _LIGHT.fullmatch(before) or is_adverbial(before)
    leads = is_adverbial(clause.front) or is_connective(clause.front)
    if re.match(r"er\b", before):
        return False
    return counted and clause.verb in _SHOWS and bool(alone) and leads


def _turned_round(clause: Clause, names: frozenset[str]) -> tuple[str, ...]:
    """Give what comes after the verb of the question: the front finds its place behind it."""
    rest = _TIES.sub("", clause.rest)
    if is_connective(clause.front):
        return (rest,)
    front = lowered(clause.front, names)
    if has_subject(clause.front, clause.verb, clause.rest):
        return (front, rest)
    subject = subject_after_verb(clause.front, clause.verb, rest)
    if subject and len(front.split()) <= 5:
        return (subject, front, rest[len(subject) :].strip())
    # Behind the last verb an adverbial is right too, and it can't cut a subject in two.
    return (rest, front)


def actor_of(clause: Clause, names: frozenset[str]) -> str | None:
    """Give the name, without article, of who does what the clause tells; None where nobody does."""
    match = _WHO.fullmatch(clause.front)
    if not match or not has_subject(clause.front, clause.verb, clause.rest) or not _acts(clause):
        return None
    name = match["name"]
    is_name = name in names or " " in name or any(char.isupper() for char in name[1:])
    return name if is_name and not _NO_ACTOR.search(name) else None


def _who(clause: Clause, names: frozenset[str]) -> Turned | None:
    name = actor_of(clause, names)
    if not name:
        return None
    asks = "welk land" if name in COUNTRIES else "wie"
    fact = Fact(kind="who", words=name, asks=asks, start=0, end=len(clause.front))
    return Turned(question=_sentence(asks, clause.verb, _TIES.sub("", clause.rest)), fact=fact)


def _acts(clause: Clause) -> bool:
    """Say whether the clause tells what someone did, rather than what something is."""
    if clause.verb in AUXILIARIES:
        return clause.verb in _HAVE and bool(_PARTICIPLE.search(clause.rest))
    return clause.verb not in _STATES


_NAMES_ALL = frozenset("staan staat telt noemt bevat kent doet".split())
_SHOWS = BE | {"staan", "staat", "komen", "komt", "wordt", "worden", "werden", "werd"}
_HAVE = frozenset("heeft hebben had hadden".split())
_PARTICIPLE = re.compile(r"\b(?:\w*ge\w{2,}|ver\w+|be\w+|ont\w+|her\w+|over\w+)(?:d|t|en)\b")
_STATES = frozenset(
    "bevat bevatten betekent betreft bestaat bestaan biedt blijft blijkt doet geldt groeit groeien "
    "kent komt kost ligt lijkt loopt mist omvat ontstaat raakt sluit staat verdient vergt voorziet "
    "vormt vraagt vervalt grenst bepaalt vindt leidt ontvangt krijgt".split()
)
_NO_ACTOR = re.compile(
    r"(?:Wet|wet|besluit|Besluit|convenant|kader|niveau|[Vv]erordening|programma|agenda|richtlijn|"
    r"regeling|Kamer|Minister|Staatssecretaris|route|visie|beeld|plan|pact|rapport)\b"
)
_LIGHT = re.compile(
    r"(?:(?:nu|nog|al|momenteel|daarvoor|hiervoor|structureel|gemiddeld|daarvan|er)\s?)*"
)
# They tie a sentence to those before it, and a question stands alone.
_TIES = re.compile(
    r"\b(?:dan ook|ook|echter|daarom|weliswaar|daarnaast|toch|tevens|daarmee|hiermee|bovendien)\b(?: |$)"
)


def _sentence(*parts: str) -> str:
    text = " ".join(part.strip() for part in parts if part.strip())
    text = re.sub(r"\s+([,.;:?])", r"\1", re.sub(r"\s+", " ", text)).rstrip(" ,.;:")
    return f"{text[:1].upper()}{text[1:]}?"
