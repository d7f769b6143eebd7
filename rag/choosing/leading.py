"""What is told before the items of a list: the sentence that introduces it, and can be understood."""

from rag.choosing.beside import sentence_text
from rag.choosing.reading_on import needs_before
from rag.choosing.units import Unit, introducing


def lead_of(unit: Unit) -> Unit | None:
    """Give the sentence that introduces the list that a unit is of, with those that it leans on.

    `Daarvan:` or `Het gaat om:` tells nothing without the sentence before it.
    """
    lead = introducing(unit.letter, unit.paragraph)
    if not lead:
        return None
    paragraph = lead.paragraph
    place = len(paragraph.sentences) - 1
    while place and needs_before(sentence_text(paragraph, place)):
        place -= 1
    start = paragraph.sentences[place].start
    return Unit(lead.letter, paragraph, paragraph.text[start : lead.end], start)
