"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, which prints such tables and how well they do on
questions that they were not fitted on; see there. Beside the sets here, these learnt from 89
questions over letters that can't be kept here; fitted without them, the tables are close to these,
and did the same on 51 questions that neither was fitted on, but for one answered instead of
declined. Each sign is described where it is read. Three
weights are set by hand, since the sets can't teach them: `shown`, for they seldom ask twice;
`english` (fitted 1.9), for they ask hardly anything in English that the letters don't answer; and
`unreported` (fitted -4.6), for they ask few outcomes that the letters do tell.
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
    "intercept": 0.29,
    "own": -0.66,
    "elsewhere": -2.08,
    "weakest": 0.79,
    "lacks_value_around": -2.16,
    "counts_other": -1.59,
    "words_not_valued": -1.85,
    "time_not_valued": -2.9,
    "other_measure": -2.3,
    "no_day": -3.52,
    "lacks_name": -1.71,
    "unnamed": -1.05,
    "unreported": -3.5,
    "name_not_near": -1.6,
    "other_time": -1.53,
    "length": 3.64,
    "english": 1.2,
    "carried": 0.56,
    "asks_status": 1.46,
    "asks_which": -1.46,
    "asks_person": -1.34,
}
