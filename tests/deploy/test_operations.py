"""The commands that docs/OPERATIONS.md tells to type are real."""

import re
import shlex
from pathlib import Path

import pytest

import cli

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "OPERATIONS.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))
MINE = SECTIONS["As a service"] + SECTIONS["Backup and restore"]
LINES = [
    line
    for block in re.findall(r"^```console\n(.*?)^```", MINE, re.DOTALL | re.MULTILINE)
    for line in block.splitlines()
]
OURS = [line.split(" ", 1)[1] for line in LINES if line.startswith(("spoor ", "spoorzoeker "))]
UNITS = {path.name for path in (ROOT / "deploy" / "systemd").iterdir()}


@pytest.mark.parametrize("command", OURS)
def test_every_command_exists_with_its_options(command: str) -> None:
    assert cli._parser().parse_args(shlex.split(command)).run


def test_every_unit_that_is_named_is_there() -> None:
    named = [shlex.split(line) for line in LINES if line.startswith("sudo systemctl ")]
    assert named
    for words in named:
        for name in (word for word in words if word.startswith("spoorzoeker")):
            assert {name, f"{name}.service"} & UNITS, name


def test_every_file_of_ours_that_is_named_is_there() -> None:
    for name in re.findall(r"\bdeploy/[\w/.]+\w", MINE):
        assert (ROOT / name).exists(), name
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert ".venv/app.stamp:" in targets
