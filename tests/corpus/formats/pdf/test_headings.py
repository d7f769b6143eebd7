import pytest

from corpus.formats.pdf.cells import Cell, Style
from corpus.formats.pdf.headings import heading_rank
from corpus.formats.pdf.paragraphs import passages_of
from corpus.formats.pdf.rows import Row, trace
from corpus.formats.pdf.sheets import Rule


def rank(
    words: str, *, size: float = 9.0, bold: bool = False, italic: bool = False, rules: int = 0
) -> int | None:
    style = Style(bold=bold, italic=italic)
    cell = Cell(text=words, x=80, right=200, y=100, size=size, style=style, first=style, last=style)
    (row,) = trace([[Row(cells=(cell,), sheet=0)]])[1][0]
    (passage,) = passages_of([row])
    return heading_rank(passage, 9.0, [[Rule(80, 101, 200, 101)] * rules])


def test_types_of_headings_rank_from_large_to_italic() -> None:
    ranks = [
        rank("Besluit", size=14),
        rank("Besluit", bold=True),
        rank("Besluit", bold=True, italic=True),
        rank("Artikel 10", rules=1),
        rank("Besluit", italic=True),
    ]
    assert None not in ranks
    assert ranks == sorted(ranks, key=lambda r: r or 0)
    assert len(set(ranks)) == 5


def test_a_section_within_a_section_ranks_lower() -> None:
    assert (rank("2.1. Reikwijdte", bold=True) or 0) > (rank("2. Documenten", bold=True) or 0)


def test_a_line_in_the_bodys_type_is_none() -> None:
    assert rank("Besluit") is None


@pytest.mark.parametrize("words", ["Wij zien dat anders.", "Hij zei:", "1.", "De Kamer,"])
def test_a_sentence_or_figure_in_bold_is_none(words: str) -> None:
    assert rank(words, bold=True) is None


def test_a_quotation_in_italics_is_none() -> None:
    assert rank("“De informatie moet openbaar”", italic=True) is None


def test_a_long_bold_paragraph_is_none() -> None:
    assert rank("woord " * 50, bold=True) is None
