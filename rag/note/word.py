"""A note as a Word file: its sentences with footnotes, and an annex of what they rest on."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.text.paragraph import Paragraph as WordParagraph

from corpus.dutch_dates import dutch_date
from corpus.reference import dating
from rag.answer import Answer, Citation
from rag.drafts.remarks import remarks
from rag.note.annex import Consulted, consulted
from rag.note.lapse import note_as_it_stands
from rag.note.legend import legend, told
from rag.note.note import Heading, LetterOf, Note, Sentence, Silence, sentences_of
from rag.note.statements import statements
from rag.note.word_document import clean, new_document, saved, source_line
from rag.note.word_notes import WordNotes
from rag.wording import STATUS_SIGNS, STATUS_WORDS


def word_file(note: Note, letter_of: LetterOf) -> bytes:
    """Write a note as a .docx; what the letters of now do not bear is marked in it.

    Args:
        note: The note.
        letter_of: Gives a letter that is cited by its id.
    """
    note = note_as_it_stands(note, letter_of)
    document = new_document(note.title)
    notes = WordNotes(document)
    document.add_paragraph(told(note))
    for line in legend(note):
        document.add_paragraph(line, style="List Bullet")
    _add_contents(document, notes, note)
    sources = consulted(note, letter_of)
    if sources:
        document.add_heading("Bijlage: aangehaalde alinea's", level=1)
        for source in sources:
            _add_source(document, note, source)
    notes.finish()
    return saved(document)


def _add_contents(document: WordDocument, notes: WordNotes, note: Note) -> None:
    for kind, run in groupby(note.contents, key=type):
        if kind is Sentence:
            _add_sentences(document, notes, [each for each in run if isinstance(each, Sentence)])
            continue
        for content in run:
            if isinstance(content, Heading):
                _add_heading(document, content)
            elif isinstance(content, Silence):
                _add_silence(document, content)


def _add_heading(document: WordDocument, heading: Heading) -> None:
    document.add_heading(clean(heading.text), level=1)
    if heading.notice:
        document.add_paragraph().add_run(clean(heading.notice)).italic = True
    if heading.brief:
        document.add_paragraph().add_run(clean(heading.brief)).bold = True


def add_stated(document: WordDocument, notes: WordNotes, answer: Answer) -> None:
    """Add what an answer states, the bare value that it gives first."""
    if answer.brief:
        document.add_paragraph().add_run(clean(answer.brief)).bold = True
    _add_sentences(document, notes, sentences_of(answer))


def _add_sentences(document: WordDocument, notes: WordNotes, sentences: Sequence[Sentence]) -> None:
    paragraph: WordParagraph | None = None
    for statement in statements(sentences):
        if paragraph is None or statement.begins:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{statement.introduction} " if statement.introduction else "")
        else:
            paragraph.add_run(" ")
        texts = [sentence.checked.text for sentence in statement.sentences]
        paragraph.add_run(clean(" ".join(texts)))
        proved = statement.sentences[0].is_proved
        for citation in statement.citations:
            notes.add(paragraph, f"{'' if proved else 'Vergelijk: '}{source_line(citation)}")
        if not proved:
            _add_mark(paragraph, statement.sentences[0])


def _add_mark(paragraph: WordParagraph, sentence: Sentence) -> None:
    """Say behind a sentence that it is not proved, and what differs."""
    status = sentence.checked.status
    told = [remark.text for remark in remarks(sentence.checked)]
    told = [sentence.lapsed.rstrip(".")] if sentence.lapsed else told
    words = f"{STATUS_SIGNS[status]} {STATUS_WORDS[status]}"
    mark = f" [{': '.join(filter(None, (words, '; '.join(told))))}]"
    paragraph.add_run(clean(mark)).font.highlight_color = WD_COLOR_INDEX.YELLOW


def _add_silence(document: WordDocument, silence: Silence) -> None:
    document.add_paragraph(clean(silence.text))
    if silence.searched:
        document.add_paragraph(clean(silence.searched))
    for near in silence.nearest:
        document.add_paragraph(clean(f"{_place(near)}: {near.quote}"), style="List Bullet")


def _place(cited: Citation) -> str:
    heading = f" ({cited.heading})" if cited.heading else ""
    return f"{cited.reference}, alinea {cited.paragraph}{heading}"


def _add_source(document: WordDocument, note: Note, source: Consulted) -> None:
    cited = source.cited
    document.add_heading(clean(_place(cited)), level=2)
    text = document.add_paragraph()
    for part, quoted in quoted_parts(cited.paragraph_text, source.quotes):
        text.add_run(clean(part)).bold = quoted
    for footnote in cited.footnotes:
        document.add_paragraph(clean(f"{footnote.number} {footnote.text}"), style="footnote text")
    document.add_paragraph(clean(_origin(note, source)), style="footnote text")


def _origin(note: Note, source: Consulted) -> str:
    letter, day = source.letter, dutch_date(note.consulted)
    if letter is None:
        return f"Zo luidde de alinea toen zij werd aangehaald; op {day} staat zij niet meer zo in de brieven."
    return (
        f"Brief: {dating(letter.metadata)}. Bestand: {letter.file_name}, "
        f"SHA-256 {letter.sha256}. Geraadpleegd op {day}."
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
