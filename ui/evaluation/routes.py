"""Where the browser fetches the runs of the evaluation from, one of them, and its report."""

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse

from corpus.errors import SettingsWrong
from eval.history import History
from ui.addresses import REPORT, RUN, RUNS
from ui.language import retold, tr

# The report stands on its own: its script may run, but is of no site and reaches nothing.
_ALONE = (
    "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; "
    "script-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
)
_GONE = "Deze evaluatie is er niet meer."


def add_evaluation(routes: APIRouter, history: History) -> None:
    """Add the runs of a history to the web app."""

    @routes.get(f"/{RUNS}")
    def runs() -> HTMLResponse:
        from ui.evaluation.runs_view import runs_html  # drawing takes a while to import

        return HTMLResponse(runs_html(history.runs()))

    @routes.get(f"/{RUN}/{{name}}")
    def run(name: str) -> HTMLResponse:
        from ui.evaluation.run_view import run_html

        try:
            return HTMLResponse(run_html(name, history.material(name)))
        except KeyError:
            raise HTTPException(404, tr(_GONE)) from None
        except SettingsWrong as error:
            raise HTTPException(409, retold(str(error))) from None

    @routes.get(f"/{REPORT}/{{name}}")
    def report(name: str) -> HTMLResponse:
        try:
            html = history.report(name)
        except KeyError:
            raise HTTPException(404, tr(_GONE)) from None
        return HTMLResponse(html, headers={"content-security-policy": _ALONE})
