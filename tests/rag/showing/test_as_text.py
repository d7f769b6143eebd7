from index.letters import LetterIndex
from rag.showing.as_text import found_text
from rag.showing.found import find


def shown(index: LetterIndex, asked: str) -> str:
    return found_text(find(asked, index), index)


def test_a_letter_begins_with_its_reference_and_has_its_address(index: LetterIndex) -> None:
    text = shown(index, "004")
    assert text.startswith("Kamerstukken II 2023/24, 29984, nr. 1175\n")
    assert "https://zoek.officielebekendmakingen.nl/kst-29984-1175.html" in text


def test_each_paragraph_of_a_letter_is_there_with_its_number(index: LetterIndex) -> None:
    text = shown(index, "004")
    for paragraph in index.letter("004_2535789fcc357892").paragraphs:
        assert f"{paragraph.number:>4}  " in text
        assert paragraph.text in text


def test_what_is_cited_twice_is_named_once(index: LetterIndex) -> None:
    listed = shown(index, "citing").partition("Verwijst naar")[2]
    assert listed.count("29984, nr. 1175") == 1
    assert "opgenomen als 004_2535789fcc357892 (bij alinea 1; alinea 1, noot 1)" in listed
    assert "Stb. 2022, 492, https://zoek.officielebekendmakingen.nl/stb-2022-492.html" in listed


def test_what_cites_a_letter_is_named_below_it(index: LetterIndex) -> None:
    listed = shown(index, "004").partition("Aangehaald in")[2]
    assert "opgenomen als citing (bij alinea 1; alinea 1, noot 1)" in listed


def test_a_letter_that_nothing_cites_says_nothing_of_it(index: LetterIndex) -> None:
    assert "Aangehaald in" not in shown(index, "003")


def test_a_paragraph_stands_between_its_neighbours(index: LetterIndex) -> None:
    letter = index.letter("003_609ce6cfd7d762fe")
    text = shown(index, "003#12")
    for number in (11, 12, 13):
        assert letter.paragraph(number).text in text
    assert letter.paragraph(14).text not in text
    marked = [line for line in text.splitlines() if line.startswith("»")]
    assert marked == [f"»  12  {letter.paragraph(12).text}"]
    assert " › ".join(letter.paragraph(12).heading_path) in text


def test_the_first_paragraph_has_no_neighbour_above(index: LetterIndex) -> None:
    lines = shown(index, "003#1").splitlines()
    assert next(line for line in lines if "  1  " in line).startswith("»")


def test_the_footnotes_of_a_paragraph_stand_below_it(index: LetterIndex) -> None:
    assert "noot 1  Kamerstuk 29893, nr. 284." in shown(index, "003#6")


def test_a_page_has_its_paragraphs_only(index: LetterIndex) -> None:
    text = shown(index, "29893, nr. 284, p. 2")
    assert "tweede bladzijde" in text
    assert "eerste bladzijde" not in text
