import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.repairs import repair
from corpus.traced import Traced


def repaired(text: str) -> str:
    return repair(Traced.of(text))[0].text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("in Belgié en", "in België en"),
        ("in Belgi€, Nederland", "in België, Nederland"),
        ("uit Italié", "uit Italië"),
        ("financiéle gevolgen", "financiële gevolgen"),
        ("industriéle", "industriële"),
        ("de officiélen", "de officiëlen"),
        ("drie categorieén", "drie categorieën"),
        ("lk vind", "Ik vind"),
        ("ln mijn brief", "In mijn brief"),
        ("ls dat zo?", "Is dat zo?"),
        ("lndien nodig", "Indien nodig"),
        ("lmmers", "Immers"),
        ("het lngenieursbureau", "het Ingenieursbureau"),
        ("in 2O25", "in 2025"),
        ("€ 1O0", "€ 100"),
        ("in 20l6", "in 2016"),
        ("thema'’s", "thema’s"),
        ("regio''s", "regio’s"),
        ("BelgiÃ« en geÃ¯nformeerd", "België en geïnformeerd"),
        ("regioâ€™s", "regio’s"),
        ("eﬃciënt en ﬁnancieel", "efficiënt en financieel"),
    ],
)
def test_damage_is_put_right_where_it_can_only_have_been_one_thing(
    damaged: str, whole: str
) -> None:
    assert repaired(damaged) == whole


@pytest.mark.parametrize(
    "text",
    [
        "één keer per jaar",
        "privé en café",
        "in René",
        "suicides op het spoor",
        "ervanuit gaat",
        "spoorgoederenvoer",
        "Een significante ongeval",
        "€ 39 miljoen",
        "circa €200–250 miljoen",
        "’s avonds",
        "l'histoire",
        "de lijn en het land",
        "variëteit",
        "A2 en N14",
        "1 l water",
        "tabel 3.l",
        "Curaçao, Zoë en Noé",
        "per se",
        "het logé-team",
        "de Premier League",
        "geïnformeerd",
        "CO2-uitstoot",
        "een B&O-plan",
        "3D-print",
        "de passagier, de conducteur",
    ],
)
def test_sound_dutch_and_an_authors_own_error_are_left_alone(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("1k vind", "Ik vind"),
        ("â‚¬ 5", "€ 5"),
        ("cliénten en patiént", "cliënten en patiënt"),
        ("ideeén en zeeén", "ideeën en zeeën"),
        ("op l5 maart", "op 15 maart"),
        ("coérdinatie", "coördinatie"),
    ],
)
def test_other_damage_that_is_certain_is_put_right_too(damaged: str, whole: str) -> None:
    assert repaired(damaged) == whole


def test_each_repair_is_told_with_the_word_before_and_after() -> None:
    assert repair(Traced.of("In Belgié (lk dacht) is dat zo."))[1] == (
        ("Belgié", "België"),
        ("lk", "Ik"),
    )


def test_a_text_without_damage_has_no_repairs() -> None:
    text = Traced.of("Ik dank u.")
    assert repair(text) == (text, ())


@given(st.text(alphabet="aeioudknlsgrtBIOl|1209€éë'’ .,ÃÂ«¯€â™"))
def test_what_has_been_repaired_needs_no_second_repair(text: str) -> None:
    once = repair(Traced.of(text))[0]
    assert repair(once)[0].text == once.text


@given(st.text())
def test_a_repaired_text_keeps_one_origin_for_each_character(text: str) -> None:
    whole = repair(Traced.of(text))[0]
    assert len(whole.text) == len(whole.origin)
    assert list(whole.origin) == sorted(whole.origin)
