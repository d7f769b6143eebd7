"""An answer as it grows: proved sentences, their citations numbered as they come."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.letter import Footnote
from rag.answer import Answer, AnswerSentence, Citation
from rag.checking.verdict import SentenceStatus
from rag.choosing.units import Unit
from rag.citations import citation, without_marks
from rag.model.proof import PROVED, Proved
from rag.numbering import Numbering

_NEAR = 300  # characters between two quotes of a paragraph that one citation may span

_FAILED: dict[SentenceStatus, str] = {
    "contradicted": " (wijkt af van de brieven)",
    "unchecked": " (niet gecontroleerd)",
    "not_found": " (niet gevonden in de brieven)",
}


class Draft:
    """The sentences of an answer so far, each shown once."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._sentences: list[AnswerSentence] = []
        self._quotes: list[_Quote] = []

    @property
    def proved(self) -> bool:
        """Whether any sentence passed its check."""
        return any(sentence.status in PROVED for sentence in self._sentences)

    def add(self, sentences: Sequence[Proved]) -> bool:
        """Add sentences that are not there yet; say whether there were any."""
        new = [sentence for sentence in sentences if not self._tells(sentence)]
        self._sentences += [
            AnswerSentence(
                text=sentence.text,
                status=sentence.status,
                citations=tuple(dict.fromkeys(map(self._number, sentence.units))),
            )
            for sentence in new
        ]
        return bool(new)

    def shown_in(self, answer: Answer) -> Answer:
        """Give an answer with these sentences in the place of its own."""
        sentences = tuple(self._sentences)
        return replace(
            answer,
            status="answered",
            reason=None,
            brief=None,
            text=_text(sentences),
            sentences=sentences,
            citations=tuple(quote.citation() for quote in self._quotes),
        )

    def _tells(self, new: Proved) -> bool:
        """Say whether a sentence is there already, and not only as one that failed."""
        same = [sentence for sentence in self._sentences if sentence.text == new.text]
        return any(sentence.status in {*PROVED, new.status} for sentence in same)

    def _number(self, unit: Unit) -> int:
        """Give the number of the citation that holds a unit; a quote near it grows."""
        for place, quote in enumerate(self._quotes):
            if quote.is_near(unit):
                self._quotes[place] = quote.with_unit(unit)
                return quote.number
        number = self._numbering.take((unit.letter.id, unit.paragraph.number))
        self._quotes.append(_Quote(number, unit, unit.footnote, unit.start, unit.end))
        return number


@dataclass(frozen=True, slots=True)
class _Quote:
    """A stretch of a paragraph, or of a footnote of it, with its number."""

    number: int
    unit: Unit
    footnote: Footnote | None
    start: int
    end: int

    def is_near(self, unit: Unit) -> bool:
        home = (self.unit.letter.id, self.unit.paragraph.number, self.footnote)
        if home != (unit.letter.id, unit.paragraph.number, unit.footnote):
            return False
        return unit.start - self.end < _NEAR and self.start - unit.end < _NEAR

    def with_unit(self, unit: Unit) -> "_Quote":
        return replace(self, start=min(self.start, unit.start), end=max(self.end, unit.end))

    def citation(self) -> Citation:
        whole = self.footnote.text if self.footnote else self.unit.paragraph.text
        quote = whole[self.start : self.end]
        return citation(self.number, self.unit.letter, self.unit.paragraph, quote)


def _text(sentences: Sequence[AnswerSentence]) -> str:
    """Join the sentences with their marks; what failed says so in words."""
    parts: list[str] = []
    for place, sentence in enumerate(sentences):
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        failed = _FAILED.get(sentence.status, "")
        same = following and following.citations == sentence.citations and not failed
        marks = "".join(f" [{number}]" for number in sentence.citations) if not same else ""
        parts.append(without_marks(sentence.text) + marks + failed)
    return " ".join(parts)
