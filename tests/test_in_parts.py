import sys
from pathlib import Path

import pytest

from tests import in_parts
from tests.in_parts import ROOT, SECOND, commands, main

PYTEST = [sys.executable, "-m", "pytest", "-x"]


def test_with_one_core_all_tests_run_in_one_process() -> None:
    assert commands(["-x"], cores=1) == [PYTEST]


def test_what_one_process_is_given_the_other_leaves() -> None:
    rest, second = commands(["-x"], cores=2)
    assert rest == [*PYTEST, *(f"--ignore={folder}" for folder in SECOND)]
    assert second[: len(PYTEST)] == PYTEST
    assert second[-len(SECOND) :] == list(SECOND)


def test_each_folder_that_is_named_has_tests() -> None:
    assert all(list(Path(ROOT, folder).rglob("test_*.py")) for folder in SECOND)


@pytest.mark.parametrize(("first", "second", "both"), [(0, 0, 0), (1, 0, 1), (0, 3, 3), (1, 3, 1)])
def test_the_second_is_heard_after_the_first_and_no_failure_is_lost(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    first: int,
    second: int,
    both: int,
) -> None:
    programs = [
        [sys.executable, "-c", f"print({said!r}); raise SystemExit({status})"]
        for said, status in (("de rest", first), ("de app", second))
    ]
    monkeypatch.setattr(in_parts, "commands", lambda *_, **__: programs)
    assert main([]) == both
    said = capfd.readouterr().out
    assert said.index("de rest") < said.index("Waiting") < said.index("de app")


def test_where_there_is_one_process_its_status_is_that_of_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = [[sys.executable, "-c", "raise SystemExit(5)"]]
    monkeypatch.setattr(in_parts, "commands", lambda *_, **__: one)
    assert main([]) == 5
