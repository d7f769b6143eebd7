"""A port that stays free until a server that is started by its number takes it."""

import random
import socket
from pathlib import Path

_RANGE = Path("/proc/sys/net/ipv4/ip_local_port_range")
_LOWEST = 15_000


def free_port() -> int:
    """Give a port that the system gives to nobody by itself, as it does those of its own range."""
    first = int(_RANGE.read_text().split()[0]) if _RANGE.exists() else 32_768
    ports = range(_LOWEST, max(first, _LOWEST + 1_000))
    for port in random.sample(ports, len(ports)):
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError:
            continue
        return port
    raise RuntimeError("every port is taken")
