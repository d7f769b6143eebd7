"""A letter as the sources list it, before its text is there."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace

from corpus.errors import SourceFailed
from corpus.fetching.identity import Dossier
from corpus.letter import Metadata

Complain = Callable[[SourceFailed], None]

_LONGEST_IN_PRESS = dt.timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A letter that a source knows of.

    `kst` is its id as a Kamerstuk. Where it lies in several dossiers the Tweede Kamer does not say
    which of them gave it its number: then `kst` is None and `may_be` has the ids it may have.
    `key` names it where it is no Kamerstuk. `versions` are the moments at which the sources say
    that it was last changed, in their own words. `resource` is the address of its file at the
    Tweede Kamer, `xml` that of its text in the repository of KOOP.
    """

    key: str
    kst: str | None = None
    may_be: tuple[str, ...] = ()
    document: str | None = None
    metadata: Metadata = field(default_factory=Metadata)
    published: dt.date | None = None
    versions: tuple[tuple[str, str], ...] = ()
    resource: str | None = None
    xml: str | None = None

    @property
    def stem(self) -> str:
        """Give the name that its file gets; it holds only letters, figures, `-`, `(` and `)`."""
        return self.kst or self.document or self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which letters are asked for: of these dossiers, within this time, by this sender."""

    dossiers: tuple[Dossier, ...]
    since: dt.date | None = None
    until: dt.date | None = None
    sender: str = ""

    def may_want(self, letter: Listed) -> bool:
        """Say whether a letter may be asked for, by what the list tells of it.

        A letter whose own day is not told was written before its publication, by some weeks at most.
        """
        metadata, published = letter.metadata, letter.published
        in_time = self._in_time(metadata.date)
        if metadata.date is None and published is not None:
            latest = self.until + _LONGEST_IN_PRESS if self.until else dt.date.max
            in_time = (self.since or dt.date.min) <= published <= latest
        told = metadata.sender_role or metadata.sender_name
        return in_time and (not told or self._by_sender(metadata))

    def wants(self, metadata: Metadata) -> bool:
        """Say whether a letter is asked for, now that all is known of it that will be."""
        return self._in_time(metadata.date) and self._by_sender(metadata)

    def _in_time(self, day: dt.date | None) -> bool:
        return day is None or (self.since or dt.date.min) <= day <= (self.until or dt.date.max)

    def _by_sender(self, metadata: Metadata) -> bool:
        """Say who sent it; a title like `Brief van de minister …` tells it too."""
        title = metadata.title or ""
        said = title if title.lower().startswith("brief van ") else ""
        told = " ".join(filter(None, (metadata.sender_role, metadata.sender_name, said)))
        return self.sender.casefold() in told.casefold()


def joined(first: Metadata, second: Metadata) -> Metadata:
    """Give what the first says, and of what it is silent on what the second says."""
    silent = {f.name for f in fields(Metadata) if getattr(first, f.name) in (None, ())}
    return replace(first, **{name: getattr(second, name) for name in silent})
