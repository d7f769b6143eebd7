"""The lines that stand in a letterhead: labels, addresses, dates, the numbers of a paper."""

import re

from corpus.dutch_dates import DATE
from corpus.footnotes import without_marks
from corpus.lines import Line
from corpus.markup import plain

LABEL = re.compile(
    r"(?P<label>datum|betreft|onderwerp|(?:ons|onze|uw|mijn) (?:kenmerk|referentie)|referentie|kenmerk|"
    r"(?:aantal )?bijlagen?|(?:aantal )?bijlage\(n\)|contactpersoon|afdeling|directie|"
    r"aantal pagina['’]?s|retouradres|doorkiesnummer|projectnaam|zaaknummer|bezoekadres|postadres|"
    r"uw (?:brief|bericht)(?: van)?(?=\s*:|\s*$|\s+\d{1,2}\s\w+\s\d{4}\s*$))"
    r"(?:\s*:\s*|\s+|$)(?P<value>.*)",
    re.IGNORECASE,
)
_PLACE = r"(?:['’]s-|[A-Z])[A-Za-zà-ÿ' -]{2,30}"
_DAY = (
    rf"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+)?(?:de\s+)?(?P<date>{DATE.pattern})\.?"
)
DATELINE = re.compile(rf"(?P<place>{_PLACE})(?:,|,?\s+d\.d\.)\s+{_DAY}", re.IGNORECASE)
DATE_ALONE = re.compile(
    rf"(?:(?:verzonden|voorgesteld|vastgesteld)(?: op)?:?\s+)?{_DAY}", re.IGNORECASE
)
_HEAD_LINES = (
    LABEL,
    DATELINE,
    DATE_ALONE,
    re.compile(
        r"(?:Aan )?de (?:heer |mevrouw )?(?:plaatsvervangend )?voorzitter van de\b.*", re.IGNORECASE
    ),
    re.compile(
        r"Aan (?:de |het |mevrouw )?(?:heer|mevrouw|voorzitter|leden|minister|staatssecretaris|"
        r"vaste commissie|tweede|eerste|college|president)\b.*",
        re.IGNORECASE,
    ),
    re.compile(r"(?:der )?Staten-Generaal\.?", re.IGNORECASE),
    re.compile(r"Binnenhof \d+.*|Plein \d+.*|Bezuidenhoutseweg \d+.*"),
    re.compile(r"Postbus \d+.*", re.IGNORECASE),
    re.compile(r"\d{4} ?[A-Z]{2}\b.*"),
    re.compile(
        r"(?:T|F|E|M|Tel\.?|Fax|E-mail)\b[ :.]*\S*\d[\d -]*|www\.\S+|\S+@\S+", re.IGNORECASE
    ),
    re.compile(r"(?:Ministerie van|Directoraat-generaal|DG |Directie )\b.*", re.IGNORECASE),
    re.compile(r"[A-Z][a-z]+(?:straat|weg|laan|plein|kade|hof) \d+\w?"),
    re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal.*", re.IGNORECASE),
    re.compile(r"Vergaderjaar\b.*", re.IGNORECASE),
    re.compile(r"Nr\. ?\w+\b.*", re.IGNORECASE),
    re.compile(r"[A-Z]{1,3}\s+(?:BRIEF|VERSLAG|MEMORIE|NOTA|MOTIE|LIJST)\b.*"),
    re.compile(r"\d{2} ?\d{3}(?:[- ][IVX\d]+)?(?: \([^)]*\))?\s+[A-Z].{3,}"),
    re.compile(r"Pagina \d+ van \d+", re.IGNORECASE),
    re.compile(r"Bij beantwoording de datum en ons kenmerk vermelden\b.*", re.IGNORECASE),
)
_LONGEST = 120


def reading(line: Line) -> str:
    """Give a line as plain words, its emphasis and footnote marks left out."""
    return without_marks(plain(line.text).text).strip()


def is_head_line(text: str) -> bool:
    """Say whether a line has the form of a letterhead's: an address, a label, a date."""
    return len(text) < _LONGEST and any(form.fullmatch(text) for form in _HEAD_LINES)


def is_bare_label(text: str) -> bool:
    """Say whether a line is a label whose value stands beside or below it."""
    label = LABEL.fullmatch(text)
    return label is not None and not label.group("value")


def is_dating(text: str) -> bool:
    """Say whether a line says when a letter was written and no more: `Datum: 28 mei 2021`."""
    label = LABEL.fullmatch(text)
    if label:
        return label["label"].lower() == "datum" and bool(DATE_ALONE.fullmatch(label["value"]))
    return bool(DATELINE.fullmatch(text) or DATE_ALONE.fullmatch(text))
