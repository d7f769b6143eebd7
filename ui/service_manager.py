"""What starts the app as a service hears when it is ready, and when it begins to stop."""

import os
import socket
from contextlib import suppress


def tell(state: str) -> None:
    """Tell systemd a state, as `READY=1`; nothing where nobody listens (sd_notify(3))."""
    place = os.environ.get("NOTIFY_SOCKET", "")
    if not place.startswith(("/", "@")):
        return
    address = "\0" + place[1:] if place.startswith("@") else place
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.sendto(state.encode(), address)
