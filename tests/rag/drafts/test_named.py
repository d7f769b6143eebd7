from datetime import date

import pytest

from corpus.letter import Footnote, Letter, Metadata, Paragraph
from corpus.references import references_in
from index.filters import Filters
from rag.drafts.named import Named, bears_out, cites, find_named
from rag.engine import Engine


def letter(*paragraphs: Paragraph, footnotes: tuple[Footnote, ...] = ()) -> Letter:
    return Letter(
        id="brief",
        file_name="brief.txt",
        sha256="",
        metadata=Metadata(date=date(2026, 5, 13)),
        paragraphs=paragraphs,
        footnotes=footnotes,
    )


def named(text: str, *letters: Letter) -> Named:
    return Named(reference=references_in(text)[0], letters=letters)


@pytest.mark.parametrize(("page", "right"), [(1, False), (2, True), (3, True), (4, False)])
def test_a_page_is_right_where_the_paragraph_begins_or_may_go_on(page: int, right: bool) -> None:
    paragraph = Paragraph(number=1, text="Tekst.", page=2)
    own = letter(paragraph)
    assert bears_out(named(f"Kamerstuk 29984, nr. 1, p. {page}", own), own, paragraph) is right


def test_a_page_says_nothing_of_a_letter_without_pages() -> None:
    paragraph = Paragraph(number=1, text="Tekst.")
    own = letter(paragraph)
    assert bears_out(named("Kamerstuk 29984, nr. 1, p. 9", own), own, paragraph)


@pytest.mark.parametrize(
    ("note", "text", "same"),
    [
        ("Kamerstuk 29 984, nr. 12.", "Kamerstukken II 2023/24, 29984, nr. 12", True),
        ("Kamerstuk 29 984, nr. 13.", "Kamerstuk 29984, nr. 12", False),
        ("Kamerstuk 29 984, nr. 13.", "Kamerstuk 29984", True),
        ("Kamerstuk 29 984.", "Kamerstuk 29984, nr. 12", False),
        ("Zie de brief van 3 maart 2025.", "brief van 3 maart 2025", True),
        ("Zie de brief van 3 maart 2025.", "brief van 4 maart 2025", False),
        (
            "Aanhangsel Handelingen II 2023/24, nr. 1",
            "Aanhangsel Handelingen II 2023/24, nr. 1",
            True,
        ),
        ("Handelingen II 2023/24, nr. 1", "Aanhangsel Handelingen II 2023/24, nr. 1", False),
    ],
)
def test_a_paragraph_cites_what_its_footnote_names(note: str, text: str, same: bool) -> None:
    paragraph = Paragraph(number=1, text="Tekst.", footnotes=("1",))
    own = letter(paragraph, footnotes=(Footnote(number="1", text=note, paragraph=1),))
    assert cites(own, paragraph, references_in(text)[0].to) is same


def test_every_loaded_letter_is_found_by_its_own_reference(engine: Engine) -> None:
    from corpus.reference import official_reference

    for each in engine.letters():
        (reference,) = references_in(official_reference(each.metadata))
        found = find_named(reference, engine._index, Filters())
        assert each.id in {letter.id for letter in found.letters}
        assert found.exact
