"""The real app over the real sample letters, in a real Chromium."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
ANNOUNCEMENT = "Spoorzoeker staat op "


@contextmanager
def started(data: Path, environment: dict[str, str]) -> Iterator[str]:
    """Start the app as a user does and give the address that it announces."""
    command = [sys.executable, "app.py", "--port", "0", "--data", str(data)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as app:
        assert app.stdout
        line = app.stdout.readline()
        assert line.startswith(ANNOUNCEMENT), line
        yield line.removeprefix(ANNOUNCEMENT).strip()
        app.terminate()


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """Open the app in a wide window of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("#question textarea")
    yield page
    context.close()


@pytest.fixture(scope="session")
def starting() -> Any:
    """Give what starts an app with settings of its own."""
    return started


@pytest.fixture(scope="session")
def address(data: Path, offline: dict[str, str]) -> Iterator[str]:
    with started(data, offline) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened(browser, address) as page:
        yield page


@pytest.fixture
def page_with_model(
    browser: Browser, data: Path, offline: dict[str, str], server: Any
) -> Iterator[Page]:
    """Open an app that lets a language model, played by `server`, write its answers."""
    named = {"SPOORZOEKER_MODEL": "proef", "SPOORZOEKER_MODEL_URL": server.url("openai")}
    with started(data, offline | named) as address, opened(browser, address) as page:
        yield page
