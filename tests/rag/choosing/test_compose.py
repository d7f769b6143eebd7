from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.compose import Chosen, choose
from rag.engine import Engine


def test_of_nothing_nothing_is_chosen() -> None:
    assert choose([], Question("Wat?")) == Chosen()


def test_the_newest_letter_comes_first(engine_over: Callable[..., Engine]) -> None:
    engine = engine_over(
        oud=("3 maart 2024", "Het munitiedepot in Ter Apel kost 40 miljoen euro."),
        nieuw=("5 april 2026", "Het munitiedepot in Ter Apel kost 70 miljoen euro."),
        midden=("4 april 2025", "Het munitiedepot in Ter Apel kost 50 miljoen euro."),
    )
    answer = engine.ask("Wat kost het munitiedepot in Ter Apel?")
    assert [c.letter for c in answer.citations] == ["nieuw", "midden", "oud"]
    assert "70 miljoen" in answer.sentences[0].text


def test_a_newer_letter_that_says_less_does_not_come_first(
    engine_over: Callable[..., Engine],
) -> None:
    engine = engine_over(
        oud=("3 maart 2024", "Het munitiedepot in Ter Apel kost 40 miljoen euro."),
        nieuw=("5 april 2026", "Defensie geeft dit jaar 70 miljoen euro uit aan kleding."),
    )
    answer = engine.ask("Wat kost het munitiedepot in Ter Apel?")
    assert answer.citations[0].letter == "oud"


def test_the_same_words_are_said_once(engine_over: Callable[..., Engine]) -> None:
    same = "Het munitiedepot in Ter Apel kost 40 miljoen euro."
    engine = engine_over(een=("3 maart 2024", same), twee=("5 april 2026", same))
    answer = engine.ask("Wat kost het munitiedepot in Ter Apel?")
    assert [s.text for s in answer.sentences] == [same]


def test_of_the_same_words_the_newest_letter_is_cited(engine_over: Callable[..., Engine]) -> None:
    same = "Het munitiedepot in Ter Apel kost 40 miljoen euro."
    engine = engine_over(een=("3 maart 2024", same), twee=("5 april 2026", same))
    answer = engine.ask("Wat kost het munitiedepot in Ter Apel?")
    assert [c.letter for c in answer.citations] == ["twee"]


def test_a_list_that_is_asked_for_is_given_whole_and_in_order(engine: Engine) -> None:
    answer = engine.ask("Welke vijf prioriteiten heeft de uitvoeringsagenda?")
    assert [c.paragraph for c in answer.citations] == [8, 9, 10, 11, 12, 13]
    assert [s.text[:2] for s in answer.sentences[1:]] == ["1.", "2.", "3.", "4.", "5."]


def test_a_list_that_is_asked_for_is_introduced(engine: Engine) -> None:
    answer = engine.ask("Welke vijf prioriteiten heeft de uitvoeringsagenda?")
    assert answer.sentences[0].text == "Hieronder ga ik kort in op de vijf hoofdprioriteiten;"


def test_who_asks_after_one_long_item_of_a_list_gets_that_item(engine: Engine) -> None:
    answer = engine.ask("Noem de kansen die er liggen om de first en last mile te verbeteren.")
    assert {c.paragraph for c in answer.citations} == {11}
    assert "procesoptimalisatie" in answer.text


def test_a_list_of_another_length_than_was_asked_for_is_not_given_whole(engine: Engine) -> None:
    answer = engine.ask(
        "Welke twee bouwprojecten moeten zorgen dat de Betuweroute meer gebruikt wordt?"
    )
    assert {c.paragraph for c in answer.citations} == {12}
    assert "Boog van Meteren" in answer.text


def test_what_is_asked_of_two_things_is_answered_of_each(engine: Engine) -> None:
    answer = engine.ask("Wat beval de OvV aan na Hooge Zwaluwe en na Voorschoten?")
    assert "wie welke verantwoordelijkheid draagt" in answer.text
    assert "opdrachtgeverschap" in answer.text


def test_the_list_that_goes_on_from_the_answer_is_told(engine_over: Callable[..., Engine]) -> None:
    engine = engine_over(
        een=(
            "3 maart 2025",
            "Een vergunning voor de winning van drinkwater duurt 26 maanden. Dat komt door:\n\n"
            "a. de passende beoordeling;\n\nb. bezwaar en beroep.",
        )
    )
    answer = engine.ask("Waardoor duurt een vergunning voor drinkwater 26 maanden?")
    assert "Dat komt door:" in answer.text
    assert "bezwaar en beroep" in answer.text


def test_a_list_within_a_paragraph_is_told_whole(engine_over: Callable[..., Engine]) -> None:
    told = (
        "Nederland draagt langs drie kanalen bij aan de wederopbouw. Ten eerste het energiefonds. "
        "Ten tweede de Europese ontwikkelingsbank. Ten derde een garantie voor bedrijven."
    )
    engine = engine_over(een=("3 maart 2025", told))
    answer = engine.ask("Via welke kanalen draagt Nederland bij aan de wederopbouw?")
    assert " ".join(sentence.text for sentence in answer.sentences) == told


def test_what_is_of_one_letter_stands_together(engine: Engine) -> None:
    answer = engine.ask("Wat hebben ProRail en het ministerie gedaan voor militaire mobiliteit?")
    letters = [citation.letter for citation in answer.citations]
    assert letters == sorted(letters, key=letters.index)


def test_who_asks_for_a_figure_gets_no_paragraph_without_one(engine: Engine) -> None:
    answer = engine.ask("Wat kost het startpakket voor een weerbaar spoor?")
    assert answer.citations
    assert all("600" in citation.quote for citation in answer.citations)


def test_what_goes_with_the_answer_in_its_paragraph_is_told_too(engine: Engine) -> None:
    answer = engine.ask("Wat kost het startpakket voor een weerbaar spoor?")
    assert "een startpakket van concrete maatregelen benoemd" in answer.text


def test_no_sentence_is_told_twice(engine: Engine) -> None:
    answer = engine.ask("Wat kost het startpakket en wie moet erover besluiten?")
    texts = [sentence.text for sentence in answer.sentences]
    assert len(set(texts)) == len(texts)


def test_a_comparison_takes_from_each_letter(engine: Engine) -> None:
    answer = engine.ask(
        "Wat zeggen de brief over de impactanalyse en de voortgangsbrief elk over de ondertekening "
        "van de verklaring van de North Sea Baltic corridor?"
    )
    assert {citation.letter[:3] for citation in answer.citations} >= {"002", "003"}


def test_of_three_paragraphs_the_first_is_told_most(engine: Engine) -> None:
    answer = engine.ask("Wat gebeurt er aan de weerbaarheid van het spoor?")
    assert len({(c.letter, c.paragraph) for c in answer.citations}) <= 3
    assert len(answer.sentences) <= 5 + 3 + 2


def test_a_conclusion_is_told_with_its_reason(engine_over: Callable[..., Engine]) -> None:
    engine = engine_over(
        een=(
            "3 maart 2025",
            "De energienood is de komende winter het grootst. Daarom is in oktober 25 miljoen euro "
            "voor Oekraïne vrijgemaakt. Het geld komt van Defensie.",
        )
    )
    answer = engine.ask("Waarom is er in oktober 25 miljoen euro voor Oekraïne vrijgemaakt?")
    assert "energienood" in answer.text


def test_the_second_half_of_a_question_is_answered_on_the_matter_of_the_first(
    engine: Engine,
) -> None:
    answer = engine.ask(
        "Waarom kreeg ProRail een last onder dwangsom en hoe wordt de Kamer op de hoogte gehouden?"
    )
    assert "Zodra de rechter uitspraak heeft gedaan" in answer.text


def test_what_announces_all_items_is_not_told_of_a_few(engine: Engine) -> None:
    answer = engine.ask("Wat wil de staatssecretaris doen aan spoorgeluid?")
    assert "Hieronder ga ik" not in answer.text
