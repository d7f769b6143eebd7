"""Each measure on examples counted by hand, and at its ends."""

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from corpus.letter import Footnote, Letter, Metadata, Paragraph
from eval.cases import Case, Evidence
from eval.given import Given, read_given
from eval.scores import ANSWER_MEASURES, Judged, judge, scores, scores_json

ALPHA = Evidence(letter="001", quote="alfa's kern")
BETA = Evidence(letter="002_b", quote="bèta")
ELSEWHERE = Evidence(letter="003", quote="alfa elders")
ONE = Case(id="q", question="?", answerable=True, evidence=(ALPHA,), alt_evidence=(ELSEWHERE,),
           facts=("€ 39 miljoen", "Gent"))  # fmt: skip
TWO = replace(ONE, evidence=(ALPHA, BETA), alt_evidence=())
NONE = Case(id="q", question="?", answerable=False)

HAS_ALPHA = ("001_a", 1, "Dit is alfa’s\nkern.", [])
HAS_BETA = ("002_b", 4, "Niets.", ["Zie de bèta."])
HAS_BOTH_QUOTES = ("001_a", 9, "alfa's kern bèta", [])
HAS_ALTERNATIVE = ("003_c", 2, "alfa elders", [])
OTHER = ("004_d", 7, "Iets anders.", [])
WRONG_LETTER = ("009_x", 1, "alfa's kern", [])

Place = tuple[str, int, str, list[str]]


def notes(texts: list[str]) -> list[dict[str, str]]:
    return [{"number": str(n), "text": text} for n, text in enumerate(texts, start=1)]


def answer(
    *cited: Place, found: list[Place] | None = None, text: str = "", quotes: list[str] | None = None
) -> dict[str, Any]:
    """Give what `ask --json` prints, as far as it counts; each quote a whole paragraph."""
    shown = quotes or [place[2] for place in cited]
    value: dict[str, Any] = {
        "id": "q", "question": "?", "status": "answered", "text": text,
        "sentences": [{"text": text, "status": "verbatim", "citations": list(range(1, len(cited) + 1))}],
        "citations": [
            {"number": number, "letter": letter, "paragraph": paragraph, "quote": quote,
             "paragraph_text": words, "footnotes": notes(more)}
            for number, ((letter, paragraph, words, more), quote)
            in enumerate(zip(cited, shown, strict=True), start=1)
        ],
    }  # fmt: skip
    if found is not None:
        value["passages"] = [
            {"letter": letter, "paragraph": paragraph, "text": words, "footnotes": notes(more)}
            for letter, paragraph, words, more in found
        ]
    return value


DECLINE = {"id": "q", "question": "?", "status": "declined", "text": "Gent staat er niet in.",
           "sentences": [], "citations": [], "passages": []}  # fmt: skip


def measured(name: str, case: Case, value: dict[str, Any]) -> float | None:
    part = ANSWER_MEASURES[name](case, read_given(value))
    return None if part is None else part.gained / part.possible


def of_passages(case: Case, *found: Place) -> dict[str, float]:
    names = ("hit@1", "hit@5", "hit@10", "mrr", "ndcg@10")
    values = {name: measured(name, case, answer(found=list(found))) for name in names}
    return {name: value for name, value in values.items() if value is not None}


def test_evidence_at_the_first_place_is_all_that_can_be_found() -> None:
    assert set(of_passages(ONE, HAS_ALPHA, OTHER).values()) == {1.0}


def test_evidence_at_the_third_place() -> None:
    assert of_passages(ONE, OTHER, WRONG_LETTER, HAS_ALPHA) == pytest.approx(
        {"hit@1": 0, "hit@5": 1, "hit@10": 1, "mrr": 1 / 3, "ndcg@10": 1 / math.log2(4)}
    )


def test_an_alternative_does_as_well_and_counts_once() -> None:
    assert set(of_passages(ONE, HAS_ALTERNATIVE, HAS_ALPHA).values()) == {1.0}


def test_evidence_after_the_tenth_place_is_not_found() -> None:
    assert set(of_passages(ONE, *[OTHER] * 10, HAS_ALPHA).values()) == {0.0}
    assert set(of_passages(ONE).values()) == {0.0}


def test_all_needed_evidence_counts_for_ndcg() -> None:
    best = 1 + 1 / math.log2(3)
    assert of_passages(TWO, HAS_ALPHA, HAS_BETA)["ndcg@10"] == pytest.approx(1)
    assert of_passages(TWO, HAS_ALPHA)["ndcg@10"] == pytest.approx(1 / best)
    found = of_passages(TWO, HAS_ALPHA, HAS_ALPHA, HAS_BETA)
    assert found["ndcg@10"] == pytest.approx((1 + 1 / math.log2(4)) / best)
    assert found["mrr"] == 1


def test_one_paragraph_with_both_needs_is_the_best_order() -> None:
    both = replace(TWO, evidence=(ALPHA, Evidence(letter="001", quote="bèta")))
    assert of_passages(both, HAS_BOTH_QUOTES)["ndcg@10"] == pytest.approx(1)


def test_recall_counts_all_needed_evidence_among_ten() -> None:
    both = replace(TWO, evidence=(ALPHA, Evidence(letter="001", quote="bèta")))
    assert measured("recall@10", TWO, answer(found=[OTHER, HAS_BETA])) == 1 / 2
    assert measured("recall@10", TWO, answer(found=[HAS_BETA, OTHER, HAS_ALPHA])) == 1
    assert measured("recall@10", TWO, answer(found=[*[OTHER] * 10, HAS_BETA])) == 0
    assert measured("recall@10", both, answer(found=[*[OTHER] * 9, HAS_BOTH_QUOTES])) == 1


def test_finding_does_not_apply_without_evidence_or_passages() -> None:
    assert of_passages(NONE, HAS_ALPHA) == {}
    assert measured("hit@1", ONE, answer(HAS_ALPHA)) is None


def test_citations_are_counted_by_paragraph() -> None:
    assert measured("citation_precision", ONE, answer(HAS_ALPHA, HAS_ALPHA, OTHER)) == 1 / 2
    assert measured("citation_precision", TWO, answer(HAS_ALPHA, HAS_BETA, OTHER)) == 2 / 3
    assert measured("citation_recall", TWO, answer(HAS_ALPHA, OTHER)) == 1 / 2
    assert measured("citation_recall", TWO, answer(HAS_ALPHA, HAS_BETA)) == 1
    assert measured("citation_recall", ONE, answer(HAS_ALTERNATIVE)) == 1


def test_a_citation_that_does_not_exist_is_wrong_not_skipped() -> None:
    value = answer(HAS_ALPHA, text="Alfa [1]. Meer [7].")
    assert measured("citation_precision", ONE, value) == 1 / 2
    assert measured("quote_exact", ONE, value) == 1 / 2
    value["sentences"][0]["citations"] = [1, 7, 8]
    assert measured("citation_precision", ONE, value) == 1 / 3


def test_a_sentence_that_cites_nothing_is_a_miss() -> None:
    value = answer(HAS_ALPHA, text="Alfa [1].")
    value["sentences"].append({"text": "En meer.", "status": "unchecked", "citations": []})
    assert measured("citation_precision", ONE, value) == 1 / 2


def test_an_answer_without_citation_has_no_precision_at_all() -> None:
    assert measured("citation_precision", ONE, answer()) == 0
    assert measured("citation_recall", ONE, answer()) == 0
    assert measured("quote_exact", ONE, answer()) is None


def test_an_answer_to_what_cannot_be_answered_cites_wrongly() -> None:
    assert measured("citation_precision", NONE, answer(HAS_ALPHA)) == 0
    assert measured("citation_recall", NONE, answer(HAS_ALPHA)) is None


def test_a_decline_cites_nothing() -> None:
    assert measured("citation_precision", ONE, DECLINE) is None
    assert measured("citation_recall", ONE, DECLINE) == 0
    assert measured("quote_exact", ONE, DECLINE) is None


@pytest.mark.parametrize(
    ("quote", "exact"),
    [("alfa’s\nkern", 1), ("alfa's kern", 0), ("Alfa’s", 0), (" ", 0), ("Dit is alfa’s\nkern.", 1)],
)
def test_a_quote_is_exact_letter_for_letter(quote: str, exact: int) -> None:
    assert measured("quote_exact", ONE, answer(HAS_ALPHA, quotes=[quote])) == exact


def test_a_quote_of_a_footnote_is_exact() -> None:
    assert measured("quote_exact", ONE, answer(HAS_BETA, quotes=["de bèta"])) == 1


LETTER = Letter(
    id="001_a", file_name="001_a.txt", sha256="0", metadata=Metadata(),
    paragraphs=(Paragraph(number=1, text="Dit is alfa’s kern.", footnotes=("1",)),),
    footnotes=(Footnote(number="1", text="Een noot.", paragraph=1),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("place", "quote", "right", "exact"),
    [
        (("001_a", 1, "verzonnen", []), "alfa’s kern", 1, 1),
        (("001_a", 1, "verzonnen", []), "Een noot.", 1, 1),
        (("001_a", 1, "verzonnen", []), "verzonnen", 1, 0),
        (("001_a", 2, "alfa's kern", []), "alfa's kern", 0, 0),
        (("001_z", 1, "alfa's kern", []), "alfa's kern", 0, 0),
    ],
)
def test_the_real_letter_is_believed_not_what_is_printed(
    place: Place, quote: str, right: int, exact: int
) -> None:
    given = read_given(answer(place, found=[place], quotes=[quote]), {LETTER.id: LETTER})
    names = ("citation_precision", "hit@1", "quote_exact")
    parts = [ANSWER_MEASURES[name](ONE, given) for name in names]
    assert [part.gained for part in parts if part] == [right, right, exact]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Gent krijgt € 39 miljoen [1].", 1),
        ("In GENT: €\u00a039 miljoen", 1),
        ("Er is € 39 miljoen.", 1 / 2),
        ("Er is 39 miljoen.", 0),
    ],
)
def test_facts_are_sought_without_case_and_odd_spaces(text: str, held: float) -> None:
    assert measured("facts", ONE, answer(HAS_ALPHA, text=text)) == held


def test_spaces_between_digits_make_no_difference() -> None:
    case = replace(ONE, facts=("29984", "1 000 euro"))
    assert measured("facts", case, answer(HAS_ALPHA, text="dossier 29 984, 1000 euro")) == 1


def test_a_fact_may_stand_in_a_quote_but_not_in_a_decline() -> None:
    quoted = answer(HAS_ALPHA, text="Ja.", quotes=["€ 39 miljoen voor Gent"])
    assert measured("facts", ONE, quoted) == 1
    assert measured("facts", replace(ONE, facts=("Gent",)), DECLINE) == 0
    assert measured("facts", replace(ONE, facts=()), quoted) is None


FULL = "Gent krijgt € 39 miljoen."


@pytest.mark.parametrize(
    ("case", "value", "right"),
    [
        (ONE, answer(HAS_ALPHA, text=FULL), 1),
        (ONE, answer(OTHER, HAS_ALTERNATIVE, text=FULL), 1),
        (TWO, answer(HAS_BETA, text=FULL), 1),
        (ONE, answer(HAS_ALPHA, text="Gent."), 0),
        (ONE, answer(OTHER, text=FULL), 0),
        (ONE, answer(text=FULL), 0),
        (replace(ONE, facts=()), answer(HAS_ALPHA), 1),
        (ONE, DECLINE, 0),
        (NONE, DECLINE, None),
        (NONE, answer(HAS_ALPHA), None),
    ],
)
def test_right_is_answered_and_cited_and_complete(
    case: Case, value: dict[str, Any], right: float | None
) -> None:
    assert measured("right", case, value) == right


def run_of(*rows: tuple[Case, dict[str, Any]]) -> tuple[Judged, ...]:
    cases = {f"q{n}": (case, value) for n, (case, value) in enumerate(rows)}
    return judge(
        [replace(case, id=id_) for id_, (case, _) in cases.items()],
        {id_: read_given(value) for id_, (_, value) in cases.items()},
    )


def test_declining_is_counted_over_cases() -> None:
    # Three declined, two of them rightly; of three that can't be answered one was.
    given = answer(HAS_ALPHA, text=FULL)
    found = scores(run_of(
        (NONE, DECLINE), (NONE, DECLINE), (NONE, given), (ONE, DECLINE), *[(ONE, given)] * 4
    ))  # fmt: skip
    assert found["abstain_precision"] == pytest.approx(2 / 3)
    assert found["abstain_recall"] == pytest.approx(2 / 3)
    assert found["abstain_f1"] == pytest.approx(2 / 3)
    assert found["false_refusal"] == pytest.approx(1 / 5)


def test_what_does_not_apply_is_absent() -> None:
    assert set(scores(run_of((NONE, DECLINE)))) == {
        "abstain_precision", "abstain_recall", "abstain_f1"
    }  # fmt: skip
    answerable = scores(run_of((ONE, DECLINE)))
    assert "abstain_f1" not in answerable
    assert "citation_precision" not in answerable
    assert answerable["false_refusal"] == 1


PERFECT = run_of(
    (TWO, answer(HAS_ALPHA, HAS_BETA, found=[HAS_ALPHA, HAS_BETA], text=FULL)),
    (ONE, answer(HAS_ALTERNATIVE, found=[HAS_ALTERNATIVE], text=FULL)),
    (NONE, DECLINE),
)
WORTHLESS = run_of(
    (TWO, answer(OTHER, found=[OTHER], quotes=["verzonnen"])),
    (ONE, DECLINE),
    (NONE, answer(OTHER, quotes=["verzonnen"])),
)


@pytest.mark.parametrize("name", sorted(ANSWER_MEASURES))
def test_a_perfect_and_a_worthless_run_lie_at_the_ends(name: str) -> None:
    best, worst = (0, 1) if name == "false_refusal" else (1, 0)
    assert scores(PERFECT)[name] == pytest.approx(best)
    # Of two questions that can be answered the worthless run declined one.
    assert scores(WORTHLESS)[name] == (1 / 2 if name == "false_refusal" else worst)


PLACES = st.sampled_from(
    [HAS_ALPHA, HAS_BETA, HAS_BOTH_QUOTES, HAS_ALTERNATIVE, OTHER, WRONG_LETTER]
)
ANSWERS = st.one_of(
    st.just(DECLINE),
    st.builds(
        lambda cited, found, text: answer(*cited, found=found, text=text),
        st.lists(PLACES, max_size=4),
        st.none() | st.lists(PLACES, max_size=14),
        st.sampled_from(["", FULL, "Gent [1] [9]"]),
    ),
)
ALL_NEEDS = replace(TWO, alt_evidence=(ELSEWHERE, BETA))
ROWS = st.lists(
    st.tuples(st.sampled_from([ONE, TWO, NONE, ALL_NEEDS]), ANSWERS), min_size=1, max_size=6
)


@for_all(ROWS)
def test_every_score_and_interval_lies_between_nought_and_one(
    rows: list[tuple[Case, dict[str, Any]]],
) -> None:
    found = scores_json(run_of(*rows))
    for low, high in found["intervals"].values():
        assert 0 <= low <= high <= 1
    for block in (found, *found["by_type"].values()):
        assert all(0 <= block[name] <= 1 for name in ANSWER_MEASURES if name in block)
    assert sum(of_type["cases"] for of_type in found["by_type"].values()) == found["cases"]


def test_given_reads_the_contract_and_refuses_else() -> None:
    assert isinstance(read_given(DECLINE), Given)
    with pytest.raises(Exception, match='vorm van ask --json: "status"'):
        read_given(DECLINE | {"status": "misschien"})
