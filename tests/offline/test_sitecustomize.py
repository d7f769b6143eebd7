import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ASK_A_STRANGER = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "huggingface.co"])
def test_another_machine_is_refused(nothing_leaves_this_machine: ModuleType, host: str) -> None:
    with pytest.raises(OSError, match="No test may reach another machine"):
        socket.create_connection((host, 80), timeout=1)
    nothing_leaves_this_machine.REFUSED.clear()


def test_what_needs_no_connection_is_refused_too(nothing_leaves_this_machine: ModuleType) -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock,
        pytest.raises(OSError, match="sendto"),
    ):
        sock.sendto(b"x", ("192.0.2.1", 53))
    nothing_leaves_this_machine.REFUSED.clear()


def test_loopback_and_unix_sockets_are_free(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "s"))
        server.listen()
        client.connect(str(tmp_path / "s"))


def test_a_child_process_is_refused_and_its_attempt_written_down(
    offline: dict[str, str], tmp_path: Path, nothing_leaves_this_machine: ModuleType
) -> None:
    log = tmp_path / "refused.txt"
    environment = offline | {nothing_leaves_this_machine.LOG: str(log)}
    done = subprocess.run(
        [sys.executable, "-c", ASK_A_STRANGER], env=environment, capture_output=True, text=True
    )
    assert "No test may reach another machine" in done.stderr
    assert "192.0.2.1" in log.read_text()
