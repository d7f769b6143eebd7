"""Run the recipe, or only its evaluation.

`python -m index.training --laws FILE --questions FILE --stsb FOLDER --out index/model`
`python -m index.training --questions FILE --stsb FOLDER --out index/model --evaluate`
`python -m index.training --laws FILE --questions FILE --stsb FOLDER --out FOLDER --folds`

The last writes no model to use but one for each fold of the questions, `FOLDER/0` and so on, whose
contrast saw no question of that fold: `eval.ordering` asks of it what the model doesn't know by heart.
"""

import argparse
import logging
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from index.training.evaluate import report
from index.training.export import export, load
from index.training.recipe import contrast, prepare, train_model
from index.training.stream import Texts, read_texts
from index.training.texts import FOLDS, folds_of

logger = logging.getLogger(__name__)


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(prog="python -m index.training", description=__doc__)
    parser.add_argument("--laws", type=Path, help="laws_nl_paragraphs.jsonl.gz")
    parser.add_argument("--questions", type=Path, required=True, help="question/answer pairs")
    parser.add_argument("--stsb", type=Path, required=True, help="folder stsb-nl")
    parser.add_argument("--out", type=Path, required=True, help="folder of the model")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--evaluate", action="store_true", help="only measure the model in --out")
    parser.add_argument("--folds", action="store_true", help="one model for each fold instead")
    arguments = parser.parse_args(argv)
    if not arguments.laws and not arguments.evaluate:
        parser.error("--laws is needed to train; give --evaluate to measure only")
    if arguments.folds and arguments.evaluate:
        parser.error("--folds writes several models; --evaluate measures one")
    return arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Train where asked, then print the figures as a Markdown table."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    arguments = parse(argv)
    torch.set_num_threads(arguments.threads)
    os.environ["RAYON_NUM_THREADS"] = str(arguments.threads)
    if not arguments.evaluate:
        started = time.perf_counter()
        texts = read_texts(laws=arguments.laws, questions=arguments.questions, stsb=arguments.stsb)
        if arguments.folds:
            return train_folds(texts, arguments.out, seed=arguments.seed)
        tokenizer, table = train_model(texts, seed=arguments.seed)
        export(arguments.out, tokenizer=tokenizer, table=table)
        logger.info("trained in %.0f s", time.perf_counter() - started)
    tokenizer, table = load(arguments.out)
    figures = report(arguments.questions, arguments.stsb, tokenizer=tokenizer, table=table)
    sys.stdout.write(figures)
    return 0


def train_folds(texts: Texts, out: Path, *, seed: int) -> int:
    """Write a model for each fold of the questions, by its number, trained without that fold."""
    prepared = prepare(texts, seed=seed)
    for number, left_out in enumerate(folds_of(texts.questions, FOLDS)):
        table = contrast(prepared, seed=seed, without=left_out)
        export(out / str(number), tokenizer=prepared.tokenizer, table=table)
        logger.info("fold %d: without %d questions", number, len(left_out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
