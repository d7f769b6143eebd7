"""What a note holds: headings, sentences that were checked, and where the letters are silent."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from corpus.letter import Letter
from rag.answer import Answer, AnswerSentence, Citation
from rag.citations import citation
from rag.drafts.checked import CheckedSentence
from rag.drafts.remarks import PROVED

LetterOf = Callable[[str], Letter]
_NEAREST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading: the question that was asked, or with `is_own` what a person made of it.

    `notice` tells how the answer below it came about; `brief` is the bare value that it gives.
    """

    kind: Literal["heading"] = "heading"
    text: str
    is_own: bool = False
    notice: str | None = None
    brief: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with what the check says of it; `is_own` where no answer gave it.

    `lapsed` says why its proof no longer holds. Invariant: what has lapsed is not proved.
    """

    kind: Literal["sentence"] = "sentence"
    checked: CheckedSentence
    is_own: bool = False
    lapsed: str | None = None

    @property
    def is_proved(self) -> bool:
        """Whether the letters bear it."""
        return self.checked.status in PROVED


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """That the letters gave no answer, which of them were searched, and what comes nearest."""

    kind: Literal["silence"] = "silence"
    text: str
    searched: str | None = None
    nearest: tuple[Citation, ...] = ()


Content = Heading | Sentence | Silence


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What stands under one title, with the day on which the letters were consulted."""

    title: str
    consulted: dt.date
    contents: tuple[Content, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in order."""
        return tuple(each for each in self.contents if isinstance(each, Sentence))


def contents_of(
    answer: Answer, letter_of: LetterOf, *, searched: str | None = None
) -> Iterator[Content]:
    """Yield an answer as a note holds it: its question, then its sentences or why there are none.

    Args:
        answer: The answer.
        letter_of: Gives a letter by its id.
        searched: Which letters were searched, told where they are silent.
    """
    yield Heading(text=answer.question, notice=answer.notice, brief=answer.brief)
    if answer.status == "declined":
        nearest = tuple(_nearest(answer, letter_of)) if answer.reason == "no_answer" else ()
        yield Silence(text=answer.text, searched=searched, nearest=nearest)
        return
    yield from sentences_of(answer)


def sentences_of(answer: Answer) -> tuple[Sentence, ...]:
    """Give the sentences of an answer, each with what it cites."""
    cited = {each.number: each for each in answer.citations}
    return tuple(Sentence(checked=_checked(sentence, cited)) for sentence in answer.sentences)


def _checked(sentence: AnswerSentence, cited: dict[int, Citation]) -> CheckedSentence:
    return CheckedSentence(
        text=sentence.text,
        status=sentence.status,
        citations=tuple(cited[number] for number in sentence.citations),
    )


def _nearest(answer: Answer, letter_of: LetterOf) -> Iterator[Citation]:
    """Yield the paragraphs nearest to a question, each quoted by its first sentence."""
    for number, passage in enumerate(answer.passages[:_NEAREST], start=1):
        try:
            letter = letter_of(passage.letter)
            paragraph = letter.paragraph(passage.paragraph)
        except KeyError:  # taken away after the question was asked
            continue
        first = next(paragraph.sentence_texts(), paragraph.text)
        yield citation(number, letter, paragraph, first)
