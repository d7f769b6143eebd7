import datetime as dt
import gzip
from collections.abc import Callable, Iterator
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import NotNow, NotThere, SettingsWrong, SourceFailed
from corpus.fetching.connection import Connection
from corpus.fetching.manners import Manners

MB = 1_000_000


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def opened(archive: Any, waits: list[float]) -> Iterator[Callable[..., Connection]]:
    """Open connections to the played sources; what they wait is noted, not waited."""
    connections: list[Connection] = []

    def open_(**manners: Any) -> Connection:
        kind = {"pause": 0.5, "timeout": 5} | manners
        connections.append(Connection([archive.address], Manners(**kind), sleep=waits.append))
        return connections[-1]

    yield open_
    for connection in connections:
        connection.__exit__(None, None, None)


Open = Callable[..., Connection]


def test_between_two_requests_lies_a_pause(archive: Any, opened: Open, waits: list[float]) -> None:
    connection = opened()
    for _ in range(3):
        connection.get(f"{archive.address}/x", limit=MB)
    assert waits == [0.5, 0.5]


def test_who_asks_is_told(archive: Any, opened: Open) -> None:
    opened(agent="Spoorzoeker/1 (iemand@example.org)").get(f"{archive.address}/x", limit=MB)
    assert archive.agents == {"Spoorzoeker/1 (iemand@example.org)"}


def test_the_wait_that_a_source_asks_for_is_kept(
    archive: Any, opened: Open, waits: list[float], answering: Any
) -> None:
    archive.faults["/x"] = [answering(status=429, headers={"Retry-After": "7"})]
    opened(pause=0).get(f"{archive.address}/x", limit=MB)
    assert waits == [7, 0]


def test_a_day_to_come_back_on_is_kept_too(
    archive: Any, opened: Open, waits: list[float], answering: Any
) -> None:
    moment = format_datetime(dt.datetime.now(dt.UTC) - dt.timedelta(hours=1), usegmt=True)
    archive.faults["/x"] = [answering(status=503, headers={"Retry-After": moment})]
    opened().get(f"{archive.address}/x", limit=MB)
    assert waits[0] == 0


def test_a_source_that_asks_for_a_long_wait_is_left(
    archive: Any, opened: Open, waits: list[float], answering: Any
) -> None:
    archive.faults["/x"] = [answering(status=429, headers={"Retry-After": "3600"})]
    with pytest.raises(NotNow, match="vraagt om 60 minuten te wachten"):
        opened().get(f"{archive.address}/x", limit=MB)
    assert (waits, len(archive.asked)) == ([], 1)


def test_without_such_a_wish_each_wait_is_longer_up_to_a_most(
    archive: Any, opened: Open, waits: list[float], answering: Any
) -> None:
    archive.always["/x"] = answering(status=503)
    with pytest.raises(NotNow, match="antwoordt met 503, 4 keer"):
        opened(longest_wait=20).get(f"{archive.address}/x", limit=MB)
    assert [wait for wait in waits if wait != 0.5] == [2, 8, 20]
    assert len(archive.asked) == 4


def test_a_source_that_is_not_there_is_told_of(archive: Any, opened: Open) -> None:
    archive.close()
    with pytest.raises(NotNow, match="is niet te bereiken"):
        opened(tries=2).get(f"{archive.address}/x", limit=MB)


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_not_there_is_not_asked_for_again(
    archive: Any, opened: Open, answering: Any, status: int
) -> None:
    archive.always["/x"] = answering(status=status)
    with pytest.raises(NotThere):
        opened().get(f"{archive.address}/x", limit=MB)
    assert len(archive.asked) == 1


def test_a_refusal_is_not_asked_again(archive: Any, opened: Open, answering: Any) -> None:
    archive.always["/x"] = answering(status=403)
    with pytest.raises(SourceFailed, match="antwoordt met 403"):
        opened().get(f"{archive.address}/x", limit=MB)
    assert len(archive.asked) == 1


def test_a_redirect_within_the_source_is_followed(
    archive: Any, opened: Open, answering: Any
) -> None:
    archive.always["/x"] = answering(status=302, headers={"Location": "/y"})
    archive.always["/y"] = answering(body=b"hier")
    assert opened().get(f"{archive.address}/x", limit=MB) == b"hier"


def test_not_modified_is_no_answer_where_it_was_not_asked(
    archive: Any, opened: Open, answering: Any, tmp_path: Path
) -> None:
    archive.always["/x"] = answering(status=304, headers={"Content-Length": "0"})
    headers = opened().save(f"{archive.address}/x", tmp_path / "x", limit=MB)
    assert headers is not None
    assert (tmp_path / "x").read_bytes() == b""


@pytest.mark.parametrize("proxy", ["ftp://proxy:1", "http://[::1"])
def test_a_proxy_that_cannot_be_used_is_told_of(
    archive: Any, opened: Open, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy)
    with pytest.raises(SettingsWrong, match="HTTPS_PROXY"):
        opened()


def test_redirects_without_end_are_left(archive: Any, opened: Open, answering: Any) -> None:
    archive.always["/x"] = answering(status=302, headers={"Location": "/x"})
    with pytest.raises(SourceFailed, match="blijft doorverwijzen"):
        opened().get(f"{archive.address}/x", limit=MB)
    assert len(archive.asked) == 5


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:1/x",
        "https://127.0.0.1/x",
        "//example.org/x",
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "http://u:p@127.0.0.1/x",
    ],
)
def test_a_redirect_elsewhere_is_refused(
    archive: Any, opened: Open, answering: Any, target: str
) -> None:
    archive.always["/x"] = answering(status=302, headers={"Location": target})
    with pytest.raises(SourceFailed, match="dat wordt niet gevraagd"):
        opened().get(f"{archive.address}/x", limit=MB)
    assert len(archive.asked) == 1


def test_a_body_without_a_length_is_cut_off_where_it_is_too_large(
    archive: Any, opened: Open, answering: Any, tmp_path: Path
) -> None:
    packed = gzip.compress(bytes(5 * MB))
    archive.always["/x"] = answering(body=packed, headers={"Content-Encoding": "gzip"})
    with pytest.raises(SourceFailed, match="meer dan 2 MB"):
        opened().save(f"{archive.address}/x", tmp_path / "x", limit=2 * MB)


def test_a_packing_that_was_not_asked_for_is_refused(
    archive: Any, opened: Open, answering: Any
) -> None:
    archive.always["/x"] = answering(body=b"x", headers={"Content-Encoding": "br"})
    with pytest.raises(SourceFailed, match="niet gevraagd"):
        opened().get(f"{archive.address}/x", limit=MB)


def test_a_source_that_takes_too_long_is_left(archive: Any, opened: Open) -> None:
    with pytest.raises(NotNow, match="te langzaam"):
        opened(answer=-1, tries=1).get(f"{archive.address}/x", limit=MB)


def test_damaged_packing_counts_as_broken_off(archive: Any, opened: Open, answering: Any) -> None:
    archive.faults["/x"] = [answering(body=b"geen gzip", headers={"Content-Encoding": "gzip"})]
    archive.always["/y"] = answering(body=b"x")
    assert b"niet gevonden" in opened().get(f"{archive.address}/x", limit=MB)
