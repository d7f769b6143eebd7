"""The claims of a draft: its sentences, each with the footnotes that hang on it."""

import re
from collections.abc import Iterable, Iterator

from corpus.letter import Span
from corpus.sentences import sentence_spans
from rag.drafts.draft import Block, Claim, DraftPart
from rag.drafts.frame import without_marks, without_references

_LONGEST_WORD, _LONGEST_TEXT = 300, 20_000
_WORD = re.compile(r"\w+")
_LONGEST_NOTE = 2000
_PART = re.compile(r"\S[^.?!]*[.?!]*")
_FEW_WORDS = 4  # `Zie ook de bijlage`: no claim, once the references are out


def claims_of(blocks: Iterable[Block]) -> tuple[Claim, ...]:
    """Give the sentences in order; headings are no claims, nor is what has no word or is a mark, `[1]`.

    A footnote that says more than where something stands is a claim of its own, behind the
    block that it hangs on.
    """
    return tuple(claim for part in parts_of(blocks) for claim in part.claims)


def parts_of(blocks: Iterable[Block]) -> Iterator[DraftPart]:
    """Yield the headings and the claims of each block, in order; a block of neither is left out."""
    for block in blocks:
        claims = tuple(_claims(block))
        heading = block.text if block.is_heading and _WORD.search(block.text) else None
        if heading or claims:
            yield DraftPart(heading=heading, claims=claims)


def _claims(block: Block) -> Iterator[Claim]:
    if not block.is_heading:
        begun = -1
        for span in _spans(block.text):
            notes = tuple(note.text for note in block.notes if begun < note.at <= span.end)
            begun = span.end
            text = block.text[span.start : span.end]
            if _WORD.search(without_marks(text)):
                yield Claim(text=text, notes=notes)
    for note in block.notes:
        if len(_WORD.findall(without_references(note.text[:_LONGEST_NOTE]))) >= _FEW_WORDS:
            yield from (Claim(text=note.text[s.start : s.end]) for s in _spans(note.text))


def _spans(text: str) -> tuple[Span, ...]:
    """Cut a text into sentences; where no sentences can be, at each stop, as that is sure to be quick."""
    if len(text) > _LONGEST_TEXT or any(len(word) > _LONGEST_WORD for word in text.split()):
        return tuple(Span(part.start(), part.end()) for part in _PART.finditer(text))
    return sentence_spans(text)
