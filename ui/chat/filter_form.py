"""The filters above the question box as HTML: which letters a question may use.

The form itself is fetched when it is first opened, so that the page comes up as quickly with a
thousand letters as with five, and offers what is loaded at that moment.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from index.listed import Known
from ui.addresses import FILTERS
from ui.chat.choice import AS_OF, DOSSIER, LETTER, SENDER, SINCE, UNTIL
from ui.language import said, tr
from ui.wording import dating, letter_title, newest_first

_MANY = 8  # letters, beyond which a box to search among them is a help


def closed_filters() -> Markup:
    """Make the line that opens the form, and beside it what is filtered now."""
    return said(
        '<details id="filters"><summary>[[Filters]]</summary>'
        '<div id="filter-place" data-from="{}"></div></details>'
        '<div id="filtered" hidden><p role="status"></p>'
        '<button type="button" data-no-filters>[[Filters wissen]]</button></div>'
    ).format(FILTERS)


def filter_form(letters: Sequence[Known]) -> Markup:
    """Offer the period, dossiers, senders and letters of what is loaded."""
    return said('<form id="filter-form" aria-label="[[Filters]]">{}</form>').format(
        filter_fields(letters)
    )


def filter_fields(letters: Sequence[Known]) -> Markup:
    """Make the fields of the form, for another form that chooses letters too."""
    return Markup("{}{}{}{}{}").format(
        _days(tr("Periode"), ((SINCE, tr("van")), (UNTIL, tr("tot en met")))),
        _days(tr("Stand per"), ((AS_OF, tr("alleen brieven tot en met")),)),
        _boxes(tr("Dossier"), DOSSIER, ((d, d) for d in _dossiers(letters))),
        _boxes(tr("Afzender"), SENDER, ((s, s) for s in _senders(letters))),
        _letters(newest_first(letters)),
    )


def _days(legend: str, fields: Iterable[tuple[str, str]]) -> Markup:
    inputs = Markup().join(
        Markup('<label>{} <input type="date" name="{}" max="9999-12-31"></label>').format(
            label, name
        )
        for name, label in fields
    )
    return Markup('<fieldset class="days"><legend>{}</legend>{}</fieldset>').format(legend, inputs)


def _boxes(legend: str, name: str, options: Iterable[tuple[str, str]]) -> Markup:
    """Offer values to tick; nothing where there is none to choose from."""
    labels = Markup().join(_box(name, value, Markup("{}").format(text)) for value, text in options)
    if not labels:
        return Markup()
    return Markup('<fieldset class="values"><legend>{}</legend><div>{}</div></fieldset>').format(
        legend, labels
    )


def _box(name: str, value: str, text: Markup) -> Markup:
    return Markup(
        '<label><input type="checkbox" name="{}" value="{}"> <span>{}</span></label>'
    ).format(name, value, text)


def _letters(letters: Sequence[Known]) -> Markup:
    boxes = Markup().join(
        _box(
            LETTER,
            letter.id,
            Markup("{}<small>{}</small>").format(letter_title(letter.metadata), _about(letter)),
        )
        for letter in letters
    )
    search = said(
        '<input type="search" placeholder="[[Zoek een brief]]" aria-label="[[Zoek een brief]]">'
    )
    return said(
        '<fieldset class="picked"><legend>[[Brieven]]</legend>{}<div>{}</div></fieldset>'
    ).format(search if len(letters) > _MANY else "", boxes)


def _about(letter: Known) -> str:
    metadata = letter.metadata
    return " · ".join(filter(None, (dating(metadata), metadata.sender_name)))


def _dossiers(letters: Iterable[Known]) -> list[str]:
    found = {dossier for letter in letters for dossier in letter.metadata.dossiers}
    return sorted(found, key=lambda dossier: (len(dossier), dossier))


def _senders(letters: Iterable[Known]) -> list[str]:
    named = (letter.metadata for letter in letters)
    return sorted({sender for m in named if (sender := m.sender_name or m.sender_role)})
