"""No image is built here: that takes a daemon and a network. What can be seen without, is."""

import json
import re
import shlex
import subprocess
import sys
import tomllib
from dataclasses import fields
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

import cli
from rag.settings import Settings
from tests.free_port import free_port

ROOT = Path(__file__).parents[2]
LINES = re.sub(
    r"\\\n", " ", (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
).splitlines()
STEPS = [line.split(maxsplit=1) for line in LINES if line.strip() and not line.startswith("#")]


def of(kind: str) -> list[str]:
    return [rest for name, rest in STEPS if name == kind]


def copied() -> list[str]:
    """Name what is copied out of the repository."""
    return [
        name for rest in of("COPY") if not rest.startswith("--from") for name in rest.split()[:-1]
    ]


def test_everything_that_it_copies_is_there() -> None:
    for name in copied():
        assert (ROOT / name).exists(), name


def test_everything_that_the_package_is_made_of_is_copied() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
    needed = {*wheel, project["project"]["readme"], *project["project"]["license-files"]}
    assert needed <= set(copied())


def test_it_starts_a_command_of_ours() -> None:
    program, *arguments = (*json.loads(of("ENTRYPOINT")[-1]), *json.loads(of("CMD")[-1]))
    assert program == "spoorzoeker"
    assert cli._parser().parse_args(arguments).run


def test_its_settings_are_settings() -> None:
    names = {field.name.upper() for field in fields(Settings)}
    for pair in (pair for rest in of("ENV") for pair in shlex.split(rest)):
        name = pair.partition("=")[0]
        if name.startswith("SPOORZOEKER_"):
            assert name.removeprefix("SPOORZOEKER_") in names


def test_it_runs_as_nobody_in_particular_and_keeps_data_outside() -> None:
    assert of("USER") == ["spoorzoeker"]
    assert "/data" in json.loads(of("VOLUME")[0])


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1), (None, 1)])
def test_its_health_check_is_well_only_when_the_app_is(status: int | None, code: int) -> None:
    """The command is run as it stands, but for the port."""

    class Health(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/api/health" and status else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Health) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        port = free_port() if status is None else server.server_port
        check = json.loads(of("HEALTHCHECK")[0].split("CMD", 1)[1])
        program = check[2].replace(":7860/", f":{port}/")
        assert check[:2] == ["python", "-c"]
        ran = subprocess.run([sys.executable, "-c", program], capture_output=True)
        server.shutdown()
    assert ran.returncode == code
