"""From a choice of letters to files in a folder, with what their sources say of them beside them."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import LetterUnreadable, SourceFailed
from corpus.fetching.addresses import Addresses, SourceName
from corpus.fetching.bringing import Bringer, Fate
from corpus.fetching.connection import Connection
from corpus.fetching.listed import Listed, Wanted
from corpus.fetching.manners import Manners
from corpus.fetching.merge import merged
from corpus.fetching.odata import list_odata
from corpus.fetching.shelf import Shelf
from corpus.fetching.sru import list_sru

SOURCES: tuple[SourceName, ...] = ("odata", "sru")
_LISTS = {"odata": list_odata, "sru": list_sru}
_NAMES = {"odata": "De lijst van de Tweede Kamer", "sru": "De lijst van officielebekendmakingen.nl"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What could not be fetched: a letter by its name, or a list; and why, in Dutch."""

    letter: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchReport:
    """What a fetch did: the names of the letters that are new and changed, and what failed."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    failed: tuple[Failure, ...]


def fetch_letters(
    wanted: Wanted,
    folder: Path,
    *,
    sources: Collection[SourceName] = SOURCES,
    addresses: Addresses | None = None,
    manners: Manners | None = None,
    on_progress: Callable[[str, int, int], None] = lambda text, done, total: None,
) -> FetchReport:
    """Fetch what is wanted and not yet there.

    Args:
        wanted: Which letters.
        folder: Where they go; what is there already is not fetched again unless it changed.
        sources: Which lists are read. Texts come from the same: the file of the Tweede Kamer,
            or the publication.
        addresses: Of the services, where they are not the usual ones.
        manners: How patient to be.
        on_progress: Is told what is being fetched, how much is done, and of how much.

    Raises:
        SourceFailed: None of the lists could be had.
        SettingsWrong: The folder can't be used.
    """
    addresses = addresses or Addresses()
    shelf = Shelf(folder)
    with Connection(addresses.asked(sources), manners or Manners()) as connection:
        on_progress("lijsten", 0, 0)
        letters, failures = _listed(wanted, sources, addresses, connection)
        bringer = Bringer(connection, shelf, addresses, published="sru" in sources)
        fates: dict[str, Fate] = {}
        for done, letter in enumerate(letters):
            on_progress(letter.stem, done, len(letters))
            try:
                fates[letter.stem] = bringer.bring(letter, wanted, day=dt.date.today())
            except (SourceFailed, LetterUnreadable) as exc:
                failures.append(Failure(letter=letter.stem, reason=str(exc)))
    return FetchReport(
        new=tuple(_of_fate(fates, "new")),
        changed=tuple(_of_fate(fates, "changed")),
        unchanged=len(list(_of_fate(fates, "unchanged"))),
        failed=tuple(failures),
    )


def _listed(
    wanted: Wanted, sources: Collection[SourceName], addresses: Addresses, connection: Connection
) -> tuple[list[Listed], list[Failure]]:
    """Read the lists; one that breaks off is told of, as long as another one is there."""
    failures: list[Failure] = []
    broken: list[str] = []
    found: dict[SourceName, list[Listed]] = {source: [] for source in SOURCES}
    for source in (name for name in SOURCES if name in sources):

        def complain(exc: SourceFailed, name: str = _NAMES[source]) -> None:
            failures.append(Failure(letter=name, reason=str(exc)))

        try:
            address = getattr(addresses, source)
            found[source].extend(_LISTS[source](connection, address, wanted, complain))
        except SourceFailed as exc:
            complain(exc)
            broken.append(str(exc))
    if len(broken) == len(set(sources)):
        raise SourceFailed(" ".join(dict.fromkeys(broken)))
    letters = merged(found["odata"], found["sru"])
    return [letter for letter in letters if wanted.may_want(letter)], failures


def _of_fate(fates: dict[str, Fate], fate: Fate) -> Iterator[str]:
    return (name for name, got in fates.items() if got == fate)
