from pathlib import Path

import pytest

from index.owner_only import for_owner_only


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
