"""What a publication's XML states of itself: dossiers, number, session, chamber, dates, sender."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal
from xml.etree.ElementTree import Element

from corpus.formats.kamerstuk_words import Words, tidy, titled
from corpus.formats.xml_names import children, descendants, first, name_of
from corpus.letter import Metadata
from corpus.signature import office

_HEAD = ("kamerstukkop", "kamervraagkop", "dossier", "kamervraagnummer", "vraagnummer")
_ASKED = ("kamervraagomschrijving", "omschr")
_TITLES = ("kop", "intitule")
_YEARS = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4})")
_DOSSIER = re.compile(r"(\d{2}) ?(\d{3})")
_SENT_IN = re.compile(r"\s*\((?:ingezonden|ontvangen)\b.*", re.IGNORECASE)
_BY = re.compile(
    r"Antwoord(?:en)? van (?:de )?(?P<rank>minister|staatssecretaris)\b\s*(?P<name>[^()]*?)"
    r"\s*\((?P<of>[^()]*)\)",
    re.IGNORECASE,
)


def head_lines(body: Element, words: Words) -> Iterator[str]:
    """Yield the lines that a publication prints above its text."""
    for part in (each for each in body.iter() if is_of_head(each, body)):
        name = name_of(part)
        if name in {"kamerstukkop", "kamervraagkop"}:
            rules = descendants(part, "tekstregel")
            yield from (words.of(rule) for rule in rules if rule.get("inhoud") != "ondernummer")
        elif name == "stuknr":
            titles = (words.of(title) for title in _beside(body, part, "titel"))
            yield tidy(" ".join((words.of(part), *titles)))
        elif name == "kop":
            yield titled(words, part)
        elif name != "titel":
            yield words.of(part)


def is_of_head(element: Element, body: Element) -> bool:
    """Say whether an element is a part of what is printed above the text."""
    name = name_of(element)
    if name in {*_HEAD, *_ASKED, "stuknr", "datumtekst", "intitule"}:
        return True
    if name not in {"titel", "kop"}:
        return False
    above = [body, *(each for each in body if name_of(each) == "stuk")]
    return any(element in list(each) for each in above)


def stated(root: Element, body: Element, words: Words) -> Metadata:
    """Give what is stated in elements of its own; what isn't stays empty."""
    meta = _Meta(root)
    answered = next((a for a in descendants(body, *_ASKED) if a.get("type") == "antwoord"), None)
    sender = _BY.match(words.of(answered)) if answered is not None else None
    role = office(f"{sender['rank']} van {sender['of']}") if sender else None
    roles, names = _signed(body, words)
    return Metadata(
        title=_title(body, words),
        date=_date(body, answered) or _day(meta.first("DCTERMS.issued") or ""),
        dossiers=_dossiers(body, words) or meta.all("OVERHEIDop.dossiernummer"),
        number=_number(body, words) or meta.first("OVERHEIDop.ondernummer"),
        vergaderjaar=_years(_rule(body, "vergaderjaar"), *meta.all("OVERHEIDop.vergaderjaar")),
        chamber=_chamber(body),
        subject=_subject(body, words) or meta.first("OVERHEIDop.documenttitel"),
        sender_role=roles or role,
        sender_name=names or (tidy(sender["name"]) or None if sender else None),
        attachments=len(meta.all("OVERHEIDop.bijlage")) or None,
    )


class _Meta:
    """What the `meta` elements of a publication state, by name."""

    def __init__(self, root: Element) -> None:
        self._found = [
            (each.get("name"), tidy(each.get("content", ""))) for each in descendants(root, "meta")
        ]

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(content for key, content in self._found if key == name and content)

    def first(self, name: str) -> str | None:
        return next(iter(self.all(name)), None)


def _title(body: Element, words: Words) -> str | None:
    asked = next(descendants(body, *_ASKED), None)
    if asked is not None:
        return _SENT_IN.sub("", words.of(asked)).rstrip(" .") or None
    for name in _TITLES:
        for head in children(body, name):
            return titled(words, head) or None
    return None


def _subject(body: Element, words: Words) -> str | None:
    subject = first(body, "kamervraagonderwerp", "ondw")
    return words.of(subject) or None if subject is not None else None


def _dossiers(body: Element, words: Words) -> tuple[str, ...]:
    found = (words.of(each) for each in descendants(body, "dossiernummer"))
    return tuple(dict.fromkeys(_DOSSIER.sub(r"\1\2", text) for text in found if text))


def _number(body: Element, words: Words) -> str | None:
    number = first(body, "ondernummer", "kamervraagnummer", "vraagnummer")
    return words.of(number) or None if number is not None else None


def _date(body: Element, answered: Element | None) -> dt.date | None:
    """Give the day of the answer, or of what enacts; a letter's stands in its own words."""
    places = [answered] if answered is not None else []
    places += list(descendants(body, "gegeven", "dagtekening"))
    days = (day.get("isodatum", "") for place in places for day in descendants(place, "datum"))
    return next(filter(None, map(_day, days)), None)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _rule(body: Element, content: str) -> str:
    rules = descendants(body, "tekstregel")
    return next(("".join(rule.itertext()) for rule in rules if rule.get("inhoud") == content), "")


def _years(*texts: str) -> str | None:
    years = _YEARS.search(" ".join(texts))
    return f"{years.group(1)}-{years.group(2)}" if years else None


def _chamber(body: Element) -> Literal["I", "II"] | None:
    number = first(body, "ondernummer")
    told = (
        f"{number.get('kamer', '') if number is not None else ''} {_rule(body, 'kameraanduiding')}"
    )
    if "2" in told or "Tweede" in told:
        return "II"
    return "I" if "1" in told or "Eerste" in told else None


def _signed(body: Element, words: Words) -> tuple[str | None, str | None]:
    """Give the offices and names under a text; the counter-signature of an issue is none."""
    issued = {id(each) for part in descendants(body, "uitgifte") for each in part.iter()}
    signed = [s for s in descendants(body, "ondertekening", "ondtek") if id(s) not in issued]
    roles = (office(words.of(role)) for each in signed for role in descendants(each, "functie"))
    names = (words.of(name) for each in signed for name in descendants(each, "naam"))
    return " en ".join(filter(None, roles)) or None, " en ".join(filter(None, names)) or None


def _beside(body: Element, element: Element, name: str) -> Iterator[Element]:
    return (
        each for parent in body.iter() if element in list(parent) for each in children(parent, name)
    )
