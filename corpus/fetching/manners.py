"""How a source is treated: how often it is asked, how long it is waited for."""

import datetime as dt
from dataclasses import dataclass
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """Seconds and counts; `agent` says to the source who asks.

    `pause` lies between two requests, `timeout` is how long a source may be silent and `answer`
    how long it may talk. A request is made `tries` times; `longest_wait` is the most that is
    waited between two.
    """

    agent: str = "Spoorzoeker"
    pause: float = 0.5
    tries: int = 4
    longest_wait: float = 120.0
    timeout: float = 30.0
    answer: float = 300.0

    def backoff(self, failures: int) -> float:
        """Give how long to wait after so many failures in a row: four times as long each time."""
        return float(min(self.longest_wait, self.pause * 4**failures))


def asked_wait(header: str | None, now: dt.datetime) -> float | None:
    """Read a `Retry-After`: seconds, or the day and time from which the source may be asked."""
    if not header:
        return None
    if header.strip().isdecimal() and len(header) < 10:
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max(0.0, (moment - now).total_seconds())
