"""From a file to a `Letter`: source, manuscript, zones, blocks, paragraphs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

from corpus.blocks import Block, build_blocks
from corpus.dating import date_interval
from corpus.footnotes import Note, take_marks
from corpus.formats.kinds import SUFFIXES, read_as
from corpus.furniture import drop_furniture
from corpus.hyphens import WordsOf
from corpus.letter import Footnote, Heading, Letter, Metadata, Paragraph, Repair
from corpus.letterhead import read_dating, read_letterhead
from corpus.lines import wrap_width
from corpus.manuscript import Manuscript, Unreadable, without_unseen
from corpus.markup import plain
from corpus.outline import Outline
from corpus.overrides import with_overrides
from corpus.question_labels import with_labels
from corpus.questions import mark_questions
from corpus.repairs import repair
from corpus.sentence_case import NamesIn
from corpus.sentences import sentence_spans
from corpus.signature import read_signature
from corpus.source import Source, load_source, unreadable
from corpus.tidy import tidy
from corpus.traced import Traced
from corpus.zones import Zones, split_zones

__all__ = ["SUFFIXES", "read_letter"]


_A_WORD = re.compile(r"[^\W\d_]{3,}")


def read_letter(path: Path) -> Letter:
    """Read one letter.

    Raises:
        LetterUnreadable: The file cannot be read, or holds no paragraph of a letter; or what
            stands beside it (`corpus.overrides`) is wrong.
    """
    source = load_source(path)
    try:
        manuscript = without_unseen(read_as(source.suffix, source.data))
    except Unreadable as error:
        raise unreadable(source.file_name, str(error)) from error
    if not _A_WORD.search(manuscript.text):
        raise unreadable(source.file_name, "er staat geen tekst in")
    letter = letter_of(source, manuscript)
    if not letter.paragraphs:
        raise unreadable(source.file_name, "er staat geen alinea van een brief in")
    return with_overrides(letter, path)


def letter_of(source: Source, manuscript: Manuscript) -> Letter:
    """See the letter in a file's text; one without prose gives a letter without paragraphs."""
    zones = split_zones(with_labels(manuscript.lines))
    blocks = build_blocks(
        drop_furniture(zones.body, zones.head),
        width=wrap_width(zones.body),
        words=WordsOf(manuscript.text),
    )
    read = _read_metadata(zones, NamesIn(manuscript.text))
    headings, paragraphs, repairs = _number(mark_questions(blocks), manuscript.notes)
    footnotes = _footnotes(manuscript.notes, paragraphs)
    return Letter(
        id=source.stem,
        file_name=source.file_name,
        sha256=source.sha256,
        metadata=_dated(_with_stated(read, manuscript.stated), paragraphs, footnotes),
        headings=headings,
        paragraphs=paragraphs,
        footnotes=footnotes,
        repairs=repairs,
        remarks=tuple(manuscript.remarks),
    )


def _number(
    blocks: Sequence[Block], notes: Sequence[Note]
) -> tuple[tuple[Heading, ...], tuple[Paragraph, ...], tuple[Repair, ...]]:
    outline = Outline.of(block.rank for block in blocks if block.kind == "heading")
    paragraphs: list[Paragraph] = []
    repairs: list[Repair] = []
    on_heading: tuple[str, ...] = ()  # notes on a heading hang on the paragraph under it
    numbers: dict[int, int] = {}  # of the paragraphs, by the places of their blocks
    for place, block in enumerate(blocks):
        text, hanging, fixed = _clean(block.text, notes)
        if block.kind == "heading":
            outline = outline.enter(text.text, block.rank)
            on_heading = hanging
        elif text:
            number = len(paragraphs) + 1
            numbers[place] = number
            paragraph = _paragraph(block, text, number, outline.path, (*on_heading, *hanging))
            asked = tuple(numbers[asking] for asking in block.answers if asking in numbers)
            paragraphs.append(replace(paragraph, answers=asked))
            on_heading = ()
            repairs += [Repair(paragraph=number, before=old, after=new) for old, new in fixed]
    return outline.headings, tuple(paragraphs), tuple(repairs)


def _clean(
    text: Traced, notes: Sequence[Note]
) -> tuple[Traced, tuple[str, ...], tuple[tuple[str, str], ...]]:
    words, positions = take_marks(plain(text))
    words, fixed = repair(tidy(words))
    return words, tuple(dict.fromkeys(notes[p].number for p in positions)), fixed


def _paragraph(
    block: Block, text: Traced, number: int, path: tuple[str, ...], hanging: tuple[str, ...]
) -> Paragraph:
    return Paragraph(
        number=number,
        text=text.text,
        kind="body" if block.kind == "heading" else block.kind,
        heading_path=path,
        page=block.page,
        footnotes=hanging,
        sentences=sentence_spans(text.text),
        origin=text.runs(),
    )


def _footnotes(notes: Sequence[Note], paragraphs: Sequence[Paragraph]) -> tuple[Footnote, ...]:
    places = {number: p.number for p in reversed(paragraphs) for number in p.footnotes}
    cleaned = (take_marks(plain(note.text))[0] for note in notes)
    texts = zip((n.number for n in notes), (repair(tidy(t))[0].text for t in cleaned), strict=True)
    return tuple(Footnote(number=n, text=t, paragraph=places.get(n)) for n, t in texts)


def _read_metadata(zones: Zones, names: Mapping[str, str]) -> Metadata:
    head = read_letterhead(zones.head, names=names)
    role, name = read_signature(zones.closing)
    return replace(
        head,
        date=head.date or read_dating(zones.closing),
        sender_role=role or head.sender_role,
        sender_name=name or head.sender_name,
    )


def _dated(
    known: Metadata, paragraphs: Sequence[Paragraph], footnotes: Sequence[Footnote]
) -> Metadata:
    """Give a letter without a date the interval in which it must have been written."""
    if known.date:
        return known
    interval = date_interval(paragraphs, footnotes)
    return replace(
        known, date_from=interval.first, date_to=interval.last, date_evidence=interval.evidence
    )


def _with_stated(read: Metadata, stated: Metadata) -> Metadata:
    """Let what the file states of itself take the place of what its text seems to say."""
    values = {field.name: getattr(stated, field.name) for field in fields(stated)}
    return replace(read, **{name: value for name, value in values.items() if value})
