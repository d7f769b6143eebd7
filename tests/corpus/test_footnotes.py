# ruff: noqa: E501 - the tables of cases read best with each on its own line

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.footnotes import mark_of, take_marks, take_notes, without_marks
from corpus.lines import split_lines
from corpus.traced import Traced

BODY = "Het kabinet heeft de Kamer daarover vorig jaar al uitgebreid geïnformeerd"


def notes_of(text: str) -> list[tuple[str, str]]:
    return [(note.number, note.text.text) for note in take_notes(split_lines(text))[1]]


def text_of(text: str) -> str:
    """The lines without notes, a mark shown as `{position}`."""
    lines = [line.text.text for line in take_notes(split_lines(text))[0] if line.kind == "text"]
    for position in range(9):
        lines = [line.replace(mark_of(position), f"{{{position}}}") for line in lines]
    return "\n".join(lines)


def test_a_word_footnote_is_taken_out_of_the_sentence() -> None:
    text = "Dat is gezegd[footnoteRef:1]. Het klopt. [1:  Kamerstuk 29893, nr. 284.] "
    assert text_of(text) == "Dat is gezegd{0}. Het klopt."
    assert notes_of(text) == [("1", "Kamerstuk 29893, nr. 284.")]


def test_two_word_footnotes_on_one_line_are_two() -> None:
    text = "Eén[footnoteRef:1] en twee[footnoteRef:2]. [1:  A.]  [2:  B.] "
    assert notes_of(text) == [("1", "A."), ("2", "B.")]
    assert text_of(text) == "Eén{0} en twee{1}."


def test_a_word_footnote_may_hold_brackets() -> None:
    text = "Dat[footnoteRef:1]. [1:  Zie [de bijlage] en p. 3.] "
    assert notes_of(text) == [("1", "Zie [de bijlage] en p. 3.")]


def test_a_word_mark_without_its_note_disappears() -> None:
    assert text_of("Dat is gezegd[footnoteRef:9].") == "Dat is gezegd."


def test_a_superscript_leads_to_its_note_below() -> None:
    text = f"{BODY}.<sup>1</sup> En verder.\n\n<sup>1</sup> Kamerstuk 1.\n\nNog wat."
    assert text_of(text) == f"{BODY}.{{0}} En verder.\nNog wat."
    assert notes_of(text) == [("1", "Kamerstuk 1.")]


def test_a_superscript_without_a_note_below_is_no_footnote() -> None:
    assert notes_of("Een oppervlak van 3 m<sup>2</sup> is genoeg.") == []


def test_a_markdown_footnote_is_read() -> None:
    text = f"{BODY}.[^1]\n\n[^1]: Kamerstuk 1."
    assert notes_of(text) == [("1", "Kamerstuk 1.")]
    assert text_of(text) == f"{BODY}.{{0}}"


def test_a_raised_figure_is_a_mark() -> None:
    text = f"{BODY}.¹² En verder.\n\n¹² Kamerstuk 12."
    assert notes_of(text) == [("12", "Kamerstuk 12.")]


@pytest.mark.parametrize(
    "before", ["april", "Ziengs", "spoor", "gegeven.", "(bijlage)", "«profit»."]
)
def test_a_figure_glued_to_a_word_leads_to_the_note_at_the_foot_of_its_page(before: str) -> None:
    text = f"{BODY} {before}1 en dat\nblijft zo.\n\n1 Kamerstuk 29 984, nr. 3\n"
    assert notes_of(text) == [("1", "Kamerstuk 29 984, nr. 3")]
    assert text_of(text) == f"{BODY} {before}{{0}} en dat\nblijft zo."


def test_page_notes_are_counted_on_from_page_to_page() -> None:
    text = f"{BODY} april1 en\nmei2 ook.\n\n1 Kamerstuk A\n2 Kamerstuk B\n\n{BODY} juni3.\n\n3 Kamerstuk C\n"
    assert notes_of(text) == [("1", "Kamerstuk A"), ("2", "Kamerstuk B"), ("3", "Kamerstuk C")]


def test_a_page_note_may_run_over_its_line() -> None:
    text = (
        f"{BODY} april1 en dat\nblijft.\n\n1 Douane, Jaarcijfers over het eerste halfjaar, "
        "gepubliceerd in de maand maart van het\njaar daarna.\n\nVerder."
    )
    assert notes_of(text) == [
        (
            "1",
            "Douane, Jaarcijfers over het eerste halfjaar, gepubliceerd in de maand maart van het jaar daarna.",
        )
    ]


@pytest.mark.parametrize("text", ["CO2", "m2", "km2", "PM10", "H2", "A4", "F35", "3RX", "Q3"])
def test_a_figure_that_belongs_to_its_word_is_no_mark(text: str) -> None:
    letter = f"{BODY} {text} meer.\n\n2 Kamerstuk\n\n10 Kamerstuk\n"
    assert text in text_of(letter)
    assert notes_of(letter) == []


def test_a_numbered_line_without_a_mark_above_it_is_no_note() -> None:
    assert notes_of(f"{BODY}.\n\n1 Inleiding\n\n{BODY}.") == []


def test_notes_right_under_the_text_are_found() -> None:
    text = (
        f"{BODY}.1 Dat is zo en het\nblijft de komende jaren voorlopig ook zo\n1 Kamerstuk A\n\f\n"
    )
    assert notes_of(text) == [("1", "Kamerstuk A")]


def test_a_note_whose_second_line_is_indented_is_whole() -> None:
    text = f"{BODY}.1 Dat is zo.\n\n1 Centerdata (2024), Personeelstekorten in het primair onderwijs:\n  peildatum oktober.\n"
    assert notes_of(text)[0][1].endswith("peildatum oktober.")


def test_a_note_whose_second_line_begins_with_a_figure_is_whole() -> None:
    text = f"{BODY}.1 Dat is zo.\n\n1 Centerdata (2024), Personeelstekorten in het primair onderwijs op\n1 oktober 2023.\n\f"
    assert notes_of(text)[0][1].endswith("1 oktober 2023.")


def test_taking_marks_gives_the_notes_in_order() -> None:
    text = f"Een{mark_of(1)} en twee{mark_of(0)}."
    clean, positions = take_marks(Traced.of(text))
    assert (clean.text, positions) == ("Een en twee.", (1, 0))


def test_a_mark_behind_a_space_takes_the_space_with_it() -> None:
    assert take_marks(Traced.of(f"(€30 miljoen) {mark_of(0)}. Ook"))[0].text == "(€30 miljoen). Ook"


@given(st.text(), st.integers(0, 60000))
def test_a_mark_is_never_part_of_what_a_reader_sees(text: str, position: int) -> None:
    assert without_marks(mark_of(position)) == ""
    assert without_marks(text).startswith(
        text[: text.find(mark_of(0))] if mark_of(0) in text else ""
    )


@given(st.text(alphabet="ab.1[]:^ <sup>/\nfootnoteRef²"))
def test_no_text_breaks_the_taking_of_notes(text: str) -> None:
    lines, notes = take_notes(split_lines(text))
    assert all(len(line.text.text) == len(line.text.origin) for line in lines)
    assert all(note.number.isdigit() for note in notes)


@pytest.mark.parametrize("text", ["2.1 Spreiding", "artikel 15.1 Omgevingswet", "in 2025.1 Dat"])
def test_a_mark_is_the_first_glued_figure_after_that_of_the_note_before(text: str) -> None:
    letter = f"{BODY} april1 en mei2 ook.\n\n{text}\n\n{BODY}.\n\n1 Noot A\n2 Noot B\n"
    assert text in text_of(letter)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{BODY}?\n1\n{BODY}.", f"{BODY}?{{0}} {BODY}."),
        (
            f"{BODY} door de wet\n1. Met die wet kan het.",
            f"{BODY} door de wet {{0}}. Met die wet kan het.",
        ),
        (f"{BODY} in een brief\n1 en nog eens.", f"{BODY} in een brief {{0}} en nog eens."),
        (f"{BODY}.\n1 Ook dit is waar.", f"{BODY}. {{0}} Ook dit is waar."),
    ],
)
def test_a_mark_on_a_line_of_its_own_or_before_the_rest_is_found(text: str, said: str) -> None:
    pages = f"{text}\n\n1NOS, 8 oktober 2024, nos.nl\n\f"
    assert text_of(pages).replace("\n", " ") == said
    assert notes_of(pages) == [("1", "NOS, 8 oktober 2024, nos.nl")]


def test_a_number_in_a_list_is_no_mark() -> None:
    pages = f"{BODY}:\n1. een;\n2. twee.\n\n1 Kamerstuk 3.\n\f"
    assert "1. een;" in text_of(pages)
