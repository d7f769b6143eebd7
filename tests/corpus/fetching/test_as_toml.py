import datetime as dt
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.fetching.as_toml import as_toml

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
SCALAR = (
    TEXT
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.dates()
    | st.datetimes(timezones=st.none() | st.just(dt.UTC))
    | st.times()
)
VALUE = st.recursive(
    SCALAR,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(TEXT, VALUE, max_size=6))
def test_what_is_written_is_read_back(table: dict[str, Any]) -> None:
    assert tomllib.loads(as_toml(table)) == table


def test_it_is_written_as_a_person_would() -> None:
    table = {"source": {"url": "x"}, "title": 'Het "spoor"', "date": dt.date(2023, 12, 20)}
    assert as_toml(table) == (
        'title = "Het \\"spoor\\""\ndate = 2023-12-20\n\n[source]\nurl = "x"\n'
    )


def test_what_has_no_form_is_refused() -> None:
    with pytest.raises(TypeError):
        as_toml({"x": None})
