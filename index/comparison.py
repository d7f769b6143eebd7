"""A folder against the catalogue: which letters are new, changed, renamed, removed or unreadable."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.errors import LetterUnreadable
from corpus.letter import Letter
from index.catalogue import Entry
from index.folder import LetterFile
from index.reader import Reader

logger = logging.getLogger(__name__)

Fate = Literal["added", "changed", "renamed", "unchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that gave no letter, and why, in Dutch."""

    file: str
    reason: str


class Comparison:
    """Reads what has to be read, letter by letter, and keeps the account.

    `fates`, `failures` and `gone` are complete once `letters` has been exhausted.
    """

    def __init__(
        self,
        files: Sequence[LetterFile],
        entries: Mapping[str, Entry],
        reader: Reader,
        *,
        reread: bool = False,
    ) -> None:
        """Prepare the comparison.

        Args:
            files: All files of the folder that look like documents.
            entries: The letters of the catalogue, by id.
            reader: Reads a file.
            reread: Read unchanged letters too.
        """
        self.fates: Counter[Fate] = Counter()
        self.failures: list[Failure] = []
        self._files = files
        self._entries = entries
        self._reader = reader
        self._reread = reread
        self._present = {file.stem for file in files}
        self._by_stem: dict[str, str] = {}
        self._by_content: dict[str, str] = {}
        self._renamed: set[str] = set()

    def letters(self) -> Iterator[Letter]:
        """Yield the letters that the index must take in; those of files it knows go first."""
        for file in sorted(self._files, key=lambda file: (not self._is_known(file), file.name)):
            letter = self._take(file)
            if letter:
                yield letter

    @property
    def gone(self) -> frozenset[str]:
        """Give the ids that the catalogue must let go of, old names of renamed letters included."""
        return frozenset(self._entries.keys() - self._by_stem.keys())

    @property
    def removed(self) -> int:
        """Count the letters that are in the folder under no name any more."""
        return len(self.gone - self._renamed)

    def _is_known(self, file: LetterFile) -> bool:
        entry = self._entries.get(file.stem)
        return entry is not None and entry.file_name == file.path.name

    def _take(self, file: LetterFile) -> Letter | None:
        obstacle = self._obstacle(file)
        if obstacle:
            self._fail(file, obstacle)
            return None
        try:
            sha256 = file.sha256()
        except OSError as exc:
            self._keep(file, f"kan niet worden gelezen ({exc.strerror})")
            return None
        if sha256 in self._by_content:
            self._fail(file, f"is dezelfde brief als {self._by_content[sha256]}")
            return None
        fate = self._fate(file, sha256)
        letter = None
        if fate != "unchanged" or self._reread or self._is_outdated(file):
            letter = self._read(file)
            if letter is None:
                return None
        self._claim(file, sha256, fate)
        return letter

    def _obstacle(self, file: LetterFile) -> str | None:
        if not file.readable_kind:
            kinds = ", ".join(sorted(self._reader.suffixes))
            return f"is van een soort die niet wordt gelezen (wel: {kinds})"
        if file.stem in self._by_stem:
            other = self._by_stem[file.stem]
            return f"heet hetzelfde als {other}; geef een van beide een andere naam"
        return None

    def _read(self, file: LetterFile) -> Letter | None:
        try:
            return self._reader.read(file.path)
        except LetterUnreadable as exc:
            self._keep(file, str(exc))
        # One letter on which the reader stumbles must not keep the others out.
        except Exception as exc:
            logger.exception("reading %s failed", file.name)
            self._keep(file, f"kan niet worden gelezen (onverwachte fout: {exc!r})")
        return None

    def _fate(self, file: LetterFile, sha256: str) -> Fate:
        entry = self._entries.get(file.stem)
        if entry is None:
            return "renamed" if self._old_names(sha256) else "added"
        if entry.sha256 != sha256:
            return "changed"
        return "unchanged" if entry.file_name == file.path.name else "renamed"

    def _is_outdated(self, file: LetterFile) -> bool:
        """Say whether another version of the reader read it, and may have read it otherwise."""
        return self._entries[file.stem].parser != self._reader.version

    def _old_names(self, sha256: str) -> set[str]:
        """Give the ids that had this content, and no file any more."""
        same = (entry.id for entry in self._entries.values() if entry.sha256 == sha256)
        return {id_ for id_ in same if id_ not in self._present}

    def _claim(self, file: LetterFile, sha256: str, fate: Fate) -> None:
        self._by_stem[file.stem] = file.name
        self._by_content[sha256] = file.name
        self._renamed |= self._old_names(sha256)
        self.fates[fate] += 1

    def _keep(self, file: LetterFile, reason: str) -> None:
        """Report a file that cannot be read, and keep what it gave before."""
        if self._is_known(file):
            self._by_stem[file.stem] = file.name
            reason = f"{reason.rstrip('.')}. Wat eerder uit dit bestand kwam, blijft doorzoekbaar."
        self._fail(file, reason)

    def _fail(self, file: LetterFile, reason: str) -> None:
        self.failures.append(Failure(file=file.name, reason=reason))
