"""A picture of when the terms end: a bar for every month, with the same in words below it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from corpus.promises.promise import Followed, Status
from corpus.promises.wording import STATUS_WORDS
from ui.language import count, day_words, month_words, said, tr

_SPANS = (1, 3, 12, 60, 120)  # months that a bar may stand for
_MOST_BARS = 36  # as many as fit beside a letter without scrolling
_BAR, _GAP = 12, 3
_PLOT, _AXIS, _TOP, _SIDE = 72, 22, 34, 24
_TALLEST_PIECE = 16
_LABEL = 44  # pixels that a year takes below the axis
_LEGEND_SIZE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How many terms end in a run of months, by status; `first` counts months since year 0."""

    first: int
    months: int
    statuses: Counter[Status]

    @property
    def name(self) -> str:
        """The month, or the first and the last."""
        last = self.first + self.months - 1
        return _month(last) if self.months == 1 else f"{_month(self.first)} – {_month(last)}"


def picture_html(promises: Sequence[Followed], *, on: date) -> Markup:
    """Draw the terms that have an end, and say how many have none; nothing where none has."""
    ends = [(one.promise.last, one.status) for one in promises]
    dated = [(last, status) for last, status in ends if last]
    if not dated:
        return Markup()
    bars = bars_of(dated, on=on)
    return said(
        '<figure class="picture"><figcaption>[[Waar termijnen eindigen, per {per}]]</figcaption>'
        '<div class="scroller" tabindex="0" role="group" aria-label="[[Tijdlijn]]">{svg}</div>'
        '<p class="legend">{legend}</p>{undated}<details><summary>[[Als lijst]]</summary><ul>{rows}'
        "</ul></details></figure>"
    ).format(
        per=_per(bars[0].months),
        svg=_svg(bars, on),
        legend=Markup().join(_legend(bars)),
        undated=_undated(len(ends) - len(dated)),
        rows=Markup().join(
            Markup("<li>{}</li>").format(_told(bar)) for bar in bars if bar.statuses
        ),
    )


def bars_of(dated: Sequence[tuple[date, Status]], *, on: date) -> tuple[Bar, ...]:
    """Divide the time from the first term's end to the last into bars; the day itself is in it."""
    at = [_ordinal(last) for last, _ in dated]
    first, last = min(*at, _ordinal(on)), max(*at, _ordinal(on))
    months = next((m for m in _SPANS if last // m - first // m < _MOST_BARS), _SPANS[-1])
    found: dict[int, Counter[Status]] = {}
    for number, (_, status) in zip(at, dated, strict=True):
        found.setdefault(number // months, Counter())[status] += 1
    return tuple(
        Bar(first=place * months, months=months, statuses=found.get(place, Counter()))
        for place in range(first // months, last // months + 1)
    )


def _ordinal(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month(ordinal: int) -> str:
    return month_words(date(ordinal // 12, ordinal % 12 + 1, 1))


def _per(months: int) -> str:
    named = {1: tr("maand"), 3: tr("kwartaal"), 12: tr("jaar")}
    return named.get(months) or tr("{} jaar").format(months // 12)


def _told(bar: Bar) -> str:
    """Say in words what a bar shows: `juni 2027: 1 open`."""
    parts = (
        f"{bar.statuses[s]} {tr(words)}" for s, words in STATUS_WORDS.items() if bar.statuses[s]
    )
    return f"{bar.name}: {', '.join(parts)}"


def _undated(number: int) -> Markup:
    if not number:
        return Markup()
    text = count(number, "heeft geen einddatum en staat", "hebben geen einddatum en staan")
    return said('<p class="undated">[[{} niet in het beeld.]]</p>').format(text)


def _svg(bars: Sequence[Bar], on: date) -> Markup:
    width = len(bars) * (_BAR + _GAP) + 2 * _SIDE
    height = _TOP + _PLOT + _AXIS
    told = tr("Van {} tot en met {}; hieronder ook als lijst.").format(bars[0].name, bars[-1].name)
    return Markup(
        '<svg role="img" aria-label="{said}" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
        '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path d="M0 0V5" class="hatch"/></pattern></defs>'
        '{bars}<path class="axis" d="M{left} {base}H{right}"/>{years}{today}</svg>'
    ).format(
        said=told,
        w=width,
        h=height,
        bars=Markup().join(_pieces(bars)),
        left=_SIDE - _GAP,
        right=width - _SIDE + _GAP,
        base=_TOP + _PLOT + 0.5,
        years=Markup().join(_years(bars)),
        today=_today(bars, on),
    )


def _pieces(bars: Sequence[Bar]) -> Iterator[Markup]:
    """Yield the bars, each with its number; the statuses pile up, told in words when pointed at."""
    unit = min(_TALLEST_PIECE, _PLOT / max(bar.statuses.total() for bar in bars))
    for place, bar in enumerate(bars):
        top, pieces = float(_TOP + _PLOT), Markup()
        for status in STATUS_WORDS:
            size = bar.statuses[status] * unit
            top -= size
            if size:
                pieces += _piece(status, _x(place), top, _BAR, size)
        if pieces:
            yield Markup(
                '<g><title>{}</title>{}<text text-anchor="middle" x="{}" y="{:.1f}">{}</text></g>'
            ).format(_told(bar), pieces, _x(place) + _BAR / 2, top - 3, bar.statuses.total())


def _piece(status: Status, x: float, y: float, width: float, height: float) -> Markup:
    """Draw what one status adds; each has a pattern of its own, for who sees no colours."""
    return Markup(
        '<rect class="{}"{} x="{}" y="{:.1f}" width="{}" height="{:.1f}"/>'
    ).format(
        status,
        Markup(' fill="url(#hatch)"') if status == "past" else "",
        x + 0.5, y + 0.5, width - 1, max(height - 1, 0.5),
    )  # fmt: skip


def _x(place: int) -> int:
    return _SIDE + place * (_BAR + _GAP)


def _years(bars: Sequence[Bar]) -> Iterator[Markup]:
    """Yield the years below the axis, as many as there is room for."""
    free = 0
    for place, bar in enumerate(bars):
        begins = bar.first % 12 == 0 or bar.months >= 12
        if begins and _x(place) >= free:
            free = _x(place) + _LABEL
            yield Markup(
                '<path class="axis" d="M{0} {1}v5"/><text x="{0}" y="{2}">{3}</text>'
            ).format(_x(place) - _GAP / 2, _TOP + _PLOT, _TOP + _PLOT + 18, bar.first // 12)


def _today(bars: Sequence[Bar], on: date) -> Markup:
    """Draw a line where the day stands from which all is seen."""
    place = _ordinal(on) // bars[0].months - bars[0].first // bars[0].months
    x = _x(place) + _BAR / 2
    # Near an edge the words would be cut off in the middle.
    anchor = "start" if place < 4 else "end" if place > len(bars) - 5 else "middle"
    return Markup(
        '<path class="now" d="M{0} {1}V{2}"/><text class="now" x="{0}" y="12" '
        'text-anchor="{3}">{4}</text>'
    ).format(x, 17, _TOP + _PLOT, anchor, day_words(on))


def _legend(bars: Sequence[Bar]) -> Iterator[Markup]:
    total: Counter[Status] = sum((bar.statuses for bar in bars), Counter())
    for status, words in STATUS_WORDS.items():
        if total[status]:
            yield Markup(
                '<span><svg aria-hidden="true" width="{0}" height="{0}">{1}</svg> {2}</span>'
            ).format(_LEGEND_SIZE, _piece(status, 0, 0, _LEGEND_SIZE, _LEGEND_SIZE), tr(words))
