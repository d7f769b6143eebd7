"""The units hold for systemd itself, and name commands and settings of ours."""

import re
import shlex
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

import cli
from rag.settings import Settings

UNITS = sorted((Path(__file__).parents[2] / "deploy" / "systemd").iterdir())
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
PROGRAM = "/opt/spoorzoeker/.venv/bin/spoorzoeker"
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="NO SYSTEMD: the units were not verified by it"
)


def values(unit: Path, name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", unit.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture
def placed(tmp_path: Path) -> list[Path]:
    """Give the units with a program that is there, as systemd looks for it."""
    program = tmp_path / "spoorzoeker"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8").replace(PROGRAM, str(program))
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    return [tmp_path / unit.name for unit in UNITS]


@needs_systemd
def test_systemd_finds_nothing_wrong(placed: list[Path]) -> None:
    said = subprocess.run(
        ["systemd-analyze", "verify", *map(str, placed)], capture_output=True, text=True
    )
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


@needs_systemd
def test_systemd_calls_each_service_little_exposed(placed: list[Path]) -> None:
    for unit in (unit for unit in placed if unit.suffix == ".service"):
        command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", "--threshold=20"]
        said = subprocess.run([*command, str(unit)], capture_output=True, text=True)
        assert said.returncode == 0, said.stdout.splitlines()[-1]


@pytest.mark.parametrize("unit", SERVICES, ids=lambda unit: unit.name)
def test_each_command_of_ours_exists_with_its_options(unit: Path) -> None:
    commands = [shlex.split(line) for line in values(unit, "ExecStart")]
    ours = [arguments for program, *arguments in commands if program == PROGRAM]
    assert ours
    for arguments in ours:
        assert cli._parser().parse_args(arguments).run


@pytest.mark.parametrize("unit", SERVICES, ids=lambda unit: unit.name)
def test_each_setting_exists(unit: Path) -> None:
    names = {f"SPOORZOEKER_{field.name.upper()}" for field in fields(Settings)}
    assert {value.partition("=")[0] for value in values(unit, "Environment")} <= names


def test_each_timer_has_its_service() -> None:
    timers = [unit for unit in UNITS if unit.suffix == ".timer"]
    assert {timer.stem for timer in timers} < {service.stem for service in SERVICES}


def test_the_service_waits_longer_than_the_app_lets_answers_end() -> None:
    from ui.stopping import PATIENCE_S

    (service,) = (unit for unit in UNITS if unit.name == "spoorzoeker.service")
    assert float(values(service, "TimeoutStopSec")[0]) > PATIENCE_S + 5
