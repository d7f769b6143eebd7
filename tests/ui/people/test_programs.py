"""Programs, which send a name and a password with each request."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from rag.accounts.password_file import PasswordFile
from ui.people import password_check
from ui.people.password_check import PasswordCheck

ANNA = ("anna", "het wachtwoord van anna")


@pytest.fixture(scope="module")
def server(own: Path, passwords: Path, offline: dict[str, str], starting: Any) -> Iterator[str]:
    named = {"SPOORZOEKER_PASSWORDS": str(passwords), "SPOORZOEKER_MCP": "true"}
    with starting(own, offline | named) as address:
        yield address


def test_a_program_uses_the_interface_with_a_name_and_a_password(server: str) -> None:
    for _ in range(2):
        answer = httpx.get(f"{server}/api/health", auth=ANNA, trust_env=False, timeout=60)
        assert answer.json() == {"status": "ok", "letters": 5}


def test_what_watches_over_the_app_needs_no_name_and_hears_no_more_than_that_it_is_well(
    server: str,
) -> None:
    for auth in (None, ("anna", "een ander wachtwoord")):
        answer = httpx.get(f"{server}/api/health", auth=auth, trust_env=False, timeout=60)
        assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize("auth", [None, ("anna", "een ander wachtwoord"), ("niemand", ANNA[1])])
def test_without_them_it_is_asked_for_them(server: str, auth: tuple[str, str] | None) -> None:
    answer = httpx.get(f"{server}/api/letters", auth=auth, trust_env=False, timeout=60)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic ")


@pytest.mark.parametrize("sent", ["Basic", "Basic !", "Basic /w==", "Bearer x", "Basic YW5uYQ=="])
def test_what_is_no_name_and_password_is_refused(server: str, sent: str) -> None:
    headers = {"authorization": sent}
    answer = httpx.get(f"{server}/api/letters", headers=headers, trust_env=False, timeout=60)
    assert answer.status_code == 401


def test_the_pages_for_people_take_no_password_with_a_request(server: str) -> None:
    answer = httpx.get(f"{server}/brieven", auth=ANNA, trust_env=False, timeout=60)
    assert answer.status_code == 401
    assert "www-authenticate" not in answer.headers


def test_a_page_of_another_site_cannot_use_what_a_browser_remembers(server: str) -> None:
    headers = {"origin": "https://elders.example"}
    answer = httpx.get(
        f"{server}/api/letters", auth=ANNA, headers=headers, trust_env=False, timeout=60
    )
    assert answer.status_code == 403


def test_the_tools_work_for_who_is_known(server: str) -> None:
    async def letters() -> str:
        async with (
            httpx.AsyncClient(auth=ANNA, trust_env=False, timeout=60) as client,
            streamable_http_client(f"{server}/gradio_api/mcp/", http_client=client) as streams,
            ClientSession(streams[0], streams[1]) as session,
        ):
            await session.initialize()
            return str(await session.call_tool("list_letters", {}))

    assert "Annet Bertram" in asyncio.run(letters())
    answer = httpx.post(f"{server}/gradio_api/mcp/", json={}, trust_env=False, timeout=60)
    assert answer.status_code == 401


@pytest.fixture
def accounts(tmp_path: Path, write_accounts: Callable[..., None]) -> Path:
    file = tmp_path / "wachtwoorden"
    write_accounts(file, "anna", "bert")
    return file


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what notes down whose passwords are looked at, which takes a while each time."""
    names: list[str] = []
    checked = PasswordFile.checked

    def noted(self: PasswordFile, name: str, password: str) -> Any:
        names.append(name)
        return checked(self, name, password)

    monkeypatch.setattr(password_check.PasswordFile, "checked", noted)
    return names


def test_a_password_that_was_right_is_remembered_and_a_wrong_one_is_not(
    accounts: Path, looked_at: list[str]
) -> None:
    async def ask() -> list[bool]:
        check = PasswordCheck(PasswordFile(accounts))
        given = [ANNA, ANNA, ("anna", "fout"), ("anna", "fout"), ANNA]
        return [bool(await check.again(*one, address="192.0.2.1")) for one in given]

    assert asyncio.run(ask()) == [True, True, False, False, True]
    assert len(looked_at) == 3


def test_what_is_remembered_ends_with_the_account(
    accounts: Path, write_accounts: Callable[..., None]
) -> None:
    async def ask() -> list[bool]:
        check = PasswordCheck(PasswordFile(accounts))
        before = await check.again(*ANNA, address="192.0.2.1")
        write_accounts(accounts, "bert")
        return [bool(before), bool(await check.again(*ANNA, address="192.0.2.1"))]

    assert asyncio.run(ask()) == [True, False]


def test_programs_cannot_go_on_guessing_either(accounts: Path, looked_at: list[str]) -> None:
    async def ask() -> None:
        check = PasswordCheck(PasswordFile(accounts))
        for number in range(9):
            assert not await check.again("anna", f"fout {number}", address="192.0.2.1")

    asyncio.run(ask())
    assert len(looked_at) == 5
