from corpus.letter import Letter
from rag.asking.question import Question
from rag.choosing.beside import PARAGRAPHS, SENTENCES, Asking, Told, chance, sentence_signs
from rag.choosing.rank import Ranked
from rag.choosing.telling import lags_of, places_of
from rag.engine import Engine

ASKED = "Wat is het verschil tussen de database van ILT en die van ProRail?"


def asking(engine: Engine, question: str) -> tuple[Asking, list[Ranked]]:
    asked = Question(question)
    matcher = engine.candidates.matcher(asked)
    ranked = engine.candidates.ranked(asked, engine.search(asked), matcher=matcher)
    return Asking(question=asked, matcher=matcher), ranked


def told_of(one: Ranked) -> Told:
    return Told(paragraph=one.unit.paragraph, places=places_of(one.unit), speaks=one.own)


def test_each_table_weighs_the_signs_that_are_given(engine: Engine) -> None:
    asked, ranked = asking(engine, ASKED)
    best = ranked[0]
    signs = sentence_signs(
        0, told_of(best), lag=1.0, best=best, question=asked.question, matcher=asked.matcher
    )
    assert SENTENCES.keys() == signs.keys() | {"intercept"}
    assert 0 < chance(SENTENCES, signs) < 1
    others = (one for one in ranked if one.home != best.home)
    paragraph = asked.paragraph(next(others), place=1, best=best, told=best.around, unsure=0.2)
    assert 0 < paragraph < 1
    assert "intercept" in PARAGRAPHS


def test_a_sentence_that_says_what_was_not_told_belongs_sooner(engine: Engine) -> None:
    asked, ranked = asking(engine, ASKED)
    best = next(one for one in ranked if one.unit.quote.startswith("In de database van ILT"))
    new = asked.matcher.beyond(asked.matcher.coverage("De database van ProRail."), best.own)
    old = asked.matcher.beyond(asked.matcher.coverage("In de database van ILT."), best.own)
    assert new > old == 0


def test_both_sides_of_a_comparison_are_told(engine: Engine) -> None:
    answer = engine.ask(
        "Wat is het verschil tussen de incidentendatabase van ILT en die van ProRail?"
    )
    assert "verplicht zijn om te melden" in answer.text
    assert "De database van ProRail is breder" in answer.text


def test_how_much_less_well_a_sentence_answers_is_known_of_each(
    engine: Engine, letters: dict[str, Letter]
) -> None:
    _, ranked = asking(engine, ASKED)
    lags = lags_of(ranked[0], ranked)
    assert lags.keys() == set(range(len(ranked[0].unit.paragraph.sentences)))
    assert min(lags.values()) >= 0
