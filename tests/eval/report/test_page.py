"""The report as a file: complete, self-contained, harmless, and always the same."""

import json
import re
import shutil
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

import cli
from corpus.errors import SettingsWrong
from eval.folder import RunFolder
from eval.report.page import write_report

LOADS = {"src", "srcset", "href", "xlink:href", "action", "data", "poster", "background"}
OPTIONAL = {
    "latency.json": {"total": {"median": 1234.0, "p95": 23456.0}},
    "judge.json": {
        "model": "een-model",
        "mean": 0.25,
        "verdicts": {"geweigerd": {"score": 0.25, "reason": "Had <b>moeten</b>."}},
    },
    "baselines/bm25/scores.json": {"right": 0.123, "hit@5": 0.456, "intervals": {}},
}


class Page(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def html(report: Path) -> str:
    return report.read_text(encoding="utf-8")


def written(run: Path) -> str:
    return write_report(run).read_text(encoding="utf-8")


def test_nothing_is_loaded_from_anywhere(html: str) -> None:
    for _, attributes in Page(html).elements:
        for name in LOADS & set(attributes):
            assert (attributes[name] or "").startswith("#"), attributes
    assert not re.search(r"https?:|@import|url\((?!#)", html)


def test_markup_in_the_material_stays_text(html: str) -> None:
    page = Page(html)
    assert len(page.of("script")) == 1
    assert not page.of("img")
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert "<script>window.hit=1</script>" in unescape(html)


def test_only_the_own_script_may_run(html: str) -> None:
    policy = Page(html).of("meta")[1]["content"]
    assert policy
    assert policy.startswith("default-src 'none'")
    assert "script-src 'sha256-" in policy


def test_every_failed_question_is_in_it_and_no_right_one(html: str, questions: Any) -> None:
    anchors = [article["id"] for article in Page(html).of("article")]
    assert set(anchors) == {f"case-{id_}" for id_ in questions.wrong}
    assert len(anchors) == len(questions.wrong)


def test_equal_folders_give_equal_bytes(run: Path) -> None:
    other = Path(shutil.copytree(run, run.with_name("other")))
    assert write_report(run).read_bytes() == write_report(other).read_bytes()


def test_no_id_is_given_twice(html: str) -> None:
    ids = [a["id"] for _, a in Page(html).elements if "id" in a]
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_leads_somewhere(html: str) -> None:
    page = Page(html)
    ids = {a["id"] for _, a in page.elements if "id" in a}
    assert {unquote((a["href"] or "#")[1:]) for a in page.of("a")} <= ids


def test_every_plot_has_a_title_and_takes_the_colours_of_the_page(html: str) -> None:
    plots = [svg for svg in Page(html).of("svg") if svg.get("role") == "img"]
    assert len(plots) == 5
    assert all(f'<title id="{svg["aria-labelledby"]}">' in html for svg in plots)
    for svg in re.findall(r'<svg [^>]*role="img".*?</svg>', html, flags=re.DOTALL):
        assert set(re.findall(r"(?:fill|stroke): (#\w+)", svg)) == set()


def test_what_is_optional_is_shown_where_it_is_there(run: Path) -> None:
    before = written(run)
    assert "Naast andere systemen" not in before
    assert "Oordeel van een taalmodel" not in before
    assert "Citatencontrole" not in before
    for name, value in OPTIONAL.items():
        (run / name).parent.mkdir(parents=True, exist_ok=True)
        (run / name).write_text(json.dumps(value), encoding="utf-8")
    html = written(run)
    assert "12,3%" in html
    assert "kan onjuist zijn" in html
    assert "Had &lt;b&gt;moeten" in html
    assert "1234 ms" in html
    assert "23,5 s" in html


@pytest.mark.parametrize("name", ["cases.jsonl", "answers.jsonl", "judged.jsonl", "scores.json"])
def test_a_folder_that_lacks_a_part_is_no_finished_run(run: Path, name: str) -> None:
    (run / name).unlink()
    with pytest.raises(SettingsWrong, match="eval run"):
        write_report(run)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("latency.json", "["),
        ("latency.json", '{"total": {"median": "lang"}}'),
        ("judge.json", '{"model": 3}'),
        ("baselines/bm25/scores.json", "7"),
    ],
)
def test_a_damaged_part_is_named(run: Path, name: str, text: str) -> None:
    (run / name).parent.mkdir(parents=True, exist_ok=True)
    (run / name).write_text(text)
    with pytest.raises(SettingsWrong, match=r"latency\.json|judge\.json|bm25"):
        write_report(run)


def test_a_run_of_right_answers_only_says_so(tmp_path: Path, questions: Any) -> None:
    run = questions.write(tmp_path / "r", questions.entries[:1])
    html = written(run)
    assert "Geen enkele vraag" in html
    assert "drempel" not in html


def test_a_run_that_starts_anew_has_no_report_of_before(run: Path) -> None:
    write_report(run)
    RunFolder(run).begin({}, ())
    assert not (run / "report.html").exists()


def test_the_cases_of_a_run_come_back_as_they_were_read(run: Path, questions: Any) -> None:
    assert RunFolder(run).cases().entries == questions.entries


def test_the_command_prints_where_the_report_is(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["eval", "report", str(run)]) == 0
    assert capsys.readouterr().out == f"{run / 'report.html'}\n"
    assert cli.main(["eval", "report", str(run), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"report": str(run / "report.html")}


def test_the_command_says_in_one_line_that_there_is_no_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["eval", "report", str(tmp_path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
