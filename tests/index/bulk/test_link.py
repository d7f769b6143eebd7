import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from index.bulk.address import ray_address
from index.bulk.link import Link
from index.bulk.refusal import refusal

ROOT = Path(__file__).parents[3]
LETTERS = str(ROOT / "corpus" / "letters")
WITHOUT_RAY = """
import importlib.util, sys
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "ray" else real(name, *rest)
sys.modules["ray"] = None
import cli
sys.exit(cli.main(sys.argv[1:]))
"""
IMPORTED = """
import sys, cli
assert cli.main(sys.argv[1:]) == 0
print([name for name in sys.modules if name.split(".")[0] == "ray" or "index.bulk." in name])
"""


def run(program: str, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"SPOORZOEKER_EMBEDDER": "hashing"} | variables,
        timeout=120,
    )


@pytest.fixture
def closed() -> Iterator[int]:
    """Give a port where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


@pytest.mark.parametrize("scheme", ["", "ray://"])
def test_an_address_where_nobody_listens_is_told_in_one_line(closed: int, scheme: str) -> None:
    with pytest.raises(SettingsWrong, match="is niet te bereiken") as told:
        Link(ray_address(f"{scheme}127.0.0.1:{closed}"))
    assert len(str(told.value).splitlines()) == 1


def test_one_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    # Ray itself would go on for three minutes, deaf to Ctrl-C.
    monkeypatch.setattr("index.bulk.link._TO_BEGIN", 1.0)
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        with pytest.raises(SettingsWrong, match="geen antwoord in 1 s"):
            Link(ray_address(f"127.0.0.1:{mute.getsockname()[1]}"))


def test_without_the_package_the_line_says_how_to_install_it(tmp_path: Path) -> None:
    done = run(WITHOUT_RAY, "index", LETTERS, "--ray", "--data", str(tmp_path / "data"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "Ray is niet geïnstalleerd. Installeer het met: pip install 'ray[client]>=2.60,<3'\n"
    )


def test_without_the_setting_nothing_of_ray_is_imported(tmp_path: Path) -> None:
    done = run(IMPORTED, "index", LETTERS, "--data", str(tmp_path / "data"))
    assert done.stdout.splitlines()[-1] == "['index.bulk.address']", done.stderr


def test_where_nothing_is_to_be_read_no_cluster_is_looked_for(tmp_path: Path, closed: int) -> None:
    data = ("--data", str(tmp_path / "data"))
    assert run(IMPORTED, "index", LETTERS, *data).returncode == 0
    assert (
        run(IMPORTED, "index", LETTERS, *data, SPOORZOEKER_RAY=f"127.0.0.1:{closed}").stderr == ""
    )


def test_another_version_of_ray_is_told_in_one_line() -> None:
    check = pytest.importorskip("ray._private.utils").check_version_info
    there = {"ray_version": "2.1.0", "python_version": "3.9.1"}
    with pytest.raises(RuntimeError) as wrong:
        check(there, "driver", python_version_match_level="minor")
    told = refusal(ray_address("hoofd:6379"), f"RuntimeError: {wrong.value}")
    assert "andere versie van Ray of Python" in str(told)
    assert "2.1.0" in str(told)
    assert len(str(told).splitlines()) == 1


def test_a_cluster_that_wants_a_token_says_so() -> None:
    said = "AuthenticationError: Token authentication is enabled but no token was found"
    assert "RAY_AUTH_TOKEN" in str(refusal(ray_address("hoofd:6379"), said))
