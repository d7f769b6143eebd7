"""What a system gave: the JSON of `ask` and of `check`, as far as it is measured."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from corpus.errors import SettingsWrong
from corpus.letter import Letter
from rag.checking.verdict import SentenceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote of a paragraph."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenPassage:
    """A paragraph that was found."""

    letter: str
    paragraph: int
    text: str
    footnotes: tuple[Note, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The paragraph and the footnotes that hang on it."""
        return (self.text, *(note.text for note in self.footnotes))


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenCitation:
    """A paragraph that was cited; without text when there is no such paragraph."""

    number: int
    letter: str
    paragraph: int
    quote: str
    paragraph_text: str
    footnotes: tuple[Note, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The paragraph and the footnotes that hang on it."""
        return (self.paragraph_text, *(note.text for note in self.footnotes))


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenSentence:
    """A sentence of the answer with the numbers of its citations."""

    text: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer, or a decline. `passages` is None for a system that doesn't tell what it found."""

    question: str
    status: Literal["answered", "declined"]
    text: str
    sentences: tuple[GivenSentence, ...] = ()
    citations: tuple[GivenCitation, ...] = ()
    passages: tuple[GivenPassage, ...] | None = None

    @property
    def declined(self) -> bool:
        """Whether no answer was given."""
        return self.status == "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenCheck:
    """What a check said of a draft sentence; of the differences only their kinds."""

    text: str
    status: SentenceStatus
    differences: tuple[str, ...] = ()

    @property
    def green(self) -> bool:
        """Whether the reader is told that the letters bear it."""
        return self.status in ("verbatim", "supported")


def read_check(value: Any) -> GivenCheck:
    """Read one sentence of `check --json`.

    Raises:
        SettingsWrong: The value isn't what `check --json` prints; says what is wrong.
    """
    kinds = value.get("differences", ()) if isinstance(value, dict) else ()
    try:
        plain = value | {"differences": tuple(each["kind"] for each in kinds)}
        return _checks().validate_python(plain)
    except (ValidationError, TypeError, KeyError) as error:
        raise SettingsWrong(
            f"Een gecontroleerde zin heeft niet de vorm van check --json: {value!r:.80}."
        ) from error


def read_given(value: Any, letters: Mapping[str, Letter] | None = None) -> Given:
    """Read an answer, held against the real letters where these are given.

    Args:
        value: One JSON document of `ask --json`.
        letters: The letters by id. What an answer prints as a paragraph's text is then not
            believed: the letter's own text takes its place, and none that of a paragraph
            that doesn't exist.

    Raises:
        SettingsWrong: The value isn't what `ask --json` prints; says what is wrong.
    """
    try:
        given = _adapter().validate_python(value)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise SettingsWrong(
            f'Een antwoord heeft niet de vorm van ask --json: "{place}" ({first["msg"]}).'
        ) from error
    if letters is None:
        return given
    return replace(
        given,
        citations=tuple(_verified_citation(c, letters) for c in given.citations),
        passages=given.passages and tuple(_verified_passage(p, letters) for p in given.passages),
    )


@cache
def _checks() -> TypeAdapter[GivenCheck]:
    return TypeAdapter(GivenCheck)


@cache
def _adapter() -> TypeAdapter[Given]:
    return TypeAdapter(Given)


def _verified_citation(citation: GivenCitation, letters: Mapping[str, Letter]) -> GivenCitation:
    text, notes = _real(citation.letter, citation.paragraph, letters)
    return replace(citation, paragraph_text=text, footnotes=notes)


def _verified_passage(passage: GivenPassage, letters: Mapping[str, Letter]) -> GivenPassage:
    text, notes = _real(passage.letter, passage.paragraph, letters)
    return replace(passage, text=text, footnotes=notes)


def _real(
    letter_id: str, number: int, letters: Mapping[str, Letter]
) -> tuple[str, tuple[Note, ...]]:
    """Give a paragraph's own text and footnotes; nothing when there is no such paragraph."""
    try:
        letter = letters[letter_id]
        paragraph = letter.paragraph(number)
    except KeyError:
        return "", ()
    return paragraph.text, tuple(Note(text=note.text) for note in letter.footnotes_of(paragraph))
