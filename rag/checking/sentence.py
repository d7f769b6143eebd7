"""The proof that a sentence stands in the paragraph that it cites."""

import re

from corpus.letter import Letter, Paragraph
from rag.checking.verdict import Verdict

_SPACE = re.compile(r"\s+")
_BEGINS = r"(?<![\w-])(?<!\d[.,])"
_ENDS = r"(?![\w-])(?![.,]\d)"


def check_sentence(sentence: str, letter: Letter, paragraph: Paragraph) -> Verdict:
    """Judge a sentence by a paragraph and its footnotes.

    White space counts as one space; nothing else is forgiven. A sentence that is not
    there gets `unchecked`: it may be so, but nobody has proved it.
    """
    wanted = _plain(sentence)
    texts = (paragraph.text, *(note.text for note in letter.footnotes_of(paragraph)))
    for text in texts if wanted else ():
        found = _standing_in(wanted, text)
        if found:
            return Verdict(status="verbatim", quote=found)
    return Verdict(status="unchecked")


def _standing_in(wanted: str, text: str) -> str | None:
    """Give the words as they stand in a text, not from or to the middle of a word or number."""
    words = r"\s+".join(map(re.escape, wanted.split(" ")))
    found = re.search(f"{_BEGINS}{words}{_ENDS}", text)
    return found.group() if found else None


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
