import os
from pathlib import Path

import pytest

from index.owner_only import as_owner_of, for_owner_only


def test_a_file_that_is_begun_is_read_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "map" / "bestand"
    with for_owner_only(path):
        pass
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(b"inhoud")
    with for_owner_only(path):
        pass
    assert path.read_bytes() == b"inhoud"


def test_it_is_never_found_empty_as_if_all_in_it_was_lost(tmp_path: Path) -> None:
    path = tmp_path / "nieuw"
    with for_owner_only(path):
        assert path.stat().st_size
    assert [file.name for file in tmp_path.iterdir()] == ["nieuw"]


def test_what_fails_leaves_no_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "nieuw"

    def full_disk() -> None:
        with for_owner_only(path):
            path.write_bytes(b"")  # as SQLite leaves it
            raise OSError("vol")

    with pytest.raises(OSError, match="vol"):
        full_disk()
    assert not path.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_what_root_makes_belongs_to_whose_folder_it_is(tmp_path: Path) -> None:
    os.chown(tmp_path, 12345, 12345)
    (tmp_path / "x").write_text("")
    as_owner_of(tmp_path, tmp_path / "x", tmp_path / "weg")
    assert (tmp_path / "x").stat().st_uid == 12345
