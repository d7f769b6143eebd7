"""One letter brought: the best text that can be had, and what its sources say of it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from corpus.errors import NotNow, NotThere, SourceFailed
from corpus.fetching.addresses import Addresses, host
from corpus.fetching.connection import Connection
from corpus.fetching.document import suffix_of
from corpus.fetching.koop import official_metadata
from corpus.fetching.listed import Listed, Wanted, joined
from corpus.fetching.shelf import Kept, Shelf
from corpus.letter import Metadata
from corpus.source import MAX_BYTES

Fate = Literal["new", "changed", "unchanged", "unwanted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Received:
    """A text in its `.part`; `retry` where a better one could not be had today.

    `suffix` is empty where the source says that what is there is still the text.
    """

    suffix: str
    url: str
    modified: str | None
    retry: bool


class Bringer:
    """Brings letters to a shelf, one at a time."""

    def __init__(
        self, connection: Connection, shelf: Shelf, addresses: Addresses, *, published: bool
    ) -> None:
        """Say where from and where to; `published` where the official publications are asked too."""
        self._connection = connection
        self._shelf = shelf
        self._addresses = addresses
        self._published = published

    def bring(self, letter: Listed, wanted: Wanted, *, day: dt.date) -> Fate:
        """Fetch a letter, unless it is there or turns out not to be wanted.

        Raises:
            SourceFailed: No text of it can be had.
            LetterUnreadable: There is a TOML for it that can't be read.
        """
        kept = self._shelf.kept(letter)
        urls = tuple(self._urls(letter, kept))
        if kept and (kept.is_current(letter) or not urls):
            return "unchanged"
        metadata, complete = self._metadata(letter)
        if not wanted.wants(metadata):
            return "unwanted"
        try:
            with self._shelf.writing():
                text = self._text(letter, kept, urls)
            source = _source(letter, text, day=day, retry=text.retry or not complete)
            if not text.suffix:
                self._shelf.note(letter, metadata, source)
                return "unchanged"
            changed = self._shelf.put(letter, text.suffix, metadata, source)
        finally:
            self._shelf.part(letter).unlink(missing_ok=True)
        return ("changed" if changed else "unchanged") if kept else "new"

    def _metadata(self, letter: Listed) -> tuple[Metadata, bool]:
        """Give all that is said of a letter, and whether the publication could be asked."""
        if not (self._published and letter.kst):
            return letter.metadata, True
        try:
            official = official_metadata(self._connection, self._addresses.text, letter.kst)
        except NotNow:
            return letter.metadata, False
        except SourceFailed:
            return letter.metadata, True
        return joined(official, letter.metadata), True

    def _text(self, letter: Listed, kept: Kept | None, urls: tuple[str, ...]) -> _Received:
        """Receive the first text that is of use; what is there is never changed for a lesser one."""
        failures: list[SourceFailed] = []
        for url in urls:
            try:
                return self._received(letter, kept, url, retry=_passing(failures))
            except SourceFailed as exc:
                failures.append(exc)
                if kept and isinstance(exc, NotNow):
                    break
        raise _telling(failures) or NotThere("Er is geen tekst van deze brief te vinden.")

    def _received(self, letter: Listed, kept: Kept | None, url: str, *, retry: bool) -> _Received:
        part = self._shelf.part(letter)
        same = kept and kept.path.stem == letter.stem and kept.source.get("url") == url
        since = kept.source.get("last_modified") if kept and same else None
        headers = self._connection.save(
            url, part, limit=MAX_BYTES, since=since if isinstance(since, str) else None
        )
        if headers is None:
            return _Received(suffix="", url=url, modified=since, retry=retry)
        return _Received(
            suffix=suffix_of(part, host(url)),
            url=url,
            modified=headers.get("Last-Modified"),
            retry=retry,
        )

    def _urls(self, letter: Listed, kept: Kept | None) -> Iterator[str]:
        """Yield where a text may be had, the best first: structured XML, the file, a picture of it."""
        if self._published and letter.kst:
            yield f"{self._addresses.text}/{letter.kst}.xml"
            if letter.xml:
                yield letter.xml
        if kept and kept.path.suffix == ".xml":
            return
        if letter.resource:
            yield letter.resource
        if self._published and letter.kst:
            yield f"{self._addresses.text}/{letter.kst}.pdf"


def _source(letter: Listed, text: _Received, *, day: dt.date, retry: bool) -> dict[str, Any]:
    """Give where a letter came from, for the table `[source]`."""
    said = {
        "url": text.url,
        "identifier": letter.stem,
        "document": letter.document,
        "fetched": day,
        "last_modified": text.modified,
        **dict(letter.versions),
        "retry": retry or None,
    }
    return {name: value for name, value in said.items() if value is not None}


def _passing(failures: list[SourceFailed]) -> bool:
    return any(isinstance(failure, NotNow) for failure in failures)


def _telling(failures: list[SourceFailed]) -> SourceFailed | None:
    """Give the failure that tells most: one that may pass, or one that says more than `not there`."""
    ranked = sorted(failures, key=lambda f: (not isinstance(f, NotNow), isinstance(f, NotThere)))
    return next(iter(ranked), None)
