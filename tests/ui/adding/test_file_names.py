from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.adding.file_names import clean_name, free_name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Kamerbrief spoor.pdf", "Kamerbrief spoor.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\jan\\brief.docx", "brief.docx"),
        ("/brief.txt", "brief.txt"),
        (".verborgen.txt", "verborgen.txt"),
        ("~$brief.docx", "brief.docx"),
        ("brief~0123456789.txt", "brief-0123456789.txt"),
        ("CON.txt", "brief-CON.txt"),
        ("lpt1.tar.txt", "brief-lpt1.tar.txt"),
        ("een\x00twee\x1b[31m\u202etxt.exe", "eentwee[31mtxt.exe"),
        ("a<b>:c|d?e*#f.txt", "a-b--c-d-e--f.txt"),
        ("<script>alert(1)</script>.txt", "script.txt"),
        (".pdf", "brief.pdf"),
        ("", "brief"),
        ("...", "brief"),
        ("brief", "brief"),
        ("cafe\u0301.txt", "café.txt"),
    ],
)
def test_names_are_made_fit_for_a_folder(given: str, name: str) -> None:
    assert clean_name(given) == name


def test_a_long_name_is_cut_and_keeps_its_kind() -> None:
    name = clean_name("ë" * 400 + ".docx")
    assert name.endswith("ë.docx")
    assert len(name.encode()) <= 160


@given(st.text(max_size=300))
def test_any_name_is_one_plain_file_name(given: str) -> None:
    name = clean_name(given)
    assert name == Path(name).name
    assert not name.startswith((".", "~", " "))
    assert name.isprintable()
    assert len(name.encode()) <= 200
    assert clean_name(name) == name


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert free_name("brief.pdf", set().__contains__) == "brief.pdf"
    assert free_name("brief.pdf", {"brief", "brief-2"}.__contains__) == "brief-3.pdf"
