"""One run as HTML: its sum, its figures, a plot by type, and every question that went wrong."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from eval.report.claims import wrong_checks
from eval.report.failures import Expected, Failure, failures_by_type
from eval.report.figures import Figure, check_figures, figure_groups
from eval.report.material import Material
from eval.report.plots import score_by_type
from eval.report.summary import Summary, summary_of
from ui.addresses import REPORT, RUNS, letter_address
from ui.language import count, said, tr


def run_html(name: str, material: Material) -> Markup:
    """Show a run.

    Args:
        name: That of its folder.
        material: All of it.
    """
    title = tr("Goed beantwoord, per soort vraag")
    plot = score_by_type(material.judged, "right", title=title)
    checks = check_figures(material.scores, material.judged_claims)
    groups = figure_groups(material.scores, material.judged)
    return said(
        '<nav><button type="button" data-run="{}">[[← Alle evaluaties]]</button> '
        '<a class="download" href="{}/{}" target="_blank" rel="noopener">[[Heel verslag]]</a></nav>'
        '<h2 tabindex="-1">{}</h2>{}{}{}{}{}'
    ).format(
        RUNS,
        REPORT,
        name,
        _files(material),
        _sum(summary_of(material.judged)) if material.judged else "",
        Markup().join(_figures(group, figures) for group, figures in groups.items()),
        _figures("Citatencontrole", checks) if checks else "",
        Markup('<figure class="plot"><figcaption>{}</figcaption>{}</figure>').format(title, plot)
        if plot
        else "",
        _failures(material),
    )


def _files(material: Material) -> str:
    cases = material.about.get("cases", ())
    return ", ".join(str(case["file"]).replace("\\", "/").rpartition("/")[2] for case in cases)


def _sum(summary: Summary) -> Markup:
    told = tr("Van {} zijn er {} goed beantwoord en {} ten onrechte afgewezen.").format(
        count(summary.answerable, "vraag met een antwoord", "vragen met een antwoord"),
        summary.right,
        summary.refused,
    )
    if summary.silent:
        silent = count(summary.silent, "vraag", "vragen")
        of_silent = tr("Van {} zonder antwoord in de brieven zijn er {} afgewezen.")
        told = f"{told} {of_silent.format(silent, summary.declined)}"
    return Markup('<p class="outcome">{}</p>').format(told)


def _figures(title: str, figures: Iterable[Figure]) -> Markup:
    rows = Markup().join(
        Markup(
            '<tr><th scope="row">{}<small>{}</small></th><td>{}</td><td class="interval">{}</td></tr>'
        ).format(tr(figure.words.name), tr(figure.words.about), figure.shown, figure.interval)
        for figure in figures
    )
    return said(
        '<h3>{}</h3><table class="figures"><thead><tr><th scope="col">[[Maat]]</th>'
        '<th scope="col">[[Score]]</th><th scope="col">[[95%-interval]]</th></tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(tr(title), rows)


def _failures(material: Material) -> Markup:
    types = failures_by_type(material)
    wrong = sum(map(len, types.values()))
    if not wrong:
        return said("<h3>[[Wat misging]]</h3><p>[[Geen enkele vraag ging mis.]]</p>{}").format(
            _wrong_checks(material)
        )
    groups = Markup().join(_group(name, failures) for name, failures in types.items())
    return said("<h3>[[Wat misging]] ({})</h3>{}{}").format(wrong, groups, _wrong_checks(material))


def _group(name: str, failures: Sequence[Failure]) -> Markup:
    return Markup("<details><summary>{} ({})</summary>{}</details>").format(
        tr(name).capitalize(), len(failures), Markup().join(map(_failure, failures))
    )


def _failure(failure: Failure) -> Markup:
    reason = f": {tr(failure.reason)}" if failure.reason else ""
    return said(
        '<article class="failure"><p class="kind">{}{}</p><h4>{}</h4>'
        "<dl><dt>[[Gegeven]]</dt><dd>{}</dd>{}</dl>{}</article>"
    ).format(
        tr(failure.kind).capitalize(),
        reason,
        failure.case.question,
        failure.answer.text,
        _missing(failure),
        Markup().join(map(_expected, failure.expected)),
    )


def _missing(failure: Failure) -> Markup:
    lost = [fact for fact, is_there in failure.facts if not is_there]
    if not lost:
        return Markup()
    return said("<dt>[[Ontbreekt]]</dt><dd>{}</dd>").format("; ".join(lost))


def _expected(expected: Expected) -> Markup:
    """Lead to what would have proved the answer, and say whether it was found or cited."""
    if expected.citations:
        how = tr("aangehaald")
    elif expected.ranks:
        how = tr("gevonden op plaats {}, niet aangehaald").format(expected.ranks[0])
    else:
        how = tr("niet gevonden")
    quote = expected.evidence.quote
    shown = Markup('<span class="place">{} · {}</span> <span class="excerpt">“{}”</span>').format(
        tr("Verwacht bewijs"), how, quote
    )
    if expected.paragraph is None:
        return Markup('<p class="source">{}</p>').format(shown)
    return Markup('<button type="button" class="source" data-brief="{}">{}</button>').format(
        letter_address(expected.letter, paragraph=expected.paragraph, quote=quote), shown
    )


def _wrong_checks(material: Material) -> Markup:
    wrong = wrong_checks(material)
    if not wrong:
        return Markup()
    items = Markup().join(
        said("<li>{}<small>{}: [[hoort:]] {} · [[gegeven:]] {}</small></li>").format(
            check.claim.claim, tr(check.kind), tr(check.label), tr(check.status)
        )
        for check in wrong
    )
    return said("<details><summary>[[Citatencontrole]] ({})</summary><ul>{}</ul></details>").format(
        len(wrong), items
    )
