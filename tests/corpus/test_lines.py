import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.lines import split_lines, wrap_width


def kinds(text: str) -> list[str]:
    return [line.kind for line in split_lines(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_parts_lines(end: str) -> None:
    assert [line.text.text for line in split_lines(f"een{end}twee")] == ["een", "twee"]


def test_a_page_end_leaves_a_break() -> None:
    assert kinds("een\ftwee") == ["text", "break", "text"]


@pytest.mark.parametrize("rule", ["---", "***", "_____", "- - -", "=====", "———"])
def test_a_drawn_rule_is_a_break(rule: str) -> None:
    assert kinds(f"een\n{rule}\ntwee") == ["text", "break", "text"]


@pytest.mark.parametrize("blank", ["", " ", "\t", "\u00a0", "\u200b", "&nbsp;", "<br>"])
def test_what_shows_nothing_is_blank(blank: str) -> None:
    assert kinds(f"een\n{blank}\ntwee") == ["text", "blank", "text"]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("spoor\u00adzoeker", "spoorzoeker"),
        ("\ufeffGeachte", "Geachte"),
        ("een\u00a0miljoen", "een miljoen"),
        ("[bookmark: _Hlk210642305]Besluit", "Besluit"),
        ("één<br>twee", "één twee"),
        ("A&amp;B", "A&B"),
        (r"\*geen nadruk\*", "*geen nadruk*"),
        ("  ingesprongen  ", "ingesprongen"),
    ],
)
def test_a_line_is_clean(raw: str, clean: str) -> None:
    assert split_lines(raw)[0].text.text == clean


def test_a_line_knows_its_indent() -> None:
    assert split_lines("   drie")[0].indent == 3


@given(st.text(alphabet="ab \t\r\n\f\u00a0\u00ad<br>&;-*\\[]"))
def test_every_character_of_a_line_stands_in_the_source(text: str) -> None:
    for line in split_lines(text):
        for sign, place in zip(line.text.text, line.text.origin, strict=True):
            assert text[place] == sign or sign in " &"


@given(st.text(alphabet="abc \n\f"))
def test_no_word_is_lost_in_lines(text: str) -> None:
    words = [word for line in split_lines(text) for word in line.text.text.split()]
    assert words == text.split()


def test_a_text_with_long_lines_was_not_wrapped() -> None:
    assert wrap_width(split_lines("\n".join(["woord " * 40] * 6))) is None


def test_a_wrapped_text_has_the_width_of_its_longest_lines() -> None:
    lines = ["x" * 70] * 19 + ["x" * 75]
    assert wrap_width(split_lines("\n".join(lines))) == 70


def test_a_few_lines_have_no_width() -> None:
    assert wrap_width(split_lines("een\ntwee")) is None
