"""How often a password was guessed wrong, so that nobody can go on guessing."""

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

_FREE_FOR_NAME = 5  # wrong passwords before one has to wait
_FREE_FOR_ADDRESS = 20  # a whole office may have one
_FIRST_WAIT = 15.0  # seconds; twice as long after every next one
_LONGEST_WAIT = 900.0
_FORGOTTEN_AFTER = 3600.0
_MOST_KEPT = 10_000

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    """Wrong passwords so far, and when the last of them came."""

    wrong: int
    at: float


class Guesses:
    """Counts per name and per address; in memory only, and no more than fits there.

    Where somebody has logged in before, wrong passwords that others try elsewhere don't count for
    them: nobody can keep a person out.
    """

    def __init__(self, *, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._counts: OrderedDict[_Key, _Count] = OrderedDict()
        self._known: OrderedDict[_Key, None] = OrderedDict()

    def wait(self, name: str, address: str) -> float:
        """Give the seconds before another password may be tried; 0 where it may be now."""
        named, from_there = self._keys(name, address)
        return max(
            self._left(named, free=_FREE_FOR_NAME), self._left(from_there, free=_FREE_FOR_ADDRESS)
        )

    def count(self, name: str, address: str) -> None:
        """Count a password as wrong, before it is looked at: so that many at once count too."""
        for key in self._keys(name, address):
            wrong = self._count(key).wrong + 1
            self._counts.pop(key, None)
            self._counts[key] = _Count(wrong=wrong, at=self._now())
        while len(self._counts) > _MOST_KEPT:
            self._counts.popitem(last=False)

    def right(self, name: str, address: str) -> None:
        """Take back what was counted: the password was right."""
        named, from_there = self._keys(name, address)
        self._counts.pop(named, None)
        one_less = self._count(from_there)
        # The others that came from there stay: else one's own password would free all guesses.
        self._counts[from_there] = _Count(wrong=max(one_less.wrong - 1, 0), at=one_less.at)
        self._known[name, _network(address)] = None
        while len(self._known) > _MOST_KEPT:
            self._known.popitem(last=False)

    def _keys(self, name: str, address: str) -> tuple[_Key, _Key]:
        there = _network(address)
        named = ("name", name, there) if (name, there) in self._known else ("name", name)
        return named, ("address", there)

    def _count(self, key: _Key) -> _Count:
        found = self._counts.get(key)
        if found is None or self._now() - found.at > _FORGOTTEN_AFTER:
            return _Count(wrong=0, at=self._now())
        return found

    def _left(self, key: _Key, *, free: int) -> float:
        count = self._count(key)
        if count.wrong < free:
            return 0.0
        wait = min(_FIRST_WAIT * 2.0 ** min(count.wrong - free, 10), _LONGEST_WAIT)
        return max(0.0, count.at + wait - self._now())


def _network(address: str) -> str:
    """Give the address, of IPv6 the network that one connection gets: it has 2**64 addresses."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else address
