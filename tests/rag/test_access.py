from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from rag.access import is_loopback, refuse_unguarded
from rag.settings import Settings, load_settings


def test_by_default_nobody_logs_in_and_only_loopback_is_trusted() -> None:
    settings = Settings()
    assert (settings.passwords, settings.user_header, settings.open) == ("", "", False)
    assert settings.trusted_proxies == ("127.0.0.0/8", "::1")


def test_the_settings_are_read_from_the_environment_and_from_toml(tmp_path: Path) -> None:
    expected = Settings(
        user_header="X-User",
        trusted_proxies=("10.0.0.1", "fd00::/8"),
        host_names=("spoor.example.nl",),
        admins=("Anna de Vries", "bert"),
        open=True,
    )
    environment = {
        "SPOORZOEKER_USER_HEADER": " X-User ",
        "SPOORZOEKER_TRUSTED_PROXIES": "10.0.0.1, fd00::/8,",
        "SPOORZOEKER_HOST_NAMES": "spoor.example.nl",
        "SPOORZOEKER_ADMINS": "Anna de Vries,bert",
        "SPOORZOEKER_OPEN": "true",
    }
    file = tmp_path / "spoorzoeker.toml"
    assert load_settings(environment=environment, file=file) == expected
    file.write_text(
        'user_header = "X-User"\ntrusted_proxies = ["10.0.0.1", "fd00::/8"]\nopen = true\n'
        'host_names = "spoor.example.nl"\nadmins = ["Anna de Vries", "bert"]\n'
    )
    assert load_settings(environment={}, file=file) == expected


def test_two_ways_to_log_in_at_once_are_refused() -> None:
    with pytest.raises(SettingsWrong, match="gaan niet samen"):
        Settings(passwords="w", user_header="X-User")


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"user_header": "X User"}, "X User"),
        ({"user_header": "X_User"}, "X_User"),
        ({"user_header": "Cookie"}, "Cookie"),
        ({"trusted_proxies": "10.0.0.0/33"}, "10.0.0.0/33"),
        ({"trusted_proxies": "proxy.example.nl"}, "proxy.example.nl"),
        ({"host_names": "https://spoor.example.nl"}, "https://"),
        ({"host_names": "spoor.example.nl:443"}, ":443"),
        ({"open": "misschien"}, "misschien"),
        ({"admins": 3}, "3"),
    ],
)
def test_a_value_of_no_use_gives_one_clear_line(
    tmp_path: Path, values: dict[str, str], named: str
) -> None:
    (name,) = values
    with pytest.raises(SettingsWrong) as error:
        load_settings(chosen=values, environment={}, file=tmp_path / "x")
    assert name in str(error.value)
    assert named in str(error.value)
    assert len(str(error.value).splitlines()) == 1


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "spoor.example.nl", ""])
def test_others_are_not_let_in_unless_they_log_in_or_it_was_said_expressly(host: str) -> None:
    with pytest.raises(SettingsWrong, match=r"spoorzoeker user add.*--open"):
        refuse_unguarded(Settings(), host)
    for settings in (
        Settings(passwords="w"),
        Settings(user_header="X-User"),
        Settings(open=True),
    ):
        refuse_unguarded(settings, host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_on_loopback_nobody_has_to_log_in(host: str) -> None:
    assert is_loopback(host)
    refuse_unguarded(Settings(), host)
