import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.tidy import tidy
from corpus.traced import Traced


@pytest.mark.parametrize(
    ("loose", "tight"),
    [
        ("een  twee", "een twee"),
        (" een ", "een"),
        ("gezegd .", "gezegd."),
        ("gezegd , en", "gezegd, en"),
        ("een\n twee", "een twee"),
        ("wat ...dan", "wat ...dan"),
        ("in .txt-bestand", "in .txt-bestand"),
    ],
)
def test_white_space_is_as_a_reader_expects_it(loose: str, tight: str) -> None:
    assert tidy(Traced.of(loose)).text == tight


@given(st.text())
def test_what_is_tidy_stays_as_it_is(text: str) -> None:
    once = tidy(Traced.of(text))
    assert tidy(once) == once


@given(st.text())
def test_tidying_changes_nothing_but_white_space(text: str) -> None:
    assert "".join(tidy(Traced.of(text)).text.split()) == "".join(text.split())
