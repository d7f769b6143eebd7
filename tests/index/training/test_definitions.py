import pytest

from index.training.definitions import find_definitions
from index.training.pairs import definition_pairs
from index.training.texts import Law


def law(*texts: str) -> Law:
    return Law(title="Wet", paragraphs=tuple(("Artikel 1", text) for text in texts))


@pytest.mark.parametrize(
    ("text", "definition"),
    [
        (
            "big: varken vanaf de geboorte tot aan het spenen;",
            ("big", "varken vanaf de geboorte tot aan het spenen"),
        ),
        (
            "b. de vaarweg: voor het openbaar verkeer met schepen openstaand water.",
            ("vaarweg", "voor het openbaar verkeer met schepen openstaand water."),
        ),
        (
            "In deze wet wordt verstaan onder: 1°. recept: schriftelijke aanwijzing van een arts;",
            ("recept", "schriftelijke aanwijzing van een arts"),
        ),
    ],
)
def test_a_term_is_found_with_its_meaning(text: str, definition: tuple[str, str]) -> None:
    assert definition in find_definitions([law(text)])


@pytest.mark.parametrize(
    "text",
    [
        "De vergunning wordt geweigerd indien: de aanvrager niet aan de eisen voldoet.",
        "inspecteur: inspecteur als bedoeld in artikel 3 van de Algemene wet.",
        "Er zijn twee of meer soorten van schepen: die met en die zonder eigen aandrijving.",
        "Een zin zonder omschrijving.",
    ],
)
def test_what_defines_nothing_is_left_out(text: str) -> None:
    assert find_definitions([law(text)]) == ()


def test_a_label_that_stands_everywhere_is_no_term() -> None:
    texts = [f"periode: van het jaar {year} tot het jaar daarop" for year in range(1980, 2000)]
    assert find_definitions([law(*texts)]) == ()


def test_meanings_of_one_term_are_one_group() -> None:
    definitions = [("big", "jong varken"), ("zeug", "vrouwelijk varken"), ("big", "klein varken")]
    spans = [(0, 1), (1, 6), (6, 7), (7, 12), (12, 13), (13, 18)]
    pairs = definition_pairs(definitions, spans)
    assert pairs.spans.tolist() == [[0, 1, 1, 6], [6, 7, 7, 12], [12, 13, 13, 18]]
    assert pairs.groups[0] == pairs.groups[2] != pairs.groups[1]
