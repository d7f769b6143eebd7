import hashlib
from pathlib import Path

import pytest

from corpus.errors import LetterUnreadable, SpoorzoekerError
from corpus.source import MAX_BYTES, load_source

TEXT = b"Geachte voorzitter,\n\nHierbij zend ik u het rapport.\n"
UNREADABLE = {
    "leeg.txt": b"",
    "wit.txt": b" \n\t \r\n",
    "brief.doc": TEXT,
    "brief": TEXT,
    "brief.exe": TEXT,
}


def refusal(path: Path) -> str:
    with pytest.raises(LetterUnreadable) as caught:
        load_source(path)
    return str(caught.value)


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_without_a_letter_gets_one_clear_line_that_names_it(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(UNREADABLE[name])
    line = refusal(path)
    assert line.startswith(f"{name} is niet te lezen: ")
    assert line.endswith(".")
    assert "\n" not in line


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "bestaat niet" in refusal(tmp_path / "weg.txt")


def test_a_folder_is_no_letter(tmp_path: Path) -> None:
    folder = tmp_path / "map.txt"
    folder.mkdir()
    assert refusal(folder).startswith("map.txt is niet te lezen: ")


def test_why_a_folder_is_no_letter_is_said_in_dutch(tmp_path: Path) -> None:
    folder = tmp_path / "map.txt"
    folder.mkdir()
    assert "Is a directory" not in refusal(folder)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "groter dan 50 MB" in refusal(path)


def test_a_dangling_link_is_a_missing_file(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "weg")
    assert "bestaat niet" in refusal(link)


def test_an_unreadable_file_is_an_error_meant_for_the_user() -> None:
    assert issubclass(LetterUnreadable, SpoorzoekerError)


def test_a_source_knows_its_names_and_the_sum_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "003_abc.def.txt"
    path.write_bytes(TEXT)
    source = load_source(path)
    assert (source.stem, source.file_name) == ("003_abc.def", "003_abc.def.txt")
    assert source.sha256 == hashlib.sha256(TEXT).hexdigest()


def test_the_kind_of_a_file_is_told_by_its_name_in_any_case(tmp_path: Path) -> None:
    path = tmp_path / "BRIEF.TXT"
    path.write_bytes(TEXT)
    assert load_source(path).suffix == ".txt"


@pytest.mark.parametrize("name", ["brief.doc", "brief.rtf"])
def test_a_file_of_another_word_processor_is_told_how_to_be_saved(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(TEXT)
    assert "sla het op als .docx" in refusal(path)
