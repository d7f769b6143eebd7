import logging
from pathlib import Path

import bcrypt
import pytest

from corpus.errors import SettingsWrong
from rag.accounts.password_file import PasswordFile, read_accounts


def line(name: str, password: str) -> str:
    return f"{name}:{bcrypt.hashpw(password.encode(), bcrypt.gensalt(4)).decode()}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "wachtwoorden"
    path.write_text(line("anna", "wachtwoord van anna") + line("bert", "wachtwoord van bert"))
    return path


def test_who_stands_in_it_is_known_by_the_password(file: Path) -> None:
    passwords = PasswordFile(file)
    found = passwords.checked("anna", "wachtwoord van anna")
    assert found is not None
    assert found.name == "anna"
    assert passwords.checked("anna", "wachtwoord van bert") is None
    assert passwords.checked("carla", "wachtwoord van anna") is None


def test_who_is_taken_out_is_unknown_at_once(file: Path) -> None:
    passwords = PasswordFile(file)
    file.write_text(line("bert", "wachtwoord van bert"))
    assert passwords.account("anna") is None
    assert passwords.account("bert") is not None


def test_while_the_file_is_gone_nobody_is_known(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    passwords = PasswordFile(file)
    moved = file.rename(file.with_name("weg"))
    assert passwords.account("anna") is None
    assert passwords.checked("anna", "wachtwoord van anna") is None
    assert "nobody can log in" in caplog.text
    moved.rename(file)
    assert passwords.account("anna") is not None


def test_a_line_that_is_no_account_is_told_and_passed_over(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file.write_text("# wie er in mogen\n\nbert:$apr1$x$y\n" + file.read_text())
    with caplog.at_level(logging.WARNING):
        assert sorted(read_accounts(file)) == ["anna", "bert"]
    assert caplog.text.count("passed over") == 1
    assert "line 3" in caplog.text


def test_without_the_file_the_command_that_makes_it_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="spoorzoeker user add NAAM --file"):
        PasswordFile(tmp_path / "weg")


def test_a_file_in_which_nobody_stands_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leeg").write_text("")
    with pytest.raises(SettingsWrong, match="staat niemand"):
        PasswordFile(tmp_path / "leeg")


def test_what_is_no_text_is_refused_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsWrong, match="geen UTF-8"):
        PasswordFile(tmp_path / "x")
