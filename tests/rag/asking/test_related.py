import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.asking.related import matters, matters_of_name, relatedness, words_of


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
        ("doorhakken", "beslissing"),
        ("hoofdpijndossier", "knelpunten"),
        ("tieners", "minderjarigen"),
        ("staatskas", "rijksbegroting"),
    ],
)
def test_words_for_the_same_matter_are_related(asked: str, written: str) -> None:
    assert relatedness(asked, written) > 0.5


@pytest.mark.parametrize(
    ("one", "other"), [("boete", "trein"), ("39", "39"), ("", ""), ("qzx", "qzx")]
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert relatedness(one, other) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("opzettelijk", "oprichten"),
        ("slagboom", "bos"),
        ("maanden", "mannen"),
        ("gepaard", "parent"),
        ("landelijk", "buitenland"),
        ("leggen", "leeg"),
        ("met", "meten"),
        ("geleden", "lijden"),
        ("aangedragen", "dragen"),
    ],
)
def test_nor_are_words_that_only_look_like_one_another(one: str, other: str) -> None:
    assert relatedness(one, other) == 0


def test_a_word_of_two_languages_is_dutch_but_in_an_english_question() -> None:
    assert "stagiair" in words_of(matters("stage"))
    assert "toneel" in words_of(matters("stage", english=True))
    assert "stagiair" not in words_of(matters("stage", english=True))


def test_an_english_word_has_no_forms_in_dutch() -> None:
    assert matters("loss", english=True)
    assert matters("loss")
    assert matters("losses", english=True)
    assert not matters("losses")


def test_a_compound_is_of_the_matters_of_its_parts() -> None:
    assert 0 < relatedness("treinongelukken", "botsing") < 1


def test_a_matter_gives_all_its_words() -> None:
    assert {"boete", "bekeuring", "fine"} <= set(words_of(matters("boetes")))


def test_a_word_that_is_not_known_has_none() -> None:
    assert words_of(matters("qzx")) == ()


def test_a_name_is_of_no_matter_by_a_word_that_is_like_it() -> None:
    assert matters("boeten")
    assert not matters_of_name("boeten")
    assert matters_of_name("brussel")


@given(st.text(max_size=12), st.text(max_size=12))
def test_relatedness_is_a_share_and_goes_both_ways(one: str, other: str) -> None:
    assert 0 <= relatedness(one, other) <= 1
    assert relatedness(one, other) == relatedness(other, one)
    assert all(0 < share <= 1 for share in matters(one).values())
