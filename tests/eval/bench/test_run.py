import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

import cli
from eval.bench.as_text import bench_text

SYSTEMS = {"spoorzoeker", "chroma", "tantivy", "llama-index"}


@pytest.fixture(scope="module")
def run(offline: dict[str, str]) -> Any:
    """Measure the least there is, in processes that can't leave this machine."""
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(said):
        for name, value in offline.items():
            patch.setenv(name, value)
        assert cli.main(["bench", "--sizes", "100", "--json"]) == 0
    return json.loads(said.getvalue())


def test_it_says_what_was_measured_on_what(run: dict[str, Any]) -> None:
    assert run["machine"]["cores"] > 0
    assert run["embedder"] == "spoorzoeker"
    (size,) = run["sizes"]
    assert (size["paragraphs"], size["letters"]) == (100, 4)


def test_every_system_indexed_and_searched(run: dict[str, Any]) -> None:
    (size,) = run["sizes"]
    assert set(size["indexing"]) == set(size["search"]) == SYSTEMS
    for took in size["indexing"].values():
        assert all(took[name] > 0 for name in ("seconds", "peak_mb", "disk_mb", "chunks"))
    ours = size["indexing"]["spoorzoeker"]
    assert ours["chunks"] == size["indexing"]["chroma"]["chunks"]
    assert set(size["speed_of_ours"]) == SYSTEMS - {"spoorzoeker"}


def test_searches_are_measured_with_and_without_filters(run: dict[str, Any]) -> None:
    found = run["sizes"][0]["search"]
    for name in ("spoorzoeker", "chroma"):
        times = found[name]["milliseconds"]
        assert set(times) == {"all", "half", "dossier", "letter"}
        assert all(0 < figures["median"] <= figures["p95"] for figures in times.values())


def test_the_commands_and_the_app_were_started(run: dict[str, Any]) -> None:
    starts = run["sizes"][0]["cold_start_seconds"]
    assert set(starts) == {"help", "ask", "app"}
    assert all(seconds > 0 for seconds in starts.values())


def test_a_person_gets_tables(run: dict[str, Any]) -> None:
    text = bench_text(run)
    assert "## 100 alinea's in 4 brieven" in text
    for name in SYSTEMS:
        assert f"| {name}" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(line.count("|") == rows[0].count("|") for line in rows[:6])


@pytest.mark.parametrize("sizes", ["5", "veel", "100,", "2000000"])
def test_sizes_that_cannot_be_measured_are_refused(
    sizes: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["bench", "--sizes", sizes]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
