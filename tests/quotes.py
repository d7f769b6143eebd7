"""Where the words of a case stand in the letters of a folder.

Tests get this module by the fixture `quotes`: in importlib mode they can't rely on importing
each other.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from corpus.letter import Letter, Paragraph
from corpus.read import SUFFIXES, read_letter

Evidence = Mapping[str, str]


def plain(text: str) -> str:
    """White space as one space, and one kind of quotation mark."""
    text = re.sub("[’‘‚`´]", "'", text)
    return " ".join(re.sub("[“”„]", '"', text).split())


def loose(text: str) -> str:
    """As the facts of a case are compared: without case, and without spaces between digits."""
    return re.sub(r"(?<=\d) (?=\d)", "", plain(text).casefold())


class Shelf:
    """The letters of a folder; a letter is named by its stem or the stem's beginning."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, tuple[tuple[Paragraph, str], ...]] = {}

    @cached_property
    def letters(self) -> tuple[Letter, ...]:
        files = sorted(path for path in self._folder.iterdir() if path.suffix in SUFFIXES)
        return tuple(read_letter(path) for path in files)

    def letter(self, stem: str) -> Letter:
        (found,) = (letter for letter in self.letters if letter.id.startswith(stem))
        return found

    def texts_of(self, stem: str) -> tuple[tuple[Paragraph, str], ...]:
        """Each paragraph of a letter, with its own text and then those of its notes, made plain."""
        if stem not in self._texts:
            letter = self.letter(stem)
            self._texts[stem] = tuple(
                (paragraph, plain(text))
                for paragraph in letter.paragraphs
                for text in (paragraph.text, *(n.text for n in letter.footnotes_of(paragraph)))
            )
        return self._texts[stem]

    def holders(self, evidence: Evidence) -> list[Paragraph]:
        """Give the paragraphs that a quote stands in, also by way of a note."""
        wanted = plain(evidence["quote"])
        return [
            paragraph for paragraph, text in self.texts_of(evidence["letter"]) if wanted in text
        ]

    def around(self, evidence: Iterable[Evidence]) -> list[str]:
        """Give the paragraphs of quotes, each with its notes, as facts are compared."""
        return [
            loose(self._whole(quoted["letter"], paragraph))
            for quoted in evidence
            for paragraph in self.holders(quoted)
        ]

    def stands(self, words: str) -> bool:
        """Say whether words stand in a paragraph or note of any letter."""
        wanted = plain(words)
        return any(
            wanted in text for letter in self.letters for _, text in self.texts_of(letter.id)
        )

    def _whole(self, stem: str, paragraph: Paragraph) -> str:
        notes = " ".join(note.text for note in self.letter(stem).footnotes_of(paragraph))
        return f"{paragraph.text} {notes}"
