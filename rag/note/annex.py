"""The paragraphs that a note cites, each once and in full, for its annex."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.letter import Letter
from rag.answer import Citation
from rag.note.note import LetterOf, Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted:
    """A cited paragraph with its letter; `quotes` are the words of it that the note rests on.

    `letter` is None where the letters no longer hold the paragraph as it was cited.
    """

    cited: Citation
    letter: Letter | None
    quotes: tuple[str, ...]


def consulted(note: Note, letter_of: LetterOf) -> list[Consulted]:
    """Give every paragraph that the note cites once, in the order of the first citation."""
    first: dict[tuple[str, int, str], Citation] = {}
    quotes: dict[tuple[str, int, str], list[str]] = {}
    for cited in _citations(note):
        key = (cited.letter, cited.paragraph, cited.paragraph_text)
        first.setdefault(key, cited)
        found = quotes.setdefault(key, [])
        if cited.quote not in found:
            found.append(cited.quote)
    return [
        Consulted(cited=cited, letter=_letter(cited, letter_of), quotes=tuple(quotes[key]))
        for key, cited in first.items()
    ]


def _citations(note: Note) -> Iterator[Citation]:
    for sentence in note.sentences:
        yield from sentence.checked.citations


def _letter(cited: Citation, letter_of: LetterOf) -> Letter | None:
    try:
        letter = letter_of(cited.letter)
        same = letter.paragraph(cited.paragraph).text == cited.paragraph_text
    except KeyError:
        return None
    return letter if same else None
