"""Where an answer leaves out words between two sentences that it takes from one paragraph.

Set side by side, "Daarom zet ik hier niet op in." and "Specifiek gaat het om de boog." may say what
the letter doesn't: a reader must see that they don't follow each other there.
"""

from collections.abc import Iterator, Sequence

SIGN = "(…)"


def with_gaps(sentences: Sequence[str], paragraph: str) -> Iterator[tuple[str, bool]]:
    """Yield each sentence, and whether words of the paragraph are left out before it.

    What doesn't stand in the paragraph word for word is taken to leave nothing out.
    """
    end: int | None = None
    for sentence in sentences:
        start = paragraph.find(sentence, end or 0)
        between = paragraph[end:start] if end is not None and start >= 0 else ""
        yield sentence, any(sign.isalnum() for sign in between)
        end = start + len(sentence) if start >= 0 else None
