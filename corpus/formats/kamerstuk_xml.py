"""Official publications as `officielebekendmakingen.nl` gives them in XML.

Read are a Kamerstuk, questions of members with or without answers (Aanhangsel van de
Handelingen), a Staatsblad and a Staatscourant; the elements are those of the schema
op-xsd-2012, and what it doesn't know is read as text rather than left out.
"""

from xml.etree.ElementTree import Element

from corpus.footnotes import Note
from corpus.formats.cals import table_rows
from corpus.formats.kamerstuk_metadata import head_lines, is_of_head, stated
from corpus.formats.kamerstuk_words import Words, is_silent, tidy, titled
from corpus.formats.xml_names import children, descendants, first, name_of
from corpus.formats.xml_tree import parse_xml
from corpus.lines import Line, LineKind, Role
from corpus.manuscript import Manuscript, Unreadable
from corpus.traced import EMPTY, Traced

_ROOTS = ("kamerstuk", "kamervragen", "vraagdoc", "staatsblad", "staatscourant")
_NOT_READ = {
    "metadata_gegevens": "dit zijn alleen de metagegevens van een publicatie; haal de tekst zelf op",
    "owms-metadata": "dit zijn alleen de metagegevens van een publicatie; haal de tekst zelf op",
    "html": "dit is een webpagina met de naam van een XML-bestand",
    "handelingen": "dit is het verslag van een debat (Handelingen), geen brief of antwoord",
    "searchRetrieveResponse": "dit is een lijst met zoekresultaten; haal de publicatie zelf op",
}
_UNKNOWN = "deze XML is geen Kamerstuk, antwoord op Kamervragen, Staatsblad of Staatscourant"
# Headings between paragraphs by how they print: the deeper, the less they stand out.
_LOOKS = {"vet": 0, "vetcur": 1, "rom": 3, "ondlijn": 3}
_RANKS = 10  # for each depth of divisions, of which one ranks with a bold heading beside it
_ITEM = frozenset(("lid", "li", "definitie-item"))
_BULLETS = frozenset("•–—-▪●○◦*·o")


def read(data: bytes) -> Manuscript:
    """Read a publication.

    Raises:
        Unreadable: It is no XML, or not that of a publication that is read.
    """
    root = parse_xml(data)
    body = first(root, *_ROOTS)
    for name in (name_of(root), *(name_of(child) for child in root)):
        if name in _NOT_READ and body is None:
            raise Unreadable(_NOT_READ[name])
    if body is None:
        raise Unreadable(_UNKNOWN)
    return _Reader(root, body).manuscript()


class _Reader:
    """Writes the text of a publication line by line, and the lines that are traced to it."""

    def __init__(self, root: Element, body: Element) -> None:
        self._root, self._body = root, body
        self._words = Words(body)
        self._text: list[str] = []
        self._length = 0
        self._lines: list[Line] = []

    def manuscript(self) -> Manuscript:
        for line in head_lines(self._body, self._words):
            self._add(line, "head")
        self._walk(self._body, depth=0)
        notes = tuple(Note(number, self._trace(text)) for number, text in self._words.notes())
        return Manuscript(
            text="".join(self._text),
            lines=self._lines,
            notes=notes,
            stated=stated(self._root, self._body, self._words),
        )

    # --- what is written ---

    def _add(self, text: str, role: Role, *, rank: int = 0) -> None:
        """Add a line, with a blank behind it."""
        kind: LineKind = "text"
        if text:
            self._lines.append(Line(self._trace(text), kind, role=role, rank=rank))
            self._lines.append(Line(EMPTY, "blank", role="head" if role == "head" else None))

    def _trace(self, text: str) -> Traced:
        traced = Traced.of(text, self._length)
        self._text.append(f"{text}\n")
        self._length += len(text) + 1
        return traced

    # --- what is read ---

    def _walk(self, element: Element, *, depth: int) -> None:
        """Read what stands in an element, block by block."""
        for part in self._words.runs(element):
            if isinstance(part, str):
                self._add(part, "body")
            else:
                self._block(part, depth=depth)

    def _block(self, element: Element, *, depth: int) -> None:
        name = name_of(element)
        if is_silent(element) or is_of_head(element, self._body):
            return
        if name == "kop":
            rank = max(0, depth - 1) * _RANKS
            self._add(titled(self._words, element), "heading", rank=rank)
        elif name == "tussenkop":
            look = _LOOKS.get(element.get("kopopmaak", ""), 2)
            self._add(self._words.of(element), "heading", rank=depth * _RANKS + look)
        elif name in _ITEM:
            self._item(element, depth=depth)
        elif name == "table":
            self._table(element)
        elif name in {"vraag", "antwoord"}:
            self._exchange(element, depth=depth)
        elif name in {"ondertekening", "ondtek", "gegeven"}:
            self._signature(element)
        elif next(children(element, "kop"), None) is not None:
            self._walk(element, depth=depth + 1)
        else:
            self._walk(element, depth=depth)

    def _item(self, item: Element, *, depth: int) -> None:
        """Read a list item: its number before its first words, what hangs under it as items."""
        marks = ("li.nr", "lidnr", "term")
        number = tidy(" ".join(self._words.of(mark) for mark in children(item, *marks)))
        before = "" if number in _BULLETS else f"{number} "
        for part in self._words.runs(item):
            if isinstance(part, str) or not _is_deep(part):
                text = part if isinstance(part, str) else self._words.of(part)
                if text and not (isinstance(part, Element) and name_of(part) in marks):
                    self._add(f"{before}{text}".strip(), "item")
                    before = ""
            else:
                self._block(part, depth=depth)

    def _table(self, table: Element) -> None:
        for title in children(table, "title", "titel"):
            self._add(self._words.of(title), "body")
        for row in table_rows(table, self._words.of):
            self._add(row, "item")

    def _exchange(self, element: Element, *, depth: int) -> None:
        """Read a question or an answer: its number as a heading, what it says under it."""
        kind = name_of(element).capitalize()
        number = first(element, "nr", "nummer")
        label = self._words.of(number) if number is not None else ""
        if label[:1].isdigit():
            label = f"{kind} {label.rstrip('.')}"
        if label:
            self._add(label, "heading", rank=depth * _RANKS + _RANKS - 1)
        for child in element:
            if child is not number:
                self._block(child, depth=depth)

    def _signature(self, element: Element) -> None:
        names = ("naam", "functie", "plaats", "datum", "koning")
        for part in descendants(element, *names):
            if not any(name_of(inner) in names for inner in part.iter() if inner is not part):
                self._add(self._words.of(part), "closing")


def _is_deep(element: Element) -> bool:
    """Say whether blocks stand within a part of an item, so that it is no line of text."""
    within = {"li", "table", "lid", "vraag", "antwoord"}
    return is_silent(element) or any(name_of(each) in within for each in element.iter())
