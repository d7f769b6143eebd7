"""Which addresses outside this machine the settings make the program go to."""

import ipaddress
from collections.abc import Iterator
from urllib.parse import urlsplit

from index.bulk.address import cluster_place
from index.embedder import OFFLINE_EMBEDDERS
from index.hub import hub_address
from index.model_setting import is_address, model_setting
from rag.settings import Settings


def outside_addresses(settings: Settings) -> tuple[str, ...]:
    """Give the addresses that would be contacted, each once; by default there are none.

    A model named by its hub name is fetched once, and counts until it is on disk.
    """
    found = dict.fromkeys(
        (
            *_vectors(settings),
            *_language_model(settings),
            *_models(settings),
            *_cluster(settings),
        )
    )
    return tuple(address for address in found if not stays_here(address))


def fetched_from(settings: Settings) -> tuple[str, ...]:
    """Give the hosts that the command `fetch` goes to, and nothing else does."""
    addresses = (settings.fetch_odata, settings.fetch_sru, settings.fetch_text)
    return tuple(dict.fromkeys(urlsplit(address).hostname or address for address in addresses))


def _vectors(settings: Settings) -> Iterator[str]:
    if settings.chroma:
        yield settings.chroma


def _language_model(settings: Settings) -> Iterator[str]:
    if settings.model:
        yield settings.model_url


def _models(settings: Settings) -> Iterator[str]:
    for setting in (settings.embedder, settings.reranker):
        if is_address(setting):
            yield model_setting(setting).place
        elif setting and setting not in OFFLINE_EMBEDDERS:
            address = hub_address(model_setting(setting).place)
            yield from (address,) if address else ()


def _cluster(settings: Settings) -> Iterator[str]:
    if settings.ray:
        place = cluster_place(settings.ray)
        yield from (place,) if place else ()


def stays_here(address: str) -> bool:
    """Say whether an address is of this machine."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
