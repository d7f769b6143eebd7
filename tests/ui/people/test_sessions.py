import stat
from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from rag.accounts.account import Account
from ui.people.sessions import LIFETIME, Sessions

ANNA = Account(name="anna", hash="$2b$04$" + "a" * 53)
BERT = Account(name="bert", hash="$2b$04$" + "b" * 53)
BOTH = {"anna": ANNA, "bert": BERT}.get


class Clock:
    def __init__(self) -> None:
        self.time = 1_000_000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sessions.sqlite"


@pytest.fixture
def sessions(file: Path, clock: Clock) -> Sessions:
    return Sessions(file, now=clock)


def test_a_token_is_of_the_one_it_was_given_to(sessions: Sessions) -> None:
    anna, bert = sessions.begin(ANNA), sessions.begin(BERT)
    assert (sessions.name(anna, BOTH), sessions.name(bert, BOTH)) == ("anna", "bert")
    assert sessions.name("geraden", BOTH) is None


def test_a_restart_logs_nobody_out(sessions: Sessions, file: Path, clock: Clock) -> None:
    token = sessions.begin(ANNA)
    assert Sessions(file, now=clock).name(token, BOTH) == "anna"


def test_who_logs_out_is_out_after_a_restart_too(
    sessions: Sessions, file: Path, clock: Clock
) -> None:
    token = sessions.begin(ANNA)
    sessions.end(token)
    assert sessions.name(token, BOTH) is None
    assert Sessions(file, now=clock).name(token, BOTH) is None


def test_a_session_ends_unless_it_is_used(sessions: Sessions, clock: Clock) -> None:
    token = sessions.begin(ANNA)
    for _ in range(3):
        clock.time += LIFETIME * 0.9
        assert sessions.name(token, BOTH) == "anna"
    clock.time += LIFETIME + 1
    assert sessions.name(token, BOTH) is None


def test_a_session_ends_with_its_account_and_with_another_password(sessions: Sessions) -> None:
    token = sessions.begin(ANNA)
    assert sessions.name(token, {}.get) is None
    assert sessions.name(token, {"anna": Account(name="anna", hash=BERT.hash)}.get) is None
    assert sessions.name(token, BOTH) == "anna"


def test_of_many_sessions_of_one_person_the_oldest_go(sessions: Sessions, clock: Clock) -> None:
    other = sessions.begin(BERT)
    tokens = []
    for _ in range(25):
        clock.time += 1
        tokens.append(sessions.begin(ANNA))
    known = [sessions.name(token, BOTH) for token in tokens]
    assert known == [None] * 5 + ["anna"] * 20
    assert sessions.name(other, BOTH) == "bert"


def test_the_file_is_for_its_owner_only_and_holds_no_token(sessions: Sessions, file: Path) -> None:
    token = sessions.begin(ANNA)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert token.encode() not in file.read_bytes()


def test_a_file_that_cannot_be_written_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "weg").write_text("geen map")
    with pytest.raises(SettingsWrong, match="wie is aangemeld"):
        Sessions(tmp_path / "weg" / "sessions.sqlite")
