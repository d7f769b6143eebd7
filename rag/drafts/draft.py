"""What a draft is: blocks of text with the notes that hang on them, and their claims."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HangingNote:
    """A footnote's text and the offset in its block at which its mark stood."""

    at: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, list item, table cell or heading of a draft, without its marks."""

    text: str
    is_heading: bool = False
    notes: tuple[HangingNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence to be checked, and the texts of the footnotes that hang on it."""

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPart:
    """A heading, or a paragraph as its claims; the claims under a heading are of its footnotes."""

    heading: str | None
    claims: tuple[Claim, ...]
