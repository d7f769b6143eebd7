from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from corpus.letter import Letter, Metadata, Paragraph
from corpus.sentences import sentence_spans

Write = Callable[..., Letter]


@pytest.fixture
def write() -> Write:
    """Write a letter of the minister of 13 May 2026, of these paragraphs after a first one."""

    def write(*texts: str, id_: str = "brief", **metadata: Any) -> Letter:
        known = {
            "date": date(2026, 5, 13),
            "sender_role": "Minister van Infrastructuur en Waterstaat",
            "addressee": "de Voorzitter van de Tweede Kamer der Staten-Generaal",
        }
        paragraphs = tuple(
            Paragraph(number=number, text=text, sentences=sentence_spans(text))
            for number, text in enumerate(("Het spoor is vitaal.", *texts), start=1)
        )
        return Letter(
            id=id_, file_name=f"{id_}.txt", sha256="", paragraphs=paragraphs,
            metadata=Metadata(**(known | metadata)),
        )  # fmt: skip

    return write
