import pytest

from corpus.furniture import drop_furniture
from corpus.lines import split_lines
from corpus.pages import read_pages

HEAD = "Ministerie van Financiën\n\nOns kenmerk\n2026-0000034567\n\nDatum 2 februari 2026"
PROSE = "De opbrengst bedraagt naar verwachting een miljard per jaar en dat is meer dan"


def kept(body: str, head: str = HEAD) -> list[str]:
    lines = drop_furniture(read_pages(split_lines(body)), split_lines(head))
    return [line.text.text for line in lines if line.kind == "text"]


@pytest.mark.parametrize(
    "running",
    [
        "Pagina 2 van 5",
        "pagina 2/5",
        "blad 2/5",
        "Blad 2 van 5",
        "p. 2 van 5",
        "2",
        "- 2 -",
        "Tweede Kamer, vergaderjaar 2024–2025, 31 293, nr. 745 2",
        "Tweede Kamer, vergaderjaar 2023-2024, 29 984 en 34 244, nr. 1175 3",
        "Tweede Kamer, vergaderjaar 2024–2025, 36 600 XVI, nr. 12 4",
        "Tweede Kamer, vergaderjaar 2024–2025, 21 501-33, nr. 929 2",
        "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 377",
        "kst-31293-745",
        "ISSN 0921 - 7371",
        "’s-Gravenhage 2024",
        "Ministerie van Financiën",
        "**Ministerie van Financiën**",
        "Ons kenmerk\n2026-0000034567",
        "**Ons kenmerk**  \n2026-0000034567",
        "Ministerie van Financiën\n\nOns kenmerk\n2026-0000034567",
        "Datum\n2 februari 2026",
        "Eerste Kamer, vergaderjaar 2023–2024, 36 347, F 1",
        "Directoraat-generaal Belastingdienst",
        "Onze referentie\n2026-0000034567",
        "2/5",
    ],
)
def test_a_running_line_is_taken_out(running: str) -> None:
    assert kept(f"{PROSE}\n\n{running}\n\nvorig jaar was geraamd.") == [
        PROSE,
        "vorig jaar was geraamd.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dat kost 5 miljoen.",
        "Ministerie van Financiën en ministerie van Economische Zaken werken daarin nauw samen.",
        "Zie pagina 2 van 5 in het rapport.",
        "Onderwerp van gesprek was vorig jaar de wens van de Kamer om dit tarief te verlagen.",
        "Pagina's lang rapporteert de inspectie over de uitvoering.",
        "In 2024 was dat 12.",
    ],
)
def test_a_line_of_prose_stays(text: str) -> None:
    assert kept(f"{PROSE} geraamd.\n\n{text}\n\nTot zover.") == [
        f"{PROSE} geraamd.",
        text,
        "Tot zover.",
    ]


def test_a_bare_number_within_a_paragraph_stays() -> None:
    assert kept("Het aantal bedroeg\n12\nin dat jaar.") == [
        "Het aantal bedroeg",
        "12",
        "in dat jaar.",
    ]


def test_a_running_line_leaves_a_break() -> None:
    lines = drop_furniture(split_lines("Een\n\nMinisterie van Defensie\n\ntwee"), [])
    assert [line.kind for line in lines] == ["text", "blank", "break", "blank", "text"]


@pytest.mark.parametrize("heading", ["Bijlagen", "Afdeling", "Directie"])
def test_a_label_between_whole_paragraphs_is_a_heading(heading: str) -> None:
    assert kept(f"{PROSE} geraamd.\n\n{heading}\n\n{PROSE} geraamd.") == [
        f"{PROSE} geraamd.",
        heading,
        f"{PROSE} geraamd.",
    ]


def test_a_label_in_the_middle_of_a_sentence_is_a_running_line() -> None:
    assert kept(f"{PROSE}\n\nOns kenmerk\n\n{PROSE[0].lower()}{PROSE[1:]}") == [
        PROSE,
        f"{PROSE[0].lower()}{PROSE[1:]}",
    ]
