"""What commands print never commands the terminal, whatever letters and file names hold."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import cli
from corpus.as_json import letter_json
from corpus.read import read_letter
from tests.hostile.letters import STEERING, write_letters, write_odd_names

Said = Callable[..., str]
ASKED = "Wat kost het herstel van de ooievaarsbrug?"
HARMFUL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def said(harmful: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Said:
    """Give what a command prints, on both streams."""

    def run(*arguments: str | Path, data: Path = harmful) -> str:
        capsysbinary.readouterr()
        cli.main([*map(str, arguments), "--data", str(data)])
        out, err = capsysbinary.readouterr()
        return (out + err).decode("utf-8")

    return run


@pytest.mark.parametrize("form", [(), ("--json",)])
@pytest.mark.parametrize(
    "command", [("ask", ASKED), ("show", "ooievaar"), ("show", "merel#2"), ("promises",)]
)
def test_nothing_of_a_letter_commands_the_terminal(
    said: Said, command: tuple[str, ...], form: tuple[str, ...]
) -> None:
    shown = said(*command, *form)
    assert "brug" in shown
    assert not HARMFUL.search(shown)


def test_nor_does_a_table_or_calendar_on_the_screen(said: Said) -> None:
    for form in ("--csv", "--ics"):
        shown = said("promises", form)
        assert "ooievaarsbrug" in shown
        assert not HARMFUL.search(shown.replace("\r\n", "\n"))


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_nor_does_a_file_name(said: Said, tmp_path: Path, form: tuple[str, ...]) -> None:
    write_letters(tmp_path / "brieven")
    write_odd_names(tmp_path / "brieven")
    shown = said("index", tmp_path / "brieven", *form, data=tmp_path / "data")
    assert shown.count("geef het bestand een andere naam") == 3
    assert "kapot" in shown
    assert not HARMFUL.search(shown)
    assert "Traceback" not in shown


def test_what_is_read_back_from_json_is_the_same_name(said: Said, tmp_path: Path) -> None:
    (tmp_path / "brieven").mkdir()
    write_odd_names(tmp_path / "brieven")
    report = json.loads(said("index", tmp_path / "brieven", "--json", data=tmp_path / "data"))
    names = {failure["file"] for failure in report["failed"]}
    assert names == {f"wulp{STEERING}.txt", f"kapot{STEERING}.pdf", "raar\udcff.txt"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", STEERING),
        ("ask", "x", "--letter", STEERING),
        ("parse", f"/er/is/niets{STEERING}.txt"),
        ("index", f"/er/is/niets{STEERING}"),
        ("note", "x", "--out", f"/er/is/niets{STEERING}.docx"),
        ("check", f"/er/is/niets{STEERING}.txt"),
        ("ask", "--batch", f"/er/is/niets{STEERING}.jsonl"),
        ("eval", "run", f"/er/is/niets{STEERING}.jsonl"),
        (STEERING,),
    ],
)
def test_an_error_that_repeats_what_was_typed_is_one_harmless_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, harmful: Path, arguments: tuple[str, ...]
) -> None:
    placed = () if arguments[0] in ("parse", STEERING) else ("--data", str(harmful))
    assert cli.main([*arguments, *placed]) == 2
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert not HARMFUL.search(line)


def test_a_draft_that_is_checked_does_not_either(
    said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = "Het herstel van de ooievaarsbrug\u202e\u2066 kost € 400 duizend."
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(draft.encode())))
    shown = said("check", "-")
    assert "413 duizend" in shown
    assert not HARMFUL.search(shown)


def test_a_letter_keeps_no_sign_that_nobody_sees(harmful: Path) -> None:
    letter = letter_json(read_letter(harmful.with_name("brieven") / "ooievaar.html"))
    assert not HARMFUL.search(json.dumps(letter, ensure_ascii=False))
    assert letter["metadata"]["place"] == "Den[2J Haag"
