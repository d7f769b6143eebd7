"""One letter as a file of every kind that is read, and files of which no letter can be had."""

import datetime as dt
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from tests.corpus.formats import documents as made
from tests.corpus.formats.pdf.paper import LEFT, Paper

_BEFORE = "Ooster Wester Noorder Zuider Boven Neder Lange Korte Groote Kleine Hooge Laage".split()
_AFTER = "hout veen dorp burg sluis mond kerk horst laar wijk".split()
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
PLACES = tuple(before + after for before in _BEFORE for after in _AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a letter says; whatever file it is put in, the same letter must be read from it."""

    number: int
    cost: int

    @property
    def place(self) -> str:
        return PLACES[self.number]

    @property
    def date(self) -> dt.date:
        return dt.date(2025, 1 + self.number % 12, 1 + self.number % 28)

    @property
    def day(self) -> str:
        return f"{self.date.day} {_MONTHS[self.date.month - 1]} {self.date.year}"

    @property
    def kenmerk(self) -> str:
        return f"IENW/BSK-2025/{10_000 + self.number}"

    @property
    def subject(self) -> str:
        return f"Voortgang brug {self.place}"

    @property
    def fact(self) -> str:
        """What only this letter says."""
        return f"Het herstel van de brug bij {self.place} kost € {self.cost} duizend."

    @property
    def note(self) -> str:
        return f"Rapport over {self.place}, bladzijde {self.number}."

    @property
    def opening(self) -> str:
        return f"Hierbij informeer ik uw Kamer, mede namens de minister van Financiën, over {self.place}."

    @property
    def heading(self) -> str:
        return "Kosten en planning"

    @property
    def last(self) -> str:
        return "Ik informeer uw Kamer in het najaar opnieuw."

    @property
    def head(self) -> tuple[tuple[str, str], ...]:
        return (("Datum", self.day), ("Ons kenmerk", self.kenmerk), ("Betreft", self.subject))


GREETING, CLOSING = "Geachte voorzitter,", "Hoogachtend,"
ROLE, NAME = "DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,", "J. Jansen"
END = (CLOSING, ROLE, NAME)


def text(draft: Draft) -> str:
    return _written(draft, heading=draft.heading, mark="1", note=f"1 {draft.note}")


def as_text(draft: Draft) -> bytes:
    return text(draft).encode()


def as_marked_text(draft: Draft) -> bytes:
    return text(draft).encode("utf-8-sig")


def as_windows_text(draft: Draft) -> bytes:
    return text(draft).replace("\n", "\r\n").encode("cp1252")


def as_markdown(draft: Draft) -> bytes:
    written = _written(
        draft, heading=f"## {draft.heading}", mark="[^1]", note=f"[^1]: {draft.note}"
    )
    return written.encode()


def _written(draft: Draft, *, heading: str, mark: str, note: str) -> str:
    head = "\n".join(f"{label} {value}" for label, value in draft.head)
    body = (GREETING, draft.opening, heading, draft.fact + mark, draft.last, *END, note)
    return "\n\n".join((head, *body)) + "\n"


def as_html(draft: Draft) -> bytes:
    head = "".join(f"<p>{label} {value}</p>" for label, value in draft.head)
    end = "".join(f"<p>{line}</p>" for line in END)
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><body>{head}<p>{GREETING}</p>'
        f"<p>{draft.opening}</p><h2>{draft.heading}</h2>"
        f'<p>{draft.fact}<sup><a href="#noot1">1</a></sup></p><p>{draft.last}</p>{end}'
        f'<p id="noot1">1 {draft.note}</p></body></html>'
    ).encode()


def as_word(draft: Draft) -> bytes:
    lines = (*(f"{label} {value}" for label, value in draft.head), GREETING, draft.opening)
    body = "".join(map(made.p, lines)) + made.p(draft.heading, style="Kop1")
    body += made.p(draft.fact, made.mark("footnote", 1)) + made.p(draft.last)
    return made.docx(
        body + "".join(map(made.p, END)),
        styles='<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>',
        footnotes=made.note("footnote", 1, draft.note),
    )


def as_open_document(draft: Draft) -> bytes:
    def p(words: str) -> str:
        return f"<text:p>{words}</text:p>"

    note = (
        '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1'
        f"</text:note-citation><text:note-body>{p(draft.note)}</text:note-body></text:note>"
    )
    before = (*(f"{label} {value}" for label, value in draft.head), GREETING, draft.opening)
    heading = f'<text:h text:outline-level="1">{draft.heading}</text:h>'
    after = (draft.fact + note, draft.last, *END)
    return made.odt("".join(map(p, before)) + heading + "".join(map(p, after)))


def as_kamerstuk(draft: Draft) -> bytes:
    """Write the letter as parliament publishes it, which leaves the kenmerk out."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><kamerstuk><kamerstukkop>'
        '<tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>'
        '<tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel></kamerstukkop>'
        "<dossier><dossiernummer><dossiernr>29 984</dossiernr></dossiernummer>"
        f"<titel>{draft.subject}</titel></dossier><stuk><stuknr>Nr. "
        f'<ondernummer kamer="2">{1000 + draft.number}</ondernummer></stuknr>'
        f"<titel>BRIEF VAN {ROLE.rstrip(',')}</titel><algemeen><vrije-tekst><tekst>"
        "<al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>"
        f"<al>Den Haag, {draft.day}</al><al>{draft.opening}</al>"
        f'<tussenkop kopopmaak="vet">{draft.heading}</tussenkop><al>{escape(draft.fact)}'
        f'<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>{draft.note}</noot.al></noot></al>'
        f"<al>{draft.last}</al></tekst></vrije-tekst></algemeen><tekst-sluiting><ondertekening>"
        "<functie>De Minister van Infrastructuur en Waterstaat,</functie><naam><voornaam>J."
        "</voornaam><achternaam>Jansen</achternaam></naam></ondertekening></tekst-sluiting>"
        "</stuk></kamerstuk></officiele-publicatie>"
    ).encode()


def as_pdf(draft: Draft, **options: Any) -> bytes:
    """Write the letter on a page; `options` are those of reportlab's canvas."""
    paper = Paper(invariant=1, **options)
    for label, value in draft.head:
        paper.put(LEFT, paper.y, label)
        paper.put(LEFT + 70, paper.y, value)
        paper.gap()
    paper.gap().lines(GREETING).gap().lines(draft.opening).gap()
    paper.lines(draft.heading, font="Helvetica-Bold").gap()
    paper.lines(f"{draft.fact}^1").gap().lines(draft.last).gap()
    paper.lines(CLOSING).gap().lines(ROLE).gap(36).lines(NAME)
    paper.rule(LEFT, 740, LEFT + 144)
    paper.note(752, "1", draft.note)
    return paper.done()


KINDS: dict[str, tuple[str, Callable[[Draft], bytes]]] = {
    "text": (".txt", as_text),
    "text with a mark": (".txt", as_marked_text),
    "text of Windows": (".txt", as_windows_text),
    "markdown": (".md", as_markdown),
    "page": (".html", as_html),
    "page of old": (".htm", as_html),
    "Word": (".docx", as_word),
    "OpenDocument": (".odt", as_open_document),
    "Kamerstuk": (".xml", as_kamerstuk),
    "PDF": (".pdf", as_pdf),
}
"""What a letter can be put in: a suffix, and what writes the bytes."""


def locked_pdf(draft: Draft) -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    return as_pdf(draft, encrypt=StandardEncryption("geheim", ownerPassword="baas", strength=40))


def blank_scan() -> bytes:
    """Make a PDF of one page that is an image, with nothing on it."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    paper = Paper(invariant=1)
    image = BytesIO()
    Image.new("L", (60, 84), 255).save(image, "PNG")
    paper.canvas.drawImage(ImageReader(image), 0, 0, 595, 842)
    return paper.done()


def zip_bomb() -> bytes:
    """Make a Word file whose text unpacks to 40 MB of one word."""
    return made.docx(made.p("bom " * 10_000_000))


def laughing_xml(draft: Draft) -> bytes:
    """Make XML whose entities would fill the memory."""
    inside = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    kind = f'<!DOCTYPE officiele-publicatie [<!ENTITY e0 "ha">{inside}]>'
    start, rest = as_kamerstuk(draft).decode().split("?>", 1)
    return f"{start}?>{kind}{rest.replace(draft.last, '&e8;')}".encode()


def pdf_bomb(draft: Draft) -> bytes:
    """Make a PDF whose page unpacks to 50 MB of spaces."""
    packed = zlib.compress(b" " * 50_000_000, 9)
    plain = as_pdf(draft, pageCompression=0)
    start, rest = plain.split(b"/Length ", 1)
    end = rest[rest.index(b"endstream") :]
    return start + b"/Filter/FlateDecode/Length %d>>\nstream\n%s\n" % (len(packed), packed) + end
