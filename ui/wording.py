"""What the reader is told in Dutch of statuses, dates and the letters searched."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from corpus.letter import Metadata
from index.choosing import Extent
from index.listed import Known
from rag.answer import AnswerSentence
from rag.checking.verdict import SentenceStatus
from rag.wording import STATUS_WORDS
from ui.language import count, day_words, tr

_WHOLE: dict[SentenceStatus, str] = {
    "verbatim": "letterlijk uit de brieven",
    "supported": "onderbouwd door de brieven",
    "contradicted": "anders dan in de brieven",
    "not_found": "niet gevonden in de brieven",
}
_Letter = TypeVar("_Letter", bound=Known)
_UNCHECKED = "Niet gecontroleerd: kijk zelf in de bron of het er staat"


def status_line(sentences: Sequence[AnswerSentence]) -> str:
    """Say in one line how many sentences were checked, and what came of it."""
    found = Counter(sentence.status for sentence in sentences)
    unchecked, whole = found.pop("unchecked", 0), len(sentences)
    if not found:
        return tr(_UNCHECKED)
    if unchecked:
        told = tr("{} van {} zinnen gecontroleerd").format(whole - unchecked, whole)
    else:
        told = _all_checked(whole)
    left = f"; {unchecked} {tr(STATUS_WORDS['unchecked'])}" if unchecked else ""
    return f"{told}: {_outcome(found)}{left}"


def _all_checked(whole: int) -> str:
    if whole == 1:
        return tr("Gecontroleerd")
    if whole == 2:
        return tr("Beide zinnen gecontroleerd")
    return tr("Alle {} zinnen gecontroleerd").format(whole)


def _outcome(found: Counter[SentenceStatus]) -> str:
    """Say what came of the check; each kind is counted when they differ."""
    if len(found) == 1:
        return tr(_WHOLE[next(iter(found))])
    parts = ((found[status], word) for status, word in STATUS_WORDS.items() if found[status])
    return ", ".join(f"{number} {tr(word)}" for number, word in parts)


def letter_title(metadata: Metadata) -> str:
    """Name a letter by its subject, else its title, else by its sender and date."""
    named = metadata.subject or metadata.title
    if named:
        return named
    sender = tr(" van {}").format(metadata.sender_name) if metadata.sender_name else ""
    if metadata.date is None:
        return tr("Ongedateerde brief{}").format(sender)
    return tr("Brief{}, {}").format(sender, day_words(metadata.date))


def dating(metadata: Metadata) -> str:
    """Say when a letter was written: its day, or the interval that its words prove."""
    if metadata.date:
        return day_words(metadata.date)
    first, last = metadata.date_from, metadata.date_to
    if first and last:
        return tr("ongedateerd, tussen {} en {}").format(day_words(first), day_words(last))
    if first:
        return tr("ongedateerd, na {}").format(day_words(first))
    if last:
        return tr("ongedateerd, uiterlijk {}").format(day_words(last))
    return tr("ongedateerd")


def newest_day(metadata: Metadata) -> date | None:
    """Give the last day on which a letter can have been written."""
    return metadata.date or metadata.date_to or metadata.date_from


def newest_first(letters: Iterable[_Letter]) -> tuple[_Letter, ...]:
    """Order letters by the last day on which each can have been written."""

    def day(letter: _Letter) -> date:
        return newest_day(letter.metadata) or date.min

    return tuple(sorted(letters, key=day, reverse=True))


def searched(extent: Extent) -> str:
    """Say how many letters are searched and over which period."""
    counted = count(extent.letters, "brief", "brieven")
    if not extent.first or not extent.last:
        return counted
    return f"{counted}, {day_words(extent.first)} – {day_words(extent.last)}"
