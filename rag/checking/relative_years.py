"""Years that a text names by another one: `in 2023 …, een jaar eerder …`, `dan het jaar ervoor`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.moments import Moment
from rag.checking.numerals import value_of

_BACK = frozenset({"eerder", "ervoor", "daarvoor"})
_RELATIVE = re.compile(
    r"(?<![^\W_])(?:(?P<count>een|één|twee|drie|vier|vijf|tien|\d{1,2}) jaar "
    r"(?P<way>eerder|later|ervoor|erna|daarvoor|daarna)|"
    r"het jaar (?P<next>ervoor|daarvoor|erna|daarna|daarop))(?![^\W_])",
    re.IGNORECASE,
)


def relative_years(text: str, named: Sequence[Moment]) -> Iterator[Moment]:
    """Yield the years that are told from the year named last before them; without one, none."""
    for match in _RELATIVE.finditer(text):
        before = [m for m in named if m.end <= match.start() and m.has_year]
        if not before or before[-1].first.year != before[-1].last.year:
            continue
        count = value_of((match["count"] or "een").lower().replace("é", "e"))
        way = (match["way"] or match["next"]).lower()
        year = before[-1].first.year + int(count or 0) * (-1 if way in _BACK else 1)
        yield Moment(
            first=date(year, 1, 1), last=date(year, 12, 31), has_year=True, relation="in",
            start=match.start(), end=match.end(), words=match.group(),
        )  # fmt: skip
