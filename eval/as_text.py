"""Scores and comparisons as people read them on a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.run import Run
from eval.scores import MEASURES, Judged, by_type, score
from rag.wording import count

_BY_TYPE = ("hit@5", "ndcg@10", "citation_precision", "citation_recall", "facts", "right",
            "abstain_recall", "false_refusal")  # fmt: skip
_SHORT = {"citation_precision": "cit_prec", "citation_recall": "cit_recall",
          "abstain_recall": "abst_rec", "false_refusal": "false_ref"}  # fmt: skip
_OF_SYSTEMS = ("hit@1", "hit@5", "ndcg@10", "citation_precision", "citation_recall", "right",
               "abstain_f1")  # fmt: skip
_CHANGES = (
    ("right", "gained", "Nu wel goed"),
    ("right", "lost", "Niet meer goed"),
    ("declined", "gained", "Nu geen antwoord"),
    ("declined", "lost", "Nu wel een antwoord"),
    ("false_green", "gained", "Nu ten onrechte goedgekeurd"),
    ("false_green", "lost", "Niet meer ten onrechte goedgekeurd"),
)


def run_text(run: Run) -> str:
    """Give a run's scores: each measure with its interval and over how much it is counted."""
    lines = [_told(run), ""]
    lines.append(f"{'maat':<24} {'score':>6}   95%-interval      n")
    for name in MEASURES:
        if name in run.scores:
            low, high = run.scores["intervals"][name]
            cases = sum(name in judged.parts for judged in run.all)
            lines.append(f"{name:<24} {run.scores[name]:6.3f}   {low:5.3f} – {high:5.3f} {cases:6}")
    if run.judged:
        lines += ["", *_type_lines(run.judged)]
    if run.baselines:
        lines += ["", *_baseline_lines({"spoorzoeker": run.scores, **run.baselines})]
    return "\n".join(lines)


def _told(run: Run) -> str:
    asked = count(len(run.judged), "vraag", "vragen") if run.judged else ""
    checked = count(len(run.claims), "conceptzin", "conceptzinnen") if run.claims else ""
    kept = f", waarvan {run.kept} al gedaan" if run.kept else ""
    waiting = f"; {count(run.drafts, 'concept wacht', 'concepten wachten')} op goedkeuring"
    return f"{' en '.join(filter(None, (asked, checked)))}{kept}{waiting if run.drafts else ''}"


def _baseline_lines(systems: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    heads = [_SHORT.get(name, name) for name in _OF_SYSTEMS]
    yield f"{'systeem':<22} " + " ".join(f"{head:>10}" for head in heads) + f" {'woorden':>8}"
    for name, scores in systems.items():
        cells = " ".join(f"{_cell(scores.get(measure)):>10}" for measure in _OF_SYSTEMS)
        yield f"{name:<22} {cells} {scores.get('words_per_citation', 0):8.0f}"


def comparison_text(comparison: dict[str, Any]) -> str:
    """Give a comparison of two runs: the measures, then what changed for which case."""
    lines = [f"{comparison['cases']} vragen in beide", ""]
    lines.append(f"{'maat':<24} {'eerste':>7} {'tweede':>7} {'verschil':>9} {'p':>7}")
    for name, of in comparison["measures"].items():
        lines.append(
            f"{name:<24} {of['first']:7.3f} {of['second']:7.3f} "
            f"{of['difference']:+9.3f} {of['p']:7.3f}"
        )
    changes = [(words, comparison[what][way]) for what, way, words in _CHANGES]
    changes.append(("Alleen in de eerste", comparison["only_first"]))
    changes.append(("Alleen in de tweede", comparison["only_second"]))
    told = [f"{words} ({len(ids)}): {', '.join(ids)}" for words, ids in changes if ids]
    return "\n".join([*lines, "", *(told or ["Geen enkele vraag veranderde."])])


def _type_lines(judged: Sequence[Judged]) -> Iterator[str]:
    heads = [_SHORT.get(name, name) for name in _BY_TYPE]
    yield f"{'soort':<14} {'n':>4} " + " ".join(f"{head:>10}" for head in heads)
    for name, of_type in by_type(judged).items():
        cells = [_cell(score(of_type, measure)) for measure in _BY_TYPE]
        yield f"{name:<14} {len(of_type):4} " + " ".join(f"{cell:>10}" for cell in cells)


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
