from rag.checking.verdict import Difference
from rag.drafts.as_json import draft_json
from rag.drafts.checked import CheckedQuote, CheckedReference, CheckedSentence


def test_a_sentence_has_the_keys_of_the_contract() -> None:
    difference = Difference(kind="number", draft="49", letters="39")
    checked = CheckedSentence(text="X.", status="contradicted", differences=(difference,))
    assert draft_json([checked]) == [
        {
            "text": "X.",
            "status": "contradicted",
            "citations": [],
            "differences": [{"kind": "number", "draft": "49", "letters": "39"}],
        }
    ]


def test_references_and_quotes_are_told_only_where_there_are_any() -> None:
    checked = CheckedSentence(
        text="X.",
        status="unchecked",
        references=(CheckedReference(text="Kamerstuk 1", status="not_loaded"),),
        quotes=(CheckedQuote(text="er is geld", status="not_found"),),
    )
    (given,) = draft_json([checked])
    assert given["references"] == [
        {"text": "Kamerstuk 1", "status": "not_loaded", "letter": None, "cited_by": []}
    ]
    assert given["quotes"] == [{"text": "er is geld", "status": "not_found", "letters": None}]
