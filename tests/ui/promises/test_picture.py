from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from corpus.promises.promise import Followed, Promise, Status
from ui.promises.picture import bars_of, picture_html

ON = date(2026, 11, 22)
DAYS = st.dates(min_value=date(1815, 1, 1), max_value=date(2200, 12, 31))


def ending(last: date | None, status: Status = "open") -> Followed:
    promise = Promise(
        letter="a", reference="b", paragraph=1, quote="c", who=None, what="d", when=None,
        first=last, last=last, to_parliament=False,
    )  # fmt: skip
    return Followed(promise=promise, status=status)


@given(days=st.lists(DAYS, min_size=1), on=DAYS)
def test_every_term_stands_in_one_bar_and_the_bars_are_few(days: list[date], on: date) -> None:
    bars = bars_of([(day, "open") for day in days], on=on)
    assert sum(bar.statuses.total() for bar in bars) == len(days)
    assert len(bars) <= 41


def test_the_picture_is_told_in_words_too() -> None:
    terms = [
        ending(date(2026, 6, 20), "past"),
        ending(date(2026, 12, 20)),
        ending(date(2026, 12, 31)),
        ending(None),
    ]
    html = picture_html(terms, on=ON)
    assert "<li>juni 2026: 1 termijn verstreken</li>" in html
    assert "<li>december 2026: 2 open</li>" in html
    assert "1 heeft geen einddatum" in html
    assert 'role="img" aria-label="Van juni 2026 tot en met december 2026;' in html


def test_a_past_term_has_a_pattern_not_only_a_colour() -> None:
    assert 'class="past" fill="url(#hatch)"' in picture_html([ending(ON, "past")], on=ON)


def test_a_long_time_is_drawn_by_the_quarter_or_the_year() -> None:
    quarters = picture_html([ending(date(2021, 1, 1))], on=ON)
    assert "per kwartaal" in quarters
    assert "<li>januari 2021 – maart 2021: 1 open</li>" in quarters
    assert "per jaar" in picture_html([ending(date(1999, 1, 1))], on=ON)


def test_without_an_end_there_is_no_picture() -> None:
    assert not picture_html([ending(None)], on=ON)
