import json
import shutil
import zipfile
from pathlib import Path

import pytest

import cli
from rag.kept.conversation import Turn
from rag.kept.opening import keep_conversations
from tests.said import Run

pytestmark = pytest.mark.usefixtures("away")


@pytest.fixture
def used(away: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a data folder with an index of one letter and a conversation."""
    (tmp_path / "brieven").mkdir()
    (tmp_path / "brieven" / "een.txt").write_text("Geachte voorzitter,\n\nDe brug is dicht.\n")
    monkeypatch.setenv("SPOORZOEKER_EMBEDDER", "hashing")
    assert cli.main(["index", "brieven", "--data", "data"]) == 0
    conversations = keep_conversations(tmp_path / "data").conversations
    conversations.ask("anna", "", Turn(question="Wat kost de brug?"))
    conversations.close()
    return tmp_path / "data"


@pytest.mark.usefixtures("used")
def test_it_says_what_is_in_it_and_what_is_not(run: Run) -> None:
    said = run("backup", "b.zip")
    assert (said.status, said.err) == (0, "")
    first, second = said.out.splitlines()
    assert "1 gesprekken" in first
    for words in ("de index", "wie er is aangemeld", "brieven", "instellingen en wachtwoorden"):
        assert words in second


@pytest.mark.usefixtures("used")
def test_a_folder_gets_one_named_by_the_day(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kopieen").mkdir()
    assert run("backup", "kopieen").status == 0
    (file,) = (tmp_path / "kopieen").iterdir()
    assert file.match("spoorzoeker-20??-??-??.zip")
    again = run("backup", "kopieen")
    assert (again.status, "--replace" in again.err) == (2, True)
    assert run("backup", "kopieen", "--replace").status == 0


@pytest.mark.usefixtures("used")
def test_put_back_the_next_command_is_named_and_builds_the_rest(run: Run, tmp_path: Path) -> None:
    run("backup", "b.zip")
    said = run("restore", "b.zip", "--data", "nieuw")
    assert (said.status, said.err) == (0, "")
    line = said.out.splitlines()[-1]
    assert line == f"Neem nu de brieven op: spoorzoeker index {tmp_path}/brieven --data nieuw"
    assert run(*line.split("spoorzoeker ")[1].split()).status == 0
    assert run("doctor", "--data", "nieuw").status == 0


@pytest.mark.usefixtures("used")
def test_letters_and_settings_go_along_and_come_back(run: Run, tmp_path: Path) -> None:
    (tmp_path / "spoorzoeker.toml").write_text('passwords = "geheim"\n')
    (tmp_path / "geheim").write_text("anna:x\n")
    assert run("backup", "b.zip", "--letters", "--settings").status == 0
    said = run("restore", "b.zip", "--data", "een")
    assert "--letters MAP en --settings MAP" in said.out
    said = run("restore", "b.zip", "--data", "twee", "--letters", "l", "--settings", "s")
    assert "spoorzoeker index l --data twee" in said.out
    assert (tmp_path / "l" / "een.txt").read_bytes() == (
        tmp_path / "brieven" / "een.txt"
    ).read_bytes()
    assert (tmp_path / "s" / "wachtwoorden").read_text() == "anna:x\n"


@pytest.mark.usefixtures("used")
def test_the_json_tells_all_files_with_their_hashes(run: Run) -> None:
    told = json.loads(run("backup", "b.zip", "--json").out)
    assert told["rows"] == {"conversations.sqlite": 1}
    assert [file["name"] for file in told["files"]] == ["data/conversations.sqlite"]
    told = json.loads(run("restore", "b.zip", "--data", "nieuw", "--json").out)
    assert (told["restored"], told["aside"]) == (["data"], None)


def test_what_is_no_backup_or_not_there_is_one_line(run: Run, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("x", "x")
    for arguments in (("restore", "x.zip"), ("restore", "weg.zip"), ("backup", "b.zip")):
        said = run(*arguments, "--data", "nergens")
        assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert not (tmp_path / "nergens").exists()


def test_letters_that_are_gone_are_not_passed_over_in_silence(run: Run, used: Path) -> None:
    shutil.rmtree(used.parent / "brieven")
    said = run("backup", "b.zip", "--letters")
    assert (said.status, "is er niet" in said.err) == (2, True)
    assert not Path("b.zip").exists()
