"""What a language model replies through a llama-index query engine, and how it is read."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from corpus.errors import SettingsWrong
from corpus.sentences import sentence_spans

if TYPE_CHECKING:
    from llama_index.core.base.base_query_engine import BaseQueryEngine
    from llama_index.core.schema import NodeWithScore

_MARK = re.compile(r"\[\s*(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*\]")
_MARKS_FIRST = re.compile(rf"(?:\s*{_MARK.pattern})+[.,;]?\s*")
_WHAT_IS_ASKED = re.compile(
    r"\b(?:bron(?:nen)?|context|tekst(?:en)?|passages?|verstrekte|beantwoord(?:en)?|"
    r"sources?|texts?|provided|answer)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:geen|niet|niets|no|not|none|nothing|cannot|can't|don't|doesn't)\b", re.IGNORECASE
)


def reply(engine: "BaseQueryEngine", question: str) -> tuple[str, Sequence["NodeWithScore"]]:
    """Ask a query engine.

    Returns:
        The model's text and the nodes that it was shown.

    Raises:
        SettingsWrong: The model gives no answer; says why.
    """
    try:
        response = engine.query(question)
    except Exception as error:  # each model's client has errors of its own
        raise SettingsWrong(
            f"Het taalmodel gaf geen antwoord ({error}). "
            "Kijk of het draait en of het adres klopt, en probeer het opnieuw."
        ) from error
    return str(response).strip(), response.source_nodes


def refuses(text: str) -> bool:
    """Say whether a model says that it can't answer.

    That is: no mark, and a first sentence that denies something of its sources or of answering.
    Neither engine has a way to decline, so that a model that rightly says so would else count
    as one that answers and cites nothing.
    """
    if not text:
        return True
    first = sentence_spans(text)[0]
    said = text[first.start : first.end]
    return not _MARK.search(text) and bool(_WHAT_IS_ASKED.search(said) and _DENIES.search(said))


def marked_sentences(text: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the sentences of a text without their marks, each with the numbers marked in it.

    `[1]`, `[1, 2]` and `[1][2]` are marks, as often as not behind the full stop: what a sentence
    begins with belongs to the one before.
    """
    found: list[tuple[str, list[int]]] = []
    for span in sentence_spans(text):
        sentence = text[span.start : span.end]
        leading = _MARKS_FIRST.match(sentence)
        if leading and found:
            found[-1][1].extend(_numbers(leading.group()))
            sentence = sentence[leading.end() :]
        if sentence:
            found.append((re.sub(rf"\s*{_MARK.pattern}", "", sentence).strip(), _numbers(sentence)))
    yield from ((words, tuple(dict.fromkeys(numbers))) for words, numbers in found)


def _numbers(text: str) -> list[int]:
    return [int(number) for marks in _MARK.findall(text) for number in marks.split(",")]
