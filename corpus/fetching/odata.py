"""The open data of the Tweede Kamer: its list of letters, page by page."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any, Literal
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.errors import SourceFailed
from corpus.fetching.addresses import resolved
from corpus.fetching.connection import Connection
from corpus.fetching.identity import (
    Dossier,
    document_number,
    guid,
    kst_id,
    parse_dossier,
    vergaderjaar,
)
from corpus.fetching.listed import Complain, Listed, Wanted
from corpus.letter import Metadata
from corpus.signature import office

_LARGEST_PAGE = 30_000_000
_MOST_PAGES = 1000
_HERE = ZoneInfo("Europe/Amsterdam")
_A_DAY = dt.timedelta(days=1)  # the source keeps moments, we ask for days
_EXPAND = (
    "Kamerstukdossier($select=Nummer,Toevoeging),DocumentActor($select=ActorNaam,Functie,Relatie)"
)
_OFFICES = ("minister", "staatssecretaris", "viceminister")
_CHAMBERS: dict[int | None, Literal["I", "II"]] = {1: "I", 2: "II"}


class _Lenient(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)


class _Dossier(_Lenient):
    Nummer: str | None = None
    Toevoeging: str | None = None


class _Actor(_Lenient):
    ActorNaam: str | None = None
    Functie: str | None = None
    Relatie: str | None = None


class _Row(_Lenient):
    """What is read of a document; a source may leave out all but its Id."""

    Id: str
    Soort: str | None = None
    DocumentNummer: str | None = None
    Titel: str | None = None
    Onderwerp: str | None = None
    Datum: dt.datetime | None = None
    Vergaderjaar: str | None = None
    Kamer: int | None = None
    Volgnummer: int | None = None
    KenmerkAfzender: str | None = None
    GewijzigdOp: str | None = None
    Verwijderd: bool | None = None
    Kamerstukdossier: list[_Dossier] | None = None
    DocumentActor: list[_Actor] | None = None


def list_odata(
    connection: Connection, address: str, wanted: Wanted, complain: Complain
) -> Iterator[Listed]:
    """Yield the letters of the government in the dossiers; tell of those that can't be used.

    Raises:
        SourceFailed: The list can't be had, or isn't in the known form.
    """
    for dossier in wanted.dossiers:
        for document in _documents(connection, _query(address, dossier, wanted)):
            try:
                row = _row(document)
                if not row.Verwijderd and row.Soort in (None, "Brief regering"):
                    yield _listed(row, address)
            except SourceFailed as exc:
                complain(exc)


def _query(address: str, dossier: Dossier, wanted: Wanted) -> str:
    part = f" and d/Toevoeging eq '{dossier.part}'" if dossier.part else ""
    conditions = [
        "Verwijderd eq false",
        "Soort eq 'Brief regering'",
        f"Kamerstukdossier/any(d: d/Nummer eq {dossier.number}{part})",
    ]
    if wanted.since and wanted.since > dt.date.min:
        conditions.append(f"Datum ge {wanted.since - _A_DAY}T00:00:00Z")
    if wanted.until and wanted.until < dt.date.max:
        conditions.append(f"Datum le {wanted.until + _A_DAY}T00:00:00Z")
    options = {
        "$filter": " and ".join(conditions),
        "$orderby": "Datum desc",
        "$expand": _EXPAND,
    }
    asked = urlencode(options, quote_via=quote, safe="$,()'=;:/")
    return f"{address}/Document?{asked}"


def _documents(connection: Connection, url: str | None) -> Iterator[Any]:
    asked: set[str] = set()
    while url is not None:
        if url in asked or len(asked) >= _MOST_PAGES:
            raise SourceFailed("De Tweede Kamer geeft een lijst zonder einde.")
        asked.add(url)
        documents, following = _page(connection.get(url, limit=_LARGEST_PAGE))
        yield from documents
        url = resolved(url, following) if following else None


def _page(answer: bytes) -> tuple[list[Any], str]:
    try:
        page = json.loads(answer)
        documents, following = page["value"], page.get("@odata.nextLink") or ""
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as exc:
        raise SourceFailed("De Tweede Kamer geeft geen lijst in de bekende vorm (JSON).") from exc
    if not isinstance(documents, list) or not isinstance(following, str):
        raise SourceFailed("De Tweede Kamer geeft geen lijst in de bekende vorm.")
    return documents, following


def _row(document: Any) -> _Row:
    try:
        return _Row.model_validate(document)
    except ValidationError as exc:
        names = ", ".join(str(error["loc"][0]) for error in exc.errors() if error["loc"])
        raise SourceFailed(
            f"De Tweede Kamer beschrijft een brief in een onbekende vorm ({names or 'geen object'})."
        ) from exc


def _listed(row: _Row, address: str) -> Listed:
    key = guid(row.Id)
    if key is None:
        raise SourceFailed(f"De Tweede Kamer noemt een brief {row.Id[:60]!r}; dat is geen Id.")
    ids = _ids(row)
    metadata = _metadata(row, numbered=len(ids) == 1)
    return Listed(
        key=key,
        kst=ids[0] if len(ids) == 1 else None,
        may_be=ids,
        document=document_number(row.DocumentNummer),
        metadata=metadata,
        published=metadata.date,
        versions=(("odata", row.GewijzigdOp),) if row.GewijzigdOp else (),
        resource=f"{address}/Document({key})/resource",
    )


def _ids(row: _Row) -> tuple[str, ...]:
    """Give the ids that a letter may have as a Kamerstuk; the Eerste Kamer numbers otherwise."""
    if row.Kamer == 1 or row.Volgnummer is None or row.Volgnummer < 1:
        return ()
    ids = (kst_id(f"kst-{d.key}-{row.Volgnummer}") for d in _dossiers(row))
    return tuple(dict.fromkeys(filter(None, ids)))


def _dossiers(row: _Row) -> list[Dossier]:
    spelt = (f"{d.Nummer} {d.Toevoeging or ''}" for d in row.Kamerstukdossier or ())
    return [dossier for dossier in map(parse_dossier, spelt) if dossier]


def _metadata(row: _Row, *, numbered: bool) -> Metadata:
    role, name = _senders(row.DocumentActor or [])
    return Metadata(
        title=_one_line(row.Onderwerp) or _one_line(row.Titel),
        subject=_one_line(row.Onderwerp),
        date=_day(row.Datum),
        kenmerk=_one_line(row.KenmerkAfzender),
        dossiers=tuple(dict.fromkeys(d.name for d in _dossiers(row))),
        number=str(row.Volgnummer) if numbered else None,
        vergaderjaar=vergaderjaar(row.Vergaderjaar),
        chamber=_CHAMBERS.get(row.Kamer),
        sender_role=role,
        sender_name=name,
    )


def _day(moment: dt.datetime | None) -> dt.date | None:
    """Give the day of a moment as the calendar on the wall in The Hague has it."""
    if moment is None:
        return None
    return (moment.astimezone(_HERE) if moment.tzinfo else moment).date()


def _senders(actors: list[_Actor]) -> tuple[str | None, str | None]:
    """Give the offices and names of who signed, the first first, each joined by `en`."""
    signed = [a for a in actors if "ondertekenaar" in (a.Relatie or "").lower()]
    signed = signed or [a for a in actors if (a.Functie or "").lower().startswith(_OFFICES)]
    signed.sort(key=lambda a: not (a.Relatie or "").lower().startswith("eerste"))
    roles = dict.fromkeys(office(a.Functie) for a in signed if a.Functie)
    names = dict.fromkeys(filter(None, (_one_line(a.ActorNaam) for a in signed)))
    return " en ".join(roles) or None, " en ".join(names) or None


def _one_line(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None
