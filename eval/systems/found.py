"""What a baseline found: a stretch of a letter, a whole paragraph or a chunk over several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.letter import Footnote, Letter, Paragraph
from rag.answer import Citation, Passage
from rag.citations import citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stretch of a letter; `paragraph` is the first that it overlaps, `text` what it says.

    `footnotes` are those that hang on a whole paragraph; a chunk has them in its text.
    """

    letter: Letter
    paragraph: Paragraph
    text: str
    footnotes: tuple[Footnote, ...] = ()
    score: float

    def passage(self) -> Passage:
        """Give this as a passage of an answer."""
        return Passage(
            letter=self.letter.id,
            paragraph=self.paragraph.number,
            text=self.text,
            footnotes=self.footnotes,
            score=self.score,
        )

    def citation(self, number: int) -> Citation:
        """Give this as a citation that quotes all of it."""
        plain = citation(number, self.letter, self.paragraph, self.text)
        return replace(plain, paragraph_text=self.text, footnotes=self.footnotes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A paragraph as a document of its own."""

    letter: Letter
    paragraph: Paragraph

    @property
    def searched(self) -> str:
        """The headings above the paragraph, the paragraph, and its footnotes.

        Chunks of a whole letter have their headings and footnotes as well. On the tuning set
        headings brought both BM25 and the embedder nDCG@10 of 0.01 to 0.03.
        """
        notes = (note.text for note in self.letter.footnotes_of(self.paragraph))
        return "\n".join((*self.paragraph.heading_path, self.paragraph.text, *notes))

    def found(self, score: float) -> Found:
        """Give the whole paragraph as found."""
        return Found(
            letter=self.letter,
            paragraph=self.paragraph,
            text=self.paragraph.text,
            footnotes=self.letter.footnotes_of(self.paragraph),
            score=score,
        )


def places(letters: Sequence[Letter]) -> Iterator[Place]:
    """Yield every paragraph of some letters, in order."""
    for letter in letters:
        for paragraph in letter.paragraphs:
            yield Place(letter=letter, paragraph=paragraph)
