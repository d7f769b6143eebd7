"""What a reader of a loose paragraph would need to know: which letter, when, by whom, where in it."""

from corpus.dutch_dates import dutch_date
from corpus.letter import Letter, Metadata, Paragraph


def letter_context(letter: Letter, paragraph: Paragraph) -> str:
    """Give the letter's subject, date and sender, and the headings above, a line each."""
    metadata = letter.metadata
    titles = dict.fromkeys(filter(None, (metadata.subject, metadata.title)))
    sender = ", ".join(filter(None, (metadata.sender_role, metadata.sender_name)))
    lines = (" – ".join(titles), _date_words(metadata), sender, " › ".join(paragraph.heading_path))
    return "\n".join(filter(None, lines))


def footnote_text(letter: Letter, paragraph: Paragraph) -> str:
    """Give the texts of the footnotes that hang on a paragraph, a line each."""
    return "\n".join(note.text for note in letter.footnotes_of(paragraph))


def _date_words(metadata: Metadata) -> str:
    if metadata.date:
        return dutch_date(metadata.date)
    first, last = metadata.date_from, metadata.date_to
    if first and last:
        return f"tussen {dutch_date(first)} en {dutch_date(last)}"
    if first:
        return f"na {dutch_date(first)}"
    return f"voor {dutch_date(last)}" if last else ""
