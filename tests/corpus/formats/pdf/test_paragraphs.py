from corpus.formats.pdf.cells import Cell, Style
from corpus.formats.pdf.paragraphs import passages_of
from corpus.formats.pdf.rows import Row, trace

EDGE = 400.0
FULL = "woorden die de regel tot aan het einde vullen zodat er niets bij past"


def row(
    words: str,
    y: float,
    *,
    x: float = 80.0,
    right: float = EDGE,
    sheet: int = 0,
    bold: bool = False,
    cells: tuple[Cell, ...] = (),
) -> Row:
    style = Style(bold=bold)
    cell = Cell(text=words, x=x, right=right, y=y, size=9.0, style=style, first=style, last=style)
    return Row(cells=(*cells, cell), sheet=sheet, edge=EDGE)


def bullet(y: float, x: float = 80.0, sign: str = "•") -> tuple[Cell, ...]:
    return (Cell(text=sign, x=x, right=x + 4, y=y, size=9.0),)


def texts(*rows: Row) -> list[str]:
    sheets = max(r.sheet for r in rows) + 1
    pages = [[r for r in rows if r.sheet == sheet] for sheet in range(sheets)]
    flow = [r for page in trace(pages)[1] for r in page]
    return [passage.text(frozenset()).text for passage in passages_of(flow)]


def test_full_lines_run_on() -> None:
    assert texts(row(FULL, 100), row("en verder.", 112, right=120)) == [f"{FULL} en verder."]


def test_white_between_two_lines_parts_paragraphs() -> None:
    rows = (row(FULL, 100), row(f"{FULL}.", 112), row("Nieuw.", 136, right=110))
    assert texts(*rows) == [f"{FULL} {FULL}.", "Nieuw."]


def test_a_closed_line_with_room_for_the_next_word_ends_a_paragraph() -> None:
    rows = (row(FULL, 100), row("Klaar.", 112, right=110), row("Nieuw begin", 124, right=140))
    assert texts(*rows) == [f"{FULL} Klaar.", "Nieuw begin"]


def test_a_closed_line_without_room_goes_on() -> None:
    assert len(texts(row(f"{FULL}.", 100), row(f"Verder {FULL}", 112))) == 1


def test_a_line_cut_short_by_what_was_struck_out_goes_on() -> None:
    assert len(texts(row("met kenmerk", 100, right=130), row("en verder.", 112, right=120))) == 1


def test_a_word_broken_at_the_lines_end_is_joined() -> None:
    assert texts(row("het grensover-", 100), row("schrijdende spoor", 112, right=160)) == [
        "het grensoverschrijdende spoor"
    ]


def test_bullets_begin_items_and_are_taken_off() -> None:
    rows = [row("een;", y, x=94, right=120, cells=bullet(y)) for y in (100, 112)]
    assert texts(*rows) == ["een;", "een;"]


def test_an_item_goes_on_where_its_text_hangs() -> None:
    first = row(FULL, 100, x=94, cells=bullet(100))
    rows = (first, row("en verder;", 112, x=94, right=150), row("Slot.", 124, right=100))
    assert texts(*rows) == [f"{FULL} en verder;", "Slot."]


def test_a_number_in_a_sentence_begins_no_item() -> None:
    assert len(texts(row(f"{FULL} artikel", 100), row("10. van de wet.", 112, right=140))) == 1


def test_a_sentence_runs_over_a_page_end() -> None:
    rows = (row(FULL, 780), row("en verder.", 100, right=120, sheet=1))
    assert texts(*rows) == [f"{FULL} en verder."]


def test_a_closed_sentence_at_a_page_end_ends_its_paragraph() -> None:
    rows = (row(f"{FULL}.", 780), row(f"Nieuw {FULL}", 100, sheet=1))
    assert len(texts(*rows)) == 2


def test_a_bold_line_is_apart_from_what_follows_without_white() -> None:
    rows = (row("Besluit", 100, right=120, bold=True), row(FULL, 112))
    assert texts(*rows) == ["Besluit", FULL]


def test_an_indented_first_line_begins_a_paragraph() -> None:
    rows = (
        row(FULL, 100),
        row(f"{FULL}.", 112),
        row(FULL, 124, x=92),
        row("slot.", 136, right=100),
    )
    assert texts(*rows) == [f"{FULL} {FULL}.", f"{FULL} slot."]


def test_a_quotation_indented_at_both_sides_stays_whole() -> None:
    narrow = [row(FULL + "." * (n == 1), 100 + 12 * n, x=100, right=350 - n) for n in range(5)]
    assert len(texts(row(FULL, 60), *narrow)) == 2


def test_rows_of_three_aligned_cells_are_a_list() -> None:
    def line(y: float) -> Row:
        cells = tuple(
            Cell(text=t, x=x, right=x + 30, y=y, size=9.0) for t, x in (("BZK", 80), ("inz.", 150))
        )
        return row("24", y, x=220, right=232, cells=cells)

    assert texts(line(100), line(112)) == ["BZK inz. 24", "BZK inz. 24"]
