"""From a run's folder to `report.html`."""

import base64
import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from corpus.dutch_dates import dutch_date
from eval.folder import RunFolder
from eval.report import plots
from eval.report.claims import changes, wrong_checks
from eval.report.failures import failures_by_type
from eval.report.figures import baseline_table, check_figures, figure_groups, type_table
from eval.report.material import Material, StepTime, read_material
from eval.report.summary import summary_of
from eval.report.threshold import declining_by_threshold
from eval.report.wording import STATUSES, STEPS, decimal, milliseconds, percent

_TEMPLATES = Path(__file__).parent / "templates"


def write_report(run: Path) -> Path:
    """Write the report of a run into its folder; equal folders give equal bytes.

    Raises:
        SettingsWrong: The folder holds no finished run, or can't be written.
    """
    return RunFolder(run).write_report(page_html(read_material(run)))


def page_html(material: Material) -> str:
    """Give the whole report as one HTML page that needs nothing else."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"percent": percent, "decimal": decimal, "ms": milliseconds}
    return environment.get_template("page.html").render(_context(material)) + "\n"


def _context(material: Material) -> dict[str, Any]:
    script = (_TEMPLATES / "page.js").read_text(encoding="utf-8")
    columns, rows = type_table(material.judged)
    return {
        "style": Markup((_TEMPLATES / "page.css").read_text(encoding="utf-8")),  # nosec B704  # our own file
        "script": Markup(script),  # nosec B704  # our own file
        # Only this script may run, also if something hostile were to get past the escaping.
        "script_hash": base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        "day": _day(material.about),
        **_made(material.about),
        "summary": summary_of(material.judged),
        "groups": figure_groups(material.scores, material.judged),
        "type_columns": columns,
        "type_rows": rows,
        "plots": _plots(material),
        "latency": _latency(material),
        "systems": ["deze run", *material.baselines],
        "baselines": baseline_table(material.scores, material.baselines),
        "check": check_figures(material.scores, material.judged_claims),
        "changes": list(changes(material.judged_claims)),
        "wrong_checks": wrong_checks(material),
        "judge": material.judge,
        "questions": {id_: answer.question for id_, answer in material.answers.items()},
        "failures": failures_by_type(material),
        "statuses": STATUSES,
    }


def _made(about: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the run was made of; a part that `run.json` doesn't tell is empty."""
    made_with = _mapping(about.get("made_with"))
    files = about.get("cases")
    details = {"tijdstip": about.get("date"), "sha-256 van de code": made_with.get("code")}
    for part in ("settings", "index", "versions"):
        details |= {f"{part}: {name}": of for name, of in _mapping(made_with.get(part)).items()}
    return {
        "letters": _mapping(made_with.get("letters")),
        "files": [file for file in files if isinstance(file, dict)]
        if isinstance(files, list)
        else [],
        "details": {name: value for name, value in details.items() if value is not None},
    }


def _plots(material: Material) -> dict[str, Markup | None]:
    judged, answers = material.judged, material.answers
    first = {
        id_: answer.passages[0].score or 0.0 if answer.passages else 0.0
        for id_, answer in answers.items()
    }
    totals = [a.timings_ms["total"] for a in answers.values() if "total" in a.timings_ms]
    return {
        "right": plots.score_by_type(judged, "right", title="Goed beantwoord per soort vraag"),
        "found": plots.score_by_type(
            judged, "hit@5", title="Bewijs bij de eerste vijf alinea’s per soort vraag"
        ),
        "declined": plots.declined_by_type(judged, title="Afgewezen per soort vraag"),
        "latency": plots.latency(totals, title="Verdeling van de tijd per vraag"),
        "threshold": plots.declining(
            declining_by_threshold(judged, first), title="Afwijzen bij oplopende drempel"
        ),
    }


def _latency(material: Material) -> list[tuple[str, StepTime]]:
    """Give the time of each step: as it was measured apart, or else as the answers tell."""
    given = material.latency or {}
    steps: list[tuple[str, StepTime]] = []
    for step, name in STEPS.items():
        times = [a.timings_ms[step] for a in material.answers.values() if step in a.timings_ms]
        if step in given:
            steps.append((name, given[step]))
        elif times and not given:
            median, p95 = np.quantile(times, (0.5, 0.95))
            steps.append((name, StepTime(median=float(median), p95=float(p95))))
    return steps


def _day(about: Mapping[str, Any]) -> str | None:
    try:
        return dutch_date(datetime.fromisoformat(str(about.get("date"))).date())
    except ValueError:
        return None


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
