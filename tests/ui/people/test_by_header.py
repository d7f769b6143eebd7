"""Login by a trusted header, as the real app believes it."""

import asyncio

import httpx
import pytest
from starlette.requests import HTTPConnection

from rag.access import networks
from ui.arrival import arrival, with_state
from ui.people.by_header import ByHeader
from ui.people.person import Person

PAGE = {"accept": "text/html", "sec-fetch-mode": "navigate"}


def sent(*names: bytes, peer: str = "10.0.0.1") -> HTTPConnection:
    headers = [(b"x-user", name) for name in names]
    scope = {
        "type": "http", "client": (peer, 1), "headers": headers, "scheme": "http", "path": "/",
        "method": "GET",
    }  # fmt: skip
    return HTTPConnection(with_state(scope, arrival=arrival(scope, networks(["10.0.0.1"]))))


def person(*names: bytes, peer: str = "10.0.0.1") -> Person | None:
    return asyncio.run(ByHeader("X-User", admins=["anna"]).person(sent(*names, peer=peer)))


def test_a_trusted_server_says_who_somebody_is() -> None:
    assert person(b"bert") == Person("bert")
    assert person(b"anna") == Person("anna", is_admin=True)
    assert person("René".encode()) == Person("René")
    assert person("René".encode("latin-1")) == Person("René")
    assert person(b"oidc|1:2") == Person("oidc|1:2")


def test_nobody_else_is_believed() -> None:
    assert person(b"anna", peer="10.0.0.2") is None
    assert person(b"anna", peer="127.0.0.1") is None


@pytest.mark.parametrize(
    "names", [(), (b"",), (b" ",), (b"anna", b"bert"), (b"a" * 300,), (b"\0",)]
)
def test_without_one_clear_name_nobody_is_let_in(names: tuple[bytes, ...]) -> None:
    assert person(*names) is None


def test_the_app_names_who_the_server_named_and_has_no_login_of_its_own(
    address_by_header: str,
) -> None:
    with httpx.Client(
        base_url=address_by_header, headers={"x-user": "bert"}, trust_env=False, timeout=60
    ) as client:
        shown = client.get("/persoon").text
        assert ">bert<" in shown
        assert "form" not in shown
        assert client.get("/aanmelden", headers=PAGE).status_code == 404
        assert "5 brieven" in client.get("/keuze").text


def test_who_comes_without_a_name_is_told_so(address_by_header: str) -> None:
    with httpx.Client(base_url=address_by_header, trust_env=False, timeout=60) as client:
        for headers in ({}, PAGE):
            answer = client.get("/", headers=headers)
            assert answer.status_code == 401
            assert "niet doorgegeven wie u bent" in answer.text
        assert client.get("/ui/login.css").status_code == 200
        assert client.get("/brieven").status_code == 401
