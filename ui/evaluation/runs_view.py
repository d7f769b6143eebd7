"""The runs as HTML: what the newest says in a line, figures over time, and a table of all."""

from collections.abc import Sequence

from markupsafe import Markup

from eval.history import PastRun
from eval.report.plots import over_time
from eval.report.wording import CHECKING, GROUPS, MeasureWords, amount
from ui.addresses import RUN
from ui.evaluation.moments import moment_words
from ui.language import count, said, tr

_COMMAND = "spoorzoeker eval run VRAGEN.jsonl"
_SHOWN = ("right", "hit@5", "citation_precision", "quote_exact", "abstain_recall", "false_refusal",
          "false_green")  # fmt: skip
_MEASURES: dict[str, MeasureWords] = {
    key: words for group in (*GROUPS.values(), CHECKING) for key, words in group.items()
}


def runs_html(runs: Sequence[PastRun]) -> Markup:
    """Show runs, newest first; where there is none, say how one is made."""
    if not runs:
        return said(
            "<p>[[Er is nog geen evaluatie. Maak er een met:]]</p><pre><code>{}</code></pre>"
            "<p>[[Een bestand met vragen maakt u met:]]</p><pre><code>{}</code></pre>"
        ).format(_COMMAND, "spoorzoeker eval harvest --out VRAGEN.jsonl")
    alike = (
        [other for other in runs if other.cases == run.cases] for run in runs
    )  # only of the same cases do figures over time say anything
    several = next((found for found in alike if len(found) > 1), None)
    return Markup("{}{}").format(_over_time(several) if several else "", _table(runs))


def _over_time(runs: Sequence[PastRun]) -> Markup:
    """Draw runs of the same cases."""
    lines = {
        tr(_MEASURES[key].name): [(run.made, run.scores.get(key)) for run in reversed(runs)]
        for key in ("right", "hit@5", "abstain_recall", "false_refusal")
    }
    title = tr("Cijfers over de tijd, van {}").format(", ".join(runs[0].files))
    plot = over_time(lines, title=title)
    return Markup('<figure class="plot"><figcaption>{}</figcaption>{}</figure>').format(
        title, plot or ""
    )


def _table(runs: Sequence[PastRun]) -> Markup:
    shown = [key for key in _SHOWN if any(key in run.scores for run in runs)]
    headings = Markup().join(
        Markup('<th scope="col" title="{}">{}</th>').format(
            tr(_MEASURES[key].about), tr(_MEASURES[key].name)
        )
        for key in shown
    )
    return said(
        '<div class="scroller" tabindex="0" role="group" aria-label="[[Evaluaties]]"><table>'
        '<thead><tr><th scope="col">[[Evaluatie]]</th>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(headings, Markup().join(_row(run, shown) for run in runs))


def _row(run: PastRun, shown: Sequence[str]) -> Markup:
    cells = Markup().join(Markup("<td>{}</td>").format(_cell(run, key)) for key in shown)
    return Markup(
        '<tr><th scope="row"><button type="button" data-run="{}">{}</button><small>{}</small></th>'
        "{}</tr>"
    ).format(
        f"{RUN}/{run.name}",
        moment_words(run.made),
        f"{', '.join(run.files)} · {count(_cases(run), 'vraag of zin', 'vragen en zinnen')}",
        cells,
    )


def _cases(run: PastRun) -> int:
    cases = run.scores.get("cases")
    return cases if isinstance(cases, int) else 0


def _cell(run: PastRun, key: str) -> str:
    value = run.scores.get(key)
    return amount(value, _MEASURES[key]) if isinstance(value, int | float) else "–"
