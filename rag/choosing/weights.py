"""What the signs count: for the order of the units, and for whether the first of them answers.

Both are fitted by `python -m eval.fitting`, which prints these tables and how well they do on
questions that they were not fitted on; see there. Each sign is described where it is read.
"""

from collections.abc import Mapping

RANKS: Mapping[str, float] = {
    "own": 3.73,
    "around": 3.83,
    "near": 3.38,
    "retrieved": 2.05,
    "alike": 0.57,
    "alike_open": 1.94,
    "gives_value": 4.64,
    "gives_name": 1.03,
    "gives_sign": 1.34,
    "counts": 0.55,
    "past": 0.13,
    "longer": -1.81,
    "shown": -1.91,
    "footnote": -1.23,
    "item": 0.82,
}

ANSWERS: Mapping[str, float] = {
    "intercept": 0.41,
    "own": 0.7,
    "near": 0.49,
    "letter": 0.54,
    "alike": 0.12,
    "ahead": 0.28,
    "elsewhere": -0.47,
    "lacks_value": -2.53,
    "counts_other": -1.31,
    "lacks_name": -1.78,
    "lacks_person": -0.78,
    "lacks_attribute": -0.36,
    "lacks_sign": -0.77,
    "name_not_near": -0.87,
    "name_nowhere": -0.71,
    "other_time": -1.43,
    "thing_nowhere": -0.23,
    "few_words": -0.51,
    "english": 1.0,
    "carried": 0.27,
    "asks_value": -0.84,
    "asks_name": -0.66,
    "open": -0.57,
}
