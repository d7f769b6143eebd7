"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, which prints these tables and how well they do on
questions that they were not fitted on; see there. Each sign is described where it is read. Two
weights are set by hand, since the sets can't teach them: `shown`, for they seldom ask twice, and
`english` (fitted 1.79), for they ask hardly anything in English that the letters don't answer.
"""

from collections.abc import Mapping

RANKS: Mapping[str, float] = {
    "own": 3.21,
    "around": 3.43,
    "near": 2.33,
    "retrieved": 5.11,
    "alike": 0.14,
    "alike_open": 0.99,
    "gives_value": 3.84,
    "gives_name": 1.47,
    "gives_sign": 0.44,
    "counts": 0.2,
    "past": -0.12,
    "longer": -1.34,
    "shown": -1.91,
    "footnote": -1.23,
    "item": 0.83,
}

ANSWERS: Mapping[str, float] = {
    "intercept": 0.33,
    "own": 0.54,
    "near": 0.86,
    "letter": -0.2,
    "alike": 0.54,
    "ahead": 0.27,
    "elsewhere": -1.21,
    "lacks_value": -2.36,
    "counts_other": -1.26,
    "lacks_name": -1.14,
    "unnamed": -0.94,
    "lacks_person": -0.5,
    "lacks_attribute": -0.41,
    "lacks_sign": -0.04,
    "name_not_near": -0.95,
    "name_nowhere": -0.34,
    "other_time": -1.81,
    "thing_nowhere": -0.48,
    "few_words": -0.05,
    "english": 1.4,
    "carried": 0.18,
    "asks_value": -0.78,
    "asks_name": -0.12,
    "open": -0.52,
}
