"""A server on loopback that plays the Tweede Kamer and officielebekendmakingen.nl, faults included."""

import io
import json
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

from docx import Document

from corpus.fetching.addresses import Addresses

SRU = """<?xml version="1.0"?><sru:searchRetrieveResponse
 xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse"
 xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:ow="http://standaarden.overheid.nl/wetgeving/"
 ><sru:numberOfRecords>{count}</sru:numberOfRecords><sru:records>{records}</sru:records>
</sru:searchRetrieveResponse>"""
RECORD = """<sru:record><sru:recordData><gzd:gzd><gzd:originalData><meta>
<dcterms:identifier>{kst}</dcterms:identifier><dcterms:title>{title}</dcterms:title>
<dcterms:creator scheme="OVERHEID.StatenGeneraal">Tweede Kamer der Staten-Generaal</dcterms:creator>
<dcterms:modified>{changed}</dcterms:modified><dcterms:available>{published}</dcterms:available>
{dossiers}<ow:ondernummer>{number}</ow:ondernummer><ow:vergaderjaar>2023-2024</ow:vergaderjaar>
<ow:subrubriek scheme="OVERHEIDop.KamerstukTypen">{kind}</ow:subrubriek>
</meta></gzd:originalData><gzd:enrichedData>
<gzd:preferredUrl>https://example.org/{kst}.html</gzd:preferredUrl>
<gzd:itemUrl manifestation="xml">{xml_url}</gzd:itemUrl>
</gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>"""
METADATA = """<metadata_gegevens>
<metadata name="DC.title" scheme="" content="Spoor; Brief regering; {subject}"/>
<metadata name="OVERHEIDop.documenttitel" scheme="" content="{subject}"/>
{dossiers}<metadata name="OVERHEIDop.indiener" scheme="" content="{sender}"/>
<metadata name="OVERHEIDop.ondernummer" scheme="" content="{number}"/>
<metadata name="OVERHEIDop.vergaderjaar" scheme="" content="2023-2024"/>
<metadata name="OVERHEIDop.bijlage" scheme="" content="blg-1"/>
<metadata name="OVERHEIDop.bijlage" scheme="" content="blg-2"/>
<metadata name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="{day}"/>
<metadata name="DC.creator" scheme="OVERHEID.StatenGeneraal" content="Tweede Kamer der Staten-Generaal"/>
<metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="{kst}"/></metadata_gegevens>"""
FAKE_404 = b"<!DOCTYPE html><html><body>Pagina niet gevonden</body></html>"


def docx(text: str) -> bytes:
    """Make a Word file of one paragraph."""
    document = Document()
    document.add_paragraph(text)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


@dataclass(kw_only=True)
class Paper:
    """A letter as the played sources know it; change what differs."""

    number: int
    dossiers: tuple[str, ...] = ("29984",)
    day: str = "2023-12-20"
    published: str = ""
    subject: str = "Voortgang spoorveiligheid"
    sender: str = "V.L.W.A. Heijnen"
    role: str = "staatssecretaris van Infrastructuur en Waterstaat"
    in_odata: bool = True
    in_sru: bool = True
    kind: str = "Brief"
    title: str = ""
    changed: str = "2024-01-01T10:00:00+01:00"
    row: dict[str, Any] = field(default_factory=dict)
    xml: bytes | None = b""
    resource: bytes | None = b""
    pdf: bytes | None = None
    id: str = ""
    xml_url: str = ""

    def __post_init__(self) -> None:
        if self.xml == b"":
            self.xml = (
                f'<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk>'
                f"<al>{escape(self.subject)}</al></stuk></kamerstuk></officiele-publicatie>"
            ).encode()
        if self.resource == b"":
            self.resource = docx(self.subject)

    @property
    def kst(self) -> str:
        return self.id or f"kst-{self.dossiers[0]}-{self.number}"

    @property
    def guid(self) -> str:
        return f"00000000-0000-0000-0000-{self.number:012d}"

    def as_row(self) -> dict[str, Any]:
        parts = (dossier.partition("-") for dossier in self.dossiers)
        return {
            "Id": self.guid,
            "Soort": "Brief regering",
            "DocumentNummer": f"2023D{self.number:05d}",
            "Titel": "Spoor: vervoer- en beheerplan",
            "Onderwerp": self.subject,
            "Datum": f"{self.day}T00:00:00+01:00",
            "Vergaderjaar": "2023-2024",
            "Kamer": 2,
            "Volgnummer": self.number,
            "KenmerkAfzender": f"IENW/BSK-2023/{self.number}",
            "GewijzigdOp": self.changed,
            "Verwijderd": False,
            "Kamerstukdossier": [{"Nummer": int(n), "Toevoeging": p or None} for n, _, p in parts],
            "DocumentActor": [
                {
                    "ActorNaam": "B. van Meenen",
                    "Functie": "Tweede Kamerlid",
                    "Relatie": "Gericht aan",
                },
                {"ActorNaam": self.sender, "Functie": self.role, "Relatie": "Eerste ondertekenaar"},
            ],
        } | self.row

    def as_record(self) -> str:
        tag = "<ow:dossiernummer>{}</ow:dossiernummer>"
        return RECORD.format(
            kst=escape(self.kst),
            title=escape(self.title or f"Spoor; Brief regering; {self.subject}"),
            changed=self.changed,
            published=self.published or self.day,
            dossiers="".join(map(tag.format, self.dossiers)),
            number=self.number,
            kind=self.kind,
            xml_url=escape(self.xml_url),
        )

    def as_metadata(self) -> bytes:
        tag = '<metadata name="OVERHEIDop.dossiernummer" scheme="" content="{}"/>'
        return METADATA.format(
            subject=escape(self.subject, {'"': "&quot;"}),
            dossiers="".join(map(tag.format, self.dossiers)),
            sender=self.sender,
            number=self.number,
            day=self.day,
            kst=self.kst,
        ).encode()


@dataclass(kw_only=True)
class Answer:
    """What a request gets; `broken` is hung up on in the middle."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    broken: bool = False


class Archive:
    """The played sources: what they hold, what goes wrong, and what they were asked."""

    def __init__(self) -> None:
        self.papers: list[Paper] = []
        self.page = 250
        self.faults: defaultdict[str, list[Answer]] = defaultdict(list)
        self.always: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.since: list[str] = []
        archive = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                archive.agents.add(self.headers["User-Agent"])
                archive.asked.append(unquote(self.path))
                archive.since += filter(None, [self.headers["If-Modified-Since"]])
                answer = archive.answer(self.path, dict(self.headers))
                self.send_response(answer.status)
                if "Content-Length" not in answer.headers:
                    self.send_header("Content-Length", str(len(answer.body)))
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                end = len(answer.body) // 2 if answer.broken else None
                self.wfile.write(answer.body[:end])

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.005,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    @property
    def addresses(self) -> Addresses:
        return Addresses(
            odata=f"{self.address}/OData/v4/2.0", sru=f"{self.address}/sru", text=self.address
        )

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def add(self, number: int, **said: Any) -> Paper:
        self.papers.append(Paper(number=number, **said))
        return self.papers[-1]

    def asked_for(self, part: str) -> int:
        return sum(part in path for path in self.asked)

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        for part, fault in self.always.items():
            if part in unquote(path):
                return fault
        for part, faults in self.faults.items():
            if part in unquote(path) and faults:
                return faults.pop(0)
        parts = urlsplit(path)
        asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
        if parts.path == "/OData/v4/2.0/Document":
            return self._odata(asked)
        if parts.path == "/sru":
            return self._sru(asked)
        return self._document(unquote(parts.path), headers)

    def _odata(self, asked: dict[str, str]) -> Answer:
        rows = [paper.as_row() for paper in self.papers if paper.in_odata]
        start = int(asked.get("$skiptoken", 0))
        page: dict[str, Any] = {"@odata.context": "x", "value": rows[start : start + self.page]}
        if start + self.page < len(rows):
            page["@odata.nextLink"] = (
                f"{self.address}/OData/v4/2.0/Document?$skiptoken={start + self.page}"
            )
        return Answer(body=json.dumps(page).encode())

    def _sru(self, asked: dict[str, str]) -> Answer:
        records = [paper.as_record() for paper in self.papers if paper.in_sru]
        start = int(asked["startRecord"]) - 1
        page = "".join(records[start : start + self.page])
        return Answer(body=SRU.format(count=len(records), records=page).encode())

    def _document(self, path: str, headers: dict[str, str]) -> Answer:
        for paper in self.papers:
            published = paper.in_sru
            found = {
                f"/{paper.kst}.xml": paper.xml if published else None,
                f"/{paper.kst}.pdf": paper.pdf if published else None,
                f"/{paper.kst}/metadata.xml": paper.as_metadata() if published else None,
                f"/OData/v4/2.0/Document({paper.guid})/resource": paper.resource,
            }.get(path)
            if found is None:
                continue
            if headers.get("If-Modified-Since") == paper.changed:
                return Answer(status=304, headers={"Content-Length": "0"})
            return Answer(body=found, headers={"Last-Modified": paper.changed})
        return Answer(body=FAKE_404)
