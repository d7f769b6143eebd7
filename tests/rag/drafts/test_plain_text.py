from rag.drafts.draft import HangingNote
from rag.drafts.plain_text import text_blocks


def texts(text: str) -> list[str]:
    return [block.text for block in text_blocks(text)]


def test_a_blank_line_ends_a_block() -> None:
    assert texts("Een.\n\nTwee.") == ["Een.", "Twee."]


def test_wrapped_lines_are_one_block() -> None:
    text = (
        "Het kabinet heeft besloten dat het budget voor het spoor in de komende jaren\n"
        "verder wordt verhoogd en dat de middelen beschikbaar komen voor de veilig-\n"
        "heid van overwegen in het hele land, zoals dat eerder aan de Kamer is gemeld\n"
        "in het voorjaar."
    )
    (block,) = texts(text)
    assert "jaren verder" in block
    assert "veiligheid van" in block


def test_a_line_that_is_a_paragraph_stays_one() -> None:
    assert texts("Het eerste punt staat hier.\nHet tweede punt staat hier.") == [
        "Het eerste punt staat hier.",
        "Het tweede punt staat hier.",
    ]


def test_a_marked_heading_is_one_and_a_bare_word_is_not() -> None:
    blocks = list(text_blocks("# Aanleiding\n\nAdvies\n\nEen zin."))
    assert [(b.text, b.is_heading) for b in blocks] == [
        ("Aanleiding", True),
        ("Advies", False),
        ("Een zin.", False),
    ]


def test_list_marks_are_no_words() -> None:
    text = "- Een.\n* Twee.\n1. Drie.\n(b) Vier.\n- [x] Vijf."
    assert texts(text) == ["Een.", "Twee.", "Drie.", "Vier.", "Vijf."]


def test_a_number_that_begins_a_sentence_stays() -> None:
    assert texts("39 miljoen is beschikbaar.") == ["39 miljoen is beschikbaar."]


def test_markup_is_taken_out() -> None:
    text = "**Het** kost _39_ miljoen ([bron](https://x.nl)), <b>zegt</b> `men` in a_b_c."
    assert texts(text) == ["Het kost 39 miljoen (bron), zegt men in a_b_c."]


def test_each_cell_of_a_table_is_a_block() -> None:
    table = "| Wat | Hoeveel |\n|---|---|\n| Spoor | 39 |"
    assert texts(table) == ["Wat", "Hoeveel", "Spoor", "39"]


def test_a_markdown_footnote_hangs_where_its_mark_stands() -> None:
    (block,) = text_blocks("Een.[^1] Twee.\n\n[^1]: Kamerstuk 29984,\n    nr. 1175.")
    assert block.text == "Een. Twee."
    assert block.notes == (HangingNote(at=4, text="Kamerstuk 29984, nr. 1175."),)


def test_strange_texts_are_read_without_delay() -> None:
    for text in (
        "*a " * 60_000,
        "[" * 60_000,
        "_" * 60_000,
        "|a" * 30_000,
        "a\n" * 60_000,
        "`" * 9,
    ):
        assert sum(len(block.text) for block in text_blocks(text)) <= len(text)
