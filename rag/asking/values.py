"""The values that a text gives: amounts, shares, dates, counts, spans of time, and names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

ValueKind = Literal[
    "amount", "percentage", "date", "duration", "frequency", "number", "name", "person", "place"
]

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
NUMBER_WORDS = (
    "één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|"
    "zestien|zeventien|achttien|negentien|\\w*(?:twintig|dertig|veertig|vijftig|zestig|zeventig|"
    "tachtig|negentig)|\\w*honderd|\\w*duizend|tientallen|honderden|duizenden|anderhalf|geen"
)
_DIGITS = r"\d+(?:[.,]\d+)*"
# A number that is glued to a word, as in `740-meter spoor`, says of what kind it is, not how many.
_FIGURES = rf"(?<![\w-]){_DIGITS}(?:\s?[–-]\s?{_DIGITS})?(?!\d)(?!-?[A-Za-z])"
_COUNT = rf"(?:{_FIGURES}|\b(?:{NUMBER_WORDS})\b)"
_SCALE = r"(?:miljoen|miljard|mln\.?|mld\.?|duizend)"
_PART = r"(?:begin|medio|half|halverwege|eind|einde|voorjaar|najaar|zomer|herfst|winter)"
_RELATIVE = r"(?:komend|komende|volgend|volgende|dit|deze|vorig|vorige|afgelopen|lopende)"
_UNIT = (
    r"(?:jaren|jaar|maanden|maand|weken|week|werkdagen|dagen|dag|etmalen|uren|uur|minuten|seconden)"
)
_MEASURE = r"(?:kilometer|km|meter|hectare|ha|m2|ton|kiloton|megaton|liter|graden|dB\(A\)|jarigen?)"

# `12 miljoen huishoudens` and `2 miljoen ton` are no money, `12 miljoen beschikbaar` is.
_NO_THINGS = (
    r"worden|werden|hebben|zijn|waren|komen|gaan|kunnen|moeten|zullen|mogen|krijgen|kregen|ontvangen|"
    r"besparen|betalen|uitgeven|investeren|bedragen|blijven|binnen|tussen|tegen|boven|sinds|tijdens|"
    r"(?:\w+e )?(?:middelen|kosten|\w*uitgaven|\w*investeringen|\w*bezuinigingen|\w*subsidies)"
)
_OF_MONEY = (
    rf"(?! (?:{_UNIT}|{_MEASURE}|kilo\w*|m3)\b)"
    rf"(?! (?!(?:{_NO_THINGS})\b)(?:\w+e )?\w{{3,}}(?:en|ers)\b)"
)

_LINK = r"(?:(?:van|voor|de|der|den|ter|ten|het|'t) ){0,3}"
_FEW = "{1,3}"
_NAME = (
    rf"(?:(?:[A-Z]\.)+ ?{_LINK}[A-ZÀ-Ý][\w'-]+|[A-ZÀ-Ý][\w&.-]*[\w]|[A-Z])"
    rf"(?: {_LINK}(?:en )?(?:[A-ZÀ-Ý][\w&.-]*\w))*"
)
_PROPER = r"[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]\w*(?: [A-ZÀ-Ý][\w-]+)*"
_LANDS = (
    "Nederland|België|Duitsland|Frankrijk|Luxemburg|Spanje|Portugal|Italië|Oostenrijk|Zwitserland|Polen|"
    "Tsjechië|Slowakije|Hongarije|Slovenië|Kroatië|Roemenië|Bulgarije|Griekenland|Denemarken|Zweden|"
    "Noorwegen|Finland|Estland|Letland|Litouwen|Ierland|Turkije|Oekraïne|Rusland|Verenigd Koninkrijk|"
    "Verenigde Staten|China|India|Japan|Canada|Australië|Marokko|Suriname|Aruba|Curaçao|Sint Maarten|"
    "Bonaire|Saba|Sint Eustatius"
)
_TITLE = r"(?:drs|dr|mr|ir|ing|prof|prof\. dr|ds)\."
_FULL_NAME = rf"(?:(?:[A-Z]\.)+ ?)?{_LINK}[A-ZÀ-Ý][\w'-]+(?: {_LINK}[A-ZÀ-Ý][\w'-]+)*"
# What begins so is a body, a place or a law, or only the first word of a sentence.
_NO_PERSON = (
    r"(?:Commissie|Raad|Ministerie|Minister|Staatssecretaris|Den|Ter|Ten|Sint|Nieuw|Oud|New|De|Het|Een|Tweede|Eerste|Wet|Platform|"
    r"Stichting|Vereniging|Inspectie|Hoge|Europese?|Noord|Zuid|Oost|West|Nationa\w+|Nederland\w*|Belgische?|"
    r"Duitse?|Franse?|Kamer\w*|Autoriteit|Dienst|Rijks\w*|Algemene|Federatie|Bureau|Programma|Actie\w*|"
    r"Samen\w*|In|Op|Met|Voor|Uit|Door|Bij|Naar|Dit|Deze|Ook|Als|Van|Hof|Universiteit|Fair|Critical|"
    r"Afdeling|Openbaar|Koninklijke?|Verenigde|Beleids\w*|Regeling|Besluit|Per|Daar\w*|Hier\w*|Ik|Wij)\b"
)

_PATTERNS: dict[ValueKind, str] = {
    "amount": (
        rf"€\s?{_DIGITS}(?:\s?[–-]\s?(?:€\s?)?{_DIGITS})?(?:\s?{_SCALE})?(?!\w)|"
        rf"(?:{_COUNT}|\b(?:een|half|enkele))\s{_SCALE}?\s?(?:euro|eur)\b|"
        rf"(?:{_COUNT}|\b(?:een|half))\s(?:miljoen|miljard|mln|mld)\b{_OF_MONEY}"
    ),
    "percentage": (
        rf"{_COUNT}\s?(?:%|procent\w*|percent)|"
        rf"\b(?:een|één|{_COUNT}) op de {_COUNT}|{_COUNT} van de {_COUNT}|"
        r"\b(?:de helft|(?:een|één|twee|drie) (?:derde|kwart|vierde|vijfde)|driekwart|het merendeel)\b"
    ),
    "date": (
        rf"\b\d{{1,2}} (?:{_MONTHS})(?: (?:19|20)\d\d)?|"
        rf"\b(?:{_PART} )?(?:{_MONTHS})(?: (?:19|20)\d\d)?\b|"
        r"\b(?:Q[1-4]|(?:eerste|tweede|derde|vierde|laatste) (?:kwartaal|helft))\b"
        r"(?: van)?(?: (?:19|20)\d\d)?|"
        rf"\b(?:voor|vóór|na|in|tot|rond) (?:de|het) (?:{_PART}|\w*reces)\b(?: van (?:19|20)\d\d)?|"
        rf"\b{_PART}(?: van)?(?: (?:{_RELATIVE} jaar|(?:19|20)\d\d))?(?![\w-])|"
        rf"\b{_RELATIVE} (?:jaar|jaren|maand|maanden|week|weken|kwartaal|voorjaar|najaar|zomer)\b|"
        r"(?<![\w–/-])(?:19|20)\d\d(?![\w–/-])|"
        r"\b(?:vandaag|morgen|gisteren|binnenkort|op korte termijn|zodra|jaarlijks)\b"
    ),
    "duration": rf"(?:{_COUNT}|\b(?:een|half|paar))(?: tot {_COUNT})?\s?(?:{_UNIT}|{_MEASURE})\b",
    "frequency": (
        rf"(?:{_COUNT}|\been)\s?(?:keer|maal)\b|\b(?:een|twee|drie|vier)maal\b|"
        rf"\b(?:jaarlijks|maandelijks|wekelijks|dagelijks|halfjaarlijks|tweejaarlijks|eenmalig)\w*|"
        rf"\b(?:elk|elke|ieder|iedere|per) (?:half\s?)?(?:jaar|maand|week|kwartaal|dag)|"
        rf"\b(?:elke|iedere|om de|eens (?:per|in de)) {_COUNT} {_UNIT}\b"
    ),
    "number": rf"{_COUNT}(?:\s(?:miljoen|miljard|duizend))?|\b(?:een|één) op de\b",
    # Names are told by their capitals; a word that begins a sentence has one anyway.
    "name": (
        rf"(?:(?<=[\w,;:)’'”\"»] )|(?<=[a-z]\. )|(?<=\())[‘'“\"«(]?{_NAME}|"
        r"^(?:[A-Z]{2,}\w*|[A-Z][a-z]+[A-Z]\w*)(?: [A-ZÀ-Ý][\w&-]*)*|"
        rf"^(?!De |Het |Een |In |Op |Met |Voor |Uit |Door |Bij |Naar |Dit |Deze )"
        rf"(?:[A-ZÀ-Ý][\w-]+ ){_FEW}{_LINK}[A-ZÀ-Ý][\w-]+"
    ),
    # A place is told by the word before it, a land by its name.
    "place": (
        rf"\b(?:in|te|naar|uit|bij|nabij|rond|tussen|vanuit|op) (?:de |het )?(?:\w+ )?{_PROPER}"
        rf"(?:(?:, | en ){_PROPER})*|"
        rf"{_PROPER}(?:, {_PROPER})* en {_PROPER}|\b(?:{_LANDS})\b"
    ),
    "person": (
        rf"\b(?:dhr\.|mevr\.|mw\.|[Dd]e heer|[Mm]evrouw)\s(?:{_TITLE}\s)*{_FULL_NAME}|"
        rf"(?:[A-Z]\.){{1,5}}\s?{_LINK}[A-ZÀ-Ý][\w'-]+|"
        rf"(?:{_TITLE}\s)+{_FULL_NAME}|"
        rf"(?<=[Mm]inister ){_FULL_NAME}|(?<=[Ss]taatssecretaris ){_FULL_NAME}|"
        rf"(?<=lid ){_FULL_NAME}|(?<=leden ){_FULL_NAME}|"
        rf"\b(?!{_NO_PERSON})[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)? {_LINK}[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-Z]\w+)?"
    ),
}
_COMPILED = {
    kind: re.compile(pattern, 0 if kind in ("name", "person", "place") else re.IGNORECASE)
    for kind, pattern in _PATTERNS.items()
}
# A number that names a thing, and doesn't count anything.
_NUMBERED = re.compile(
    r"\b(?:artikel|artikelen|lid|nr\.?|nummer|box|paragraaf|bijlage|hoofdstuk|motie|dossier|pagina|p\.|"
    r"categorie|fase|niveau|stap|TK|Kamerstuk\w*)\s\d[\d.,:]*|\b(?:19|20)\d\d[–/-](?:19|20)?\d\d\b|"
    r"\b[A-Z][\w’']*-\d+",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z][.)]|[-–•])\s+")


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is written in a text, and where."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1 << 14)  # the sentences of letters are read again for every question
def values(kind: ValueKind, text: str) -> tuple[Value, ...]:
    """Give the values of a kind in a text, in order.

    The mark of a list item is none, and no number are a date, an article of law or `box 3`.
    """
    return tuple(_values(kind, text))


def _values(kind: ValueKind, text: str) -> Iterator[Value]:
    mark = _LIST_MARK.match(text)
    begin = mark.end() if mark else 0
    others = tuple(_no_counts(text)) if kind == "number" else ()
    for match in _COMPILED[kind].finditer(text, begin):
        if not any(start < match.end() and match.start() < end for start, end in others):
            yield Value(match.group().strip(), match.start(), match.end())


def _no_counts(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_COMPILED["date"], _NUMBERED):
        yield from (match.span() for match in pattern.finditer(text))
