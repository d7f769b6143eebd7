"""The real app behind a real nginx with the configuration that we hand out."""

import shutil
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.deploy.nginx_server import NGINX, Proxied, SignOn, nginx
from tests.patience import SECONDS
from tests.ui.asked_over_http import ask

pytestmark = pytest.mark.skipif(
    NGINX is None or shutil.which("openssl") is None,
    reason="NO NGINX, OR NO OPENSSL: deploy/nginx.conf was not tried: apt-get install nginx",
)
QUESTION = "Wat is de status van Rail Ghent-Terneuzen?"
PAGE = {"accept": "text/html,*/*", "sec-fetch-mode": "navigate"}
SCRIPT = {"accept": "*/*", "sec-fetch-mode": "cors"}
Visit = Callable[..., httpx.Client]


@pytest.fixture(scope="module")
def sign_on() -> Iterator[SignOn]:
    server = SignOn()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def prefixed(
    data: Path,
    offline: dict[str, str],
    listening: Any,
    sign_on: SignOn,
    app_starting: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Proxied]:
    """Have an app with single sign-on under a path of nginx."""
    own = shutil.copytree(data, tmp_path_factory.mktemp("sso") / "data")
    named = {
        "SPOORZOEKER_USER_HEADER": "X-Forwarded-User",
        "SPOORZOEKER_ADMINS": "anna",
        "SPOORZOEKER_MODEL": "proef",
        "SPOORZOEKER_MODEL_URL": listening.url("openai"),
        "SPOORZOEKER_MODEL_TIMEOUT": f"{2 * SECONDS}",
    }
    place = tmp_path_factory.mktemp("nginx")
    with (
        app_starting(own, offline | named) as app,
        nginx(Proxied(place, app=app, sign_on=sign_on, prefix="/spoor")) as proxied,
    ):
        yield proxied


@pytest.fixture(scope="module")
def with_passwords(
    data: Path,
    offline: dict[str, str],
    app_starting: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Proxied]:
    """Have an app with passwords as a site of its own."""
    import bcrypt

    place = tmp_path_factory.mktemp("wachtwoorden")
    own = shutil.copytree(data, place / "data")
    hashed = bcrypt.hashpw(b"het wachtwoord van anna", bcrypt.gensalt(4)).decode()
    (place / "wachtwoorden").write_text(f"anna:{hashed}\n")
    named = {"SPOORZOEKER_PASSWORDS": str(place / "wachtwoorden")}
    at = tmp_path_factory.mktemp("nginx")
    with (
        app_starting(own, offline | named) as app,
        nginx(Proxied(at, app=app, sign_on=None)) as proxied,
    ):
        yield proxied


@pytest.fixture
def visit() -> Iterator[Visit]:
    """Give who comes to nginx over https, signed on where a name is given."""
    opened: list[httpx.Client] = []

    def visit(proxied: Proxied, name: str | None = None) -> httpx.Client:
        client = httpx.Client(
            base_url=proxied.address,
            verify=ssl.create_default_context(cafile=str(proxied.certificate)),
            cookies={"sso": name} if name else {},
            headers={"origin": proxied.address.removesuffix("/spoor/").rstrip("/")},
            trust_env=False,
            timeout=60,
        )
        opened.append(client)
        return client

    yield visit
    for client in opened:
        client.close()


def test_who_is_signed_on_is_known_by_name(prefixed: Proxied, visit: Visit) -> None:
    answer = visit(prefixed, "anna").get("persoon")
    assert ">anna<" in answer.text
    assert "sso-renewed=1" in answer.headers["set-cookie"]
    assert "strict-transport-security" in answer.headers


@pytest.mark.parametrize("header", ["X-Forwarded-User", "x-forwarded-user", "X_Forwarded_User"])
def test_what_a_client_says_of_itself_is_written_over(
    prefixed: Proxied, visit: Visit, header: str
) -> None:
    spoofed = {header: "anna"}
    assert ">bert<" in visit(prefixed, "bert").get("persoon", headers=spoofed).text
    assert visit(prefixed).get("persoon", headers=spoofed | SCRIPT).status_code == 401


def test_who_opens_a_page_is_led_to_the_login_and_back(prefixed: Proxied, visit: Visit) -> None:
    answer = visit(prefixed).get("?brief=003&alinea=12", headers=PAGE)
    assert answer.status_code == 302
    back = "/spoor/?brief=003&alinea=12"
    assert answer.headers["location"] == f"https://login.example/?rd={back}"


def test_a_script_or_a_program_hears_that_it_is_not_known(prefixed: Proxied, visit: Visit) -> None:
    for headers in (SCRIPT, {"accept": "*/*"}):
        answer = visit(prefixed).get("brieven", headers=headers)
        assert answer.status_code == 401
        assert "location" not in answer.headers


def test_nobody_asks_the_login_server_directly_who_is_who(prefixed: Proxied, visit: Visit) -> None:
    client = visit(prefixed, "anna")
    assert client.get(prefixed.address.replace("/spoor/", "/oauth2/auth")).status_code == 404


def test_an_answer_is_shown_while_it_grows(prefixed: Proxied, visit: Visit, server: Any) -> None:
    def slowly(asked: Any) -> Iterator[str]:
        key = asked.key_of("concrete versnelling")
        yield f"Rail Ghent-Terneuzen is een verbinding met grote gevolgen [{key}]. En daarna"
        server.model.may_go_on.wait(SECONDS)
        yield f" een concrete versnelling [{key}]."

    server.model.persona = slowly
    steps = ask(visit(prefixed, "anna"), QUESTION)
    assert any("Bronnen" in step and "pending" in step for step in steps)
    server.model.may_go_on.set()
    assert "on-answer" in [*steps][-1]


def test_large_files_reach_the_app_and_too_large_ones_are_told_so_by_the_app(
    prefixed: Proxied, visit: Visit
) -> None:
    client = visit(prefixed, "anna")
    answer = client.post("brieven/lezen?naam=groot.pdf", content=bytes(20_000_000))
    assert (answer.status_code, "groot.pdf" in answer.text) == (200, True)
    answer = client.post("brieven/lezen?naam=te-groot.pdf", content=bytes(60_000_000))
    assert (answer.status_code, "groter dan 50 MB" in answer.text) == (200, True)


def test_the_log_holds_no_words_of_letters_or_people(prefixed: Proxied, visit: Visit) -> None:
    visit(prefixed, "anna").get("gesprekken?zoek=geheim")
    prefixed.wait_for_log("/spoor/gesprekken")
    assert "geheim" not in prefixed.log


@pytest.mark.browser
def test_in_a_browser_it_all_works_and_nothing_is_asked_elsewhere(
    prefixed: Proxied, browser: Browser, server: Any
) -> None:
    server.model.status = 500  # the letters' own sentences do
    context = browser.new_context(ignore_https_errors=True)
    site = prefixed.address.removesuffix("spoor/")
    context.add_cookies([{"name": "sso", "value": "anna", "url": site}])
    page, asked, failed = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda r: failed.append((r.url, r.status)) if r.status >= 400 else None)
    page.goto(prefixed.address)
    page.fill("#question textarea", QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".on-answer")).to_have_count(1)
    page.locator(".mark").first.click()
    expect(page.locator("#shown-letter mark").first).to_be_visible()
    context.close()
    assert not failed
    outside = [url for url in asked if not url.startswith((prefixed.address, "data:", "blob:"))]
    assert not outside


def test_a_login_by_password_gets_a_cookie_for_https_alone(
    with_passwords: Proxied, visit: Visit
) -> None:
    client = visit(with_passwords)
    arrived = client.get("", headers=PAGE)
    assert (arrived.status_code, arrived.headers["location"]) == (303, "./aanmelden")
    sent = {"naam": "anna", "wachtwoord": "het wachtwoord van anna"}
    answer = client.post("aanmelden", data=sent)
    assert (answer.status_code, answer.headers["location"]) == (303, "./")
    cookie = answer.headers["set-cookie"].lower()
    for part in ("; secure", "; httponly", "; path=/;", "samesite=lax"):
        assert part in f"{cookie};", part
    assert ">anna<" in client.get("persoon").text
    assert client.get("persoon", headers={"x-forwarded-user": "bert"}).text.count(">anna<") == 1


def test_watching_over_it_needs_no_login(with_passwords: Proxied, visit: Visit) -> None:
    answer = visit(with_passwords).get("api/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_who_comes_without_https_is_sent_there(with_passwords: Proxied) -> None:
    answer = httpx.get(f"{with_passwords.plain}?brief=003", trust_env=False)
    assert answer.status_code == 301
    assert answer.headers["location"] == "https://127.0.0.1/?brief=003"


def test_a_page_of_another_site_is_refused(with_passwords: Proxied, visit: Visit) -> None:
    headers = {"origin": "https://elders.example"}
    assert visit(with_passwords).post("aanmelden", headers=headers).status_code == 403
