"""The file of conversations opened, so that the app answers questions whatever is wrong with it."""

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from corpus.errors import SpoorzoekerError
from index.owner_only import for_owner_only
from rag.kept.conversations import PART, Conversations
from rag.kept.presence import Presence

logger = logging.getLogger(__name__)

FILE = "conversations.sqlite"
_MEMORY = Path(":memory:")
_ASIDE = (
    "Het bestand met bewaarde gesprekken was beschadigd. Het staat nu apart, als {aside}; nieuwe "
    "gesprekken komen in een nieuw bestand. Een beheerder kan een reservekopie terugzetten: stop "
    "Spoorzoeker en zet die als {file} in de gegevensmap."
)
_ELSE = "Gesprekken worden nu niet bewaard: {why} Antwoorden krijgt u gewoon."


class _Damaged(SpoorzoekerError):
    """The file is damaged."""


class _Newer(SpoorzoekerError):
    """The file is of a version that isn't known here."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The conversations, and what people must know where all is not well with their file."""

    conversations: Conversations
    warning: str | None = None


def open_conversations(data: Path) -> Conversations:
    """Open the conversations of a data folder.

    Raises:
        SpoorzoekerError: They can't be read, with what to do.
    """
    return Conversations(data / FILE, unusable=_unusable)


def keep_conversations(data: Path | None) -> Kept:
    """Open the conversations for the app; what can't be opened is left, or set aside, as it is.

    A damaged file gets another name and a new one takes its place. One of a newer version stays,
    as its program may come back; then conversations are kept in memory only, as they are without
    a data folder.
    """
    if data is None:
        return Kept(_in_memory())
    try:
        return Kept(_opened(data))
    except _Damaged as error:
        logger.error("%s", error)
        return _beside_damaged(data)
    except SpoorzoekerError as error:
        logger.error("%s", error)
        return Kept(_in_memory(), _ELSE.format(why=error))


def _opened(data: Path) -> Conversations:
    # To SQLite an empty file is a new one, and all that stood in it would be gone without a word.
    if _is_empty(data / FILE):
        raise _unusable(PART, data / FILE, "is leeg")
    with for_owner_only(data / FILE):
        conversations = Conversations(data / FILE, unusable=_unusable, presence=_presence(data))
    conversations.break_off()
    return conversations


def _presence(data: Path) -> Presence | None:
    try:
        return Presence(data)
    except OSError as error:
        logger.error("other processes will not know of this one: %s", error)
        return None


def _is_empty(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0


def _beside_damaged(data: Path) -> Kept:
    try:
        aside = _set_aside(data / FILE)
        return Kept(_opened(data), _ASIDE.format(aside=aside.name, file=FILE))
    except (OSError, SpoorzoekerError) as error:
        logger.error("%s", error)
        return Kept(_in_memory(), _ELSE.format(why="het bestand is beschadigd."))


def _set_aside(path: Path) -> Path:
    """Rename a file and its log; a name that is taken is never taken over."""
    moment = datetime.now().strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-beschadigd-{moment}{path.suffix}")
    while aside.exists():
        aside = aside.with_stem(f"{aside.stem}-2")
    for suffix in ("-wal", "-shm", ""):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + suffix))
    return aside


def _in_memory() -> Conversations:
    return Conversations(_MEMORY, unusable=_unusable)


def _unusable(part: str, path: Path, what: str) -> SpoorzoekerError:
    if "versie" in what:
        return _Newer(
            f"{part} in {path} {what}; deze Spoorzoeker kent die niet. Werk Spoorzoeker bij."
        )
    return _Damaged(f"{part} in {path} {what}. Zet een reservekopie terug.")
