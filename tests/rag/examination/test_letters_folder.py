from pathlib import Path

from rag.examination.letters_folder import letters_faults, letters_folder


def test_a_folder_that_is_gone_or_empty_is_a_fault(tmp_path: Path) -> None:
    assert not list(letters_faults(None, letters=3))
    (gone,) = letters_faults(tmp_path / "weg", letters=3)
    assert "is er niet meer" in gone.what
    (tmp_path / "leeg").mkdir()
    (empty,) = letters_faults(tmp_path / "leeg", letters=3)
    assert "is leeg" in empty.what
    assert "spoorzoeker index MAP" in empty.todo
    assert not list(letters_faults(tmp_path / "leeg", letters=0))


def test_it_is_not_known_without_an_index(tmp_path: Path) -> None:
    assert letters_folder(tmp_path) is None
