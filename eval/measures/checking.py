"""Whether the check of a draft calls true what is true, and false what is false.

Detection theory's terms (Green and Swets 1966) with *green*, what the reader may take over, as the
positive class: a false green is a false alarm of green. Counted over draft sentences.
"""

from eval.cases import Claim
from eval.given import GivenCheck
from eval.measures.part import Part


def false_green(claim: Claim, given: GivenCheck) -> Part | None:
    """Give, of all that the letters don't bear, the share shown as borne; lower is better."""
    return None if claim.is_true else Part(float(given.green))


def literal_recognised(claim: Claim, given: GivenCheck) -> Part | None:
    """Give, of all that stands in a letter word for word, the share shown as such."""
    return Part(float(given.status == "verbatim")) if claim.label == "verbatim" else None


def paraphrase_recognised(claim: Claim, given: GivenCheck) -> Part | None:
    """Give, of all that a letter says in other words, the share shown as borne."""
    return Part(float(given.green)) if claim.label == "supported" else None


def contradiction_recognised(claim: Claim, given: GivenCheck) -> Part | None:
    """Give, of all that departs from a letter, the share shown as departing from it."""
    if claim.label != "contradicted":
        return None
    return Part(float(given.status == "contradicted"))


def change_named(claim: Claim, given: GivenCheck) -> Part | None:
    """Give, of all that was changed in one thing, the share where that kind of thing is named."""
    if not claim.change:
        return None
    return Part(float(claim.change.kind in given.differences))


def false_alarm(claim: Claim, given: GivenCheck) -> Part | None:
    """Give, of all that the letters bear, the share shown as departing; lower is better."""
    return Part(float(given.status == "contradicted")) if claim.is_true else None
