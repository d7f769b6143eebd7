from rag.answer import Citation
from rag.checking.verdict import Difference
from rag.drafts.as_text import draft_text, summary
from rag.drafts.checked import CheckedQuote, CheckedReference, CheckedSentence

CITATION = Citation(
    number=1,
    letter="003",
    paragraph=34,
    page=None,
    heading="Weerbaarheid",
    quote="Het kost 39 miljoen.",
    paragraph_text="Het kost 39 miljoen.",
    footnotes=(),
    reference="Brief van 13 mei 2026",
    date=None,
)
LITERAL = CheckedSentence(text="Het kost 39 miljoen.", status="verbatim", citations=(CITATION,))
OTHER = CheckedSentence(
    text="Het kost 49 miljoen.",
    status="contradicted",
    citations=(CITATION,),
    differences=(Difference(kind="amount", draft="49 miljoen", letters="39 miljoen"),),
)
UNCHECKED = CheckedSentence(text="Mooi weer.", status="unchecked")


def test_a_literal_sentence_shows_its_source() -> None:
    assert draft_text([LITERAL]).splitlines() == [
        "✓ letterlijk: Het kost 39 miljoen.",
        "    Brief van 13 mei 2026, alinea 34 (Weerbaarheid)",
        "",
        "1 van 1 zin gecontroleerd: 1 letterlijk.",
    ]


def test_a_difference_shows_both_values() -> None:
    assert "    concept: 49 miljoen — brief: 39 miljoen" in draft_text([OTHER]).splitlines()


def test_what_one_of_both_lacks_is_a_dash() -> None:
    left_out = Difference(kind="negation", draft="", letters="geen")
    text = draft_text(
        [CheckedSentence(text="Er is geld.", status="contradicted", differences=(left_out,))]
    )
    assert "concept: – — brief: geen" in text


def test_the_last_line_sums_up() -> None:
    assert summary([LITERAL, OTHER, UNCHECKED]) == (
        "2 van 3 zinnen gecontroleerd: 1 letterlijk, 1 wijkt af, 1 niet gecontroleerd."
    )


def test_a_wrong_reference_is_told_once_with_the_right_place() -> None:
    right = Difference(kind="attribution", draft="Kamerstuk 1", letters="Brief van 13 mei 2026")
    wrong = CheckedReference(text="Kamerstuk 1", status="wrong", letter="003")
    checked = CheckedSentence(
        text="X.", status="contradicted", differences=(right,), references=(wrong,)
    )
    assert draft_text([checked]).count("Kamerstuk 1") == 1
    assert "de verwijzing klopt niet: Kamerstuk 1 — het staat in: Brief" in draft_text([checked])


def test_references_and_quotes_that_are_not_found_are_told() -> None:
    checked = CheckedSentence(
        text="X.",
        status="unchecked",
        references=(
            CheckedReference(text="Kamerstuk 1", status="not_loaded", cited_by=("003#6",)),
            CheckedReference(text="Kamerstuk 2", status="not_loaded"),
        ),
        quotes=(
            CheckedQuote(text="er is geld", status="differs", letters="er is geen geld"),
            CheckedQuote(text="de kat krabt", status="not_found"),
        ),
    )
    text = draft_text([checked])
    assert "Kamerstuk 1 is niet ingelezen; een brief verwijst ernaar: 003#6" in text
    assert "Kamerstuk 2 is niet ingelezen\n" in text
    assert "citaat wijkt af: “er is geld” — brief: “er is geen geld”" in text
    assert "citaat staat in geen brief: “de kat krabt”" in text


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in draft_text([CheckedSentence(text="\x1b[2J weg", status="unchecked")])
