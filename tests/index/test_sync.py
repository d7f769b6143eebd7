import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexMismatch, LetterUnreadable, SettingsWrong, SpoorzoekerError
from corpus.letter import Letter
from corpus.read import read_letter
from index.catalogue import Catalogue, catalogue_path
from index.comparison import Failure
from index.embedder import Embedder, Vectors
from index.letters import LetterIndex
from index.parts import open_parts
from index.reader import Reader, letter_reader
from index.stamp import Stamp
from index.sync import Progress, SyncReport, sync

RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]
OpenIndex = Callable[[], LetterIndex]

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "corpus" / "letters"
COUNTS = ("added", "changed", "renamed", "removed", "unchanged")


def counts(report: SyncReport) -> dict[str, int]:
    """Give the counts that are not zero."""
    return {name: getattr(report, name) for name in COUNTS if getattr(report, name)}


def check_whole(data: Path, embedder: Embedder) -> set[str]:
    """Hold the three parts against each other, and give the letters they hold."""
    index = LetterIndex.open(data, embedder=embedder)
    with index.opened.lock:
        now = index.opened.current()
        live = now.catalogue.chunk_ids()
        assert now.state.clean
        assert now.parts.vectors.ids() == now.parts.lexical.ids() == live.keys()
        assert now.parts.vectors.count() == now.parts.lexical.count() == len(live)
    letters = {letter.id for letter in index.letters()}
    assert set(live.values()) == letters
    index.close()
    return letters


def contents(data: Path) -> dict[Path, bytes]:
    """Give what stands in all files but Chroma's, which notes every time that it is opened."""
    files = (path for path in sorted(data.rglob("*")) if path.is_file())
    return {path: path.read_bytes() for path in files if "chroma" not in path.parts}


class Counting:
    """An embedder that counts the texts it was given."""

    def __init__(self, inner: Embedder, *, stop_after: int = 10**9) -> None:
        self.name, self.dimension = inner.name, inner.dimension
        self.seen = 0
        self._inner = inner
        self._stop_after = stop_after

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        if self.seen + len(texts) > self._stop_after:
            raise KeyboardInterrupt
        self.seen += len(texts)
        return self._inner.embed_passages(texts)

    def embed_query(self, text: str) -> Vectors:
        return self._inner.embed_query(text)


class Flat:
    """Another embedder: every text is the same to it."""

    name, dimension = "plat", 2

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return np.tile(np.array([1, 0], dtype=np.float32), (len(texts), 1))

    def embed_query(self, text: str) -> Vectors:
        return self.embed_passages([text])[0]


@pytest.fixture
def three(write_letter: WriteLetter) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.", "Dit kost € 39 miljoen.")
    write_letter("twee.txt", "De trein naar Gent rijdt weer.")
    write_letter("drie.txt", "Het museum krijgt subsidie.")


@pytest.mark.usefixtures("three")
def test_new_letters_are_added(run_sync: RunSync, data: Path, embedder: Embedder) -> None:
    report = run_sync()
    assert counts(report) == {"added": 3}
    assert (report.letters, report.paragraphs, report.chunks, report.failed) == (3, 4, 4, ())
    assert check_whole(data, embedder) == {"een", "twee", "drie"}


@pytest.mark.usefixtures("three")
def test_a_second_sync_changes_nothing_and_embeds_nothing(
    run_sync: RunSync, data: Path, embedder: Embedder
) -> None:
    run_sync()
    before = contents(data)
    report = run_sync(embedder=Counting(embedder, stop_after=0))
    assert counts(report) == {"unchanged": 3}
    assert (report.letters, report.paragraphs, report.chunks) == (3, 4, 4)
    assert contents(data) == before


@pytest.mark.usefixtures("three")
def test_changed_renamed_and_removed_letters_are_told_apart(
    run_sync: RunSync,
    folder: Path,
    data: Path,
    embedder: Embedder,
    write_letter: WriteLetter,
    open_index: OpenIndex,
) -> None:
    run_sync()
    write_letter("een.txt", "De overweg in Deventer wordt beveiligd.")
    (folder / "twee.txt").rename(folder / "twee_bis.txt")
    (folder / "drie.txt").unlink()
    write_letter("vier.txt", "De haven wordt dieper.")
    counting = Counting(embedder)
    report = run_sync(embedder=counting)
    assert counts(report) == {"added": 1, "changed": 1, "renamed": 1, "removed": 1}
    assert counting.seen == 3
    assert check_whole(data, embedder) == {"een", "twee_bis", "vier"}
    index = open_index()
    assert index.search("overweg Deventer")[0].letter == "een"
    assert {hit.letter for hit in index.search("museum subsidie Tilburg")} <= {"een", "vier"}


@pytest.mark.usefixtures("three")
def test_a_letter_moved_to_a_subfolder_is_unchanged(run_sync: RunSync, folder: Path) -> None:
    run_sync()
    (folder / "oud").mkdir()
    (folder / "een.txt").rename(folder / "oud" / "een.txt")
    assert counts(run_sync()) == {"unchanged": 3}


@pytest.mark.usefixtures("three")
def test_another_suffix_is_a_new_name(run_sync: RunSync, folder: Path, data: Path,
                                      embedder: Embedder) -> None:  # fmt: skip
    run_sync()
    (folder / "een.txt").rename(folder / "een.md")
    assert counts(run_sync()) == {"renamed": 1, "unchanged": 2}
    assert check_whole(data, embedder) == {"een", "twee", "drie"}


@pytest.mark.usefixtures("three")
def test_letters_that_trade_names_are_changed(run_sync: RunSync, folder: Path, data: Path,
                                              embedder: Embedder) -> None:  # fmt: skip
    run_sync()
    (folder / "een.txt").rename(folder / "x")
    (folder / "twee.txt").rename(folder / "een.txt")
    (folder / "x").rename(folder / "twee.txt")
    assert counts(run_sync()) == {"changed": 2, "unchanged": 1}
    check_whole(data, embedder)


@pytest.mark.usefixtures("three")
def test_one_letter_under_two_names_counts_once(run_sync: RunSync, folder: Path) -> None:
    run_sync()
    shutil.copy(folder / "twee.txt", folder / "afschrift.txt")
    report = run_sync()
    assert counts(report) == {"unchanged": 3}
    assert report.failed == (
        Failure(file="afschrift.txt", reason="is dezelfde brief als twee.txt"),
    )


@pytest.mark.usefixtures("three")
def test_the_second_of_two_equal_letters_stays_when_the_first_is_taken_away(
    run_sync: RunSync, folder: Path, data: Path, embedder: Embedder
) -> None:
    shutil.copy(folder / "twee.txt", folder / "afschrift.txt")
    assert counts(run_sync()) == {"added": 3}
    assert check_whole(data, embedder) == {"afschrift", "een", "drie"}
    (folder / "afschrift.txt").unlink()
    report = run_sync()
    assert (counts(report), report.failed) == ({"renamed": 1, "unchanged": 2}, ())
    assert check_whole(data, embedder) == {"een", "twee", "drie"}


@pytest.mark.usefixtures("three")
def test_what_is_said_beside_a_letter_changes_it(run_sync: RunSync, folder: Path) -> None:
    run_sync()
    beside = folder / "een.toml"
    for said in ('kenmerk = "IENW/1"', 'kenmerk = "IENW/2"'):
        beside.write_text(said)
        report = run_sync()
        assert (counts(report), report.failed) == ({"changed": 1, "unchanged": 2}, ())
        assert counts(run_sync()) == {"unchanged": 3}
    beside.unlink()
    assert counts(run_sync()) == {"changed": 1, "unchanged": 2}


@pytest.mark.usefixtures("three")
def test_a_letter_renamed_without_what_is_said_beside_it_is_renamed(
    run_sync: RunSync, folder: Path
) -> None:
    (folder / "een.toml").write_text('kenmerk = "IENW/1"')
    run_sync()
    (folder / "een.txt").rename(folder / "eerste.txt")
    assert counts(run_sync()) == {"renamed": 1, "unchanged": 2}


@pytest.mark.usefixtures("three")
def test_what_was_refused_before_is_not_tried_again_until_it_changes(
    run_sync: RunSync, write_letter: WriteLetter
) -> None:
    asked: list[str] = []

    def refuse(path: Path) -> Letter:
        asked.append(path.name)
        if path.stem == "twee":
            raise LetterUnreadable("twee.txt is niet te lezen: proef.")
        return read_letter(path)

    reader = Reader(read=refuse, suffixes=frozenset({".txt"}), version="1")
    refused: dict[str, str] = {}
    reasons = [run_sync(reader=reader, refused=refused).failed for _ in range(2)]
    assert asked == ["drie.txt", "een.txt", "twee.txt"]
    assert reasons[0] == reasons[1] == (
        Failure(file="twee.txt", reason="twee.txt is niet te lezen: proef."),
    )  # fmt: skip
    write_letter("twee.txt", "De trein naar Gent rijdt niet.")
    run_sync(reader=reader, refused=refused)
    assert asked[3:] == ["twee.txt"]


def test_each_of_two_equal_files_that_are_refused_is_told_of_by_its_own_name(
    run_sync: RunSync, folder: Path
) -> None:
    for name in ("een.txt", "twee.txt"):
        (folder / name).write_bytes(b"")
    assert [failure.reason.split()[0] for failure in run_sync().failed] == ["een.txt", "twee.txt"]


def test_what_was_refused_under_the_suffix_of_another_kind_is_read_under_its_own(
    run_sync: RunSync, write_letter: WriteLetter
) -> None:
    refused: dict[str, str] = {}
    wrong = write_letter("een.pdf", "De trein naar Gent rijdt weer.")
    assert len(run_sync(refused=refused).failed) == 1
    wrong.rename(wrong.with_suffix(".txt"))
    assert counts(run_sync(refused=refused)) == {"added": 1}


@pytest.mark.usefixtures("three")
def test_two_files_of_one_name_are_one_letter_and_one_failure(
    run_sync: RunSync, folder: Path, write_letter: WriteLetter
) -> None:
    run_sync()
    write_letter("een.md", "Iets heel anders.")
    report = run_sync()
    assert counts(report) == {"unchanged": 3}
    (failure,) = report.failed
    assert failure.file == "een.md"
    assert failure.reason.startswith("heet hetzelfde als een.txt")


def test_what_is_no_letter_is_reported_and_stops_no_other(
    run_sync: RunSync, folder: Path, write_letter: WriteLetter
) -> None:
    write_letter("goed.txt", "De overweg wordt beveiligd.")
    (folder / "leeg.txt").write_bytes(b"")
    (folder / "foto.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    (folder / "oud.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    report = run_sync()
    assert counts(report) == {"added": 1}
    assert sorted(failure.file for failure in report.failed) == ["foto.txt", "leeg.txt", "oud.doc"]
    assert "niet wordt gelezen (wel: .docx" in next(
        f.reason for f in report.failed if f.file == "oud.doc"
    )
    assert counts(run_sync()) == {"unchanged": 1}


@pytest.mark.usefixtures("three")
def test_a_letter_that_got_damaged_keeps_what_it_had(
    run_sync: RunSync, folder: Path, data: Path, embedder: Embedder
) -> None:
    run_sync()
    (folder / "een.txt").write_bytes(b"")
    report = run_sync()
    assert counts(report) == {"unchanged": 2}
    assert "blijft doorzoekbaar" in report.failed[0].reason
    assert check_whole(data, embedder) == {"een", "twee", "drie"}
    assert counts(run_sync(rebuild=True)) == {"unchanged": 2}
    assert check_whole(data, embedder) == {"een", "twee", "drie"}


@pytest.mark.usefixtures("three")
def test_a_reader_that_stumbles_over_one_letter_reads_the_others(run_sync: RunSync) -> None:
    def stumble(path: Path) -> Letter:
        if path.stem == "twee":
            raise RecursionError("te diep")
        return read_letter(path)

    report = run_sync(reader=Reader(read=stumble, suffixes=frozenset({".txt"}), version="1"))
    assert counts(report) == {"added": 2}
    assert "onverwachte fout" in report.failed[0].reason


@pytest.mark.usefixtures("three")
def test_letters_are_read_again_by_a_newer_reader_but_not_embedded_again(
    run_sync: RunSync, embedder: Embedder
) -> None:
    run_sync()
    read: list[Path] = []

    def note(path: Path) -> Letter:
        read.append(path)
        return read_letter(path)

    newer = Reader(read=note, suffixes=letter_reader().suffixes, version="nieuwer")
    counting = Counting(embedder)
    for _ in range(2):
        assert counts(run_sync(reader=newer, embedder=counting)) == {"unchanged": 3}
        assert len(read) == 3
    assert counting.seen == 0


def test_an_empty_folder_gives_an_empty_index(run_sync: RunSync, folder: Path,
                                              open_index: OpenIndex) -> None:  # fmt: skip
    report = run_sync()
    assert counts(report) == {}
    assert report.letters == 0
    assert open_index().search("overweg") == ()


@pytest.mark.usefixtures("three")
def test_a_folder_that_was_emptied_empties_the_index(
    run_sync: RunSync, folder: Path, data: Path, embedder: Embedder
) -> None:
    run_sync()
    for path in folder.iterdir():
        path.unlink()
    assert counts(run_sync()) == {"removed": 3}
    assert check_whole(data, embedder) == set()


def test_a_missing_folder_leaves_no_data_folder(data: Path, tmp_path: Path,
                                                embedder: Embedder) -> None:  # fmt: skip
    with pytest.raises(SettingsWrong):
        sync(tmp_path / "niets", data, embedder=embedder)
    assert not data.exists()


@pytest.mark.usefixtures("three")
def test_another_embedder_needs_a_rebuild(run_sync: RunSync, data: Path) -> None:
    run_sync()
    with pytest.raises(IndexMismatch, match="spoorzoeker doctor --mend"):
        run_sync(embedder=Flat())
    assert counts(run_sync(embedder=Flat(), rebuild=True)) == {"unchanged": 3}
    check_whole(data, Flat())
    assert [path.name for path in (data / "chroma").iterdir()] == ["2"]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    "part", ["catalogue.sqlite3", "chroma/1/chroma.sqlite3", "lexical/1/meta.json"]
)
def test_a_rebuild_mends_what_is_damaged(
    run_sync: RunSync, data: Path, embedder: Embedder, part: str
) -> None:
    run_sync()
    (data / part).write_bytes(b"junk" * 1000)
    with pytest.raises(IndexMismatch, match="spoorzoeker"):
        run_sync()
    run_sync(rebuild=True)
    assert check_whole(data, embedder) == {"een", "twee", "drie"}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("part", ["vectors", "lexical"])
def test_the_next_sync_mends_chunks_that_one_part_lost(
    run_sync: RunSync, data: Path, embedder: Embedder, part: str
) -> None:
    run_sync()
    parts = open_parts(data, 1, Stamp.of(embedder))
    if part == "vectors":
        parts.vectors._collection.delete(ids=sorted(parts.vectors.ids())[:2])
    else:
        with parts.lexical.writer() as writer:
            writer.delete(sorted(parts.lexical.ids())[:2])
    parts.close()
    with closing(Catalogue(catalogue_path(data))) as catalogue:
        catalogue.seals.take_off()
    counting = Counting(embedder)
    assert counts(run_sync(embedder=counting)) == {"unchanged": 3}
    assert counting.seen == (2 if part == "vectors" else 0)
    check_whole(data, embedder)


@pytest.mark.usefixtures("three")
def test_readers_keep_the_old_state_when_a_sync_is_broken_off(
    run_sync: RunSync, data: Path, embedder: Embedder, write_letter: WriteLetter,
    open_index: OpenIndex,
) -> None:  # fmt: skip
    run_sync()
    index = open_index()
    write_letter("een.txt", "Het veer naar Texel vaart.")
    write_letter("nieuw.txt", "De haven wordt dieper.")

    def break_off(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_sync(on_progress=break_off)
    assert index.search("overweg Tilburg")[0].letter == "een"
    assert "Tilburg" in index.letter("een").paragraph(1).text
    assert counts(run_sync()) == {"added": 1, "changed": 1, "unchanged": 2}
    assert check_whole(data, embedder) == {"een", "twee", "drie", "nieuw"}
    assert index.search("veer Texel")[0].letter == "een"


# Killed when all chunks are written and none is live yet; `test_killed` has every other step.
KILL = """
import os, signal, sys
from pathlib import Path
from index.builder import Builder
from index.embedder import load_embedder
from index.sync import sync

flush = Builder.flush

def killed(builder):
    flush(builder)
    os.kill(os.getpid(), signal.SIGKILL)

Builder.flush = killed
sync(Path(sys.argv[1]), Path(sys.argv[2]), embedder=load_embedder("hashing"))
"""


@pytest.mark.usefixtures("three")
def test_a_first_sync_that_was_killed_is_gone_on_with(
    run_sync: RunSync, folder: Path, data: Path, embedder: Embedder
) -> None:
    command = [sys.executable, "-c", KILL, str(folder), str(data)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    counting = Counting(embedder)
    run_sync(embedder=counting)
    assert counting.seen == 0
    assert check_whole(data, embedder) == {"een", "twee", "drie"}


@pytest.mark.usefixtures("three")
def test_only_one_sync_runs_at_a_time(run_sync: RunSync) -> None:
    refused: list[str] = []

    def try_another(progress: Progress) -> None:
        thread = threading.Thread(target=attempt)
        thread.start()
        thread.join()

    def attempt() -> None:
        try:
            run_sync()
        except SpoorzoekerError as error:
            refused.append(str(error))

    run_sync(on_progress=try_another)
    assert len(refused) == 3
    assert "Wacht tot dat klaar is" in refused[0]


@pytest.mark.usefixtures("three")
def test_progress_is_told_after_every_letter(run_sync: RunSync) -> None:
    told: list[Progress] = []
    run_sync(on_progress=told.append)
    assert [progress.letters for progress in told] == [1, 2, 3]
    assert told[-1] == Progress(letters=3, paragraphs=4, files=3)


@pytest.mark.usefixtures("three")
def test_progress_counts_what_has_to_be_read_and_then_what_goes_over(
    run_sync: RunSync, write_letter: WriteLetter
) -> None:
    run_sync()
    write_letter("een.txt", "Het veer naar Texel vaart.")
    told: list[Progress] = []
    run_sync(on_progress=told.append)
    assert [(now.wiping, now.letters, now.files) for now in told] == [
        (False, 1, 1), (True, 1, 3), (True, 2, 3), (True, 3, 3),
    ]  # fmt: skip


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_reported(run_sync: RunSync,
                                                 write_letter: WriteLetter) -> None:  # fmt: skip
    write_letter("dicht.txt", "De trein rijdt.").chmod(0)
    assert "kan niet worden gelezen" in run_sync().failed[0].reason


def test_the_reason_of_an_unreadable_letter_is_the_readers(
    run_sync: RunSync, write_letter: WriteLetter
) -> None:
    def refuse(path: Path) -> Letter:
        raise LetterUnreadable(f"{path.name} is niet te lezen: proef.")

    write_letter("een.txt", "De trein rijdt.")
    report = run_sync(reader=Reader(read=refuse, suffixes=frozenset({".txt"}), version="1"))
    assert report.failed == (Failure(file="een.txt", reason="een.txt is niet te lezen: proef."),)


def test_the_sample_letters_are_indexed_whole(data: Path, embedder: Embedder) -> None:
    report = sync(SAMPLES, data, embedder=embedder)
    assert (report.added, report.letters, report.failed) == (5, 5, ())
    check_whole(data, embedder)
