import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.embedder import load_embedder
from rag.asking.terms import question_terms
from rag.choosing.likeness import Likeness
from rag.choosing.matching import Matcher

WORDS = st.text(alphabet="abcdeé19-. ", min_size=1, max_size=60)
LIKENESS = Likeness(load_embedder())


def matcher_of(question: str, *, translates: bool = False) -> Matcher:
    terms = question_terms(question)
    weights = dict.fromkeys(terms, 2.0)
    return Matcher(terms, weights=weights, likeness=LIKENESS, translates=translates)


@given(WORDS, WORDS)
def test_a_coverage_is_a_share(question: str, text: str) -> None:
    matcher = matcher_of(question)
    covered = matcher.coverage(text)
    assert 0 <= covered.share <= 1.0001
    assert covered.missing <= set(range(len(matcher.terms)))


@given(WORDS)
def test_a_text_covers_itself(question: str) -> None:
    covered = matcher_of(question).coverage(question)
    assert covered.share == pytest.approx(1.0 if covered.matches else 0.0)
    assert not covered.missing


def test_a_rarer_term_counts_for_more() -> None:
    rare, common = question_terms("Kijfhoek dwangsom")
    matcher = Matcher((rare, common), weights={rare: 3.0, common: 1.0}, likeness=LIKENESS)
    assert matcher.coverage("Kijfhoek").share == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("uitbetaald", "Het bedrag is uitgekeerd."),
        ("lawaai", "Er is geluid."),
        ("wagons", "treinen"),
    ],
)
def test_a_word_of_like_meaning_is_spoken_of(question: str, text: str) -> None:
    covered = matcher_of(question).coverage(text)
    assert 0.3 < covered.share < 0.9


def test_a_name_is_only_itself() -> None:
    assert matcher_of("Wat doet september?").coverage("In augustus.").share == 0


def test_an_english_word_is_spoken_of_by_a_dutch_one() -> None:
    matcher = matcher_of("military transport", translates=True)
    assert matcher.coverage("militair vervoer").share > 0.4
    assert matcher.coverage("biologische kaas").share < 0.1


def test_a_missing_term_is_told_by_its_place() -> None:
    assert matcher_of("Kijfhoek dwangsom").coverage("de dwangsom").missing == {0}


def test_a_synonym_speaks_of_a_term_nearly_as_well_as_the_term() -> None:
    matcher = matcher_of("aanschaf")
    assert 0.7 < matcher.coverage("De gemeente kocht woningen.").share < 1.0


def test_a_name_has_no_synonyms() -> None:
    assert matcher_of("Wat doet Koper?").coverage("afnemer").share == 0.0
