"""A letter as a person reads it in a terminal."""

from collections.abc import Iterator

from corpus.letter import Footnote, Letter, Paragraph
from corpus.reference import dating, official_reference, reference_of
from corpus.reference_links import official_url


def letter_text(letter: Letter) -> str:
    """Give the reference, what is known of the letter, its numbered paragraphs and footnotes."""
    return "\n".join(_lines(letter))


def _lines(letter: Letter) -> Iterator[str]:
    yield official_reference(letter.metadata)
    yield from _facts(letter)
    path: tuple[str, ...] = ()
    for paragraph in letter.paragraphs:
        if paragraph.heading_path != path:
            path = paragraph.heading_path
            yield f"\n{' › '.join(path)}"
        yield f"\n{paragraph_text(paragraph)}"
    if letter.footnotes:
        yield "\nVoetnoten"
    for note in letter.footnotes:
        where = f" (bij alinea {note.paragraph})" if note.paragraph else ""
        yield f"{footnote_text(note)}{where}"
    if letter.repairs:
        yield "\nHerstelde leesfouten"
    for fix in letter.repairs:
        yield f"      alinea {fix.paragraph}: {fix.before} → {fix.after}"


def paragraph_text(paragraph: Paragraph) -> str:
    """Give a paragraph behind its number, with the numbers of its footnotes."""
    bullet = "– " if paragraph.kind == "item" else ""
    marks = "".join(f" [noot {number}]" for number in paragraph.footnotes)
    return f"{paragraph.number:>4}  {bullet}{paragraph.text}{marks}"


def footnote_text(note: Footnote) -> str:
    """Give a footnote behind its number."""
    return f"{note.number:>4}  {note.text}"


def _facts(letter: Letter) -> Iterator[str]:
    metadata = letter.metadata
    sender = ", ".join(filter(None, (metadata.sender_role, metadata.sender_name)))
    facts = {
        "Titel": metadata.title,
        "Datum": dating(metadata),
        "Bewijs": " / ".join(metadata.date_evidence),
        "Betreft": metadata.subject,
        "Kenmerk": metadata.kenmerk,
        "Dossier": ", ".join(metadata.dossiers),
        "Afzender": sender,
        "Aan": metadata.addressee,
        "Link": official_url(reference_of(metadata)),
        "Bestand": letter.file_name,
        "Bijlagen": str(metadata.attachments) if metadata.attachments is not None else None,
    }
    return (f"{name + ':':<10} {value}" for name, value in facts.items() if value)
