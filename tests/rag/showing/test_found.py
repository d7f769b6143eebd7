import pytest

from corpus.errors import SettingsWrong
from corpus.reference import official_reference
from index.letters import LetterIndex
from rag.showing.found import find

KAMERSTUK = "004_2535789fcc357892"
BERTRAM = "003_609ce6cfd7d762fe"


@pytest.mark.parametrize(
    "asked",
    [
        KAMERSTUK,
        "004",
        "004…",
        "29984, nr. 1175",
        "29 984, nr. 1175",
        "29984-1175",
        "kst-29984-1175",
        "https://zoek.officielebekendmakingen.nl/kst-29984-1175.html",
        "Kamerstukken II 2023/24, 29984, nr. 1175",
        "Kamerstuk 29 984, nr. 1175",
        "TK 2023-2024, 29 984, nr. 1175",
        "  29984,  nr. 1175 ",
        "29984",
        "dit is Kamerstuk 29984, nr. 1175",
    ],
)
def test_a_kamerstuk_is_found_in_each_spelling(index: LetterIndex, asked: str) -> None:
    found = find(asked, index)
    assert (found.letter.id, found.paragraph, found.page) == (KAMERSTUK, None, None)


@pytest.mark.parametrize(
    "asked",
    ["IENW/BSK-2026/66938", "ienw / bsk-2026/66938", "kenmerk IENW/BSK-2026/66938", "brief van 13 mei 2026"],
)  # fmt: skip
def test_a_letter_is_found_by_its_kenmerk_or_day(index: LetterIndex, asked: str) -> None:
    assert find(asked, index).letter.id == BERTRAM


def test_each_letter_is_found_by_its_official_reference(index: LetterIndex) -> None:
    for letter in index.letters():
        assert find(official_reference(letter.metadata), index).letter.id == letter.id


@pytest.mark.parametrize(
    "asked",
    ["004#3", "004…#3", f"{KAMERSTUK}#3", "004 # 3", "004, alinea 3",
     "29984, nr. 1175, alinea 3", "29984-1175 al. 3"],
)  # fmt: skip
def test_a_paragraph_is_found(index: LetterIndex, asked: str) -> None:
    found = find(asked, index)
    assert found.letter.id == KAMERSTUK
    assert found.paragraphs == (found.letter.paragraph(3),)


def test_a_paragraph_is_found_by_kenmerk(index: LetterIndex) -> None:
    found = find("IENW/BSK-2026/66938#2", index)
    assert found.paragraph == found.letter.paragraph(2)


def test_a_page_gives_the_paragraphs_that_begin_on_it(index: LetterIndex) -> None:
    found = find("Kamerstukken II 2024/25, 29893, nr. 284, p. 2", index)
    assert [paragraph.number for paragraph in found.paragraphs] == [2, 3]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("00", ("'00' kan 5 brieven zijn", BERTRAM, "Geef het id")),
        ("onzin", ("geen opgenomen brief en geen verwijzing",)),
        ("", ("geen opgenomen brief",)),
        ("Kamerstuk 30821, nr. 321", ("is niet opgenomen", "kst-30821-321.html", f"{BERTRAM}#36")),
        ("Stb. 2022, 492", ("Stb. 2022, 492 is niet opgenomen", "stb-2022-492.html", "citing#1")),
        ("Kamerstuk 11111, nr. 1", ("is niet opgenomen", "kst-11111-1.html")),
        ("brief van 13 mei 1999", ("is niet opgenomen",)),
        ("Kamerstukken II 2001/02, 29984, nr. 1175", ("niet opgenomen; wel", KAMERSTUK)),
        ("29984, nrs. 3 en 4", ("meer dan één stuk",)),
        ("004#99", ("geen alinea 99", "1 tot en met 13")),
        ("004#0", ("geen alinea 0",)),
        ("29984, nr. 1175, p. 3", ("geen bladzijden bekend", f"{KAMERSTUK}#1")),
        ("29893, nr. 284, p. 9", ("Op p. 9 van paged begint geen alinea", "p. 1, 2")),
        ("bestaat_niet#3", ("bestaat_niet#3 is niet opgenomen",)),
    ],
)  # fmt: skip
def test_what_can_not_be_shown_is_told_in_one_line(
    index: LetterIndex, asked: str, words: tuple[str, ...]
) -> None:
    with pytest.raises(SettingsWrong) as error:
        find(asked, index)
    assert "\n" not in str(error.value)
    for word in words:
        assert word in str(error.value)
