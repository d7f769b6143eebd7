"""Login by password, as the real app does it over HTTP."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

LogIn = Callable[..., httpx.Client]
PAGE = {"accept": "text/html", "sec-fetch-mode": "navigate"}


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/", "./aanmelden"),
        ("/?vraag=x", "./aanmelden"),
        ("/?gesprek=a-b_1", "./aanmelden?gesprek=a-b_1"),
        ("/?gesprek=//elders.example", "./aanmelden"),
        ("/?gesprek=a%0d%0ab", "./aanmelden"),
        ("/brieven/overzicht", "../aanmelden"),
        ("/en/", "./aanmelden"),
        ("/en/brieven/overzicht", "../aanmelden"),
    ],
)
def test_who_looks_at_a_page_is_led_to_the_login(visitor: LogIn, path: str, to: str) -> None:
    answer = visitor().get(path, headers=PAGE)
    assert (answer.status_code, answer.headers["location"]) == (303, to)


@pytest.mark.parametrize(
    "path",
    [
        "/", "/brieven", "/brief?id=000", "/config", "/theme.css", "/ui/clicks.js", "/ui/",
        "/assets/x.js", "/gradio_api/info", "/gradio_api/queue/data?session_hash=x",
        "/gradio_api/file=/etc/hostname", "/gradio_api/heartbeat/x", "/persoon", "/monitoring",
        "/en/config", "/en/brieven", "/aanmelden/", "/ui/../brieven", "/ui/page.css/../clicks.js",
    ],
)  # fmt: skip
def test_others_are_told_in_a_line_that_they_must_log_in(visitor: LogIn, path: str) -> None:
    answer = visitor().get(path)
    assert answer.status_code == 401
    assert "aan" in answer.json()["detail"] or "log in" in answer.json()["detail"]


def test_only_the_files_of_the_login_page_are_open(visitor: LogIn) -> None:
    for path in (
        "/aanmelden",
        "/ui/login.css",
        "/ui/page.css",
        "/en/aanmelden",
        "/en/ui/login.css",
    ):
        assert visitor().get(path).status_code == 200


def test_who_logs_in_is_named_and_let_in(visitor: LogIn) -> None:
    anna = visitor("anna")
    assert ">anna<" in anna.get("/persoon").text
    assert "5 brieven" in anna.get("/keuze").text
    assert anna.get("/", headers=PAGE).status_code == 200
    assert anna.get("/aanmelden").headers["location"] == "./"


@pytest.mark.parametrize(
    ("asked", "to"),
    [
        ("?gesprek=a-b_1", "./?gesprek=a-b_1"),
        ("?gesprek=//elders", "./"),
        ("?next=https://elders.example&gesprek=", "./"),
    ],
)
def test_after_the_login_one_goes_on_where_one_was_and_never_elsewhere(
    visitor: LogIn, asked: str, to: str
) -> None:
    client = visitor()
    assert f'action="aanmelden{to[2:]}"' in client.get(f"/aanmelden{asked}").text
    sent = {"naam": "anna", "wachtwoord": "het wachtwoord van anna"}
    assert client.post(f"/aanmelden{asked}", data=sent).headers["location"] == to


def test_a_name_with_accents_is_one_too(visitor: LogIn) -> None:
    assert ">René<" in visitor("René").get("/persoon").text


def test_the_login_holds_in_both_languages(visitor: LogIn) -> None:
    assert visitor("anna").get("/en/keuze").status_code == 200


def test_a_wrong_password_and_an_unknown_name_are_refused_alike(visitor: LogIn) -> None:
    refused = [
        visitor().post("/aanmelden", data={"naam": name, "wachtwoord": "een ander wachtwoord"})
        for name in ("bert", "niemand")
    ]
    assert [answer.status_code for answer in refused] == [403, 403]
    assert not any(answer.cookies for answer in refused)
    pages = [answer.text.replace("niemand", "bert") for answer in refused]
    assert pages[0] == pages[1]
    assert "horen niet bij elkaar" in pages[0]


@pytest.mark.parametrize(
    "body", [b"", b"naam=anna", b"naam=%ff&wachtwoord=%ff", b"\xff", b"x" * 100_000, b"&" * 5000]
)
def test_a_form_that_is_not_ours_is_a_wrong_password(visitor: LogIn, body: bytes) -> None:
    assert visitor().post("/aanmelden", content=body).status_code == 403


def test_who_logs_out_is_out_with_the_old_cookie_too(visitor: LogIn) -> None:
    anna = visitor("anna")
    cookie = anna.cookies["spoorzoeker"]
    answer = anna.post("/afmelden")
    assert (answer.status_code, answer.headers["location"]) == (303, "aanmelden")
    assert "spoorzoeker" not in anna.cookies
    again = visitor()
    again.cookies.set("spoorzoeker", cookie)
    assert again.get("/brieven").status_code == 401


def test_the_cookie_is_hidden_from_scripts_and_other_sites(visitor: LogIn) -> None:
    sent = {"naam": "anna", "wachtwoord": "het wachtwoord van anna"}
    plain = visitor().post("/aanmelden", data=sent).headers["set-cookie"]
    assert {"HttpOnly", "Path=/", "SameSite=lax"} <= set(plain.split("; "))
    assert "Secure" not in plain
    forwarded = {
        "x-forwarded-proto": "https", "x-forwarded-prefix": "/spoor", "x-forwarded-host": "x.nl",
        "origin": "https://x.nl",
    }  # fmt: skip
    behind = visitor().post("/aanmelden", data=sent, headers=forwarded).headers["set-cookie"]
    assert {"Secure", "Path=/spoor/"} <= set(behind.split("; "))


def test_another_site_cannot_log_anybody_in(visitor: LogIn) -> None:
    sent = {"naam": "anna", "wachtwoord": "het wachtwoord van anna"}
    origin = {"origin": "https://elders.example"}
    assert visitor().post("/aanmelden", data=sent, headers=origin).status_code == 403
    assert not visitor().post("/aanmelden", data=sent, headers=origin).cookies


def test_nothing_of_a_person_stays_in_the_browser(visitor: LogIn) -> None:
    anna = visitor("anna")
    for path in ("/", "/brieven", "/persoon", "/aanmelden", "/config"):
        assert anna.get(path).headers["cache-control"] == "no-store"
    assert anna.get("/ui/clicks.js").headers["cache-control"] == "no-cache"


def test_every_answer_carries_the_policy_before_login_too(visitor: LogIn) -> None:
    for path in ("/", "/aanmelden", "/brieven"):
        assert "default-src 'self'" in visitor().get(path).headers["content-security-policy"]


def test_after_some_wrong_passwords_one_has_to_wait(visitor: LogIn) -> None:
    wrong = {"naam": "wie er raadt", "wachtwoord": "geraden"}
    from_elsewhere = {"x-forwarded-for": "192.0.2.77"}
    client = visitor()
    answers = [client.post("/aanmelden", data=wrong, headers=from_elsewhere) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [403] * 5 + [429]
    left = int(answers[-1].headers["retry-after"])
    assert 0 < left <= 15  # fewer where the machine was busy
    assert f"Probeer het over {left} secon" in answers[-1].text
    assert visitor("anna").get("/brieven").status_code == 200


def test_who_is_removed_is_out_at_once_and_a_restart_logs_nobody_else_out(
    own: Path,
    tmp_path: Path,
    offline: dict[str, str],
    starting: Any,
    write_accounts: Callable[..., None],
    visitor: LogIn,
) -> None:
    file = tmp_path / "wachtwoorden"
    write_accounts(file, "anna", "bert")
    settings = offline | {"SPOORZOEKER_PASSWORDS": str(file)}
    with starting(own, settings) as address:
        anna, bert = (visitor(name, address=address) for name in ("anna", "bert"))
        lines = file.read_text().splitlines(keepends=True)
        file.write_text(lines[0])
        assert anna.get("/brieven").status_code == 200
        assert bert.get("/brieven").status_code == 401
    with starting(own, settings) as address:
        own_origin = {"origin": address}
        assert anna.get(f"{address}/brieven", headers=own_origin).status_code == 200
        assert bert.get(f"{address}/brieven", headers=own_origin).status_code == 401
