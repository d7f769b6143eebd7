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
    "intercept": 0.42,
    "own": -0.95,
    "near": 1.08,
    "letter": -0.52,
    "alike": 0.63,
    "ahead": 0.01,
    "elsewhere": -1.98,
    "lacks_value": -0.83,
    "lacks_value_around": -1.4,
    "counts_other": -1.61,
    "counts_other_around": -0.37,
    "words_not_valued": -0.8,
    "said_without_value": -1.56,
    "name_not_valued": -0.63,
    "time_not_valued": -2.45,
    "other_measure": -1.65,
    "no_day": -3.55,
    "lacks_name": -1.24,
    "unnamed": -2.06,
    "unnamed_beside": -1.91,
    "unreported": -3.5,
    "name_not_near": -1.19,
    "names_all_missing": -0.88,
    "other_time": -1.13,
    "time_not_around": -1.67,
    "unsure_words": -0.99,
    "few_words": 0.81,
    "words": 1.64,
    "english": 1.2,
    "carried": -0.32,
    "open": 0.29,
    "asks_status": 1.56,
    "asks_which": -1.21,
    "asks_who": 0.52,
    "asks_person": -1.53,
    "asks_where": 0.31,
}
