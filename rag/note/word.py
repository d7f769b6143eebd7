"""A briefing note as a Word file: answers with footnotes, and an annex of what they rest on."""

from collections.abc import Iterator, Sequence

from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.text.paragraph import Paragraph as WordParagraph

from corpus.dutch_dates import dutch_date
from corpus.letter import Paragraph
from corpus.reference import dating, official_reference
from rag.answer import Answer, AnswerSentence
from rag.note.note import Consulted, LetterOf, Note, consulted, statements
from rag.note.word_document import clean, new_document, saved, source_line
from rag.note.word_notes import WordNotes
from rag.wording import STATUS_SIGNS, STATUS_WORDS, count

_PROVED = frozenset({"verbatim", "supported"})
_NEAREST = 3


def word_file(note: Note, letter_of: LetterOf) -> bytes:
    """Write a note as a .docx.

    Args:
        note: The note.
        letter_of: Gives a letter that is cited by its id.
    """
    document = new_document(note.title)
    notes = WordNotes(document)
    document.add_paragraph(_told(note))
    for answer in note.answers:
        _add_answer(document, notes, answer, letter_of)
    sources = consulted(note, letter_of)
    if sources:
        document.add_heading("Bijlage: aangehaalde alinea's", level=1)
        for source in sources:
            _add_source(document, note, source)
    notes.finish()
    return saved(document)


def _told(note: Note) -> str:
    """Say when the letters were consulted, and what of the note is proved."""
    sentences = [sentence for answer in note.answers for sentence in answer.sentences]
    day = f"Brieven geraadpleegd op {dutch_date(note.consulted)}."
    if not sentences:
        return day
    proved = sum(sentence.status in _PROVED for sentence in sentences)
    checked = f"{proved} van {count(len(sentences), 'zin', 'zinnen')} onderbouwd door de brieven"
    if proved == len(sentences):
        return f"{day} {checked}."
    return f"{day} {checked}; wat dat niet is, is gemarkeerd."


def _add_answer(
    document: WordDocument, notes: WordNotes, answer: Answer, letter_of: LetterOf
) -> None:
    document.add_heading(clean(answer.question), level=1)
    if answer.notice:
        document.add_paragraph().add_run(clean(answer.notice)).italic = True
    if answer.status == "declined":
        _add_declined(document, answer, letter_of)
        return
    add_stated(document, notes, answer)


def add_stated(document: WordDocument, notes: WordNotes, answer: Answer) -> None:
    """Add what an answer states, each run of sentences with its footnotes."""
    if answer.brief:
        document.add_paragraph().add_run(clean(answer.brief)).bold = True
    paragraph: WordParagraph | None = None
    for statement in statements(answer):
        if paragraph is None or statement.introduction:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{statement.introduction} " if statement.introduction else "")
        else:
            paragraph.add_run(" ")
        for place, sentence in enumerate(statement.sentences):
            _add_sentence(paragraph, sentence, first=place == 0)
        for citation in statement.citations:
            notes.add(paragraph, source_line(citation))


def _add_sentence(paragraph: WordParagraph, sentence: AnswerSentence, *, first: bool) -> None:
    paragraph.add_run(("" if first else " ") + clean(sentence.text))
    if sentence.status not in _PROVED:
        words = f" [{STATUS_SIGNS[sentence.status]} {STATUS_WORDS[sentence.status]}]"
        paragraph.add_run(words).font.highlight_color = WD_COLOR_INDEX.YELLOW


def _add_declined(document: WordDocument, answer: Answer, letter_of: LetterOf) -> None:
    document.add_paragraph(answer.text)
    if answer.reason != "no_answer":
        return
    for passage in answer.passages[:_NEAREST]:
        letter = letter_of(passage.letter)
        paragraph = letter.paragraph(passage.paragraph)
        first = next(paragraph.sentence_texts(), paragraph.text)
        place = _place(official_reference(letter.metadata, paragraph.page), paragraph)
        document.add_paragraph(clean(f"{place}: {first}"), style="List Bullet")


def _place(reference: str, paragraph: Paragraph) -> str:
    heading = f" ({paragraph.heading})" if paragraph.heading else ""
    return f"{reference}, alinea {paragraph.number}{heading}"


def _add_source(document: WordDocument, note: Note, source: Consulted) -> None:
    letter, paragraph = source.letter, source.paragraph
    heading = f" ({paragraph.heading})" if paragraph.heading else ""
    document.add_heading(clean(f"{source.reference}, alinea {paragraph.number}{heading}"), level=2)
    text = document.add_paragraph()
    for part, quoted in quoted_parts(paragraph.text, source.quotes):
        text.add_run(clean(part)).bold = quoted
    for footnote in letter.footnotes_of(paragraph):
        document.add_paragraph(clean(f"{footnote.number} {footnote.text}"), style="footnote text")
    document.add_paragraph(
        clean(
            f"Brief: {dating(letter.metadata)}. Bestand: {letter.file_name}, "
            f"SHA-256 {letter.sha256}. Geraadpleegd op {dutch_date(note.consulted)}."
        ),
        style="footnote text",
    )


def quoted_parts(text: str, quotes: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Cut a text where quotes begin and end; a quote of a footnote isn't in it."""
    quoted = [False] * len(text)
    for quote in quotes:
        start = text.find(quote)
        if start >= 0:
            quoted[start : start + len(quote)] = [True] * len(quote)
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or quoted[place] != quoted[start]:
            yield text[start:place], quoted[start]
            start = place
