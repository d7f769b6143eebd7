"""The real app over the real sample letters, in a real Chromium."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
ANNOUNCEMENT = "Spoorzoeker staat op "
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if CHROMIUM is None:
        terminalreporter.write_line(
            "WARNING: NO CHROMIUM FOUND, THE BROWSER TESTS WERE SKIPPED: apt install chromium",
            red=True,
            bold=True,
        )


@pytest.fixture(scope="session")
def address(data: Path, offline: dict[str, str]) -> Iterator[str]:
    """Start the app as a user does, without a network, and give the address that it announces."""
    command = [sys.executable, "app.py", "--port", "0", "--data", str(data)]
    with subprocess.Popen(command, cwd=ROOT, env=offline, stdout=subprocess.PIPE, text=True) as app:
        assert app.stdout
        line = app.stdout.readline()
        assert line.startswith(ANNOUNCEMENT), line
        yield line.removeprefix(ANNOUNCEMENT).strip()
        app.terminate()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Open the app in a wide window of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("#question textarea")
    yield page
    context.close()
