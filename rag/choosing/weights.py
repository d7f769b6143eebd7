"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, which prints these tables and how well they do on
questions that they were not fitted on; see there. Each sign is described where it is read.
"""

from collections.abc import Mapping

RANKS: Mapping[str, float] = {
    "own": 3.72,
    "around": 3.9,
    "near": 3.37,
    "retrieved": 2.01,
    "alike": 0.47,
    "alike_open": 1.79,
    "gives_value": 4.77,
    "gives_name": 1.03,
    "gives_sign": 1.35,
    "counts": 0.54,
    "past": 0.17,
    "longer": -1.79,
    "shown": -1.91,
    "footnote": -1.22,
    "item": 0.81,
}

ANSWERS: Mapping[str, float] = {
    "intercept": 0.46,
    "own": 0.89,
    "near": 0.35,
    "letter": 0.42,
    "alike": -0.05,
    "ahead": 0.33,
    "elsewhere": -0.5,
    "lacks_value": -2.44,
    "counts_other": -1.26,
    "lacks_name": -1.71,
    "lacks_person": -0.79,
    "lacks_attribute": -0.29,
    "lacks_sign": -0.48,
    "name_not_near": -0.99,
    "name_nowhere": -0.63,
    "other_time": -1.53,
    "thing_nowhere": -0.23,
    "few_words": -0.44,
    "english": 1.0,
    "carried": 0.24,
    "asks_value": -0.81,
    "asks_name": -0.65,
    "open": -0.49,
}
