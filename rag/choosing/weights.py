"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, which prints these tables and how well they do on
questions that they were not fitted on; see there. Each sign is described where it is read. Two
weights are set by hand, since the sets can't teach them: `shown`, for they seldom ask twice, and
`english` (fitted 1.79), for they ask hardly anything in English that the letters don't answer.
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
    "intercept": 0.53,
    "own": 0.32,
    "near": 0.76,
    "letter": -0.27,
    "alike": 0.15,
    "ahead": 0.36,
    "elsewhere": -0.89,
    "lacks_value": -2.13,
    "counts_other": -1.26,
    "lacks_name": -1.08,
    "unnamed": -0.77,
    "lacks_person": -0.6,
    "lacks_attribute": -0.1,
    "lacks_sign": 0.08,
    "name_not_near": -1.19,
    "name_nowhere": -0.23,
    "other_time": -1.83,
    "thing_nowhere": -0.19,
    "few_words": -0.09,
    "english": 1.4,
    "carried": 0.12,
    "asks_value": -0.65,
    "asks_name": -0.07,
    "open": -0.39,
}
