"""What a question asks for, and how far a text gives it.

A paragraph that speaks of the right matter but not of the asked attribute is no answer:
who asks for an amount is not helped by a date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.analysis import fold, words
from rag.asking.core import asking_part
from rag.asking.forms import Kind, kind_of
from rag.asking.keywords import kind_of_keywords, kind_within
from rag.asking.values import Value, ValueKind, values

# The values that answer a kind of question; a `who` may be answered without a name.
_ANSWERED_BY: dict[Kind, tuple[ValueKind, ...]] = {
    "amount": ("amount",),
    "percentage": ("percentage",),
    "date": ("date",),
    "duration": ("duration",),
    "frequency": ("frequency",),
    "number": ("number",),
    "person": ("person",),
    "who": ("name", "person"),
    "where": ("place",),
}
_PARTS = frozenset(("deel", "aandeel", "gedeelte", "share", "part"))
_RATES = re.compile(r"\w*(?:tarief|tarieven|rente|korting|belasting|opslag|premie|rate|tax)")
STRICT: frozenset[Kind] = frozenset(
    ("amount", "percentage", "date", "duration", "frequency", "number")
)
"""Kinds that a sentence without such a value can't answer."""
# What else a sentence may hold that gives such a thing.
_SIGNS: dict[Kind, tuple[str, ...]] = {
    # `geen extra middelen` answers how many there are; `nog niet bekend` when it will be.
    "amount": (r"\bgeen \w*(?: \w+)? ?(?:middelen|geld|budget|subsidie|kosten|vergoeding)\b",),
    "who": (
        r"\b(?:minister|staatssecretaris|ministerie|kabinet|sector|ik|wij|mij|mijn|rechter)\b",
        r"\b\w*(?:instantie|autoriteit|inspectie|commissie|bureau|rechtbank|toezichthouder)s?\b",
        r"\b(?:\w*beheerders?|gemeenten?|provincies?|\w{3,}vervoerders?|bewoners|bedrijven|partijen)\b",
    ),
    "where": (r"\b(?:\w*havens?|\w*grens|\w*station|\w*gebied(?:en)?|provincies?|gemeenten?)\b",),
    "status": (
        r"\b(?:momenteel|op dit moment|inmiddels|nog|nu|reeds|al|verder|komende|binnenkort|besproken)\b",
        r"\b(?:afgerond|gestart|gereed|gepubliceerd|uitgevoerd|opgeleverd|gefinancierd|vertraagd)\b",
        r"\b(?:gewerkt|werkt|loopt|voorzien|verwachting|versnelling|voortgang|gedeeld|later|zal)\b",
    ),
    "list": (
        r"(?:^|\s)(?:1|a)[.)]|:|;",
        r",[^,]+\b(?:en|of)\b",
        r"\b(?:zowel|enerzijds|ten eerste)\b",
    ),
    # A sentence that defines names the thing first and then says what it is.
    "definition": (
        r"^[^,;]{0,40}\b(?:houdt in|betekent|is|zijn|wordt gedefinieerd|bevat|omvat|staat voor|ziet op)\b",
        r"\((?:ook wel|dat wil zeggen|hierna)\b",
    ),
    "why": (
        r"\b(?:omdat|doordat|vanwege|daarom|want|aangezien|gezien|gelet op|als gevolg|wegens|mits)\b",
        r"\b(?:reden|oorzaak|zodat|dankzij|waardoor|hierdoor|daardoor|dus|doel|in plaats daarvan)\b",
        r"\b(?:ten behoeve|door de|komt door|leidt tot|(?<!de )(?<!in )om (?=\w+ .*\bte\b))",
    ),
}
_COMPILED = {kind: re.compile("|".join(of_kind), re.I) for kind, of_kind in _SIGNS.items()}
_WORD = re.compile(r"[\w-]+")
_ATTRIBUTE = re.compile(
    r"\b(?:hoeveel|how many|welke?|which|"
    r"hoe (?:hoog|groot|ver|lang|oud|snel) (?:is|zijn|was|waren|wordt|worden)|"
    r"wat (?:is|zijn|was|waren|wordt|worden|vindt|vinden)|"
    r"(?:wie|who|what) (?:is|was|werd|wordt|waren|zijn))\b"
    r"(?P<rest>(?:[ ]+[\w'’-]+){1,4})",
    re.IGNORECASE,
)
_NO_NOUN = frozenset(
    "de het een die dat deze dit er zijn haar hun van voor in op aan met bij uit over door naar is was "
    "wordt worden werd en of nieuwe andere extra verschillende eerste totale precieze huidige twee drie "
    "vier vijf zes zeven acht negen tien elf twaalf alle beide aantal of in to for the a an are were did "
    "does".split()
)
# `Hoeveel gaat naar …` asks of no noun.
_OF_NO_NOUN = re.compile(
    r"\bhoeveel (?:er|te|is|zijn|gaat|gaan|ging|gingen|komt|komen|kwam|staat|staan|stond|zit|zitten|zat|"
    r"krijgt|krijgen|kreeg|kregen|bleef|blijft|blijven|levert|leverde|draagt|droeg|scheelt|scheelde|"
    r"werd|werden|wordt|worden|daarvan|hiervan|ervan)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:hoe (?:hoog|groot|ver|lang|oud|snel|zwaar|breed)|how (?:high|large|big|far|long|fast))\b",
    re.IGNORECASE,
)
# `Hoeveel borg` asks how large one is, `hoeveel bedrijven` how many there are.
_PLURAL = re.compile(r"\w+(?:en|s|ici)|people|children|men|women")
_MONEY = re.compile(r"€|\beuro\b", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"\w+(?:lijke|lijkse|ische|[^n]ale|ele|ële|ieve|bare|zame|ende|ige|aire|eerde|ste)"
)
_ASKS_COMING = re.compile(
    r"\b(?:wordt|worden|zal|zullen|gaat|gaan|komt|komen|krijgt|krijgen|ontvangt|hoort|moet|start|will)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:zal|zullen|wordt|worden|verwacht\w*|voorzien|gaat|gaan|komende|uiterlijk)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:is|zijn|heeft|heb|hebben|werd|werden|was|waren|vond)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for.

    `strict` where a sentence without such a thing is no answer; `known` are the words of
    the question itself, which give nothing new; `attribute` is the noun that is asked for,
    folded (`lidstaten` in `hoeveel lidstaten`, `directeur` in `wie is de directeur`); `coming`
    where a date yet to come is asked; `measured` where it is asked how large that noun is, not how
    many there are, as also of what has no plural (`hoeveel borg`).
    """

    kind: Kind
    known: frozenset[str] = frozenset()
    attribute: str | None = None
    coming: bool = False
    measured: bool = False

    @property
    def strict(self) -> bool:
        """Whether only a value of this kind can answer."""
        return self.kind in STRICT

    @property
    def _answering(self) -> tuple[ValueKind, ...]:
        kinds = _ANSWERED_BY.get(self.kind, ())
        # `Welk deel` of a sum is told in euros as well, and a `tarief` as a percentage.
        if self.kind == "percentage" and not _PARTS.isdisjoint(self.known):
            return (*kinds, "amount")
        if self.kind == "amount" and self.attribute and _RATES.fullmatch(self.attribute):
            return (*kinds, "percentage")
        return kinds

    def values_in(self, text: str) -> tuple[Value, ...]:
        """Give the values of this kind in a text that the question didn't name itself."""
        return tuple(
            value
            for kind in self._answering
            for value in values(kind, text)
            if self._is_news(value) and not (self._counts_things and _is_money(value, text))
        )

    def is_given_by(self, text: str) -> bool:
        """Say whether a text holds a thing of this kind that the question didn't name itself."""
        if self.kind not in _ANSWERED_BY and self.kind not in _SIGNS:
            return True
        if self.values_in(text):
            return True
        signs = _COMPILED.get(self.kind)
        return bool(signs and signs.search(self._news_of(text)))

    def is_past_in(self, text: str) -> bool:
        """Say whether a text tells what has happened, where what is to come is asked."""
        return self.coming and bool(_PAST.search(text)) and not _COMING.search(text)

    @property
    def _counts_things(self) -> bool:
        """Whether things are counted, which no sum of money answers."""
        counted = self.kind == "number" and self.attribute is not None and not self.measured
        return counted and bool(_PLURAL.fullmatch(self.attribute or ""))

    def _is_news(self, value: Value) -> bool:
        return any(word not in self.known for word in _telling(value.text))

    def _news_of(self, text: str) -> str:
        return _WORD.sub(lambda m: "" if fold(m.group()) in self.known else m.group(), text)


_SCALES = frozenset("miljoen miljard euro procent keer".split())
_SAYS_NOTHING = frozenset(
    "van de het een op per in te naar uit bij nabij rond tussen vanuit en".split()
)


def _telling(value: str) -> Iterator[str]:
    """Yield the words of a value that tell it from another: of `een miljard` the scale alone."""
    found = [word for word in words(value) if word not in _SAYS_NOTHING]
    return iter([word for word in found if word not in _SCALES] or found or words(value))


def _is_money(value: Value, text: str) -> bool:
    """Say whether a number stands behind or before the sign of a currency."""
    before, after = text[max(0, value.start - 2) : value.start], text[value.end : value.end + 6]
    return bool(_MONEY.search(before) or _MONEY.search(after))


def what_is_asked(question: str) -> Asked:
    """Read from its words what a question asks for."""
    asks = asking_part(question)
    kind = kind_of(asks)
    kind = kind_of_keywords(asks, kind) or kind_within(asks, kind) or kind
    coming = kind == "date" and bool(_ASKS_COMING.search(asks))
    noun = _attribute(asks)
    measured = bool(_MEASURED.search(question)) or (
        noun is not None and not _PLURAL.fullmatch(noun)
    )
    return Asked(kind, frozenset(words(question)), noun, coming, measured)


def _attribute(question: str) -> str | None:
    """Give the noun that is asked for: the last of the words that describe it and itself."""
    form = _ATTRIBUTE.search(question)
    if not form or _OF_NO_NOUN.match(question, form.start()):
        return None
    found = [fold(word) for word in form["rest"].split()]
    nouns = [word for word in found if word not in _NO_NOUN and len(word) > 2]
    return _noun(nouns) if nouns else None


def _noun(candidates: list[str]) -> str:
    """Skip the adjectives: `militaire` of `militaire treinen`."""
    first, *rest = candidates
    is_adjective = bool(rest and _ADJECTIVE.fullmatch(first)) or (
        first.endswith(("e", "ische", "se"))
        and rest
        and rest[0].endswith(("en", "s", "ing", "heid", "teit", "eur", "er", "or"))
    )
    return rest[0] if is_adjective else first
