"""The sentences of a unit's paragraph as a reader takes them: with what they lean on.

`De oplevering hiervan is eind 2026 voorzien` is of what the sentence before it names, and an item of
a list is of what introduces the list.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rag.choosing.rank import Ranked
from rag.choosing.reading_on import leans_on, refers
from rag.choosing.units import introduction, last_before, neighbouring_items


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and `read`: the same behind what it leans on, if it leans on anything."""

    text: str
    read: str


def sentences_of(one: Ranked) -> Iterator[Sentence]:
    """Yield the sentences of a unit's paragraph, then its footnotes and the rest of its list."""
    letter, paragraph = one.unit.letter, one.unit.paragraph
    lead = introduction(letter, paragraph)
    before = lead or last_before(letter, paragraph)
    for text in paragraph.sentence_texts():
        leans = bool(lead) or leans_on(before, text) or refers(text)
        yield Sentence(text, f"{before} {text}" if before and leans else text)
        before = lead or text
    for note in letter.footnotes_of(paragraph):
        yield Sentence(note.text, note.text)
    for item in neighbouring_items(letter, paragraph):
        if item.number != paragraph.number:
            yield Sentence(item.text, f"{introduction(letter, item)} {item.text}")
