"""Commands run in this process, as a person types them."""

import os
from pathlib import Path

import pytest

import cli
from tests.said import Run, Said


@pytest.fixture
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder, with no settings of whoever runs this."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("SPOORZOEKER_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and give what it said."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        status = cli.main([str(argument) for argument in arguments])
        return Said(status, *capsys.readouterr())

    return run
