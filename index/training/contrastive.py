"""Train the table so that texts that belong together lie together.

The symmetric in-batch cross-entropy of Radford et al., "Learning Transferable Visual Models
From Natural Language Supervision" (2021), figure 3, on means of rows of the table.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from index.training.pairs import Pairs
from index.training.tokens import TokenTexts

logger = logging.getLogger(__name__)

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to train.

    `shares` gives the share of the steps by kind of pair.
    """

    shares: dict[str, float]
    steps: int
    batch: int = 512
    rate: float = 0.002
    scale: float = 20.0
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """Texts for `embedding_bag`: ids of shape (tokens,), offsets of shape (texts,)."""

    ids: NDArray[np.int64]
    offsets: NDArray[np.int64]


def train(table: Matrix, tokens: TokenTexts, pairs: Sequence[Pairs], plan: Plan) -> Matrix:
    """Train the table and return the new one, shape (tokens, dimension)."""
    generator = np.random.default_rng(plan.seed)
    parameter = torch.nn.Parameter(torch.from_numpy(table / np.abs(table).std()))
    optimiser = torch.optim.Adam([parameter], lr=plan.rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / 50) * max(0.02, 1 - step / plan.steps)
    )
    kinds = [part for part in pairs if plan.shares.get(part.kind, 0) > 0 and len(part.spans)]
    odds = np.array([plan.shares[part.kind] for part in kinds])
    for step in range(plan.steps):
        part = kinds[generator.choice(len(kinds), p=odds / odds.sum())]
        rows = draw(len(part.spans), plan.batch, generator)
        left, right = gather(tokens, part.spans[rows, :2]), gather(tokens, part.spans[rows, 2:])
        vectors = plan.scale * embed(parameter, left), embed(parameter, right)
        loss = symmetric_loss(*vectors, part.groups[rows])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
        if step % 100 == 0:
            logger.info("step %d, %s: loss %.3f", step, part.kind, loss.item())
    return np.asarray(parameter.detach().numpy(), dtype=np.float32)


def draw(count: int, batch: int, generator: np.random.Generator) -> NDArray[np.int64]:
    """Draw the pairs of a batch, none of them twice."""
    if count <= batch:
        return np.arange(count)
    return np.unique(generator.integers(0, count - 1, size=batch))


def symmetric_loss(left: Tensor, right: Tensor, groups: NDArray[np.int64]) -> Tensor:
    """Compute the loss of scaled unit vectors; pairs of one group aren't told apart.

    Args:
        left: Vectors times the scale, shape (pairs, dimension).
        right: Unit vectors, shape (pairs, dimension).
        groups: The pairs' groups, shape (pairs,).
    """
    logits = left @ right.T
    same = torch.from_numpy((groups[:, None] == groups) & ~np.eye(len(groups), dtype=bool))
    logits = logits.masked_fill(same, -1e9)
    target = torch.arange(len(logits))
    loss = functional.cross_entropy(logits, target) + functional.cross_entropy(logits.T, target)
    return loss / 2


def gather(tokens: TokenTexts, spans: NDArray[np.int64]) -> Bag:
    """Gather the tokens of spans."""
    lengths = spans[:, 1] - spans[:, 0]
    offsets = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    places = np.arange(lengths.sum()) + np.repeat(spans[:, 0] - offsets, lengths)
    return Bag(ids=tokens.ids[places].astype(np.int64), offsets=offsets)


def embed(parameter: Tensor, bag: Bag) -> Tensor:
    """Embed texts as unit vectors, shape (texts, dimension)."""
    ids, offsets = torch.from_numpy(bag.ids), torch.from_numpy(bag.offsets)
    sums = functional.embedding_bag(ids, parameter, offsets, mode="sum")
    return functional.normalize(sums, dim=1)
