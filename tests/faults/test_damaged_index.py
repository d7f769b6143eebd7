"""Each file of an index deleted, emptied, halved or scrambled: told and put right, never a wrong answer."""

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import SpoorzoekerError
from index.embedder import load_embedder
from index.letters import LetterIndex
from index.sync import sync
from rag.engine import open_engine
from rag.settings import load_settings
from tests.faults.conftest import HARMS, QUESTIONS, Run, Said, damage, write_letter

FILES = (
    "catalogue.sqlite3",
    "chroma/1/chroma.sqlite3",
    "chroma/1/*/data_level0.bin",
    "chroma/1/*/header.bin",
    "chroma/1/*/index_metadata.pickle",
    "chroma/1/*/length.bin",
    "chroma/1/*/link_lists.bin",
    "lexical/1/.managed.json",
    "lexical/1/meta.json",
    "lexical/1/*.fast",
    "lexical/1/*.fieldnorm",
    "lexical/1/*.idx",
    "lexical/1/*.pos",
    "lexical/1/*.store",
    "lexical/1/*.term",
    "matrix/1-1/ids.npy",
    "matrix/1-1/letters.json",
    "matrix/1-1/made_with.json",
    "matrix/1-1/vectors.npy",
)
LOCKS = ("sync.lock", "lexical/1/.tantivy-meta.lock", "lexical/1/.tantivy-writer.lock")
COMMAND = re.compile(r"spoorzoeker (doctor --mend|index MAP(?: --rebuild)?)")
# Only time is saved by it, so nothing is said where it is of no use; doctor tells of it.
DONE_WITHOUT = ("matrix/", *LOCKS)
damages = pytest.mark.parametrize("harm", HARMS)
some_damages = pytest.mark.parametrize("harm", ["deleted", "scrambled"])
files = pytest.mark.parametrize("file", FILES)


def the(file: str, data: Path) -> Path:
    return next(iter(sorted(data.glob(file))))


def answers(run: Run, data: Path) -> Said | list[object]:
    """Give what each letter answers, sought among all and in it alone; or the refusal."""
    given: list[object] = []
    for letter, question in QUESTIONS.items():
        for only in ((), ("--letter", letter)) if letter == "gasveld" else ((),):
            said = run("ask", question, "--data", data, "--json", *only)
            if said.status:
                return said
            answer = json.loads(said.out)
            cited = [(c["letter"], c["paragraph"], c["quote"]) for c in answer["citations"]]
            given.append((answer["status"], cited))
    return given


@pytest.fixture(scope="module")
def right(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Run], list[object]]:
    """Give what the undamaged index answers."""
    found: list[object] = []

    def answered(run: Run) -> list[object]:
        if not found:
            said = answers(run, shutil.copytree(whole, tmp_path_factory.mktemp("heel") / "data"))
            assert isinstance(said, list)
            found.extend(said)
        return found

    return answered


def check_refusal(said: Said, data: Path) -> None:
    """Hold a refusal to its form: a line that names a file or folder and the command that helps."""
    assert said.status == 2
    assert len(said.err.splitlines()) == 1, said.err
    assert str(data) in said.err
    assert COMMAND.search(said.err), said.err


def test_every_file_of_an_index_is_damaged_here(whole: Path) -> None:
    named = {path for file in (*FILES, *LOCKS) for path in whole.glob(file)}
    assert {path for path in whole.rglob("*") if path.is_file()} == named
    assert all(list(whole.glob(file)) for file in FILES)


@files
@damages
def test_a_question_is_answered_rightly_or_the_damage_named(
    run: Run, own: Path, right: Callable[[Run], list[object]], file: str, harm: str
) -> None:
    damage(the(file, own), harm)
    said = answers(run, own)
    if isinstance(said, Said):
        check_refusal(said, own)
        assert not file.startswith(DONE_WITHOUT)
    else:
        assert said == right(run)


@files
@damages
def test_the_app_opens_or_names_the_damage(own: Path, file: str, harm: str) -> None:
    damage(the(file, own), harm)
    try:
        with closing(open_engine(load_settings(data=own))) as engine:
            assert {letter.id for letter in engine.letters()} == set(QUESTIONS)
            assert engine.ask(QUESTIONS["gasveld"]).citations[0].letter == "gasveld"
    except SpoorzoekerError as error:
        check_refusal(Said(2, "", " ".join(str(error).split())), own)


@files
@some_damages
def test_doctor_tells_of_it_and_what_it_names_puts_all_right(
    run: Run, own: Path, letters: Path, right: Callable[[Run], list[object]], file: str, harm: str
) -> None:
    damage(the(file, own), harm)
    told = run("doctor", "--data", own)
    assert (told.status, told.err) == (1, "")
    command = COMMAND.search(told.out)
    assert command, told.out
    mending = command[1].replace("MAP", str(letters)).split()
    assert run(*mending, "--data", own).status == 0
    assert run("doctor", "--data", own).status == 0
    assert answers(run, own) == right(run)


@files
@some_damages
def test_indexing_goes_on_or_names_the_damage(
    run: Run, own: Path, letters: Path, file: str, harm: str
) -> None:
    damage(the(file, own), harm)
    said = run("index", letters, "--data", own)
    if said.status:
        check_refusal(said, own)
    else:
        assert "3 brieven, 42 alinea's" in said.out


@files
def test_a_rebuild_puts_all_right(
    run: Run, own: Path, letters: Path, right: Callable[[Run], list[object]], file: str
) -> None:
    damage(the(file, own), "scrambled")
    assert run("index", letters, "--rebuild", "--data", own).status == 0
    assert answers(run, own) == right(run)


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("harm", ["deleted", "scrambled"])
def test_a_lock_holds_nothing_that_is_missed(
    run: Run, own: Path, letters: Path, right: Callable[[Run], list[object]], lock: str, harm: str
) -> None:
    damage(own / lock, harm)
    assert answers(run, own) == right(run)
    assert run("index", letters, "--rebuild", "--data", own).status == 0


@pytest.mark.parametrize("folder", ["chroma", "chroma/1", "lexical", "lexical/1", "matrix"])
def test_a_deleted_folder_is_told_and_mended(
    run: Run, own: Path, right: Callable[[Run], list[object]], folder: str
) -> None:
    shutil.rmtree(own / folder)
    said = answers(run, own)
    if isinstance(said, Said):
        check_refusal(said, own)
    else:
        assert said == right(run)
    run("doctor", "--mend", "--data", own)
    assert answers(run, own) == right(run)


@pytest.mark.parametrize("file", ["catalogue.sqlite3", "chroma/1/chroma.sqlite3"])
def test_a_page_that_is_damaged_inside_a_file_of_sqlite_is_told(
    run: Run, own: Path, file: str
) -> None:
    content = bytearray((own / file).read_bytes())
    for page in range(4096 * 2, len(content), 4096 * 3):
        content[page : page + 300] = b"\xff" * 300
    (own / file).write_bytes(content)
    told = run("doctor", "--data", own, "--json")
    assert told.status == 1
    assert str(own / file) in json.loads(told.out)["faults"][0]["what"]


def test_doctor_sees_a_byte_that_a_disk_changed_by_itself(run: Run, own: Path) -> None:
    file = the("chroma/1/*/data_level0.bin", own)
    before, content = file.stat(), bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    told = run("doctor", "--data", own, "--json")
    assert told.status == 1
    assert str(file) in json.loads(told.out)["faults"][0]["what"]
    assert run("doctor", "--mend", "--data", own).status == 0


def test_a_letter_that_is_damaged_in_the_catalogue_is_named(run: Run, own: Path) -> None:
    with closing(sqlite3.connect(own / "catalogue.sqlite3")) as catalogue, catalogue:
        catalogue.execute("UPDATE letters SET letter = substr(letter, 1, 50) WHERE id = 'gasveld'")
    said = run("show", "gasveld", "--data", own)
    check_refusal(said, own)
    assert "gasveld" in said.err


def test_a_copy_of_a_data_folder_is_no_damage(run: Run, whole: Path, tmp_path: Path) -> None:
    # Without the times of the files.
    copy = Path(shutil.copytree(whole, tmp_path / "kopie", copy_function=shutil.copyfile))
    assert isinstance(answers(run, copy), list)
    assert run("doctor", "--data", copy).status == 0


@damages
def test_a_catalogue_whose_log_is_lost_gives_no_answer_without_the_letters_that_stood_in_it(
    run: Run, own: Path, letters: Path, tmp_path: Path, harm: str
) -> None:
    folder = Path(shutil.copytree(letters, tmp_path / "meer"))
    embedder = load_embedder("hashing")
    # A reader keeps the log from being taken up into the file; then the machine goes down.
    with closing(LetterIndex.open(own, embedder=embedder)) as reader:
        assert reader.letters()
        write_letter(folder, "overweg", paragraphs=20)
        sync(folder, own, embedder=embedder)
        left = Path(shutil.copytree(own, tmp_path / "over"))
    damage(left / "catalogue.sqlite3-wal", harm)
    said = answers(run, left)
    if isinstance(said, Said):
        check_refusal(said, left)
        mending = COMMAND.search(said.err)
        assert mending
        run(*mending[1].replace("MAP", str(folder)).split(), "--data", left)
    assert run("index", folder, "--data", left).status == 0
    with closing(LetterIndex.open(left, embedder=embedder)) as index:
        assert len(index.letter("overweg").paragraphs) == 20
