"""The recipe of the Dutch static embedder in `index/model`.

Run as `python -m index.training --laws … --questions … --stsb … --out index/model`.
`stream` puts the texts of `texts` and `treaties` in order; `recipe` runs the stages, one file
each: `vocabulary` → `tokens` → `ppmi` → `sif` → `pairs` → `contrastive`. Then `export` writes
the model, and `evaluate` measures it with `bm25` beside it.
"""
