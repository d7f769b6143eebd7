"""How much a note may hold, told in Dutch where it would be more."""

from corpus.errors import SettingsWrong
from rag.drafts.frame import legible
from ui.language import tr
from ui.note.item import Sheet

LONGEST_TITLE = 200
LONGEST_TEXT = 2000
"""Characters of a heading or sentence; no sentence is so long, and nobody could check one."""
MOST_ITEMS = 500
MOST_NOTES = 200
MOST_AT_ONCE = 20
"""Sentences that are typed or pasted into one field: each is checked while one waits."""
MOST_BYTES = 64_000
"""Of a change, as it travels."""


def text_within(text: str, *, what: str, longest: int = LONGEST_TEXT) -> str:
    """Give a text with its white space single, without what nobody can read.

    Raises:
        SettingsWrong: It is too long.
    """
    flat = legible(text)
    if len(flat) > longest:
        raise SettingsWrong(
            tr(
                "{} heeft {} tekens; er passen er {} in. Maak de tekst korter of verdeel hem."
            ).format(tr(what), len(flat), longest)
        )
    return flat


def within_items(sheet: Sheet) -> Sheet:
    """Give a sheet again.

    Raises:
        SettingsWrong: It has too many items.
    """
    if len(sheet.items) > MOST_ITEMS:
        raise SettingsWrong(
            tr("Een notitie heeft hoogstens {} koppen en zinnen. Begin een nieuwe notitie.").format(
                MOST_ITEMS
            )
        )
    return sheet
