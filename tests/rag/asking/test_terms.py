import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.asking.terms import Coverage, Term, coverage, match, question_terms, text_terms

WORDS = st.text(alphabet="abcdeé19-. ", min_size=1, max_size=60)


def words_of(question: str, carried: str = "") -> list[str]:
    return [term.word for term in question_terms(question, carried)]


def of(word: str) -> Term:
    (term,) = question_terms(word)
    return term


def test_words_that_only_frame_a_question_are_no_terms() -> None:
    assert words_of("Wat is de stand van zaken volgens de brief?") == []
    assert words_of("Hoeveel geld is er voor Kijfhoek?") == ["kijfhoek"]


def test_each_term_is_given_once_and_carried_ones_come_last() -> None:
    terms = question_terms("overweg en nog een overweg", "Betuweroute overweg")
    assert [(t.word, t.carried) for t in terms] == [("overweg", False), ("betuweroute", True)]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Wat doet ProRail aan overwegen?", {"prorail"}),
        ("Wat is er met ILT besproken?", {"ilt"}),
        ("Waar gaat 740 over?", {"740"}),
        ("Overwegen", set()),
    ],
)
def test_names_and_numbers_are_told_by_their_form(question: str, names: set[str]) -> None:
    assert {t.word for t in question_terms(question) if t.is_name} == names


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("overweg", "de overwegen zijn beveiligd", True),
        ("overweg", "de overwegveiligheid is op orde", True),
        ("overwegveiligheid", "veiligheid op het spoor", True),
        ("spoorgoederenvervoer", "vervoer over het spoor", True),
        ("betuweruote", "de Betuweroute", True),
        ("weer", "de weerbaarheid van het spoor", False),
        ("spoor", "de auto", False),
        ("2026", "in 2025", False),
    ],
)
def test_a_term_is_found_in_its_forms_compounds_and_slips(
    word: str, text: str, found: bool
) -> None:
    assert (match(of(word), text_terms(text)) > 0.5) == found


@given(WORDS, WORDS)
def test_a_coverage_is_a_share(question: str, text: str) -> None:
    terms = question_terms(question)
    share = coverage(terms, text_terms(text), weights=dict.fromkeys(terms, 2.0))
    assert 0 <= share.share <= 1
    assert set(share.missing) <= {term.word for term in terms}


@given(WORDS)
def test_a_text_covers_itself(question: str) -> None:
    terms = question_terms(question)
    share = coverage(terms, text_terms(question), weights=dict.fromkeys(terms, 1.0))
    assert share == Coverage(1.0 if terms else 0.0, ())


def test_a_rarer_term_counts_for_more() -> None:
    rare, common = question_terms("Kijfhoek spoor")
    weights = {rare: 3.0, common: 1.0}
    assert coverage((rare, common), text_terms("Kijfhoek"), weights=weights).share == 0.75
