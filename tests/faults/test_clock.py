"""The clock set back or ahead: nothing is lost or written over, and no login lasts longer for it."""

import json
import os
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from eval.history import RUNS, new_run
from rag.accounts.account import Account
from rag.kept.conversation import Turn
from rag.kept.opening import FILE, keep_conversations, open_conversations
from tests.faults.conftest import Run, write_letter
from ui.note.item import Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.guesses import Guesses
from ui.people.person import LOCAL
from ui.people.sessions import LIFETIME, Sessions

ANNA = Account(name="anna", hash="$2b$04$" + "a" * 53)
YEAR = 365 * 86_400.0


class Clock:
    """A clock that can be set."""

    def __init__(self) -> None:
        self.time = 2_000_000_000.0

    def __call__(self) -> float:
        return self.time


def test_a_login_of_before_the_clock_was_set_back_ends_when_it_is_not_used(place: Path) -> None:
    clock, known = Clock(), {"anna": ANNA}.get
    sessions = Sessions(place / "sessions.sqlite", now=clock)
    token = sessions.begin(ANNA)
    clock.time -= YEAR
    assert sessions.name(token, known) == "anna"
    clock.time += LIFETIME + 1
    assert sessions.name(token, known) is None


def test_a_login_goes_on_over_an_hour_that_comes_twice(place: Path) -> None:
    clock, known = Clock(), {"anna": ANNA}.get
    sessions = Sessions(place / "sessions.sqlite", now=clock)
    token = sessions.begin(ANNA)
    for step in (3600, -3600, 3600):
        clock.time += step
        assert sessions.name(token, known) == "anna"


def test_who_has_to_wait_after_wrong_passwords_waits_no_longer_or_shorter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guesses = Guesses()
    for _ in range(8):
        guesses.count("anna", "192.0.2.1")
    wait = guesses.wait("anna", "192.0.2.1")
    for set_to in (time.time() - YEAR, time.time() + YEAR):
        monkeypatch.setattr("time.time", lambda set_to=set_to: set_to)
        assert wait - 30 < guesses.wait("anna", "192.0.2.1") <= wait


@pytest.fixture
def moments(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the moments that the app will take it for, one for each time that it looks."""
    coming = [f"20{year}-01-01T00:00:00.000+00:00" for year in (30, 29, 28, 27, 26, 25, 24, 23)]
    monkeypatch.setattr("rag.kept.conversations.now", lambda: coming.pop(0))
    monkeypatch.setattr("ui.note.store._now", lambda: coming.pop(0))
    return coming


@pytest.mark.usefixtures("moments")
def test_turns_stay_in_the_order_in_which_they_were_asked(place: Path) -> None:
    with closing(open_conversations(place)) as kept:
        conversation, _ = kept.ask("an", "", Turn(question="een"))
        for question in ("twee", "drie", "vier"):
            kept.ask("an", conversation, Turn(question=question))
        asked = [turn.question for turn in kept.turns("an", conversation)]
        assert asked == ["een", "twee", "drie", "vier"]
        assert [listed.id for listed in kept.listed("an")] == [conversation]


@pytest.mark.usefixtures("moments")
def test_a_note_is_changed_and_undone_in_the_order_of_its_changes(place: Path) -> None:
    with closing(NoteStore(notes_path(place))) as store:
        note = store.create(LOCAL, Sheet(title="een"))
        for revision, title in enumerate(("twee", "drie"), start=1):
            note = store.replace(LOCAL, note.id, Sheet(title=title), revision=revision)
        note = store.undo(LOCAL, note.id, revision=3)
        assert note.sheet.title == "twee"
        assert store.undo(LOCAL, note.id, revision=4).sheet.title == "een"


def test_a_file_set_aside_never_takes_the_place_of_one_of_the_same_moment(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Stopped":
            return cls(2026, 10, 25, 2, 30)

    monkeypatch.setattr("rag.kept.opening.datetime", Stopped)
    for content in (b"een", b"twee", b"drie"):
        (place / FILE).write_bytes(content * 1000)
        keep_conversations(place).conversations.close()
    aside = {file.read_bytes()[:3] for file in place.glob("*-beschadigd-*")}
    assert aside == {b"een", b"twe", b"dri"}


def test_a_new_run_never_takes_the_place_of_one_of_the_same_moment(place: Path) -> None:
    now, made = datetime(2026, 10, 25, 2, 30), []
    for _ in range(3):
        made.append(new_run(place, now=now))
        made[-1].mkdir(parents=True)
    assert len(set(made)) == 3
    assert {run.parent for run in made} == {place / RUNS}


@pytest.mark.parametrize("years", [-30, 30])
def test_a_changed_letter_is_seen_whatever_its_files_date(
    run: Run, own: Path, letters: Path, years: int
) -> None:
    letter = letters / "gasveld.txt"
    before = letter.read_text()
    try:
        letter.write_text(before.replace("2031", "2032"))  # as long as it was
        moment = time.time() + years * YEAR
        os.utime(letter, (moment, moment))
        assert "1 gewijzigd" in run("index", letters, "--data", own).out
        assert "2032" in run("ask", "Levert het gasveld bij Ternaard nog aardgas?",
                             "--data", own).out  # fmt: skip
    finally:
        letter.write_text(before)


def test_files_of_a_time_to_come_are_no_damage_but_the_clock_is_told_of(
    run: Run, own: Path
) -> None:
    for file in own.rglob("*"):
        os.utime(file, (time.time() + YEAR, time.time() + YEAR))
    (fault,) = json.loads(run("doctor", "--data", own, "--json").out)["faults"]
    assert "zet de klok gelijk" in fault["todo"]


def test_promises_can_be_seen_from_a_day_before_their_letter(
    run: Run, own: Path, place: Path
) -> None:
    folder = place / "meer"
    letter = write_letter(folder, "gasveld")
    promise = "Ik zal uw Kamer in het najaar van 2027 informeren over het gasveld bij Ternaard."
    letter.write_text(letter.read_text().replace("Over subsidie", f"{promise}\n\nOver subsidie"))
    run("index", folder, "--data", own)
    for day in ("2020-01-01", "2026-12-01", "2031-01-01"):
        said = run("promises", "--on", day, "--data", own, "--json")
        assert (said.status, said.err) == (0, "")
        assert "najaar van 2027" in said.out
