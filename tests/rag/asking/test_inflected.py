import pytest

from rag.asking.inflected import english_sounds, meets, noun_sounds, roots, sounds, verb_stem


def are_forms(one: str, other: str) -> bool:
    return any(heard in sounds(other) for sound in sounds(one) for heard in meets(sound))


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("boetes", "boete"),
        ("kantoren", "kantoor"),
        ("dagen", "dag"),
        ("grotere", "groter"),
        ("kaartjes", "kaart"),
        ("leegt", "legen"),
        ("geraamd", "raming"),
        ("opgeleid", "opleiding"),
        ("zweeg", "zwijgen"),
        ("wandelt", "wandelen"),
        ("onderzoekers", "onderzoeken"),
    ],
)
def test_forms_of_one_word_meet_either_way(form: str, word: str) -> None:
    assert are_forms(form, word)
    assert are_forms(word, form)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leggen", "legen"),
        ("maand", "manen"),
        ("met", "meten"),
        ("poort", "poor"),
        ("geraamd", "raam"),
        ("first", "fire"),
        ("kamer", "kam"),
        ("keer", "kering"),
        ("opzettelijk", "opzetten"),
    ],
)
def test_words_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert not are_forms(one, other)


def test_a_noun_meets_its_other_number_and_no_verb() -> None:
    assert noun_sounds("treinen") & noun_sounds("trein")
    assert not noun_sounds("geraamd") & noun_sounds("raming")


def test_the_stem_of_a_verb_is_written_as_it_stands_before_a_noun() -> None:
    assert verb_stem("sparen") == "spaar"
    assert verb_stem("melden") == "meld"
    assert verb_stem("trein") is None


def test_a_foreign_root_holds_a_noun_and_its_verb_together() -> None:
    assert roots("evaluatie") & roots("evalueren")
    assert not roots("trein")


@pytest.mark.parametrize(
    ("form", "word"), [("policies", "policy"), ("reduced", "reduce"), ("planning", "plan")]
)
def test_forms_of_an_english_word_meet(form: str, word: str) -> None:
    assert english_sounds(form) & english_sounds(word)
