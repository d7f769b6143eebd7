import pytest

from corpus.errors import SettingsWrong
from corpus.fetching.addresses import Addresses


def test_only_the_chosen_sources_are_asked() -> None:
    addresses = Addresses(odata="https://a/o/", sru="https://b/sru", text="http://c:80")
    assert addresses.asked(["odata"]) == ("https://a/o",)
    assert addresses.asked(["sru"]) == ("https://b/sru", "http://c:80")
    assert addresses.asked(["sru", "odata"]) == ("https://a/o", "https://b/sru", "http://c:80")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "file:///etc",
        "ftp://a",
        "a/b",
        "https://",
        "https://u:p@a",
        "https://a?x",
        "https://a:b",
        "http://[::1",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(SettingsWrong, match="fetch_sru"):
        Addresses(sru=address)
