"""The letters, logins and index that a soak test runs on."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from corpus.errors import IndexMismatch
from eval.bench.letters import PARAGRAPHS_PER_LETTER, made_letters, sentences_of, write_letters
from index.embedder import load_embedder
from index.sync import sync
from rag.settings import Settings
from tests.soak.people import Visitor, write_accounts, write_own_letters

SAMPLES = Path(__file__).parents[2] / "corpus" / "letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A folder for a soak test: the shared letters, the data folder, the file of passwords."""

    folder: Path

    @property
    def letters(self) -> Path:
        """Give the letters that everybody may see."""
        return self.folder / "letters"

    @property
    def data(self) -> Path:
        """Give what is built, with what people added."""
        return self.folder / "data"

    @property
    def passwords(self) -> Path:
        """Give who may log in."""
        return self.folder / "passwords"


def prepared(folder: Path, people: Sequence[Visitor], *, paragraphs: int) -> Place:
    """Make letters and an index of them, or take those that were made before.

    Args:
        folder: Where; a copy of what was made is used up, not that itself.
        people: Who log in; each gets letters of their own.
        paragraphs: Of the letters that all share; 0 takes the sample letters.
    """
    pristine = Place(folder=folder / f"made-{paragraphs}-{len(people)}")
    if not pristine.passwords.exists():
        shutil.rmtree(pristine.folder, ignore_errors=True)
        _make(pristine, people, paragraphs)
    embedder = load_embedder(Settings().embedder)
    try:
        sync(pristine.letters, pristine.data, embedder=embedder)
    except IndexMismatch:
        sync(pristine.letters, pristine.data, embedder=embedder, rebuild=True)
    used = Place(folder=folder / "used")
    shutil.rmtree(used.folder, ignore_errors=True)
    shutil.copytree(pristine.folder, used.folder)
    return used


def add_letters(place: Place, *, after: int, count: int) -> None:
    """Put more letters in the folder: those that come after so many paragraphs."""
    first = -(-after // PARAGRAPHS_PER_LETTER)
    made = made_letters(sentences_of(SAMPLES), paragraphs=(first + count) * PARAGRAPHS_PER_LETTER)
    write_letters(islice(made, first, None), place.letters)


def _make(place: Place, people: Sequence[Visitor], paragraphs: int) -> None:
    sentences = sentences_of(SAMPLES)
    if paragraphs:
        write_letters(made_letters(sentences, paragraphs=paragraphs), place.letters)
    else:
        shutil.copytree(SAMPLES, place.letters)
    for person in people:
        write_own_letters(place.data, person, sentences)
    write_accounts(place.passwords, people)
