"""Official references to letters, as the Aanwijzingen voor de regelgeving 3.43 write them.

`corpus.references` reads them back.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from corpus.dutch_dates import dutch_date
from corpus.letter import Metadata

Chamber = Literal["I", "II"]
Series = Literal["Stb", "Stcrt", "Trb"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KamerstukReference:
    """A paper of a chamber; `number` is None where only the dossier is named.

    A dossier's part stands behind it as the chamber prints it: `36600 VI`, `21501-33`.
    """

    dossier: str
    number: str | None = None
    chamber: Chamber | None = None
    vergaderjaar: str | None = None
    page: int | None = None
    annex: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandelingenReference:
    """A report of a debate, or with `appendix` a written question with its answer."""

    number: str
    chamber: Chamber | None = None
    vergaderjaar: str | None = None
    appendix: bool = False
    item: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationReference:
    """A number of the Staatsblad, the Staatscourant or the Tractatenblad."""

    series: Series
    year: int
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterReference:
    """A letter that is no Kamerstuk: who wrote it, on what day or in what interval, its kenmerk."""

    sender: str | None = None
    date: dt.date | None = None
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    kenmerk: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphReference:
    """A paragraph by our own mark, `003_609ce6cfd7d762fe#12`; the id may be its beginning."""

    letter: str
    paragraph: int


Referred = (
    KamerstukReference
    | HandelingenReference
    | PublicationReference
    | LetterReference
    | ParagraphReference
)


def reference_of(
    metadata: Metadata, page: int | None = None
) -> KamerstukReference | HandelingenReference | LetterReference:
    """Give what a reference to a letter says of it."""
    if metadata.appendix and metadata.number:
        return HandelingenReference(
            number=metadata.number,
            chamber=metadata.chamber,
            vergaderjaar=metadata.vergaderjaar,
            appendix=True,
        )
    if metadata.dossiers and metadata.number:
        return KamerstukReference(
            dossier=metadata.dossiers[0],
            number=metadata.number,
            chamber=metadata.chamber,
            vergaderjaar=metadata.vergaderjaar,
            page=page,
        )
    return LetterReference(
        sender=_sender(metadata) or None,
        date=metadata.date,
        date_from=None if metadata.date else metadata.date_from,
        date_to=None if metadata.date else metadata.date_to,
        kenmerk=metadata.kenmerk,
    )


def same_paper(one: str, other: str) -> bool:
    """Say whether two dossiers, numbers or kenmerken are one, however they are spaced."""
    return paper_key(one) == paper_key(other)


def paper_key(text: str) -> str:
    """Give a dossier, number or kenmerk without what its spellings differ in."""
    return re.sub(r"[^0-9a-z]", "", text.lower())


def official_reference(metadata: Metadata, page: int | None = None) -> str:
    """Write the reference to a letter; a part that the letter doesn't state is said to be unknown.

    A Kamerstuk becomes `Kamerstukken II 2023/24, 29984, nr. 1175, p. 3`; any other letter
    is cited by who sent it, its date and its kenmerk.
    """
    return written(reference_of(metadata, page))


def written(to: Referred) -> str:
    """Write a reference in its official form; `corpus.references` reads the same back."""
    match to:
        case KamerstukReference():
            return ", ".join(_kamerstuk(to))
        case HandelingenReference():
            return ", ".join(_handelingen(to))
        case PublicationReference():
            return f"{to.series}. {to.year}, {to.number}"
        case LetterReference():
            when = f"van {dutch_date(to.date)}" if to.date else f"({dating(to)})"
            who = f"van de {to.sender}" if to.sender else "(afzender onbekend)"
            return f"Brief {who} {when}, kenmerk {to.kenmerk or 'onbekend'}"
        case ParagraphReference():
            return f"{to.letter}#{to.paragraph}"


def _kamerstuk(to: KamerstukReference) -> Iterator[str]:
    chamber = f"Kamerstukken {to.chamber}" if to.chamber else "Kamerstukken"
    yield f"{chamber} {_session(to.vergaderjaar)}"
    yield to.dossier
    if to.number:
        # The Eerste Kamer numbers its papers by letters, without `nr.`.
        yield f"nr. {to.number}" if to.number.isdigit() else to.number
    if to.annex:
        yield f"bijlage {to.annex}"
    if to.page is not None:
        yield f"p. {to.page}"


def _handelingen(to: HandelingenReference) -> Iterator[str]:
    name = "Aanhangsel Handelingen" if to.appendix else "Handelingen"
    chamber = f" {to.chamber}" if to.chamber else ""
    yield f"{name}{chamber} {_session(to.vergaderjaar)}"
    yield f"nr. {to.number}"
    if to.item is not None:
        yield f"item {to.item}"
    if to.page is not None:
        yield f"p. {to.page}"


def _session(vergaderjaar: str | None) -> str:
    if not vergaderjaar:
        return "(vergaderjaar onbekend)"
    first, second = vergaderjaar.split("-")
    return f"{first}/{second if second.endswith('00') else second[2:]}"


def _sender(metadata: Metadata) -> str:
    role = metadata.sender_role or ""
    return role[:1].lower() + role[1:]


def dating(letter: Metadata | LetterReference) -> str:
    """Say in Dutch when a letter was written: its day, or the interval that its words prove."""
    if letter.date:
        return dutch_date(letter.date)
    first = dutch_date(letter.date_from) if letter.date_from else None
    last = dutch_date(letter.date_to) if letter.date_to else None
    if first and last:
        return f"ongedateerd, tussen {first} en {last}"
    if first:
        return f"ongedateerd, na {first}"
    return f"ongedateerd, uiterlijk {last}" if last else "ongedateerd"
