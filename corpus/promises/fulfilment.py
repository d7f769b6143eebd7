"""Which later letter carries out what an earlier one promised to the Kamer.

A false `fulfilled` is worse than a false `past`: whoever prepares a debate would stop asking. So
a letter counts only where it is of the same ministry, surely later, about when it was promised,
and says that it gives the Kamer just that, in words that are not of every letter.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.dutch_dates import DATE, parse_date
from corpus.letter import Letter, Metadata
from corpus.promises.earlier import was_promised
from corpus.promises.firmness import tells_here
from corpus.promises.promise import Promise
from corpus.promises.topic import covered, start, telling_words

_GIVES = re.compile(
    r"\b(?:informeer|informeren|geïnformeerd|bied|bieden|aangeboden|stuur|sturen|gestuurd|zend|zenden|gezonden|"
    r"ontvangt|treft|deel|delen|gedeeld|doe|doen|kom|geef|schets|bijgevoegd|gevoegd|meegestuurd|meegezonden)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:Daarbij|Daarin|Hierin|Ook|Tevens|Daarnaast)\b")
_MINISTRY = re.compile(
    r"\b(?:van|voor)\s+(?P<name>[A-Z].*?)(?=\s+en\s+(?:Minister|Staatssecretaris)\b|$)"
)
_SOONER = timedelta(days=31)
_LATER = timedelta(days=365)
_WITHOUT_TERM = timedelta(days=730)
_FEWEST = 2
_SHARE, _SHARE_IF_NAMED = 0.7, 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What a letter says that it gives the Kamer, and of which days the letters are that it names.

    `starts` are the starts of its words: without most of them a promise can't be carried out.
    """

    letter: Letter
    ministries: frozenset[str]
    words: frozenset[str]
    starts: frozenset[str]
    is_promised: bool
    days: frozenset[date]


def deliveries(letter: Letter) -> tuple[Delivery, ...]:
    """Find what a letter says that it gives the Kamer."""
    return tuple(_deliveries(letter))


def _deliveries(letter: Letter) -> Iterator[Delivery]:
    subject = letter.metadata.subject or letter.metadata.title or ""
    ministries = _ministries(letter.metadata)
    for paragraph in letter.paragraphs:
        if paragraph.kind == "question":
            continue  # what parliament writes, the minister doesn't deliver
        notes = " ".join(note.text for note in letter.footnotes_of(paragraph))
        sentences = ["", *paragraph.sentence_texts(), ""]
        for before, sentence, following in zip(
            sentences, sentences[1:], sentences[2:], strict=False
        ):
            if not (tells_here(sentence) and _GIVES.search(sentence)):
                continue
            told = _told(before, sentence, following)
            found = (parse_date(match.group()) for match in DATE.finditer(f"{told} {notes}"))
            words = telling_words(f"{told} {subject}")
            yield Delivery(
                letter=letter,
                ministries=ministries,
                words=words,
                starts=frozenset(map(start, words)),
                is_promised=was_promised(told),
                days=frozenset(day for day in found if day),
            )


def _told(before: str, sentence: str, following: str) -> str:
    """Add what the sentence leans on; `Met deze brief doe ik dat` says not what."""
    ahead = f"{before} " if was_promised(before) else ""
    return f"{ahead}{sentence} {following}" if _GOES_ON.match(following) else f"{ahead}{sentence}"


def fulfilled_by(
    promise: Promise, letter: Letter, later: Sequence[Delivery], *, until: date
) -> str | None:
    """Give the first letter that carries out a promise, by id, or None.

    Args:
        promise: The promise.
        letter: The letter that makes it.
        later: What the letters give, the oldest letter first.
        until: The last day that counts.
    """
    if promise.settled:
        return promise.letter
    if not promise.to_parliament:
        return None
    wanted, ministries = _wanted(promise, letter), _ministries(letter.metadata)
    begins = tuple(map(start, wanted))
    for delivery in later:
        if (
            sum(map(delivery.starts.__contains__, begins)) >= _SHARE_IF_NAMED * len(begins)
            and ministries & delivery.ministries
            and _is_in_time(promise, letter.metadata, delivery.letter.metadata, until)
            and _agrees(wanted, delivery, letter.metadata.date)
        ):
            return delivery.letter.id
    return None


def _wanted(promise: Promise, letter: Letter) -> frozenset[str]:
    """Give what the promise is about; where it says no more than `hierover`, the sentence before."""
    words = telling_words(promise.quote)
    if len(words) < _FEWEST:
        words |= telling_words(promise.before)
    return words or telling_words(letter.metadata.subject or "")


def _is_in_time(promise: Promise, made: Metadata, given: Metadata, until: date) -> bool:
    latest, day = made.date or made.date_to, given.date or given.date_from
    if latest is None or day is None or day <= latest or day > until:
        return False
    if promise.first is None or promise.last is None:
        return day - latest <= _WITHOUT_TERM
    return promise.first - _SOONER <= day <= promise.last + _LATER


def _ministries(metadata: Metadata) -> frozenset[str]:
    names = _MINISTRY.finditer(metadata.sender_role or "")
    return frozenset(match["name"].split(" en Minister")[0].lower() for match in names)


def _agrees(wanted: frozenset[str], delivery: Delivery, made: date | None) -> bool:
    share, specific = covered(wanted, delivery.words)
    if delivery.is_promised and made and made in delivery.days:
        return share >= _SHARE_IF_NAMED and specific >= 1
    return share >= _SHARE and specific >= _FEWEST
