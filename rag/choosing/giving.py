"""What a paragraph gives of what is asked: a value, a name, an outcome, of the thing asked about.

A paragraph that speaks of the thing but not of what is asked of it is no answer. Each sign says
that something of the answer is missing, in the sentence that answers best or in its paragraph.
"""

import re
from collections.abc import Mapping, Sequence

from rag.asking.asked import STRICT
from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.asking.terms import Term
from rag.choosing.matching import Coverage
from rag.choosing.rank import Ranked
from rag.choosing.units import introduction

_TIME = re.compile(
    r"(?:19|20)\d\d|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|"
    r"december|eerste|tweede|derde|vierde|vijfde|laatste"
)
# What a total, a mean or a rate is asked by, each beside what else may tell of it.
_MEASURES = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.I), re.compile(rf"\b(?:{told})\b", re.I))
    for asked, told in (
        ("in totaal|totale", r"totaal|totale|opgeteld"),
        (r"gemiddelde?", r"gemiddelde?|doorsnee"),
        ("per jaar", r"(?:per|elk|ieder) jaar|jaarlijkse?"),
        ("per (?:dag|etmaal)", r"(?:per|elke|iedere) (?:dag|etmaal)|dagelijkse?"),
        ("per maand", r"(?:per|elke|iedere) maand|maandelijkse?|maandbedrag"),
        ("per week", r"(?:per|elke|iedere) week|wekelijkse?"),
        ("per uur", r"(?:per|elk|ieder) uur|uurloon|uurtarief"),
        ("per (?:inwoner|persoon|hoofd)", "per (?:inwoner|persoon|hoofd)"),
        ("tot nu toe", "tot nu toe|tot dusver|tot op heden|inmiddels"),
    )
)
_WHICH_DAY = re.compile(r"\b(?:welke (?:dag|datum)|wh(?:at|ich) (?:date|day))\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d{1,2} (?:jan|feb|maart|april|mei|juni|juli|aug|sept|okt|nov|dec)", re.IGNORECASE
)
_TOLD_IN_WORDS: frozenset[Kind] = frozenset(("any", "which", "list"))
# Who asks for an outcome is not helped by the news that there is a report.
_OUTCOME = re.compile(
    r"\b(?:uitkomst\w*|conclusies?|concludee\w+|resulta\w+|bevindingen|advise\w+|geadviseerd|raadt|"
    r"beveelt|oordeelde?n?|(?:heeft|hebben)\b.{1,60}\bopgeleverd|komt er uit|"
    r"^wat (?:zei(?:den)?|antwoordden?|vond(?:en)?)|wat sto(?:nd|nden) er in (?:de|"
    r"het) (?!\w*brie(?:f|ven)\b)|"
    r"volgens (?:de|het) \w*(?:evaluatie|rapport|onderzoek|boom|verslag|overzicht|advies)|"
    r"outcomes?|conclusions?|findings|conclude\w*|advised?|recommend\w*)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:blijk(?:t|en)|bleek|concludee\w+|constatee\w+|oordee\w+|advisee\w+|beveelt|beval|raad\w+|"
    r"stel(?:t|de)|vind(?:t|en)|bevestig\w+|too(?:nt|nde)|laat zien|wijst uit|luidt|aanbevolen|"
    r"geadviseerd|geconcludeerd|gebleken|vastgesteld|aanbeveling(?:en)?)\b"
    r".{0,80}\b(?:dat|om|aan|is|zijn)\b",
    re.IGNORECASE,
)


def value_signs(question: Question, ranked: Sequence[Ranked]) -> Mapping[str, float]:
    """Give what is missing of a value that is asked for; all 0 where none is."""
    best, asked = ranked[0], question.asked
    if asked.kind not in STRICT:
        return dict.fromkeys(_VALUE, 0.0)
    home = [r for r in ranked if r.home == best.home]
    valued = [r for r in home if r.gives]
    closest = max((r.own for r in valued), key=lambda own: own.share, default=None)
    own = closest or Coverage(0.0, (0.0,) * len(question.terms))
    text = home_text(best)
    return {
        "lacks_value": not best.gives,
        "lacks_value_around": not asked.is_given_by(text),
        "counts_other": not best.counts,
        "words_not_valued": len(missing(question, own)) / max(1, len(_own_terms(question))),
        "time_not_valued": bool(valued) and all(lacks_time(question, one.own) for one in valued),
        "other_measure": _other_measure(question, text),
        "no_day": bool(_WHICH_DAY.search(question.asks)) and not _DAY.search(text),
    }


_VALUE = (
    "lacks_value",
    "lacks_value_around",
    "counts_other",
    "words_not_valued",
    "time_not_valued",
    "other_measure",
    "no_day",
)


def is_unreported(question: Question, best: Ranked) -> bool:
    """Say whether an outcome is asked for, what was advised or found, that isn't told."""
    asks = question.asked.kind in _TOLD_IN_WORDS and bool(_OUTCOME.search(question.asks))
    return asks and not _REPORTED.search(text_beside(best))


def missing(question: Question, coverage: Coverage) -> list[Term]:
    """Give the question's own terms that a text says nothing of."""
    found = (question.terms[place] for place in coverage.missing)
    return [term for term in found if not term.carried]


def lacks_name(question: Question, coverage: Coverage) -> bool:
    """Say whether a name of the question is missing."""
    return any(is_name(term) for term in missing(question, coverage))


def lacks_time(question: Question, coverage: Coverage) -> bool:
    """Say whether a year, a month or a rank of the question is missing."""
    return any(_TIME.fullmatch(term.word) for term in missing(question, coverage))


def is_name(term: Term) -> bool:
    """Say whether a term names something other than a time."""
    return term.is_name and not _TIME.fullmatch(term.word)


def home_text(one: Ranked) -> str:
    """Give the paragraph of a unit with its footnotes and what introduces it."""
    unit = one.unit
    notes = (note.text for note in unit.letter.footnotes_of(unit.paragraph))
    return " ".join((introduction(unit.letter, unit.paragraph), unit.paragraph.text, *notes))


def text_beside(one: Ranked) -> str:
    """Give a unit with the sentence before it and the two after, which go on from it."""
    unit = one.unit
    if unit.footnote:
        return unit.quote
    spans = unit.paragraph.sentences
    told = [n for n, span in enumerate(spans) if span.start < unit.end and unit.start < span.end]
    if not told:
        return unit.quote
    first, last = spans[max(0, told[0] - 1)], spans[min(len(spans) - 1, told[-1] + 2)]
    return unit.paragraph.text[first.start : last.end]


def _own_terms(question: Question) -> list[Term]:
    return [term for term in question.terms if not term.carried]


def _other_measure(question: Question, text: str) -> bool:
    """Say whether a total, a mean or a rate is asked for that the text doesn't speak of."""
    return any(asked.search(question.asks) and not told.search(text) for asked, told in _MEASURES)
