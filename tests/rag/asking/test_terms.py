import pytest

from rag.asking.terms import Term, match_word, matched, question_terms, text_terms


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
    best = max(match_word(of(word), other) for other in text_terms(text))
    assert (best > 0.5) == found


@pytest.mark.parametrize(
    ("word", "other"),
    [("minister", "ik"), ("staatssecretaris", "mijn"), ("parlement", "kamer")],
)
def test_who_writes_says_ik_and_to_whom_is_the_kamer(word: str, other: str) -> None:
    assert match_word(of(word), other) > 0.5


@pytest.mark.parametrize(
    ("word", "other"), [("geadviseerd", "adviseert"), ("duren", "duurt"), ("leiden", "leidt")]
)
def test_the_forms_of_a_verb_are_one(word: str, other: str) -> None:
    assert match_word(of(word), other) == 1.0


def test_a_month_and_a_rank_have_no_synonyms() -> None:
    assert {t.word for t in question_terms("de tweede bijeenkomst in september") if t.is_name} == {
        "tweede",
        "september",
    }


def test_a_word_that_goes_with_any_matter_is_light() -> None:
    assert [t.is_light for t in question_terms("krijgen overwegen")] == [True, False]


def test_words_are_matched_at_once_as_they_are_one_by_one() -> None:
    terms = question_terms("Kosten de overwegen in Meteren de minister en de Kamer €39 miljoen?")
    found = sorted(
        text_terms(
            "Het kost ons 39 miljoen: de overwegveiligheid bij Metren, schreef ik uw Kamer, is een "
            "kostenpost van het kabinet, en overwegend een zaak van overweging; meer weegt de meter."
        )
    )
    one_by_one = {
        (row, place, match_word(term, word))
        for row, term in enumerate(terms)
        for place, word in enumerate(found)
        if match_word(term, word)
    }
    assert set(matched(terms, found)) == one_by_one
