"""Whether declining and answering fall where they should; to decline is the positive class.

Source: Rajpurkar et al., Know what you don't know (SQuAD 2.0, 2018), with precision, recall and
F1 of Van Rijsbergen (1979), counted over cases: F1 = 2tp / (2tp + fp + fn).
"""

from eval.cases import Case
from eval.given import Given
from eval.measures.part import Part


def abstain_precision(case: Case, given: Given) -> Part | None:
    """Give, of all that was declined, the share that can't be answered."""
    return Part(float(not case.answerable)) if given.declined else None


def abstain_recall(case: Case, given: Given) -> Part | None:
    """Give, of all that can't be answered, the share that was declined."""
    return None if case.answerable else Part(float(given.declined))


def abstain_f1(case: Case, given: Given) -> Part | None:
    """Give the harmonic mean of both: a true positive weighs two, each error one."""
    if case.answerable and not given.declined:
        return None
    rightly = given.declined and not case.answerable
    return Part(2.0, 2.0) if rightly else Part(0.0, 1.0)


def false_refusal(case: Case, given: Given) -> Part | None:
    """Give, of all that can be answered, the share that was declined; lower is better."""
    return Part(float(given.declined)) if case.answerable else None
