"""Questions of parliament, and the ministers' answers as letters of fields that no one wrote for."""

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from corpus.errors import SettingsWrong
from eval.cases import Case, Evidence
from eval.found import Asked
from index.embedder import Embedder, load_embedder
from index.sync import sync
from index.training.texts import FOLDS, folds_of, in_test_half, read_questions
from index.training.texts import Question as Pair
from rag.asking.parts import split_question
from rag.asking.question import Question

_QUOTED = 12  # words of an answer that tell it from the others of its document


@dataclass(frozen=True, slots=True, kw_only=True)
class Parliament:
    """An index of all answers, and the questions that are asked of it.

    The embedder and the weights may know `folds`; nothing was ever fitted on `held_out`.
    """

    data: Path
    folds: tuple[tuple[Asked, ...], ...]
    held_out: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Questions for one index: what an embedder that has learnt from none of them finds."""

    data: Path
    asked: tuple[Asked, ...]
    embedder: Embedder


def out_of_fold(file: Path, *, models: Path) -> Iterator[Round]:
    """Ask each fold of the known questions of a model that was trained without it.

    An index is there until the next is asked for.

    Args:
        file: As for `indexed`.
        models: The folder that `python -m index.training --folds` wrote.

    Raises:
        SettingsWrong: A model is missing.
    """
    for number in range(FOLDS):
        folder = models / str(number)
        if not folder.is_dir():
            raise SettingsWrong(
                f"{folder} ontbreekt. Maak de modellen met: python -m index.training --folds"
            )
        embedder = load_embedder(str(folder))
        with indexed(file, embedder=embedder) as parliament:
            yield Round(data=parliament.data, asked=parliament.folds[number], embedder=embedder)


@contextmanager
def indexed(file: Path, *, embedder: Embedder) -> Iterator[Parliament]:
    """Index the answers, a letter for each document, for as long as the context lasts.

    Args:
        file: Gzipped JSON lines, each with `source`, `question` and `answer`.
        embedder: Makes the vectors.
    """
    pairs = read_questions(file)
    known = tuple(pair for pair in pairs if not in_test_half(pair))
    with tempfile.TemporaryDirectory() as folder:
        letters, data = Path(folder) / "letters", Path(folder) / "data"
        letters.mkdir()
        for name, text in _letters(pairs).items():
            (letters / f"{name}.txt").write_text(text, encoding="utf-8")
        sync(letters, data, embedder=embedder)
        yield Parliament(
            data=data,
            folds=tuple(
                tuple(_asked(known[number]) for number in sorted(fold))
                for fold in folds_of(known, FOLDS)
            ),
            held_out=tuple(_asked(pair) for pair in pairs if in_test_half(pair)),
        )


def _letters(pairs: Sequence[Pair]) -> Mapping[str, str]:
    answers: defaultdict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        answers[_name(pair)].append(" ".join(pair.answer.split()))
    return {
        name: "\n\n".join(("Geachte voorzitter,", *paragraphs, "Hoogachtend,")) + "\n"
        for name, paragraphs in answers.items()
    }


def _asked(pair: Pair) -> Asked:
    letter, quote = _name(pair), " ".join(pair.answer.split()[:_QUOTED])
    case = Case(
        id=f"{letter}-{sha256(pair.question.encode()).hexdigest()[:8]}",
        question=pair.question,
        answerable=True,
        evidence=(Evidence(letter=letter, quote=quote),),
    )
    return Asked(case=case, questions=tuple(split_question(Question(pair.question))))


def _name(pair: Pair) -> str:
    return sha256(pair.source.encode()).hexdigest()[:12]
