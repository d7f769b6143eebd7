"""The page of the evaluations: room for the runs, which evaluation.js fetches when it is opened."""

from markupsafe import Markup

from ui.addresses import RUNS
from ui.language import said


def evaluation_page() -> Markup:
    """Make the page as it stands before it is opened."""
    return said(
        '<div id="evaluation-page" data-from="{}">'
        '<p class="about">[[In hoeverre u de antwoorden kunt vertrouwen: vragen met een bekend '
        "antwoord zijn gesteld en nagekeken.]]</p>"
        '<p id="evaluation-state" role="status"></p><div id="evaluation-found"></div></div>'
    ).format(RUNS)
