from rag.checking.verdict import Difference, SentenceStatus
from rag.drafts.checked import CheckedQuote, CheckedReference, CheckedSentence
from rag.drafts.remarks import outcome, remarks


def sentences(*statuses: SentenceStatus) -> list[CheckedSentence]:
    return [CheckedSentence(text="Zin.", status=status) for status in statuses]


def test_the_sum_tells_what_is_proved_and_counts_the_rest() -> None:
    proved = sentences("verbatim", "supported", "supported")
    assert outcome(proved) == "3 van 3 zinnen onderbouwd"
    assert outcome([*proved, *sentences("contradicted")]) == "3 van 4 zinnen onderbouwd, 1 wijkt af"
    assert outcome(sentences("contradicted", "contradicted", "unchecked", "not_found")) == (
        "0 van 4 zinnen onderbouwd, 2 wijken af, 1 niet gecontroleerd, 1 niet gevonden"
    )
    assert outcome(sentences("verbatim")) == "1 van 1 zin onderbouwd"


def test_a_difference_a_quote_and_a_reference_are_told_in_that_order() -> None:
    difference = Difference(kind="amount", draft="49 miljoen", letters="39 miljoen")
    checked = CheckedSentence(
        text="Zin.",
        status="contradicted",
        differences=(difference,),
        quotes=(
            CheckedQuote(text="ja", status="found"),
            CheckedQuote(text="nee", status="not_found"),
        ),
        references=(CheckedReference(text="nr. 9", status="not_loaded", cited_by=("a#1",)),),
    )
    first, second, third = remarks(checked)
    assert (first.text, first.difference) == (
        "concept: 49 miljoen — brief: 39 miljoen",
        difference,
    )
    assert second.text == "citaat staat in geen brief: “nee”"
    assert third.text == "nr. 9 is niet ingelezen; een brief verwijst ernaar: a#1"
    assert third.cited_by == ("a#1",)


def test_a_wrong_reference_is_told_once() -> None:
    difference = Difference(kind="attribution", draft="nr. 9", letters="nr. 8, alinea 2")
    checked = CheckedSentence(
        text="Zin.",
        status="contradicted",
        differences=(difference,),
        references=(CheckedReference(text="nr. 9", status="wrong", letter="a"),),
    )
    (only,) = remarks(checked)
    assert only.text == "de verwijzing klopt niet: nr. 9 — het staat in: nr. 8, alinea 2"
    assert only.difference is None
