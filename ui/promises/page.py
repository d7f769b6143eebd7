"""The page of the promises: how to choose among them, and room for what is found.

promises.js fetches them when the part is first opened, and anew after every choice.
"""

from collections.abc import Mapping

from markupsafe import Markup

from corpus.promises.wording import STATUS_WORDS
from ui.addresses import PROMISE_FILTERS, PROMISES
from ui.language import said, tr
from ui.promises.promises import KIND, MILESTONE, STATUS, TO_PARLIAMENT, WORDS


def promises_page() -> Markup:
    """Make the page as it stands before it is opened."""
    return said(
        '<div id="promises-page" data-from="{}">'
        '<p class="about">[[Wat de brieven toezeggen of aankondigen: aan wie, voor wanneer, en of '
        "een latere brief het nakomt.]]</p>"
        '<form id="promise-form" aria-label="[[Keuze uit de toezeggingen]]">'
        '<div class="choices">{}{}{}</div>'
        '<details class="filters"><summary>[[Filters op brieven]]</summary>'
        '<div class="fields" data-from="{}"></div></details>'
        '<button type="reset">[[Alles tonen]]</button></form>'
        '<p id="promises-state" role="status"></p>'
        '<div id="promises-found"></div></div>'
    ).format(
        PROMISES,
        _select(
            tr("Status"),
            STATUS,
            {"": tr("alle")} | {str(status): tr(words) for status, words in STATUS_WORDS.items()},
        ),
        _select(
            tr("Soort"),
            KIND,
            {"": tr("alle"), TO_PARLIAMENT: tr("aan de Kamer"), MILESTONE: tr("mijlpaal")},
        ),
        said(
            '<label class="search">[[Zoek]] <input type="search" name="{}" autocomplete="off" '
            'placeholder="[[woorden uit de toezegging]]"></label>'
        ).format(WORDS),
        PROMISE_FILTERS,
    )


def _select(label: str, name: str, options: Mapping[str, str]) -> Markup:
    shown = Markup().join(
        Markup('<option value="{}">{}</option>').format(value, text)
        for value, text in options.items()
    )
    return Markup('<label>{} <select name="{}">{}</select></label>').format(label, name, shown)
