"""Read the training texts, and split the questions into a half to train on and one to test on."""

import csv
import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDS = 5
"""Parts of the questions that may be trained on, each asked of a model that has not seen it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One law; `paragraphs` are (headings, text), the headings joined by ` > `."""

    title: str
    paragraphs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of parliament with the minister's answer, and the document they stand in."""

    source: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A sentence in Dutch and in English."""

    dutch: str
    english: str


def read_laws(path: Path) -> Iterator[Law]:
    """Yield the laws of a gzipped JSON-lines file, each repeated paragraph only once.

    Amending laws repeat whole articles of others; a repeated text would be counted as
    evidence twice.
    """
    seen: set[bytes] = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            fresh: list[tuple[str, str]] = []
            for heading, text in record["paras"]:
                key = hashlib.blake2b(text.encode(), digest_size=8).digest()
                if key not in seen:
                    seen.add(key)
                    fresh.append((heading, text))
            if fresh:
                yield Law(title=record["title"], paragraphs=tuple(fresh))


def read_questions(path: Path) -> tuple[Question, ...]:
    """Read the questions and answers of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return tuple(
        Question(source=r["source"], question=r["question"], answer=r["answer"]) for r in records
    )


def in_test_half(question: Question) -> bool:
    """Tell whether a question's document belongs to half B, which is never trained on.

    The document is hashed, not the question: questions of one document share their subject.
    """
    return hashlib.sha256(question.source.encode()).digest()[0] % 2 == 1


def folds_of(questions: Sequence[Question], count: int) -> tuple[frozenset[int], ...]:
    """Deal the numbers of questions out in folds, all of one document in one."""
    sources = sorted(
        {q.source for q in questions}, key=lambda s: hashlib.sha256(s.encode()).digest()
    )
    fold = {source: number % count for number, source in enumerate(sources)}
    return tuple(
        frozenset(n for n, question in enumerate(questions) if fold[question.source] == wanted)
        for wanted in range(count)
    )


def read_translations(folder: Path, *, parts: tuple[str, ...]) -> tuple[Translation, ...]:
    """Read the aligned Dutch and English sentences of the STS benchmark, each pair once.

    Sentences that are equal in both languages are left out: the end of the Dutch training
    part was never translated.
    """
    found: dict[Translation, None] = {}
    for part in parts:
        dutch_rows = read_rows(folder / f"stsb-nl-{part}.csv")
        english_rows = read_rows(folder / f"stsb-en-{part}.csv")
        for dutch_row, english_row in zip(dutch_rows, english_rows, strict=True):
            for dutch, english in zip(dutch_row[:2], english_row[:2], strict=True):
                if dutch != english:
                    found[Translation(dutch=dutch, english=english)] = None
    return tuple(found)


def read_rows(path: Path) -> list[list[str]]:
    """Read a comma-separated file of (sentence, sentence, score) rows."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.reader(handle))
