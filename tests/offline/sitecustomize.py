"""Refuse every connection that leaves this machine.

Python imports a module of this name at its start: with this folder on PYTHONPATH the guard
holds in a whole child process, from its first import on. The tests' own process loads the
same file. An audit hook sees each socket that Python code opens, whatever library asks for
it; libraries in C or Rust that open their own are not seen.
"""

import ipaddress
import os
import sys
from typing import Any

REFUSED: list[str] = []
LOG = "SPOORZOEKER_TESTS_REFUSED"  # names a file that a child process writes its attempts to

_SENDS = frozenset(("socket.connect", "socket.sendto", "socket.sendmsg"))
_LOOKS_UP = frozenset(("socket.getaddrinfo", "socket.gethostbyname"))


class NetworkRefused(OSError):
    """A test, or what it runs, wanted to reach another machine."""


def stays_here(address: Any) -> bool:
    """Say whether an address is of this machine: a Unix socket, loopback, or none at all."""
    if not isinstance(address, tuple):
        return True
    host = address[0]
    host = host.decode() if isinstance(host, bytes) else host
    if host in (None, "", "localhost"):
        return True
    try:
        ip = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return ip.is_loopback or ip.is_unspecified


def guard(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse the audited events that leave this machine."""
    if event in _SENDS:
        address = arguments[1]
    elif event in _LOOKS_UP:
        address = (arguments[0],)
    else:
        return
    if stays_here(address):
        return
    said = f"{event} {address!r}"
    REFUSED.append(said)
    if LOG in os.environ:
        with open(os.environ[LOG], "a", encoding="utf-8") as log:
            log.write(said + "\n")
    raise NetworkRefused(f"No test may reach another machine: {said} was refused.")


sys.addaudithook(guard)
