"""A real Chroma server on loopback, over a folder of its own, that can be stopped and started."""

import os
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

from tests.free_port import free_port
from tests.patience import SECONDS

_BIN = Path(sys.executable).with_name("chroma")


class ChromaRun:
    """`chroma run` as an administrator starts it; its port stays the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self.address = f"http://127.0.0.1:{self._port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, if it doesn't run; come back when it answers."""
        if self._process:
            return
        command = [_BIN, "run", "--path", self._folder, "--host", "127.0.0.1"]
        self._process = subprocess.Popen(
            [*command, "--port", str(self._port)],
            env=os.environ | {"ANONYMIZED_TELEMETRY": "False"},
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            with suppress(OSError), urllib.request.urlopen(f"{self.address}/api/v2/heartbeat"):
                return
            time.sleep(0.05)
        raise RuntimeError("chroma run does not answer")

    def stop(self) -> None:
        """End it; what it keeps stays."""
        if self._process:
            self._process.terminate()
            self._process.wait()
        self._process = None
