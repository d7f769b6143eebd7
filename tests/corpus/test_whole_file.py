from pathlib import Path

import pytest

from corpus.whole_file import whole_file


def test_what_is_written_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("oud")
    with whole_file(path) as file:
        file.write(b"nieuw")
    assert path.read_text() == "nieuw"


def test_a_file_left_halfway_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("oud")
    with pytest.raises(TypeError), whole_file(path) as file:
        file.writelines([b"nieu", "w"])  # type: ignore[list-item]
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("a.txt", "oud")]
