"""The proof that a sentence stands in the paragraph that it cites."""

import re

from corpus.letter import Letter, Paragraph
from rag.answer import SentenceStatus

_SPACE = re.compile(r"\s+")
_BEGINS = r"(?<![\w-])(?<!\d[.,])"
_ENDS = r"(?![\w-])(?![.,]\d)"


def check_sentence(sentence: str, letter: Letter, paragraph: Paragraph) -> SentenceStatus:
    """Say whether a sentence stands word for word in a paragraph or one of its footnotes.

    White space counts as one space; nothing else is forgiven. A sentence that is not
    there gets `unchecked`: it may be so, but nobody has proved it.
    """
    wanted = _plain(sentence)
    texts = (paragraph.text, *(note.text for note in letter.footnotes_of(paragraph)))
    if wanted and any(_stands_in(wanted, _plain(text)) for text in texts):
        return "verbatim"
    return "unchecked"


def _stands_in(wanted: str, text: str) -> bool:
    """Say whether words stand in a text, and not from or to the middle of a word or number."""
    return bool(re.search(f"{_BEGINS}{re.escape(wanted)}{_ENDS}", text))


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
