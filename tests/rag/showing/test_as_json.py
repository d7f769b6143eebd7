from corpus.as_json import letter_json, paragraph_json
from index.letters import LetterIndex
from rag.showing.as_json import found_json
from rag.showing.found import find

KAMERSTUK = "004_2535789fcc357892"


def test_a_letter_is_as_parse_has_it_with_its_reference_and_what_it_cites(
    index: LetterIndex,
) -> None:
    shown = found_json(find("004", index), index)
    parsed = letter_json(index.letter(KAMERSTUK))
    assert {key: shown[key] for key in parsed} == parsed
    assert shown.keys() - parsed.keys() == {"reference", "url", "cites", "cited_by"}
    assert shown["reference"] == "Kamerstukken II 2023/24, 29984, nr. 1175"
    assert shown["url"] == "https://zoek.officielebekendmakingen.nl/kst-29984-1175.html"


def test_what_a_letter_cites_has_its_place_and_the_letter_that_is_found(index: LetterIndex) -> None:
    in_text, in_note, journal = found_json(find("citing", index), index)["cites"]
    assert in_text == {
        "text": "Kamerstuk 29 984, nr. 1175",
        "reference": "Kamerstukken (vergaderjaar onbekend), 29984, nr. 1175",
        "url": "https://zoek.officielebekendmakingen.nl/kst-29984-1175.html",
        "paragraph": 1,
        "footnote": None,
        "letter": KAMERSTUK,
    }
    assert (in_note["footnote"], in_note["letter"]) == ("1", KAMERSTUK)
    assert (journal["reference"], journal["letter"]) == ("Stb. 2022, 492", None)


def test_what_cites_a_letter_is_told_of_it(index: LetterIndex) -> None:
    cited_by = found_json(find("004", index), index)["cited_by"]
    assert [(each["letter"], each["paragraph"], each["footnote"]) for each in cited_by] == [
        ("citing", 1, None),
        ("citing", 1, "1"),
    ]
    assert cited_by[0]["reference"].startswith("Brief van de staatssecretaris")


def test_a_paragraph_is_that_of_the_letter_with_its_id_and_reference(index: LetterIndex) -> None:
    shown = found_json(find("citing#1", index), index)
    parsed = paragraph_json(index.letter("citing").paragraph(1))
    assert {key: shown[key] for key in parsed} == parsed
    assert (shown["letter"], shown["url"]) == ("citing", None)
    assert shown["reference"].endswith("kenmerk X/2026/1")
    assert [note["number"] for note in shown["notes"]] == ["1"]


def test_the_reference_to_a_paragraph_has_its_page(index: LetterIndex) -> None:
    shown = found_json(find("paged#2", index), index)
    assert shown["reference"] == "Kamerstukken II 2024/25, 29893, nr. 284, p. 2"


def test_a_page_is_its_paragraphs(index: LetterIndex) -> None:
    shown = found_json(find("29893, nr. 284, p. 2", index), index)
    assert shown["page"] == 2
    assert [each["number"] for each in shown["paragraphs"]] == [2, 3]
