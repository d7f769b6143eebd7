"""How near a thing of the kind that is asked stands to what the question says of it.

A paragraph may speak of the matter in one sentence and name a firm in another: then it doesn't
say that the firm is the one. So the sentence that gives the thing must speak of the matter itself.
"""

from collections.abc import Callable, Iterator, Sequence

from rag.asking.question import Question
from rag.asking.values import Value
from rag.choosing.rank import Ranked
from rag.choosing.units import introduction, neighbouring_items

Finding = Callable[[str], Sequence[Value]]
"""Finds the things of a kind in a sentence."""
_NOTHING: frozenset[str] = frozenset()


def support(
    question: Question, one: Ranked, find: Finding, *, but: frozenset[str] = _NOTHING
) -> float:
    """Give the share of the question's own words in the sentence that gives such a thing, at best.

    0 where no sentence of the paragraph, of its footnotes and of its list gives one.

    Args:
        question: What is asked.
        one: The unit whose paragraph is looked through.
        find: Finds the things.
        but: The question's words that only name the kind; where it has no others, those that it
            carries along count.
    """
    places = told_by(question, but=but)
    shares = (
        one.matcher.share_of(sentence, places) for sentence in stretches(one) if find(sentence)
    )
    return max(shares, default=0.0)


def told_by(question: Question, *, but: frozenset[str] = _NOTHING) -> Sequence[int]:
    """Give the places of the terms that say what is asked of: its own but those of the kind."""
    every = range(len(question.terms))
    telling = [
        p for p in every if but.isdisjoint({question.terms[p].word, *question.terms[p].stems})
    ]
    own = [place for place in telling if not question.terms[place].carried]
    return own or telling or every


def stretches(one: Ranked) -> Iterator[str]:
    """Yield the sentences of a unit's paragraph, then its footnotes and the whole of its list."""
    letter, paragraph = one.unit.letter, one.unit.paragraph
    for span in paragraph.sentences:
        yield paragraph.text[span.start : span.end]
    for note in letter.footnotes_of(paragraph):
        yield note.text
    items = neighbouring_items(letter, paragraph)
    if items:
        yield " ".join((introduction(letter, paragraph), *(item.text for item in items)))
