"""A checked draft as a Word file: each sentence with its status, its source in a footnote."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.text.paragraph import Paragraph as WordParagraph

from corpus.dutch_dates import dutch_date
from rag.answer import Citation
from rag.drafts.checked import CheckedDraft, CheckedPart, CheckedSentence
from rag.drafts.draft import Claim
from rag.drafts.remarks import PROVED, outcome, remarks
from rag.note.word_document import clean, new_document, saved, source_line
from rag.note.word_notes import WordNotes
from rag.wording import STATUS_SIGNS, STATUS_WORDS

_LONGEST_QUOTE = 600  # characters of a paragraph that a footnote repeats


def draft_file(draft: CheckedDraft) -> bytes:
    """Write a checked draft as a .docx.

    Behind each sentence stands its status in words, with what differs; that is coloured too
    where a reader has something to do. A footnote of the draft itself stays one, told as such.
    """
    document = new_document(draft.title)
    notes = WordNotes(document)
    document.add_paragraph(
        f"Gecontroleerd aan de brieven op {dutch_date(draft.checked_on)}: "
        f"{outcome(draft.sentences)}."
    )
    for part in draft.parts:
        _add_part(document, notes, part)
    notes.finish()
    return saved(document)


def _add_part(document: WordDocument, notes: WordNotes, checked: CheckedPart) -> None:
    if checked.part.heading:
        document.add_heading(clean(checked.part.heading), level=1)
    if not checked.sentences:
        return
    paragraph = document.add_paragraph()
    for place, (claim, sentence) in enumerate(
        zip(checked.part.claims, checked.sentences, strict=True)
    ):
        paragraph.add_run((" " if place else "") + clean(sentence.text))
        _add_notes(notes, paragraph, claim, sentence)
        _add_status(paragraph, sentence)


def _add_notes(
    notes: WordNotes, paragraph: WordParagraph, claim: Claim, sentence: CheckedSentence
) -> None:
    for note in claim.notes:
        notes.add(paragraph, clean(f"Noot van het concept: {note}"))
    lead = "" if sentence.status in PROVED else "Vergelijk: "
    for citation in sentence.citations:
        notes.add(paragraph, f"{lead}{source_line(citation)} “{_quote(citation)}”")


def _quote(citation: Citation) -> str:
    quote = clean(citation.quote)
    return quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE].rstrip()} …"


def _add_status(paragraph: WordParagraph, sentence: CheckedSentence) -> None:
    words = f"{STATUS_SIGNS[sentence.status]} {STATUS_WORDS[sentence.status]}"
    told = "; ".join(remark.text for remark in remarks(sentence))
    run = paragraph.add_run(clean(f" [{words}: {told}]" if told else f" [{words}]"))
    run.italic = True
    run.bold = sentence.status == "contradicted"
    if sentence.status not in PROVED:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
