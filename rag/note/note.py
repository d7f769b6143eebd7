"""What a briefing note holds: answers, and every paragraph that they cite, in full."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.letter import Letter, Paragraph
from rag.answer import Answer, AnswerSentence, Citation
from rag.framing import frame

LetterOf = Callable[[str], Letter]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Answers under one title, with the day on which the letters were consulted."""

    title: str
    consulted: dt.date
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Sentences of an answer that share their citations, with the words that introduce them."""

    introduction: str | None
    sentences: tuple[AnswerSentence, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted:
    """A cited paragraph with its letter; `quotes` are the words of it that the note rests on."""

    letter: Letter
    paragraph: Paragraph
    reference: str
    quotes: tuple[str, ...]


def statements(answer: Answer) -> Iterator[Statement]:
    """Yield what an answer states, run by run; an introduction stands where the letter changes."""
    cited = {citation.number: citation for citation in answer.citations}
    letter: str | None = None
    for numbers, run in groupby(answer.sentences, key=lambda sentence: sentence.citations):
        citations = tuple(cited[number] for number in numbers)
        first = citations[0] if citations else None
        introduces = first is not None and first.letter != letter
        yield Statement(
            introduction=frame(first, first=letter is None) if first and introduces else None,
            sentences=tuple(run),
            citations=citations,
        )
        letter = first.letter if first else letter


def consulted(note: Note, letter_of: LetterOf) -> list[Consulted]:
    """Give every paragraph that the note cites once, in the order of the first citation."""
    quotes: dict[tuple[str, int], list[str]] = {}
    references: dict[tuple[str, int], str] = {}
    for citation in _citations(note.answers):
        place = (citation.letter, citation.paragraph)
        references.setdefault(place, citation.reference)
        found = quotes.setdefault(place, [])
        if citation.quote not in found:
            found.append(citation.quote)
    return [
        Consulted(
            letter=letter_of(letter),
            paragraph=letter_of(letter).paragraph(paragraph),
            reference=references[letter, paragraph],
            quotes=tuple(found),
        )
        for (letter, paragraph), found in quotes.items()
    ]


def _citations(answers: Sequence[Answer]) -> Iterator[Citation]:
    for answer in answers:
        yield from answer.citations
