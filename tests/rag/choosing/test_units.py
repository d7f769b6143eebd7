from dataclasses import replace

from corpus.letter import Footnote, Letter, Metadata, Paragraph
from corpus.sentences import asks, sentence_spans
from rag.choosing.units import (
    answering,
    last_before,
    listed_within,
    neighbouring_items,
    opens_list,
    units_of,
)


def letter_of(*texts: str, items: tuple[int, ...] = (), note: str | None = None) -> Letter:
    paragraphs = tuple(
        Paragraph(
            number=number,
            text=text,
            kind="item" if number in items else "body",
            footnotes=("1",) if note and number == 1 else (),
            sentences=sentence_spans(text),
        )
        for number, text in enumerate(texts, start=1)
    )
    notes = (Footnote(number="1", text=note, paragraph=1),) if note else ()
    return Letter(
        id="brief",
        file_name="brief.txt",
        sha256="",
        metadata=Metadata(),
        paragraphs=paragraphs,
        footnotes=notes,
    )


def quotes(text: str, *, note: str | None = None, sources: bool = False) -> list[str]:
    letter = letter_of(text, note=note)
    return [unit.quote for unit in units_of(letter, letter.paragraphs[0], sources=sources)]


def test_every_quote_of_every_letter_stands_where_it_says(letters: dict[str, Letter]) -> None:
    for letter in letters.values():
        for paragraph in letter.paragraphs:
            for unit in units_of(letter, paragraph, sources=True):
                whole = unit.footnote.text if unit.footnote else paragraph.text
                assert whole[unit.start : unit.end] == unit.quote


def test_every_sentence_that_states_is_in_a_unit(letters: dict[str, Letter]) -> None:
    for letter in letters.values():
        for paragraph in letter.paragraphs:
            found = [unit.quote for unit in units_of(letter, paragraph, sources=False)]
            for sentence in paragraph.sentence_texts():
                asking = paragraph.kind == "question" or asks(sentence)
                assert asking or any(sentence in quote for quote in found)


def test_a_sentence_that_points_back_brings_the_one_before() -> None:
    assert quotes("Het spoor is vol. Dit kost tijd.") == [
        "Het spoor is vol.",
        "Het spoor is vol. Dit kost tijd.",
    ]


def test_a_sentence_that_goes_on_may_stand_alone_too() -> None:
    assert quotes("Het spoor is vol. Ook wegen zijn vol.") == [
        "Het spoor is vol.",
        "Ook wegen zijn vol.",
        "Het spoor is vol. Ook wegen zijn vol.",
    ]


def test_the_first_sentence_of_a_paragraph_has_nothing_to_point_back_to() -> None:
    assert quotes("Dit is een begin.") == ["Dit is een begin."]


def test_a_footnote_gives_units_of_its_own() -> None:
    assert quotes("Kort.", note="Dit is uitleg. Meer uitleg.") == [
        "Kort.",
        "Dit is uitleg.",
        "Meer uitleg.",
    ]


def test_a_footnote_that_names_a_source_counts_where_a_source_is_asked() -> None:
    assert quotes("Kort.", note="Kamerstuk 29893, nr. 284.") == ["Kort."]
    assert quotes("Kort.", note="Kamerstuk 29893, nr. 284.", sources=True)[1:]


def test_a_list_is_found_from_its_introduction_and_from_its_items() -> None:
    letter = letter_of("Voor.", "Het gaat om:", "een;", "twee.", "Na.", items=(3, 4))
    for number in (2, 3, 4):
        found = neighbouring_items(letter, letter.paragraph(number))
        assert [paragraph.number for paragraph in found] == [3, 4]
    assert neighbouring_items(letter, letter.paragraph(1)) == ()
    assert neighbouring_items(letter, letter.paragraph(5)) == ()


def test_what_surrounds_a_quote_is_its_paragraph_notes_and_headings(
    letters: dict[str, Letter],
) -> None:
    letter = letters["003"]
    paragraph = letter.paragraph(8)
    (unit, *_) = units_of(letter, paragraph, sources=False)
    for words in (paragraph.text, "Een significante ongeval", "Beleidskader Spoorveiligheid"):
        assert words in unit.surroundings


def test_a_question_of_parliament_gives_nothing_to_quote() -> None:
    letter = letter_of("Het spoor is vol. Wat doet u daaraan?", "Er komt een tweede spoor.")
    asking = replace(letter.paragraphs[0], kind="question")
    assert list(units_of(letter, asking, sources=True)) == []


def test_a_sentence_that_asks_answers_nothing() -> None:
    assert quotes("Is het spoor vol? Er komt een tweede spoor.") == ["Er komt een tweede spoor."]


def test_what_goes_on_from_a_question_brings_it() -> None:
    assert quotes("Wat kost het? Dat is niet bekend.") == ["Wat kost het? Dat is niet bekend."]


def test_in_the_place_of_a_question_stands_what_answers_it() -> None:
    letter = letter_of("Wat doet u?", "Een tweede spoor.", "Ook meer personeel.", "Tot slot.")
    asking, one, two, last = letter.paragraphs
    answers = tuple(replace(p, answers=(1,)) for p in (one, two))
    letter = replace(letter, paragraphs=(replace(asking, kind="question"), *answers, last))
    assert answering(letter, letter.paragraph(1)) == answers
    assert answering(letter, last) == (last,)


def test_an_answer_says_what_its_question_asked() -> None:
    letter = letter_of("Bent u daartoe bereid?", "Ja.")
    asking, answer = letter.paragraphs
    pair = (replace(asking, kind="question"), replace(answer, answers=(1,)))
    letter = replace(letter, paragraphs=pair)
    (unit,) = units_of(letter, pair[1], sources=False)
    assert unit.said == "Bent u daartoe bereid? Ja."
    assert unit.quote == "Ja."


def test_a_sentence_that_announces_so_many_things_introduces_a_list() -> None:
    letter = letter_of("Het kabinet neemt drie maatregelen.", "Sneller bouwen.", items=(2,))
    assert [item.number for item in neighbouring_items(letter, letter.paragraphs[0])] == [2]


def test_a_sentence_that_announces_nothing_introduces_no_list() -> None:
    assert not opens_list(letter_of("Zo schreef de Algemene Rekenkamer.").paragraphs[0])


def test_what_comes_first_second_and_third_is_a_list_within_a_paragraph() -> None:
    (paragraph,) = letter_of(
        "Dat gaat zo. Er zijn drie wegen. Ten eerste een fonds. Ten tweede een bank. Dat is al."
    ).paragraphs
    assert listed_within(paragraph, 3) == {1, 2, 3}
    assert listed_within(paragraph, 4) == frozenset()


def test_one_thing_that_is_the_first_is_no_list() -> None:
    (paragraph,) = letter_of("Er was overleg. De eerste proef is klaar. Er volgt meer.").paragraphs
    assert listed_within(paragraph, 1) == frozenset()


def test_what_is_called_by_the_end_of_its_name_brings_where_it_is_named() -> None:
    told = "Er komt een toelatingsstelsel. Het stelsel gaat in 2026 in."
    assert told in quotes(told)


def test_what_is_called_by_another_word_stands_alone() -> None:
    told = "Er komt een toelatingsstelsel. Het plan is nieuw."
    assert told not in quotes(told)


def test_a_paragraph_is_read_behind_the_one_that_it_leans_on() -> None:
    named = "Daarom komt er een toelatingsstelsel."
    letter = letter_of(
        named, "Het stelsel gaat in 2026 in. Het kost 2 miljoen euro.", "Alles is vol."
    )
    said = [u.said for p in letter.paragraphs for u in units_of(letter, p, sources=False)]
    assert f"{named} Het stelsel gaat in 2026 in." in said
    assert "Het kost 2 miljoen euro." in said
    assert "Alles is vol." in said


def test_nothing_is_read_behind_a_paragraph_under_another_heading() -> None:
    letter = letter_of("Daarom komt er een toelatingsstelsel.", "Het stelsel gaat in 2026 in.")
    apart = replace(letter.paragraphs[1], heading_path=("Planning",))
    assert last_before(letter, letter.paragraphs[1])
    assert not last_before(letter, apart)
