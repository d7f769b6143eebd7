import json
from pathlib import Path

import pytest

from eval.fitting import main

CASES = Path(__file__).parents[2] / "eval" / "cases" / "tuning.jsonl"


def test_both_tables_are_fitted_and_measured(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    few = [line for line in lines if json.loads(line)["type"] in ("amount", "date", "offtopic")]
    unanswerable = [line for line in lines if json.loads(line)["type"] == "unanswerable"][:8]
    (tmp_path / "cases.jsonl").write_text("\n".join([*few, *unanswerable]), encoding="utf-8")
    assert main(["--on", str(data), str(tmp_path / "cases.jsonl")]) == 0
    printed = capsys.readouterr().out
    assert "RANKS {'own'" in printed
    assert "ANSWERS {'intercept'" in printed
    assert "cross-validated: AUC" in printed
