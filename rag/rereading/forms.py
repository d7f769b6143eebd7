"""Which words of paragraphs are forms, compounds or slips of a question's word.

Vectors alone don't tell: the cosine of `uitvoering` and `uitgevoerd` is 0.2, as of words that have
nothing to do with each other.
"""

from collections.abc import Iterator

from rag.asking.terms import Term, match_word
from rag.rereading.paragraph import ReadParagraph, keys_of

_ALIKE = 0.9  # of what a compound or a slip is alike; a form of the word itself counts wholly


class Forms:
    """Knows how alike the words of paragraphs are to a term, as its forms, compounds and slips."""

    def __init__(self, term: Term) -> None:
        """A name has no other forms: `Meteren` is none of `meter`."""
        self._term = term
        self._whole = 0.0 if term.is_name else 1.0
        parts = (term.word, *term.stems) if term.word.isalpha() else ()
        self._keys = frozenset(key for part in parts for key in keys_of(part))
        self._known = {term.word: 0.0}  # its vector tells so

    def of(self, read: ReadParagraph) -> Iterator[tuple[int, float]]:
        """Yield the places of such words, with how alike each is."""
        for key in self._keys:
            for place, word in read.forms.get(key, ()):
                alike = self._known.get(word)
                if alike is None:
                    alike = self._known[word] = self._alike(word)
                if alike:
                    yield place, alike

    def _alike(self, word: str) -> float:
        alike = match_word(self._term, word)
        return self._whole if alike == 1 else _ALIKE * alike
