"""The sentences of a note held against the letters as they are now."""

from collections.abc import Iterator
from dataclasses import replace

from corpus.letter import Letter, Paragraph
from rag.answer import Citation
from rag.citations import citation
from rag.note.note import LetterOf, Note, Sentence

_GONE = "De brief waarop deze zin rust is niet meer geladen. Controleer de zin opnieuw."
_CHANGED = "De alinea waarop deze zin rust is sindsdien gewijzigd. Controleer de zin opnieuw."
_ABSENT = "De aangehaalde woorden staan niet meer in de brief. Controleer de zin opnieuw."


def as_it_stands(sentence: Sentence, letter_of: LetterOf) -> Sentence:
    """Give a sentence as the letters of now bear it.

    A paragraph that only got another number is cited by that. Where a paragraph is no longer
    as it was when the sentence was checked, nothing is known of the sentence any more.
    """
    fresh: list[Citation] = []
    for cited in sentence.checked.citations:
        try:
            letter = letter_of(cited.letter)
        except KeyError:
            return _lapsed(sentence, _GONE)
        paragraph = next(_same(cited, letter), None)
        if paragraph is None:
            return _lapsed(sentence, _CHANGED if _is_quoted(cited, letter) else _ABSENT)
        found = citation(cited.number, letter, paragraph, cited.quote)
        fresh.append(replace(found, standing=cited.standing))
    return replace(sentence, checked=replace(sentence.checked, citations=tuple(fresh)))


def note_as_it_stands(note: Note, letter_of: LetterOf) -> Note:
    """Give a note with each of its sentences as the letters of now bear it."""
    contents = (
        as_it_stands(each, letter_of) if isinstance(each, Sentence) else each
        for each in note.contents
    )
    return replace(note, contents=tuple(contents))


def _same(cited: Citation, letter: Letter) -> Iterator[Paragraph]:
    """Yield the paragraphs that read as the cited one did, that of the same number first."""
    order = sorted(letter.paragraphs, key=lambda each: each.number != cited.paragraph)
    texts = [note.text for note in cited.footnotes]
    for paragraph in order:
        notes = [note.text for note in letter.footnotes_of(paragraph)]
        if paragraph.text == cited.paragraph_text and notes == texts:
            yield paragraph


def _is_quoted(cited: Citation, letter: Letter) -> bool:
    texts = (*(p.text for p in letter.paragraphs), *(n.text for n in letter.footnotes))
    return any(cited.quote in text for text in texts)


def _lapsed(sentence: Sentence, why: str) -> Sentence:
    checked = replace(sentence.checked, status="unchecked", differences=())
    return replace(sentence, checked=checked, lapsed=why)
