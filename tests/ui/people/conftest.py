"""The real app with a file of passwords, and people who log in to it over HTTP."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import bcrypt
import httpx
import pytest

PASSWORDS = {name: f"het wachtwoord van {name}" for name in ("anna", "bert", "René")}
LogIn = Callable[..., httpx.Client]


@pytest.fixture(scope="session")
def write_accounts() -> Callable[..., None]:
    """Give what writes accounts that are quick to check, to a file."""

    def write(file: Path, *names: str) -> None:
        lines = [
            f"{name}:{bcrypt.hashpw(PASSWORDS[name].encode(), bcrypt.gensalt(4)).decode()}\n"
            for name in names
        ]
        file.write_text("".join(lines), encoding="utf-8")

    return write


@pytest.fixture(scope="session")
def own(copy_data: Callable[[], Path]) -> Path:
    """Give an index of its own, where logins are kept too."""
    return copy_data()


@pytest.fixture(scope="session")
def passwords(
    tmp_path_factory: pytest.TempPathFactory, write_accounts: Callable[..., None]
) -> Path:
    file = tmp_path_factory.mktemp("passwords") / "wachtwoorden"
    write_accounts(file, *PASSWORDS)
    return file


@pytest.fixture(scope="session")
def guarded(own: Path, passwords: Path, offline: dict[str, str], starting: Any) -> Iterator[str]:
    """Start the app for people who log in; anna is administrator."""
    named = {"SPOORZOEKER_PASSWORDS": str(passwords), "SPOORZOEKER_ADMINS": "anna"}
    with starting(own, offline | named) as address:
        yield address


@pytest.fixture
def visitor(guarded: str) -> Iterator[LogIn]:
    """Give who opens the app, logged in where a name is given."""
    opened: list[httpx.Client] = []

    def visit(name: str | None = None, *, address: str = guarded) -> httpx.Client:
        client = httpx.Client(
            base_url=address, headers={"origin": address}, trust_env=False, timeout=60
        )
        opened.append(client)
        if name:
            sent = {"naam": name, "wachtwoord": PASSWORDS[name]}
            assert client.post("/aanmelden", data=sent).status_code == 303
        return client

    yield visit
    for client in opened:
        client.close()
