from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.references import references_in
from index.letters import LetterIndex
from index.sync import SyncReport

Write = Callable[..., Path]
KAMERSTUK = """\
Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2023-2024

29 984\tSpoor: vervoer- en beheerplan

Nr. 1175 BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 20 december 2023

Hierbij bied ik u de eerste uitwerking van het Toekomstbeeld Spoorgoederenvervoer aan.

De Staatssecretaris van Infrastructuur en Waterstaat,
V.L.W.A. Heijnen
"""
LETTER = """\
Datum {date}
Ons kenmerk {kenmerk}

Geachte voorzitter,

{text}

Hoogachtend,

DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,
A.B. Jansen
"""


@pytest.fixture
def opened(
    folder: Path, run_sync: Callable[..., SyncReport], open_index: Callable[[], LetterIndex]
) -> Callable[..., LetterIndex]:
    """Index a Kamerstuk, a letter of 13 May 2026, and one of 1 June that cites as it is told."""

    def open_with(*citing: str, **others: str) -> LetterIndex:
        letters = {
            "kamerstuk": KAMERSTUK,
            "mei": LETTER.format(date="13 mei 2026", kenmerk="IENW/BSK-2026/66938", text="Dit is zo."),
            "juni": LETTER.format(date="1 juni 2026", kenmerk="X/1", text="\n\n".join(citing)),
        }  # fmt: skip
        for name, text in (letters | others).items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        run_sync()
        return open_index()

    return open_with


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie Kamerstuk 29 984, nr. 1175.", "kamerstuk"),
        ("Zie Kamerstukken II 2023/24, 29984, nr. 1175, p. 3.", "kamerstuk"),
        ("Zie kst-29984-1175.", "kamerstuk"),
        ("Zie Kamerstukken II 2022/23, 29984, nr. 1175.", None),
        ("Zie Kamerstukken I 2023/24, 29984, nr. 1175.", None),
        ("Zie Kamerstuk 29984, nr. 1176.", None),
        ("Zie Kamerstuk 29984.", None),
        ("Zie de brief met kenmerk IENW/BSK-2026/66938.", "mei"),
        ("Zie de brief van 13 mei 2026 (kenmerk IENW / BSK-2026/66938).", "mei"),
        ("Zie de brief van 12 mei 2026 (kenmerk IENW/BSK-2026/66938).", None),
        ("Zie mijn brief van 13 mei jl. hierover.", "mei"),
        ("Zie de brief van de staatssecretaris van Infrastructuur en Waterstaat van 13 mei 2026.", "mei"),
        ("Zie de brief van de staatssecretaris van IenW van 13 mei 2026.", "mei"),
        ("Zie de brief van de minister van Financiën van 13 mei 2026.", None),
        ("Zie de brief van de gemeente van 13 mei 2026.", None),
        ("Zie Stb. 2026, 12.", None),
    ],
)  # fmt: skip
def test_only_what_is_meant_without_doubt_is_found(
    opened: Callable[..., LetterIndex], text: str, found: str | None
) -> None:
    index = opened(text)
    assert [(each.found, each.paragraph) for each in index.cites("juni")] == [(found, 1)]
    for name in ("kamerstuk", "mei"):
        citing = [each.letter for each in index.cited_by(name)]
        assert citing == (["juni"] if name == found else [])


def test_two_letters_of_one_name_are_a_doubt(opened: Callable[..., LetterIndex]) -> None:
    again = KAMERSTUK.replace("eerste", "tweede")
    index = opened("Zie Kamerstuk 29 984, nr. 1175.", nogmaals=again)
    assert [each.found for each in index.cites("juni")] == [None]
    assert index.cited_by("kamerstuk") == ()


def test_a_letter_does_not_cite_itself(opened: Callable[..., LetterIndex]) -> None:
    index = opened("Wilt u bij uw antwoord kenmerk X/1 noemen?")
    assert index.cites("juni") == ()


def test_what_is_not_loaded_is_still_known_to_be_mentioned(
    opened: Callable[..., LetterIndex],
) -> None:
    index = opened("Zie Kamerstuk 29893, nr. 284.", "Zie Stb. 2026, 12.", "Zie 29893, nr. 3.")

    def places(text: str) -> list[int | None]:
        return [each.paragraph for each in index.mentioning(references_in(text)[0].to)]

    assert places("29 893, nr. 284") == [1]
    assert places("Staatsblad 2026, 12") == [2]
    assert places("Kamerstuk 29893") == [1, 3]
    assert places("Kamerstuk 11111, nr. 3") == []


def test_a_letter_that_comes_is_found_and_one_that_goes_is_not(
    opened: Callable[..., LetterIndex], folder: Path, run_sync: Callable[..., SyncReport]
) -> None:
    index = opened("Zie Kamerstuk 29 984, nr. 1175.")
    (folder / "kamerstuk.txt").unlink()
    run_sync()
    assert [each.found for each in index.cites("juni")] == [None]
    (folder / "terug.txt").write_text(KAMERSTUK, encoding="utf-8")
    run_sync()
    assert [each.found for each in index.cites("juni")] == ["terug"]
    (folder / "juni.txt").unlink()
    run_sync()
    assert index.cited_by("terug") == ()


def test_a_letter_is_found_by_its_kenmerk_however_it_is_spaced(
    opened: Callable[..., LetterIndex],
) -> None:
    index = opened("Dit is zo.")
    to = references_in("kenmerk ienw / bsk-2026/66938")[0].to
    assert [letter.id for letter in index.named(to)] == ["mei"]


def test_what_a_file_beside_the_letter_says_counts(
    opened: Callable[..., LetterIndex], folder: Path
) -> None:
    (folder / "mei.toml").write_text('dossiers = ["29893"]\nnumber = "284"\n', encoding="utf-8")
    index = opened("Zie Kamerstuk 29893, nr. 284.")
    assert [each.found for each in index.cites("juni")] == ["mei"]


def test_an_answer_in_the_aanhangsel_is_found_by_its_number(
    opened: Callable[..., LetterIndex],
) -> None:
    answer = (
        "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2023–2024 Aanhangsel van de Handelingen\n2271\n"
        "Vragen van het lid Jansen over spoor (ingezonden 3 mei 2024).\n"
        "Antwoord van Minister De Vries (Defensie) (ontvangen 12 juni 2024).\n"
        "Vraag 1\nKent u het bericht over het spoor?\nAntwoord 1\nJa, dat bericht ken ik goed.\n"
    )
    cited = "Zie Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2271."
    index = opened(cited, answer=answer)
    assert [each.found for each in index.cites("juni")] == ["answer"]
