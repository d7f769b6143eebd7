"""What the letterhead says of a letter: date, place, subject, kenmerk, dossier, addressee."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from corpus.dutch_dates import parse_date, parse_short_date
from corpus.head_lines import DATE_ALONE, DATELINE, LABEL, is_dating, is_head_line, reading
from corpus.kamervragen import is_questions_head, read_questions_head
from corpus.letter import Metadata
from corpus.lines import Line
from corpus.markup import marked_heading
from corpus.sentence_case import sentence_case
from corpus.signature import office
from corpus.vergaderjaar import vergaderjaar

_CHAMBER = re.compile(r"(Tweede|Eerste) Kamer der Staten-Generaal(?:\s*\d)?", re.IGNORECASE)
_VERGADERJAAR = re.compile(
    r"Vergaderjaar\s+(\d{4}\s*[-–—/]\s*(?:\d{4}|\d{2}))\b(?!,? nr)", re.IGNORECASE
)
_DOSSIER = re.compile(
    r"(?P<number>\d{2} ?\d{3})(?P<part>[- ](?:[IVX]+|[A-Z](?= )|\d{2}))?(?: \([^)]*\))?\s+(?=[A-Z])"
)
_NUMBER = re.compile(
    r"(?:[Nn][Rr]\.? ?(?P<number>\d+|[A-Z]{1,3})\b\s*(?P<title>.*)|"
    r"(?P<letter>[A-Z]{1,3})\s+(?P<titled>(?:BRIEF|VERSLAG|MEMORIE|NOTA|MOTIE|LIJST)\b.*))"
)  # the Eerste Kamer numbers its papers by letters
_BY = re.compile(
    r"BRIEF VAN (?:DE |HET )?(?P<office>(?:MINISTER|STAATSS?ECRETARIS).*)", re.IGNORECASE
)
_ADDRESSEE = re.compile(
    r"(?:Aan )?(?P<who>de (?:heer |mevrouw )?(?:plaatsvervangend )?voorzitters?\b.*|de leden\b.*|"
    r"de vaste commissie\b.*)",
    re.IGNORECASE,
)
_MORE_LABELS = re.compile(r"\s+(?=(?:Betreft|Onderwerp|Ons kenmerk|Uw kenmerk|Bijlage\(n\))\s)")
_ADDRESS = re.compile(r",?\s+(?:Postbus|Binnenhof|Plein|Prinses|\d{4} ?[A-Z]{2}\b).*")
_ATTACHMENTS = (
    *("bijlage(n)", "bijlagen", "bijlage"),
    *("aantal bijlagen", "aantal bijlage(n)", "aantal bijlage"),
)
_COUNTS = "nul een twee drie vier vijf zes zeven acht negen tien".split()
_MARK = re.compile(r"(?:^|\s)([A-J]|\d{1,2})(?:\s[-–]\s|[.)]\s)")
_FIGURES = [str(number) for number in range(1, 100)]
_OF_QUESTIONS = (
    *("title", "date", "kenmerk", "number", "appendix"),
    *("subject", "sender_role", "sender_name"),
)
_KENMERK = re.compile(r"(?=.*\d)\S+(?: ?[/-] ?\S+)*")


@dataclass(frozen=True, slots=True)
class _Fields:
    """The labelled values, by label in small letters, and the lines that they take."""

    values: dict[str, str] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def first(self, *labels: str) -> str | None:
        return next((self.values[name] for name in labels if self.values.get(name)), None)


def read_letterhead(
    head: Sequence[Line], *, names: Mapping[str, str] = MappingProxyType({})
) -> Metadata:
    """Read what the lines above the body state; what they don't state stays empty.

    Args:
        head: The lines.
        names: How the letter writes its names, for a title in capitals.
    """
    texts = [part for line in head for part in _MORE_LABELS.split(reading(line))]
    read = _read_letter_head(texts, head, names)
    if not is_questions_head(texts):
        return read
    of_questions = read_questions_head(texts)
    stated = {name: getattr(of_questions, name) for name in _OF_QUESTIONS}
    chamber = of_questions.chamber or _chamber(texts)
    return replace(read, chamber=chamber, **{name: v for name, v in stated.items() if v})


def read_dating(closing: Sequence[Line]) -> dt.date | None:
    """Read the day that stands with the signature: `Datum: 28 mei 2021`, `Den Haag, 28 mei 2021`."""
    texts = filter(is_dating, map(reading, closing))
    return next((day for day in map(parse_date, texts) if day), None)


def _read_letter_head(
    texts: Sequence[str], head: Sequence[Line], names: Mapping[str, str]
) -> Metadata:
    fields = _labelled(texts)
    dateline = next((m for m in map(DATELINE.fullmatch, texts) if m), None)
    number, title = _number_and_title(texts)
    subject = fields.first("betreft", "onderwerp")
    by = _BY.fullmatch(title) if title else None
    return Metadata(
        title=_as_sentence(title, names) if title else subject or _marked_title(head),
        date=_date(fields, dateline.group("date") if dateline else None, texts),
        kenmerk=_kenmerk(fields),
        dossiers=_dossiers(texts) if number else (),
        number=number,
        vergaderjaar=_vergaderjaar(texts),
        chamber=_chamber(texts) if number else None,
        subject=subject,
        sender_role=office(by.group("office")) if by else None,
        addressee=_addressee(texts),
        place=dateline.group("place") if dateline else None,
        attachments=_attachments(fields),
    )


def _labelled(texts: Sequence[str]) -> _Fields:
    """Read `Datum 13 mei 2026` and a label with its value on the lines below."""
    fields = _Fields()
    for index, text in enumerate(texts):
        match = LABEL.fullmatch(text)
        if not match:
            continue
        value, end = _value(match.group("value"), texts, index + 1)
        fields.values.setdefault(match.group("label").lower(), " ".join(value.split()))
        fields.taken.update(range(index, end))
    return fields


def _value(beside: str, texts: Sequence[str], start: int) -> tuple[str, int]:
    """Give what stands beside a label, or else the first block below, up to a next label.

    Returns:
        The value, and the line after it.
    """
    parts = [beside] if beside else []
    end = start
    for index, text in enumerate(texts[start:], start=start):
        if not text:
            if parts:
                break
            continue
        if LABEL.fullmatch(text) or (parts and is_head_line(text)):
            break
        parts.append(text)
        end = index + 1
    return " ".join(parts), end


def _date(fields: _Fields, in_dateline: str | None, texts: Sequence[str]) -> dt.date | None:
    """Give the date under its label, in the dateline, or on a line of its own, in this order."""
    labelled = fields.first("datum")
    if labelled:
        return parse_date(labelled) or parse_short_date(labelled)
    if in_dateline:
        return parse_date(in_dateline)
    # A date below `Uw brief van` is not the letter's.
    own = (text for index, text in enumerate(texts) if index not in fields.taken)
    return next((day for text in own if (day := _day_alone(text))), None)


def _day_alone(text: str) -> dt.date | None:
    match = DATE_ALONE.fullmatch(text)
    return parse_date(match.group("date")) if match else None


def _number_and_title(texts: Sequence[str]) -> tuple[str | None, str | None]:
    """Read `Nr. 1175 BRIEF VAN …`, whose title may run over some lines in capitals."""
    for index, text in enumerate(texts):
        match = _NUMBER.fullmatch(text)
        if not match:
            continue
        title = [match.group("title") or match.group("titled") or ""]
        for following in texts[index + 1 :]:
            if not following and title == [""]:
                continue
            if not following or not following.isupper():
                break
            title.append(following)
        return match.group("number") or match.group("letter"), " ".join(filter(None, title)) or None
    return None, None


def _as_sentence(title: str, names: Mapping[str, str]) -> str:
    if not title.isupper():
        return title
    by = _BY.fullmatch(title)
    if by:
        return f"Brief van de {office(by.group('office').upper())}"
    return sentence_case(title, names)


def _marked_title(head: Sequence[Line]) -> str | None:
    """Give the first heading that markup makes above the salutation."""
    headings = (marked_heading(line.text) for line in head if line.text.text.startswith("#"))
    texts = (heading.text.text for heading in headings if heading)
    return next((text for text in texts if not is_head_line(text)), None)


def _kenmerk(fields: _Fields) -> str | None:
    value = fields.first("ons kenmerk", "onze referentie", "kenmerk", "referentie", "mijn kenmerk")
    match = _KENMERK.search(value) if value else None
    return match.group() if match else None


def _dossiers(texts: Sequence[str]) -> tuple[str, ...]:
    found = (_DOSSIER.match(text) for text in texts)
    names = (m.group("number").replace(" ", "") + (m.group("part") or "") for m in found if m)
    return tuple(dict.fromkeys(name.strip() for name in names))


def _vergaderjaar(texts: Sequence[str]) -> str | None:
    match = next((m for m in map(_VERGADERJAAR.search, texts) if m), None)
    return vergaderjaar(match.group(1)) if match else None


def _chamber(texts: Sequence[str]) -> Literal["I", "II"] | None:
    match = next((m for m in map(_CHAMBER.fullmatch, texts) if m), None)
    if not match:
        return None
    return "II" if match.group(1).lower() == "tweede" else "I"


def _addressee(texts: Sequence[str]) -> str | None:
    for index, text in enumerate(texts):
        match = _ADDRESSEE.fullmatch(text)
        if match:
            who = match.group("who")
            after = texts[index + 1] if index + 1 < len(texts) else ""
            if re.match(
                r"(?:der |van de )?(?:Staten-Generaal|Tweede|Eerste|Kamer der)",
                after,
                re.IGNORECASE,
            ):
                who = f"{who} {after}"
            return _ADDRESS.sub("", who[:1].lower() + who[1:])
    return None


def _attachments(fields: _Fields) -> int | None:
    """Count the attachments: by the number that is given, or by the marks of a list."""
    value = fields.first(*_ATTACHMENTS) or ""
    marks = _MARK.findall(value)
    if len(marks) > 1 and marks in (list("ABCDEFGHIJ")[: len(marks)], _FIGURES[: len(marks)]):
        return len(marks)
    word = re.match(r"(\w+)", value.lower())
    if word and word.group(1) in _COUNTS:
        return _COUNTS.index(word.group(1))
    return int(word.group(1)) if word and re.fullmatch(r"\d{1,3}", word.group(1)) else None
