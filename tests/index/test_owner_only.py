from pathlib import Path

from index.owner_only import for_owner_only


def test_a_file_that_is_begun_is_read_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "map" / "bestand"
    for_owner_only(path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(b"inhoud")
    for_owner_only(path)
    assert path.read_bytes() == b"inhoud"
