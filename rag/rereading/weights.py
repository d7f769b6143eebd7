"""What the signs that a paragraph answers count, by the names of `rag.rereading.signs`.

Fitted by `python -m eval.ordering --on DATA CASES… --on DATA CASES… --pairs FILE.jsonl.gz --folds DIR`,
which prints such a table and how well it does on questions about letters that it was not fitted on;
see there. Those above 0 add up to 1. Those of `worded`, `meant`, `words_often` and `found` are small
because these are told in standard deviations, of which the best paragraph has two or three.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "alike": 0.135,
    "words": 0.34,
    "words_in_sentence": 0.177,
    "worded": 0.017,
    "meant": 0.011,
    "words_often": 0.008,
    "found": 0.005,
    "value_in_sentence": 0.133,
    "gives_value": 0.059,
    "words_beside": 0.05,
    "alike_beside": 0.062,
    "opens_list": -0.066,
    "length": -0.018,
}
