from dataclasses import replace
from datetime import date

import pytest

from corpus.errors import SettingsWrong
from corpus.letter import Metadata
from corpus.override_writing import write_overrides
from corpus.overrides import read_overrides
from ui.adding.fields import changes_of, shown_values

DATED = Metadata(
    subject="Voortgang  spoor",
    date=date(2026, 5, 13),
    kenmerk="X/1",
    dossiers=("29984", "36600 XII"),
    sender_name="J. Jansen",
)
BETWEEN = replace(DATED, date=None, date_from=date(2026, 5, 1), date_to=date(2026, 6, 30))


@pytest.mark.parametrize("metadata", [DATED, BETWEEN, Metadata()])
def test_a_form_that_is_left_as_it_is_changes_nothing(metadata: Metadata) -> None:
    assert changes_of(metadata, shown_values(metadata)) == {}


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("subject", "Iets anders", "Iets anders"),
        ("subject", "", ""),
        ("dossiers", "29 984, 30000", ("29984", "30000")),
        ("dossiers", "", ()),
        ("date", "2026-06-01", date(2026, 6, 1)),
        ("vergaderjaar", "2025/26", "2025-2026"),
    ],
)
def test_a_field_is_read_as_its_key_holds_it(key: str, text: str, value: object) -> None:
    assert changes_of(DATED, {key: text}) == {key: value}


def test_a_date_takes_the_place_of_an_interval_that_is_still_filled_in() -> None:
    given = shown_values(BETWEEN) | {"date": "2026-05-20"}
    assert changes_of(BETWEEN, given) == {"date": date(2026, 5, 20)}


def test_an_interval_takes_the_place_of_a_date_that_is_still_filled_in() -> None:
    given = shown_values(DATED) | {"date_from": "2026-05-01"}
    assert changes_of(DATED, given) == {"date_from": date(2026, 5, 1)}


def test_one_end_of_an_interval_leaves_the_other_as_it_was_shown() -> None:
    given = shown_values(BETWEEN) | {"date_to": "2026-06-01"}
    assert changes_of(BETWEEN, given) == {
        "date_from": date(2026, 5, 1),
        "date_to": date(2026, 6, 1),
    }


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"date": "2026-06-01", "date_from": "2026-05-02"}, "niet allebei"),
        ({"date_from": "2026-07-01"}, "eindigt voordat"),
        ({"date": "gisteren"}, "Datum: ‘gisteren’"),
        ({"dossiers": "spoor"}, "Dossiers: ‘spoor’"),
        ({"number": "1.175"}, "Schrijf het als 1175"),
    ],
)
def test_what_a_field_cannot_hold_is_said_in_dutch(given: dict[str, str], words: str) -> None:
    with pytest.raises(SettingsWrong, match=words):
        changes_of(BETWEEN, given)


def test_what_is_changed_is_what_the_file_beside_the_letter_says(tmp_path) -> None:  # type: ignore[no-untyped-def]
    letter = tmp_path / "brief.txt"
    changes = changes_of(BETWEEN, {"date": "2026-05-20", "kenmerk": '"]\n[x]', "dossiers": ""})
    write_overrides(letter, changes)
    assert read_overrides(tmp_path / "brief.toml") == {
        "date": date(2026, 5, 20),
        "kenmerk": '"] [x]',
        "dossiers": (),
    }
