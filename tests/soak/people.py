"""The people of a soak test: their logins, and the letters that each has alone."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.bench.letters import PARAGRAPHS_PER_LETTER, MadeLetter, made_letters, write_letters
from index.folder import letter_id
from index.uploads import uploads_folder
from rag.accounts.change import put_account
from ui.people.person import Person

TOPIC = "project Zilvermeeuw"
_EACH = 3  # letters of a person's own; the first tells the secret
_TOLD = (
    "In deze brief informeer ik u over {topic}. Het wachtwoord van {topic} is {secret}. "
    "Dit wachtwoord is alleen bestemd voor {name}."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody who uses the app; nobody else may ever be shown the secret."""

    number: int
    name: str
    password: str
    secret: str

    @property
    def tag(self) -> str:
        """Give what the app calls the person's letters by."""
        return Person(self.name).tag

    def own_letters(self) -> tuple[str, ...]:
        """Give the ids of the letters that only this person may see."""
        return tuple(letter_id(f"eigen-{number}", self.tag) for number in range(_EACH))


def visitors(count: int) -> tuple[Visitor, ...]:
    """Make people, the same ones each time."""
    return tuple(_visitor(number) for number in range(count))


def write_accounts(file: Path, people: Sequence[Visitor]) -> None:
    """Let people log in."""
    for person in people:
        put_account(file, person.name, person.password)


def write_own_letters(data: Path, person: Visitor, sentences: Sequence[str]) -> None:
    """Put a person's own letters where the app keeps what that person added."""
    # Of other sentences than those of the shared letters and the next person: no two are alike.
    made = made_letters(sentences[person.number + 1 :], paragraphs=_EACH * PARAGRAPHS_PER_LETTER)
    letters = (
        MadeLetter(
            stem=f"eigen-{number}",
            text=letter.text if number else _with_secret(letter.text, person),
        )
        for number, letter in enumerate(made)
    )
    write_letters(letters, uploads_folder(data, person.tag))


def _visitor(number: int) -> Visitor:
    digest = hashlib.sha256(f"persoon {number}".encode()).hexdigest()
    # Letters alone: figures are read as values, of which an answer may name others.
    secret = "".join(chr(ord("a") + int(sign, 16)) for sign in digest[:14]).capitalize()
    return Visitor(
        number=number, name=f"persoon-{number:02d}", password=digest[-24:], secret=secret
    )


def _with_secret(text: str, person: Visitor) -> str:
    opening = "Geachte voorzitter,\n\n"
    told = _TOLD.format(topic=TOPIC, secret=person.secret, name=person.name)
    return text.replace(opening, f"{opening}{told}\n\n", 1)
