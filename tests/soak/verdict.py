"""Whether each answer was what its person gets alone, in the state that the index was in."""

from collections.abc import Iterable, Iterator, Sequence

from tests.soak.notes import Note
from tests.soak.plan import Plan

Change = tuple[float, float]
"""Between which times the index went from one state to the next."""


def faults(
    notes: Iterable[Note], before: Plan, after: Plan, changes: Sequence[Change]
) -> Iterator[str]:
    """Yield what is wrong: an error, another's secret, or another answer than one gets alone.

    Args:
        notes: What everybody got, all at once.
        before: What each got alone, before any letter was added.
        after: The same, of the letters as they are now.
        changes: When the index changed, at most once; whoever asked over it may have got an
            answer of both states.
    """
    assert len(changes) <= 1, f"the index changed {len(changes)} times"
    for note in notes:
        if note.wrong:
            yield f"{_named(note, before)}: {note.wrong}"
            continue
        alone = before.alone[note.person][note.wish]
        given = alone if note.kept is None else note.kept
        first, last = changes[0] if changes else (float("inf"), float("inf"))
        if note.ended <= first and given != alone:
            yield f"{_named(note, before)}: not what one gets alone\n{_apart(alone, given)}"
        if note.begun >= last and given != after.alone[note.person][note.wish]:
            told = _apart(after.alone[note.person][note.wish], given)
            yield f"{_named(note, before)}: not what one gets alone with the new letters\n{told}"


def overlapping(notes: Iterable[Note], changes: Sequence[Change]) -> int:
    """Count those who were waiting for an answer when the index changed."""
    return sum(
        note.begun < last and note.ended > first for note in notes for first, last in changes
    )


def _named(note: Note, plan: Plan) -> str:
    return f"{plan.people[note.person].name}, {plan.wishes[note.person][note.wish]}"


def _apart(one: str, other: str) -> str:
    """Show where two answers begin to differ."""
    signs = zip(one, other, strict=False)
    place = next((n for n, (a, b) in enumerate(signs) if a != b), min(len(one), len(other)))
    start = max(0, place - 100)
    return f"  alone: …{one[start : place + 200]}\n  now:   …{other[start : place + 200]}"
