"""The real app over the real sample letters, in a real Chromium."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.patience import MILLISECONDS, SECONDS

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
    context.set_default_timeout(MILLISECONDS)
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
def copy_data(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Give what copies the index; no app runs over the one that is copied."""
    return lambda: Path(shutil.copytree(data, tmp_path_factory.mktemp("app") / "data"))


@pytest.fixture(scope="session")
def address(copy_data: Callable[[], Path], offline: dict[str, str]) -> Iterator[str]:
    with started(copy_data(), offline) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened(browser, address) as page:
        yield page


@pytest.fixture(scope="session")
def address_with_model(
    copy_data: Callable[[], Path], offline: dict[str, str], listening: Any
) -> Iterator[str]:
    """Start an app that lets a language model write its answers."""
    named = {
        "SPOORZOEKER_MODEL": "proef",
        "SPOORZOEKER_MODEL_URL": listening.url("openai"),
        "SPOORZOEKER_MODEL_TIMEOUT": f"{2 * SECONDS}",  # it halts until a test lets it go on
    }
    with started(copy_data(), offline | named) as address:
        yield address


@pytest.fixture
def page_with_model(browser: Browser, address_with_model: str, server: Any) -> Iterator[Page]:
    """Open the app whose language model is played by `server`."""
    with opened(browser, address_with_model) as page:
        yield page


@pytest.fixture(scope="session")
def data_by_header(copy_data: Callable[[], Path]) -> Path:
    """Give the data folder of the app that believes a header."""
    return copy_data()


@pytest.fixture(scope="session")
def address_by_header(data_by_header: Path, offline: dict[str, str]) -> Iterator[str]:
    """Start an app that believes who a header, X-User, says somebody is."""
    with started(data_by_header, offline | {"SPOORZOEKER_USER_HEADER": "X-User"}) as address:
        yield address
