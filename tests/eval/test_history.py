import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from eval.folder import RunFolder
from eval.history import History, new_run


def finished(folder: Path, *, made: str, right: float = 0.5) -> None:
    run = RunFolder(folder)
    run.begin({"date": made, "cases": [{"file": "map/v.jsonl", "sha256": "a"}]}, [])
    run.write_scores((), (), scores={"right": right, "cases": 2}, latency={})


def test_finished_runs_are_given_newest_first(tmp_path: Path) -> None:
    finished(tmp_path / "oud", made="2026-01-02T10:00:00+00:00", right=0.25)
    finished(tmp_path / "nieuw", made="2026-03-02T10:00:00+01:00", right=0.75)
    runs = History(tmp_path).runs()
    assert [(run.name, run.scores["right"]) for run in runs] == [("nieuw", 0.75), ("oud", 0.25)]
    assert runs[1].made == datetime(2026, 1, 2, 10, tzinfo=UTC)
    assert (runs[0].files, runs[0].cases) == (("v.jsonl",), ("a",))


def test_a_run_that_is_not_finished_is_passed_over(tmp_path: Path) -> None:
    RunFolder(tmp_path / "half").begin({"date": "2026-01-02T10:00:00+00:00", "cases": []}, [])
    (tmp_path / "vreemd").mkdir()
    (tmp_path / "stuk").mkdir()
    (tmp_path / "stuk" / "run.json").write_text(json.dumps({"date": 3, "cases": 4}))
    (tmp_path / "bestand").write_text("")
    assert History(tmp_path).runs() == ()


def test_where_there_is_no_folder_there_are_no_runs(tmp_path: Path) -> None:
    assert History(tmp_path / "weg").runs() == ()


def test_no_name_leads_out_of_the_folder(tmp_path: Path) -> None:
    finished(tmp_path / "buiten", made="2026-01-02T10:00:00+00:00")
    (tmp_path / "buiten" / "report.html").write_text("geheim")
    history = History(tmp_path / "runs")
    for name in ("../buiten", "..", ".", "", str(tmp_path / "buiten")):
        with pytest.raises(KeyError):
            history.report(name)
        with pytest.raises(KeyError):
            history.material(name)


def test_a_run_without_a_report_has_none(tmp_path: Path) -> None:
    finished(tmp_path / "a", made="2026-01-02T10:00:00+00:00")
    with pytest.raises(KeyError):
        History(tmp_path).report("a")


def test_a_new_run_is_named_for_its_moment(tmp_path: Path) -> None:
    run = new_run(tmp_path, now=datetime(2026, 11, 22, 9, 5, 7))
    assert run == tmp_path / "runs" / "2026-11-22 09.05.07"
