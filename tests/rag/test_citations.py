from corpus.letter import Letter
from rag.choosing.units import Unit, units_of
from rag.citations import cite, marked


def unit_of(letter: Letter, number: int, begin: str) -> Unit:
    paragraph = letter.paragraph(number)
    units = units_of(letter, paragraph, sources=True)
    return next(unit for unit in units if unit.quote.startswith(begin))


def test_nothing_chosen_cites_nothing() -> None:
    assert cite([]) == ((), ())
    assert marked(()) == ""


def test_a_citation_says_where_its_quote_stands(letters: dict[str, Letter]) -> None:
    unit = unit_of(letters["003"], 37, "Met de voorjaarsnota")
    (sentence,), (citation,) = cite([unit])
    text = marked([sentence])
    assert text == f"{unit.quote} [1]"
    assert (sentence.text, sentence.status, sentence.citations) == (unit.quote, "verbatim", (1,))
    assert (citation.number, citation.letter, citation.paragraph) == (1, unit.letter.id, 37)
    assert citation.heading == "Militaire mobiliteit"
    assert citation.quote in citation.paragraph_text
    assert citation.date
    assert citation.date.isoformat() == "2026-05-13"
    assert "13 mei 2026" in citation.reference


def test_a_kamerstuk_is_cited_by_its_official_reference(letters: dict[str, Letter]) -> None:
    _, (citation,) = cite([unit_of(letters["004"], 4, "Het Platform")])
    assert citation.reference == "Kamerstukken II 2023/24, 29984, nr. 1175"


def test_an_undated_letter_has_no_date_and_says_its_interval(letters: dict[str, Letter]) -> None:
    _, (citation,) = cite([unit_of(letters["002"], 12, "De kosten")])
    assert citation.date is None
    assert "tussen 6 december 2024 en 31 maart 2026" in citation.reference


def test_units_close_together_share_a_number_in_reading_order(letters: dict[str, Letter]) -> None:
    first = unit_of(letters["003"], 30, "In het rapport")
    second = unit_of(letters["003"], 30, "ILT concludeert")
    sentences, citations = cite([second, first])
    text = marked(sentences)
    assert len(citations) == 1
    assert citations[0].quote.startswith(first.quote)
    assert citations[0].quote.endswith(second.quote)
    assert [s.text for s in sentences] == [first.quote, *second.sentences()]
    assert text == f"{first.quote} {second.quote} [1]"


def test_units_far_apart_in_a_paragraph_have_numbers_of_their_own(
    letters: dict[str, Letter],
) -> None:
    first = unit_of(letters["000"], 5, "De afgesproken")
    last = unit_of(letters["000"], 5, "De uitdaging")
    _, citations = cite([first, last])
    assert [c.number for c in citations] == [1, 2]


def test_a_footnote_and_its_paragraph_are_cited_apart(letters: dict[str, Letter]) -> None:
    body = unit_of(letters["002"], 12, "De kosten")
    note = unit_of(letters["002"], 12, "In het pakket")
    sentences, (first, second) = cite([body, note])
    assert first.quote in first.paragraph_text
    assert second.quote in second.footnotes[0].text
    assert [s.status for s in sentences] == ["verbatim", "verbatim"]


def test_each_run_of_a_citation_is_closed_by_its_mark(letters: dict[str, Letter]) -> None:
    letter = letters["003"]
    units = [unit_of(letter, 34, "Op dit moment"), unit_of(letter, 44, "Het ministerie")]
    text = marked(cite(units)[0])
    assert text == f"{units[0].quote} [1] {units[1].quote} [2]"
