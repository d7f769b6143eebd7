"""A folder against the catalogue: which letters are new, changed, renamed, removed or unreadable."""

import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.errors import LetterUnreadable, SpoorzoekerError
from index.catalogue import Entry
from index.folder import Fingerprint, LetterFile
from index.prepared import Prepared, renamed
from index.reader import Reader
from index.reading import Reading, reading

logger = logging.getLogger(__name__)

Fate = Literal["added", "changed", "renamed", "unchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that gave no letter, and why, in Dutch."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A letter that the index must take in; `content` hashes all that it was read from.

    With a `tag` only one person may see it.
    """

    prepared: Prepared
    content: str
    tag: str = ""


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
        refused: dict[str, str] | None = None,
        reading: Reading = reading,
    ) -> None:
        """Prepare the comparison; all files are hashed, none is read.

        Args:
            files: All files of the folder that look like documents.
            entries: The letters of the catalogue, by id.
            reader: Reads a file.
            reread: Read unchanged letters too.
            refused: Why files gave no letter before, by name and content; it is added to.
            reading: Has the reader read files, here or elsewhere.
        """
        self.fates: Counter[Fate] = Counter()
        self.failures: list[Failure] = []
        self._entries = entries
        self._reader = reader
        self._reading = reading
        self._reread = reread
        self._refused = {} if refused is None else refused
        self._present = {file.id for file in files}
        self._by_id: dict[str, str] = {}
        self._by_content: dict[tuple[str, str], str] = {}
        self._renamed: set[str] = set()
        # Those that the index knows go first: of two equal ones, it keeps the one that it has.
        # But what a person added stands behind the folder's own, and what is one person's last.
        self._files = sorted(
            files,
            key=lambda file: (file.uploaded, file.tag, not self._is_known(file), file.name),
        )
        self._prints = {file.path: _fingerprint(file) for file in files if file.readable_kind}
        self.to_read = tuple(self._expected())

    def letters(self) -> Generator[Taken]:
        """Yield the letters that the index must take in."""
        with self._reading(self._reader, [file.path for file in self.to_read]) as read:
            for file in self._files:
                taken = self._take(file, read)
                if taken:
                    yield taken

    @property
    def gone(self) -> frozenset[str]:
        """Give the ids that the catalogue must let go of, old names of renamed letters included."""
        return frozenset(self._entries.keys() - self._by_id.keys())

    @property
    def removed(self) -> int:
        """Count the letters that are in the folder under no name any more."""
        return len(self.gone - self._renamed)

    def _expected(self) -> Iterator[LetterFile]:
        """Yield the files that will have to be read, in order; an earlier failure may add one."""
        ids: set[str] = set()
        contents: set[tuple[str, str]] = set()
        for file in self._files:
            found = self._prints.get(file.path)
            if not isinstance(found, Fingerprint):
                continue
            is_new = file.id not in ids and not contents & _same_letters(file, found.sha256)
            if (
                is_new
                and _as_refused(file, found) not in self._refused
                and self._needs(file, found)
            ):
                yield file
            ids.add(file.id)
            contents.add((file.tag, found.sha256))

    def _is_known(self, file: LetterFile) -> bool:
        entry = self._entries.get(file.id)
        return entry is not None and entry.file_name == file.path.name

    def _needs(self, file: LetterFile, found: Fingerprint) -> bool:
        """Say whether a file must be read: anew, changed, or last read by another version."""
        if self._reread or self._fate(file, found) != "unchanged":
            return True
        return self._entries[file.id].parser != self._reader.version

    def _take(self, file: LetterFile, read: Callable[[Path], Prepared]) -> Taken | None:
        obstacle = self._obstacle(file)
        if obstacle:
            self._fail(file, obstacle)
            return None
        found = self._prints[file.path]
        if isinstance(found, OSError):
            self._keep(file, f"kan niet worden gelezen ({found.strerror})")
            return None
        for same in sorted(_same_letters(file, found.sha256) & self._by_content.keys()):
            self._fail(file, f"is dezelfde brief als {self._by_content[same]}")
            return None
        fate, prepared = self._fate(file, found), None
        if self._needs(file, found):
            prepared = self._read(file, found, read)
            if prepared is None:
                return None
        self._claim(file, found.sha256, fate)
        if prepared is None:
            return None
        return Taken(prepared=renamed(prepared, file.id), content=found.content, tag=file.tag)

    def _obstacle(self, file: LetterFile) -> str | None:
        if not file.readable_kind:
            kinds = ", ".join(sorted(self._reader.suffixes))
            return f"is van een soort die niet wordt gelezen (wel: {kinds})"
        if file.id in self._by_id:
            other = self._by_id[file.id]
            return f"heet hetzelfde als {other}; geef een van beide een andere naam"
        return None

    def _read(
        self, file: LetterFile, found: Fingerprint, read: Callable[[Path], Prepared]
    ) -> Prepared | None:
        refused = _as_refused(file, found)
        if refused in self._refused:
            self._keep(file, self._refused[refused])
            return None
        try:
            return read(file.path)
        except LetterUnreadable as exc:
            self._refused[refused] = str(exc)
            self._keep(file, str(exc))
        except SpoorzoekerError:
            raise  # of whatever reads for us
        # One letter on which the reader stumbles must not keep the others out.
        except Exception as exc:
            logger.exception("reading %s failed", file.name)
            self._keep(file, f"kan niet worden gelezen (onverwachte fout: {exc!r})")
        return None

    def _fate(self, file: LetterFile, found: Fingerprint) -> Fate:
        entry = self._entries.get(file.id)
        if entry is None:
            return "renamed" if self._old_names(found.sha256) else "added"
        if entry.content != found.content:
            return "changed"
        return "unchanged" if entry.file_name == file.path.name else "renamed"

    def _old_names(self, sha256: str) -> set[str]:
        """Give the ids that had this content, and no file any more."""
        same = (entry.id for entry in self._entries.values() if entry.sha256 == sha256)
        return {id_ for id_ in same if id_ not in self._present}

    def _claim(self, file: LetterFile, sha256: str, fate: Fate) -> None:
        self._by_id[file.id] = file.name
        self._by_content[file.tag, sha256] = file.name
        self._renamed |= self._old_names(sha256)
        self.fates[fate] += 1

    def _keep(self, file: LetterFile, reason: str) -> None:
        """Report a file that cannot be read, and keep what it gave before."""
        if self._is_known(file):
            self._by_id[file.id] = file.name
            reason = f"{reason.rstrip('.')}. Wat eerder uit dit bestand kwam, blijft doorzoekbaar."
        self._fail(file, reason)

    def _fail(self, file: LetterFile, reason: str) -> None:
        self.failures.append(Failure(file=file.name, reason=reason))


def _same_letters(file: LetterFile, sha256: str) -> set[tuple[str, str]]:
    """Give as what a file's content may be there already: everybody's, or the same person's."""
    return {("", sha256), (file.tag, sha256)}


def _as_refused(file: LetterFile, found: Fingerprint) -> str:
    """Name what was refused: its suffix says how it was read, and the reason has its name."""
    return f"{file.path.name}/{found.content}"


def _fingerprint(file: LetterFile) -> Fingerprint | OSError:
    try:
        return file.fingerprint()
    except OSError as exc:
        return exc
