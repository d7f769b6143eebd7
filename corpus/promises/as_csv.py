"""Promises as a table that a Dutch Excel opens by itself: semicolons, and UTF-8 with its mark."""

import csv
import io
from collections.abc import Iterable, Iterator

from corpus.promises.promise import Followed
from corpus.promises.wording import STATUS_WORDS

_MARK = "\ufeff"
_HEADINGS = (
    "brief", "vindplaats", "alinea", "citaat", "wie", "wat", "termijn", "van", "tot en met", "aan de Kamer",
    "status", "nagekomen met",
)  # fmt: skip
# A cell that begins so is a formula to a spreadsheet (OWASP, CSV injection).
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def promises_csv(promises: Iterable[Followed]) -> str:
    """Give the table, its headings first."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    writer.writerows(tuple(map(_harmless, _cells(one))) for one in promises)
    return _MARK + out.getvalue()


def _cells(followed: Followed) -> Iterator[str]:
    promise = followed.promise
    yield promise.letter
    yield promise.reference
    yield str(promise.paragraph)
    yield promise.quote
    yield promise.who or ""
    yield promise.what
    yield promise.when or ""
    yield promise.first.isoformat() if promise.first else ""
    yield promise.last.isoformat() if promise.last else ""
    yield "ja" if promise.to_parliament else "nee"
    yield STATUS_WORDS[followed.status]
    yield followed.fulfilled_by or ""


def _harmless(cell: str) -> str:
    """Make a cell that a spreadsheet would compute into text, with the apostrophe that says so."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
