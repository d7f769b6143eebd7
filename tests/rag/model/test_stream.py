from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rag.model.line import Written
from rag.model.stream import spoken, written

KEYS = ("k7f3qd", "m2x9zz")
LAW = settings(deadline=None, max_examples=150, derandomize=True)
PIECES = st.sampled_from(
    ["Zin een.", "De minister zegt dat.", "Dit kost ca. 3 mln. euro.", "zonder punt", "20 km?",
     "[k7f3qd]", "[m2x9zz]", "[K7F3QD, m2x9zz]", "[1]", "(k7f3qd)", "【m2x9zz】", "[onbekend", "m2x9zz",
     " ", " ", " ", "\n", "\n\n", "- ", "1. ", "**", "…", "GEEN_ANTWOORD"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)


def sentences(*parts: str) -> list[Written]:
    return list(written(spoken(parts), KEYS))


@LAW
@given(TEXTS, st.lists(st.integers(0, 200), max_size=8))
def test_the_same_sentences_come_of_an_answer_however_it_is_cut(text: str, cuts: list[int]) -> None:
    places = sorted({0, *(cut for cut in cuts if cut < len(text)), len(text)})
    parts = [text[a:b] for a, b in pairwise(places)]
    assert sentences(*parts) == sentences(text) == sentences(*text)


def test_a_sentence_comes_when_the_next_has_begun() -> None:
    came: list[str] = []

    def deltas() -> object:
        yield "Zin een."
        yield " [k7f3qd]"
        yield " Zin"
        assert came == []
        yield " twee."
        assert came == ["Zin een."]
        yield " [m2x9zz]"

    for sentence in written(deltas(), KEYS):  # type: ignore[arg-type]
        came.append(sentence.text)
    assert came == ["Zin een.", "Zin twee."]


def test_keys_on_a_line_of_their_own_belong_to_the_line_before() -> None:
    first, second = sentences("Zin een.\n[k7f3qd]\n\nZin twee.\n[m2x9zz]\n")
    assert (first.keys, second.keys) == (("k7f3qd",), ("m2x9zz",))


def test_a_line_that_begins_with_a_key_is_a_line_of_its_own() -> None:
    first, second = sentences("[k7f3qd] Zin een.\n[m2x9zz] Zin twee.")
    assert (first.keys, second.keys) == (("k7f3qd",), ("m2x9zz",))


def test_each_item_of_a_list_is_a_sentence() -> None:
    found = sentences("Het gaat om:\n- het eerste [k7f3qd]\n- het tweede [m2x9zz]")
    assert [sentence.text for sentence in found] == ["Het gaat om:", "het eerste", "het tweede"]


def test_what_a_model_thinks_aloud_is_left_out() -> None:
    told = "<think>Zin nul. [m2x9zz]\nEn nu.</think>\n\nZin een. [k7f3qd]"
    assert sentences(*told) == [Written(text="Zin een.", keys=("k7f3qd",))]
    assert sentences("<think>Ik denk nog. Steeds.") == []


def test_a_key_whose_bracket_is_never_closed_is_known() -> None:
    assert sentences(*"Zin een. [k7f3qd") == [Written(text="Zin een.", keys=("k7f3qd",))]
