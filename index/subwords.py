"""Texts as the numbers of their subwords."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

# How our own vocabulary is cut (`index.training.vocabulary`): whatever is no letter, figure, € or %
# parts words.
_OWN_NORMALIZER = {
    "type": "Sequence",
    "normalizers": [
        {"type": "NFKD"},
        {"type": "StripAccents"},
        {"type": "Lowercase"},
        {"type": "Replace", "pattern": {"Regex": r"[^\p{L}\p{N}€%]+"}, "content": " "},
    ],
}
_OWN_PRE_TOKENIZER = {
    "type": "Sequence",
    "pretokenizers": [{"type": "WhitespaceSplit"}, {"type": "Digits", "individual_digits": False}],
}
_LETTERS = "À-ÖØ-öø-ÿ"
# Signs of which it is known whether they part words; nearly all Dutch is written with these.
_KNOWN = re.compile(rf"[\x00-\x7f\xa0{_LETTERS}€‘’“”„–—•…]*")
_WORD = re.compile(rf"[0-9A-Za-z%€{_LETTERS}]+")
_PLAIN = {"add_special_tokens": False}
_MOST = 1 << 17
"""Words that are remembered."""


class Subwords:
    """The subwords of a tokenizer; the unknown ones are left out."""

    def __init__(self, file: Path) -> None:
        """Read a tokenizer; whatever `tokenizers` raises is let through."""
        self._tokenizer = Tokenizer.from_file(str(file))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._unknown = _unknown(self._tokenizer)
        self._by_word = _cuts_as_ours(self._tokenizer)
        self._met: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        """Give how many subwords there are."""
        return int(self._tokenizer.get_vocab_size())

    def of(self, texts: Sequence[str]) -> list[tuple[int, ...]]:
        """Give the subwords of each text.

        Cutting words takes most of the time of embedding, and most words were met before; so
        where that gives the same, a text is taken word by word.
        """
        if not self._by_word:
            return list(self._cut(texts))
        cut = [_WORD.findall(text) if _KNOWN.fullmatch(text) else None for text in texts]
        self._meet(dict.fromkeys(chain.from_iterable(words for words in cut if words)))
        others = self._cut([text for text, words in zip(texts, cut, strict=True) if words is None])
        met = self._met
        return [
            next(others)
            if words is None
            else tuple(chain.from_iterable(map(met.__getitem__, words)))
            for words in cut
        ]

    def _meet(self, words: dict[str, None]) -> None:
        if len(self._met) > _MOST:
            self._met = {}
        # One by one: the tokenizer's own threads take longer to wake than a word takes.
        for word in words:
            if word not in self._met:
                self._met[word] = self._known_of(self._tokenizer.encode(word, **_PLAIN).ids)

    def _cut(self, texts: Sequence[str]) -> Iterator[tuple[int, ...]]:
        for found in self._tokenizer.encode_batch_fast(list(texts), **_PLAIN):
            yield self._known_of(found.ids)

    def _known_of(self, found: Sequence[int]) -> tuple[int, ...]:
        return tuple(number for number in found if number != self._unknown)


def _unknown(tokenizer: Tokenizer) -> int | None:
    """Give the number of the subword that stands for what is unknown, if there is one."""
    token = getattr(tokenizer.model, "unk_token", None)
    if token is not None:
        number: int | None = tokenizer.token_to_id(token)
        return number
    return getattr(tokenizer.model, "unk_id", None)


def _cuts_as_ours(tokenizer: Tokenizer) -> bool:
    parts = (tokenizer.normalizer, tokenizer.pre_tokenizer)
    return tuple(map(_told, parts)) == (_OWN_NORMALIZER, _OWN_PRE_TOKENIZER)


def _told(part: Any) -> Any:
    """Give what a part of a tokenizer says of itself."""
    return json.loads(part.__getstate__()) if part else None
