"""Lines put together to paragraphs, items and headings, seen through a whole small letter."""

# ruff: noqa: E501 - a body in one line shows best where it is broken

from collections.abc import Callable

import pytest

from corpus.letter import Letter

Read = Callable[[str], Letter]
PROSE = "Het kabinet heeft de Kamer daarover vorig jaar al uitgebreid en volledig geïnformeerd."
WRAPPED = (
    "De opbrengst bedraagt naar verwachting een miljard per jaar. Dat is\n"
    "meer dan in het Belastingplan was geraamd. De hotels rekenen deze\n"
    "verhoging voor drie kwart door aan hun gasten en de rest gaat ten\n"
    "koste van hun winst."
)


def rows(read: Read, body: str) -> list[tuple[str, str]]:
    letter = read(f"Geachte voorzitter,\n\n{body}\n\nHoogachtend,\n")
    return [(p.kind, p.text) for p in letter.paragraphs]


def headings(read: Read, body: str) -> list[tuple[int, str]]:
    letter = read(f"Geachte voorzitter,\n\n{body}\n\nHoogachtend,\n")
    return [(h.level, h.text) for h in letter.headings]


@pytest.mark.parametrize(
    "heading",
    [
        "Wachttijden",
        "Tot slot",
        "Internationale inspanningen: North Sea Baltic Corridor",
        "Motie-Klever (Kamerstuk 36 600 XVII, nr. 12)",
        "1. Inleiding",
        "2.1 Voortgang",
        "I. Opvang",
        "A. Opvang",
        "‘Samen sterk’",
        "Besluiten van 3 maart 2026",
        "Q3 2026 en verder",
        "Wat betekent dit voor scholen?",
        "Hoe nu verder?",
        "Stand van zaken:",
        "2026 en verder",
        "Moties Vedder c.s.",
    ],
)
def test_a_short_line_above_prose_is_a_heading(read_text: Read, heading: str) -> None:
    for gap in ("\n", "\n\n"):
        body = f"{PROSE}\n\n{heading}{gap}{PROSE}"
        assert headings(read_text, body) == [(1, heading)]
        assert rows(read_text, body) == [("body", PROSE)] * 2


@pytest.mark.parametrize(
    "lead", ["Ik citeer:", "Het volgende:", "Het rapport kende drie hoofdadviezen:", "Kortom:"]
)
def test_words_that_lead_in_are_no_heading(read_text: Read, lead: str) -> None:
    assert rows(read_text, f"{PROSE}\n\n{lead}\n\n{PROSE}")[1] == ("body", lead)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_words_that_lead_in_a_list_are_no_heading(read_text: Read, gap: str) -> None:
    body = f"Onze maatregelen:{gap}- {PROSE}\n- {PROSE}"
    assert rows(read_text, body) == [("body", "Onze maatregelen:"), *[("item", PROSE)] * 2]


@pytest.mark.parametrize(
    "heading",
    ["Wachttijden", "Tot slot", "1. Inleiding", "Hoe nu verder?"],
)
def test_a_short_line_right_above_wrapped_prose_is_a_heading(read_text: Read, heading: str) -> None:
    body = f"{WRAPPED}\n\n{heading}\n{WRAPPED}"
    assert headings(read_text, body) == [(1, heading)]
    assert rows(read_text, body) == [("body", WRAPPED.replace("\n", " "))] * 2


@pytest.mark.parametrize(
    "sentence",
    ["Ik dank u.", "Dat vraagt tijd.", "Dat is goed nieuws!", "Op dit moment is er geen dekking."],
)
def test_a_short_sentence_is_a_paragraph(read_text: Read, sentence: str) -> None:
    body = f"{PROSE}\n\n{sentence}\n\n{PROSE}"
    assert rows(read_text, body)[1] == ("body", sentence)


@pytest.mark.parametrize("mark", ["-", "–", "•", "*", "·", "▪", "o", "\uf0b7", "►"])
def test_a_bulleted_line_is_an_item_without_its_mark(read_text: Read, mark: str) -> None:
    body = f"Het gaat om:\n{mark} Een eerste punt;\n{mark} Een tweede punt.\n\n{PROSE}"
    assert rows(read_text, body) == [
        ("body", "Het gaat om:"),
        ("item", "Een eerste punt;"),
        ("item", "Een tweede punt."),
        ("body", PROSE),
    ]


@pytest.mark.parametrize("form", ["{}.", "{})", "({})"])
@pytest.mark.parametrize("numbers", ["12", "ab"])
def test_a_numbered_line_is_an_item_with_its_number(
    read_text: Read, form: str, numbers: str
) -> None:
    first, second = (form.format(n) for n in numbers)
    body = f"Het gaat om:\n{first} een eerste punt;\n{second} een tweede punt.\n\n{PROSE}"
    assert rows(read_text, body)[1:3] == [
        ("item", f"{first} een eerste punt;"),
        ("item", f"{second} een tweede punt."),
    ]


def test_items_with_blank_lines_between_are_items(read_text: Read) -> None:
    body = f"Het gaat om:\n\n- een;\n\n- twee;\n\n- drie.\n\n{PROSE}"
    assert [kind for kind, _ in rows(read_text, body)] == ["body", "item", "item", "item", "body"]


def test_an_item_over_two_lines_is_one(read_text: Read) -> None:
    body = f"{WRAPPED}\n\n- een punt dat over de regel heen loopt omdat het nogal lang is en dus\n  niet past;\n- twee."
    assert rows(read_text, body)[1:] == [
        ("item", "een punt dat over de regel heen loopt omdat het nogal lang is en dus niet past;"),
        ("item", "twee."),
    ]


def test_prose_right_under_the_last_item_is_a_paragraph(read_text: Read) -> None:
    body = f"{WRAPPED}\n\n- een punt;\n- het laatste punt dat ongeveer een hele regel beslaat in de brief.\n{WRAPPED}"
    assert rows(read_text, body)[-1] == ("body", WRAPPED.replace("\n", " "))


@pytest.mark.parametrize(
    "gap",
    [
        "\n\n",
        "\n\n\n\n\n",
        "\n\f",
        "\n\n\f\n",
        "\n\nPagina 1 van 2\n\n",
        "\n\n2\n\n",
        "\n\n---\n\n",
    ],
)
def test_a_sentence_broken_by_a_page_end_is_one(read_text: Read, gap: str) -> None:
    body = f"{WRAPPED}\n\nDe kosten daarvan worden gedragen door de gemeenten en de{gap}provincies samen."
    assert rows(read_text, body)[-1][1].endswith("de gemeenten en de provincies samen.")


@pytest.mark.parametrize("gap", ["\n\f", "\n\nPagina 1 van 2\n\n", "\n\n---\n\n"])
def test_a_sentence_that_goes_on_with_a_name_after_a_page_end_is_one(
    read_text: Read, gap: str
) -> None:
    body = f"De kosten daarvan worden gedragen door gemeenten, provincies, waterschappen en het ministerie van{gap}Financiën."
    assert len(rows(read_text, body)) == 1


def test_a_word_broken_by_a_page_end_is_whole(read_text: Read) -> None:
    body = f"{WRAPPED}\n\nDe toezichthouder kan een last onder dwangsom op-\n\n\f\n\nleggen."
    assert rows(read_text, body)[-1][1].endswith("last onder dwangsom opleggen.")


def test_two_paragraphs_over_a_page_end_stay_two(read_text: Read) -> None:
    assert len(rows(read_text, f"{PROSE}\n\f\n{PROSE}")) == 2


def test_wrapped_paragraphs_without_a_blank_between_are_two(read_text: Read) -> None:
    assert len(rows(read_text, f"{WRAPPED}\n{WRAPPED}")) == 2


def test_each_line_of_an_unwrapped_letter_is_a_paragraph(read_text: Read) -> None:
    long = " ".join([PROSE] * 3)
    assert len(rows(read_text, f"{long}\n{long}\n{long}")) == 3


def test_a_block_quote_is_no_item(read_text: Read) -> None:
    assert rows(read_text, f"{PROSE}\n\n> Zo is het.\n\n{PROSE}")[1] == ("body", "Zo is het.")


@pytest.mark.parametrize("year", ["2026", "1995"])
def test_a_wrapped_line_that_begins_with_a_figure_goes_on(read_text: Read, year: str) -> None:
    body = f"De opbrengst bedraagt naar verwachting een miljard per jaar vanaf\n{year}. Dat is meer dan was geraamd."
    assert rows(read_text, f"{WRAPPED}\n\n{body}")[-1] == ("body", body.replace("\n", " "))


def test_a_wrapped_line_that_begins_with_a_small_figure_and_a_stop_goes_on(read_text: Read) -> None:
    body = "Het aantal bedroeg vorig jaar nog 24. Dit jaar is dat gedaald naar:\n12. Dat is minder dan werd geraamd."
    assert len(rows(read_text, f"{WRAPPED}\n\n{body}")) == 2


@pytest.mark.parametrize("end", ["jl.", "enz.", "etc.", "c.s.", "e.d.", "mln.", "mld."])
def test_a_paragraph_may_end_in_an_abbreviation(read_text: Read, end: str) -> None:
    first = f"Het kabinet heeft de Kamer daarover geïnformeerd op 3 maart {end}"
    assert rows(read_text, f"{first}\n\n{PROSE}") == [("body", first), ("body", PROSE)]


def test_a_table_gives_no_headings(read_text: Read) -> None:
    table = "| Jaar | Bedrag |\n|---|---|\n| 2025 | € 3 mln. |\n| 2026 | € 4 mln. |"
    assert headings(read_text, f"{PROSE}\n\n{table}\n\n{PROSE}") == []


def test_a_picture_is_no_heading(read_text: Read) -> None:
    picture = "![](_page_1_Picture_1.jpeg)"
    assert headings(read_text, f"{PROSE}\n\n{picture}\n\n{PROSE}") == []
