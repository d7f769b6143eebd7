from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from index.bulk.address import RayAddress, cluster_place, ray_address


@pytest.mark.parametrize(
    ("setting", "address"),
    [
        ("local", RayAddress(place="local")),
        ("local:4", RayAddress(place="local", workers=4)),
        ("auto", RayAddress(place="auto")),
        ("ray://hoofd:10001", RayAddress(place="ray://hoofd:10001", host="hoofd", port=10001)),
        ("10.0.0.7:6379", RayAddress(place="10.0.0.7:6379", host="10.0.0.7", port=6379)),
        ("[::1]:6379", RayAddress(place="[::1]:6379", host="::1", port=6379)),
    ],
)
def test_an_address_is_what_ray_takes(setting: str, address: RayAddress) -> None:
    assert ray_address(setting) == address


@pytest.mark.parametrize(
    "setting",
    [
        *("lokaal", "local:", "local:0", "local:9999", "local:veel", "hoofd", "hoofd:", ":6379"),
        *("ray://hoofd", "http://hoofd:10001", "hoofd:6379/x", "hoofd:99999", "ray://a:b@c:1"),
        *("ray://", "hoofd: 6379", "/brieven", "ray://hoofd:10001?x=1"),
    ],
)
def test_what_is_no_address_is_refused_in_one_line(setting: str) -> None:
    with pytest.raises(SettingsWrong, match="instelling ray moet local zijn") as told:
        ray_address(setting)
    assert len(str(told.value).splitlines()) == 1


def test_letters_stay_here_on_a_cluster_of_this_machine() -> None:
    assert cluster_place("local") == cluster_place("local:4") == ""


def test_letters_go_where_the_address_says() -> None:
    assert cluster_place("ray://hoofd:10001") == "ray://hoofd:10001"


def test_auto_is_the_cluster_that_ray_itself_would_find(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAY_TMPDIR", str(tmp_path))
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    assert cluster_place("auto") == "auto"
    (tmp_path / "ray").mkdir()
    (tmp_path / "ray" / "ray_current_cluster").write_text("10.0.0.7:6379")
    assert cluster_place("auto") == "10.0.0.7:6379"
    monkeypatch.setenv("RAY_ADDRESS", "ray://hoofd:10001")
    assert cluster_place("auto") == "ray://hoofd:10001"
