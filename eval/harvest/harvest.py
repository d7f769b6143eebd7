"""From letters to a file of draft cases: `spoorzoeker eval harvest`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from corpus.errors import SettingsWrong
from corpus.letter import Letter
from eval.case_file import add_lines
from eval.harvest.draft import Draft, as_case
from eval.harvest.listing import list_drafts
from eval.harvest.meaning import abbreviation_drafts, beside_drafts, thing_drafts
from eval.harvest.missing import missing_drafts
from eval.harvest.shelf import Shelf
from eval.harvest.spreading import spread
from eval.harvest.telling import names_of, told_drafts

PER_LETTER = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Harvest:
    """What a harvest brought: of `letters`, `new` drafts and `known` that the file had already."""

    file: Path
    letters: int
    new: int
    known: int


def harvest(
    letters: Sequence[Letter], file: Path, *, only: Sequence[str] = (), per_letter: int = PER_LETTER
) -> Harvest:
    """Add draft cases about letters to a file; what it holds stays.

    Args:
        letters: All letters: a draft that says something is missing is held against each.
        file: The case file; it may be new.
        only: Ids of letters, or their beginnings; empty for all.
        per_letter: How many drafts a letter gives at most.

    Raises:
        SettingsWrong: There is no such letter, or the file holds no cases or can't be written.
    """
    if per_letter < 1:
        raise SettingsWrong("--per-letter moet ten minste 1 zijn.")
    wanted = [one for one in letters if not only or any(one.id.startswith(x) for x in only)]
    drafts = drafts_of(wanted, letters, per_letter=per_letter)
    new, known = add_lines((as_case(draft) for draft in drafts), file)
    return Harvest(file=file, letters=len(wanted), new=new, known=known)


def drafts_of(
    wanted: Sequence[Letter], letters: Sequence[Letter], *, per_letter: int = PER_LETTER
) -> tuple[Draft, ...]:
    """Give the drafts of some letters, always the same and in the same order.

    Args:
        wanted: The letters to ask about.
        letters: All that are loaded.
        per_letter: How many drafts a letter gives at most.
    """
    names, shelf = names_of(letters), Shelf(letters)
    found: dict[str, Draft] = {}
    for letter in wanted:
        for draft in spread(_all_of(letter, names, shelf), per_letter):
            # What several letters say is asked once; what has to be mended first isn't the same yet.
            found.setdefault(draft.id if draft.weakness > 1 else draft.question, draft)
    return tuple(replace(draft, also=_also_in(draft, shelf)) for draft in found.values())


def harvest_text(done: Harvest) -> str:
    """Say what a harvest brought, and what is to be done with it."""
    said = f"{done.new} nieuwe conceptvragen in {done.file}, {done.known} stonden er al."
    if not done.new:
        return said
    return f'{said}\nLees ze na en haal "draft": true weg bij wat goed is; eval run slaat de rest over.'


def harvest_json(done: Harvest) -> dict[str, Any]:
    """Give what a harvest brought as one JSON object."""
    return {
        "file": str(done.file), "letters": done.letters, "new": done.new, "known": done.known
    }  # fmt: skip


def _also_in(draft: Draft, shelf: Shelf) -> tuple[str, ...]:
    """Give the other letters that hold the same words, which prove the answer as well."""
    holders = [shelf.holders(quote) for quote in draft.quotes] or [()]
    return tuple(
        letter
        for letter in holders[0]
        if letter != draft.letter and all(letter in others for others in holders)
    )


def _all_of(letter: Letter, names: frozenset[str], shelf: Shelf) -> list[Draft]:
    return [
        *told_drafts(letter, names),
        *beside_drafts(letter),
        *list_drafts(letter, names),
        *abbreviation_drafts(letter),
        *thing_drafts(letter),
        *missing_drafts(letter, names, shelf),
    ]
