import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.hyphens import join_lines, words_of
from corpus.traced import Traced

WORD = st.text(alphabet="abcdefghijklmnoprstuvwz", min_size=2, max_size=10)


def joined(left: str, right: str, text: str = "") -> str:
    return join_lines(Traced.of(left), Traced.of(right, len(left) + 1), words_of(text)).text


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("intensievere samen-", "werking op", "intensievere samenwerking op"),
        ("met trein-", "reizigers,", "met treinreizigers,"),
        ("gegaan is", "en blijft", "gegaan is en blijft"),
        ("de weg-", "en spoorbouw", "de weg- en spoorbouw"),
        ("de in-", "of uitvoer", "de in- of uitvoer"),
        ("in Noord-", "Holland", "in Noord-Holland"),
        ("de CO2-", "uitstoot", "de CO2-uitstoot"),
        ("de NAVO-", "landen", "de NAVO-landen"),
        ("van 2026-", "2030", "van 2026-2030"),
        ("een na-", "apen", "een na-apen"),
        ("de auto-", "onderdelen", "de auto-onderdelen"),
        ("een pilot -", "samen", "een pilot - samen"),
        ("het ver-", "voer en opslag", "het vervoer en opslag"),
    ],
)
def test_a_word_broken_at_a_line_end_is_joined_as_dutch_spells_it(
    left: str, right: str, whole: str
) -> None:
    assert joined(left, right) == whole


def test_a_hyphen_stays_where_the_letter_writes_the_word_with_one() -> None:
    assert joined("een dual-", "use aanpak", "de dual-use inzet") == "een dual-use aanpak"


def test_a_hyphen_goes_where_the_letter_writes_the_word_without_one() -> None:
    assert joined("de zee-", "eend", "een zeeeend") == "de zeeeend"


def test_a_soft_hyphen_sign_at_the_end_joins_too() -> None:
    assert joined("het spoor\u2010", "vervoer") == "het spoorvervoer"


def test_an_empty_line_adds_nothing() -> None:
    assert joined("de trein-", "") == "de trein-"


@given(st.lists(WORD, min_size=1), st.lists(WORD, min_size=1))
def test_joining_whole_words_gives_back_the_words(left: list[str], right: list[str]) -> None:
    assert joined(" ".join(left), " ".join(right)).split() == left + right


@given(WORD, WORD)
def test_joining_a_broken_word_changes_no_letter(left: str, right: str) -> None:
    assert re.sub("[- ]", "", joined(left + "-", right)) == left + right


@given(WORD, st.text(alphabet="abc -.", max_size=12))
def test_every_character_keeps_its_origin(left: str, right: str) -> None:
    both = f"{left}-\n{right}"
    line = join_lines(Traced.of(left + "-"), Traced.of(right, len(left) + 2), frozenset())
    assert all(c == both[o] for c, o in zip(line.text, line.origin, strict=True) if c != " ")


def test_words_are_taken_in_small_letters_with_their_hyphens() -> None:
    assert words_of("De Brainport-Brussellijn en 740 meter") == {
        "de",
        "brainport-brussellijn",
        "en",
        "meter",
    }


def test_a_word_as_long_as_a_file_stands_no_join_in_the_way() -> None:
    text = joined("a" * 200_000 + " grensover-", "schrijdend")
    assert text.endswith("a grensoverschrijdend")
