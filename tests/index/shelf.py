"""A folder of letters that is changed step by step, and what the index holds after each step."""

import shutil
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from corpus.letter import Letter
from index.catalogue import Catalogue, catalogue_path
from index.embedder import Embedder
from index.examination import Fault, examine
from index.letters import LetterIndex
from index.stamp import Stamp
from index.sync import SyncReport, sync
from tests.letter_files import KINDS, Draft

_COUNTS = ("added", "changed", "renamed", "removed", "unchanged")
_WAYS = tuple(KINDS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What an index holds: its letters by id, and its chunks with the letters they are of."""

    letters: dict[str, Letter]
    chunks: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a sync reported, what there was then, and what should have been.

    Attributes:
        counts: Those of the report that are not zero.
        failed: The reasons, by file.
        expected: What the letters say, by id.
        found: The letter and paragraph that a question after each expected fact found first.
        past: Facts that are no more, but were found.
        held: What the index held.
        fresh: What an index holds that was made of the same folder at once; None while
            nothing has been changed that it could differ by.
        faults: What a doctor finds.
    """

    report: SyncReport
    expected: dict[str, Draft]
    found: dict[str, tuple[str, str]]
    past: tuple[str, ...]
    held: Held
    fresh: Held | None
    faults: tuple[Fault, ...]

    @property
    def counts(self) -> dict[str, int]:
        return {name: getattr(self.report, name) for name in _COUNTS if getattr(self.report, name)}

    @property
    def failed(self) -> dict[str, str]:
        return {failure.file: failure.reason for failure in self.report.failed}


class Shelf:
    """Letters in a folder; `drafts` says which, by id, and `past` what they said before."""

    def __init__(self, place: Path, embedder: Embedder) -> None:
        self.folder, self.data = place / "brieven", place / "data"
        self.drafts: dict[str, Draft] = {}
        self.past: set[Draft] = set()
        self._fresh = place / "vers"
        self._embedder = embedder
        self.folder.mkdir()

    def path(self, name: str) -> Path:
        """Give the path of a file, its folder made; of a letter by its id too."""
        known = [*self.folder.rglob(f"{name}.*")]
        path = next((each for each in known if each.suffix != ".toml"), self.folder / name)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def put(self, name: str, draft: Draft, kind: str | None = None) -> Path:
        """Write a letter; its kind is that of its number, unless another is named."""
        suffix, write = KINDS[kind] if kind else _WAYS[draft.number % len(_WAYS)]
        path = self.folder / f"{name}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write(draft))
        self.forget(path.stem)
        self.drafts[path.stem] = draft
        return path

    def rename(self, stem: str, name: str) -> Path:
        """Give a letter another name or folder, with what stands beside it."""
        path = self.path(stem)
        new = self.folder / f"{name}{path.suffix}"
        new.parent.mkdir(parents=True, exist_ok=True)
        if path.with_suffix(".toml").exists():
            path.with_suffix(".toml").rename(new.with_suffix(".toml"))
        path.rename(new)
        self.drafts[new.stem] = self.drafts.pop(stem)
        return new

    def remove(self, stem: str) -> None:
        self.path(stem).unlink()
        self.forget(stem)

    def forget(self, stem: str) -> None:
        if stem in self.drafts:
            self.past.add(self.drafts.pop(stem))

    def sync(self) -> Moment:
        """Take the folder in, and look at all that there is then."""
        refused: dict[str, str] = {}  # those need not be tried again by the fresh index
        report = sync(self.folder, self.data, embedder=self._embedder, refused=refused)
        self.past -= set(self.drafts.values())
        with closing(LetterIndex.open(self.data, embedder=self._embedder)) as index:
            found = {stem: _first(index, draft) for stem, draft in self.drafts.items()}
            past = tuple(draft.fact for draft in self.past if _is_found(index, draft))
        return Moment(
            report=report,
            expected=dict(self.drafts),
            found=found,
            past=past,
            held=self._held(self.data),
            fresh=self._made_fresh(refused) if self.past else None,
            faults=examine(self.data, Stamp.of(self._embedder)).faults,
        )

    def _made_fresh(self, refused: dict[str, str]) -> Held:
        sync(self.folder, self._fresh, embedder=self._embedder, refused=refused)
        held = self._held(self._fresh)
        shutil.rmtree(self._fresh)
        return held

    def _held(self, data: Path) -> Held:
        with closing(LetterIndex.open(data, embedder=self._embedder)) as index:
            letters = {letter.id: letter for letter in index.letters()}
        with closing(Catalogue(catalogue_path(data))) as catalogue:
            return Held(letters=letters, chunks=dict(catalogue.chunk_ids()))


def without(held: Held, stems: Collection[str]) -> Held:
    """Give what an index holds but for some letters."""
    return Held(
        letters={stem: letter for stem, letter in held.letters.items() if stem not in stems},
        chunks={chunk: stem for chunk, stem in held.chunks.items() if stem not in stems},
    )


def _question(draft: Draft) -> str:
    return f"Wat kost het herstel van de brug bij {draft.place}?"


def _first(index: LetterIndex, draft: Draft) -> tuple[str, str]:
    hit = index.search(_question(draft), limit=1)[0]
    return hit.letter, index.letter(hit.letter).paragraph(hit.paragraph).text


def _is_found(index: LetterIndex, draft: Draft) -> bool:
    hits = index.search(draft.fact, limit=3)
    return any(index.letter(h.letter).paragraph(h.paragraph).text == draft.fact for h in hits)
