from collections.abc import Callable

import pytest

from corpus.letter import Letter
from index.filters import Filters
from rag.drafts.checked import CheckedSentence
from rag.engine import Engine

NO_MONEY = "Op dit moment is er geen dekking voor aanvullende maatregelen."
BERTRAM = "003_609ce6cfd7d762fe"
KAMERSTUK = "004_2535789fcc357892"
Check = Callable[..., CheckedSentence]


@pytest.fixture
def check(engine: Engine) -> Check:
    return engine.check


@pytest.fixture
def kamerstuk_sentence(letters: dict[str, Letter]) -> str:
    """Give a sentence of the Kamerstuk 29984, nr. 1175 that refers to nothing itself."""
    return next(
        sentence
        for paragraph in letters["004"].paragraphs
        for sentence in paragraph.sentence_texts()
        if 60 < len(sentence) < 200 and not paragraph.footnotes and "brief" not in sentence
    )


def referred(sentence: str, reference: str) -> str:
    return f"{sentence.rstrip('.')} ({reference})."


def references(checked: CheckedSentence) -> list[tuple[str, str | None]]:
    return [(reference.status, reference.letter) for reference in checked.references]


# --- what it says -----------------------------------------------------------------------


def test_every_sentence_of_a_letter_is_literally_in_it(
    check: Check, letters: dict[str, Letter]
) -> None:
    for paragraph in letters["003"].paragraphs[:20]:
        for sentence in paragraph.sentence_texts():
            assert check(sentence).status == "verbatim", sentence


def test_a_literal_sentence_cites_its_paragraph(check: Check) -> None:
    (citation,) = check(NO_MONEY).citations
    assert (citation.letter, citation.paragraph, citation.quote) == (BERTRAM, 34, NO_MONEY)


@pytest.mark.parametrize(
    "sentence",
    ["", " ", "!!!", "…", "\x00\x01", "1", "- [ ]", "\udcff", "a " * 50_000, "x" * 100_000],
)
def test_what_is_no_sentence_is_unchecked(check: Check, sentence: str) -> None:
    checked = check(sentence)
    assert (checked.status, checked.citations, checked.text) == ("unchecked", (), sentence)


@pytest.mark.parametrize(
    "sentence",
    ["<script>alert('x')</script>", "'; DROP TABLE letters; --", 'AND OR NOT ( "', "\x1b[2J wis"],
)
def test_what_attacks_is_never_proved(check: Check, sentence: str) -> None:
    assert check(sentence).status in ("unchecked", "not_found")


def test_control_characters_do_not_hide_words(check: Check) -> None:
    assert check(NO_MONEY.replace(" ", "\x00 ")).status == "verbatim"


@pytest.mark.parametrize("words", ["39 miljoen", "maatregelen", "de Kamer"])
def test_a_few_words_that_stand_somewhere_prove_nothing(check: Check, words: str) -> None:
    assert check(words).status not in ("verbatim", "supported")


def test_words_torn_from_their_negation_prove_nothing(check: Check) -> None:
    assert check("dekking voor aanvullende maatregelen.").status not in ("verbatim", "supported")


def test_a_filter_leaves_letters_out(check: Check) -> None:
    checked = check(NO_MONEY, filters=Filters(letters=("000",)))
    assert checked.status not in ("verbatim", "supported")


# --- what it refers to ------------------------------------------------------------------


@pytest.mark.parametrize(
    "reference",
    [
        "brief van 13 mei 2026",
        "Kamerbrief van 13 mei 2026, kenmerk IENW/BSK-2026/66938",
        "kenmerk IENW/BSK-2026/66938",
        "brief van 13 mei 2026, alinea 34",
        "brief van de staatssecretaris van IenW van 13 mei 2026",
        f"{BERTRAM}#34",
        "003#34",
    ],
)
def test_the_letter_that_is_named_bears_its_sentence(check: Check, reference: str) -> None:
    checked = check(referred(NO_MONEY, reference))
    assert checked.status == "verbatim"
    assert references(checked) == [("found", BERTRAM)]


@pytest.mark.parametrize(
    "reference",
    [
        "Kamerstukken II 2023/24, 29984, nr. 1175",
        "Kamerstuk 29 984, nr. 1175",
        "29984-1175",
        "TK 2023-2024, 34 244, nr. 1175",
    ],
)
def test_the_kamerstuk_that_is_named_bears_its_sentence(
    check: Check, kamerstuk_sentence: str, reference: str
) -> None:
    checked = check(referred(kamerstuk_sentence, reference))
    assert checked.status == "verbatim"
    assert references(checked) == [("found", KAMERSTUK)]


@pytest.mark.parametrize(
    "reference",
    [
        "Kamerstukken II 2023/24, 29984, nr. 1175",
        f"{BERTRAM}#12",
        "brief van 13 mei 2026, alinea 12",
        f"{KAMERSTUK}#1",
    ],
)
def test_a_reference_to_another_place_is_wrong_and_the_right_one_is_given(
    check: Check, reference: str
) -> None:
    checked = check(referred(NO_MONEY, reference))
    assert checked.status == "contradicted"
    (difference,) = checked.differences
    assert (difference.kind, difference.draft) == ("attribution", reference)
    assert "IENW/BSK-2026/66938, alinea 34" in difference.letters
    assert references(checked) == [("wrong", BERTRAM)]


@pytest.mark.parametrize(
    "reference",
    ["Kamerstukken II 2022/23, 29984, nr. 1175", "Kamerstukken I 2023/24, 29984, nr. 1175"],
)
def test_another_year_or_chamber_makes_a_reference_wrong(
    check: Check, kamerstuk_sentence: str, reference: str
) -> None:
    checked = check(referred(kamerstuk_sentence, reference))
    assert checked.status == "contradicted"
    assert references(checked) == [("wrong", KAMERSTUK)]


@pytest.mark.parametrize(
    "reference",
    [
        "Kamerstuk 29984, nr. 9",
        "brief van 1 april 2025",
        "brief van de minister van IenW van 13 mei 2026",
        "brief van de staatssecretaris van Financiën van 13 mei 2026",
        "kenmerk IENW/BSK-2020/1",
        "Aanhangsel Handelingen II 2023/24, nr. 123",
        "zzz_000#3",
    ],
)
def test_what_refers_to_a_letter_that_is_not_loaded_is_unchecked(
    check: Check, reference: str
) -> None:
    checked = check(referred(NO_MONEY, reference))
    assert checked.status == "unchecked"
    assert references(checked) == [("not_loaded", None)]


def test_a_paper_that_is_not_loaded_tells_which_paragraphs_cite_it(check: Check) -> None:
    (reference,) = check("Zie hierover Kamerstuk 29893, nr. 284.").references
    assert reference.status == "not_loaded"
    assert f"{BERTRAM}#6" in reference.cited_by


def test_a_paper_that_the_bearing_paragraph_cites_itself_leaves_it_proved(
    check: Check, letters: dict[str, Letter]
) -> None:
    paragraph = letters["003"].paragraph(6)
    sentence = next(paragraph.sentence_texts())
    assert check(referred(sentence, "Kamerstuk 29 893, nr. 284")).status == "verbatim"


def test_a_footnote_is_read_for_its_references(check: Check) -> None:
    checked = check(NO_MONEY, notes=["Zie Kamerstuk 29984, nr. 1175."])
    assert checked.status == "contradicted"
    assert references(checked) == [("wrong", BERTRAM)]


def test_a_reference_alone_is_unchecked(check: Check) -> None:
    checked = check("Zie Kamerstukken II 2023/24, 29984, nr. 1175.")
    assert checked.status == "unchecked"
    assert references(checked) == [("found", KAMERSTUK)]


def test_one_right_reference_of_two_is_enough(check: Check) -> None:
    checked = check(referred(NO_MONEY, "brief van 13 mei 2026; Kamerstuk 29984, nr. 1175"))
    assert checked.status == "verbatim"
    assert {status for status, _ in references(checked)} == {"found"}


def test_a_letter_outside_the_filters_is_not_loaded(check: Check) -> None:
    checked = check(referred(NO_MONEY, "brief van 13 mei 2026"), filters=Filters(letters=("000",)))
    assert references(checked) == [("not_loaded", None)]


# --- what it quotes ---------------------------------------------------------------------


def test_a_sentence_that_only_reports_a_literal_quote_is_supported(check: Check) -> None:
    checked = check(f"De staatssecretaris schrijft: “{NO_MONEY}”")
    assert checked.status == "supported"
    assert [citation.paragraph for citation in checked.citations] == [34]
    assert [quote.status for quote in checked.quotes] == ["found"]


def test_a_quote_alone_is_literal(check: Check) -> None:
    assert check(f"“{NO_MONEY}” [1]").status == "verbatim"


@pytest.mark.parametrize(
    "sentence",
    [
        f"De minister van Defensie schrijft: “{NO_MONEY}”",
        "De staatssecretaris schrijft: “dekking voor aanvullende maatregelen”.",
        f"De staatssecretaris schrijft: “{NO_MONEY.replace('geen', 'wel')}”",
        f"De staatssecretaris schrijft: “{NO_MONEY.replace('geen', '(…)')}”",
        "De staatssecretaris schrijft: “de kat krabt de krullen van de trap”.",
    ],
)
def test_what_is_misquoted_is_never_green(check: Check, sentence: str) -> None:
    assert check(sentence).status not in ("verbatim", "supported")


def test_the_words_of_the_letter_stand_beside_a_misquote(check: Check) -> None:
    (quote,) = check(f"Er staat: “{NO_MONEY.replace('geen', 'wel')}”").quotes
    assert quote.status == "differs"
    assert quote.letters == NO_MONEY
