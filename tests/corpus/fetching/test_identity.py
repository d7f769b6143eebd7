import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.fetching.identity import (
    Dossier,
    document_number,
    dossier_names,
    guid,
    kst_id,
    parse_dossier,
    vergaderjaar,
)


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("29984", "29984", "29984"),
        (" 29 984 ", "29984", "29984"),
        ("36600-VII", "36600 VII", "36600-VII"),
        ("36 600 vii", "36600 VII", "36600-VII"),
        ("21501-02", "21501-02", "21501-02"),
        ("34358 (R2062)", "34358 (R2062)", "34358-(R2062)"),
    ],
)
def test_a_dossier_is_read_in_any_spelling(text: str, name: str, key: str) -> None:
    dossier = parse_dossier(text)
    assert dossier
    assert (dossier.name, dossier.key) == (name, key)


@pytest.mark.parametrize(
    "text", ["", "2998", "299845", "29984 nr. 3", "29984'", "spoor", "29984/1"]
)
def test_what_is_no_dossier_is_not_read_as_one(text: str) -> None:
    assert parse_dossier(text) is None


def test_the_dossier_of_the_letters_own_id_comes_first() -> None:
    assert dossier_names(["34244", "29984", "x"], kst="kst-29984-12") == ("29984", "34244")
    assert dossier_names(["36600", "36600-VII"], kst="kst-36600-VII-1") == ("36600 VII", "36600")


@pytest.mark.parametrize(
    "text", ["kst-29984-1175", "kst-36836-D", "kst-1268678", "kst-34358-(R2062)-3"]
)
def test_ids_of_kamerstukken_are_known(text: str) -> None:
    assert kst_id(text) == text


@given(st.text() | st.from_regex(r"kst-[\w./\\-]+"))
def test_an_id_is_fit_to_name_a_file(text: str) -> None:
    kept = kst_id(text)
    assert kept is None or not set(kept) & set('/\\.:*?"<>|\0\n ')


def test_numbers_and_guids_are_held_to_their_form() -> None:
    assert document_number("2024D40329") == "2024D40329"
    assert document_number("2024Z40329") is None
    assert document_number("../2024D1") is None
    assert guid("C8DB0181-90E3-4DF3-A150-4C004584B160") == "c8db0181-90e3-4df3-a150-4c004584b160"
    assert guid("c8db0181)/../x") is None


def test_a_vergaderjaar_is_two_years_in_a_row() -> None:
    assert vergaderjaar("20232024") == vergaderjaar(" 2023-2024") == "2023-2024"
    assert vergaderjaar("2023-2025") is None
    assert vergaderjaar(None) is None


def test_a_dossier_without_a_part_is_its_number() -> None:
    assert Dossier("29984").key == "29984"
