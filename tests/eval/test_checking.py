"""The measures of the check on examples counted by hand, and at their ends."""

from typing import Any

import pytest

from eval.cases import Change, Claim
from eval.given import read_check
from eval.scores import (
    CLAIM_MEASURES,
    LOWER_IS_BETTER,
    JudgedClaim,
    judge_claims,
    scores,
    scores_json,
)

LITERAL = Claim(id="k", claim="Dat is zo.", label="verbatim")
PARAPHRASE = Claim(id="k", claim="Zo is dat.", label="supported")
CHANGED = Claim(
    id="k", claim="Dat kost 49 miljoen.", label="contradicted",
    change=Change(kind="amount", from_="39 miljoen", to="49 miljoen"),
)  # fmt: skip
INVENTED = Claim(id="k", claim="Het regent.", label="unsupported")


def check(status: str, *kinds: str) -> dict[str, Any]:
    """Give what `check --json` prints of a sentence."""
    differences = [{"kind": kind, "draft": "49", "letters": "39"} for kind in kinds]
    return {"text": "…", "status": status, "citations": [], "differences": differences}


def run_of(*rows: tuple[Claim, dict[str, Any]]) -> tuple[JudgedClaim, ...]:
    claims = [
        Claim(id=f"k{n}", claim=c.claim, label=c.label, change=c.change)
        for n, (c, _) in enumerate(rows)
    ]
    return judge_claims(claims, {f"k{n}": read_check(value) for n, (_, value) in enumerate(rows)})


PERFECT = run_of(
    (LITERAL, check("verbatim")),
    (PARAPHRASE, check("supported")),
    (CHANGED, check("contradicted", "amount")),
    (INVENTED, check("not_found")),
)
WORTHLESS = run_of(
    (LITERAL, check("contradicted", "name")),
    (PARAPHRASE, check("contradicted", "name")),
    (CHANGED, check("verbatim")),
    (INVENTED, check("supported")),
)


@pytest.mark.parametrize("name", sorted(CLAIM_MEASURES))
def test_a_perfect_and_a_worthless_run_lie_at_the_ends(name: str) -> None:
    best, worst = (0, 1) if name in LOWER_IS_BETTER else (1, 0)
    assert scores(PERFECT)[name] == best
    assert scores(WORTHLESS)[name] == worst


@pytest.mark.parametrize("status", ["verbatim", "supported"])
@pytest.mark.parametrize("claim", [CHANGED, INVENTED])
def test_either_green_is_false_for_what_is_not_so(claim: Claim, status: str) -> None:
    assert scores(run_of((claim, check(status))))["false_green"] == 1


@pytest.mark.parametrize("status", ["contradicted", "unchecked", "not_found"])
def test_no_other_status_is_green(status: str) -> None:
    found = scores(run_of((PARAPHRASE, check(status)), (INVENTED, check(status))))
    assert found["false_green"] == 0
    assert found["paraphrase_recognised"] == 0


def test_literal_words_are_recognised_as_literal_alone() -> None:
    found = scores(run_of((LITERAL, check("supported")), (LITERAL, check("verbatim"))))
    assert found == {"literal_recognised": 1 / 2, "false_alarm": 0}


def test_false_greens_are_counted_by_kind_of_change() -> None:
    found = scores_json(
        run_of(
            (CHANGED, check("supported")),
            (CHANGED, check("contradicted", "date")),
            (CHANGED, check("unchecked")),
            (INVENTED, check("unchecked")),
        )
    )
    assert found["false_green"] == 1 / 4
    amount, invented = found["by_type"]["claim/amount"], found["by_type"]["claim/unsupported"]
    assert amount["false_green"] == 1 / 3
    assert amount["contradiction_recognised"] == 1 / 3
    assert amount["change_named"] == 0
    assert invented["false_green"] == 0
    assert "change_named" not in invented


def test_what_check_does_not_print_is_refused() -> None:
    for value in (
        {"text": "…", "status": "groen"},
        "zin",
        {"text": "…"},
        check("verbatim") | {"differences": [3]},
    ):
        with pytest.raises(Exception, match="vorm van check --json"):
            read_check(value)
