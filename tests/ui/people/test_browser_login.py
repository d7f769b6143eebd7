"""People who log in, each in a browser of their own."""

import http.client
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.patience import MILLISECONDS

pytestmark = pytest.mark.browser

QUESTION = "Wat is de status van Rail Ghent-Terneuzen?"
PREFIX = "/spoor"


@pytest.fixture
def reader(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Give a page in a browser of its own."""
    contexts: list[BrowserContext] = []

    def open_page(address: str, **options: object) -> Page:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.set_default_timeout(MILLISECONDS)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def log_in(page: Page, name: str, password: str | None = None) -> None:
    """Log in by keyboard only."""
    expect(page.locator("#name")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(password or f"het wachtwoord van {name}")
    page.keyboard.press("Enter")


def ask(page: Page) -> None:
    page.fill("#question textarea", QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".answer .mark").first).to_be_visible()


def test_two_people_each_see_their_own_name_and_conversation(
    reader: Callable[..., Page], guarded: str
) -> None:
    anna, bert = reader(guarded), reader(guarded)
    log_in(anna, "anna")
    log_in(bert, "bert")
    expect(anna.locator("#person .name")).to_contain_text("anna")
    expect(bert.locator("#person .name")).to_contain_text("bert")
    ask(anna)
    anna.wait_for_url("**/?gesprek=*")
    bert.goto(anna.url)
    expect(bert.locator(".welcome")).to_be_visible()
    expect(bert.locator(".turn")).to_have_count(0)


def test_a_wrong_password_is_refused_and_the_right_one_still_helps(
    reader: Callable[..., Page], guarded: str
) -> None:
    page = reader(guarded)
    log_in(page, "anna", "een verkeerd wachtwoord")
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    expect(page.get_by_label("Naam")).to_have_value("anna")
    expect(page.get_by_label("Wachtwoord")).to_be_focused()
    page.keyboard.type("het wachtwoord van anna")
    page.keyboard.press("Enter")
    expect(page.locator("#person .name")).to_contain_text("anna")


def test_who_logs_out_must_log_in_again_and_an_open_page_says_so(
    reader: Callable[..., Page], guarded: str
) -> None:
    page = reader(guarded)
    log_in(page, "anna")
    expect(page.locator("#person .name")).to_contain_text("anna")
    other = page.context.new_page()
    other.goto(guarded)
    other.get_by_role("button", name="Meld af").focus()
    other.keyboard.press("Enter")
    expect(other.get_by_label("Naam")).to_be_focused()
    page.click("[data-part=promises]")
    expect(page.locator("#person").get_by_role("alert")).to_contain_text("niet meer aangemeld")
    page.get_by_role("link", name="Meld opnieuw aan").click()
    expect(page.get_by_label("Naam")).to_be_visible()


def test_the_login_needs_no_script(reader: Callable[..., Page], guarded: str) -> None:
    page = reader(guarded, java_script_enabled=False)
    log_in(page, "anna")
    page.wait_for_url(f"{guarded}/")


def test_one_logs_in_in_english_too(reader: Callable[..., Page], guarded: str) -> None:
    page = reader(guarded)
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    log_in(page, "anna")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    ask(page)
    page.click("a.language")
    expect(page.get_by_role("button", name="Meld af")).to_be_visible()


def test_without_login_the_header_names_nobody(page: Page) -> None:
    expect(page.locator("#header h1")).to_be_visible()
    expect(page.locator("#person")).to_have_count(0)


@contextmanager
def proxy(port: int) -> Iterator[str]:
    """Put the app under a path of another server, as nginx does."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = dict(self.headers) | {
                "Host": f"127.0.0.1:{port}",
                "X-Forwarded-Host": self.headers["host"],
                "X-Forwarded-For": "192.0.2.1",
                "X-Forwarded-Prefix": PREFIX,
            }
            upstream = http.client.HTTPConnection("127.0.0.1", port)
            upstream.request(self.command, self.path.removeprefix(PREFIX), body or None, headers)
            answer = upstream.getresponse()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name not in ("transfer-encoding", "connection"):
                    self.send_header(name, value)
            self.end_headers()
            while part := answer.read1(65536):
                self.wfile.write(part)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("language", ["", "en/"])
def test_it_all_works_under_a_path_of_another_server(
    reader: Callable[..., Page], guarded: str, language: str
) -> None:
    with proxy(int(guarded.rsplit(":", 1)[1])) as address:
        page = reader(address + language)
        log_in(page, "anna")
        ask(page)
        page.locator(".mark").first.click()
        expect(page.locator("#shown-letter mark").first).to_be_visible()
        page.locator("#person button").click()
        expect(page.locator("#name")).to_be_visible()
        expect(page).to_have_url(f"{address}{language}aanmelden")
        page.context.close()
