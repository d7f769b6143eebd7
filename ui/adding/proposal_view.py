"""A file that waits to be added as HTML: what was understood of it, with fields to correct that."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from markupsafe import Markup

from corpus.letter import Letter, Metadata
from corpus.reference import official_reference
from ui.adding.fields import FIELDS, Field, shown_values
from ui.adding.shelf import Added
from ui.adding.waiting import Waiting
from ui.addresses import letter_address
from ui.language import count, said, tr
from ui.wording import letter_title

_TEASER = 280


def proposal_html(waiting: Waiting, *, becomes: str) -> Markup:
    """Show a letter as it was read.

    Args:
        waiting: The file, with its letter.
        becomes: The stem that its file will have.
    """
    letter = waiting.letter
    return said(
        '<article class="proposal" data-key="{}"><header><h3>{}</h3>'
        '<button type="button" class="plain" data-take-back>[[Weghalen]]</button></header>'
        '<p class="about">{}</p>{}<p class="excerpt">{}</p>'
        "<details><summary>[[Gegevens nakijken en verbeteren]]</summary>{}</details></article>"
    ).format(
        waiting.key,
        letter_title(letter.metadata),
        " · ".join(_facts(waiting)),
        _remarks(tuple(_remarks_on(waiting, becomes))),
        _beginning(letter),
        fields_html(letter.metadata),
    )


def declined_html(name: str, why: str) -> Markup:
    """Say of a file why it can't be added."""
    return _declined(name, Markup("{}").format(why))


def known_html(name: str, letter: Letter) -> Markup:
    """Say of a file that its letter is there already, and lead to it."""
    return _declined(
        name,
        said(
            '[[Deze brief is al opgenomen:]] <button type="button" data-brief="{}">{}</button>'
        ).format(letter_address(letter.id), letter_title(letter.metadata)),
    )


def fields_html(metadata: Metadata) -> Markup:
    """Make the fields with what is known."""
    shown = shown_values(metadata)
    inputs = Markup().join(_field(field, shown[field.key]) for field in FIELDS)
    return Markup('<div class="fields">{}{}</div>').format(inputs, _evidence(metadata))


def added_html(added: Added) -> Markup:
    """Tell what became of files."""
    items = [
        said('<li><button type="button" data-brief="{}">{}</button> [[is opgenomen.]]</li>').format(
            letter_address(letter.id), letter_title(letter.metadata)
        )
        for letter in added.letters
    ]
    items += [
        said('<li class="absent">[[‘{}’ is niet opgenomen.]] {}</li>').format(name, why)
        for name, why in added.refused
    ]
    return Markup("<ul>{}</ul>").format(Markup().join(items))


def _declined(name: str, why: Markup) -> Markup:
    return said(
        '<article class="proposal declined"><header><h3>{}</h3>'
        '<button type="button" class="plain" data-take-back>[[Sluiten]]</button></header>'
        '<p class="absent">{}</p></article>'
    ).format(name, why)


def _facts(waiting: Waiting) -> Iterator[str]:
    letter = waiting.letter
    yield waiting.path.name
    yield official_reference(letter.metadata)
    yield count(len(letter.paragraphs), "alinea", "alinea’s")
    if letter.footnotes:
        yield count(len(letter.footnotes), "voetnoot", "voetnoten")


def _remarks_on(waiting: Waiting, becomes: str) -> Iterator[str]:
    letter, stem = waiting.letter, PurePath(waiting.path.name).stem
    if becomes != stem:
        yield tr("Er is al een brief die ‘{}’ heet; deze wordt toegevoegd als ‘{}’.").format(
            stem, becomes
        )
    if not letter.metadata.date:
        yield tr("De brief noemt geen datum. Weet u die, vul hem dan in.")
    if not letter.metadata.sender_name and not letter.metadata.sender_role:
        yield tr("Er is geen afzender gevonden.")
    if letter.repairs:
        repaired = count(len(letter.repairs), "leesfout", "leesfouten")
        yield tr("{} hersteld").format(repaired) + "."
    yield from letter.remarks


def _remarks(remarks: Sequence[str]) -> Markup:
    if not remarks:
        return Markup()
    items = Markup().join(Markup("<li>{}</li>").format(remark) for remark in remarks)
    return Markup('<ul class="remarks">{}</ul>').format(items)


def _beginning(letter: Letter) -> str:
    text = letter.paragraphs[0].text if letter.paragraphs else ""
    return text if len(text) <= _TEASER else text[:_TEASER].rsplit(" ", 1)[0] + " …"


def _field(field: Field, value: str) -> Markup:
    return Markup(
        '<label class="{}">{}<input name="{}" value="{}" type="{}" placeholder="{}" '
        'autocomplete="off" spellcheck="false" maxlength="1000"></label>'
    ).format(
        field.key,
        tr(field.label),
        field.key,
        value,
        "date" if field.is_day else "text",
        field.hint,
    )


def _evidence(metadata: Metadata) -> Markup:
    """Show the words that prove an interval."""
    proof = () if metadata.date else metadata.date_evidence
    return Markup().join(
        said('<p class="evidence">[[De brief zegt:]] “{}”</p>').format(words) for words in proof
    )
