import pytest

from corpus.senders import is_sender, may_be_sender

IENW = "Staatssecretaris van Infrastructuur en Waterstaat"


@pytest.mark.parametrize(
    "named",
    ["staatssecretaris van Infrastructuur en Waterstaat", "staatssecretaris van IenW",
     "Staatssecretaris IenW"],
)  # fmt: skip
def test_the_same_office_is_the_sender(named: str) -> None:
    assert is_sender(named, IENW)


@pytest.mark.parametrize(
    ("named", "role"),
    [
        ("minister van VWS", "Minister van Volksgezondheid, Welzijn en Sport"),
        ("minister van BZK", "Minister van Binnenlandse Zaken en Koninkrijksrelaties"),
        ("minister van JenV", "Minister van Justitie en Veiligheid"),
        ("minister-president", "Minister-president"),
    ],
)
def test_a_field_may_be_named_by_its_initials(named: str, role: str) -> None:
    assert is_sender(named, role)


@pytest.mark.parametrize(
    "named",
    ["", "minister van Infrastructuur en Waterstaat", "staatssecretaris", "staatssecretaris van VWS",
     "staatssecretaris van Infrastructuur", "ministerie van Infrastructuur en Waterstaat"],
)  # fmt: skip
def test_where_there_is_doubt_it_is_not_the_sender(named: str) -> None:
    assert not is_sender(named, IENW)


@pytest.mark.parametrize(
    "named", ["", "staatssecretaris", "staatssecretaris van VWS", "bewindspersonen"]
)
def test_where_nothing_speaks_against_it_it_may_be_the_sender(named: str) -> None:
    assert may_be_sender(named, IENW)


@pytest.mark.parametrize(
    "named", ["minister van Infrastructuur en Waterstaat", "staatssecretaris van Financiën"]
)
def test_another_office_or_field_is_not_the_sender(named: str) -> None:
    assert not may_be_sender(named, IENW)
