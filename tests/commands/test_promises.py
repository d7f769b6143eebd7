"""The command `spoorzoeker promises`, over an index of the five sample letters."""

import json
import shutil
from pathlib import Path

import pytest

import cli


@pytest.fixture(scope="module")
def own(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the index: one process opens a data folder once, and `engine` has the other."""
    return Path(shutil.copytree(data, tmp_path_factory.mktemp("promises") / "data"))


@pytest.fixture(autouse=True)
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_prints_one_json_document(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["promises", "--json", "--data", str(own), "--on", "2026-06-01"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {one["status"] for one in found} == {"open", "past", "fulfilled"}


def test_a_filter_leaves_the_letters_it_chooses(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["promises", "--json", "--data", str(own), "--letter", "001"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {one["letter"] for one in found} == {"001_99d8aa79115d7629"}


def test_it_prints_for_people_in_dutch(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["promises", "--data", str(own), "--on", "2026-06-01"]) == 0
    assert "gezien op 1 juni 2026" in capsys.readouterr().out


@pytest.mark.parametrize(("form", "beginning"), [("csv", b"\xef\xbb\xbf"), ("ics", b"BEGIN:")])
def test_a_table_or_calendar_goes_to_a_file(
    own: Path, tmp_path: Path, form: str, beginning: bytes
) -> None:
    file = tmp_path / f"toezeggingen.{form}"
    assert cli.main(["promises", f"--{form}", str(file), "--data", str(own)]) == 0
    assert file.read_bytes().startswith(beginning)


def test_a_file_that_cannot_be_written_is_one_line(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["promises", "--csv", str(tmp_path), "--data", str(own)]) == 2
    assert capsys.readouterr().err.endswith("is een map; noem een bestand.\n")


def test_without_an_index_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["promises", "--data", str(tmp_path / "leeg")]) == 2
    assert "spoorzoeker index" in capsys.readouterr().err
