"""Forms of one word meet; words that only look alike don't."""

import pytest

from rag.checking.vocabulary import same_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ondertekend", "ondertekening"),
        ("evalueren", "evaluatie"),
        ("harmoniseert", "harmonisatie"),
        ("economisch", "economie"),
        ("betrouwbaarheid", "betrouwbaar"),
        ("effectiviteit", "effectief"),
        ("uitgevoerd", "uitvoering"),
    ],
)
def test_words_of_one_root_are_one(one: str, other: str) -> None:
    assert same_form(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("regeling", "regeren"),
        ("vereren", "veer"),
        ("productie", "productief"),
        ("actie", "actief"),
    ],
)
def test_words_that_look_alike_are_not_one(one: str, other: str) -> None:
    assert not same_form(one, other)
