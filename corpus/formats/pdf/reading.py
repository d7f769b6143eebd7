"""A PDF read as a reader does: body, margins, footnotes and page numbers told apart."""

from collections.abc import Sequence
from time import monotonic

from corpus.formats.pdf.fragments import read_sheet
from corpus.formats.pdf.furniture import find_furniture
from corpus.formats.pdf.joining import known_words
from corpus.formats.pdf.layout import lay_out
from corpus.formats.pdf.notes import take_notes
from corpus.formats.pdf.opening import guarded, open_pages
from corpus.formats.pdf.scans import (
    MAX_SCANS,
    NOT_INSTALLED,
    SECONDS,
    is_scan,
    language,
    recognise,
    steady,
)
from corpus.formats.pdf.sheets import Budget, Sheet
from corpus.formats.pdf.writing import Writer
from corpus.manuscript import Manuscript, Unreadable

_MOST_UNREAD = 0.3  # of the characters
_LEAST_UNREAD = 10  # characters on a page that are worth a remark


def read(data: bytes) -> Manuscript:
    """Read a PDF.

    Raises:
        Unreadable: It is damaged, locked, too large, or only images that can't be recognised.
    """
    with guarded():
        pages = open_pages(data)
        budget = Budget()
        sheets = [read_sheet(page, budget) for page in pages]
        remarks = (*_unread(sheets), *_recognise(sheets))
        return _manuscript(sheets, remarks)


def _unread(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """Say on which pages there is text in a font that doesn't tell what its signs are.

    Raises:
        Unreadable: Much of the text is in such a font.
    """
    read = sum(len(fragment.text) for sheet in sheets for fragment in sheet.fragments)
    if sum(sheet.unread for sheet in sheets) > _MOST_UNREAD * max(1, read):
        raise Unreadable("de tekst staat in een lettertype dat niet zegt welke tekens het zijn")
    places = [n for n, sheet in enumerate(sheets) if sheet.unread >= _LEAST_UNREAD]
    return (f"{_pages(places)} deels in een onleesbaar lettertype gezet",) if places else ()


def _recognise(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """Have scanned pages recognised; give what a reader of the text should know of it."""
    scans = [place for place, sheet in enumerate(sheets) if is_scan(sheet)]
    hidden = [
        n for n, s in enumerate(sheets) if 2 * s.hidden > sum(len(f.text) for f in s.fragments)
    ]
    for place in hidden:
        steady(sheets[place])
    remarks = [f"{_pages(hidden)} door een scanner herkend"] if hidden else []
    if not scans:
        return tuple(remarks)
    tongue = language()
    if tongue is None:
        if len(scans) == len([s for s in sheets if s.fragments or s.pictures]):
            raise Unreadable(NOT_INSTALLED)
        return (*remarks, f"{_images(scans)} en niet gelezen: tesseract ontbreekt")
    if len(scans) > MAX_SCANS:
        raise Unreadable(f"meer dan {MAX_SCANS} bladzijden zijn alleen een afbeelding")
    until = monotonic() + SECONDS
    for place in scans:
        recognise(sheets[place], tongue, seconds=until - monotonic())
    how = "" if tongue == "nld" else ", zonder Nederlands"
    return (*remarks, f"{_images(scans)}, herkend door tesseract{how}")


def _images(places: Sequence[int]) -> str:
    return f"{_pages(places)} {'een afbeelding' if len(places) == 1 else 'afbeeldingen'}"


def _pages(places: Sequence[int]) -> str:
    numbers = ", ".join(str(place + 1) for place in places)
    return f"bladzijde {numbers} is" if len(places) == 1 else f"bladzijden {numbers} zijn"


def _manuscript(sheets: Sequence[Sheet], remarks: tuple[str, ...]) -> Manuscript:
    layout = lay_out(sheets)
    words = known_words(layout.text.splitlines())
    heights = [sheet.height for sheet in sheets]
    together = [m + b for m, b in zip(layout.margins, layout.body, strict=True)]
    furniture = find_furniture(together, heights)
    kept = [
        [row for place, row in enumerate(rows) if (sheet, place) not in furniture.rows]
        for sheet, rows in enumerate(together)
    ]
    inside = {id(row) for rows in layout.margins for row in rows}
    margins = [[row for row in rows if id(row) in inside] for rows in kept]
    body = [[row for row in rows if id(row) not in inside] for rows in kept]
    rules = [sheet.rules for sheet in sheets]
    body, notes = take_notes(body, rules, layout.size, words)
    writer = Writer(furniture.numbers, layout.size, rules, words)
    lines = writer.lines(margins, body)
    return Manuscript(text=layout.text, lines=lines, notes=notes, remarks=remarks)
