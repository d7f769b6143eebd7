"""An answer as a person reads it in a terminal."""

from collections.abc import Iterator

from rag.answer import Answer, Citation
from rag.wording import STANDING_WORDS

_NEAREST = 3


def answer_text(answer: Answer) -> str:
    """Give the answer with its sources, or why there is none with the nearest paragraphs."""
    lines = _answered(answer) if answer.status == "answered" else _declined(answer)
    return "\n".join([*([answer.notice, ""] if answer.notice else ()), *lines])


def _answered(answer: Answer) -> Iterator[str]:
    yield answer.text
    yield ""
    for citation in answer.citations:
        yield f"[{citation.number}] {_source(citation)}"
    yield f"\n{_proved(answer)}"


def _proved(answer: Answer) -> str:
    verbatim = sum(sentence.status == "verbatim" for sentence in answer.sentences)
    if verbatim < len(answer.sentences):
        return f"{verbatim} van {len(answer.sentences)} zinnen letterlijk uit de brieven."
    return (
        "Letterlijk uit de brieven."
        if verbatim == 1
        else f"Alle {verbatim} zinnen letterlijk uit de brieven."
    )


def _source(citation: Citation) -> str:
    heading = f" ({citation.heading})" if citation.heading else ""
    standing = f" – {STANDING_WORDS[citation.standing]}" if citation.standing else ""
    return f"{citation.reference}, alinea {citation.paragraph}{heading}{standing}"


def _declined(answer: Answer) -> Iterator[str]:
    yield answer.text
    if answer.reason != "no_answer":
        return
    yield ""
    for passage in answer.passages[:_NEAREST]:
        yield f"- {passage.letter}, alinea {passage.paragraph}: {passage.text}"
