"""The real engine over the sample letters, a real Chromium, and no way out of this machine."""

import importlib.util
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

from cli import main
from index.embedder import load_embedder
from index.sync import sync
from rag.engine import Engine, open_engine
from rag.settings import Settings
from tests.patience import MILLISECONDS
from tests.said import Run, Said

# The same commit gives the same result, however busy the machine is; `HYPOTHESIS_PROFILE=explore`
# draws anew each time.
IN_ANY_TIME = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", IN_ANY_TIME, derandomize=True)
settings.register_profile("explore", IN_ANY_TIME, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
# Who runs the tests in the background makes them, and all that they start, deaf to Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
ROOT = Path(__file__).parents[1]
LETTERS = ROOT / "corpus" / "letters"
OFFLINE = ROOT / "tests" / "offline"
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


def _load(name: str, path: Path) -> ModuleType:
    """Load a file of these tests as a module; once, as the guard's hook can't be taken off."""
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec
        assert spec.loader
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[name]


# The guard of child processes, for this one too.
GUARD = _load("spoorzoeker_offline", OFFLINE / "sitecustomize.py")


@pytest.fixture(autouse=True)
def nothing_leaves_this_machine() -> Iterator[ModuleType]:
    """Fail a test that tried to reach another machine, also where a library hid that it failed."""
    GUARD.REFUSED.clear()
    yield GUARD
    assert not GUARD.REFUSED, f"tried to reach another machine: {', '.join(GUARD.REFUSED)}"


@pytest.fixture(scope="session")
def listening() -> Iterator[Any]:
    """Give a server on loopback that plays language models."""
    server = _load("spoorzoeker_model_server", ROOT / "tests" / "model_server.py").ModelServer()
    yield server
    server.close()


@pytest.fixture
def server(listening: Any) -> Iterator[Any]:
    """Give the server, playing a new model."""
    listening.plays_anew()
    yield listening
    listening.model.may_go_on.set()


@pytest.fixture(scope="session")
def chroma_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Start a Chroma server once."""
    module = _load("spoorzoeker_chroma_run", ROOT / "tests" / "chroma_run.py")
    run = module.ChromaRun(tmp_path_factory.mktemp("chroma-server"))
    yield run
    run.stop()


@pytest.fixture
def chroma(chroma_run: Any) -> Any:
    """Give the server, running; a test may stop it."""
    chroma_run.start()
    return chroma_run


@pytest.fixture(scope="session")
def letter_sources() -> ModuleType:
    """Give what plays the sources of letters on loopback."""
    return _load("spoorzoeker_letter_sources", ROOT / "tests" / "letter_sources.py")


@pytest.fixture
def archive(letter_sources: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Play the Tweede Kamer and officielebekendmakingen.nl; a proxy of whoever runs this is left."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    archive = letter_sources.Archive()
    yield archive
    archive.close()


@pytest.fixture(scope="session")
def quotes() -> ModuleType:
    """Give what finds the words of a case in the letters of a folder."""
    return _load("spoorzoeker_quotes", ROOT / "tests" / "quotes.py")


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Give an environment for child processes in which the network is refused.

    Nothing else keeps them from it: no `HF_HUB_OFFLINE`, and no settings of whoever runs this.
    """
    refused = tmp_path_factory.mktemp("offline") / "refused.txt"
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SPOORZOEKER_", "HF_", "TRANSFORMERS_"))
    }
    yield kept | {"PYTHONPATH": str(OFFLINE), GUARD.LOG: str(refused)}
    assert not refused.exists(), f"a child process was refused: {refused.read_text()}"


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an index of the five sample letters."""
    settings = Settings(data=tmp_path_factory.mktemp("samples") / "data")
    sync(LETTERS, settings.data, embedder=load_embedder(settings.embedder))
    return settings.data


@pytest.fixture(scope="session")
def engine(data: Path) -> Iterator[Engine]:
    engine = open_engine(Settings(data=data))
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    expect.set_options(timeout=MILLISECONDS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder, with no settings of whoever runs this."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("SPOORZOEKER_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and give what it said."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        return Said(status, *capsys.readouterr())

    return run
