from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.as_json import metadata_json
from corpus.errors import LetterUnreadable
from corpus.letter import Letter, Metadata
from corpus.override_values import KEYS
from corpus.read import read_letter

LETTER = """\
Datum 13 mei 2026
Ons kenmerk IENW/BSK-2026/66938
Betreft Voortgang

Geachte voorzitter,

De regeling is op 3 februari 2026 gepubliceerd. Uiterlijk 17 juni 2026 volgt een brief.

Hoogachtend,

DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,
A.B. Jansen
"""
UNDATED = LETTER.removeprefix("Datum 13 mei 2026\n")

Read = Callable[..., Letter]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_with(beside: str, letter: str = LETTER) -> Letter:
        (tmp_path / "brief.txt").write_text(letter, encoding="utf-8")
        (tmp_path / "brief.toml").write_text(beside, encoding="utf-8")
        return read_letter(tmp_path / "brief.txt")

    return read_with


def test_the_keys_are_those_of_the_contract_and_the_chamber() -> None:
    assert set(KEYS) == {*metadata_json(Metadata()), "chamber"}


@pytest.mark.parametrize(
    ("beside", "field", "value"),
    [
        ('title = "Brief"', "title", "Brief"),
        ('kenmerk = "X/2026/1"', "kenmerk", "X/2026/1"),
        ('dossiers = ["29 984", "36600 XII", "21501-33"]', "dossiers", ("29984", "36600 XII", "21501-33")),
        ('number = "1175"', "number", "1175"),
        ('vergaderjaar = "2023/24"', "vergaderjaar", "2023-2024"),
        ('vergaderjaar = "1999–2000"', "vergaderjaar", "1999-2000"),
        ('chamber = "I"', "chamber", "I"),
        ('subject = "Iets\\n anders"', "subject", "Iets anders"),
        ('sender_role = "Minister"', "sender_role", "Minister"),
        ('sender_name = "C. de Vries"', "sender_name", "C. de Vries"),
        ('addressee = "de leden"', "addressee", "de leden"),
        ('place = "Rijswijk"', "place", "Rijswijk"),
        ("attachments = 0", "attachments", 0),
        ("date = 2025-01-02", "date", date(2025, 1, 2)),
        ("date = 2025-01-02T10:00:00", "date", date(2025, 1, 2)),
        ('date = "2025-01-02"', "date", date(2025, 1, 2)),
        ('date = "2 januari 2025"', "date", date(2025, 1, 2)),
    ],
)  # fmt: skip
def test_a_key_takes_the_place_of_what_the_letter_says(
    read: Read, beside: str, field: str, value: object
) -> None:
    assert getattr(read(beside).metadata, field) == value


@pytest.mark.parametrize(
    ("beside", "field", "nothing"),
    [
        ('kenmerk = ""', "kenmerk", None),
        ('sender_name = " "', "sender_name", None),
        ('attachments = ""', "attachments", None),
        ("dossiers = []", "dossiers", ()),
        ('date = ""', "date", None),
    ],
)
def test_an_empty_value_says_that_there_is_nothing(
    read: Read, beside: str, field: str, nothing: object
) -> None:
    assert getattr(read(beside).metadata, field) == nothing


def test_what_is_not_set_is_as_the_letter_says(read: Read) -> None:
    metadata = read('place = "Rijswijk"').metadata
    assert (metadata.date, metadata.subject) == (date(2026, 5, 13), "Voortgang")


def test_a_letter_with_nothing_beside_it_is_as_it_was_read(read: Read, tmp_path: Path) -> None:
    with_nothing = read("")
    (tmp_path / "brief.toml").unlink()
    assert read_letter(tmp_path / "brief.txt") == with_nothing


def test_a_date_clears_the_interval_and_its_proofs(read: Read) -> None:
    metadata = read("date = 2026-03-01", UNDATED).metadata
    assert (metadata.date_from, metadata.date_to, metadata.date_evidence) == (None, None, ())


def test_an_end_of_the_interval_clears_the_date(read: Read) -> None:
    metadata = read("date_from = 2026-03-01").metadata
    assert (metadata.date, metadata.date_from) == (None, date(2026, 3, 1))


def test_the_other_end_is_what_the_words_prove(read: Read) -> None:
    metadata = read("date_from = 2026-03-01", UNDATED).metadata
    assert metadata.date_to == date(2026, 6, 16)
    assert metadata.date_evidence == ("Uiterlijk 17 juni 2026 volgt een brief.",)


def test_a_cleared_date_leaves_what_the_words_prove(read: Read) -> None:
    metadata = read('date = ""').metadata
    assert (metadata.date_from, metadata.date_to) == (date(2026, 2, 3), date(2026, 6, 16))


def test_the_proof_may_be_given_too(read: Read) -> None:
    metadata = read('date_from = 2026-03-01\ndate_evidence = ["poststempel"]').metadata
    assert metadata.date_evidence == ("poststempel",)


@pytest.mark.parametrize(
    "beside",
    [
        '[source]\nurl = "https://example.nl"',
        'source = {url = "https://example.nl"}',
        '[[bijlagen]]\ntitle = "A"',
        '[fetched.by]\nkenmerk = "y"',
        "# niets",
    ],
)
def test_tables_are_left_to_others(read: Read, beside: str) -> None:
    assert read(f'kenmerk = "X1"\n{beside}').metadata.kenmerk == "X1"


@pytest.mark.parametrize(
    ("beside", "named"),
    [
        ('datum = "13 mei 2026"', "'datum' is onbekend"),
        ("kenmerk = 12", "kenmerk moet een tekst zijn"),
        ("number = 1175", 'number = "1175"'),
        ('number = "nr. 1175"', 'number = "1175"'),
        ('dossiers = "29984"', 'dossiers = ["29984", "36600 XII"]'),
        ('dossiers = ["2998"]', "dossiers moet"),
        ("dossiers = [29984]", "dossiers moet"),
        ('vergaderjaar = "2023"', 'vergaderjaar = "2023-2024"'),
        ('vergaderjaar = "2023-2026"', 'vergaderjaar = "2023-2024"'),
        ('chamber = "TK"', '"I" of "II"'),
        ('date = "13 mei"', "date = 2026-05-13"),
        ('date = "31 februari 2026"', "date moet een datum zijn"),
        ("date = 20260513", "date moet een datum zijn"),
        ("date = 10:00:00", "date moet een datum zijn"),
        ("attachments = true", "attachments moet een aantal zijn"),
        ("attachments = -1", "attachments moet een aantal zijn"),
        ('attachments = "3"', "attachments moet een aantal zijn"),
        ("[subject]\nx = 1", "subject moet een tekst zijn"),
        ("date = 2026-05-13\ndate_to = 2026-06-01", "niet allebei"),
        ("date_from = 2026-05-13\ndate_to = 2026-05-01", "ligt na"),
        ('kenmerk = "x\nplace = "y"', "geen geldige TOML (regel 1)"),
        ("kenmerk", "geen geldige TOML"),
        ('kenmerk = "a"\nkenmerk = "b"', "geen geldige TOML"),
    ],
)
def test_what_can_not_be_is_told_in_one_line(read: Read, beside: str, named: str) -> None:
    with pytest.raises(LetterUnreadable) as error:
        read(beside)
    assert named in str(error.value)
    assert str(error.value).startswith("brief.toml")
    assert "\n" not in str(error.value)


def test_a_file_that_is_no_utf8_is_told_of(read: Read, tmp_path: Path) -> None:
    read("")
    (tmp_path / "brief.toml").write_bytes('subject = "één"'.encode("cp1252"))
    with pytest.raises(LetterUnreadable, match="UTF-8"):
        read_letter(tmp_path / "brief.txt")


def test_a_byte_order_mark_does_no_harm(read: Read) -> None:
    assert read('\ufeffkenmerk = "X1"').metadata.kenmerk == "X1"


def test_a_folder_of_that_name_is_told_of(read: Read, tmp_path: Path) -> None:
    read("")
    (tmp_path / "brief.toml").unlink()
    (tmp_path / "brief.toml").mkdir()
    with pytest.raises(LetterUnreadable, match="kan niet worden gelezen"):
        read_letter(tmp_path / "brief.txt")
