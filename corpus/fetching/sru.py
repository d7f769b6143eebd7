"""The search of officielebekendmakingen.nl (SRU): its list of letters, page by page."""

from collections.abc import Iterator
from urllib.parse import quote, urlencode
from xml.etree.ElementTree import Element

from corpus.errors import SourceFailed
from corpus.fetching.connection import Connection
from corpus.fetching.identity import Dossier, kst_id
from corpus.fetching.koop import Statements, day, is_letter_of_government, metadata_of
from corpus.fetching.listed import Complain, Listed, Wanted
from corpus.fetching.xml_names import local, named, text
from corpus.formats.xml_tree import parse_xml
from corpus.manuscript import Unreadable

_LARGEST_PAGE = 30_000_000
_A_PAGE = 1000
_MOST_PAGES = 1000


def list_sru(
    connection: Connection, address: str, wanted: Wanted, complain: Complain
) -> Iterator[Listed]:
    """Yield the letters in the dossiers that are wanted; tell of those that can't be used.

    Raises:
        SourceFailed: The list can't be had, or isn't in the known form.
    """
    for dossier in wanted.dossiers:
        for record in _records(connection, address, _query(dossier, wanted)):
            try:
                letter = _listed(record)
            except SourceFailed as exc:
                complain(exc)
                continue
            if letter:
                yield letter


def _query(dossier: Dossier, wanted: Wanted) -> str:
    key = f'"{dossier.key}"' if dossier.part else dossier.key
    query = (
        f"c.product-area==officielepublicaties AND w.dossiernummer=={key} "
        "AND w.publicatienaam=Kamerstuk"
    )
    # A letter is published on its own day or later.
    since = f" AND dt.available>={wanted.since}" if wanted.since else ""
    return f"({query}{since})"


def _records(connection: Connection, address: str, query: str) -> Iterator[Element]:
    start = 1
    for _ in range(_MOST_PAGES):
        options = {"query": query, "startRecord": start, "maximumRecords": _A_PAGE}
        asked = urlencode(options | {"httpAccept": "application/xml"}, quote_via=quote)
        answer = _answer(connection.get(f"{address}?{asked}", limit=_LARGEST_PAGE))
        records, count = list(named(answer, "record")), _count(answer)
        yield from records
        start += len(records)
        if not records or start > count:
            return
    raise SourceFailed("De zoekdienst van KOOP geeft een lijst zonder einde.")


def _answer(data: bytes) -> Element:
    try:
        answer = parse_xml(data)
    except Unreadable as exc:
        raise SourceFailed(
            f"De zoekdienst van KOOP geeft geen XML die gelezen kan worden ({exc})."
        ) from exc
    if local(answer) != "searchRetrieveResponse":
        raise SourceFailed("De zoekdienst van KOOP geeft geen lijst in de bekende vorm.")
    if any(named(answer, "diagnostic")):
        said = text(answer, "message") or text(answer, "details") or "onbekende fout"
        raise SourceFailed(f"De zoekdienst van KOOP weigert de vraag: {said[:200]}.")
    return answer


def _count(answer: Element) -> int:
    said = text(answer, "numberOfRecords") or ""
    if not said.isdecimal():
        raise SourceFailed("De zoekdienst van KOOP zegt niet hoeveel zij vindt.")
    return int(said)


def _listed(record: Element) -> Listed | None:
    """Read a record; None where it is no letter.

    What the enriched part says of addresses is used, but they are asked only where they lie with
    a known source.
    """
    said = Statements(tuple(_said(record)))
    if not is_letter_of_government(said):
        return None
    named_ = said.first("identifier") or ""
    kst = kst_id(named_)
    if kst is None:
        raise SourceFailed(
            f"De zoekdienst van KOOP noemt een brief {named_[:60]!r}; dat is geen kamerstuk."
        )
    changed = said.first("datumTijdstipWijzigingWork") or said.first("modified")
    return Listed(
        key=kst,
        kst=kst,
        metadata=metadata_of(said, kst),
        published=day(said.first("available") or said.first("date")),
        versions=(("sru", changed),) if changed else (),
        xml=_address(record),
    )


def _said(record: Element) -> Iterator[tuple[str, str]]:
    """Yield what stands in the leaves of the original data; the enriched part only repeats it."""
    for part in named(record, "originalData"):
        for element in part.iter():
            value = " ".join((element.text or "").split())
            if value and not len(element):
                yield local(element), value


def _address(record: Element) -> str | None:
    urls = (e.text for e in named(record, "itemUrl") if e.get("manifestation") == "xml")
    return next((url.strip() for url in urls if url), None)
