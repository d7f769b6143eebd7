import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import cli
from tests.ui.conftest import opened, started

pytestmark = pytest.mark.browser

CASES = Path(__file__).parents[2] / "eval" / "cases" / "tuning.jsonl"
SCRIPT = json.dumps(
    {
        "id": "x",
        "question": "<script>alert(1)</script> wat is de status van Rail Ghent-Terneuzen?",
        "type": "other",
        "answerable": True,
        "evidence": [{"letter": "000", "quote": "Rail Ghent-Terneuzen"}],
        "facts": ["<i>nee</i>"],
    }
)


@pytest.fixture(scope="module")
def evaluated(
    data: Path, offline: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Start an app over an index with two runs of the same cases."""
    own = tmp_path_factory.mktemp("runs") / "data"
    shutil.copytree(data, own)
    cases = own / "vragen.jsonl"
    few = CASES.read_text(encoding="utf-8").splitlines()[:6]
    cases.write_text("\n".join([*few, SCRIPT]), encoding="utf-8")
    for name in ("een", "twee"):
        run = ["eval", "run", cases, "--out", own / "runs" / name, "--data", own, "--workers", 1]
        assert cli.main([str(part) for part in run]) == 0
    with started(own, offline) as address:
        yield address


@pytest.fixture
def runs(browser: Browser, evaluated: str) -> Iterator[Page]:
    with opened(browser, evaluated) as page:
        page.click("[data-part=evaluation]")
        yield page


def test_runs_are_listed_with_a_plot_over_time(runs: Page) -> None:
    expect(runs.locator("#evaluation tbody [data-run]")).to_have_count(2)
    expect(runs.locator("#evaluation .plot svg")).to_be_visible()


def test_a_run_shows_what_went_wrong_and_leads_to_the_paragraph(runs: Page) -> None:
    runs.locator("#evaluation tbody [data-run]").first.click()
    expect(runs.locator("#evaluation .outcome")).to_contain_text("Van 7 vragen met een antwoord")
    for group in runs.locator("#evaluation details summary").all():
        group.click()
    shown = runs.locator("#evaluation .failure", has_text="Rail Ghent-Terneuzen?")
    expect(shown).to_contain_text("<script>alert(1)</script>")
    expect(shown).to_contain_text("<i>nee</i>")
    shown.locator("button.source").click()
    expect(runs.locator("#shown-letter mark")).to_have_text("Rail Ghent-Terneuzen")
    runs.click("text=← Alle evaluaties")
    expect(runs.locator("#evaluation tbody [data-run]")).to_have_count(2)


def test_the_whole_report_opens_on_its_own(runs: Page) -> None:
    runs.locator("#evaluation tbody [data-run]").first.click()
    with runs.context.expect_page() as opened_page:
        runs.click("text=Heel verslag")
    report = opened_page.value
    expect(report.locator("h1")).to_have_text(re.compile("Evaluatie van "))
    expect(report.locator("#filter")).to_be_visible()  # its script runs


def test_without_runs_the_page_says_how_to_make_one(page: Page) -> None:
    page.click("[data-part=evaluation]")
    expect(page.locator("#evaluation-found")).to_contain_text("spoorzoeker eval run")
    page.set_viewport_size({"width": 390, "height": 800})
    last = page.locator("#evaluation-found pre").last
    assert last.evaluate("(command) => command.scrollWidth === command.clientWidth")
