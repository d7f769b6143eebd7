"""What the signs that a paragraph answers count, by the names of `rag.rereading.signs`.

Fitted by `python -m eval.ordering --on DATA CASES… --on DATA CASES… --pairs FILE.jsonl.gz --folds DIR`,
which prints such a table and how well it does on questions about letters that it was not fitted on;
see there. Those above 0 add up to 1. Those of `worded`, `meant`, `words_often` and `found` are small
because these are told in standard deviations, of which the best paragraph has two or three.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "alike": 0.166,
    "words": 0.313,
    "words_in_sentence": 0.203,
    "worded": 0.01,
    "meant": 0.006,
    "words_often": 0.015,
    "found": 0.012,
    "value_in_sentence": 0.075,
    "gives_value": 0.125,
    "words_beside": 0.046,
    "alike_beside": 0.028,
    "opens_list": -0.015,
    "length": -0.017,
}
