"""The recipe: from texts to a tokenizer and a table, one stage after the other."""

import logging

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.training.contrastive import Plan, train
from index.training.pairs import find_pairs
from index.training.ppmi import learn_vectors
from index.training.sif import bake
from index.training.stream import Texts, running_texts
from index.training.tokens import TokenTexts, tokenize
from index.training.vocabulary import learn_vocabulary

logger = logging.getLogger(__name__)

# All chosen on half A in two folds; the model card has the table of what each thing brought.
FACTORS = 384
DIMENSION = 256
SHARES = {"heading": 0.1, "split": 0.1, "treaty": 0.3, "translation": 0.3, "question": 0.2}
STEPS = 600
BATCH = 256
RATE = 0.03

Matrix = NDArray[np.float32]


def train_model(texts: Texts, *, seed: int) -> tuple[Tokenizer, Matrix]:
    """Train the model.

    Args:
        texts: All that may be trained on.
        seed: Seed of everything random.

    Returns:
        The tokenizer, and the table of shape (tokens, DIMENSION).
    """
    tokenizer = learn_vocabulary(texts)
    size = tokenizer.get_vocab_size()
    logger.info("vocabulary of %d learnt", size)
    tokens = tokenize(tokenizer, running_texts(texts))
    logger.info("%d texts of %d tokens", len(tokens), len(tokens.ids))
    vectors = learn_vectors(tokens, size=size, dimension=FACTORS, seed=seed)
    asked = tokenize_questions(tokenizer, texts)
    table = bake(vectors, laws=tokens, questions=asked, dimension=DIMENSION, seed=seed)
    plan = Plan(shares=SHARES, steps=STEPS, batch=BATCH, rate=RATE, seed=seed)
    return tokenizer, train(table, tokens, find_pairs(texts, tokens), plan)


def tokenize_questions(tokenizer: Tokenizer, texts: Texts) -> TokenTexts:
    """Tokenize the questions and answers."""
    return tokenize(tokenizer, [part for q in texts.questions for part in (q.question, q.answer)])
