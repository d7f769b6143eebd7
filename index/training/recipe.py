"""The recipe: from texts to a tokenizer and a table, one stage after the other."""

import logging
from dataclasses import dataclass, replace
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.training.contrastive import Plan, train
from index.training.definitions import find_definitions
from index.training.pairs import Pairs, definition_pairs, find_pairs
from index.training.ppmi import learn_vectors
from index.training.sif import bake
from index.training.stream import Texts, running_texts
from index.training.tokens import TokenTexts, join, tokenize
from index.training.vocabulary import learn_vocabulary

logger = logging.getLogger(__name__)

# All chosen on half A in two folds; the model card has the table of what each thing brought.
FACTORS = 384
DIMENSION = 256
SHARES = {
    "heading": 0.1,
    "split": 0.1,
    "definition": 0.3,
    "treaty": 0.3,
    "translation": 0.3,
    "question": 0.2,
}
STEPS = 600
BATCH = 256
RATE = 0.03

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """All that comes before the contrast: what is learnt without pairs, and the pairs.

    `pairs` are places in `tokens`; row `n` of those of kind `question` is question `n` of the texts.
    """

    tokenizer: Tokenizer
    table: Matrix
    tokens: TokenTexts
    pairs: tuple[Pairs, ...]


def train_model(texts: Texts, *, seed: int) -> tuple[Tokenizer, Matrix]:
    """Train the model.

    Args:
        texts: All that may be trained on.
        seed: Seed of everything random.

    Returns:
        The tokenizer, and the table of shape (tokens, DIMENSION).
    """
    prepared = prepare(texts, seed=seed)
    return prepared.tokenizer, contrast(prepared, seed=seed)


def prepare(texts: Texts, *, seed: int) -> Prepared:
    """Learn all that is learnt without pairs, and find the pairs."""
    tokenizer = learn_vocabulary(texts)
    size = tokenizer.get_vocab_size()
    logger.info("vocabulary of %d learnt", size)
    tokens = tokenize(tokenizer, running_texts(texts))
    logger.info("%d texts of %d tokens", len(tokens), len(tokens.ids))
    vectors = learn_vectors(tokens, size=size, dimension=FACTORS, seed=seed)
    asked = tokenize_questions(tokenizer, texts)
    table = bake(vectors, laws=tokens, questions=asked, dimension=DIMENSION, seed=seed)
    everything, defined = with_definitions(tokenizer, texts, tokens)
    pairs = (*find_pairs(texts, tokens), defined)
    return Prepared(tokenizer=tokenizer, table=table, tokens=everything, pairs=pairs)


def contrast(prepared: Prepared, *, seed: int, without: frozenset[int] = frozenset()) -> Matrix:
    """Train the table on the pairs, but for those of the questions of some numbers."""
    plan = Plan(shares=SHARES, steps=STEPS, batch=BATCH, rate=RATE, seed=seed)
    pairs = [leave_out(part, without) for part in prepared.pairs]
    return train(prepared.table, prepared.tokens, pairs, plan)


def leave_out(pairs: Pairs, numbers: frozenset[int]) -> Pairs:
    """Leave out the pairs of some questions; those of another kind stay all."""
    if pairs.kind != "question":
        return pairs
    kept = [number for number in range(len(pairs.spans)) if number not in numbers]
    return replace(pairs, spans=pairs.spans[kept], groups=pairs.groups[kept])


def with_definitions(
    tokenizer: Tokenizer, texts: Texts, tokens: TokenTexts
) -> tuple[TokenTexts, Pairs]:
    """Put the definitions of the laws after all tokens, and give them as pairs.

    They stand in the laws too, so they may not be counted with the other texts.
    """
    definitions = find_definitions(texts.laws)
    logger.info("%d definitions", len(definitions))
    everything = join(tokens, tokenize(tokenizer, chain.from_iterable(definitions)))
    spans = list(pairwise(everything.starts[len(tokens) :].tolist()))
    return everything, definition_pairs(definitions, spans)


def tokenize_questions(tokenizer: Tokenizer, texts: Texts) -> TokenTexts:
    """Tokenize the questions and answers."""
    return tokenize(tokenizer, [part for q in texts.questions for part in (q.question, q.answer)])
