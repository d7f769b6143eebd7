"""The one clear fact of a sentence, and the words that ask for it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from corpus.dutch_dates import DATE, MONTHS

FactKind = Literal[
    "amount", "percentage", "number", "duration", "date", "agent", "place", "cause", "who"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact in a text: `text[start:end]` makes way for `asks`; `words` are the fact as written."""

    kind: FactKind
    words: str
    asks: str
    start: int
    end: int


COUNT = (
    r"(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d+)?(?: (?:miljoen|miljard))?|twee|drie|vier|vijf|zes|zeven|"
    r"acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig)"
)
_ABOUT = (
    r"(?:(?:circa|ongeveer|zo'n|ruim|bijna|maximaal|minimaal|minstens|nog|pas|ten minste|"
    r"ten hoogste|meer dan|minder dan|tot wel|in totaal|naar schatting|structureel|al gauw) )*"
)
_SCALE = r"(?:duizend|miljoen|miljard|mln\.?|mld\.?)"
_FIGURE = r"\d[\d.]*(?:,\d+)?(?:\s?[–-]\s?\d[\d.,]*)?"
_AMOUNT = (
    rf"(?:(?:€|EUR|USD)\s?{_FIGURE}(?: {_SCALE})?|(?:{_FIGURE}|een|één) {_SCALE}(?: euro"
    rf"|(?= (?:in|aan|voor|per|beschikbaar|extra|uit\w*)\b)|$)|{_FIGURE} euro)"
)
# Of `van 27 naar 36 maanden` the second is asked.
_PREP = (
    rf"(?<!\w)(?:(?P<prep>(?:van {_ABOUT}(?:€ ?)?(?:{_FIGURE}|\w+)(?: {_SCALE})?(?: ?%)? )?naar"
    r"|met|op|tot|om|voor|binnen|bij|in|aan) )?"
)
# Before these it belongs to a noun or to a pair: `een boete van € 50`, `400 tot 600 plekken`.
_OF_A_NOUN_OR_PAIR = re.compile(
    r"\b(?:(?:van|tussen|boven|artikel|paragraaf|onderscheidenlijk|op|de|deze|die|alle)|\d[\d.,]*)"
    r"(?: (?:circa|ruim|gemiddeld|in totaal|maximaal|langer dan|ten \w+))*(?: tot)?\s*$",
    re.IGNORECASE,
)
# Only of what rises or falls it can be asked `met hoeveel`.
_CHANGES = re.compile(
    r"\b(?:\w*(?:stijg|steg|dal(?:en|ing)|daalt|daald|verho|verla|gehoogd|groei|breid|gekort|toe\w*nomen|"
    r"af\w*nomen|toeneemt|afneemt)\w*|neemt .* (?:toe|af))\b"
)
_AMOUNTS = re.compile(rf"{_PREP}{_ABOUT}(?P<fact>{_AMOUNT})(?![\w%]|,\d)")
_PERCENT = re.compile(
    rf"{_PREP}{_ABOUT}(?P<fact>\d+(?:,\d+)?\s?(?:%|procent\b))(?P<whole> van (?:de|het|alle) [\w-]+)?"
)
_UNIT = r"(?:dagen|weken|maanden|jaar|uur|minuten)"
_DURATION = re.compile(rf"{_PREP}{_ABOUT}(?P<fact>{COUNT} {_UNIT})\b")
_NUMBER = re.compile(
    rf"(?<![\w.,€–-])(?<!€ )(?<!EUR ){_PREP}{_ABOUT}(?<![\d.,€–-])(?<!€ )(?P<fact>{COUNT}) "
    rf"(?P<noun>(?:(?!{_SCALE})[\w-]+e )?[^\W\d][\w’'-]{{2,}})",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"(?:uit|af|aan|op|in|toe|mee|vast)?ge\w+[dt]|\w+(?:lijk|baar)")
_NO_NOUNS = frozenset(
    "meter kilometer km kilo liter graden procentpunt dergelijke onderscheidenlijk keer "
    "van per in op en of tot aan voor met naar zijn worden meer minder extra lid jaar procent "
    "euro hoofdlijnen januari februari maart april mei juni juli augustus september oktober november "
    "december kwartaal miljoen miljard duizend mln mld uur bij over door onder op de het een".split()
)
_MONTH = "|".join(MONTHS)
_SEASON = r"voorjaar|najaar|zomer|herfst|winter|lente|\w*reces"
_DAY = rf"(?:\d{{1,2}} (?:{_MONTH})(?: (?:19|20)\d\d)?(?: (?:jl|a\.s)\.?)?|{DATE.pattern})"
_TERM = (
    rf"(?:(?:het )?(?:begin|eind|einde|medio|eerste kwartaal|tweede kwartaal|derde kwartaal|"
    rf"vierde kwartaal|{_SEASON})(?: van| deze| dit| van het)?(?: (?:{_MONTH}))?"
    rf"(?: (?:19|20)\d\d| (?:jaar|maand))?|Q[1-4] (?:19|20)\d\d|(?:{_MONTH})(?: (?:19|20)\d\d)?"
    rf"|(?:de loop van )?(?:19|20)\d\d)"
)
_WHEN = re.compile(
    rf"(?:(?P<prep>op|in|per|vanaf|sinds|tot|uiterlijk(?: in| op)?|vóór|voor|na|rond)\s+"
    rf"(?P<fact>(?:de |het )?(?:{_DAY}|{_TERM}))"
    rf"|(?P<bare>(?:begin|eind|medio) (?:(?:{_MONTH}) )?(?:(?:19|20)\d\d|dit jaar|volgend jaar)|"
    rf"(?:dit|komend|volgend) (?:{_SEASON})|(?<=uiterlijk ){_DAY}|^{_DAY}$))(?![\w-]|,\d| \()",
    re.IGNORECASE,
)
_ASKS_WHEN = {"per": "Per wanneer", "vanaf": "Vanaf wanneer", "sinds": "Sinds wanneer",
              "tot": "Tot wanneer"}  # fmt: skip
_NAME = r"[A-ZÀ-Ý][\w&+’'-]*"
_AGENT = re.compile(
    rf"\bdoor (?P<fact>(?:de |het |een )?(?:{_NAME})(?: (?:{_NAME}|van|de|en|voor|der))*(?<=\w))"
    r"(?=\s|$)"
)
_PLACE = re.compile(
    r"\bin (?P<fact>(?:(?:Den|Ter|Sint|Nieuw|Noord|Zuid|Burkina) )?[A-Z][a-zë]+(?:-[A-Z]?[a-zë]+)*"
    r"(?:, [A-Z][a-zë]+)*(?: en [A-Z][a-zë]+)?)(?=\s|$)(?! [A-Z])"
)
_NO_PLACE = re.compile(rf"Nederland|Europa|Caribisch|Q\d|{_MONTH}", re.IGNORECASE)
_CAUSE = re.compile(
    r"(?:,? (?:omdat|doordat|aangezien)|^(?:Omdat|Doordat|Aangezien|Vanwege|Als gevolg van|Dankzij|"
    r"Wegens)) (?P<fact>[^,;:]+)"
)


def amounts(text: str) -> Iterator[Fact]:
    """Find sums of money."""
    return _quantities(text, _AMOUNTS, "amount", lambda _: "hoeveel")


def percentages(text: str) -> Iterator[Fact]:
    """Find percentages."""
    return _quantities(text, _PERCENT, "percentage", lambda m: f"hoeveel procent{m['whole'] or ''}")


def durations(text: str) -> Iterator[Fact]:
    """Find how long something takes."""
    return _quantities(
        text, _DURATION, "duration", lambda m: f"hoeveel {m['fact'].rsplit(' ', 1)[1]}"
    )


def numbers(text: str) -> Iterator[Fact]:
    """Find counted things; the question names what is counted."""
    for match in _NUMBER.finditer(text):
        noun = match["noun"].split(" ")[-1].lower()
        if (
            noun in _NO_NOUNS
            or _PARTICIPLE.fullmatch(noun)
            or re.match(r"\d+$", match["noun"])
            or match["noun"][0].isupper()
        ):
            continue
        words = f"{match['fact']} {match['noun']}"
        if _is_part_of_more(text, match):
            continue
        yield _fact("number", match, f"hoeveel {match['noun']}", words)


def dates(text: str) -> Iterator[Fact]:
    """Find when something happens, but for a date that belongs to a noun: `de brief van 5 mei`."""
    for match in _WHEN.finditer(text):
        before = text[: match.start()].rsplit(" ", 2)
        if before[-1:] == [""] and before[-2:-1] and before[-2].lower() in ("van", "uit", "tussen"):
            continue
        prep = (match["prep"] or "").lower().split(" ")[0]
        words = match["fact"] or match["bare"]
        if prep == "voor" and words.isdigit():
            continue  # `tarieven voor 2027` are not set before that year
        if prep in ("voor", "vóór", "na", "rond"):
            words = f"{match['prep']} {words}"
        yield _fact("date", match, _ASKS_WHEN.get(prep, "wanneer").lower(), _bare_date(words))


def agents(text: str) -> Iterator[Fact]:
    """Find by whom something is done."""
    for match in _AGENT.finditer(text):
        yield _fact("agent", match, "door wie", match["fact"])


def places(text: str) -> Iterator[Fact]:
    """Find where something happens."""
    for match in _PLACE.finditer(text):
        if not _NO_PLACE.match(match["fact"]):
            yield _fact("place", match, "waar", match["fact"])


def causes(text: str) -> Iterator[Fact]:
    """Find why something is so."""
    for match in _CAUSE.finditer(text):
        yield _fact("cause", match, "waarom", match["fact"])


def _quantities(
    text: str, form: re.Pattern[str], kind: FactKind, asks: Callable[[re.Match[str]], str]
) -> Iterator[Fact]:
    for match in form.finditer(text):
        if _is_part_of_more(text, match):
            continue
        yield _fact(kind, match, asks(match), match["fact"])


def _is_part_of_more(text: str, match: re.Match[str]) -> bool:
    if match["prep"] == "met" and not _CHANGES.search(text):
        return True
    return bool(_OF_A_NOUN_OR_PAIR.search(text[: match.start()]))


def _fact(kind: FactKind, match: re.Match[str], asks: str, words: str) -> Fact:
    prep = match.groupdict().get("prep") if kind not in ("date",) else None
    whole = f"{prep.lower().rsplit(' ', 1)[-1]} {asks}" if prep else asks
    return Fact(kind=kind, words=words.strip(), asks=whole, start=match.start(), end=match.end())


def _bare_date(words: str) -> str:
    return re.sub(r"^(?:de|het) (?!loop)|\s+(?:jl|a\.s)\.?$", "", words, flags=re.IGNORECASE)
