"""What the reader is told in Dutch of statuses, dates and the letters searched."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from corpus.dutch_dates import dutch_date
from corpus.letter import Letter, Metadata
from rag.answer import AnswerSentence
from rag.checking.verdict import SentenceStatus
from rag.wording import STATUS_WORDS, count

_WHOLE: dict[SentenceStatus, str] = {
    "verbatim": "letterlijk uit de brieven",
    "supported": "onderbouwd door de brieven",
    "contradicted": "anders dan in de brieven",
    "unchecked": "niet gecontroleerd",
    "not_found": "niet gevonden in de brieven",
}


def status_line(sentences: Sequence[AnswerSentence]) -> str:
    """Say in one line how far an answer is proved; each kind is counted when they differ."""
    found = Counter(sentence.status for sentence in sentences)
    if len(found) > 1:
        parts = (
            f"{found[status]} {word}" for status, word in STATUS_WORDS.items() if found[status]
        )
        return f"Van de {len(sentences)} zinnen: {', '.join(parts)}"
    (status,) = found
    if len(sentences) == 1:
        return _WHOLE[status].capitalize()
    return f"Alle {len(sentences)} zinnen {_WHOLE[status]}"


def letter_title(metadata: Metadata) -> str:
    """Name a letter by its subject, else its title, else by its sender and date."""
    named = metadata.subject or metadata.title
    if named:
        return named
    sender = f" van {metadata.sender_name}" if metadata.sender_name else ""
    if metadata.date is None:
        return f"Ongedateerde brief{sender}"
    return f"Brief{sender}, {dutch_date(metadata.date)}"


def newest_day(metadata: Metadata) -> date | None:
    """Give the last day on which a letter can have been written."""
    return metadata.date or metadata.date_to or metadata.date_from


def newest_first(letters: Iterable[Letter]) -> tuple[Letter, ...]:
    """Order letters by the last day on which each can have been written."""

    def day(letter: Letter) -> date:
        return newest_day(letter.metadata) or date.min

    return tuple(sorted(letters, key=day, reverse=True))


def searched(letters: Iterable[Letter]) -> str:
    """Say how many letters are searched and over which period."""
    known = tuple(letter.metadata for letter in letters)
    oldest = [day for m in known if (day := m.date or m.date_from or m.date_to)]
    newest = [day for m in known if (day := newest_day(m))]
    counted = count(len(known), "brief", "brieven")
    if not newest:
        return counted
    return f"{counted}, {dutch_date(min(oldest))} – {dutch_date(max(newest))}"
