"""References between letters as HTML: those in the text, and the letters that cite the one shown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from corpus.letter import Letter
from corpus.reference_links import official_url
from index.citing import Mention
from ui.addresses import letter_address
from ui.language import said, tr
from ui.wording import dating, letter_title


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """What a letter cites, by where it does."""

    cites: tuple[Mention, ...] = ()

    def of_paragraph(self, number: int) -> tuple[Mention, ...]:
        """Give what the text of a paragraph cites, in its order."""
        return tuple(m for m in self.cites if m.paragraph == number and m.footnote is None)

    def of_footnote(self, number: str) -> tuple[Mention, ...]:
        """Give what a footnote cites, in its order."""
        return tuple(m for m in self.cites if m.footnote == number)


NONE = References()


def with_references(text: str, quote: str | None, mentions: Sequence[Mention]) -> Markup:
    """Escape a text, make its references links, and mark where the quote stands in it exactly."""
    links = tuple(_links(text, mentions))
    start = text.find(quote) if quote else -1
    if not quote or start < 0:
        return _linked(text, 0, len(text), links)
    end = start + len(quote)
    return Markup("{}<mark>{}</mark>{}").format(
        _linked(text, 0, start, links),
        _linked(text, start, end, links),
        _linked(text, end, len(text), links),
    )


def cited_by_html(mentions: Sequence[Mention], letter_of: Callable[[str], Letter]) -> Markup:
    """List the letters that cite the one shown, with a button for each place."""
    if not mentions:
        return Markup()
    by_letter = groupby(mentions, key=lambda mention: mention.letter)
    items = Markup().join(_citing(letter_of(id_), tuple(places)) for id_, places in by_letter)
    return said('<section class="cited-by"><h3>[[Aangehaald in]]</h3><ul>{}</ul></section>').format(
        items
    )


@dataclass(frozen=True, slots=True)
class _Link:
    start: int
    end: int
    mention: Mention


def _links(text: str, mentions: Sequence[Mention]) -> Iterator[_Link]:
    """Yield where mentions stand that lead somewhere."""
    at = 0
    for mention in mentions:
        start = text.find(mention.text, at)
        if start < 0:
            continue
        at = start + len(mention.text)
        if mention.found or official_url(mention.to):
            yield _Link(start, at, mention)


def _linked(text: str, start: int, end: int, links: Sequence[_Link]) -> Markup:
    """Write a stretch of a text; a link that reaches over its end is cut there."""
    parts, at = [], start
    for link in links:
        first, last = max(link.start, start), min(link.end, end)
        if first < last:
            parts += [escape(text[at:first]), _anchor(text[first:last], link.mention)]
            at = last
    return Markup().join((*parts, escape(text[at:end])))


def _anchor(words: str, mention: Mention) -> Markup:
    if mention.found:
        return said(
            '<button type="button" class="ref" data-brief="{}" title="[[Open deze brief]]">{}'
            "</button>"
        ).format(letter_address(mention.found), words)
    return said(
        '<a class="ref" href="{}" target="_blank" rel="noopener noreferrer" '
        'title="[[Officiële publicatie; deze brief is niet opgenomen]]">{}</a>'
    ).format(official_url(mention.to), words)


def _citing(letter: Letter, mentions: Sequence[Mention]) -> Markup:
    places = dict.fromkeys((m.paragraph, m.text) for m in mentions)
    return Markup("<li>{} ({}): {}</li>").format(
        letter_title(letter.metadata),
        dating(letter.metadata),
        Markup(", ").join(_place(letter.id, *place) for place in places),
    )


def _place(letter_id: str, paragraph: int | None, words: str) -> Markup:
    address = letter_address(letter_id, paragraph=paragraph, quote=words if paragraph else None)
    return Markup('<button type="button" class="ref" data-brief="{}">{}</button>').format(
        address, tr("alinea {}").format(paragraph) if paragraph else tr("onderwerp")
    )
