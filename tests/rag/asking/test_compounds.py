import pytest

from rag.asking.compounds import of_parts

KNOWN = {
    "spoor": frozenset({1}),
    "veiligheid": frozenset({2}),
    "terrein": frozenset({3}),
    "rein": frozenset({4}),
    "dragen": frozenset({5}),
    "zorg": frozenset({6}),
    "toekomst": frozenset({7}),
}


def parts(word: str) -> frozenset[int]:
    def known(part: str) -> frozenset[int]:
        return KNOWN.get(part, frozenset())

    return of_parts(word, first_of=known, last_of=known)


def test_a_compound_is_of_what_both_its_parts_are() -> None:
    assert parts("spoorveiligheid") == {1, 2}


def test_one_known_part_is_enough_where_it_is_long() -> None:
    assert parts("toekomstbestendig") == {7}
    assert not parts("reinwalder")


def test_of_two_parts_that_could_be_meant_it_is_the_longer() -> None:
    assert parts("kampeerterrein") == {3}


@pytest.mark.parametrize("word", ["aangedragen", "overdragen", "voordragen"])
def test_a_verb_with_a_particle_is_no_compound(word: str) -> None:
    assert not parts(word)


@pytest.mark.parametrize("word", ["toekomstloos", "toekomstlijk"])
def test_what_makes_another_word_of_one_is_no_part(word: str) -> None:
    assert not parts(word)
