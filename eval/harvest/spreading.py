"""The drafts of a letter that are worth a person's time: the soundest, over paragraphs and kinds."""

from collections import Counter
from collections.abc import Iterable, Sequence

from eval.harvest.draft import Draft

_UNANSWERABLE = 3
"""One in so many asks what the letter doesn't say, as in the sets that people wrote."""


def spread(drafts: Iterable[Draft], most: int) -> tuple[Draft, ...]:
    """Choose the drafts of one letter, in the order of its paragraphs.

    A question that two sentences answer is left out: it has no one right answer.

    Args:
        drafts: All drafts of the letter.
        most: How many may be chosen.
    """
    known: dict[str, Draft] = {}
    for draft in drafts:
        known.setdefault(draft.id, draft)
    asked = Counter(draft.question.casefold() for draft in known.values())
    single = [draft for draft in known.values() if asked[draft.question.casefold()] == 1]
    answerable = [draft for draft in single if draft.is_answerable]
    others = [draft for draft in single if not draft.is_answerable]
    room = min(most // _UNANSWERABLE, (len(answerable) + 1) // 2, len(others))
    chosen = _pick(answerable, most - room)
    chosen += _pick(others, min(room, (len(chosen) + 1) // 2))
    return tuple(sorted(chosen, key=lambda draft: (draft.paragraph, draft.kind, draft.id)))


def _pick(drafts: Sequence[Draft], most: int) -> list[Draft]:
    left, chosen = list(drafts), list[Draft]()
    kinds, paragraphs, sources = Counter[str](), Counter[int](), Counter[str]()
    while left and len(chosen) < most:
        best = min(
            left,
            key=lambda d: (
                d.weakness // 2, sources[d.source], paragraphs[d.paragraph], kinds[d.kind],
                d.weakness, d.paragraph, d.id,
            ),
        )  # fmt: skip
        left.remove(best)
        chosen.append(best)
        kinds[best.kind] += 1
        paragraphs[best.paragraph] += 1
        sources[best.source] += 1
    return chosen
