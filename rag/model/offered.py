"""A paragraph as a model gets to see it: without what would speak to the model, with a key."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.dutch_dates import dutch_date
from corpus.letter import Letter, Paragraph
from index.context import asked
from rag.model.keys import keys_of
from rag.model.prompts import NO_ANSWER, WITHHELD

_MOST, _MOST_CHARACTERS = 10, 16_000

_RULES = (
    r"instructies?|opdracht(?:en)?|regels|aanwijzingen|alles hierboven|voorgaande|bovenstaande|"
    r"instructions?|rules|previous|above|prompts?"
)
# Words that a letter to parliament has no use for, but that mean much to a language model.
_SPEAKS_TO_A_MODEL = re.compile(
    rf"\b(?:negeer|vergeet|ignore|disregard|forget|override)\b[^.!?]{{0,60}}\b(?:{_RULES})\b|"
    r"\b(?:system ?prompt|systeemprompt|jailbreak)\b|"
    r"\b(?:je|jij|u) bent (?:nu|voortaan|vanaf nu) een\b|\byou are now\b|"
    r"\b(?:zeg|antwoord|schrijf|geef|herhaal|say|answer|write|respond|output|repeat)\b[^.!?]{0,20}"
    r"\b(?:alleen|enkel|uitsluitend|letterlijk|only|exactly)\b\W*[:\"'“‘„«]|"
    r"<\|?/?(?:system|assistant|user|im_start|im_end)\b|\[/?INST\]|<</?SYS>>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(?=[/|<!?\w])")
_IN_BRACKETS = re.compile(r"\[([^\[\]\n]{1,60})\]")
_SENTINEL = re.compile(re.escape(NO_ANSWER), re.IGNORECASE)
_UNSEEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A paragraph under its key.

    `seen_in` and `seen` are the letter and the paragraph without the sentences that were
    withheld: what the model can rest on. Invariant: `seen.text` is a beginning of
    `paragraph.text`.
    """

    key: str
    letter: Letter
    paragraph: Paragraph
    seen_in: Letter
    seen: Paragraph


def offer(found: Sequence[tuple[Letter, Paragraph]], *, question: str) -> tuple[Offered, ...]:
    """Prepare paragraphs, best first, as many as a model can read at once."""
    chosen: list[tuple[Letter, Paragraph]] = []
    length = 0
    for letter, paragraph in found[:_MOST]:
        length += len(paragraph.text)
        if chosen and length > _MOST_CHARACTERS:
            break
        chosen.append((letter, paragraph))
    keys = keys_of(
        [(letter.id, paragraph.number) for letter, paragraph in chosen],
        question=question,
        texts=[text for letter, paragraph in chosen for text in _all_texts(letter, paragraph)],
    )
    offered = (
        _offered(key, letter, paragraph)
        for key, (letter, paragraph) in zip(keys, chosen, strict=True)
    )
    return tuple(one for one in offered if one.seen.text)


def plain(text: str) -> str:
    """Give a text without anything that looks like a key, a mark of the prompt, or a hidden sign."""
    seen = _UNSEEN.sub("", text)
    seen = _IN_BRACKETS.sub(r"(\1)", _TAG.sub("‹", seen))
    return " ".join(_SENTINEL.sub("geen antwoord", seen).split())


def speaks_to_a_model(text: str) -> bool:
    """Say whether a text gives a language model orders, which a letter to parliament never does."""
    return bool(_SPEAKS_TO_A_MODEL.search(_UNSEEN.sub("", text)))


def origin(letter: Letter) -> str:
    """Say whose letter it is and of when."""
    metadata = letter.metadata
    sender = plain(metadata.sender_role or "onbekende afzender")
    if metadata.date:
        return f"{sender}, {dutch_date(metadata.date)}"
    last = f" (uiterlijk {dutch_date(metadata.date_to)})" if metadata.date_to else ""
    return f"{sender}, ongedateerd{last}"


def withheld(offered: Offered) -> str:
    """Give what stands in the place of the sentences that the model doesn't get to see."""
    return f" {WITHHELD}" if offered.seen.text != offered.paragraph.text else ""


def _offered(key: str, letter: Letter, paragraph: Paragraph) -> Offered:
    notes = tuple(note for note in letter.footnotes if not speaks_to_a_model(note.text))
    return Offered(
        key=key,
        letter=letter,
        paragraph=paragraph,
        seen_in=letter if notes == letter.footnotes else replace(letter, footnotes=notes),
        seen=_seen(paragraph),
    )


def _seen(paragraph: Paragraph) -> Paragraph:
    """Cut a paragraph before the first sentence that speaks to a model; what follows may go on."""
    if not speaks_to_a_model(paragraph.text):
        return paragraph
    speaking = map(speaks_to_a_model, paragraph.sentence_texts())
    first = next((number for number, speaks in enumerate(speaking) if speaks), 0)
    sentences = paragraph.sentences[:first]
    end = sentences[-1].end if sentences else 0
    return replace(paragraph, text=paragraph.text[:end], sentences=sentences)


def _all_texts(letter: Letter, paragraph: Paragraph) -> tuple[str, ...]:
    notes = (note.text for note in letter.footnotes_of(paragraph))
    return (paragraph.text, *notes, *paragraph.heading_path, asked(letter, paragraph))
