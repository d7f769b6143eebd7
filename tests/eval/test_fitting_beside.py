import json
from pathlib import Path

import pytest

from eval.fitting_beside import main

CASES = Path(__file__).parents[2] / "eval" / "cases" / "tuning.jsonl"


def test_both_tables_are_fitted_and_measured(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    few = [line for line in lines if json.loads(line)["type"] in ("list", "cause", "comparison")]
    (tmp_path / "cases.jsonl").write_text("\n".join(few), encoding="utf-8")
    assert main(["--on", str(data), str(tmp_path / "cases.jsonl")]) == 0
    printed = capsys.readouterr().out
    assert "SENTENCES {'intercept'" in printed
    assert "PARAGRAPHS {'intercept'" in printed
    assert "area: fitted" in printed
