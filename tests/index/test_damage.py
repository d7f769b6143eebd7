from pathlib import Path
from types import SimpleNamespace

import pytest

from corpus.errors import IndexMismatch
from index.damage import explain


@pytest.mark.parametrize(
    ("cause", "advice"),
    [
        ("database or disk is full", "Maak ruimte"),
        ("No space left on device (os error 28)", "Maak ruimte"),
        ("attempt to write a readonly database", "erin mag schrijven"),
        ("database is locked", "Wacht even"),
        ("file is not a database", "spoorzoeker doctor --mend"),
        ("", "spoorzoeker doctor --mend"),
    ],
)
def test_each_cause_has_its_advice(cause: str, advice: str) -> None:
    error = explain("De catalogus", Path("data"), ValueError(cause))
    assert advice in str(error)
    assert isinstance(error, IndexMismatch) == ("--mend" in advice)


def test_where_nothing_is_free_that_is_the_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda place: SimpleNamespace(free=4096))
    error = explain("De vectorindex", Path("data/weg"), ValueError("Failed to apply logs"))
    assert "Maak ruimte" in str(error)


def test_a_long_cause_is_one_short_line() -> None:
    assert len(str(explain("De catalogus", Path("d"), ValueError("x" * 9999 + "\nmeer")))) < 400
