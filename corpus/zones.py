"""Where the letterhead ends and the closing begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.dutch_dates import DATE
from corpus.footnotes import without_marks
from corpus.kamervragen import end_of_questions_head
from corpus.lines import Line
from corpus.markup import plain
from corpus.question_labels import first_label
from corpus.traced import EMPTY

_SALUTATION = re.compile(
    r"(?:Zeer |Hoog)?(?:Geachte?|geachte?|Beste|Mijnheer|Mevrouw|L\.S\.)\b[^.?!]{0,80}[,:.]?|"
    r"(?:Zeer )?geachte\b.{0,60},",  # a name struck out reads `[…]` or `10.2.e`
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:Hoogachtend|Met (?:de meeste |bijzondere )?(?:vriendelijke groet(?:en)?|hoogachting)|"
    r"Met verschuldigde hoogachting|Namens (?:mijn|onze) ambtgeno[ot]+e?n?\b.{0,90})[,.]?",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"(?:mede namens )?(?:de |het )?(?:demissionair )?"
    r"(?:minister-president|minister|staats?secretaris|viceminister-president)\b[^.?!]{0,160}",
    re.IGNORECASE,
)
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
_ONE_WORD = re.compile(r"[^\s.]+[.,]?")
_VERB = re.compile(
    r"\b(?:ik|wij|we|zal|zullen|heb|heeft|hebben|is|zijn|wordt|worden|kan|kunnen|wil|willen|verwacht\w*)\b"
)
_TITLE = re.compile(
    r"(?:(?:AH |nr\. )?\d[\dZ]*\s+|Aanhangsel van de Handelingen\s+|\((?:ingezonden|ontvangen)[^()]*\)\s*)*"
    r"(?:Vragen (?:gesteld|van)|Antwoord(?:en)? (?:van|op)|Beantwoording|Mededeling van)\b",
    re.IGNORECASE,
)
_TOLD = ("head", "heading", "item")
_SIGNATURE_LINES = 8  # a short letter may be signed before its middle
_NAME = re.compile(
    r"(?:(?:drs|dr|mr|ir|ing|prof|jhr)\.\s*)*(?:[A-ZÀ-Ý]\.\s?)*['’A-ZÀ-Ý][\w.'’À-ÿ-]*"
    r"(?:\s+(?:van|de|der|den|ten|ter|te|'t|’t|in|op|[A-ZÀ-Ý][\w'’À-ÿ-]*)){0,5},?"
)
_PROSE = 120
_TOP = 60  # lines in which the head of a paper stands
_GAP = re.compile(r"\s{3,}(?=\S)")
_MARGIN = 40  # a margin column begins right of here, in characters


@dataclass(frozen=True, slots=True)
class Zones:
    """The lines of a letter in its three parts; the salutation and closing phrase left out."""

    head: Sequence[Line]
    body: Sequence[Line]
    closing: Sequence[Line]


def split_zones(lines: Sequence[Line]) -> Zones:
    """Cut a letter into letterhead, body and closing. None of them is required to be there."""
    start, body_start = _salutation(lines) or _questions(lines) or _end_of_head(lines)
    first = first_label(lines)
    end, closing_start = _closing(lines[:first], body_start)
    if first is None or first < body_start or end == first:
        end, closing_start = _closing(lines, body_start)
        return Zones(_in_one_column(lines[:start]), lines[body_start:end], lines[closing_start:])
    # The questions and answers are an annex, behind the signature under a letter.
    annex = _title_above(lines, closing_start, first)
    body = [*lines[body_start:end], Line(EMPTY, "blank"), *lines[annex:]]
    return Zones(_in_one_column(lines[:start]), body, lines[closing_start:annex])


def reading(line: Line) -> str:
    """Give a line as plain words, its emphasis and footnote marks left out."""
    return without_marks(plain(line.text).text).strip()


def _salutation(lines: Sequence[Line]) -> tuple[int, int] | None:
    told = next((index for index, line in enumerate(lines) if line.role), 0)
    limit = max(len(lines) * 2 // 3, told) + 1
    for index, line in enumerate(lines[:limit]):
        text = reading(line)
        if line.kind == "text" and len(text) < 90 and _SALUTATION.fullmatch(text):
            return index, index + 1
    return None


def _questions(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Find where written questions of parliament begin, which address nobody."""
    end = end_of_questions_head([reading(line) for line in lines[:_TOP]])
    return None if end is None else (end, end)


def _end_of_head(lines: Sequence[Line]) -> tuple[int, int]:
    """Without a salutation: the head ends after its last line before the first prose.

    Above questions and answers, the lines that say whose they are belong to it.
    """
    end = max((i for i, line in enumerate(lines, start=1) if line.role == "head"), default=0)
    for index, line in enumerate(lines):
        if line.role == "closing":
            break
        if line.kind != "text" or line.role in _TOLD or index < end:
            continue
        text = reading(_columns(line)[0])
        if is_head_line(text) or _is_value_below(lines, index):
            end = index + 1
        elif end == index and end and text.isupper():
            end = index + 1  # a title in capitals that runs on
        elif _block_length(lines, index) > _PROSE:
            break
    first = first_label(lines)
    if first and first > end and _TITLE.match(_words(lines[end:first])):
        end = first
    return end, end


def _words(lines: Sequence[Line]) -> str:
    return " ".join(filter(None, map(reading, lines)))


def _title_above(lines: Sequence[Line], start: int, end: int) -> int:
    """Give where the title of questions and answers begins that stands right above them."""
    return next((i for i in range(start, end) if _TITLE.match(reading(lines[i]))), end)


def _is_value_below(lines: Sequence[Line], index: int) -> bool:
    """Say whether a line is the value of a label that stands alone above it, or above a gap."""
    above = next((i for i in range(index - 1, -1, -1) if lines[i].kind == "text"), None)
    if above is None or not is_bare_label(reading(lines[above])):
        return False
    return above == index - 1 or not reading(lines[index]).endswith(".")


def is_head_line(text: str) -> bool:
    """Say whether a line has the form of a letterhead's: an address, a label, a date."""
    return len(text) < _PROSE and any(form.fullmatch(text) for form in _HEAD_LINES)


def is_bare_label(text: str) -> bool:
    """Say whether a line is a label whose value stands beside or below it."""
    label = LABEL.fullmatch(text)
    return label is not None and not label.group("value")


def _block_length(lines: Sequence[Line], index: int) -> int:
    length = 0
    for line in lines[index:]:
        left, right = _columns(line)
        if line.kind != "text" or right or is_head_line(reading(left)):
            break
        length += len(line.text)
    return length


def _columns(line: Line) -> tuple[Line, Line | None]:
    """Part a line that has a margin column at its right, as a layout in columns leaves it."""
    gap = next((g for g in _GAP.finditer(line.text.text) if g.end() + line.indent >= _MARGIN), None)
    if gap is None:
        beyond = line.kind == "text" and line.indent >= _MARGIN
        return (Line(EMPTY, "blank"), line) if beyond else (line, None)
    left, right = line.text[: gap.start()], line.text[gap.end() :]
    return replace(line, text=left), replace(line, text=right)


def _in_one_column(head: Sequence[Line]) -> list[Line]:
    """Put what stands in the margin column below the rest of the letterhead."""
    parted = [_columns(line) for line in head]
    if not any(right for _, right in parted):
        return list(head)
    margin = [right or Line(EMPTY, "blank") for _, right in parted]
    return [*(left for left, _ in parted), Line(EMPTY, "blank"), *margin]


def _closing(lines: Sequence[Line], body_start: int) -> tuple[int, int]:
    told = (i for i in range(body_start, len(lines)) if lines[i].role == "closing")
    first = next(told, None)
    if first is not None:
        return first, first
    for index in range(len(lines) - 1, body_start, -1):
        if lines[index].kind == "text" and _CLOSING.fullmatch(reading(lines[index])):
            return index, index + 1
    office = _signing_office(lines, body_start)
    return (len(lines), len(lines)) if office is None else (office, office)


def _signing_office(lines: Sequence[Line], body_start: int) -> int | None:
    """Find the line by which a letter without `Hoogachtend` is signed.

    It is the first one past the middle that names an office, is no part of a sentence, and
    has a name by it; the name may stand above. What follows it, an annex, is no body.
    """
    texts = [i for i in range(body_start + 1, len(lines)) if lines[i].kind == "text"]
    start = min(len(texts) // 2, max(0, len(texts) - _SIGNATURE_LINES))
    for place, index in enumerate(texts[start:], start=start):
        text = reading(lines[index])
        if not OFFICE.fullmatch(text) or _VERB.search(text) or _goes_on(lines, index):
            continue
        above = texts[place - 1] if place else index
        if _is_name(lines[above]):
            return above
        below = [lines[i] for i in texts[place + 1 : place + 4]]
        if not below or any(_is_name(line) or OFFICE.fullmatch(reading(line)) for line in below):
            return index
    return None


def _is_name(line: Line) -> bool:
    first_column = _GAP.split(reading(line), maxsplit=1)[0]
    return bool(_NAME.fullmatch(first_column)) and not _ONE_WORD.fullmatch(first_column)


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Say whether the line is in the middle of a wrapped sentence."""
    before = lines[index - 1] if index else None
    if before is None or before.kind != "text":
        return False
    return not reading(before).endswith((".", ",", ":")) and not _is_name(before)
