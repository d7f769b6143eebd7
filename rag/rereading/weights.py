"""What the signs that a paragraph answers count, by the names of `rag.rereading.signs`.

Fitted by `python -m eval.ordering`, which prints this table and how well it does on questions
about letters that it was not fitted on; see there. Those above 0 add up to 1.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "found": 0.149,
    "alike": 0.134,
    "words": 0.264,
    "words_in_sentence": 0.125,
    "words_alone": 0.079,
    "gives": 0.035,
    "gives_value": 0.096,
    "words_beside": 0.059,
    "alike_beside": 0.059,
    "opens_list": -0.068,
    "length": -0.011,
}
