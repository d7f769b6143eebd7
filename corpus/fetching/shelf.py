"""The folder that letters are put in: each file with what its source says of it beside it."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import tomlkit

from corpus.errors import LetterUnreadable, SettingsWrong
from corpus.fetching.listed import Listed
from corpus.letter import Metadata
from corpus.whole_file import FULL, unwritable

SUFFIXES = (".xml", ".docx", ".odt", ".pdf")  # the best first
_OTHERS = (".txt", ".md", ".html", ".htm", ".doc", ".rtf")
_NOT_TOLD = frozenset({"date_evidence", "appendix"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A letter that is there; `table` is what stands in the TOML beside it."""

    path: Path
    table: Mapping[str, Any] = field(default_factory=dict)

    @property
    def source(self) -> Mapping[str, Any]:
        """Give where it came from; nothing for a file that somebody put there."""
        source = self.table.get("source")
        return source if isinstance(source, dict) else {}

    def is_current(self, letter: Listed) -> bool:
        """Say whether there is nothing newer or better to fetch; a person's own file is left alone."""
        if not self.source:
            return True
        if self.source.get("retry") or self.source.get("file", self.path.name) != self.path.name:
            return False
        better = self.path.suffix != ".xml" and self.path.stem != letter.stem
        return not better and all(
            self.source.get(name, self._unless_better(moment)) == moment
            for name, moment in letter.versions
        )

    def _unless_better(self, moment: str) -> str | None:
        """A source that did not know the letter before may have a better text of it."""
        return moment if self.path.suffix == ".xml" else None


class Shelf:
    """A folder of letters.

    A file is written as `.part` and renamed when it is whole. Its TOML comes before it, but after
    it where the file was there already: broken off anywhere, a letter is either there with its
    TOML, or it is fetched again.
    """

    def __init__(self, folder: Path) -> None:
        """Open a folder, and make it where it isn't there.

        Raises:
            SettingsWrong: It can't be made, written or read.
        """
        self.folder = folder
        with self.writing():
            folder.mkdir(parents=True, exist_ok=True)
            tables = {path.stem: _table(path) for path in sorted(folder.glob("*.toml"))}
        self._tables = tables
        self._stems: defaultdict[str, list[str]] = defaultdict(list)
        for stem, table in tables.items():
            source = (table or {}).get("source")
            if isinstance(source, dict):
                self._stems[str(source.get("document"))].append(stem)

    def kept(self, letter: Listed) -> Kept | None:
        """Give a letter where it is there, be it under the name it had before it was published.

        Raises:
            LetterUnreadable: It isn't, but a TOML for it is, which can't be read.
        """
        earlier = self._stems[letter.document] if letter.document else []
        for stem in dict.fromkeys((letter.stem, *earlier)):
            for suffix in (*SUFFIXES, *_OTHERS):
                path = self.folder / f"{stem}{suffix}"
                if path.is_file():
                    return Kept(path=path, table=self._tables.get(stem) or {})
        if self._tables.get(letter.stem, {}) is None:
            raise LetterUnreadable(
                f"{letter.stem}.toml is niet te lezen als TOML. Herstel of verwijder het bestand."
            )
        return None

    def part(self, letter: Listed) -> Path:
        """Give the file that a text is received in."""
        return self.folder / f"{letter.stem}.part"

    def put(
        self, letter: Listed, suffix: str, metadata: Metadata, source: Mapping[str, Any]
    ) -> bool:
        """Put what was received in its place, and say whether it differs from what was there.

        What somebody wrote in the TOML stays; what it is silent on is added.

        Raises:
            SettingsWrong: The folder can't be written.
        """
        kept = self.kept(letter)
        part, path = self.part(letter), self.folder / f"{letter.stem}{suffix}"
        with self.writing():
            changed = kept is None or kept.path.read_bytes() != part.read_bytes()
            note = self._written_note(letter, kept, metadata, {**source, "file": path.name})
            moves = [(note, path.with_suffix(".toml")), (part, path)]
            for origin, place in reversed(moves) if path.is_file() else moves:
                origin.replace(place)
            if kept and kept.path != path:
                self._take_away(kept, path)
        return changed

    def note(self, letter: Listed, metadata: Metadata, source: Mapping[str, Any]) -> None:
        """Write only what the source says, of a text that is there; raises as `put` does."""
        kept = self.kept(letter)
        with self.writing():
            named = {"file": kept.path.name} if kept else {}
            note = self._written_note(letter, kept, metadata, {**source, **named})
            note.replace(self.folder / f"{letter.stem}.toml")

    def _written_note(
        self, letter: Listed, kept: Kept | None, metadata: Metadata, source: Mapping[str, Any]
    ) -> Path:
        own = self._tables.get(letter.stem) or (kept.table if kept else {})
        table = stated(metadata) | {k: v for k, v in own.items() if k != "source"}
        note = self.folder / f"{letter.stem}.toml.part"
        note.write_text(tomlkit.dumps(table | {"source": source}), encoding="utf-8")
        self._tables[letter.stem] = table | {"source": source}
        return note

    def _take_away(self, kept: Kept, path: Path) -> None:
        """Remove an earlier form of a letter that we fetched ourselves."""
        if kept.source:
            kept.path.unlink()
            if kept.path.stem != path.stem:
                kept.path.with_suffix(".toml").unlink(missing_ok=True)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Tell in one line of a folder that can't be written; a full disk among the reasons."""
        try:
            yield
        except OSError as exc:
            if exc.errno in FULL:
                raise unwritable(self.folder, exc) from exc
            raise SettingsWrong(
                f"In de map {self.folder} kan niet worden geschreven ({exc.strerror}). "
                "Kies een andere met --to."
            ) from exc


def stated(metadata: Metadata) -> dict[str, Any]:
    """Give what is known of a letter, under the names that a TOML beside it has."""
    values = {f.name: getattr(metadata, f.name) for f in fields(Metadata)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value not in (None, ()) and name not in _NOT_TOLD
    }


def _table(path: Path) -> dict[str, Any] | None:
    """Read a TOML; None where it is none."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
