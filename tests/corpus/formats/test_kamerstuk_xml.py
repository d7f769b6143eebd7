"""Publications in XML, written for these tests after the elements of the schema op-xsd-2012."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.formats.kamerstuk_xml import read
from corpus.letter import Letter
from corpus.manuscript import Unreadable
from corpus.read import letter_of, read_letter
from corpus.source import Source

FORMATS = Path(__file__).parents[2] / "data" / "formats"
KAMERSTUK = FORMATS / "sluis_kamerstuk.xml"
PROSE = "Het kabinet heeft de Kamer daarover vorig jaar al uitgebreid en volledig geïnformeerd."


@pytest.fixture(scope="module")
def letter() -> Letter:
    return read_letter(KAMERSTUK)


@pytest.fixture(scope="module")
def answers() -> Letter:
    return read_letter(FORMATS / "sluis_vragen.xml")


def body(inside: str) -> Letter:
    xml = (
        f"<officiele-publicatie><kamerstuk><stuk>{inside}</stuk></kamerstuk></officiele-publicatie>"
    )
    return letter_of(Source.of("kst.xml", b""), read(xml.encode()))


def texts(inside: str) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in body(inside).paragraphs]


def refusal(xml: str) -> str:
    with pytest.raises(Unreadable) as caught:
        read(xml.encode())
    return str(caught.value)


def test_a_kamerstuk_states_where_it_is_found(letter: Letter) -> None:
    metadata = letter.metadata
    assert metadata.dossiers == ("36800 XII",)
    assert (metadata.number, metadata.vergaderjaar, metadata.chamber) == ("88", "2025-2026", "II")


def test_a_kamerstuk_states_who_sent_it(letter: Letter) -> None:
    metadata = letter.metadata
    assert metadata.sender_role == "Minister van Infrastructuur en Waterstaat"
    assert metadata.sender_name == "J. Verwoerd-Smit"
    assert metadata.title == "Brief van de Minister van Infrastructuur en Waterstaat"


def test_a_letter_is_dated_by_its_own_words_before_its_receipt(letter: Letter) -> None:
    assert (letter.metadata.place, letter.metadata.date) == ("Den Haag", date(2026, 2, 4))


def test_only_what_the_letter_says_is_its_body(letter: Letter) -> None:
    assert letter.paragraph(1).text.startswith("Met deze brief informeer ik uw Kamer")
    assert letter.paragraphs[-1].text.endswith("onderdelen, conform art. 3.")


def test_headings_lie_as_the_divisions_do(letter: Letter) -> None:
    assert [(h.level, h.text) for h in letter.headings] == [
        (1, "Planning"), (2, "Kosten"), (1, "2 Vervolg"), (3, "2.1 Overleg"),
    ]  # fmt: skip


def test_list_items_keep_their_numbers_and_lose_their_bullets(letter: Letter) -> None:
    items = [p.text for p in letter.paragraphs if p.kind == "item" and p.heading == "Planning"]
    assert items == [
        "1. ontwerp in 2027;",
        "2. bouw in 2028, met twee delen:",
        "de kolk;",
        "de brug.",
    ]


def test_a_row_of_a_table_is_read_with_the_heads_of_its_columns(letter: Letter) -> None:
    rows = [p.text for p in letter.paragraphs if p.heading == "Kosten"]
    assert rows == [
        "Tabel 1: kosten per jaar",
        "Onderdeel: Kolk; Kosten 2027: € 3 mln.; Kosten 2028: € 4 mln.",
        "Onderdeel: Brug; Kosten 2027: € 1 mln.; Kosten 2028: –.",
        "Onderdeel: Brug; Kosten 2027: raming.",
    ]


def test_notes_hang_where_they_stand(letter: Letter) -> None:
    assert letter.paragraph(1).footnotes == ("1",)
    assert letter.footnotes[0].text == "Kamerstukken II 2024/25, 36 600 XII, nr. 12."


def test_a_note_of_a_table_with_a_number_used_before_is_one_of_its_own(letter: Letter) -> None:
    assert [(n.number, n.text) for n in letter.footnotes][1:] == [("1*", "Excl. btw.")]


def test_an_instruction_within_a_word_does_not_break_it(letter: Letter) -> None:
    assert "UZI-servercertificaten" in letter.paragraph(1).text


def test_every_paragraph_has_its_place_in_the_text() -> None:
    manuscript = read(KAMERSTUK.read_bytes())
    for paragraph in letter_of(Source.of("kst.xml", b""), manuscript).paragraphs:
        span = paragraph.source_span(0, len(paragraph.text))
        assert manuscript.text[span.start : span.end].startswith(paragraph.text[:20])


def test_answers_to_questions_state_themselves(answers: Letter) -> None:
    metadata = answers.metadata
    assert (metadata.number, metadata.chamber, metadata.date) == ("1201", "II", date(2026, 2, 5))
    assert metadata.subject == "de sluis bij Eefde"
    assert metadata.sender_role == "Minister van Infrastructuur en Waterstaat"
    assert metadata.sender_name == "Verwoerd-Smit"


def test_questions_and_answers_have_their_numbers_as_headings(answers: Letter) -> None:
    headings = [h.text for h in answers.headings]
    assert headings == ["Vraag 1", "Antwoord 1", "Vraag 2", "Vraag 3", "Antwoord 2, 3"]


def test_a_decree_is_read_article_by_article() -> None:
    xml = (
        "<officiele-publicatie><staatsblad><intitule>Besluit van 9 maart 2018</intitule>"
        f"<wet-besluit><artikel><kop><label>Artikel</label><nr>1</nr></kop><al>{PROSE}</al></artikel>"
        "<wetsluiting><gegeven><dagtekening><plaats>Wassenaar,</plaats><datum isodatum='2018-03-09'>"
        "9 maart 2018</datum></dagtekening></gegeven></wetsluiting></wet-besluit></staatsblad>"
        "</officiele-publicatie>"
    )
    letter = letter_of(Source.of("stb.xml", b""), read(xml.encode()))
    assert (letter.metadata.title, letter.metadata.date) == (
        "Besluit van 9 maart 2018", date(2018, 3, 9),
    )  # fmt: skip
    assert [(p.heading, p.text) for p in letter.paragraphs] == [("Artikel 1", PROSE)]


def test_an_element_that_is_not_known_is_read_as_text() -> None:
    inside = f"<al>{PROSE}</al><nieuw>Onbekende inhoud.</nieuw><doos><een>Eén.</een><twee>Twee.</twee></doos>"
    assert [text for _, text in texts(inside)] == [PROSE, "Onbekende inhoud.", "Eén.", "Twee."]


def test_emphasis_and_links_are_their_words() -> None:
    inside = "<al>Zie <nadruk type='cur'>alle</nadruk> <extref doc='kst-1'>stukken</extref>.</al>"
    assert texts(inside) == [("body", "Zie alle stukken.")]


def test_a_picture_says_nothing() -> None:
    assert texts(f"<al>{PROSE}</al><plaatje><illustratie naam='a.png'/></plaatje>") == [
        ("body", PROSE)
    ]


def test_an_item_of_two_paragraphs_is_two_items_under_one_number() -> None:
    inside = f"<lijst><li><li.nr>a.</li.nr><al>{PROSE}</al><al>Dat blijft zo.</al></li></lijst>"
    assert texts(inside) == [("item", f"a. {PROSE}"), ("item", "Dat blijft zo.")]


def test_a_definition_follows_its_term() -> None:
    inside = (
        "<definitielijst><definitie-item><term>Sluis:</term><definitie><al>kunstwerk.</al>"
        "</definitie></definitie-item></definitielijst>"
    )
    assert texts(inside) == [("item", "Sluis: kunstwerk.")]


@pytest.mark.parametrize("name", ["metadata_gegevens", "owms-metadata"])
def test_metadata_without_the_text_is_no_letter(name: str) -> None:
    assert "alleen de metagegevens" in refusal(f"<{name}><metadata name='DC.title'/></{name}>")


def test_a_debate_is_no_letter() -> None:
    why = refusal(
        "<officiele-publicatie><handelingen><al>x</al></handelingen></officiele-publicatie>"
    )
    assert "verslag van een debat" in why


@pytest.mark.parametrize("xml", ["<boek><al>x</al></boek>", "<record xmlns='urn:x'/>", "<a/>"])
def test_xml_of_another_kind_is_told_in_the_end_of_a_line(xml: str) -> None:
    why = refusal(xml)
    assert "Kamerstuk" in why
    assert why[0].islower()
    assert not why.endswith(".")


@pytest.mark.parametrize("tag", ["tekst", "lijst", "li", "al", "nadruk", "noot", "vraag", "lid"])
def test_the_deepest_nesting_is_read(tag: str) -> None:
    body(f"{f'<{tag}>' * 190}{PROSE}{f'</{tag}>' * 190}")


WHOLE = KAMERSTUK.read_bytes()
TAGS = "al li lijst noot table tgroup row entry kop vraag antwoord titel datum nr ondertekening"


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=3)), max_size=8))
@settings(deadline=None, max_examples=150)
def test_damaged_bytes_are_read_or_refused(changes: list[tuple[int, bytes]]) -> None:
    data = WHOLE
    for place, put in changes:
        data = data[:place] + put + data[place + 1 :]
    with suppress(Unreadable):
        letter_of(Source.of("kst.xml", b""), read(data))


@st.composite
def trees(draw: st.DrawFn, depth: int = 0) -> str:
    tag = draw(st.sampled_from(TAGS.split()))
    inside = draw(st.text("ab1 .?€\n", max_size=6))
    for _ in range(draw(st.integers(0, 3)) if depth < 4 else 0):
        inside += draw(trees(depth + 1)) + draw(st.text("ab .", max_size=3))
    attributes = draw(st.sampled_from(["", " morerows='9'", " nameend='col2'", " type='antwoord'"]))
    return f"<{tag}{attributes}>{inside}</{tag}>"


@given(trees())
@settings(deadline=None, max_examples=200)
def test_any_elements_within_each_other_give_a_manuscript(tree: str) -> None:
    xml = f"<officiele-publicatie><kamerstuk>{tree}</kamerstuk></officiele-publicatie>"
    manuscript = read(xml.encode())
    for line in manuscript.lines:
        assert all(0 <= place < len(manuscript.text) for place in line.text.origin)


def test_answers_know_their_questions(answers: Letter) -> None:
    assert [(p.kind, p.answers) for p in answers.paragraphs] == [
        ("question", ()),
        ("body", (1,)),
        ("question", ()),
        ("question", ()),
        ("body", (3, 4)),
        ("body", (3, 4)),
        ("item", (3, 4)),
        ("item", (3, 4)),
    ]
