"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, the latter on all tuning sets of `eval/cases` and those
over other fields in `tests/data/cases`, the former before the last of these came, as it gained
nothing on questions that it was not fitted on; it prints such tables, and how well they do on
questions that they were not fitted on. Each sign is described where it is read. Five weights are
set by hand, since the sets can't teach them: `shown`, for they seldom ask twice; `english` (fitted
3.0), for they ask hardly anything in English that the letters don't answer; and `unreported` (fitted
-4.2), `untold_opinion` (-4.6) and `too_few` (-3.2), for they ask few outcomes, opinions and lists of
so many that the letters do tell.
"""

from collections.abc import Mapping

RANKS: Mapping[str, float] = {
    "own": 3.3,
    "around": 1.85,
    "near": 1.01,
    "retrieved": 7.76,
    "alike": 2.94,
    "alike_open": 1.61,
    "gives_value": 2.67,
    "gives_name": -0.03,
    "gives_sign": 0.47,
    "counts": 0.71,
    "past": -0.48,
    "longer": -1.02,
    "shown": -1.3,
    "footnote": -0.87,
    "item": 0.07,
}

ANSWERS: Mapping[str, float] = {
    "intercept": -0.57,
    "elsewhere": -2.33,
    "weakest": 0.66,
    "lacks_value": -1.74,
    "lacks_value_around": -0.68,
    "counts_other": -2.0,
    "words_not_valued": -0.55,
    "time_not_valued": -2.9,
    "other_measure": -2.83,
    "no_day": -2.88,
    "valued_apart": -1.35,
    "name_not_valued": -0.95,
    "unnamed": -3.33,
    "named_apart": -1.56,
    "asks_which_thing": -0.83,
    "told_apart": -0.71,
    "too_few": -3.0,
    "shared": -1.78,
    "untold_opinion": -3.5,
    "uncaused": -2.21,
    "unreported": -3.5,
    "name_not_near": -1.35,
    "other_time": -0.93,
    "length": 3.71,
    "telling": 0.67,
    "english": 1.2,
    "carried": 1.05,
    "off_the_matter": -3.03,
    "asks_status": 0.21,
    "asks_which": -1.28,
}
