"""What `spoorzoeker show --json` prints."""

from collections.abc import Sequence
from typing import Any

from corpus.as_json import footnote_json, letter_json, paragraph_json
from corpus.letter import Letter, Paragraph
from corpus.reference import official_reference, reference_of, written
from corpus.reference_links import official_url
from index.citing import Mention
from index.letters import LetterIndex
from rag.showing.found import Found


def found_json(found: Found, index: LetterIndex) -> dict[str, Any]:
    """Give a letter as `parse --json` does, with what it cites and what cites it.

    A paragraph is that paragraph with the letter's id; a page is its paragraphs.
    """
    letter = found.letter
    if found.paragraph:
        return _paragraph(letter, found.paragraph)
    if found.page is not None:
        return _named(letter, found.page) | {
            "page": found.page,
            "paragraphs": [_paragraph(letter, each) for each in found.paragraphs],
        }
    return letter_json(letter) | {
        "reference": official_reference(letter.metadata),
        "url": official_url(reference_of(letter.metadata)),
        "cites": [
            {**_mention(mention), "letter": mention.found} for mention in index.cites(letter.id)
        ],
        "cited_by": _cited_by(index.cited_by(letter.id), index),
    }


def _named(letter: Letter, page: int | None) -> dict[str, Any]:
    return {
        "letter": letter.id,
        "reference": official_reference(letter.metadata, page),
        "url": official_url(reference_of(letter.metadata)),
    }


def _paragraph(letter: Letter, paragraph: Paragraph) -> dict[str, Any]:
    notes = [footnote_json(note) for note in letter.footnotes_of(paragraph)]
    return paragraph_json(paragraph) | _named(letter, paragraph.page) | {"notes": notes}


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "text": mention.text,
        "reference": written(mention.to),
        "url": official_url(mention.to),
        "paragraph": mention.paragraph,
        "footnote": mention.footnote,
    }


def _cited_by(mentions: Sequence[Mention], index: LetterIndex) -> list[dict[str, Any]]:
    return [
        {
            "letter": mention.letter,
            "reference": official_reference(index.letter(mention.letter).metadata),
            "text": mention.text,
            "paragraph": mention.paragraph,
            "footnote": mention.footnote,
        }
        for mention in mentions
    ]
