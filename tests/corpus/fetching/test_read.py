"""What was fetched is read: the file of a letter with the TOML beside it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from corpus.fetching.fetch import FetchReport
from corpus.read import read_letter

TEXT = b"""<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>
<tussenkop>Overwegen</tussenkop><al>De overweg in Tilburg kost \xe2\x82\xac 39 miljoen.</al>
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


def test_a_fetched_letter_is_read_with_what_its_sources_say(
    archive: Any, fetch: Callable[..., FetchReport], folder: Path
) -> None:
    archive.add(1175, xml=TEXT, day="2023-12-20", subject="Spoorveiligheid")
    assert fetch().new == ("kst-29984-1175",)
    letter = read_letter(folder / "kst-29984-1175.xml")
    metadata = letter.metadata
    assert [(p.text, p.heading) for p in letter.paragraphs] == [
        ("De overweg in Tilburg kost € 39 miljoen.", "Overwegen")
    ]
    assert (metadata.dossiers, metadata.number) == (("29984",), "1175")
    assert (metadata.date, metadata.vergaderjaar) == (date(2023, 12, 20), "2023-2024")


def test_a_letter_that_is_not_published_yet_is_read_from_its_file(
    archive: Any, fetch: Callable[..., FetchReport], folder: Path
) -> None:
    archive.add(1175, xml=None, subject="De overweg in Tilburg kost 39 miljoen euro.")
    fetch(sources=("odata",))
    (file,) = folder.glob("*.docx")
    assert "Tilburg" in read_letter(file).paragraphs[0].text
