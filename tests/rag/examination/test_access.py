from pathlib import Path

import pytest

from rag.examination.access import access_findings
from rag.examination.findings import Notice
from rag.settings import Settings

LINE = f"anna:$2b$04${'a' * 53}\n"


@pytest.fixture
def passwords(tmp_path: Path) -> str:
    file = tmp_path / "wachtwoorden"
    file.write_text(LINE)
    file.chmod(0o600)
    return str(file)


def test_this_machine_alone_or_people_who_log_in_have_no_findings(passwords: str) -> None:
    assert not list(access_findings(Settings()))
    named = Settings(host="0.0.0.0", passwords=passwords, admins=("anna",))
    assert not list(access_findings(named))


def test_an_app_that_would_not_start_is_a_fault() -> None:
    (found,) = access_findings(Settings(host="0.0.0.0"))
    assert "start zo niet" in found.what
    assert "spoorzoeker user add" in found.todo


def test_that_everybody_may_is_worth_knowing() -> None:
    (found,) = access_findings(Settings(host="0.0.0.0", open=True))
    assert isinstance(found, Notice)


@pytest.mark.parametrize("network", ["0.0.0.0/0", "::/0"])
def test_that_everybody_is_believed_is_a_fault(network: str) -> None:
    settings = Settings(user_header="X-User", trusted_proxies=("127.0.0.1", network))
    (found,) = access_findings(settings)
    assert not isinstance(found, Notice)
    assert "trusted_proxies" in found.what


def test_an_administrator_who_cannot_log_in_is_worth_knowing(passwords: str) -> None:
    (found,) = access_findings(Settings(passwords=passwords, admins=("anna", "bert")))
    assert isinstance(found, Notice)
    assert "bert" in found.what
