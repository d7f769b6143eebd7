"""The real app, started as a service starts it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@contextmanager
def started(data: Path, environment: dict[str, str]) -> Iterator[str]:
    command = [sys.executable, "app.py", "--port", "0", "--data", str(data)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as app:
        try:
            assert app.stdout
            yield app.stdout.readline().rpartition(" ")[2].strip()
        finally:
            app.terminate()


@pytest.fixture(scope="session")
def app_starting() -> Any:
    """Give what starts an app and gives its address."""
    return started
