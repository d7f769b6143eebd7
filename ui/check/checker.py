"""The check of a draft as the app runs it: read, sentence by sentence, and kept to be downloaded."""

import asyncio
import logging
import secrets
from collections import OrderedDict
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from anyio.to_thread import run_sync
from markupsafe import Markup

from corpus.errors import DraftUnreadable, VectorsAway
from rag.drafts.checked import CheckedDraft, CheckedPart, CheckedSentence
from rag.drafts.claims import parts_of
from rag.drafts.draft import Claim, DraftPart
from rag.drafts.reading import read_blocks
from rag.engine import Engine
from ui.away import for_reader
from ui.check.checked_view import heading_html, outcome_html, sentence_html
from ui.language import tr
from ui.library import Library
from ui.people.person import LOCAL, Person

logger = logging.getLogger(__name__)

MOST_BYTES = 10_000_000
MOST_SENTENCES = 1000
_AT_ONCE = 2  # drafts; a question must still be answered meanwhile
_MOST_KEPT = 20  # checked drafts, in memory only: a draft may be confidential
_PASTED = "Concept"
_FAILED = (
    "Er ging iets mis bij de controle. Probeer het nog eens. "
    "Blijft het misgaan, geef de beheerder dan dit tijdstip: {}."
)

Message = dict[str, Any]


class DraftChecker:
    """Checks the drafts of all readers, a few at once, and keeps the last ones for a download."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._free = asyncio.Semaphore(_AT_ONCE)
        self._kept: OrderedDict[tuple[Person, str], CheckedDraft] = OrderedDict()

    async def check(
        self, data: bytes, *, name: str | None, person: Person = LOCAL
    ) -> AsyncGenerator[Message, None]:
        """Yield what the page shows: how many sentences, each of them, and the sum.

        Args:
            data: The draft's bytes.
            name: The name of its file; None for a text that was pasted.
            person: Whose draft it is: only that person gets it again.
        """
        try:
            parts = await run_sync(_read, data, name)
            if self._free.locked():
                yield {"busy": tr("Wacht op een andere controle …")}
            async with self._free, aclosing(self._checked(parts, _title(name), person)) as messages:
                async for message in messages:
                    yield message
        except (DraftUnreadable, VectorsAway) as error:
            yield {"failed": for_reader(error)}
        except Exception:
            logger.exception("a draft could not be checked")
            yield {"failed": tr(_FAILED).format(datetime.now().strftime("%H:%M:%S"))}

    async def _checked(
        self, parts: Sequence[DraftPart], title: str, person: Person
    ) -> AsyncGenerator[Message, None]:
        yield {"sentences": sum(len(part.claims) for part in parts)}
        engine = self._library.seen_by(person)
        checked: list[CheckedPart] = []
        for part in parts:
            if part.heading:
                yield {"heading": heading_html(part.heading)}
            sentences: list[CheckedSentence] = []
            for claim in part.claims:
                sentence, html = await run_sync(_checked, engine, claim)
                sentences.append(sentence)
                yield {"sentence": html}
            checked.append(CheckedPart(part=part, sentences=tuple(sentences)))
        draft = CheckedDraft(title=title, checked_on=date.today(), parts=tuple(checked))
        yield {"outcome": outcome_html(draft, key=self._keep(draft, person))}

    def _keep(self, draft: CheckedDraft, person: Person) -> str:
        key = secrets.token_urlsafe(16)  # not to be guessed by another reader
        self._kept[person, key] = draft
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        return key

    def kept(self, key: str, *, person: Person = LOCAL) -> CheckedDraft:
        """Give a person's checked draft again; `KeyError` when it is no longer kept."""
        return self._kept[person, key]


def _checked(engine: Engine, claim: Claim) -> tuple[CheckedSentence, Markup]:
    checked = engine.check(claim.text, notes=claim.notes)
    return checked, sentence_html(checked, letter_of=engine.letter)


def _read(data: bytes, name: str | None) -> tuple[DraftPart, ...]:
    """Read a draft into its parts; `DraftUnreadable` says in one line what to do."""
    if name is None and not data.strip():
        raise DraftUnreadable(
            tr("Er is nog geen tekst: plak een concept in het vak of kies een bestand.")
        )
    shown = tr("Deze tekst") if name is None else f"‘{name}’"
    try:
        parts = tuple(parts_of(read_blocks(data, suffix=PurePath(name or "plak.txt").suffix)))
    except DraftUnreadable as error:
        raise DraftUnreadable(tr("{} is niet te lezen: {}.").format(shown, error)) from error
    sentences = sum(len(part.claims) for part in parts)
    if not sentences:
        raise DraftUnreadable(tr("{} is niet te controleren: er staat geen zin in.").format(shown))
    if sentences > MOST_SENTENCES:
        raise DraftUnreadable(
            tr(
                "{} heeft {} zinnen; er kunnen er {} tegelijk worden gecontroleerd. "
                "Controleer het in delen."
            ).format(shown, sentences, MOST_SENTENCES)
        )
    return parts


def _title(name: str | None) -> str:
    return PurePath(name).stem if name else tr(_PASTED)
