"""The sentences of a note as they are read: run by run, each with its footnotes behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rag.answer import Citation
from rag.framing import frame
from rag.note.note import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Sentences that share their citations, with the words that introduce them.

    `begins` says that a new paragraph begins: with an introduction, and around a sentence that
    is not proved, lest it be read as what a letter says.
    """

    introduction: str | None
    begins: bool
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]


def statements(sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """Yield what stands under a heading; a letter is introduced where it begins to speak.

    Sentences that a person wrote are not introduced: they are no words of the letter.
    """
    letter: str | None = None
    before: tuple[bool, bool] | None = None
    for _, numbered in groupby(enumerate(sentences), key=_run):
        run = tuple(sentence for _, sentence in numbered)
        kind, citations = (run[0].is_proved, run[0].is_own), run[0].checked.citations
        speaks = kind == (True, False) and bool(citations)
        introduces = speaks and citations[0].letter != letter
        yield Statement(
            introduction=frame(citations[0], first=letter is None) if introduces else None,
            begins=introduces or kind != before or not run[0].is_proved,
            sentences=run,
            citations=citations,
        )
        letter = citations[0].letter if speaks else None
        before = kind


def _run(numbered: tuple[int, Sentence]) -> tuple[object, ...]:
    """Give what the sentences of a run have in common; one that is not proved stands alone."""
    place, sentence = numbered
    cited = tuple((c.letter, c.paragraph, c.quote) for c in sentence.checked.citations)
    return cited, None if sentence.is_proved else place, sentence.is_proved, sentence.is_own
