from pathlib import Path

import pytest

import cli
from eval.bench.bulk import WITHOUT, take_in
from eval.bench.bulk_text import bulk_text
from eval.bench.letters import made_letters, sentences_of, write_letters

SAMPLES = Path(__file__).parents[3] / "corpus" / "letters"


def test_what_taking_in_takes_is_measured(tmp_path: Path) -> None:
    write_letters(made_letters(sentences_of(SAMPLES), paragraphs=50), tmp_path / "brieven")
    took = take_in(tmp_path / "brieven", tmp_path / "data", "hashing", WITHOUT)
    assert took.seconds > 0
    assert took.paragraphs == 50


def test_a_person_gets_a_table_of_each_kind_with_ratios() -> None:
    figures = {
        "cpu_seconds": 6.0,
        "begin_seconds": 3.0,
        "peak_mb": 200,
        "paragraphs": 1000,
        "chunks": 1010,
    }
    ways = {
        0: figures | {"seconds": 4.0},
        1: figures | {"seconds": 5.0},
        2: figures | {"seconds": 2.0},
    }
    run = {
        "machine": {"cores": 2, "memory_gb": 24, "python": "3.11", "load": [0.1]},
        "embedder": "spoorzoeker",
        "rounds": 1,
        "kinds": {"txt": {"letters": 40, "ways": ways}},
    }
    text = bulk_text(run)
    assert "## 1000 alinea's in 40 brieven (txt)" in text
    rows = {
        cells[1]: cells
        for line in text.splitlines()
        if (cells := [c.strip() for c in line.split("|")])[2:]
    }
    assert [rows[way][5] for way in ("zonder Ray", "1 werker", "2 werkers")] == [
        "1.00",
        "0.80",
        "2.00",
    ]


@pytest.mark.parametrize(
    "arguments", ["--ray 0", "--ray veel", "--ray 1 --sizes 10", "--ray 1 --sizes 2000,4000"]
)
def test_what_cannot_be_measured_is_refused_in_one_line(
    arguments: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["bench", *arguments.split()]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
