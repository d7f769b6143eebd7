import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.traced import EMPTY, Traced, join, join_with_space

PATTERNS = [re.compile(p) for p in (r"\s+", r"[aeiou]", r"ab?", r"\d{2}", r"(?<=a)b", r"x*y")]
BY = st.sampled_from(["", " ", "é", "lang"])


@given(st.text(alphabet="ab xy12\n"), st.sampled_from(PATTERNS), BY)
def test_a_replacement_keeps_one_origin_for_each_character(
    text: str, pattern: re.Pattern[str], by: str
) -> None:
    traced = Traced.of(text).replace(pattern, by)
    assert len(traced.text) == len(traced.origin)
    assert traced.text == pattern.sub(lambda _: by, text)


@given(st.text(alphabet="ab xy12\n"), st.sampled_from(PATTERNS), BY)
def test_an_origin_points_at_the_same_character_or_into_what_was_replaced(
    text: str, pattern: re.Pattern[str], by: str
) -> None:
    replaced = {i for match in pattern.finditer(text) for i in range(*match.span())}
    traced = Traced.of(text).replace(pattern, by)
    for sign, place in zip(traced.text, traced.origin, strict=True):
        assert text[place] == sign or place in replaced


@given(st.text(), st.integers(0, 1000))
def test_origins_never_go_back(text: str, start: int) -> None:
    traced = Traced.of(text, start).replace(re.compile(r"\w\w"), "abc").strip()
    assert list(traced.origin) == sorted(traced.origin)


@given(st.text())
def test_stripping_a_trace_strips_its_text(text: str) -> None:
    assert Traced.of(text).strip().text == text.strip()


@given(st.text(), st.integers(0, 99))
def test_the_runs_give_back_every_origin(text: str, start: int) -> None:
    traced = Traced.of(text, start).replace(re.compile(r"\s+"), "  ")
    starts = [*(run.start for run in traced.runs()), len(traced)]
    rebuilt = [
        run.source + offset
        for run, end in zip(traced.runs(), starts[1:], strict=True)
        for offset in range(end - run.start)
    ]
    assert rebuilt == list(traced.origin)


@given(st.lists(st.text()))
def test_joined_stretches_have_their_texts_in_order(texts: list[str]) -> None:
    assert join(Traced.of(text) for text in texts).text == "".join(texts)


def test_a_space_between_two_stretches_is_traced_to_the_end_of_the_first() -> None:
    both = join_with_space(Traced.of("ab", 5), Traced.of("cd", 9))
    assert (both.text, both.origin) == ("ab cd", (5, 6, 6, 9, 10))


def test_no_space_is_put_beside_an_empty_stretch() -> None:
    assert join_with_space(EMPTY, Traced.of("a")).text == "a"
    assert join_with_space(Traced.of("a"), EMPTY).text == "a"


def test_a_pattern_that_matches_nothing_can_not_be_replaced_by_something() -> None:
    with pytest.raises(ValueError, match="no place"):
        Traced.of("b").replace(re.compile("a*"), "x")


def test_a_replacement_may_depend_on_the_match() -> None:
    traced = Traced.of("a1b2").replace(re.compile(r"\d"), lambda m: "x" * int(m.group()))
    assert traced.text == "axbxx"
