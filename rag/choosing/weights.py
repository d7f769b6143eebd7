"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, the latter on all tuning sets of `eval/cases` and those
over other fields in `tests/data/cases`, the former before the last of these came, as it gained
nothing on questions that it was not fitted on; it prints such tables, and how well they do on
questions that they were not fitted on. Each sign is described where it is read. Five weights are
set by hand, since the sets can't teach them: `shown`, for they seldom ask twice; `english` (fitted
2.6), for they ask hardly anything in English that the letters don't answer; and `unreported` (fitted
-3.8), `untold_opinion` (-4.4) and `too_few` (-3.7), for they ask few outcomes, opinions and lists of
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
    "intercept": -0.25,
    "elsewhere": -2.38,
    "weakest": 0.55,
    "lacks_value": -1.47,
    "lacks_value_around": -0.89,
    "counts_other": -1.82,
    "words_not_valued": -0.17,
    "time_not_valued": -2.66,
    "other_measure": -2.22,
    "no_day": -2.47,
    "valued_apart": -1.42,
    "name_not_valued": -0.88,
    "asks_side": 1.01,
    "finding_untold": -2.2,
    "unnamed": -3.16,
    "named_apart": -1.89,
    "asks_which_thing": -0.77,
    "told_apart": -0.53,
    "too_few": -3.0,
    "shared": -1.66,
    "untold_opinion": -3.5,
    "uncaused": -1.83,
    "unreported": -3.5,
    "name_not_near": -1.17,
    "other_time": -0.76,
    "length": 2.51,
    "telling": 1.17,
    "english": 1.2,
    "carried": 0.69,
    "asks_status": 0.1,
    "asks_which": -1.14,
}
