import pytest

from corpus.letter import Letter, Metadata, Paragraph
from corpus.sentences import sentence_spans
from index.embedder import load_embedder
from rag.asking.question import Question
from rag.choosing.likeness import Likeness
from rag.choosing.matching import Matcher
from rag.choosing.rank import Ranked, rank_units
from rag.choosing.units import Unit, units_of


def letter_of(text: str) -> Letter:
    paragraph = Paragraph(number=1, text=text, sentences=sentence_spans(text))
    return Letter(
        id="brief", file_name="brief.txt", sha256="", metadata=Metadata(), paragraphs=(paragraph,)
    )


def matcher_of(question: Question) -> Matcher:
    likeness = Likeness(load_embedder())
    return Matcher(question.terms, weights=dict.fromkeys(question.terms, 1.0), likeness=likeness)


def ranked(
    letter: Letter, number: int, question: str, *, shown: frozenset[str] = frozenset()
) -> list[Ranked]:
    asked = Question(question)
    units = list(units_of(letter, letter.paragraph(number), sources=False))
    return rank_units(
        units,
        question=asked,
        matcher=matcher_of(asked),
        retrieved=lambda _: 0.5,
        alike=[0.5] * len(units),
        shown=shown,
    )


def test_the_sentence_that_speaks_of_the_matter_comes_first(letters: dict[str, Letter]) -> None:
    best = ranked(letters["000"], 5, "Hoe staat het met de verbinding tussen Gent en Terneuzen?")[0]
    assert "Rail Ghent-Terneuzen" in best.unit.quote


def test_the_sentence_that_gives_the_asked_thing_comes_first(letters: dict[str, Letter]) -> None:
    best = ranked(letters["002"], 12, "Wat kost het startpakket?")[0]
    assert best.gives
    assert (
        best.unit.quote == "De kosten van het startpakket bedragen 600 miljoen euro inclusief BTW."
    )


def test_scores_fall_and_shares_lie_between_0_and_1(letters: dict[str, Letter]) -> None:
    found = ranked(letters["003"], 41, "Waarom kreeg ProRail een last onder dwangsom?")
    assert [r.score for r in found] == sorted((r.score for r in found), reverse=True)
    for one in found:
        assert 0 <= one.own.share <= 1
        assert 0 <= one.around.share <= 1


def test_what_was_shown_before_gives_way(letters: dict[str, Letter]) -> None:
    question = "Waarom kreeg ProRail een last onder dwangsom?"
    first = ranked(letters["003"], 41, question)[0]
    again = ranked(letters["003"], 41, question, shown=frozenset((first.unit.quote,)))
    found = next(r for r in again if r.unit == first.unit)
    assert found.score < first.score


def test_a_negative_cosine_counts_as_none(letters: dict[str, Letter]) -> None:
    letter, question = letters["003"], Question("dekking")
    unit = Unit(letter, letter.paragraph(34), letter.paragraph(34).text, 0)
    (one,) = rank_units(
        [unit],
        question=question,
        matcher=matcher_of(question),
        retrieved=lambda _: 0.0,
        alike=[-1.0],
        shown=(),
    )
    assert one.alike == 0


def test_a_cosine_is_needed_for_each_unit(letters: dict[str, Letter]) -> None:
    letter = letters["003"]
    units = list(units_of(letter, letter.paragraph(30), sources=False))
    with pytest.raises(ValueError, match="zip"):
        rank_units(
            units,
            question=Question("x"),
            matcher=matcher_of(Question("x")),
            retrieved=lambda _: 0.0,
            alike=[],
            shown=(),
        )


@pytest.mark.parametrize(
    ("question", "text", "counts"),
    [
        ("Hoeveel lidstaten doen mee?", "De negen deelnemende lidstaten tekenen.", True),
        ("Hoeveel lidstaten doen mee?", "De lidstaten kwamen drie keer bijeen.", False),
        ("Hoeveel gasputten zijn er?", "Er zijn 41 putten buiten gebruik.", True),
    ],
)
def test_a_number_must_count_what_is_asked(question: str, text: str, counts: bool) -> None:
    letter = letter_of(text)
    (one,) = ranked(letter, 1, question)
    assert one.counts == counts
