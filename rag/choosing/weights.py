"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting` on the tuning sets of `eval/cases`, `more-tuning` among them,
and on those over other fields in `tests/data/cases`; it prints such tables, and how well they do on
questions that they were not fitted on. Each sign is described where it is read. Five weights are
set by hand, since the sets can't teach them: `shown`, for they seldom ask twice; `english` (fitted
2.3), for they ask hardly anything in English that the letters don't answer; and `unreported` (fitted
-4.2), `untold_opinion` (-4.7) and `too_few` (-4.1), for they ask few outcomes, opinions and lists of
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
    "intercept": 0.16,
    "elsewhere": -2.13,
    "weakest": 0.37,
    "lacks_value": -1.43,
    "lacks_value_around": -1.46,
    "counts_other": -2.05,
    "words_not_valued": -1.32,
    "time_not_valued": -3.1,
    "other_measure": -2.13,
    "valued_apart": -1.16,
    "no_day": -2.53,
    "unnamed": -2.55,
    "named_apart": -1.79,
    "asks_which_thing": -0.7,
    "told_apart": -1.04,
    "too_few": -3.0,
    "shared": -2.39,
    "untold_opinion": -3.5,
    "caused_apart": -1.31,
    "unreported": -3.5,
    "name_not_near": -1.68,
    "other_time": -0.84,
    "length": 2.77,
    "telling": 1.07,
    "english": 1.2,
    "carried": 0.47,
    "asks_status": 0.25,
    "asks_which": -1.08,
}
