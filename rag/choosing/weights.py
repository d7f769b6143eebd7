"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, which prints such tables and how well they do on
questions that they were not fitted on; see there. `ANSWERS` learnt from the tuning sets of
`eval/cases`, `more-tuning` among them, and from those over other fields in `tests/data/cases`;
`RANKS` from the first and the last of these, and from 89 questions over letters that can't be kept
here. Each sign is described where it is read. Three weights are set by hand, since the sets can't
teach them: `shown`, for they seldom ask twice; `english` (fitted 2.0), for they ask hardly anything
in English that the letters don't answer; and `unreported` (fitted -4.2), for they ask few outcomes
that the letters do tell.
"""

from collections.abc import Mapping

RANKS: Mapping[str, float] = {
    "own": 3.65,
    "around": 2.63,
    "near": 1.54,
    "retrieved": 7.52,
    "alike": 0.85,
    "alike_open": 1.0,
    "gives_value": 3.11,
    "gives_name": 0.25,
    "gives_sign": -0.18,
    "counts": 1.1,
    "past": -0.13,
    "longer": -1.54,
    "shown": -1.3,
    "footnote": -1.1,
    "item": 0.39,
}

ANSWERS: Mapping[str, float] = {
    "intercept": -0.07,
    "own": -0.39,
    "elsewhere": -1.82,
    "weakest": 0.58,
    "lacks_value_around": -2.24,
    "counts_other": -1.63,
    "words_not_valued": -1.97,
    "time_not_valued": -2.68,
    "other_measure": -2.5,
    "no_day": -3.6,
    "lacks_name": -1.23,
    "unnamed": -1.11,
    "unreported": -3.5,
    "name_not_near": -1.46,
    "other_time": -1.32,
    "length": 3.94,
    "english": 1.2,
    "carried": 0.87,
    "asks_status": 1.64,
    "asks_which": -1.42,
    "asks_person": -1.43,
}
