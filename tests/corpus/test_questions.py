"""Letters that answer questions of parliament, in the forms in which they come."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.letter import Letter
from corpus.read import read_letter

Read = Callable[[str], Letter]
FORMATS = Path(__file__).parents[1] / "data" / "formats"
PROSE = "Het kabinet heeft de Kamer daarover vorig jaar al uitgebreid en volledig geïnformeerd."


def exchange(letter: Letter) -> list[tuple[str, tuple[int, ...], str]]:
    """Each paragraph by its kind's first letter, what it answers, and how it begins."""
    return [(p.kind[0], p.answers, " ".join(p.text.split()[:4])) for p in letter.paragraphs]


def body(read: Read, text: str) -> list[tuple[str, tuple[int, ...]]]:
    letter = read(f"Geachte voorzitter,\n\n{text}\n\nHoogachtend,\n")
    return [(p.kind[0], p.answers) for p in letter.paragraphs]


def test_a_publication_with_questions_and_answers_is_read_pair_by_pair() -> None:
    letter = read_letter(FORMATS / "vragen_grondwater.txt")
    assert exchange(letter) == [
        ("q", (), "Kent u het bericht"),
        ("b", (1,), "Ja"),
        ("q", (), "Klopt het dat het"),
        ("q", (), "Deelt u de mening"),
        ("b", (3, 4), "Volgens de metingen van"),
        ("b", (3, 4), "Halvering vind ik te"),
        ("i", (3, 4), "per gebied, vast te"),
        ("i", (3, 4), "met een uitzondering voor"),
        ("b", (3, 4), "Zie ook het antwoord"),
        ("q", (), "Bent u bereid de"),
        ("b", (10,), "Ja. In juni 2026"),
        ("q", (), "Hoeveel putten zonder vergunning"),
        ("b", (12,), "Dat aantal is niet"),
        ("q", (), "Deze vragen dienen ter"),
    ]


def test_the_labels_are_the_headings() -> None:
    letter = read_letter(FORMATS / "vragen_grondwater.txt")
    assert [h.text for h in letter.headings][:5] == [
        "Vraag 1", "Antwoord 1", "Vraag 2", "Vraag 3", "Antwoord op vraag 2 en 3",
    ]  # fmt: skip
    assert letter.paragraph(5).heading_path == ("Antwoord op vraag 2 en 3",)


def test_what_is_printed_above_the_questions_is_no_paragraph() -> None:
    letter = read_letter(FORMATS / "vragen_grondwater.txt")
    assert not any("leden der Kamer" in p.text for p in letter.paragraphs)


def test_questions_in_an_annex_behind_the_signature_are_read() -> None:
    letter = read_letter(FORMATS / "vragen_veerpont.txt")
    assert exchange(letter) == [
        ("b", (), "Hierbij beantwoord ik de"),
        ("q", (), "Hoe vaak voer de"),
        ("q", (), "Is het waar dat"),
        ("q", (), "Wanneer is er weer"),
        ("b", (2, 3), "In 2025 voer de"),
        ("b", (4,), "De gemeente verwacht dat"),
    ]
    assert letter.metadata.sender_name == "J. Verwoerd-Smit"


def test_numbered_questions_with_the_answer_below_need_no_labels() -> None:
    letter = read_letter(FORMATS / "vragen_leesbrief.md")
    assert exchange(letter)[1:] == [
        ("q", (), "1. Hoeveel scholen hebben"),
        ("b", (2,), "Van de 6.600 basisscholen"),
        ("q", (), "2. Bent u bereid"),
        ("b", (4,), "Nee. Ik kies ervoor"),
        ("b", (4,), "De eerste resultaten zijn:"),
        ("i", (4,), "410 scholen doen mee;"),
        ("i", (4,), "90 scholen staan op"),
        ("q", (), "3. Klopt het dat"),
        ("b", (9,), "Uit het onderzoek van"),
    ]
    assert [h.text for h in letter.headings] == ["Bibliotheken", "Leestijd"]


@pytest.mark.parametrize(
    "text",
    [
        "Vraag 1\n\nWat vindt u?\n\nAntwoord 1\n\nGoed.\n\nVraag 2\n\nHoe nu?\n\nAntwoord 2\n\nZo.",
        "**Vraag 1**\n\n**Wat vindt u?**\n\n**Antwoord**\n\nGoed.\n\n**Vraag 2**\n\n**Hoe nu?**\n\n"
        "**Antwoord**\n\nZo.",
        "1. Wat vindt u?\n\nAntwoord:\n\nGoed.\n\n2. Hoe nu?\n\nAntwoord:\n\nZo.",
        "1. Wat vindt u?\n\nAntwoord: Goed.\n\n2. Hoe nu?\n\nAntwoord: Zo.",
        "Vraag 1: Wat vindt u?\n\nAntwoord: Goed.\n\nVraag 2: Hoe nu?\n\nAntwoord: Zo.",
        "1. Wat vindt u?\n\nGoed.\n\n2. Hoe nu?\n\nZo.",
        "Vraag 1\n\nWat vindt u?\n\nGoed.\n\nVraag 2\n\nHoe nu?\n\nZo.",
        "Vraag 1\nWat vindt u?\nAntwoord 1\nGoed\nVraag 2\nHoe nu?\nAntwoord 2\nZo",
    ],
)
def test_each_answer_is_to_the_question_before_it(read_text: Read, text: str) -> None:
    assert body(read_text, text) == [("q", ()), ("b", (1,)), ("q", ()), ("b", (3,))]


def test_answers_below_all_questions_go_by_their_numbers(read_text: Read) -> None:
    text = (
        "Vraag 1\n\nWat vindt u?\n\nVraag 2\n\nHoe nu?\n\nAntwoord 2\n\nZo.\n\nAntwoord 1\n\nGoed."
    )
    assert body(read_text, text) == [("q", ()), ("q", ()), ("b", (2,)), ("b", (1,))]


def test_an_answer_without_a_number_is_to_all_questions_just_before_it(read_text: Read) -> None:
    text = "Vraag 1\n\nWat?\n\nVraag 2\n\nHoe?\n\nAntwoord\n\nZo.\n\nVraag 3\n\nWie?\n\nAntwoord\n\nIk."
    assert body(read_text, text) == [
        ("q", ()), ("q", ()), ("b", (1, 2)), ("q", ()), ("b", (4,)),
    ]  # fmt: skip


def test_questions_without_any_answer_all_ask(read_text: Read) -> None:
    text = f"Vraag 1\n\nWat?\n\nVraag 2\n\nKlopt dit? Zo nee, waarom niet?\n\n{PROSE}"
    assert body(read_text, text) == [("q", ()), ("q", ()), ("q", ())]


def test_numbers_that_begin_anew_are_of_the_questions_nearest_before(read_text: Read) -> None:
    pair = f"Vraag 1\n\nWat vindt u?\n\nAntwoord 1\n\n{PROSE}"
    text = f"## VVD\n\n{pair}\n\n## D66\n\n{pair}"
    letter = read_text(f"Geachte voorzitter,\n\n{text}\n\nHoogachtend,\n")
    assert [p.answers for p in letter.paragraphs] == [(), (1,), (), (3,)]
    assert letter.paragraph(4).heading_path == ("D66", "Antwoord 1")


def test_a_heading_over_questions_stands_above_their_labels(read_text: Read) -> None:
    pair = "Vraag {n}\n\nWat vindt u?\n\nAntwoord {n}\n\n" + PROSE
    text = f"Onderwijs\n\n{pair.format(n=1)}\n\nCultuur\n\n{pair.format(n=2)}"
    letter = read_text(f"Geachte voorzitter,\n\n{PROSE}\n\n{text}\n\nHoogachtend,\n")
    assert letter.paragraphs[-1].heading_path == ("Cultuur", "Antwoord 2")


def test_a_heading_within_an_answer_stands_below_its_label(read_text: Read) -> None:
    text = (
        f"Vraag 1\n\nWat vindt u?\n\nAntwoord 1\n\n{PROSE}\n\nKosten\n\n{PROSE}\n\n"
        "Vraag 2\n\nHoe nu?\n\nAntwoord 2\n\nZo."
    )
    letter = read_text(f"Geachte voorzitter,\n\n{text}\n\nHoogachtend,\n")
    assert letter.paragraph(3).heading_path == ("Antwoord 1", "Kosten")
    assert letter.paragraph(3).answers == (1,)


def test_a_list_of_questions_in_a_letter_is_a_list(read_text: Read) -> None:
    text = f"De volgende vragen staan centraal:\n\n1. Hoe werkt het?\n\n2. Wat kost het?\n\n{PROSE}"
    assert body(read_text, text) == [("b", ()), ("i", ()), ("i", ()), ("b", ())]


def test_a_letter_without_questions_has_none(sample_letters: dict[str, Letter]) -> None:
    for letter in sample_letters.values():
        assert all(p.kind != "question" and not p.answers for p in letter.paragraphs)
