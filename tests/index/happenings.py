"""What befalls a folder of a hundred letters: the files that are broken, and each step."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace

from corpus.formats.pdf.scans import NOT_INSTALLED, language
from tests.corpus.formats.documents import docx, p
from tests.index.shelf import Shelf
from tests.letter_files import (
    Draft,
    as_kamerstuk,
    as_open_document,
    as_pdf,
    as_text,
    as_word,
    blank_scan,
    laughing_xml,
    locked_pdf,
    pdf_bomb,
    zip_bomb,
)

DRAFTS = [Draft(number=number, cost=3000 + number) for number in range(120)]
SPARE = DRAFTS[119]
WITH_TOML = range(4, 100, 9)
BROKEN = {
    "leeg.txt": (b"", "het bestand is leeg"),
    "wit.md": (b" \n\t\n", "het bestand is leeg"),
    "lijst.md": (b"- \n- \n", "er staat geen tekst in"),
    "utf16.txt": (as_text(SPARE).decode().encode("utf-16"), "UTF-16"),
    "foto.txt": (b"\x89PNG\r\n\x1a\n" + bytes(500), "een afbeelding (PNG), geen tekst"),
    "word.txt": (as_word(SPARE), "dit is een Word-, ODT- of zipbestand, geen tekst"),
    "half.docx": (as_word(SPARE)[:900], "het is beschadigd"),
    "halve.odt": (as_open_document(SPARE)[:700], "het is beschadigd"),
    "afgekapt.xml": (as_kamerstuk(SPARE)[:900], "de XML is beschadigd"),
    "kapot.pdf": (as_pdf(SPARE)[:300], "de PDF is beschadigd"),
    "pdf.docx": (as_pdf(SPARE), "dit is een PDF, geen Word-document"),
    "tekst.pdf": (as_text(SPARE), "dit is geen PDF"),
    "slot.pdf": (locked_pdf(SPARE), "met een wachtwoord versleuteld"),
    "bom.docx": (zip_bomb(), "het is uitgepakt veel te groot"),
    "bom.pdf": (pdf_bomb(SPARE), "de PDF is uitgepakt te groot"),
    "entiteiten.xml": (laughing_xml(SPARE), "onveilig"),
    "gegevens.xml": (b"<owms-metadata/>", "alleen de metagegevens"),
    "blanco.docx": (docx(p("")), "er staat geen tekst in"),
    "scan.pdf": (blank_scan(), "er staat geen tekst in" if language() else NOT_INSTALLED),
    "oud.doc": (b"\xd0\xcf\x11\xe0" + bytes(500), "is van een soort die niet wordt gelezen"),
    "toml.txt": (as_text(DRAFTS[104]), "toml.toml is geen geldige TOML"),
}


def begin(shelf: Shelf) -> None:
    for number in range(100):
        places = (("2024", 7), ("dossiers/spoor", 11))
        under = next((f"{name}/" for name, each in places if not number % each), "")
        path = shelf.put(f"{under}brief-{number:03}", DRAFTS[number])
        if number in WITH_TOML:
            path.with_suffix(".toml").write_text(f'kenmerk = "BIJ/{number}"\n')
    for name, (content, _) in BROKEN.items():
        (shelf.folder / name).write_bytes(content)
    (shelf.folder / "toml.toml").write_text("kenmerk = ")
    (shelf.folder / "brief-003.txt").write_bytes(as_text(SPARE))
    (shelf.folder / "map").mkdir()
    shutil.copy(shelf.path("brief-040"), shelf.folder / "map" / "kopie-040.txt")
    for silent in (".verborgen.txt", "~$brief-006.docx", "logo.png"):
        (shelf.folder / silent).write_bytes(as_text(SPARE))
    if os.geteuid():
        (shelf.folder / "dicht.txt").write_bytes(as_text(SPARE))
        (shelf.folder / "dicht.txt").chmod(0)


def change(shelf: Shelf) -> None:
    for number in range(10):  # one of every kind
        place = shelf.path(f"brief-{number:03}").parent.relative_to(shelf.folder)
        draft = replace(DRAFTS[number], cost=8000 + number)
        shelf.put((place / f"brief-{number:03}").as_posix(), draft)
    for number, kind in ((20, "markdown"), (24, "Word"), (38, "PDF")):
        shelf.path(f"brief-{number:03}").unlink()
        shelf.put(f"brief-{number:03}", DRAFTS[number], kind)
    shelf.path("brief-010").with_suffix(".toml").write_text('subject = "Anders"\n')
    shelf.path("brief-013").with_suffix(".toml").write_text('kenmerk = "NIEUW/13"\n')
    shelf.path("brief-031").with_suffix(".toml").unlink()


def rename(shelf: Shelf) -> None:
    for number in range(50, 60):  # one of every kind; beside 58 stands what goes with it
        shelf.rename(f"brief-{number:03}", f"nieuw/brief {number} (definitief)")
    shelf.path("brief-045").rename(shelf.folder / "brief-045.html")  # from .htm
    shelf.rename("brief-041", "elders/brief-041")
    (shelf.folder / "2024").rename(shelf.folder / "2025")
    one, other = shelf.path("brief-071"), shelf.path("brief-072")
    one.rename(shelf.folder / "x")
    other.rename(one)
    (shelf.folder / "x").rename(other)
    drafts = shelf.drafts
    drafts["brief-071"], drafts["brief-072"] = drafts["brief-072"], drafts["brief-071"]


def remove(shelf: Shelf) -> None:
    for number in range(60, 70):  # one of every kind
        shelf.remove(f"brief-{number:03}")
    shelf.path("brief-040").unlink()
    shelf.drafts["kopie-040"] = shelf.drafts.pop("brief-040")
    (shelf.folder / "oud.doc").unlink()


def damage(shelf: Shelf) -> None:
    shelf.path("brief-080").write_bytes(b"")
    shelf.path("brief-086").write_bytes(shelf.path("brief-086").read_bytes()[:900])
    shelf.path("brief-089").write_bytes(locked_pdf(DRAFTS[89]))
    shelf.path("brief-085").with_suffix(".toml").write_text("datum = 2025-01-01\n")


def mend(shelf: Shelf) -> None:
    shelf.path("brief-080").write_bytes(as_text(DRAFTS[80]))
    shelf.put("brief-086", replace(DRAFTS[86], cost=9086))
    shelf.remove("brief-089")
    shelf.path("brief-085").with_suffix(".toml").write_text('kenmerk = "BIJ/85"\n')
    shelf.put("leeg", DRAFTS[100], "text")
    shelf.put("half", DRAFTS[101], "Word")
    shelf.put("slot", DRAFTS[102], "PDF")
    (shelf.folder / "pdf.docx").unlink()
    shelf.put("pdf", DRAFTS[103], "PDF")
    (shelf.folder / "toml.toml").unlink()
    shelf.drafts["toml"] = DRAFTS[104]


HAPPENINGS: dict[str, Callable[[Shelf], None]] = {
    "begun": begin,
    "again": lambda _: None,
    "changed": change,
    "renamed": rename,
    "removed": remove,
    "damaged": damage,
    "mended": mend,
}
"""What is done to the folder at each step."""
