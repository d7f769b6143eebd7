"""The real app with a file of passwords, and people who log in to it over HTTP."""

import importlib.util
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import bcrypt
import httpx
import pytest

PASSWORDS = {name: f"het wachtwoord van {name}" for name in ("anna", "bert", "René")}
LogIn = Callable[..., httpx.Client]


def _app() -> ModuleType:
    """Give what starts the app, which the tests of the whole page use too."""
    path = Path(__file__).parents[1] / "conftest.py"
    if (known := sys.modules.get("spoorzoeker_started")) is not None:
        return known
    spec = importlib.util.spec_from_file_location("spoorzoeker_started", path)
    assert spec
    assert spec.loader
    module = sys.modules["spoorzoeker_started"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


started = _app().started


def write_passwords(file: Path, *names: str) -> None:
    """Write accounts that are quick to check."""
    lines = [
        f"{name}:{bcrypt.hashpw(PASSWORDS[name].encode(), bcrypt.gensalt(4)).decode()}\n"
        for name in names
    ]
    file.write_text("".join(lines), encoding="utf-8")


@pytest.fixture(scope="module")
def own(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an index of its own, where logins are kept too."""
    return Path(shutil.copytree(data, tmp_path_factory.mktemp("people") / "data"))


@pytest.fixture(scope="module")
def passwords(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("passwords") / "wachtwoorden"
    write_passwords(file, *PASSWORDS)
    return file


@pytest.fixture(scope="module")
def guarded(own: Path, passwords: Path, offline: dict[str, str]) -> Iterator[str]:
    """Start the app for people who log in; anna is administrator."""
    set_ = {"SPOORZOEKER_PASSWORDS": str(passwords), "SPOORZOEKER_ADMINS": "anna"}
    with started(own, offline | set_) as address:
        yield address


@pytest.fixture
def visitor(guarded: str) -> Iterator[LogIn]:
    """Give who opens the app, logged in where a name is given."""
    opened: list[httpx.Client] = []

    def visit(name: str | None = None, *, address: str = guarded) -> httpx.Client:
        client = httpx.Client(base_url=address, headers={"origin": address}, trust_env=False)
        opened.append(client)
        if name:
            sent = {"naam": name, "wachtwoord": PASSWORDS[name]}
            assert client.post("/aanmelden", data=sent).status_code == 303
        return client

    yield visit
    for client in opened:
        client.close()
