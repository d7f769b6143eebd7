"""A letter as HTML: head, headings, numbered paragraphs, footnotes, one quote marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from corpus.letter import Footnote, Letter, Metadata, Paragraph, Repair
from corpus.reference import official_reference, reference_of
from corpus.reference_links import official_url
from ui.language import count, retold, said, tr
from ui.letters.references import NONE, References, with_references
from ui.wording import dating, letter_title

_QUOTE_ABSENT = (
    "De aangehaalde woorden staan niet precies zo in deze alinea; er is niets gemarkeerd."
)


_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Target:
    """The paragraph to open at and, if it was cited, the words to mark there."""

    paragraph: int
    quote: str | None = None


def letter_html(
    letter: Letter,
    target: Target | None = None,
    *,
    references: References = NONE,
    actions: Markup = _NOTHING,
    cited_by: Markup = _NOTHING,
) -> Markup:
    """Show a letter, with the target's quote marked if it stands there exactly, else nowhere.

    Args:
        letter: The letter.
        target: Where to open it.
        references: What it cites, to be links.
        actions: What the reader may do with it.
        cited_by: The letters that cite it.
    """
    return said(
        '<article class="letter" aria-label="[[Brief]]">{}{}<div class="body">{}</div>{}{}{}</article>'
    ).format(
        _head(letter, actions),
        _missing_paragraph(letter, target),
        _body(letter, target, references),
        _loose_footnotes(letter, references),
        cited_by,
        _repairs(letter.repairs),
    )


def _head(letter: Letter, actions: Markup) -> Markup:
    metadata = letter.metadata
    known = (
        (tr("Verwijzing"), official_reference(metadata)),
        (tr("Publicatie"), _published(metadata)),
        (tr("Datum"), _dated(metadata)),
        (tr("Van"), _sender(metadata)),
        (tr("Aan"), metadata.addressee),
        (tr("Bestand"), letter.file_name),
    )
    rows = (Markup("<dt>{}</dt><dd>{}</dd>").format(*row) for row in known if row[1])
    return Markup('<header><h2 tabindex="-1">{}</h2><dl>{}</dl>{}{}</header>').format(
        letter_title(metadata), Markup().join(rows), _remarks(letter.remarks), actions
    )


def _remarks(remarks: Sequence[str]) -> Markup:
    """Say what a reader should know of how the text was had."""
    if not remarks:
        return Markup()
    items = Markup().join(Markup("<li>{}</li>").format(retold(remark)) for remark in remarks)
    return Markup('<ul class="remarks">{}</ul>').format(items)


def _published(metadata: Metadata) -> Markup | None:
    """Lead to the official publication; the reader's browser goes there only when asked."""
    url = official_url(reference_of(metadata))
    if not url:
        return None
    link = '<a href="{0}" target="_blank" rel="noopener noreferrer">{0}</a>'
    return Markup(link).format(url)  # nosec B704  # `format` escapes


def _dated(metadata: Metadata) -> Markup:
    """Write the date; where it is an interval, with the words that prove it."""
    proof = () if metadata.date else metadata.date_evidence
    lines = (said('<span class="evidence">[[De brief zegt:]] “{}”</span>').format(p) for p in proof)
    return Markup("{}{}").format(dating(metadata), Markup().join(lines))


def _sender(metadata: Metadata) -> str:
    return ", ".join(filter(None, (metadata.sender_name, metadata.sender_role)))


def _body(letter: Letter, target: Target | None, references: References) -> Markup:
    parts: list[Markup] = []
    above: tuple[str, ...] = ()
    for (path, kind), group in groupby(letter.paragraphs, key=lambda p: (p.heading_path, p.kind)):
        parts.extend(_headings(path, above))
        above = path
        shown = Markup().join(
            _paragraph(letter, paragraph, target, references) for paragraph in group
        )
        parts.append(Markup("<ul>{}</ul>").format(shown) if kind == "item" else shown)
    return Markup().join(parts)


def _headings(path: Sequence[str], above: Sequence[str]) -> Iterator[Markup]:
    """Give the headings that are new since the paragraph above."""
    pairs = enumerate(zip(path, above, strict=False))
    same = next((depth for depth, (new, old) in pairs if new != old), len(above))
    for depth, text in enumerate(path[same:], start=same):
        level = min(depth + 3, 6)
        yield Markup("<h{0}>{1}</h{0}>").format(level, text)


def _paragraph(
    letter: Letter, paragraph: Paragraph, target: Target | None, references: References
) -> Markup:
    aimed = target is not None and target.paragraph == paragraph.number
    quote = target.quote if target and aimed else None
    notes = letter.footnotes_of(paragraph)
    in_text = quote is not None and quote in paragraph.text
    tag = "li" if paragraph.kind == "item" else "div"
    return Markup(
        '<{} class="alinea" id="alinea-{}" tabindex="-1"{}>{}{}<p>{}{}</p>{}</{}>'
    ).format(
        tag,
        paragraph.number,
        Markup(" data-target") if aimed else "",
        said('<span class="nr" aria-label="[[alinea {0}]]">{0}</span>').format(paragraph.number),
        _absence(quote, (paragraph.text, *(note.text for note in notes))),
        with_references(paragraph.text, quote, references.of_paragraph(paragraph.number)),
        Markup().join(_note_mark(paragraph.number, note) for note in notes),
        _footnotes(paragraph.number, notes, None if in_text else quote, references),
        tag,
    )


def _absence(quote: str | None, texts: Sequence[str]) -> Markup:
    if quote is None or any(quote in text for text in texts):
        return Markup()
    return Markup('<p class="absent" role="status">{}</p>').format(tr(_QUOTE_ABSENT))


def _note_mark(paragraph: int, note: Footnote) -> Markup:
    return said(
        ' <sup><a href="#noot-{0}-{1}" id="nootmark-{0}-{1}" '
        'aria-label="[[voetnoot {1}]]">{1}</a></sup>'
    ).format(paragraph, note.number)


def _footnotes(
    paragraph: int, notes: Sequence[Footnote], quote: str | None, references: References
) -> Markup:
    if not notes:
        return Markup()
    items = (
        said(
            '<li id="noot-{0}-{1}" tabindex="-1"><a href="#nootmark-{0}-{1}" '
            'aria-label="[[voetnoot {1}, terug naar de alinea]]">{1}</a> {2}</li>'
        ).format(
            paragraph,
            note.number,
            with_references(note.text, quote, references.of_footnote(note.number)),
        )
        for note in notes
    )
    return Markup('<ul class="notes">{}</ul>').format(Markup().join(items))


def _loose_footnotes(letter: Letter, references: References) -> Markup:
    """List the footnotes whose mark was not found, so that none is lost."""
    hung = {number for paragraph in letter.paragraphs for number in paragraph.footnotes}
    loose = [note for note in letter.footnotes if note.number not in hung]
    if not loose:
        return Markup()
    items = Markup().join(_loose(note, references) for note in loose)
    return said(
        '<section><h3>[[Overige voetnoten]]</h3><ul class="notes">{}</ul></section>'
    ).format(items)


def _loose(note: Footnote, references: References) -> Markup:
    text = with_references(note.text, None, references.of_footnote(note.number))
    return Markup("<li>{} {}</li>").format(note.number, text)


def _missing_paragraph(letter: Letter, target: Target | None) -> Markup:
    if target is None or 1 <= target.paragraph <= len(letter.paragraphs):
        return Markup()
    return said('<p class="absent" role="status">[[Deze brief heeft geen alinea {}.]]</p>').format(
        target.paragraph
    )


def _repairs(repairs: Sequence[Repair]) -> Markup:
    """List what was read otherwise than the file has it, so that a reader can judge."""
    if not repairs:
        return Markup()
    items = Markup().join(
        said("<li>[[alinea {}]]: <del>{}</del> → <ins>{}</ins></li>").format(
            repair.paragraph, repair.before, repair.after
        )
        for repair in repairs
    )
    return Markup('<details class="repairs"><summary>{}</summary><ul>{}</ul></details>').format(
        tr("{} hersteld").format(count(len(repairs), "leesfout", "leesfouten")), items
    )
