from pathlib import Path
from typing import Any

import pytest

from eval.bench import on_server, ours
from eval.bench.as_text import bench_text
from eval.bench.letters import made_letters, sentences_of, write_letters
from eval.bench.task import Task
from index.chroma_name import read_beginning
from index.chroma_server import ChromaServer

LETTERS = Path(__file__).parents[3] / "corpus" / "letters"


@pytest.fixture
def task(tmp_path: Path, chroma: Any) -> Task:
    made = tuple(made_letters(sentences_of(LETTERS), paragraphs=50))
    write_letters(iter(made), tmp_path / "letters")
    return Task(
        letters=tmp_path / "letters",
        built=tmp_path,
        embedder="hashing",
        count=len(made),
        chroma=ChromaServer(address=chroma.address),
    )


def test_folder_and_server_are_searched_in_turn_and_nothing_is_left(task: Task) -> None:
    assert ours.build(task).chunks == on_server.build(task).chunks
    found = on_server.search(task)
    assert found["milliseconds"].keys() == task.filters().keys()
    assert found["times_as_long"]["median"] > 0
    on_server.clear(task)
    assert task.chroma
    assert task.chroma.collections(str(read_beginning(task.built / on_server.NAME))) == ()


def test_a_person_gets_how_many_times_as_long_it_takes() -> None:
    search = {
        name: {"milliseconds": {}, "peak_mb": 1.0} | beside
        for name, beside in (
            ("spoorzoeker", {}),
            (on_server.NAME, {"times_as_long": {"median": 2.1, "quickest_quarter": 2.0}}),
        )
    }
    size = {
        "paragraphs": 1, "letters": 1, "indexing": {}, "search": search, "cold_start_seconds": {},
        "speed_of_ours": {}, "unchanged_seconds": 0.0,
    }  # fmt: skip
    machine = {"cores": 1, "memory_gb": 1, "python": "3", "load": [0]}
    run = {"machine": machine, "embedder": "x", "rounds": 1, "sizes": [size]}
    assert "2.1 keer zo lang (mediaan)" in bench_text(run)
