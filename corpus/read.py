"""From a file to a `Letter`: source, lines, zones, blocks, paragraphs."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpus.blocks import Block, build_blocks
from corpus.dating import date_interval
from corpus.errors import LetterUnreadable
from corpus.footnotes import Note, take_marks, take_notes
from corpus.furniture import drop_furniture
from corpus.hyphens import words_of
from corpus.letter import Footnote, Heading, Letter, Metadata, Paragraph, Repair
from corpus.letterhead import read_letterhead
from corpus.lines import split_lines, wrap_width
from corpus.markup import plain
from corpus.outline import Outline
from corpus.overrides import with_overrides
from corpus.pages import read_pages
from corpus.repairs import repair
from corpus.sentences import sentence_spans
from corpus.signature import read_signature
from corpus.source import SUFFIXES, Source, load_source
from corpus.tidy import tidy
from corpus.traced import Traced
from corpus.zones import Zones, split_zones

__all__ = ["SUFFIXES", "read_letter"]


def read_letter(path: Path) -> Letter:
    """Read one letter.

    Raises:
        LetterUnreadable: The file is no text, or holds no paragraph of a letter; or what
            stands beside it (`corpus.overrides`) is wrong.
    """
    source = load_source(path)
    letter = parse_letter(source)
    if not letter.paragraphs:
        raise LetterUnreadable(
            f"{path.name} is niet te lezen: er staat geen alinea van een brief in."
        )
    return with_overrides(letter, path)


def parse_letter(source: Source) -> Letter:
    """Turn a source into a letter; one without prose gives a letter without paragraphs."""
    lines, notes = take_notes(read_pages(split_lines(source.text)))
    zones = split_zones(lines)
    blocks = build_blocks(
        drop_furniture(zones.body, zones.head),
        width=wrap_width(zones.body),
        words=words_of(source.text),
    )
    headings, paragraphs, repairs = _number(blocks, notes)
    footnotes = _footnotes(notes, paragraphs)
    return Letter(
        id=source.stem,
        file_name=source.file_name,
        sha256=source.sha256,
        metadata=_metadata(zones, paragraphs, footnotes),
        headings=headings,
        paragraphs=paragraphs,
        footnotes=footnotes,
        repairs=repairs,
    )


def _number(
    blocks: Sequence[Block], notes: Sequence[Note]
) -> tuple[tuple[Heading, ...], tuple[Paragraph, ...], tuple[Repair, ...]]:
    outline = Outline.of(block.rank for block in blocks if block.kind == "heading")
    paragraphs: list[Paragraph] = []
    repairs: list[Repair] = []
    on_heading: tuple[str, ...] = ()  # notes on a heading hang on the paragraph under it
    for block in blocks:
        text, hanging, fixed = _clean(block.text, notes)
        if block.kind == "heading":
            outline = outline.enter(text.text, block.rank)
            on_heading = hanging
        elif text:
            number = len(paragraphs) + 1
            notes_here = (*on_heading, *hanging)
            paragraphs.append(_paragraph(block, text, number, outline.path, notes_here))
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
        kind="item" if block.kind == "item" else "body",
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


def _metadata(
    zones: Zones, paragraphs: Sequence[Paragraph], footnotes: Sequence[Footnote]
) -> Metadata:
    head = read_letterhead(zones.head)
    role, name = read_signature(zones.closing)
    signed = replace(
        head, sender_role=role or head.sender_role, sender_name=name or head.sender_name
    )
    if signed.date:
        return signed
    interval = date_interval(paragraphs, footnotes)
    return replace(
        signed, date_from=interval.first, date_to=interval.last, date_evidence=interval.evidence
    )
