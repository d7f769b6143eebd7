"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, which prints these tables and how well they do on
questions that they were not fitted on; see there. Each sign is described where it is read.
"""

from collections.abc import Mapping

RANKS: Mapping[str, float] = {
    "own": 3.6,
    "around": 3.73,
    "near": 3.46,
    "retrieved": 2.07,
    "alike": 0.53,
    "alike_open": 1.83,
    "gives_value": 4.66,
    "gives_name": 1.05,
    "gives_sign": 1.23,
    "counts": 0.57,
    "past": 0.14,
    "longer": -1.69,
    "shown": -1.91,
    "footnote": -1.17,
    "item": 0.91,
}

ANSWERS: Mapping[str, float] = {
    "intercept": 0.46,
    "own": 0.92,
    "near": 0.38,
    "letter": 0.3,
    "alike": -0.07,
    "ahead": 0.42,
    "elsewhere": -0.59,
    "lacks_value": -2.38,
    "counts_other": -1.22,
    "lacks_name": -0.78,
    "unnamed": -1.41,
    "lacks_person": -0.64,
    "lacks_attribute": -0.29,
    "lacks_sign": -0.47,
    "name_not_near": -0.98,
    "name_nowhere": -0.68,
    "other_time": -1.5,
    "thing_nowhere": -0.24,
    "few_words": -0.43,
    "english": 1.0,
    "carried": 0.28,
    "asks_value": -0.81,
    "asks_name": -0.61,
    "open": -0.46,
}
