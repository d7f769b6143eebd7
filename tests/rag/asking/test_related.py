import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.asking.related import matters, related_words, relatedness


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("bekeuring", "boete"),
        ("geldstraffen", "boetes"),
        ("herrie", "geluidshinder"),
        ("agrariers", "boeren"),
        ("legislation", "wetgeving"),
        ("pupils", "leerlingen"),
        ("zweeg", "zwijgen"),
    ],
)
def test_words_for_the_same_matter_are_related(asked: str, written: str) -> None:
    assert relatedness(asked, written) > 0.5


@pytest.mark.parametrize(
    ("one", "other"), [("boete", "trein"), ("39", "39"), ("", ""), ("qzx", "qzx")]
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert relatedness(one, other) == 0


def test_a_compound_is_of_the_matters_of_its_parts() -> None:
    assert 0 < relatedness("treinongelukken", "botsing") < 1


def test_a_word_is_not_among_its_own_related_words() -> None:
    assert "boete" not in related_words("boete")
    assert "bekeuring" in related_words("boete")


def test_a_word_that_is_not_known_has_none() -> None:
    assert related_words("qzx") == ()


@given(st.text(max_size=12), st.text(max_size=12))
def test_relatedness_is_a_share_and_goes_both_ways(one: str, other: str) -> None:
    assert 0 <= relatedness(one, other) <= 1
    assert relatedness(one, other) == relatedness(other, one)
    assert all(0 < share <= 1 for share in matters(one).values())
