"""A system asked all that a run asks, each answer written at once; what is there already is kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.cases import CaseSet, Conversation, Entry, turns_of
from eval.folder import RunFolder
from eval.workers import Line, Outcome

Answering = Callable[[Sequence[Line]], Iterator[Outcome]]
"""Gives what comes of each line, in any order."""
OnDone = Callable[[int, int], None]
"""Called with how many lines are done, and how many there are."""

_ById = Mapping[str, dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a system answered and checked, by id, in the order of the cases."""

    answers: _ById
    checks: _ById
    kept: int


def ask_all(
    cases: CaseSet,
    *,
    folder: RunFolder,
    about: dict[str, Any],
    answering: Answering,
    on_done: OnDone,
) -> Asked:
    """Have all cases answered and all draft sentences checked.

    Args:
        cases: What is asked.
        folder: Where the answers go. Those that it has are kept where they were made with
            the same, of the same questions.
        about: What the run is made with, under `made_with`.
        answering: The system.
        on_done: Told of every line done.
    """
    answers, checks = _kept(cases, folder, about)
    kept = len(answers) + len(checks)
    folder.begin(about, cases.lines, answers=answers.values(), checks=checks.values())
    lines = [_as_asked(e) for e in cases.entries if turns_of(e)[0].id not in answers]
    lines += [{"id": c.id, "claim": c.claim} for c in cases.claims if c.id not in checks]
    all_lines = len(cases.entries) + len(cases.claims)
    for done, outcome in enumerate(answering(lines), start=1 + all_lines - len(lines)):
        for one in outcome:
            if "question" in one:
                folder.add_answer(one)
                answers[one["id"]] = one
            else:
                folder.add_check(one)
                checks[one["id"]] = one
        on_done(done, all_lines)
    asked = Asked(
        answers={c.id: answers[c.id] for entry in cases.entries for c in turns_of(entry)},
        checks={claim.id: checks[claim.id] for claim in cases.claims},
        kept=kept,
    )
    folder.write_answers(asked.answers.values())
    folder.write_checks(asked.checks.values())
    return asked


def _kept(
    cases: CaseSet, folder: RunFolder, about: dict[str, Any]
) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """Give what need not be done again; a conversation is kept whole or not at all.

    An answer with a notice is made anew: there, a language model failed.
    """
    if folder.about().get("made_with") != about["made_with"]:
        return {}, {}
    answers = {id_: a for id_, a in folder.answers().items() if not a.get("notice")}
    checks = folder.checks()
    return (
        {
            case.id: answers[case.id]
            for entry in cases.entries
            if all(answers.get(c.id, {}).get("question") == c.question for c in turns_of(entry))
            for case in turns_of(entry)
        },
        {
            claim.id: checks[claim.id]
            for claim in cases.claims
            if checks.get(claim.id, {}).get("text") == claim.claim
        },
    )


def _as_asked(entry: Entry) -> Line:
    """Give an entry as a line of `ask --batch`, without what would give the answer away."""
    asked = [{"id": case.id, "question": case.question} for case in turns_of(entry)]
    return {"id": entry.id, "turns": asked} if isinstance(entry, Conversation) else asked[0]
