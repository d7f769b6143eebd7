"""The gate: what was reached over the testing part is not lost, and a loss is told by name."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import SettingsWrong, SpoorzoekerError
from eval.gate import Fall, Reached, fallen, pass_gate
from rag.settings import Settings

CASES = Path(__file__).parents[2] / "eval" / "cases"
TESTING = [CASES / f"{name}testing.jsonl" for name in ("", "conversations-", "claims-")]
BEFORE = Reached(
    cases={"vragen.jsonl": "ab"},
    figures={"right": 0.5, "false_green": 0.25},
    won=("a", "b"),
)


@pytest.fixture(scope="module")
def own(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Give a copy of the index: one process opens a data folder once, and `engine` has the other."""
    folder = tmp_path_factory.mktemp("gate") / "data"
    return Settings(data=Path(shutil.copytree(data, folder)))


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    rows = (CASES / "tuning.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    file = tmp_path / "vragen.jsonl"
    file.write_text("".join(rows[:6]), encoding="utf-8")
    return file


def test_no_figure_over_the_testing_part_has_fallen(own: Settings, tmp_path: Path) -> None:
    figures = CASES / "testing.figures.json"
    assert "gezakt" in pass_gate(TESTING, tmp_path / "r", figures=figures, settings=own)


@pytest.mark.parametrize(
    ("figures", "worse"),
    [
        ({"right": 0.5, "false_green": 0.25}, None),
        ({"right": 0.6, "false_green": 0.2}, None),
        ({"right": 0.4, "false_green": 0.25}, {"right": (0.5, 0.4)}),
        ({"right": 0.6, "false_green": 0.3}, {"false_green": (0.25, 0.3)}),
        ({"false_green": 0.25}, {"right": (0.5, 0.0)}),
    ],
)
def test_a_figure_falls_where_it_gets_worse(
    figures: dict[str, float], worse: dict[str, tuple[float, float]] | None
) -> None:
    fall = fallen(BEFORE, replace(BEFORE, figures=figures))
    assert (fall and dict(fall.figures)) == worse


def test_a_fall_names_what_was_lost() -> None:
    now = replace(BEFORE, figures=BEFORE.figures | {"right": 0.4}, won=("b", "c"))
    assert fallen(BEFORE, now) == Fall(figures={"right": (0.5, 0.4)}, lost=("a",))


def test_what_is_reached_comes_back_from_its_file(tmp_path: Path) -> None:
    BEFORE.write(tmp_path / "cijfers.json")
    assert Reached.read(tmp_path / "cijfers.json") == BEFORE
    assert Reached.read(tmp_path / "niets.json") is None
    (tmp_path / "stuk.json").write_text("[]")
    with pytest.raises(SettingsWrong, match="geen lijst van bereikte cijfers"):
        Reached.read(tmp_path / "stuk.json")


def test_figures_are_noted_once_and_then_hold(own: Settings, cases: Path, tmp_path: Path) -> None:
    out, figures = tmp_path / "r", tmp_path / "cijfers.json"
    with pytest.raises(SettingsWrong, match="--renew"):
        pass_gate([cases], out, figures=figures, settings=own)
    pass_gate([cases], out, figures=figures, settings=own, renew=True)
    noted = json.loads(figures.read_text())
    assert pass_gate([cases], out, figures=figures, settings=own).startswith("Geen cijfer")
    noted["figures"]["right"] = 1.01
    noted["won"].append("verloren-vraag")
    figures.write_text(json.dumps(noted))
    for renew in (False, True):
        with pytest.raises(SpoorzoekerError, match=r"right 1\.010 → .*verloren-vraag"):
            pass_gate([cases], out, figures=figures, settings=own, renew=renew)
    assert json.loads(figures.read_text())["figures"]["right"] == 1.01


def test_figures_of_other_questions_say_nothing(own: Settings, cases: Path, tmp_path: Path) -> None:
    out, figures = tmp_path / "r", tmp_path / "cijfers.json"
    pass_gate([cases], out, figures=figures, settings=own, renew=True)
    rows = cases.read_text(encoding="utf-8").splitlines(keepends=True)
    cases.write_text("".join(rows[:-1]), encoding="utf-8")
    with pytest.raises(SettingsWrong, match="--renew"):
        pass_gate([cases], out, figures=figures, settings=own)
