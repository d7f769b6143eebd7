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


def test_what_fails_leaves_no_empty_file_that_looks_as_if_all_was_lost(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="vol"), for_owner_only(tmp_path / "nieuw"):
        raise OSError("vol")
    assert not (tmp_path / "nieuw").exists()
