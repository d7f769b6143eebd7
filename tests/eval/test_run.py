"""Runs of the real engine over the sample letters, through the commands."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import cli
from eval.history import RUNS, History
from rag.engine import Engine

ROOT = Path(__file__).parents[2]
SETS = ROOT / "eval" / "cases"
WANTED = ("t-factoid-01", "t-factoid-02", "t-unanswerable-01", "t-offtopic-01")
RIGHT, WRONG = ({"right": {"gained": gained, "possible": 1.0}} for gained in (1.0, 0.0))


class Said(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture(scope="module")
def own(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the index: one process opens a data folder once, and `engine` has the other."""
    return Path(shutil.copytree(data, tmp_path_factory.mktemp("eval") / "data"))


@pytest.fixture
def run(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SPOORZOEKER_DATA", str(own))

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        status = cli.main(["eval", *map(str, arguments)])
        return Said(status, *capsys.readouterr())

    return run


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def write(file: Path, rows: list[dict[str, Any]]) -> Path:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Give four questions and one conversation."""
    rows = [row for row in lines(SETS / "tuning.jsonl") if row["id"] in WANTED]
    assert len(rows) == len(WANTED)
    conversation = lines(SETS / "conversations-tuning.jsonl")[0]
    return write(tmp_path / "vragen.jsonl", [*rows, conversation])


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the questions that the engine is asked from here on."""
    questions: list[str] = []
    real = Engine.ask

    def ask(self: Engine, question: str, **more: Any) -> Any:
        questions.append(question)
        return real(self, question, **more)

    monkeypatch.setattr(Engine, "ask", ask)
    return questions


def test_a_run_leaves_answers_scores_and_what_it_was_made_with(run: Run, cases: Path) -> None:
    said = run("run", cases, "--out", "r", "--json")
    assert said.status == 0
    assert said.err == ""
    answers = lines(Path("r/answers.jsonl"))
    assert [a["id"] for a in answers[:4]] == list(WANTED)
    assert all(
        {"status", "sentences", "citations", "passages", "timings_ms"} <= set(a) for a in answers
    )
    scores = json.loads(Path("r/scores.json").read_text())
    assert scores == json.loads(said.out)
    assert scores["cases"] == len(answers)
    assert scores["quote_exact"] == 1
    assert set(scores["intervals"]) <= set(scores)
    about = json.loads(Path("r/run.json").read_text())
    assert about["cases"][0]["file"] == str(cases)
    assert len(about["made_with"]["letters"]) == 5
    assert Path("r/report.html").is_file()


def test_a_conversation_is_answered_turn_by_turn(run: Run, cases: Path) -> None:
    run("run", cases, "--out", "r")
    second = lines(Path("r/answers.jsonl"))[5]
    assert second["question"] == "En over 3RX?"
    assert second["standalone"] != second["question"]


def test_two_runs_give_the_same_scores_and_show_no_difference(run: Run, cases: Path) -> None:
    tables = [run("run", cases, "--out", name).out.partition("Verslag")[0] for name in "ab"]
    assert tables[0] == tables[1]
    assert "hit@1" in tables[0]
    assert Path("a/scores.json").read_bytes() == Path("b/scores.json").read_bytes()
    comparison = json.loads(run("compare", "a", "b", "--json").out)
    assert comparison["cases"] == 8
    assert {(m["difference"], m["p"]) for m in comparison["measures"].values()} == {(0, 1)}
    assert comparison["right"] == comparison["declined"] == {"gained": [], "lost": []}
    assert "Geen enkele vraag veranderde." in run("compare", "a", "a").out


def test_a_broken_run_goes_on_where_it_stopped(run: Run, cases: Path, asked: list[str]) -> None:
    run("run", cases, "--out", "r")
    whole = Path("r/answers.jsonl").read_text(encoding="utf-8")
    scores = Path("r/scores.json").read_bytes()
    kept = whole.splitlines(keepends=True)
    # Two questions, one turn of the conversation, and half a line.
    Path("r/answers.jsonl").write_text(kept[0] + kept[1] + kept[4] + kept[2][:50], encoding="utf-8")
    Path("r/scores.json").unlink()
    asked.clear()
    said = run("run", cases, "--out", "r")
    assert len(asked) == 6
    assert "waarvan 2 al gedaan" in said.out
    assert Path("r/answers.jsonl").read_text(encoding="utf-8").startswith(kept[0] + kept[1])
    assert Path("r/scores.json").read_bytes() == scores


def test_a_question_that_changed_is_asked_again(run: Run, cases: Path, asked: list[str]) -> None:
    run("run", cases, "--out", "r")
    rows = lines(cases)
    rows[0]["question"] = "Wat is SOVA?"
    write(cases, rows)
    asked.clear()
    run("run", cases, "--out", "r")
    assert asked == ["Wat is SOVA?"]


def test_nothing_is_kept_of_another_make(run: Run, cases: Path, asked: list[str]) -> None:
    run("run", cases, "--out", "r")
    about = json.loads(Path("r/run.json").read_text())
    about["made_with"]["letters"].popitem()
    Path("r/run.json").write_text(json.dumps(about))
    asked.clear()
    run("run", cases, "--out", "r")
    assert len(asked) == 8


def test_a_comparison_names_what_changed_both_ways(run: Run, cases: Path) -> None:
    run("run", cases, "--out", "a")
    shutil.copytree("a", "b")
    before = lines(Path("a/judged.jsonl"))
    before[0] |= {"declined": False, "parts": RIGHT}
    before[2] |= {"declined": True}
    write(Path("a/judged.jsonl"), before)
    after = [dict(row) for row in before]
    after[0] |= {"declined": True, "parts": WRONG}
    after[2] |= {"declined": False}
    after[-1] |= {"id": "nieuw"}
    write(Path("b/judged.jsonl"), after)
    there = json.loads(run("compare", "a", "b", "--json").out)
    back = json.loads(run("compare", "b", "a", "--json").out)
    assert there["right"] == {"gained": [], "lost": [WANTED[0]]}
    assert there["declined"] == {"gained": [WANTED[0]], "lost": [WANTED[2]]}
    assert back["right"]["gained"] == [WANTED[0]]
    assert there["only_second"] == back["only_first"] == ["nieuw"]
    assert there["measures"]["right"]["difference"] < 0 < back["measures"]["right"]["difference"]
    assert f"Niet meer goed (1): {WANTED[0]}" in run("compare", "a", "b").out


def test_a_run_that_no_place_is_named_for_lies_where_the_app_looks(
    run: Run, cases: Path, own: Path
) -> None:
    assert run("run", cases).status == 0
    (kept,) = History(own / RUNS).runs()
    assert kept.files == ("vragen.jsonl",)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["run"],
        ["run", "niets.jsonl", "--out", "r"],
        ["run", "slecht.jsonl", "--out", "r"],
        ["run", "vragen.jsonl", "--out", "slecht.jsonl"],
        ["run", "vragen.jsonl", "--out", "r", "--data", "leeg"],
        ["compare", "r"],
        ["compare", "r", "r"],
    ],
    ids=" ".join,
)
def test_an_error_of_the_user_is_one_line(run: Run, cases: Path, arguments: list[str]) -> None:
    Path("slecht.jsonl").write_text('{"id": "x"}\n')
    said = run(*arguments)
    assert said.status == 2
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert not Path("r").exists()


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """Give a literal draft sentence and a changed one."""
    rows = lines(SETS / "claims-tuning.jsonl")
    literal = next(row for row in rows if row["label"] == "verbatim")
    changed = next(row for row in rows if row["label"] == "contradicted")
    return write(tmp_path / "zinnen.jsonl", [literal, changed])


def test_draft_sentences_are_checked_and_judged(run: Run, claims: Path) -> None:
    said = run("run", claims, "--out", "r", "--json")
    scores = json.loads(said.out)
    assert scores["false_green"] == 0
    assert scores["literal_recognised"] == 1
    assert scores["cases"] == 2
    assert "right" not in scores
    checks = lines(Path("r/checks.jsonl"))
    assert checks[0]["status"] == "verbatim"
    assert Path("r/answers.jsonl").read_text() == ""


def test_checks_that_are_there_are_kept(
    run: Run, claims: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("run", claims, "--out", "r")
    monkeypatch.setattr(Engine, "check", None)
    assert "waarvan 2 al gedaan" in run("run", claims, "--out", "r").out


def test_the_baselines_answer_the_same_questions(run: Run, cases: Path) -> None:
    out = run("run", cases, "--out", "r", "--baselines").out
    ids = [answer["id"] for answer in lines(Path("r/answers.jsonl"))]
    for name in ("bm25", "embedding", "llama-index"):
        folder = Path("r/baselines") / name
        assert [answer["id"] for answer in lines(folder / "answers.jsonl")] == ids
        scores = json.loads((folder / "scores.json").read_text())
        assert scores["cases"] == len(ids)
        assert f"\n{name} " in out
    assert not Path("r/baselines/llama-index-citations").exists()


def test_a_run_may_have_letters_of_its_own(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / "dijk.txt").write_text(
        "Geachte voorzitter,\n\nDe dijk bij Grave kost € 12 miljoen.\n\nHoogachtend,\n", "utf-8"
    )
    (folder / "leeg.txt").write_text("", "utf-8")
    case = {"id": "a", "question": "Hoeveel kost de dijk bij Grave?", "answerable": True,
            "evidence": [{"letter": "dijk", "quote": "€ 12 miljoen"}], "facts": ["12 miljoen"]}  # fmt: skip
    file = write(tmp_path / "eigen.jsonl", [case])
    said = run("run", file, "--out", "r", "--letters", folder, "--json")
    assert json.loads(said.out)["right"] == 1
    assert said.err.startswith("Niet gelezen: leeg.txt")
    assert set(json.loads(Path("r/run.json").read_text())["made_with"]["letters"]) == {"dijk"}


def test_a_run_may_have_settings_of_its_own(run: Run, cases: Path) -> None:
    letters = ROOT / "corpus" / "letters"
    said = run("run", cases, "--out", "r", "--letters", letters, "--set", "embedder=hashing")
    assert said.status == 0
    made_with = json.loads(Path("r/run.json").read_text())["made_with"]
    assert made_with["settings"]["embedder"] == "hashing"


@pytest.mark.parametrize("setting", ["kleur=rood", "embedder", "=x", "port=veel"])
def test_a_setting_of_no_use_is_told(run: Run, cases: Path, setting: str) -> None:
    said = run("run", cases, "--out", "r", "--set", setting)
    assert said.status == 2
    assert len(said.err.splitlines()) == 1


def test_two_processes_give_what_one_gives(run: Run) -> None:
    some = lines(SETS / "tuning.jsonl")[::4]  # of every type; which of the two gets one is chance
    file = write(Path("vragen.jsonl"), some)
    run("run", file, "--out", "een", "--workers", 1)
    run("run", file, "--out", "twee", "--workers", 2)
    assert Path("een/scores.json").read_bytes() == Path("twee/scores.json").read_bytes()
    told = [[{**answer, "timings_ms": None} for answer in lines(Path(name) / "answers.jsonl")]
            for name in ("een", "twee")]  # fmt: skip
    assert told[0] == told[1]
    assert set(json.loads(Path("een/latency.json").read_text())) == {
        "retrieve", "compose", "check", "total"
    }  # fmt: skip


def test_a_judged_answer_becomes_a_case_that_a_run_asks(
    run: Run, cases: Path, tmp_path: Path
) -> None:
    run("run", cases, "--out", "r")
    answer = tmp_path / "antwoord.json"
    answer.write_text(json.dumps(lines(Path("r/answers.jsonl"))[0]), "utf-8")
    right = ("--wrong", "--paragraph", "003_609ce6cfd7d762fe#12", "--out", "eigen.jsonl")
    assert "toegevoegd" in run("judge", answer, *right).out
    assert "vervangen" in run("judge", answer, *right).out
    (case,) = lines(Path("eigen.jsonl"))
    said = json.loads(run("run", "eigen.jsonl", "--out", "e", "--json").out)
    assert said["cases"] == 1
    assert case["question"] == lines(cases)[0]["question"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["antwoord.json", "--wrong", "--out", "e.jsonl"],
        ["antwoord.json", "--wrong", "--paragraph", "003#900", "--out", "e.jsonl"],
        ["antwoord.json", "--right", "--wrong", "--out", "e.jsonl"],
        ["antwoord.json", "--out", "e.jsonl"],
        ["niets.json", "--unanswerable", "--out", "e.jsonl"],
        ["stuk.json", "--unanswerable", "--out", "e.jsonl"],
        ["antwoord.json", "--unanswerable", "--out", "stuk.json"],
    ],
    ids=" ".join,
)
def test_a_judgement_of_no_use_is_told_in_one_line(
    run: Run, tmp_path: Path, arguments: list[str]
) -> None:
    answer = {"question": "Wat?", "standalone": "Wat?", "citations": []}
    (tmp_path / "antwoord.json").write_text(json.dumps(answer), "utf-8")
    (tmp_path / "stuk.json").write_text("{", "utf-8")
    said = run("judge", *arguments)
    assert said.status == 2
    assert len(said.err.splitlines()) == 1
    assert not (tmp_path / "e.jsonl").exists()
    assert (tmp_path / "stuk.json").read_text() == "{"


def test_judging_leaves_every_other_line_of_the_case_file(run: Run, tmp_path: Path) -> None:
    answer = {"question": "Wat?", "standalone": "Wat?", "citations": []}
    (tmp_path / "antwoord.json").write_text(json.dumps(answer), "utf-8")
    draft = '{"id": "h-1",  "question": "Wanneer?", "draft": true}\n'
    (tmp_path / "eigen.jsonl").write_text(draft, "utf-8")
    for _ in range(2):
        assert run("judge", "antwoord.json", "--unanswerable", "--out", "eigen.jsonl").status == 0
    text = (tmp_path / "eigen.jsonl").read_text("utf-8")
    assert text.startswith(draft)
    assert len(text.splitlines()) == 2
