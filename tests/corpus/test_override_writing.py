import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import LetterUnreadable, SettingsWrong
from corpus.override_values import Value
from corpus.override_writing import write_overrides
from corpus.overrides import overrides_path, read_overrides
from corpus.unseen import seen

QUICK = settings(deadline=None, max_examples=150)
DAY = dt.date(2026, 5, 13)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return tmp_path / "brief.txt"


def test_what_is_written_is_read_back(letter: Path) -> None:
    write_overrides(letter, {"date": DAY, "dossiers": ("29984",), "attachments": 0})
    assert read_overrides(overrides_path(letter)) == {
        "date": DAY,
        "dossiers": ("29984",),
        "attachments": 0,
    }


def test_an_empty_text_says_that_there_is_nothing(letter: Path) -> None:
    write_overrides(letter, {"kenmerk": "", "dossiers": ()})
    assert read_overrides(overrides_path(letter)) == {"kenmerk": None, "dossiers": ()}


def test_a_sign_that_nobody_sees_is_written_as_toml_has_it_and_not_read_back(letter: Path) -> None:
    write_overrides(letter, {"kenmerk": "X\x7f\x1b1"})
    assert read_overrides(overrides_path(letter)) == {"kenmerk": "X1"}


def test_none_lets_the_letter_speak_for_itself_again(letter: Path) -> None:
    write_overrides(letter, {"kenmerk": "X1", "place": "Delft"})
    write_overrides(letter, {"kenmerk": None})
    assert read_overrides(overrides_path(letter)) == {"place": "Delft"}


def test_the_last_key_takes_the_file_with_it(letter: Path) -> None:
    write_overrides(letter, {"kenmerk": "X1"})
    write_overrides(letter, {"kenmerk": None})
    assert not overrides_path(letter).exists()


def test_a_date_takes_the_place_of_an_interval(letter: Path) -> None:
    write_overrides(letter, {"date_from": DAY, "date_evidence": ("post",)})
    write_overrides(letter, {"date": DAY})
    assert read_overrides(overrides_path(letter)) == {"date": DAY}


def test_an_interval_takes_the_place_of_a_date(letter: Path) -> None:
    write_overrides(letter, {"date": DAY})
    write_overrides(letter, {"date_to": DAY})
    assert read_overrides(overrides_path(letter)) == {"date_to": DAY}


def test_comments_tables_and_other_keys_stay_as_they_are(letter: Path) -> None:
    head = '# van het archief\r\nplace = "Delft"  # postadres\nbron = {url = "a"}\n'
    many = 'date_evidence = [\n  "een",\n  "[twee]",\n]\n'
    tables = '\n[source]  # opgehaald\nurl = "https://example.nl"\nkenmerk = "van een ander"\n'
    overrides_path(letter).write_bytes(f'{head}{many}kenmerk = "X"\n{tables}'.encode())
    write_overrides(letter, {"kenmerk": "Y/1"})
    assert overrides_path(letter).read_bytes().decode() == (
        f'{head}{many}kenmerk = "Y/1"\n{tables}'
    )


def test_a_file_without_a_last_line_end_is_gone_on_with(letter: Path) -> None:
    overrides_path(letter).write_text('place = "Delft"')
    write_overrides(letter, {"kenmerk": "X1"})
    assert read_overrides(overrides_path(letter)) == {"place": "Delft", "kenmerk": "X1"}


@pytest.mark.parametrize(
    "changes",
    [{"datum": "x"}, {"number": "nr. 3"}, {"date": "gisteren"}, {"attachments": -1}, {"chamber": "TK"},
     {"date": DAY, "date_to": DAY}],
)  # fmt: skip
def test_what_can_not_be_is_not_written(letter: Path, changes: dict[str, Value]) -> None:
    write_overrides(letter, {"place": "Delft"})
    with pytest.raises(LetterUnreadable):
        write_overrides(letter, changes)
    assert read_overrides(overrides_path(letter)) == {"place": "Delft"}


def test_a_damaged_file_is_not_written_over(letter: Path) -> None:
    overrides_path(letter).write_text("stuk [")
    with pytest.raises(LetterUnreadable):
        write_overrides(letter, {"place": "Delft"})
    assert overrides_path(letter).read_text() == "stuk ["


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="kan niet worden geschreven"):
        write_overrides(tmp_path / "weg" / "brief.txt", {"place": "Delft"})


def test_nothing_is_left_beside_what_is_written(letter: Path) -> None:
    write_overrides(letter, {"place": "Delft"})
    assert [path.name for path in letter.parent.iterdir()] == ["brief.toml"]


TEXTS = st.text(max_size=40).map(lambda text: " ".join(seen(text).split())) | st.just('"\\’')
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("title", "kenmerk", "subject", "sender_role", "place"), TEXTS),
        "date_evidence": st.lists(TEXTS.filter(bool), max_size=3).map(tuple),
        "dossiers": st.sets(st.from_regex(r"[1-9]\d{4}( (VI|A)|-\d\d)?", fullmatch=True)).map(
            lambda found: tuple(sorted(found))
        ),
        "number": st.integers(1, 99999).map(str),
        "vergaderjaar": st.integers(1900, 2100).map(lambda year: f"{year}-{year + 1}"),
        "chamber": st.sampled_from(["I", "II"]),
        "attachments": st.integers(0, 999),
        "date": st.dates(),
    },
)


@QUICK
@given(CHANGES, CHANGES)
def test_each_change_is_read_back_and_nothing_else_changes(
    tmp_path_factory: pytest.TempPathFactory,
    first: dict[str, Value],
    second: dict[str, Value],
) -> None:
    letter = tmp_path_factory.mktemp("brief") / "brief.txt"
    overrides_path(letter).write_text("[source]\nurl = '''\n[x]\n'''\n")
    write_overrides(letter, first)
    write_overrides(letter, second)
    if "date" in second:
        first.pop("date_evidence", None)
    merged = {key: None if value == "" else value for key, value in (first | second).items()}
    assert read_overrides(overrides_path(letter)) == merged
    whole = tomllib.loads(overrides_path(letter).read_bytes().decode())
    assert whole["source"] == {"url": "[x]\n"}
