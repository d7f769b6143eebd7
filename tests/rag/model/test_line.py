import pytest

from rag.model.line import Written, read_line

KEYS = ("k7f3qd", "m2x9zz")


def read(line: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(sentence.text, sentence.keys) for sentence in read_line(line, KEYS)]


@pytest.mark.parametrize(
    "line",
    [
        "Zin een. [k7f3qd] Zin twee. [m2x9zz]",
        "Zin een [k7f3qd]. Zin twee [m2x9zz].",
        "Zin een.[k7f3qd]Zin twee.[m2x9zz]",
        "Zin een.[k7f3qd] Zin twee.[m2x9zz].",
        "[k7f3qd] Zin een. [m2x9zz] Zin twee.",
        "Zin een. [K7F3QD] Zin twee. [M2X9ZZ]",
        "Zin een. [[k7f3qd]] Zin twee. [^m2x9zz]",
        "Zin een. (k7f3qd) Zin twee (sleutel: m2x9zz).",
        "Zin een. [sleutel k7f3qd] Zin twee. [sleutel: m2x9zz]",
        "Zin een. k7f3qd Zin twee. m2x9zz",
        "- **Zin een.** [k7f3qd] Zin twee. `[m2x9zz]`",
        "1. Zin een. [k7f3qd] *Zin twee.* [m2x9zz]",
        "> ## Zin een. [k7f3qd] Zin twee. [m2x9zz]",
    ],
)
def test_a_key_is_known_however_it_is_written(line: str) -> None:
    assert read(line) == [("Zin een.", ("k7f3qd",)), ("Zin twee.", ("m2x9zz",))]


@pytest.mark.parametrize(
    "line",
    ["Zin. [k7f3qd][m2x9zz]", "Zin [k7f3qd, m2x9zz].", "Zin. [k7f3qd] [m2x9zz] [k7f3qd]",
     "Zin [k7f3qd] en [m2x9zz].", "Zin. [sleutel k7f3qd; sleutel m2x9zz]"],
)  # fmt: skip
def test_a_sentence_may_cite_two_paragraphs(line: str) -> None:
    ((_, keys),) = read(line)
    assert keys == KEYS


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        ("Zin. [1]", "1"),
        ("Zin. [zzzzzz]", "zzzzzz"),
        ("Zin. [brief 3, alinea 4]", "brief 3 alinea 4"),
    ],
)
def test_what_stands_as_a_key_and_is_none_is_taken_out_and_told(line: str, unknown: str) -> None:
    assert read_line(line, KEYS) == [Written(text="Zin.", unknown=(unknown,))]


def test_a_sentence_without_a_key_cites_nothing() -> None:
    assert read("Zin een. Zin twee. [k7f3qd]") == [("Zin een.", ()), ("Zin twee.", ("k7f3qd",))]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert read("Het kost ca. 3 mln. euro. [k7f3qd]") == [
        ("Het kost ca. 3 mln. euro.", ("k7f3qd",))
    ]


def test_dots_in_brackets_are_text() -> None:
    assert read("Dat […] geldt. [k7f3qd]") == [("Dat […] geldt.", ("k7f3qd",))]


@pytest.mark.parametrize("line", ["", "---", "**", "[k7f3qd]", "1. ", "> "])
def test_a_line_without_words_says_nothing(line: str) -> None:
    assert read_line(line, KEYS) == []


def test_without_keys_to_know_every_key_is_unknown() -> None:
    assert read_line("Zin. [k7f3qd]", ()) == [Written(text="Zin.", unknown=("k7f3qd",))]
