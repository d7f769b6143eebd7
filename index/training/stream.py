"""All training texts in one order, on which the tokens, the vectors and the pairs agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.training.texts import (
    Law,
    Question,
    Translation,
    in_test_half,
    read_laws,
    read_questions,
    read_translations,
)
from index.training.treaties import find_translations

# "Artikel 7a", "Hoofdstuk II.", "§ 3", "Bijlage 1", "IV" and the like say nothing of the matter.
NUMBERED = re.compile(
    r"\W*((artikel|art|hoofdstuk|paragraaf|afdeling|titel|titeldeel|bijlage|deel|onderdeel|boek|"
    r"tabel|§|eerste|tweede|derde|lid)\b)*[\W\d]*(\w{0,3}|[ivxlc]*)(\W+\w{0,3})*\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All that the recipe learns from; questions of the test half are not among them."""

    laws: tuple[Law, ...]
    questions: tuple[Question, ...]
    treaties: tuple[Translation, ...]
    translations: tuple[Translation, ...]


def read_texts(*, laws: Path, questions: Path, stsb: Path) -> Texts:
    """Read everything that may be trained on."""
    read = tuple(read_laws(laws))
    return Texts(
        laws=read,
        questions=tuple(q for q in read_questions(questions) if not in_test_half(q)),
        treaties=find_translations(read),
        translations=read_translations(stsb, parts=("train", "dev")),
    )


def running_texts(texts: Texts) -> Iterator[str]:
    """Yield all texts in reading order; `pairs.find_pairs` counts on this very order.

    A law gives its title, then its paragraphs, each telling heading where it changes. A
    translation gives three texts: both languages interleaved, Dutch, and English. The
    interleaved one puts each English word near the Dutch words at its place in the sentence,
    so that the co-occurrences of one language reach the other.
    """
    for law in texts.laws:
        yield law.title
        last = ""
        for headings, text in law.paragraphs:
            heading = telling_heading(headings)
            if heading and heading != last:
                yield heading
                last = heading
            yield text
    for question in texts.questions:
        yield question.question
        yield question.answer
    for translation in (*texts.treaties, *texts.translations):
        yield interleave(translation.dutch.split(), translation.english.split())
        yield translation.dutch
        yield translation.english


def telling_heading(headings: str) -> str:
    """Give the last heading that is more than a number (`Artikel 7a`), or an empty string."""
    for heading in reversed(headings.split(" > ")):
        if not NUMBERED.fullmatch(heading):
            return heading.strip()
    return ""


def interleave(first: list[str], second: list[str]) -> str:
    """Merge two lists of words, each spread evenly over the result."""
    placed = [(i / len(first), 0, word) for i, word in enumerate(first)]
    placed += [(i / len(second), 1, word) for i, word in enumerate(second)]
    return " ".join(word for _, _, word in sorted(placed))
