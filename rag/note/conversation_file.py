"""A kept conversation as a Word file: its questions and answers as they were, with footnotes."""

from docx.document import Document as WordDocument

from corpus.dutch_dates import dutch_date
from rag.answer import Citation
from rag.kept.conversation import Conversation, Turn
from rag.note.word import add_stated, quoted_parts
from rag.note.word_document import clean, new_document, saved, source_line
from rag.note.word_notes import WordNotes
from rag.wording import count


def conversation_file(conversation: Conversation) -> bytes:
    """Write a conversation as a .docx; nothing is looked up in the letters of now."""
    document = new_document(conversation.name)
    notes = WordNotes(document)
    questions = count(len(conversation.turns), "vraag", "vragen")
    begun = dutch_date(conversation.begun.astimezone().date())
    document.add_paragraph(f"Gesprek van {begun}, {questions}.")
    for turn in conversation.turns:
        _add_turn(document, notes, turn)
    cited = _cited(conversation)
    if cited:
        document.add_heading("Bijlage: aangehaalde alinea's", level=1)
    for citations in cited:
        _add_source(document, citations)
    notes.finish()
    return saved(document)


def _add_turn(document: WordDocument, notes: WordNotes, turn: Turn) -> None:
    document.add_heading(clean(turn.question), level=1)
    told = [_asked(turn), turn.notice, turn.answer.notice if turn.answer else None]
    document.add_paragraph().add_run(clean(" ".join(filter(None, told)))).italic = True
    if turn.answer is None:
        return
    if turn.answer.status == "declined":
        document.add_paragraph(clean(turn.answer.text))
    else:
        add_stated(document, notes, turn.answer)


def _asked(turn: Turn) -> str:
    """Say when a question was asked, as what it was answered holds for that moment."""
    if turn.asked is None:
        return ""
    moment = turn.asked.astimezone()
    among = f" Doorzocht: {turn.among or turn.searched}." if turn.among or turn.searched else ""
    return f"Gevraagd op {dutch_date(moment.date())} om {moment:%H:%M}.{among}"


def _cited(conversation: Conversation) -> list[list[Citation]]:
    """Give the citations of each paragraph together, in the order of the first; by its text too.

    A letter may have changed between two questions.
    """
    found: dict[tuple[str, int, str], list[Citation]] = {}
    for turn in conversation.turns:
        for citation in turn.answer.citations if turn.answer else ():
            place = (citation.letter, citation.paragraph, citation.paragraph_text)
            found.setdefault(place, []).append(citation)
    return list(found.values())


def _add_source(document: WordDocument, citations: list[Citation]) -> None:
    first = citations[0]
    heading = f" ({first.heading})" if first.heading else ""
    document.add_heading(clean(source_line(first).removesuffix(".") + heading), level=2)
    text = document.add_paragraph()
    for part, quoted in quoted_parts(first.paragraph_text, [c.quote for c in citations]):
        text.add_run(clean(part)).bold = quoted
    for footnote in first.footnotes:
        document.add_paragraph(clean(f"{footnote.number} {footnote.text}"), style="footnote text")
