"""The running text of a publication's XML: emphasis and links as their words, notes as marks."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.footnotes import mark_of
from corpus.formats.xml_names import children, descendants, first, name_of
from corpus.unseen import seen

NOTES = ("noot", "voetnoot")
_MARKS = ("nootref", "voetref")
# What stands within a line of text; anything else begins a block of its own.
_INLINE = frozenset(
    "nadruk extref intref sup inf sub noot voetnoot nootref voetref datum naam voornaam "
    "voorvoegsels achternaam organisatie kamervraagonderwerp ondw ondernummer unl redactie "
    "onderstreept vet cur ovl br nr.toev".split()
)
_SILENT = frozenset("plaatje illustratie metadata officiele-inhoudsopgave inhoud formule".split())
_APART = frozenset("voornaam voorvoegsels achternaam br".split())
_WHITE = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff]")


class Words:
    """Gives the text of elements; knows the notes of the whole publication."""

    def __init__(self, root: Element) -> None:
        """Find the notes, which their marks may stand before or after."""
        self._notes = tuple(descendants(root, *NOTES))
        self._places = {id(note): place for place, note in enumerate(self._notes)}
        named = ((note.get("id"), place) for place, note in enumerate(self._notes))
        self._by_id = {name: place for name, place in reversed(tuple(named)) if name}

    def of(self, element: Element) -> str:
        """Give the text of an element, a private character at each note's place."""
        return tidy("".join(self._parts(element)))

    def runs(self, element: Element) -> Iterator[str | Element]:
        """Yield an element's content: runs of text, and between them the blocks."""
        run = [_plain(element.text)]
        mixed = bool(_plain(element.text).strip())
        for child in element:
            if name_of(child) in _INLINE or (mixed and not _has_blocks(child)):
                run += self._inline(child)
            else:
                yield tidy("".join(run))
                run = []
                yield child
            run.append(_plain(child.tail))
            mixed = mixed or bool(_plain(child.tail).strip())
        yield tidy("".join(run))

    def notes(self) -> Iterator[tuple[str, str]]:
        """Yield each note's number and text, in order.

        Tables number theirs anew; a number that was used gets a star, so that it names one note.
        """
        used: Counter[str] = Counter()
        for place, note in enumerate(self._notes):
            number, text = self._note(note)
            number = number.rstrip("*") or str(place + 1)
            used[number] += 1
            again = used[number] - 1
            yield f"{number}*{again if again > 1 else ''}" if again else number, text

    def _note(self, note: Element) -> tuple[str, str]:
        number = first(note, "noot.nr", "nr")
        texts = [child for child in note if child is not number]
        text = tidy(" ".join(["" if texts else _plain(note.text), *map(self.of, texts)]))
        return tidy(_plain(number.text if number is not None else note.get("nr"))), text

    def _parts(self, element: Element) -> Iterator[str]:
        if name_of(element) in _SILENT:
            return
        yield _plain(element.text)
        for child in element:
            if name_of(child) in _INLINE:
                yield from self._inline(child)
            else:
                yield " "
                yield from self._parts(child)
                yield " "
            yield _plain(child.tail)

    def _inline(self, element: Element) -> Iterator[str]:
        name = name_of(element)
        if name in NOTES:
            yield mark_of(self._places[id(element)])
        elif name in _MARKS:
            place = self._by_id.get(element.get("refid") or element.get("doc") or "")
            yield "" if place is None else mark_of(place)
        else:
            yield " " if name in _APART else ""
            yield from self._parts(element)


def tidy(text: str) -> str:
    """Give a text on one line."""
    return _WHITE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def is_silent(element: Element) -> bool:
    """Say whether an element has nothing to read: a picture, a table of contents."""
    return name_of(element) in _SILENT


def titled(words: Words, head: Element) -> str:
    """Give a heading of its parts: `Artikel 1`, `1.1 Voortgang`."""
    parts = children(head, "label", "nr", "titel", "subtitel")
    return tidy(" ".join(map(words.of, parts))) or words.of(head)


def _has_blocks(element: Element) -> bool:
    return any(name_of(each) in {"al", "li", "lijst", "table"} for each in element.iter())


def _plain(text: str | None) -> str:
    return seen(_INVISIBLE.sub("", text or ""))
