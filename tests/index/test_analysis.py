import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import (
    STOP_WORDS,
    content_words,
    fold,
    gram_text,
    grams,
    stem_text,
    stems,
    words,
)

WHOLE = st.integers(min_value=0, max_value=10**12)


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@given(WHOLE, st.sampled_from([".", " ", "\u00a0", "\u202f"]))
def test_a_number_is_the_same_in_any_notation(number: int, mark: str) -> None:
    assert list(words(grouped(number, mark))) == list(words(str(number))) == [str(number)]


@given(
    st.integers(min_value=1, max_value=999),
    st.sampled_from(["€ {} miljoen", "{} mln", "{} mln.", "{}mln", "€{} miljoen", "{}-miljoen"]),
)
def test_an_amount_is_the_same_in_any_notation(millions: int, form: str) -> None:
    assert list(words(form.format(millions))) == [str(millions), str(millions * 10**6)]
    assert str(millions * 10**6) in words(grouped(millions * 10**6, "."))


@given(st.text())
def test_any_text_gives_terms_without_spaces(text: str) -> None:
    found = content_words(text)
    for term in (*words(text), *stems(found), *grams(found)):
        assert term
        assert not any(char.isspace() for char in term)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("29 984, nr. 1175", ["29984", "nr", "1175"]),
        ("nr.29 984", ["nr", "29984"]),
        ("740-meter treinen", ["740", "meter", "treinen"]),
        ("1,5 miljard", ["1,5", "1500000000"]),
        ("€ 39,00", ["39"]),
        ("15%", ["15", "procent"]),
        ("1.400 auto's", ["1400", "auto"]),
        ("IENW/BSK-2026/66938", ["ienw", "bsk", "2026", "66938"]),
        ("in 2026 123 keer", ["in", "2026", "123", "keer"]),
        ("17-6-2026", ["17", "6", "2026"]),
        ("artikel 3.43", ["artikel", "3", "43"]),
        ("de A12", ["de", "a12"]),
        ("België, coöperatie", ["belgie", "cooperatie"]),
        ("weer\u00adbaarheid", ["weerbaarheid"]),
    ],
)
def test_words_of_letters(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


# Both algorithms are pinned by these: PyStemmer 3 changed what "dutch" means.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("brief", "brieven"),
        ("motie", "moties"),
        ("concessie", "concessies"),
        ("overweg", "overwegen"),
        ("spoorweg", "spoorwegen"),
        ("maatregel", "maatregelen"),
    ],
)
def test_a_word_shares_a_stem_with_its_plural(one: str, other: str) -> None:
    assert set(stems([one])) & set(stems([other]))


def test_stems_are_those_of_snowball_dutch_and_dutch_porter() -> None:
    assert list(stems(["overwegen"])) == ["overweeg", "overweg"]


def test_grams_mark_the_ends_of_words_and_leave_numbers_whole() -> None:
    assert list(grams(content_words("overweg 29 984 NS"))) == [
        *("_ove", "over", "verw", "erwe", "rweg", "weg_"),
        "29984",
        "_ns_",
    ]


def test_a_compound_shares_grams_with_its_parts() -> None:
    assert {"over", "rweg"} <= set(grams(["overwegveiligheid"])) & set(grams(["overwegen"]))


def test_negations_are_no_stop_words() -> None:
    assert not STOP_WORDS & {"niet", "geen", "nooit", "zonder", "niemand", "niets", "evenmin"}


def test_stop_words_are_left_out() -> None:
    assert content_words("het is niet van de trein") == ("niet", "trein")


def test_fold_leaves_letters_without_marks() -> None:
    assert fold("ÉÉN Ĳssel") == "een ijssel"


def test_stems_are_the_same_in_every_thread() -> None:
    text = [f"{word}{letter}" for letter in "abcdefghij" for word in ("overwegen", "maatregelen")]
    found: list[list[str]] = []
    threads = [threading.Thread(target=lambda: found.append(list(stems(text)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [list(stems(text))] * 8


@given(st.text() | st.text("abé’' 19.%"))
def test_terms_written_at_once_are_those_that_come_one_by_one(text: str) -> None:
    found = content_words(text)
    assert found == tuple(word for word in words(text) if word not in STOP_WORDS)
    assert stem_text(found) == " ".join(stems(found))
    assert gram_text(found) == " ".join(grams(found))
