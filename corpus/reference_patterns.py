"""How references to papers of parliament are spelled, in letters, footnotes and questions."""

import re

from corpus.dutch_dates import DATE, MONTHS

FIVE_DIGITS = re.compile(r"\d{2}[ .\xa0\u202f]?\d{3}")  # as of a dossier
_SPACE = r"[ \t\xa0\u202f]"
_GAP = rf"(?:,{_SPACE}{{0,3}}|{_SPACE}{{1,3}})"
_YEARS = r"\d{4} ?[-–/] ?\d{2,4}"
_YEAR = rf"(?:\(?(?:vergaderjaar{_GAP})?(?P<year>{_YEARS})\)?|\(vergaderjaar onbekend\))"
_PART = (
    r"(?:-\d{2}(?=(?:,\s{0,3}|\s{1,3})nrs?\b|-\d)|"
    r"[- ](?-i:[IVX]{1,6}|[A-J](?=(?:,\s{0,3}|\s{1,3})nrs?\b|,\s[A-Z]{1,3}\b)))"
)
_DOSSIER = rf"\d{{2}}[ .\xa0\u202f]?\d{{3}}{_PART}?(?:\s\(R\s?\d{{3,4}}\))?(?!\w)"
_NO_OTHER = rf"(?![\d/-])(?! ?\d{{3}}\b)(?! (?:{'|'.join(MONTHS)})\b)"
_TO = r"(?:, | en | t/m | tot en met |[-–](?=\d{1,5}\b(?!-)))"
_SEVERAL = rf"\d{{1,5}}(?:{_TO}\d{{1,5}}{_NO_OTHER})*"
_LETTERS = r"(?-i:[A-Z]{1,3}(?:(?:, | en )[A-Z]{1,3})*)"
_FEW = rf"\d{{1,5}}(?:(?: en | t/m | tot en met )\d{{1,5}}{_NO_OTHER})*"
_NUMBERS = (
    rf"(?:(?:nrs\.?|nummers)\s{{0,2}}(?P<numbers>{_SEVERAL}|{_LETTERS}\b)|"
    rf"(?:nr\.?|nummer)\s{{0,2}}(?P<number>{_FEW}|(?-i:[A-Z]{{1,3}})\b))"
)
_NUMBER = (
    rf"(?:{_GAP}(?:{_NUMBERS}|(?P<letter>(?-i:[A-Z]{{1,3}}))\b(?!\.\w))|"
    r"-(?P<joined>\d{1,4}|(?-i:[A-Z]{1,2}))(?![\w/-]))"
)
# Without `nr.` only behind a vergaderjaar: `Kamerstukken II 2014/15, 33 576, 27`.
_PLAIN = rf",\s(?P<plain>\d{{1,4}}){_NO_OTHER}(?!\w|[.,]\d)"
_ANNEX = (
    r"(?:,?\s(?P<bracket>\()?bijlage\s(?P<annex>\d{1,2}|(?-i:[A-Z]|[IVX]{1,4}))\b(?(bracket)\)))"
)
_PAGE = r"(?:,?\s(?:p|pag|blz)\.?\s?(?P<page>\d{1,4})(?:[-–]\d{1,4})?)"
# Two l's for the two I's are seen in print.
_CHAMBER = r"(?P<chamber>I{1,2}|l{1,2}|TK|EK)"
_NO_LETTER_BEFORE = r"(?<![^\W\d_])"  # the mark of a footnote may stand right before it
KAMERSTUK = re.compile(
    rf"{_NO_LETTER_BEFORE}"
    rf"(?:Kamerst(?:uk(?:ken|nummer|nr\.?)?|\.)|Kst\.?|(?P<house>TK|EK|Tweede Kamer|Eerste Kamer))"
    rf"(?:[ \xa0]{_CHAMBER}(?![\w]))?(?:{_GAP}{_YEAR})?"
    rf":?{_GAP}?(?P<dossier>{_DOSSIER})(?P<more>(?:(?:,| en|/) ?{_DOSSIER})*)"
    rf"(?:{_NUMBER}|(?(year){_PLAIN}|(?!)))?{_ANNEX}?{_PAGE}?",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"(?<![\w./#€-])(?<!€ )(?P<dossier>{_DOSSIER})(?P<more>)"
    rf"(?:,\s{{0,2}}|\s{{1,2}}){_NUMBERS}{_ANNEX}?{_PAGE}?"
)
JOINED = re.compile(
    r"(?<![\w./#-])(?P<dossier>\d{5}(?:-(?:[IVX]{1,6}|\d{2}(?=-)))?)-(?P<number>\d{1,4}|[A-Z]{1,2})"
    r"(?![\w/-])"
)
IDENTIFIER = re.compile(
    r"(?<![\w-])(?:https?://\S{0,80}?/)?(?:"
    r"kst-(?P<dossier>\d{5}(?:-(?:[IVX]{1,6}|[A-J](?=-)|\d{2}(?=-)))?)-(?P<number>\d{1,4}|[A-Z]{1,2})|"
    r"(?P<appendix>ah)-(?P<house>tk|ek)-(?P<year>\d{8})-(?P<answer>\d{1,5})|"
    r"h-(?P<chamber>tk|ek)-(?P<session>\d{8})-(?P<sitting>\d{1,5})-(?P<item>\d{1,4})|"
    r"(?P<series>stb|stcrt|trb)-(?P<published>\d{4})-(?P<issue>\d{1,5})"
    r")(?![\w-])(?:\.(?:html|pdf|xml|odt)\b)?",
    re.IGNORECASE,
)
HANDELINGEN = re.compile(
    rf"{_NO_LETTER_BEFORE}(?:(?P<appendix>Aanhangsel)(?: van de| der)?(?: Handelingen)?|Handelingen)"
    rf"(?: (?P<house>TK|EK|(?:Tweede|Eerste) Kamer)| {_CHAMBER}(?!\w))?(?:{_GAP}{_YEAR})"
    rf"{_GAP}(?:nr\.?\s?)?(?P<number>\d{{1,5}})(?!\w)(?:,?\sitem\s(?P<item>\d{{1,4}}))?"
    rf"(?:,?\s(?:p|pag|blz)\.?\s?(?P<page>\d{{1,5}})(?:[-–][\d–-]{{1,12}})?)?",
    re.IGNORECASE,
)
PUBLICATION = re.compile(
    r"\b(?P<series>Stb|Stcrt|Trb|Staatsblad|Staatscourant|Tractatenblad)\.?,?\s?"
    r"(?P<published>(?:19|20)\d\d),?\s(?:nr\.?\s?)?(?P<issue>\d{1,5})(?![\w]|[.,]\d)"
)
_KENMERK = (
    r"(?:kenmerk|referentie):?\s(?:(?P<kenmerk>(?=[^\s,;()]*\d|\w+ ?/)[\w.]+(?: ?[/-] ?[\w.]+)*(?<!\.))|"
    r"onbekend\b)"
)
# What parliament itself registers, a matter (Z) or a document (D), has the form of a kenmerk.
_REGISTERED = r"(?:19|20)\d\d[ZD]\d{5}"
_OFFICE = (
    r"van (?:de|het) (?P<sender>"
    r"(?:minister|staatssecretaris|bewindspersonen|ministerie)\b[^.;()\d]{0,160}?)"
)
_OTHER_PAPER = r"(?!(?:motie|rapport|advies|debat|besluit|uitspraak|wet|verslag|staat|wordt|dat)\b)"
_RECENT = rf"(?P<recent>\d{{1,2}} (?:{'|'.join(MONTHS)})),? (?:jl\b\.?|jongstleden\b)"
LETTER = re.compile(
    rf"\b[a-z]{{0,30}}brief"
    rf"(?: (?:\(afzender onbekend\)|{_OFFICE}|(?:{_OTHER_PAPER}[\w'’-]{{1,30}} ){{0,6}}?))?"
    rf"\s?(?:(?:van|d\.d\.|dd\.?|gedateerd|gedagtekend) (?:(?P<date>{DATE.pattern})|{_RECENT})|"
    rf"\((?P<undated>ongedateerd[^()]{{0,60}})\))"
    rf"(?:,?\s(?P<open>\()?(?:met )?(?:als )?(?:ons |onze )?"
    rf"(?:{_KENMERK}|(?:nr|nummer)\.?\s(?P<registered>{_REGISTERED})\b)(?(open)\)))?",
    re.IGNORECASE,
)
BY_KENMERK = re.compile(
    rf"(?:\b[a-z]{{0,30}}brief(?: met)?,? )?\b(?:ons |onze )?{_KENMERK}", re.IGNORECASE
)
REGISTERED = re.compile(rf"(?<![\w/=-])(?P<kenmerk>{_REGISTERED})(?!\w)")
PARAGRAPH = re.compile(r"(?<![\w#/&.])(?P<letter>\w[\w.-]{2,80})#(?P<paragraph>\d{1,4})\b")
ALINEA = re.compile(r",?\s(?:alinea|al\.)\s(\d{1,4})\b", re.IGNORECASE)
