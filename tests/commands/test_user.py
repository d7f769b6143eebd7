import io
import json
import stat
from pathlib import Path

import pytest

import cli
from rag.accounts.password_file import PasswordFile
from tests.said import Run, Said

ANNA, BERT = "een wachtwoord voor anna", "een wachtwoord voor bert"


pytestmark = pytest.mark.usefixtures("away")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(*arguments: str, typed: str = "") -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capsys.readouterr()
        status = cli.main(["user", *arguments])
        return Said(status, *capsys.readouterr())

    return run


def test_who_is_added_can_log_in_and_who_is_removed_cannot(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "w"
    assert run("add", "anna", "--file", "w", typed=ANNA + "\n").out == "anna kan nu aanmelden.\n"
    passwords = PasswordFile(file)
    assert passwords.checked("anna", ANNA)
    run("add", "bert", "--file", "w", typed=BERT)
    assert run("list", "--file", "w").out == "anna\nbert\n"
    assert json.loads(run("list", "--file", "w", "--json").out) == [
        {"name": "anna"},
        {"name": "bert"},
    ]
    assert run("remove", "anna", "--file", "w").out == "anna kan niet meer aanmelden.\n"
    assert passwords.account("anna") is None


def test_adding_again_gives_another_password(run: Run, tmp_path: Path) -> None:
    run("add", "anna", "--file", "w", typed=ANNA)
    assert "nieuw wachtwoord" in run("add", "anna", "--file", "w", typed=BERT).out
    passwords = PasswordFile(tmp_path / "w")
    assert passwords.checked("anna", BERT)
    assert not passwords.checked("anna", ANNA)


def test_nobody_else_may_read_the_file_and_it_holds_no_password(run: Run, tmp_path: Path) -> None:
    run("add", "anna", "--file", "w", typed=ANNA)
    file = tmp_path / "w"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert ANNA not in file.read_text()
    assert file.read_text().startswith("anna:$2b$12$")


def test_the_group_that_may_read_the_file_keeps_it(run: Run, tmp_path: Path) -> None:
    run("add", "anna", "--file", "w", typed=ANNA)
    (tmp_path / "w").chmod(0o644)
    run("add", "bert", "--file", "w", typed=BERT)
    assert stat.S_IMODE((tmp_path / "w").stat().st_mode) == 0o640


def test_lines_that_are_no_account_stay(run: Run, tmp_path: Path) -> None:
    (tmp_path / "w").write_text("# beheerd door Joke\nkees:$apr1$x$y\n")
    run("add", "anna", "--file", "w", typed=ANNA)
    run("remove", "anna", "--file", "w")
    assert (tmp_path / "w").read_text() == "# beheerd door Joke\nkees:$apr1$x$y\n"


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("geheim123", "te kort"),
        ("", "te kort"),
        ("x" * 73, "te lang"),
        ("é" * 37, "te lang"),
        ("een\x00wachtwoord van nul", "stuurtekens"),
    ],
)
def test_a_poor_password_is_refused_without_showing_it(
    run: Run, tmp_path: Path, password: str, why: str
) -> None:
    said = run("add", "anna", "--file", "w", typed=password)
    assert said.status == 2
    assert why in said.err
    assert not password or password not in said.err
    assert not (tmp_path / "w").exists()


def test_a_name_that_cannot_be_one_is_refused(run: Run) -> None:
    said = run("add", "a:b", "--file", "w", typed=ANNA)
    assert (said.status, "'a:b' kan geen naam zijn" in said.err) == (2, True)


def test_who_is_not_there_cannot_be_removed(run: Run) -> None:
    run("add", "anna", "--file", "w", typed=ANNA)
    said = run("remove", "bert", "--file", "w")
    assert (said.status, "staat geen bert" in said.err) == (2, True)


def test_without_a_file_the_setting_is_used_or_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = run("list")
    assert (said.status, "--file" in said.err) == (2, True)
    run("add", "anna", "--file", "w", typed=ANNA)
    monkeypatch.setenv("SPOORZOEKER_PASSWORDS", str(tmp_path / "w"))
    assert run("list").out == "anna\n"


def test_two_passwords_that_differ_change_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter([ANNA, BERT])
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal())
    assert cli.main(["user", "add", "anna", "--file", "w"]) == 2
    assert not (tmp_path / "w").exists()
