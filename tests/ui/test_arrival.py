from rag.access import LOOPBACK, networks
from ui.arrival import Arrival, arrival

TRUSTED = networks((*LOOPBACK, "10.0.0.0/8"))
FORWARDED = {
    "X-Forwarded-For": "192.0.2.9, 198.51.100.7, 10.0.0.2",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "spoor.example.nl",
    "X-Forwarded-Prefix": "/spoor/",
}


def arrived(headers: dict[str, str], *, peer: str = "127.0.0.1") -> Arrival:
    sent = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "client": (peer, 1), "headers": sent, "scheme": "http", "path": "/"}
    return arrival(scope, TRUSTED)


def test_a_trusted_server_is_believed() -> None:
    assert arrived(FORWARDED | {"Host": "127.0.0.1:7860"}) == Arrival(
        address="198.51.100.7", host="spoor.example.nl", is_https=True, prefix="/spoor",
        trusted=True,
    )  # fmt: skip


def test_nobody_else_is_believed() -> None:
    assert arrived(FORWARDED | {"Host": "127.0.0.1:7860"}, peer="192.0.2.1") == Arrival(
        address="192.0.2.1", host="127.0.0.1:7860", is_https=False, prefix="", trusted=False
    )


def test_without_forwarding_a_request_is_the_peers_own() -> None:
    found = arrived({"Host": "localhost:7860"})
    assert (found.address, found.host, found.is_https) == ("127.0.0.1", "localhost:7860", False)


def test_a_reader_cannot_make_up_an_address_before_the_own_one() -> None:
    assert arrived({"X-Forwarded-For": "10.9.9.9, 192.0.2.9"}).address == "192.0.2.9"


def test_an_address_that_is_none_ends_the_reading() -> None:
    assert arrived({"X-Forwarded-For": "192.0.2.9, onbekend, 10.0.0.2"}).address == "10.0.0.2"


def test_an_address_of_version_4_written_as_6_is_the_same_one() -> None:
    assert arrived({}, peer="::ffff:10.1.1.1").trusted


def test_a_prefix_that_is_no_path_is_left_out() -> None:
    for prefix in ("//elders.example", "/../x", "spoor", "/a b", "https://x", "/"):
        assert arrived({"X-Forwarded-Prefix": prefix}).prefix == ""
