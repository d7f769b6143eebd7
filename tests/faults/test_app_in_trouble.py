"""The real app while its index is damaged, and after it was killed."""

import json
import os
import shutil
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.conftest import QUESTIONS, damage

ROOT = Path(__file__).parents[2]
ANNOUNCEMENT = "Spoorzoeker staat op "
PATHS = (
    "/brieven",
    "/brief?id=gasveld",
    "/filters",
    "/toezeggingen",
    "/toezeggingen.csv",
    "/brieven/nieuw",
    "/api/letters",
)


@contextmanager
def started(data: Path, log: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Start the app; give its address and its process."""
    command = [sys.executable, "app.py", "--port", "0", "--data", str(data)]
    with (
        log.open("w") as err,
        subprocess.Popen(
            command, cwd=ROOT, env=os.environ | {"SPOORZOEKER_EMBEDDER": "hashing"},
            stdout=subprocess.PIPE, stderr=err, text=True,
        ) as app,
    ):  # fmt: skip
        assert app.stdout
        try:
            yield app.stdout.readline().removeprefix(ANNOUNCEMENT).strip(), app
        finally:
            app.kill()


def fetched(address: str, body: object = None) -> tuple[int, str]:
    sent = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, sent, {"content-type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


@dataclass(frozen=True)
class App:
    """An app that runs; it was killed before, just after a note was begun."""

    address: str
    data: Path
    log: Path


@pytest.fixture(scope="module")
def app(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    place = tmp_path_factory.mktemp("app")
    data = Path(shutil.copytree(whole, place / "data"))
    with started(data, place / "log") as (address, process):
        assert fetched(f"{address}/notitie", {})[0] == 200
        process.send_signal(signal.SIGKILL)
        process.wait()
    with started(data, place / "log") as (address, _):
        yield App(address, data, place / "log")


def test_an_app_that_was_killed_starts_again_with_all_that_was_kept(app: App) -> None:
    asked = {"question": QUESTIONS["gasveld"]}
    assert "2031" in fetched(f"{app.address}/api/ask", asked)[1]
    assert len(json.loads(fetched(f"{app.address}/notitie")[1])["notes"]) == 1


def test_an_app_whose_index_is_damaged_says_so_in_a_line_and_goes_on_once_it_is_mended(
    app: App, place: Path
) -> None:
    catalogue = app.data / "catalogue.sqlite3"
    whole = {path: fetched(app.address + path)[0] for path in PATHS}
    assert set(whole.values()) == {200}
    kept = shutil.move(catalogue, place / "apart")
    shutil.copy(kept, catalogue)
    damage(catalogue, "scrambled")
    for path in PATHS:
        status, said = fetched(app.address + path)
        assert (status, str(catalogue) in json.loads(said)["detail"]) == (503, True), path
    status, said = fetched(f"{app.address}/api/ask", {"question": QUESTIONS["gasveld"]})
    assert (status, "spoorzoeker index" in said) == (503, True)
    shutil.copy(kept, catalogue.with_suffix(".new"))
    catalogue.with_suffix(".new").replace(catalogue)
    assert {path: fetched(app.address + path)[0] for path in PATHS} == whole
    assert "Traceback" not in app.log.read_text()
