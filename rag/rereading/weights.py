"""What the signs that a paragraph answers count, by the names of `rag.rereading.signs`.

Fitted by `python -m eval.ordering --on DATA CASES… --on DATA CASES… --pairs FILE.jsonl.gz`, which
prints such a table and how well it does on questions about letters that it was not fitted on; see
there. Those above 0 add up to 1. Beside the questions over letters, one in ten of the questions of
parliament that the embedder knows (half A) was fitted on, asked of all answers: those are long, and
without them `words` weighed so much that nDCG@10 on that half fell from 0.94 to 0.83.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "alike": 0.105,
    "words": 0.4,
    "words_in_sentence": 0.2,
    "worded": 0.02,
    "meant": 0.008,
    "words_often": 0.01,
    "found": 0.011,
    "gives": 0.007,
    "gives_value": 0.098,
    "words_beside": 0.065,
    "alike_beside": 0.064,
    "opens_list": -0.085,
    "length": -0.024,
}
