"""Promises as HTML: how many, when, and each with its status in words, its term and its words."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from corpus.promises.promise import Followed, Promise, Status
from corpus.promises.wording import GROUP_WORDS, SOMEONE, STATUS_WORDS
from ui.addresses import PROMISES, letter_address
from ui.chat.answer_view import LetterOf
from ui.language import count, day_words, said, tr
from ui.promises.picture import picture_html
from ui.promises.promises import Asked
from ui.wording import letter_title

_COUNTED: dict[Status, str] = {
    "open": "{} open",
    "past": "{} met verstreken termijn",
    "fulfilled": "{} nagekomen",
}
_SIGNS: dict[Status, str] = {"open": "○", "past": "!", "fulfilled": "✓"}
_MOST = 300  # promises on the page; the files hold all
_NONE = "Geen toezeggingen of gedateerde mijlpalen gevonden met deze keuze."
_DAYS_COUNTED = 60
_DAYS_A_MONTH = 30.44


def promises_html(asked: Asked, *, letter_of: LetterOf, query: str = "") -> Markup:
    """Show promises, by status and then by term.

    Args:
        asked: The promises, and the day from which they are seen.
        letter_of: Gives a letter by its id.
        query: What was asked, for the files that hold the same.
    """
    if not asked.promises:
        return Markup('<p class="outcome">{}</p>{}').format(tr(_NONE), _seen(asked))
    shown = asked.promises[:_MOST]
    groups = (
        _group(status, [one for one in shown if one.status == status], asked, letter_of)
        for status in GROUP_WORDS
    )
    return Markup("{}{}{}{}{}").format(
        _sum(asked),
        _downloads(asked.promises, query),
        picture_html(asked.promises, on=asked.on),
        _cut(len(asked.promises)),
        Markup().join(groups),
    )


def _sum(asked: Asked) -> Markup:
    found = Counter(one.status for one in asked.promises)
    parts = (tr(_COUNTED[status]).format(found[status]) for status in _COUNTED if found[status])
    total = count(len(asked.promises), "toezegging of mijlpaal", "toezeggingen en mijlpalen")
    return Markup('<p class="outcome">{}: {}.</p>{}').format(total, ", ".join(parts), _seen(asked))


def _seen(asked: Asked) -> Markup:
    return said('<p class="seen">[[Uit {}. Stand van {}.]]</p>').format(
        asked.among, day_words(asked.on)
    )


def _downloads(promises: Sequence[Followed], query: str) -> Markup:
    """Offer the files; a calendar only where some term has an end to stand on."""
    kinds = {"csv": "CSV", "ics": tr("agenda (.ics)")}
    if not any(one.promise.last for one in promises):
        del kinds["ics"]
    links = Markup(" ").join(
        said('<a class="download" href="{}.{}{}" download>[[Download als {}]]</a>').format(
            PROMISES, kind, f"?{query}" if query else "", name
        )
        for kind, name in kinds.items()
    )
    return Markup('<p class="downloads">{}</p>').format(links)


def _cut(total: int) -> Markup:
    if total <= _MOST:
        return Markup()
    return said(
        '<p class="absent">[[Hieronder staan de eerste {} van {}. Kies of zoek om er minder over te '
        "houden; de bestanden bevatten ze alle.]]</p>"
    ).format(_MOST, total)


def _group(status: Status, group: Sequence[Followed], asked: Asked, letter_of: LetterOf) -> Markup:
    if not group:
        return Markup()
    whole = sum(one.status == status for one in asked.promises)
    return Markup('<section><h2>{} <span class="number">({})</span></h2>{}</section>').format(
        tr(GROUP_WORDS[status]),
        whole,
        Markup().join(_promise(one, asked.on, letter_of) for one in group),
    )


def _promise(followed: Followed, on: date, letter_of: LetterOf) -> Markup:
    promise, status = followed.promise, followed.status
    return Markup(
        '<article class="promise {status}"><p class="term"><strong>{term}</strong>{due}</p>'
        '<p class="status"><span class="standing"><span aria-hidden="true">{sign}</span> {words}'
        '</span> <span class="kind">{kind}</span></p><p class="what">{what}</p>'
        '<p class="who">{who}</p>{source}{by}</article>'
    ).format(
        status=status,
        term=_capitalised(_term(promise)),
        due="" if status == "fulfilled" else _due(promise, on),
        sign=_SIGNS[status],
        words=tr(STATUS_WORDS[status]),
        kind=tr("aan de Kamer" if promise.to_parliament else "mijlpaal"),
        what=_capitalised(promise.what),
        who=_capitalised(promise.who or tr(SOMEONE)),
        source=_source(promise, letter_of),
        by=_carried_out(followed, letter_of),
    )


def _term(promise: Promise) -> str:
    """Give a term as the letter has it, with the day on which it ends."""
    if promise.first is None or promise.last is None:
        return promise.when or tr("zonder termijn")
    if promise.first == promise.last:
        return day_words(promise.last)
    return tr("{} (t/m {})").format(promise.when, day_words(promise.last))


def _due(promise: Promise, on: date) -> Markup:
    """Say how far off the end of a term is: in days where it is near, else in months or years."""
    if promise.last is None:
        return Markup()
    return Markup(' <span class="due">{}</span>').format(_from_now((promise.last - on).days))


def _from_now(days: int) -> str:
    if days == 0:
        return tr("vandaag")
    far = _length(abs(days))
    return (tr("over {}") if days > 0 else tr("{} geleden")).format(far)


def _length(days: int) -> str:
    if days <= _DAYS_COUNTED:
        return count(days, "dag", "dagen")
    months = round(days / _DAYS_A_MONTH)
    return tr("{} maanden").format(months) if months < 24 else tr("{} jaar").format(months // 12)


def _source(promise: Promise, letter_of: LetterOf) -> Markup:
    """Make the button that opens the paragraph with the promise's own words marked."""
    try:
        letter = letter_of(promise.letter)
    except KeyError:  # taken away meanwhile
        return Markup('<p class="excerpt">“{}”</p>').format(promise.quote)
    heading = letter.paragraph(promise.paragraph).heading
    return said(
        '<button type="button" class="source" data-brief="{}"><span class="reference">{}</span> '
        '<span class="place">{} · [[alinea {}]]{}</span> <span class="excerpt">“{}”</span></button>'
    ).format(
        letter_address(promise.letter, paragraph=promise.paragraph, quote=promise.quote),
        promise.reference,
        letter_title(letter.metadata),
        promise.paragraph,
        f" · {heading}" if heading else "",
        promise.quote,
    )


def _carried_out(followed: Followed, letter_of: LetterOf) -> Markup:
    by = followed.fulfilled_by
    if by is None:
        return Markup()
    if by == followed.promise.letter:
        return said('<p class="by">[[Deze brief komt zelf een eerdere toezegging na.]]</p>')
    try:
        metadata = letter_of(by).metadata
    except KeyError:  # taken away meanwhile
        return Markup()
    named = letter_title(metadata) + (f", {day_words(metadata.date)}" if metadata.date else "")
    return said(
        '<button type="button" class="by" data-brief="{}">[[Nagekomen met: {}]]</button>'
    ).format(letter_address(by), named)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
