from corpus.letter import Letter, Metadata, Paragraph
from corpus.sentences import sentence_spans
from rag.choosing.leading import lead_of
from rag.choosing.units import Unit


def item_under(introduction: str) -> Unit:
    """Give the only item of a list under a paragraph."""
    first = Paragraph(number=1, text=introduction, sentences=sentence_spans(introduction))
    text = "een munitiedepot in Ter Apel;"
    item = Paragraph(number=2, text=text, kind="item", sentences=sentence_spans(text))
    letter = Letter(
        id="brief",
        file_name="brief.txt",
        sha256="",
        metadata=Metadata(),
        paragraphs=(first, item),
        footnotes=(),
    )
    return Unit(letter, item, item.text, 0)


def test_what_introduces_a_list_brings_the_sentence_that_it_leans_on() -> None:
    lead = lead_of(item_under("Dit is bekend. In 2025 kwamen er 42 plekken bij. Het gaat om:"))
    assert lead
    assert lead.quote == "In 2025 kwamen er 42 plekken bij. Het gaat om:"


def test_what_introduces_a_list_by_itself_is_told_alone() -> None:
    lead = lead_of(item_under("In 2025 kwamen er plekken bij. De nieuwe plekken zijn:"))
    assert lead
    assert lead.quote == "De nieuwe plekken zijn:"


def test_an_item_that_nothing_introduces_has_no_lead() -> None:
    assert lead_of(item_under("In 2025 kwamen er plekken bij.")) is None
