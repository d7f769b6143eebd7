import os
from pathlib import Path

from rag.kept.presence import FOLDER, Presence


def test_processes_know_of_each_other(tmp_path: Path) -> None:
    one, other = Presence(tmp_path), Presence(tmp_path)
    assert one.is_there(other.name)
    assert one.is_there(one.name)
    one.close()
    assert not other.is_there(one.name)
    other.close()


def test_one_that_was_killed_is_there_no_more(tmp_path: Path) -> None:
    here = Presence(tmp_path)
    child = os.fork()
    if child == 0:
        Presence(tmp_path)
        os._exit(1)
    os.waitpid(child, 0)
    (killed,) = {path.name for path in (tmp_path / FOLDER).iterdir()} - {here.name}
    assert not here.is_there(killed)
    here.close()


def test_what_a_killed_one_left_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "weg").touch()
    here = Presence(tmp_path)
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == [here.name]
    here.close()


def test_a_name_that_never_was_is_not_there(tmp_path: Path) -> None:
    here = Presence(tmp_path)
    assert not here.is_there("niemand")
    here.close()
