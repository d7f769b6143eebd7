"""What holds of every answer, whatever a model says."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rag.answer import Answer
from rag.engine import Engine
from rag.model.proof import PROVED

LAW = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    derandomize=True,
)
# What a model may say: stretches of its paragraphs, by place and length, keys, and anything else.
QUOTED = st.tuples(st.integers(0, 9), st.integers(0, 1500), st.integers(0, 300))
CITED = st.integers(0, 9).map(lambda place: (place,))
SAID = st.lists(
    QUOTED | CITED | st.sampled_from(["\n", ". ", " 49 ", "niet "]) | st.text(max_size=30)
)
ENDS = st.sampled_from(["stop", "stop", "length", None])


def persona(said: list[Any]) -> Callable[[Any], Iterator[str]]:
    def speak(asked: Any) -> Iterator[str]:
        paragraphs = list(asked.paragraphs.items())
        for part in said:
            if isinstance(part, str):
                yield part
                continue
            key, text = paragraphs[part[0] % len(paragraphs)]
            yield f" [{key}] " if len(part) == 1 else text[part[1] : part[1] + part[2]]

    return speak


def holds(answer: Answer) -> None:
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    cited = {citation.number: citation for citation in answer.citations}
    for citation in answer.citations:
        texts = (citation.paragraph_text, *(note.text for note in citation.footnotes))
        assert citation.quote
        assert any(citation.quote in text for text in texts)
    for sentence in answer.sentences:
        assert set(sentence.citations) <= set(numbers)
        assert sentence.citations or sentence.status == "not_found"
        if sentence.status == "verbatim":
            assert any(sentence.text in cited[number].quote for number in sentence.citations)
    if answer.status == "answered":
        assert any(sentence.status in PROVED for sentence in answer.sentences)
        assert set(re.findall(r"(?<= )\[(\d+)\](?= |$)", answer.text)) >= set(map(str, numbers))
    else:
        assert answer.reason in ("no_answer", "unverifiable")
        assert not answer.sentences


@LAW
@given(said=SAID, ends_with=ENDS)
def test_every_answer_proves_what_it_says(
    asking: Callable[..., Engine], server: Any, said: list[Any], ends_with: str | None
) -> None:
    server.model.ends_with = ends_with
    holds(asking(persona(said)).ask("Hoeveel extra geld is er voor het 740 meter programma?"))
