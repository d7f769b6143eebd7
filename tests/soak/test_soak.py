"""The soak test itself, small: five people, some seconds, the sample letters."""

from pathlib import Path

import pytest

from tests.soak.notes import Note
from tests.soak.people import visitors
from tests.soak.plan import Plan
from tests.soak.run import main
from tests.soak.verdict import faults
from tests.soak.visit import Reply
from tests.soak.wishes import Wish

AN, BO = visitors(2)
WISH = Wish(kind="api/ask")
CHANGE = (10.0, 11.0)
BEFORE = Plan(address="", people=(AN, BO), wishes=((WISH,),), alone=(("oud",),))
AFTER = Plan(address="", people=(AN, BO), wishes=((WISH,),), alone=(("nieuw",),))


def test_people_who_ask_at_once_get_what_each_gets_alone(
    tmp_path: Path, offline: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in offline.items():
        monkeypatch.setenv(name, value)
    small = ["--people", "5", "--seconds", "4", "--paragraphs", "0", "--letters", "3", "--short"]
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- soak -->\nold\n<!-- /soak -->\nz\n")
    assert main([*small, "--folder", str(tmp_path), "--into", str(page)]) == 0
    told = page.read_text()
    assert (told[:2], told[-2:]) == ("a\n", "z\n")
    assert "old" not in told
    assert "5 people at once" in told
    assert ": 0 wrong." in told


def note(*, begun: float = 0.0, ended: float, kept: str | None, wrong: str | None = None) -> Note:
    return Note(person=0, wish=0, kind="", begun=begun, ended=ended, kept=kept, wrong=wrong)


@pytest.mark.parametrize(
    ("given", "right"),
    [
        (note(ended=9, kept=None), True),
        (note(ended=9, kept="nieuw"), False),
        (note(begun=9, ended=12, kept=None), True),
        (note(begun=9, ended=12, kept="nieuw"), True),
        (note(begun=11, ended=12, kept="nieuw"), True),
        (note(begun=11, ended=12, kept=None), False),
        (note(begun=9, ended=12, kept=None, wrong="status 500"), False),
    ],
)
def test_an_answer_is_held_against_the_state_of_the_index_at_that_moment(
    given: Note, right: bool
) -> None:
    assert (not list(faults([given], BEFORE, AFTER, [CHANGE]))) == right


def test_without_a_change_nothing_may_be_otherwise() -> None:
    assert list(faults([note(ended=99, kept="nieuw")], BEFORE, BEFORE, []))


@pytest.mark.parametrize(
    ("status", "text", "wrong"),
    [
        (200, f"het is {AN.secret}", None),
        (200, "niets", "does not say"),
        (200, f"{AN.secret} {BO.secret}", "secret of"),
        (500, "", "status 500"),
    ],
)
def test_what_is_wrong_with_an_answer_by_itself_is_told(
    status: int, text: str, wrong: str | None
) -> None:
    asked = Wish(kind="api/ask", says=AN.secret)
    reply = Reply(status=status, text=text, kept=text, ms=1.0)
    told = BEFORE.wrong_with(reply, AN, asked)
    assert told is None if wrong is None else wrong in str(told)
