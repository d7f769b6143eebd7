"""Why there is no cluster to read on, each in one line."""

import logging
import socket
from importlib.util import find_spec

from corpus.errors import SettingsWrong
from index.bulk.address import AUTO, LOCAL, RayAddress

INSTALL = "Ray is niet geïnstalleerd. Installeer het met: pip install 'ray[client]>=2.60,<3'"
_TO_REACH = 10.0
"""Seconds."""

logger = logging.getLogger(__name__)


def is_installed() -> bool:
    """Say whether there is Ray; a folder of that name is none."""
    found = find_spec("ray")
    return found is not None and found.origin is not None


def refuse_unreachable(address: RayAddress) -> None:
    """Refuse an address where nobody listens; Ray itself would try for minutes."""
    try:
        socket.create_connection((address.host, address.port), timeout=_TO_REACH).close()
    except OSError as exc:
        why = exc.strerror or str(exc) or type(exc).__name__
        raise unreachable(address, why) from exc


def refusal(address: RayAddress, said: str) -> SettingsWrong:
    """Tell of what Ray said when it would not begin."""
    logger.debug("Ray: %s", said)
    first = " ".join(said.split())[:200]
    if "ersion mismatch" in said or "ersions mismatch" in said or "version is incompatible" in said:
        return SettingsWrong(
            "Het Ray-cluster heeft een andere versie van Ray of Python dan deze computer. "
            f"Installeer overal dezelfde. ({first})"
        )
    if "uthenticat" in said:
        return SettingsWrong(
            "Het Ray-cluster vraagt een token. Zet RAY_AUTH_MODE=token en RAY_AUTH_TOKEN (of "
            f"RAY_AUTH_TOKEN_PATH), zoals op het cluster. ({first})"
        )
    if "requires" in said and "client" in said:
        return SettingsWrong(INSTALL)
    return unreachable(address, first)


def unreachable(address: RayAddress, why: str) -> SettingsWrong:
    """Give the error of a cluster that is not there."""
    if address.place == LOCAL:
        return SettingsWrong(f"Ray start niet op deze computer ({why}). Neem op zonder --ray.")
    place = "op deze computer" if address.place == AUTO else f"op {address.place}"
    return SettingsWrong(
        f"Het Ray-cluster {place} is niet te bereiken ({why}). Controleer het adres, of het "
        "cluster draait en of zijn token klopt (RAY_AUTH_TOKEN), of neem op zonder --ray."
    )
