from datetime import date

import pytest

from corpus.moments import moments

DAY = date(2026, 5, 13)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("op 17 juni 2026", "2026-06-17", "2026-06-17"),
        ("eind dit jaar", "2026-10-01", "2026-12-31"),
        ("in het voorjaar van volgend jaar", "2027-03-01", "2027-06-20"),
        ("medio juni 2026", "2026-06-10", "2026-06-20"),
        ("Q3 2026", "2026-07-01", "2026-09-30"),
        ("2026-2030", "2026-01-01", "2030-12-31"),
    ],
)
def test_a_moment_is_a_stretch_of_days(text: str, first: str, last: str) -> None:
    (found,) = moments(text, seen_from=DAY)
    assert (found.has_year, str(found.first), str(found.last)) == (True, first, last)


def test_a_moment_without_a_year_says_so() -> None:
    (found,) = moments("op 19 juni", seen_from=DAY)
    assert (found.has_year, found.first.month, found.first.day) == (False, 6, 19)


@pytest.mark.parametrize(
    ("text", "relation"),
    [("voor 1 juli 2026", "before"), ("vanaf 2027", "from"), ("na de zomer", "after"),
     ("tot en met 2028", "until"), ("in 2027", "in")],
)  # fmt: skip
def test_a_moment_knows_how_the_sentence_leans_on_it(text: str, relation: str) -> None:
    assert [moment.relation for moment in moments(text)] == [relation]


def test_the_words_of_a_moment_stand_where_it_says() -> None:
    text = "Tussen begin 2026 en eind 2027."
    assert [text[m.start : m.end] for m in moments(text)] == ["begin 2026", "eind 2027"]
