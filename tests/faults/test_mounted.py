"""A data folder on a disk that is really read-only, or really full; see `mounted.py`."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faults.conftest import MATTERS, QUESTIONS, write_letter

ROOT = Path(__file__).parents[2]
MOUNTED = Path(__file__).with_name("mounted.py")
WAYS = (["unshare", "-m"], ["unshare", "-rm"])
"""As root, and as somebody who may have a namespace of users too."""
Said = dict[str, tuple[int, str]]


def way_to_mount() -> list[str]:
    """Give the command under which one may mount; skip where there is none."""
    for way in WAYS if shutil.which("unshare") else ():
        tried = subprocess.run([*way, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True)
        if tried.returncode == 0:
            return way
    pytest.skip("NOTHING CAN BE MOUNTED HERE, SO NO DISK IS READ-ONLY OR FULL")


@pytest.fixture(scope="module")
def said(
    whole: Path, letters: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Said]:
    """Give what was said on a disk of a kind."""
    found: dict[str, Said] = {}

    def use(kind: str) -> Said:
        if kind not in found:
            place = tmp_path_factory.mktemp(kind)
            shutil.copytree(whole, place / "data")
            shutil.copytree(letters, place / "brieven")
            more = write_letter(place / "elders", "overweg", paragraphs=21)
            more.rename(place / "brieven" / "meer.txt")
            case = {"id": "1", "question": QUESTIONS["gasveld"], "type": "factoid",
                    "answerable": False, "evidence": []}  # fmt: skip
            (place / "brieven" / "vragen.jsonl").write_text(json.dumps(case))
            done = subprocess.run(
                [*way_to_mount(), sys.executable, str(MOUNTED), kind, str(place)],
                env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
                capture_output=True,
                text=True,
            )
            assert done.returncode == 0, done.stderr
            found[kind] = json.loads(done.stdout)
            found[kind]["stderr"] = (0, done.stderr)
        return found[kind]

    return use


def check_line(outcome: Any, *words: str) -> None:
    """Hold what was said to its form: one line, with words that say what to do."""
    status, text = outcome
    assert status, text
    assert len(text.strip().splitlines()) == 1, text
    assert any(word in text for word in words), text


@pytest.mark.parametrize(
    "what", ["ask", "index", "rebuild", "note", "csv", "eval", "app", "conversation", "new note",
             "logins"]
)  # fmt: skip
def test_on_a_read_only_disk_a_line_says_that_nothing_can_be_written(
    said: Callable[[str], Said], what: str
) -> None:
    if what == "conversation":
        kept, warning = said("read-only")["warning"]
        assert kept, "it is kept in memory"
        assert "mag schrijven" in warning
    else:
        check_line(said("read-only")[what], "mag schrijven", "Kies een andere", "geschreven mag")


@pytest.mark.parametrize("what", ["doctor", "mend"])
def test_on_a_read_only_disk_doctor_advises_no_rebuild(
    said: Callable[[str], Said], what: str
) -> None:
    status, text = said("read-only")[what]
    assert status == 1
    assert "--rebuild" not in text
    assert text.splitlines()[-1].endswith("mag schrijven.")


def test_on_a_read_only_disk_an_upload_is_refused_in_a_line(said: Callable[[str], Said]) -> None:
    check_line(said("read-only")["upload"], "kan niet worden bewaard")


@pytest.mark.parametrize(
    "what", ["index", "rebuild", "note", "csv", "eval", "conversation", "new note", "upload"]
)
def test_on_a_full_disk_a_line_says_to_make_room(said: Callable[[str], Said], what: str) -> None:
    check_line(said("full")[what], "Maak ruimte", "Maak daar eerst ruimte")


@pytest.mark.parametrize("what", ["ask", "app", "logins"])
def test_on_a_full_disk_what_only_reads_goes_on_or_says_to_make_room(
    said: Callable[[str], Said], what: str
) -> None:
    if said("full")[what][0]:
        check_line(said("full")[what], "Maak ruimte", "ruimte is op de schijf")


# But doctor, which wants more room than this disk has.
@pytest.mark.parametrize("what", ["ask", "index", "rebuild", "note", "csv", "eval", "app"])
def test_once_there_is_room_all_goes_on(said: Callable[[str], Said], what: str) -> None:
    status, text = said("full")[f"{what} after"]
    assert status == 0, text
    if what == "index":
        assert f"{len(MATTERS) + 1} brieven" in text


def test_what_people_made_before_the_disk_was_full_is_all_there(
    said: Callable[[str], Said],
) -> None:
    assert said("full")["first conversation"] == [1, "Wat is de stand?"]
    assert said("full")["first note"] == [0, "Spoor"]
    assert said("full")["uploads"][0] == 0


@pytest.mark.parametrize("kind", ["read-only", "full"])
def test_no_traceback_is_printed_beside_the_lines(said: Callable[[str], Said], kind: str) -> None:
    assert "Traceback" not in said(kind)["stderr"][1]
