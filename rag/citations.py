"""Chosen units written out as sentences with numbered, checked citations."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from corpus.letter import Letter, Paragraph
from corpus.reference import official_reference
from rag.answer import AnswerSentence, Citation, Standing
from rag.checking.sentence import check_sentence
from rag.choosing.units import Unit
from rag.numbering import Numbering, Place

_NEAR = 300  # characters between two units of a paragraph that one quote may span
_LIKE_A_MARK = re.compile(r"\[(\d{1,3})\]")


def cite(
    units: Sequence[Unit],
    standing: Mapping[Place, Standing] = MappingProxyType({}),
    *,
    numbering: Numbering | None = None,
) -> tuple[tuple[AnswerSentence, ...], tuple[Citation, ...]]:
    """Number the units and check each of their sentences against its paragraph.

    Units that stand close together in one paragraph share a number, with a quote from the
    first to the last.

    Args:
        units: In the order in which they are read.
        standing: Of which paragraphs another letter says otherwise.
        numbering: Gives the numbers; from 1 when None.

    Returns:
        The sentences, in the order in which they are read, and the citations.
    """
    sentences: list[AnswerSentence] = []
    citations: list[Citation] = []
    numbering = numbering or Numbering()
    for group in _together(units):
        letter, paragraph = group[0].letter, group[0].paragraph
        number = numbering.take((letter.id, paragraph.number))
        cited = citation(number, letter, paragraph, _quote(group))
        citations.append(replace(cited, standing=standing.get((letter.id, paragraph.number))))
        sentences += [
            AnswerSentence(
                text=sentence,
                status=check_sentence(sentence, unit.letter, unit.paragraph).status,
                citations=(number,),
            )
            for unit in group
            for sentence in unit.sentences()
        ]
    return tuple(sentences), tuple(citations)


def citation(number: int, letter: Letter, paragraph: Paragraph, quote: str) -> Citation:
    """Make the citation of a quote; the reference is the official one."""
    return Citation(
        number=number,
        letter=letter.id,
        paragraph=paragraph.number,
        page=paragraph.page,
        heading=paragraph.heading,
        quote=quote,
        paragraph_text=paragraph.text,
        footnotes=letter.footnotes_of(paragraph),
        reference=official_reference(letter.metadata, paragraph.page),
        date=letter.metadata.date,
    )


def _together(units: Sequence[Unit]) -> list[list[Unit]]:
    groups: list[list[Unit]] = []
    for unit in units:
        home = next((group for group in groups if _is_near(group, unit)), None)
        if home is None:
            groups.append([unit])
        else:
            home.append(unit)
            home.sort(key=lambda each: each.start)
    return groups


def _is_near(group: Sequence[Unit], unit: Unit) -> bool:
    first, last = group[0], group[-1]
    if (first.letter.id, first.paragraph.number, first.footnote) != (
        unit.letter.id,
        unit.paragraph.number,
        unit.footnote,
    ):
        return False
    return unit.start - last.end < _NEAR and first.start - unit.end < _NEAR


def _quote(group: Sequence[Unit]) -> str:
    first, last = group[0], group[-1]
    whole = first.footnote.text if first.footnote else first.paragraph.text
    return whole[first.start : last.end]


def without_marks(text: str) -> str:
    """Give a letter's words in which nothing looks like a mark of ours: `[2]` becomes `(2)`."""
    return _LIKE_A_MARK.sub(r"(\1)", text)


def marked(sentences: Sequence[AnswerSentence]) -> str:
    """Join the sentences, each run of one citation closed by its mark."""
    parts: list[str] = []
    for place, sentence in enumerate(sentences):
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        closes = following is None or following.citations != sentence.citations
        marks = "".join(f" [{number}]" for number in sentence.citations) if closes else ""
        parts.append(without_marks(sentence.text) + marks)
    return " ".join(parts)
