"""Letters for measuring: as many as wanted, of real sentences in new paragraphs."""

import random
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from corpus.errors import SettingsWrong, SpoorzoekerError
from corpus.letter import Letter
from corpus.read import SUFFIXES, read_letter

PARAGRAPHS_PER_LETTER = 25
DOSSIERS = 40
FIRST_DAY, DAYS = date(2016, 1, 1), 3650

_SEED = 20260513
_SENTENCES = (2, 5)  # in a paragraph
_WIDTH = 75
_OFFICES = ("Infrastructuur en Waterstaat", "Financiën", "Defensie", "Economische Zaken")
_FIGURE = re.compile(r"\d")
# What reads as the beginning of an item or heading would make two paragraphs of one.
_PROSE = re.compile(r"[A-ZÀ-Þ][^\n•]{40,}[.?!]")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLetter:
    """A letter to be written: its file's stem and its text."""

    stem: str
    text: str


def sentences_of(folder: Path) -> tuple[str, ...]:
    """Give the distinct sentences of all letters in a folder, in order.

    Raises:
        SettingsWrong: There are too few to make letters of.
    """
    found = dict.fromkeys(sentence for letter in _letters(folder) for sentence in _prose(letter))
    if len(found) < 20:
        raise SettingsWrong(
            f"In {folder} staan te weinig zinnen om brieven van te maken. "
            "Noem een map met brieven achter --letters."
        )
    return tuple(found)


def made_letters(sentences: Sequence[str], *, paragraphs: int) -> Iterator[MadeLetter]:
    """Yield letters with so many paragraphs together; always the same ones, no two alike.

    A paragraph is some sentences drawn at random, with other figures in them; so the terms of
    the whole are as common as in the sentences' letters, and rare ones less rare than in as
    many real letters.
    """
    chance = random.Random(_SEED)  # nosec B311  # the same letters each time, no secret
    used: set[str] = set()
    for number, first in enumerate(range(0, paragraphs, PARAGRAPHS_PER_LETTER)):
        count = min(PARAGRAPHS_PER_LETTER, paragraphs - first)
        body = [_paragraph(sentences, used, chance) for _ in range(count)]
        yield MadeLetter(stem=f"brief-{number:05d}", text=_letter_text(number, body))


def write_letters(letters: Iterator[MadeLetter], folder: Path) -> None:
    """Write letters as text files."""
    folder.mkdir(parents=True, exist_ok=True)
    for letter in letters:
        (folder / f"{letter.stem}.txt").write_text(letter.text, encoding="utf-8")


def dossier_of(number: int) -> str:
    """Give the dossier of a letter by its number."""
    return str(30_000 + number % DOSSIERS)


def _letters(folder: Path) -> Iterator[Letter]:
    if not folder.is_dir():
        raise SettingsWrong(f"De map {folder} bestaat niet. Noem een map met brieven.")
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() in SUFFIXES:
            try:
                yield read_letter(path)
            except SpoorzoekerError:
                continue


def _prose(letter: Letter) -> Iterator[str]:
    for paragraph in letter.paragraphs:
        for sentence in paragraph.sentence_texts():
            if _PROSE.fullmatch(sentence.strip()):
                yield sentence.strip()


def _paragraph(sentences: Sequence[str], used: set[str], chance: random.Random) -> str:
    while True:
        drawn = chance.sample(sentences, chance.randint(*_SENTENCES))
        text = _FIGURE.sub(lambda _: str(chance.randint(1, 9)), " ".join(drawn))
        if text not in used:
            used.add(text)
            return text


def _letter_text(number: int, body: Sequence[str]) -> str:
    office = _OFFICES[number % len(_OFFICES)]
    day = FIRST_DAY + timedelta(days=number * 7 % DAYS)
    dossier = dossier_of(number)
    head = (
        f"{dossier[:2]} {dossier[2:]}\tStand van zaken\n\nNr. {number + 1}\n\n"
        f"Datum {day.day:02d}-{day.month:02d}-{day.year}\n"
        f"Betreft Voortgang van onderwerp {number + 1}\n\nGeachte voorzitter,\n"
    )
    end = f"Hoogachtend,\n\nDE MINISTER VAN {office.upper()},\n\nJ. Jansen\n"
    wrapped = (textwrap.fill(text, _WIDTH, break_on_hyphens=False) for text in body)
    return "\n\n".join((head, *wrapped, end))
