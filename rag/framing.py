"""An answer in words: the bare value first, then from which letter each sentence is.

The frame is no claim of a letter: only the sentences are, each with its mark.
"""

from collections.abc import Sequence
from itertools import groupby

from corpus.dutch_dates import dutch_date
from rag.answer import AnswerSentence, Citation, Standing
from rag.choosing.confirming import Confirmed
from rag.citations import marked


def framed(
    sentences: Sequence[AnswerSentence], citations: Sequence[Citation], *, brief: str | None = None
) -> str:
    """Join the sentences with their marks, those of one letter behind the letter's date.

    Args:
        sentences: In the order in which they are read, each with a citation.
        citations: What their numbers stand for.
        brief: The value that was asked for, as it stands in the first sentences, or yes or no.
    """
    cited = {citation.number: citation for citation in citations}
    runs = [tuple(run) for _, run in groupby(sentences, key=lambda s: _home(_source(s, cited)))]
    sources = [_source(run[0], cited) for run in runs]
    told = [
        f"{frame(source, first=place == 0, before=sources[:place])} {marked(run)}"
        for place, (source, run) in enumerate(zip(sources, runs, strict=True))
    ]
    return " ".join([f"{brief}." if brief else "", *told]).strip()


def yes_or_no(confirmed: Confirmed) -> str:
    """Say whether what a question states is so, and what the letters say in the place of what isn't."""
    if confirmed.is_so:
        return "Ja"
    both = [d for d in confirmed.differences if d.draft and d.letters]
    if not both:
        return "Nee"
    return "Nee: " + "; ".join(f"{d.letters}, niet {d.draft}" for d in both)


def _source(sentence: AnswerSentence, cited: dict[int, Citation]) -> Citation:
    return cited[sentence.citations[0]]


def _home(citation: Citation) -> tuple[str, Standing | None]:
    return citation.letter, citation.standing


def frame(citation: Citation, *, first: bool, before: Sequence[Citation] = ()) -> str:
    """Say which letter speaks, and how it stands beside the others of the answer.

    Args:
        citation: Of what follows.
        first: Whether the answer begins with it.
        before: The citations that earlier frames of the answer named.
    """
    which = _called(citation, before)
    if citation.standing == "overtaken":
        return f"Eerder, in {which} (achterhaald):"
    if citation.standing == "at_odds" and not first:
        return f"Anders staat het in {which}:"
    return f"Volgens {which}:" if first else f"En volgens {which}:"


def _called(citation: Citation, before: Sequence[Citation]) -> str:
    """Name a letter by its date; of two undated ones the second is another one."""
    if citation.date:
        return f"de brief van {dutch_date(citation.date)}"
    undated = {other.letter for other in before if other.date is None}
    is_other = bool(undated) and citation.letter not in undated
    return "een andere ongedateerde brief" if is_other else "de ongedateerde brief"
