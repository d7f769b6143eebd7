"""Whether the cited paragraphs are those that bear the answer (ALCE, Gao et al. 2023).

ALCE judges entailment by a model; here the paragraph either holds a quote of the evidence or not.
"""

import re
from collections.abc import Iterator

from eval.cases import Case
from eval.given import Given
from eval.measures.evidence import is_relevant, newly_filled
from eval.measures.part import Part

_MARK = re.compile(r"\[(\d{1,3})\]")


def citation_precision(case: Case, given: Given) -> Part | None:
    """Give the share of what an answer cites that holds evidence.

    A paragraph cited twice counts once. A number that stands for nothing, a paragraph that
    doesn't exist, and a sentence that cites nothing are each one that is wrong, not skipped; an
    answer that cites nothing has 0, and so has one to a question that the letters don't answer.
    """
    if given.declined:
        return None
    cited: dict[tuple[str, int], bool] = {}
    for c in given.citations:
        place = (c.letter, c.paragraph)
        cited[place] = cited.get(place, False) or is_relevant(case, c.letter, c.texts)
    uncited = sum(not sentence.citations for sentence in given.sentences)
    judged = len(cited) + len(set(dangling(given))) + uncited
    return Part(sum(cited.values()) / judged if judged else 0.0)


def citation_recall(case: Case, given: Given) -> Part | None:
    """Give the share of the needed evidence that an answer cites; a decline cites none."""
    if not case.answerable:
        return None
    if given.declined:
        return Part(0.0)
    filled = newly_filled(case, [(c.letter, c.texts) for c in given.citations])
    return Part(sum(filled) / len(case.evidence))


def dangling(given: Given) -> Iterator[int]:
    """Yield the numbers that sentences or text refer to and that no citation has."""
    known = {citation.number for citation in given.citations}
    numbers = [number for sentence in given.sentences for number in sentence.citations]
    numbers += [int(mark) for mark in _MARK.findall(given.text)]
    return (number for number in dict.fromkeys(numbers) if number not in known)
