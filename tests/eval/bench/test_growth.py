import contextlib
import io
import json
from typing import Any

import pytest

import cli
from eval.bench.growth_text import growth_text


@pytest.fixture(scope="module")
def run(offline: dict[str, str]) -> Any:
    """Measure the least there is, in processes that can't leave this machine."""
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(said):
        for name, value in offline.items():
            patch.setenv(name, value)
        assert cli.main(["bench", "--growth", "--sizes", "100", "--json"]) == 0
    return json.loads(said.getvalue())


def test_all_that_grows_is_measured(run: dict[str, Any]) -> None:
    (size,) = run["sizes"]
    assert (size["paragraphs"], size["letters"]) == (100, 4)
    assert size["indexing"]["chunks"] > 100
    for took in (size["unchanged"], size["one_added"], size["one_removed"]):
        assert all(figure > 0 for figure in took.values())
    for found in (size["search"], size["answers"]):
        assert {"all", "half"} <= set(found["milliseconds"])
    assert size["app"]["page_mb"] > 0


def test_the_parts_make_up_the_disk(run: dict[str, Any]) -> None:
    parts = dict(run["sizes"][0]["disk_mb"])
    everything = parts.pop("all")
    assert sum(parts.values()) == pytest.approx(everything, abs=0.3)


def test_a_person_gets_a_column_for_each_size(run: dict[str, Any]) -> None:
    (size,) = run["sizes"]
    text = growth_text(run | {"sizes": [size, size]})
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in rows} == {4}


@pytest.mark.parametrize("sizes", ["5", "9000000"])
def test_sizes_that_cannot_be_measured_are_refused(
    sizes: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["bench", "--growth", "--sizes", sizes]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
