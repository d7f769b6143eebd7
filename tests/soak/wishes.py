"""What the people of a soak test ask of the app: each their own mix, always the same one."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from corpus.letter import Letter
from corpus.read import SUFFIXES, read_letter
from eval.bench.task import questions
from tests.soak.people import TOPIC, Visitor
from ui.addresses import letter_address
from ui.chat.choice import DOSSIER, SINCE, UNTIL

ASK, ASK_FILTERED, CONVERSE = "api/ask", "api/ask, filtered", "api/converse"
CHAT, CHECK, LETTER, REFUSED = "chat", "api/check", "letter", "another's letter"

_LETTERS_READ = 24
_SECRET = f"Wat is het wachtwoord van {TOPIC}?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One thing to ask; `body` is posted as JSON, and without it the path is fetched.

    In the chat `body` holds what its page sends: the question and the form of filters. `says`
    must stand in the answer, and `status` is what a right answer comes with.
    """

    kind: str
    path: str = ""
    body: Any = None
    status: int = 200
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What everybody can ask about: questions, and some letters that all may see."""

    letters: tuple[Letter, ...]
    questions: tuple[str, ...] = field(default_factory=questions)

    @classmethod
    def of(cls, folder: Path) -> "Shared":
        """Read some letters of a folder, spread over all of it."""
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
        step = max(1, len(files) // _LETTERS_READ)
        return cls(letters=tuple(map(read_letter, files[::step])))


def wishes_of(person: Visitor, others: Sequence[Visitor], shared: Shared) -> tuple[Wish, ...]:
    """Give what a person asks, in turn."""
    chance = random.Random(person.name)
    return (
        *(_ask(question) for question in chance.sample(shared.questions, 6)),
        *(_ask(question, **chosen) for question, chosen in _filtered(shared, chance)),
        *_chats(shared, chance),
        Wish(
            kind=CONVERSE,
            path="api/converse",
            body={"turns": [*chance.sample(shared.questions, 1), "En wanneer is dat klaar?"]},
        ),
        *(_check(shared, chance) for _ in range(2)),
        *(_read(chance.choice(shared.letters)) for _ in range(2)),
        *_own(person),
        *_of_another(chance.choice([other for other in others if other != person])),
    )


def _ask(question: str, *, says: str = "", **chosen: Any) -> Wish:
    body = {"question": question, **chosen}
    return Wish(kind=ASK_FILTERED if chosen else ASK, path="api/ask", body=body, says=says)


def _chat(question: str, *, says: str = "", **chosen: str) -> Wish:
    return Wish(kind=CHAT, body={"question": question, "filters": urlencode(chosen)}, says=says)


def _filtered(shared: Shared, chance: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    letter = chance.choice(shared.letters)
    for chosen in (
        {"since": "2021-01-01"},
        {"until": "2024-06-30"},
        {"dossier": list(letter.metadata.dossiers[:1]) or ["29984"]},
        {"letter": [letter.id]},
    ):
        yield chance.choice(shared.questions), chosen


def _chats(shared: Shared, chance: random.Random) -> Iterator[Wish]:
    dossiers = chance.choice(shared.letters).metadata.dossiers
    for question in chance.sample(shared.questions, 3):
        yield _chat(question)
    yield _chat(chance.choice(shared.questions), **{SINCE: "2020-01-01", UNTIL: "2025-12-31"})
    yield _chat(chance.choice(shared.questions), **{DOSSIER: dossiers[0] if dossiers else "1"})


def _check(shared: Shared, chance: random.Random) -> Wish:
    """Have a letter's own sentence checked, and one of which the figures were changed."""
    paragraph = chance.choice(chance.choice(shared.letters).paragraphs)
    true = next(paragraph.sentence_texts()).strip()[:1000]
    changed = true.translate(str.maketrans("123456789", "234567891"))
    return Wish(kind=CHECK, path="api/check", body={"claims": [true, changed]})


def _read(letter: Letter) -> Wish:
    return Wish(kind=LETTER, path=letter_address(letter.id, paragraph=1))


def _own(person: Visitor) -> Iterator[Wish]:
    """Ask for what only one's own letter tells."""
    first = person.own_letters()[0]
    yield _ask(_SECRET, says=person.secret)
    yield _ask(_SECRET, letter=[first], says=person.secret)
    yield _chat(_SECRET, says=person.secret)
    yield Wish(kind=LETTER, path=letter_address(first, paragraph=1), says=person.secret)
    yield Wish(kind=LETTER, path=f"api/letters/{first}", says=person.secret)


def _of_another(other: Visitor) -> Iterator[Wish]:
    """Try to get at somebody else's letter, by its right name."""
    first = other.own_letters()[0]
    yield Wish(kind=REFUSED, path=letter_address(first, paragraph=1), status=404)
    yield Wish(kind=REFUSED, path=f"api/letters/{first}", status=404)
    body = {"question": _SECRET, "letter": [first]}
    yield Wish(kind=REFUSED, path="api/ask", body=body, status=400)
