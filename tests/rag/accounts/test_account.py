import bcrypt
import pytest

from rag.accounts import account as accounts
from rag.accounts.account import Account, account_name, is_right, new_account, parse_account

PASSWORD = "een goed wachtwoord"


def account(password: str, *, cost: int = 4, kind: str = "2b") -> Account:
    hashed = bcrypt.hashpw(password.encode(), bcrypt.gensalt(cost)).decode()
    return Account(name="anna", hash=hashed.replace("$2b$", f"${kind}$"))


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give what notes down how much work bcrypt does, while it does it."""
    done: list[int] = []
    check, hash_ = bcrypt.checkpw, bcrypt.hashpw

    def checked(given: bytes, hashed: bytes) -> bool:
        done.append(2 ** int(hashed.split(b"$")[2]))
        return check(given, hashed)

    def hashed(given: bytes, salt: bytes) -> bytes:
        done.append(2 ** int(salt.split(b"$")[2]))
        return hash_(given, salt)

    monkeypatch.setattr(accounts.bcrypt, "checkpw", checked)
    monkeypatch.setattr(accounts.bcrypt, "hashpw", hashed)
    return done


def test_a_new_account_knows_its_password_and_no_other() -> None:
    anna = new_account("anna", PASSWORD)
    assert anna.cost == 12
    assert is_right(PASSWORD, anna, highest_cost=12)
    assert not is_right(PASSWORD + "!", anna, highest_cost=12)


@pytest.mark.parametrize("kind", ["2a", "2b", "2y"])
def test_a_line_that_htpasswd_makes_is_read(kind: str) -> None:
    line = f"anna:{account(PASSWORD, kind=kind).hash}"
    anna = parse_account(line + "\n")
    assert anna is not None
    assert is_right(PASSWORD, anna, highest_cost=4)


@pytest.mark.parametrize(
    "line",
    ["", "anna", "anna:", "# anna:x", "anna:$apr1$x$y", "anna:geheim", "anna:$2b$31$" + "a" * 53],
)
def test_other_lines_are_no_account(line: str) -> None:
    assert parse_account(line) is None


def test_the_letters_of_a_password_may_be_composed_in_either_way() -> None:
    assert is_right("cafe\u0301 au lait", account("caf\u00e9 au lait"), highest_cost=4)


def test_what_is_longer_than_bcrypt_looks_is_wrong() -> None:
    assert not is_right("x" * 73, account("x" * 72), highest_cost=4)


@pytest.mark.parametrize("name", ["", " anna", "anna ", "a:b", "#anna", "an\nna", "a" * 65])
def test_what_cannot_stand_in_the_file_is_no_name(name: str) -> None:
    assert account_name(name) is None


def test_a_name_has_one_spelling() -> None:
    assert account_name("Rene\u0301") == account_name("Ren\u00e9")


def test_the_work_is_the_same_whether_there_is_an_account_or_not(rounds: list[int]) -> None:
    work = []
    for who in (None, account(PASSWORD, cost=7), account(PASSWORD, cost=4)):
        rounds.clear()
        is_right("iets anders", who, highest_cost=7)
        work.append(sum(rounds))
    assert work == [2**7] * 3


def test_a_hash_is_not_shown() -> None:
    assert "$2b$" not in repr(account(PASSWORD))
