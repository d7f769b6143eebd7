"""Texts as token numbers in one flat array, as everything after the vocabulary needs them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

BATCH = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenTexts:
    """Many texts; text `i` is `ids[starts[i]:starts[i + 1]]`, so `starts` has one item more."""

    ids: NDArray[np.uint16]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        """Count the texts."""
        return len(self.starts) - 1

    def __getitem__(self, position: int) -> NDArray[np.uint16]:
        """Give the token numbers of one text."""
        return self.ids[self.starts[position] : self.starts[position + 1]]

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Count the tokens of each text."""
        return np.diff(self.starts)


def tokenize(tokenizer: Tokenizer, texts: Iterable[str]) -> TokenTexts:
    """Tokenize texts in batches; 16 bits are enough for a vocabulary below 65,536."""
    parts: list[NDArray[np.uint16]] = []
    lengths: list[int] = []
    for batch in batches(texts):
        for encoding in tokenizer.encode_batch_fast(batch, add_special_tokens=False):
            ids = encoding.ids
            lengths.append(len(ids))
            parts.append(np.array(ids, dtype=np.uint16))
    starts = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(np.array(lengths, dtype=np.int64), out=starts[1:])
    # Nothing at all is a text too: numpy joins no empty list.
    return TokenTexts(ids=np.concatenate([np.zeros(0, dtype=np.uint16), *parts]), starts=starts)


def join(first: TokenTexts, second: TokenTexts) -> TokenTexts:
    """Put two lots of texts after each other."""
    ids = np.concatenate([first.ids, second.ids])
    starts = np.concatenate([first.starts, second.starts[1:] + len(first.ids)])
    return TokenTexts(ids=ids, starts=starts)


def batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """Cut a stream of texts into lists."""
    stream = iter(texts)
    while batch := list(islice(stream, BATCH)):
        yield batch
