"""A letter in the form that `spoorzoeker parse --json` promises."""

from typing import Any

from corpus.letter import Footnote, Letter, Metadata, Paragraph


def letter_json(letter: Letter) -> dict[str, Any]:
    """Give a letter as plain JSON values, key for key as the contract has them."""
    return {
        "id": letter.id,
        "metadata": metadata_json(letter.metadata),
        "headings": [{"text": h.text, "level": h.level} for h in letter.headings],
        "paragraphs": [paragraph_json(p) for p in letter.paragraphs],
        "footnotes": [{**footnote_json(n), "paragraph": n.paragraph} for n in letter.footnotes],
    }


def paragraph_json(paragraph: Paragraph) -> dict[str, Any]:
    """Give a paragraph; its footnotes by their numbers.

    The contract knows `body` and `item` only, so a question is a body's paragraph there.
    """
    return {
        "number": paragraph.number,
        "text": paragraph.text,
        "heading": paragraph.heading,
        "kind": "item" if paragraph.kind == "item" else "body",
        "page": paragraph.page,
        "footnotes": list(paragraph.footnotes),
    }


def metadata_json(metadata: Metadata) -> dict[str, Any]:
    """Give the metadata with dates as yyyy-mm-dd."""
    days = {"date": metadata.date, "date_from": metadata.date_from, "date_to": metadata.date_to}
    return {
        "title": metadata.title,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "date_evidence": list(metadata.date_evidence),
        "kenmerk": metadata.kenmerk,
        "dossiers": list(metadata.dossiers),
        "number": metadata.number,
        "vergaderjaar": metadata.vergaderjaar,
        "subject": metadata.subject,
        "sender_role": metadata.sender_role,
        "sender_name": metadata.sender_name,
        "addressee": metadata.addressee,
        "place": metadata.place,
        "attachments": metadata.attachments,
    }


def footnote_json(note: Footnote) -> dict[str, str]:
    """Give a footnote's number and text."""
    return {"number": note.number, "text": note.text}
