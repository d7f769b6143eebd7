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
    "intercept": 0.26,
    "own": -0.78,
    "elsewhere": -2.11,
    "weakest": 0.9,
    "lacks_value_around": -1.73,
    "counts_other": -1.58,
    "words_not_valued": -1.85,
    "time_not_valued": -2.89,
    "other_measure": -2.25,
    "no_day": -3.47,
    "lacks_name": -1.67,
    "unnamed": -1.05,
    "unreported": -3.5,
    "name_not_near": -1.55,
    "other_time": -1.49,
    "length": 3.63,
    "english": 1.2,
    "carried": 0.73,
    "asks_status": 1.48,
    "asks_which": -1.42,
    "asks_person": -1.29,
}
