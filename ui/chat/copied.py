"""An answer as it is copied: plain text with its references, and HTML whose notes Word knows."""

from collections.abc import Iterator

from markupsafe import Markup

from rag.answer import Answer, Citation
from rag.citations import without_marks
from rag.note.note import Sentence, sentences_of
from rag.note.statements import Statement, statements
from rag.wording import STATUS_SIGNS, STATUS_WORDS
from ui.chat.left_out import SIGN, with_gaps
from ui.language import tr


def copied_text(answer: Answer) -> str:
    """Give an answer with the numbers of its sources, and the sources with them below."""
    paragraphs = [f"{answer.brief}."] if answer.brief else []
    for statement in statements(sentences_of(answer)):
        marks = "".join(f" [{citation.number}]" for citation in statement.citations)
        told = _told(statement)
        paragraphs.append(
            " ".join(filter(None, (statement.introduction, without_marks(told) + marks)))
        )
    sources = [f"[{citation.number}] {_source(citation)}" for citation in answer.citations]
    return "\n\n".join([*paragraphs, "\n".join([tr("Bronnen:"), *sources])])


def copied_html(answer: Answer) -> str:
    """Give an answer with footnotes, in the HTML that Word itself puts on the clipboard."""
    notes: list[Citation] = []
    paragraphs = [Markup("<p><b>{}</b></p>").format(answer.brief)] if answer.brief else []
    paragraphs += _paragraphs(answer, notes)
    listed = Markup().join(
        _note(number, citation) for number, citation in enumerate(notes, start=1)
    )
    return Markup(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:w="urn:schemas-microsoft-com:office:word"><body lang="nl">{}'
        '<div style="mso-element:footnote-list">{}</div></body></html>'
    ).format(Markup().join(paragraphs), listed)


def _paragraphs(answer: Answer, notes: list[Citation]) -> Iterator[Markup]:
    """Yield the paragraphs, and add to `notes` what each mark stands for."""
    for statement in statements(sentences_of(answer)):
        introduction = f"{statement.introduction} " if statement.introduction else ""
        told = _told(statement)
        notes.extend(statement.citations)
        first = len(notes) - len(statement.citations) + 1
        marks = Markup().join(_mark(number) for number in range(first, len(notes) + 1))
        yield Markup("<p>{}{}{}</p>").format(introduction, told, marks)


def _mark(number: int) -> Markup:
    return Markup(
        '<a style="mso-footnote-id:ftn{0}" href="#_ftn{0}" name="_ftnref{0}" title="">'
        '<span class="MsoFootnoteReference"><sup>[{0}]</sup></span></a>'
    ).format(number)


def _note(number: int, citation: Citation) -> Markup:
    return Markup(
        '<div style="mso-element:footnote" id="ftn{0}"><p class="MsoFootnoteText">'
        '<a style="mso-footnote-id:ftn{0}" href="#_ftnref{0}" name="_ftn{0}" title="">'
        '<span class="MsoFootnoteReference"><sup>[{0}]</sup></span></a> {1}</p></div>'
    ).format(number, _source(citation))


def _told(statement: Statement) -> str:
    """Join the sentences of a statement, with a sign where the letter says more between them."""
    paragraph = statement.citations[0].paragraph_text if statement.citations else ""
    gaps = with_gaps([sentence.checked.text for sentence in statement.sentences], paragraph)
    return " ".join(
        f"{SIGN} {_sentence(sentence)}" if is_gap else _sentence(sentence)
        for sentence, (_, is_gap) in zip(statement.sentences, gaps, strict=True)
    )


def _sentence(sentence: Sentence) -> str:
    """Give a sentence; what is not proved says so, wherever it is pasted."""
    checked, status = sentence.checked, sentence.checked.status
    if sentence.is_proved:
        return checked.text
    return f"{checked.text} [{STATUS_SIGNS[status]} {tr(STATUS_WORDS[status])}]"


def _source(citation: Citation) -> str:
    return f"{citation.reference}, alinea {citation.paragraph}."
