import json
import shutil
from pathlib import Path

import pytest

import cli


@pytest.fixture(scope="module")
def own(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the index: one process opens a data folder once, and `engine` has the other."""
    return Path(shutil.copytree(data, tmp_path_factory.mktemp("harvest") / "data"))


def test_a_harvest_says_what_is_new_and_what_was_there(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["eval", "harvest", "--data", str(own), "--out", str(tmp_path / "c.jsonl")]
    assert cli.main(command) == 0
    said = capsys.readouterr().out
    assert "nieuwe conceptvragen" in said
    assert "0 stonden er al" in said
    assert cli.main([*command, "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert again["new"] == 0
    assert again["known"] == len((tmp_path / "c.jsonl").read_text(encoding="utf-8").splitlines())


def test_letters_and_their_share_can_be_chosen(own: Path, tmp_path: Path) -> None:
    file = tmp_path / "c.jsonl"
    chosen = ["--letter", "003", "--per-letter", "4"]
    assert cli.main(["eval", "harvest", "--data", str(own), "--out", str(file), *chosen]) == 0
    cases = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(cases) == 4
    assert all(case["draft"] is True for case in cases)


def test_a_letter_that_is_not_there_is_an_error_of_one_line(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "c.jsonl")
    assert cli.main(["eval", "harvest", "--data", str(own), "--out", out, "--letter", "zzz"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not Path(out).exists()
