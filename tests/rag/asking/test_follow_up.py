import pytest

from rag.asking.follow_up import stand_alone
from rag.asking.question import Question


def after(question: str, *earlier: str) -> Question:
    alone: list[Question] = []
    for each in (*earlier, question):
        alone.append(stand_alone(each, alone))
    return alone[-1]


def test_the_first_question_stands_alone() -> None:
    assert after("En wanneer?").carried == ()


@pytest.mark.parametrize(
    "question", ["En wanneer is dat klaar?", "Wie gaat daarover?", "Waarom?", "En de kosten?"]
)
def test_a_question_that_points_back_takes_the_subject_along(question: str) -> None:
    assert "Delta" in after(question, "Wanneer komt de Delta Analyse Spoor?").text


def test_words_are_carried_as_the_reader_wrote_them() -> None:
    assert after("En wanneer?", "Wat doet België met 3RX?").text == "En wanneer (België 3RX)?"


def test_a_question_with_its_own_subject_takes_nothing_along() -> None:
    question = "Hoeveel lidstaten ondertekenen de verklaring over de corridor?"
    assert after(question, "Wanneer komt de Delta Analyse Spoor?").text == question


def test_a_subject_lives_on_over_several_turns() -> None:
    assert "startpakket" in after("En waarom?", "Wat kost het startpakket?", "En wanneer?").text


def test_no_more_than_some_words_are_carried() -> None:
    long = "ProRail ILT Defensie NCTV Voorschoten Meteren Kijfhoek Tilburg Deventer"
    assert len(after("En waarom?", long).carried) == 6


def test_what_has_no_words_leaves_the_subject_before_it() -> None:
    assert "startpakket" in after("Waarom?", "Wat kost het startpakket?", "???").text


def test_an_ellipsis_asks_for_the_same_kind_of_thing() -> None:
    question = after("En voor Kijfhoek?", "Hoeveel extra geld is er voor het 740-meterspoor?")
    assert question.text == "Hoeveel extra geld is er voor Kijfhoek?"
    assert question.asked.kind == "amount"


@pytest.mark.parametrize("change", ["Iets anders: ", "Iets heel anders, ", "Andere vraag: "])
def test_a_change_of_subject_takes_nothing_along(change: str) -> None:
    question = after(f"{change}wie tekende die verklaring?", "Wanneer komt de Delta Analyse Spoor?")
    assert question.text == "wie tekende die verklaring?"


def test_what_die_boog_means_is_looked_up_in_the_last_answer() -> None:
    told = "Prioriteit heeft de aanleg van de Boog van Meteren."
    before = Question("Waar wordt op ingezet?")
    assert stand_alone("En wanneer is die boog klaar?", [before], told).carried == (
        "van",
        "Meteren",
    )


@pytest.mark.parametrize(
    "question", ["Wat betekent PESCO?", "wat is 3RX ook alweer", "Betekenis van PESCO"]
)
def test_what_a_name_means_is_of_nothing_before_it(question: str) -> None:
    assert after(question, "Wat is de status van Rail Ghent-Terneuzen?").text == question


def test_another_subject_needs_no_announcement() -> None:
    question = "Hoe staat het met overwegveiligheid?"
    before = ("Wat is er afgesproken met België?", "En wanneer horen we daarover?")
    assert after(question, *before).text == question


def test_what_was_asked_in_between_is_not_carried_along() -> None:
    turns = ("Welke maatregelen komen er tegen suïcide?", "Wat zijn de kosten?", "En de planning?")
    assert after("Wie beslist daarover?", *turns).carried == ("planning", "maatregelen", "suïcide")


def test_a_name_of_the_answer_is_carried_only_where_the_question_points_back() -> None:
    before = [Question("Wat is er met de buren afgesproken?")]
    told = "Dat is getekend met minister Jean-Luc Crucke."
    assert stand_alone("Wat zijn de kosten?", before, told).carried == ("buren", "afgesproken")


def test_a_name_is_taken_from_what_answers_not_from_what_is_told_beside_it() -> None:
    before = [Question("Wat kost het programma?")]
    told = "Het kost 39 miljoen.\nDat gaat via het Programma Hoogfrequent Spoor."
    assert stand_alone("Wie betaalt dat?", before, told).carried == ("kost", "programma")
