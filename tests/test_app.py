import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import app
from tests.patience import SECONDS

ROOT = Path(__file__).parents[1]


def test_without_an_index_one_line_names_the_command_that_makes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.main(["--port", "0", "--data", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "spoorzoeker index" in said.err
    assert len(said.err.splitlines()) == 1
    assert said.out == ""


def test_a_port_in_use_gives_one_line(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert app.main(["--port", str(port), "--data", str(data)]) == 2
    said = capsys.readouterr().err
    assert f"127.0.0.1:{port}" in said
    assert "--port" in said
    assert len(said.splitlines()) == 1


def test_it_says_where_it_is_once_it_listens_and_ends_quietly_on_ctrl_c(data: Path) -> None:
    command = [sys.executable, "app.py", "--port", "0", "--data", str(data)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:  # type: ignore[call-overload]
        line = process.stdout.readline()
        assert line.startswith("Spoorzoeker staat op http://127.0.0.1:")
        port = int(line.rsplit(":", 1)[1])
        with socket.create_connection(("127.0.0.1", port)):
            process.send_signal(signal.SIGINT)
            said = process.stderr.read()
        assert process.wait(SECONDS) == 0
    assert said == ""


def test_others_than_this_machine_are_let_in_only_by_login_or_expressly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--host", "0.0.0.0", "--port", "0", "--data", str(tmp_path)]
    assert app.main(options) == 2
    said = capsys.readouterr().err
    assert "spoorzoeker user add" in said
    assert "--open" in said
    assert len(said.splitlines()) == 1
    assert app.main([*options, "--open"]) == 2
    assert "spoorzoeker index" in capsys.readouterr().err


def test_a_file_of_passwords_that_is_not_there_gives_one_line(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOORZOEKER_PASSWORDS", "/weg/wachtwoorden")
    assert app.main(["--port", "0", "--data", str(data)]) == 2
    said = capsys.readouterr().err
    assert "/weg/wachtwoorden" in said
    assert len(said.splitlines()) == 1
