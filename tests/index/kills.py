"""Kill a sync at each step that it takes, and see what is left; a program of its own.

It forks, which a process that ever opened Chroma must not do; so the tests run it as a program.
Usage: kills.py FOLDER DATA PLACE, where DATA is a whole index of what FOLDER held before letters were
added, changed, renamed and removed, and PLACE is for copies. It prints a line of JSON for each step.
"""

import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import astuple
from functools import partial
from pathlib import Path
from typing import Any

import chromadb.api.rust  # noqa: F401, loaded once, before the forks

from index.builder import Builder
from index.catalogue import Catalogue, catalogue_path
from index.embedder import load_embedder
from index.examination import examine
from index.letters import LetterIndex
from index.lexical import LexicalWriter
from index.mending import mend
from index.parts import open_parts
from index.stamp import Stamp
from index.sync import sync
from index.vectors import VectorIndex

READS = ("SELECT", "PRAGMA synchronous", "PRAGMA secure_delete", "PRAGMA user_version")
WRITES_FILES = frozenset(("os.mkdir", "os.rename", "os.remove", "os.rmdir"))
GONE = (b"tilburg", b"museum")
EMBEDDER = load_embedder("hashing")


class Steps:
    """Counts the steps of a process, and kills it before the step of a number."""

    def __init__(self, last: int | None) -> None:
        self.names: list[str] = []
        self._last = last

    def take(self, name: str) -> None:
        self.names.append(name)
        if len(self.names) == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """Count what this process writes from here on."""
        sys.addaudithook(self._on_event)
        for owner, name in (
            (VectorIndex, "upsert"),
            (VectorIndex, "_open"),
            (LexicalWriter, "add"),
            (LexicalWriter, "commit"),
            (Builder, "flush"),
        ):
            setattr(owner, name, self._counted(getattr(owner, name), name))
        real = sqlite3.connect
        sqlite3.connect = lambda *a, **k: real(*a, factory=self._connection(), **k)  # type: ignore

    def _on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if event in WRITES_FILES or writes:
            self.take(f"{event} {arguments[0]}")

    def _counted(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            self.take(name)
            return function(*arguments, **named)

        return counted

    def _connection(steps) -> type[sqlite3.Connection]:  # noqa: N805
        class Connection(sqlite3.Connection):
            def execute(self, sql: str, *values: Any) -> Any:
                if not sql.startswith(READS):
                    steps.take(sql.split("(")[0])
                return super().execute(sql, *values)

            def executemany(self, sql: str, *values: Any) -> Any:
                steps.take(sql.split("(")[0])
                return super().executemany(sql, *values)

        return Connection


def forked(work: Callable[[], Any]) -> tuple[int, Any]:
    """Do something in a child process; give its status and what it gave."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        status = 1
        try:
            with os.fdopen(writing, "w") as out:
                json.dump(work(), out)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading) as said:
        text = said.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return status, json.loads(text) if text else None


def stepped(folder: Path, data: Path, last: int | None) -> list[str]:
    steps = Steps(last)
    steps.watch()
    sync(folder, data, embedder=EMBEDDER)
    return steps.names


def seen(data: Path) -> dict[str, Any]:
    """Give what a reader sees: its letters, and what each finds by its own words."""
    opened = LetterIndex.open(data, embedder=EMBEDDER)
    letters = {letter.id: letter.paragraphs[0].text for letter in opened.letters()}
    found = {id_: opened.search(text)[0].letter for id_, text in letters.items()}
    opened.close()
    return {"letters": letters, "found": found}


def parts(data: Path) -> dict[str, Any]:
    """Give all that an index holds, by which two can be compared."""
    catalogue = Catalogue(catalogue_path(data))
    state = catalogue.state()
    assert state
    rows = sorted(map(astuple, catalogue.entries().values()))
    opened = open_parts(data, state.generation, Stamp.of(EMBEDDER))
    ids, vectors = opened.vectors.all()
    held = {
        "clean": state.clean,
        "letters": [list(map(str, row)) for row in rows],
        "chunks": sorted(catalogue.chunk_ids()),
        "vectors": sorted((id_, vectors[row].round(4).tolist()) for row, id_ in enumerate(ids)),
        "terms": sorted(opened.lexical.ids()),
        "generations": len([*(data / "chroma").iterdir(), *(data / "lexical").iterdir()]),
        "folders": sorted(path.name for path in data.iterdir()),
        "gone": [word for word in GONE if any(word in read for read in contents(data))],
    }
    opened.close()
    catalogue.close()
    faults = examine(data, Stamp.of(EMBEDDER)).faults
    return held | {"faults": [fault.what for fault in faults]}


def contents(data: Path) -> list[bytes]:
    return [path.read_bytes().lower() for path in data.rglob("*") if path.is_file()]


def put_right(
    changed: Path, data: Path, *, by_mending: bool
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what a reader saw, and what there is after the next sync, or mending and a sync."""
    left = seen(data)
    if by_mending:
        mend(data, EMBEDDER)
        assert not examine(data, Stamp.of(EMBEDDER)).faults
        assert seen(data) == left
    sync(changed, data, embedder=EMBEDDER)
    return left, parts(data)


def main(changed: Path, whole: Path, place: Path) -> None:
    fresh = place / "fresh"
    _, expected = forked(lambda: (sync(changed, fresh, embedder=EMBEDDER), parts(fresh))[1])
    shutil.copytree(whole, place / "0")
    _, names = forked(lambda: stepped(changed, place / "0", None))
    old, new = forked(lambda: seen(whole))[1], forked(lambda: seen(fresh))[1]
    for last, name in enumerate(names, start=1):
        data = place / str(last)
        shutil.copytree(whole, data)
        status, _ = forked(partial(stepped, changed, data, last))
        _, (left, held) = forked(partial(put_right, changed, data, by_mending=last % 2 == 0))
        said = {
            "step": name,
            "killed": status == -signal.SIGKILL,
            "left": "old" if left == old else "new" if left == new else left,
            "differs": [key for key in expected if held[key] != expected[key]],
        }
        print(json.dumps(said), flush=True)
        shutil.rmtree(data)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
