from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from index.embedder import OWN_MODEL
from index.subwords import Subwords

OWN = OWN_MODEL / "tokenizer.json"
BARE = Tokenizer.from_file(str(OWN))
UNKNOWN = BARE.token_to_id("[UNK]")
SUBWORDS = Subwords(OWN)


def cut_whole(text: str) -> tuple[int, ...]:
    found = BARE.encode(text, add_special_tokens=False).ids
    return tuple(number for number in found if number != UNKNOWN)


@given(st.lists(st.text() | st.text("aé€%’ .,-_3½ßŒ\n", max_size=30), max_size=5))
def test_texts_taken_word_by_word_are_cut_as_the_tokenizer_cuts_them(texts: list[str]) -> None:
    assert SUBWORDS.of(texts) == [cut_whole(text) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "De overwegveiligheid in Tilburg kostte € 39.000.000, oftewel 12,5% meer.",
        "Coöperatie ’s-Gravenhage: zo'n 740-meter trein (punt 3b) — ‘later’ …",
        "Œuvre, ½ en ﬁets ª",
        "woord" * 40,
        "",
    ],
)
def test_what_letters_hold_is_cut_alike_too(text: str) -> None:
    assert SUBWORDS.of([text, text]) == [cut_whole(text)] * 2


def test_a_tokenizer_of_another_kind_is_never_asked_word_by_word(static_model: Path) -> None:
    assert Subwords(static_model / "tokenizer.json").of(["spoor-weg weg"]) == [(1, 2, 2)]
