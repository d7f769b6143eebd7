import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.said import Run, Said

ROOT = Path(__file__).parents[1]
LETTERS = ROOT / "corpus" / "letters"
RAIL = "Wat is de status van Rail Ghent-Terneuzen?"
PACKAGE = "Wat kost het startpakket?"
BERTRAM = "003_609ce6cfd7d762fe"
pytestmark = pytest.mark.usefixtures("away")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture(scope="module")
def own(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the index: one process opens a data folder once, and `engine` has the other."""
    return Path(shutil.copytree(data, tmp_path_factory.mktemp("cli") / "data"))


@pytest.fixture
def copy(data: Path, tmp_path: Path) -> Path:
    """Give a copy of the index that a test may change."""
    return Path(shutil.copytree(data, tmp_path / "data"))


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a file of JSON lines."""

    def write(*lines: Any) -> Path:
        file = tmp_path / "vragen.jsonl"
        texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
        file.write_text("\n".join(texts), encoding="utf-8")
        return file

    return write


def refused(said: Said, *words: str) -> None:
    """Hold that a user's error gave one line on stderr and nothing on stdout."""
    assert said.status == 2
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    for word in words:
        assert word in said.err


# --- parse ------------------------------------------------------------------------------


def test_parse_shows_a_letter_as_it_was_read(run: Run) -> None:
    said = run("parse", LETTERS / f"{BERTRAM}.txt")
    assert (said.status, said.err) == (0, "")
    assert "Kenmerk:   IENW/BSK-2026/66938" in said.out
    assert "  34  Op dit moment is er geen dekking voor aanvullende maatregelen." in said.out


def test_parse_gives_the_json_of_the_contract(run: Run) -> None:
    letter = json.loads(run("parse", LETTERS / f"{BERTRAM}.txt", "--json").out)
    assert list(letter) == ["id", "metadata", "headings", "paragraphs", "footnotes"]
    assert letter["id"] == BERTRAM
    assert letter["metadata"]["date"] == "2026-05-13"
    assert [p["number"] for p in letter["paragraphs"]] == list(range(1, 45))


# --- index ------------------------------------------------------------------------------


def test_a_second_index_has_nothing_to_do(run: Run, copy: Path) -> None:
    again = run("index", "--data", copy)
    assert (again.status, again.err) == (0, "")
    assert "niets te doen, 5 ongewijzigd" in again.out
    report = json.loads(run("index", "--data", copy, "--json").out)
    assert list(report) == (
        "added changed renamed removed unchanged failed letters paragraphs chunks seconds".split()
    )
    assert (report["added"], report["changed"], report["unchanged"]) == (0, 0, 5)
    assert (report["letters"], report["paragraphs"], report["failed"]) == (5, 101, [])


def test_a_rebuild_reads_everything_anew(run: Run, copy: Path) -> None:
    said = run("index", "--data", copy, "--rebuild")
    assert (said.status, said.err) == (0, "")
    assert "101 alinea's" in said.out


def test_a_rebuild_does_not_say_that_nothing_was_to_be_done(run: Run, copy: Path) -> None:
    assert "niets te doen" not in run("index", "--data", copy, "--rebuild").out


def test_what_cannot_be_read_is_reported_once_and_keeps_what_it_had(
    run: Run, copy: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "brieven"
    shutil.copytree(LETTERS, folder)
    bad = {
        "leeg.txt": b"",
        "binair.txt": bytes(range(256)) * 8,
        "plaatje.txt": PNG,
        "utf16.txt": (LETTERS / f"{BERTRAM}.txt").read_text(encoding="utf-8").encode("utf-16"),
        f"{BERTRAM}.txt": PNG,
    }
    for name, content in bad.items():
        (folder / name).write_bytes(content)
    extra = (LETTERS / "000_488c441ea1382c1a.txt").read_text(encoding="utf-8")
    (folder / "extra.txt").write_text(extra.replace("Crucke", "Peeters"), encoding="utf-8")
    report = json.loads(run("index", folder, "--data", copy, "--json").out)
    assert sorted(failure["file"] for failure in report["failed"]) == sorted(bad)
    assert all(len(failure["reason"].splitlines()) == 1 for failure in report["failed"])
    assert (report["added"], report["removed"], report["letters"]) == (1, 0, 6)
    # The letter that has become a picture is still answered from.
    said = run("ask", "Hoeveel extra geld is er voor het 740 meter programma?", "--data", copy)
    assert "€ 39 miljoen aan extra middelen" in said.out
    text = run("index", folder, "--data", copy).out
    assert all(text.count(name) == 1 for name in bad)


def test_nothing_of_a_failed_file_is_indexed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / "plaatje.txt").write_bytes(PNG)
    report = json.loads(run("index", folder, "--data", "d", "--json").out)
    assert (report["letters"], report["chunks"], len(report["failed"])) == (0, 0, 1)


# --- ask --------------------------------------------------------------------------------


def test_ask_answers_with_its_sources(run: Run, own: Path) -> None:
    said = run("ask", RAIL, "--data", own)
    assert (said.status, said.err) == (0, "")
    assert "concrete versnelling" in said.out
    assert "\n[1] Brief van de staatssecretaris" in said.out


def test_a_decline_is_a_success(run: Run, own: Path) -> None:
    said = run("ask", "Hoe bak ik een appeltaart met kaneel?", "--data", own)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Deze vraag gaat niet over de brieven.")


def test_ask_gives_one_json_document(run: Run, own: Path) -> None:
    said = run("ask", RAIL, "--data", own, "--json")
    answer = json.loads(said.out)
    assert (said.status, said.err) == (0, "")
    assert answer["question"] == RAIL
    assert answer["citations"][0]["paragraph"] == 5


def test_the_data_folder_may_stand_in_the_environment(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOORZOEKER_DATA", str(own))
    assert "concrete versnelling" in run("ask", RAIL).out


@pytest.mark.parametrize(
    ("options", "letters"),
    [
        (["--letter", "003_609ce6cfd7d762fe", "--letter", "004_2535789fcc357892"], {"003", "004"}),
        (["--letter", "003"], {"003"}),
        (["--dossier", "29 984"], {"004"}),
        (["--sender", "Bertram"], {"001", "003"}),
        (["--since", "01-04-2026", "--until", "1 mei 2026"], {"001"}),
    ],
)
def test_filters_choose_letters(run: Run, own: Path, options: list[str], letters: set[str]) -> None:
    question = "Wat doet de minister aan de veiligheid van het spoor en aan het goederenvervoer?"
    answer = json.loads(run("ask", question, *options, "--data", own, "--json").out)
    assert {passage["letter"][:3] for passage in answer["passages"]} == letters


def test_a_batch_answers_questions_and_conversations(
    run: Run, own: Path, write: Callable[..., Path]
) -> None:
    file = write(
        {"id": "a", "question": RAIL},
        {"id": "c", "turns": [{"question": PACKAGE}, {"id": "c-twee", "question": "En waarom?"}]},
    )
    said = run("ask", "--batch", file, "--out", "uit.jsonl", "--data", own)
    assert said == (0, "", "")
    lines = Path("uit.jsonl").read_text(encoding="utf-8").splitlines()
    answers = [json.loads(line) for line in lines]
    assert [answer["id"] for answer in answers] == ["a", "c-1", "c-twee"]
    assert "startpakket" in answers[2]["standalone"]
    assert [line for line in run("ask", "--batch", file, "--data", own).out.splitlines() if line]


def test_filters_hold_for_a_batch(run: Run, own: Path, write: Callable[..., Path]) -> None:
    file = write({"id": "a", "question": "spoorgoederenvervoer"})
    answer = json.loads(run("ask", "--batch", file, "--dossier", "29984", "--data", own).out)
    assert {passage["letter"][:3] for passage in answer["passages"]} == {"004"}


# --- check ------------------------------------------------------------------------------

NO_MONEY = "Op dit moment is er geen dekking voor aanvullende maatregelen."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Write a draft with a literal sentence, one that refers wrongly, and one out of nowhere."""
    file = tmp_path / "concept.md"
    wrong = NO_MONEY.replace(".", " (Kamerstuk 29984, nr. 1175).")
    file.write_text(f"# Advies\n\n{NO_MONEY} {wrong}\n\n- De kat krabt de krullen.\n")
    return file


def test_check_gives_the_json_of_the_contract(run: Run, own: Path, draft: Path) -> None:
    said = run("check", draft, "--data", own, "--json")
    assert (said.status, said.err) == (0, "")
    literal, wrong, nowhere = json.loads(said.out)
    assert list(literal) == ["text", "status", "citations", "differences"]
    assert (literal["text"], literal["status"]) == (NO_MONEY, "verbatim")
    assert literal["citations"][0]["letter"] == BERTRAM
    assert wrong["status"] == "contradicted"
    assert wrong["differences"][0]["kind"] == "attribution"
    assert wrong["references"][0]["status"] == "wrong"
    assert nowhere["status"] in ("unchecked", "not_found")


def test_check_shows_people_signs_words_and_sources(run: Run, own: Path, draft: Path) -> None:
    said = run("check", draft, "--data", own)
    assert (said.status, said.err) == (0, "")
    assert f"✓ letterlijk: {NO_MONEY}" in said.out
    assert "IENW/BSK-2026/66938, alinea 34" in said.out
    assert "de verwijzing klopt niet: Kamerstuk 29984, nr. 1175" in said.out
    assert "zinnen gecontroleerd: 1 letterlijk, 1 wijkt af" in said.out.splitlines()[-1]


def test_check_with_lines_takes_each_line_for_a_claim(run: Run, own: Path, draft: Path) -> None:
    lines = json.loads(run("check", draft, "--lines", "--data", own, "--json").out)
    assert [line["text"][:6] for line in lines] == ["# Advi", "Op dit", "- De k"]


def test_check_reads_stdin(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(NO_MONEY))
    (checked,) = json.loads(run("check", "-", "--data", own, "--json").out)
    assert checked["status"] == "verbatim"


def test_check_uses_the_letters_that_are_chosen(run: Run, own: Path, draft: Path) -> None:
    said = run("check", draft, "--letter", "000", "--data", own, "--json")
    assert json.loads(said.out)[0]["status"] != "verbatim"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["weg.docx"], ["weg.docx", "bestaat niet"]),
        (["."], ["map"]),
        (["concept.md", "--letter", "zzz"], ["zzz"]),
        (["concept.md", "--since", "ooit"], ["--since"]),
        ([], ["DRAFT"]),
    ],
)
def test_check_refuses_in_one_line(
    run: Run, own: Path, draft: Path, arguments: list[str], words: list[str]
) -> None:
    refused(run("check", *arguments, "--data", own), *words)


# --- what goes wrong --------------------------------------------------------------------


def test_a_missing_file_is_named(run: Run) -> None:
    refused(run("parse", "weg.txt"), "weg.txt", "bestaat niet")


def test_a_file_that_may_not_be_read_is_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "dicht.txt"
    file.write_text("x")
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("root may read everything")
    refused(run("parse", file), "dicht.txt")


def test_a_picture_named_txt_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "foto.txt").write_bytes(PNG)
    refused(run("parse", "foto.txt"), "foto.txt", "PNG")


def test_another_kind_of_file_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brief.rtf").write_bytes(b"{\\rtf1}")
    refused(run("parse", "brief.rtf"), "brief.rtf", ".docx")


def test_a_missing_folder_is_named(run: Run) -> None:
    refused(run("index", "weg"), "weg", "bestaat niet")


def test_without_an_index_the_command_that_makes_one_is_named(run: Run) -> None:
    refused(run("ask", RAIL, "--json"), "spoorzoeker index")
    refused(run("app", "--port", "0"), "spoorzoeker index")


@pytest.mark.parametrize("command", [["ask", RAIL], ["index"]])
def test_data_that_is_a_file_is_refused(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "bestand").write_text("x")
    refused(run(*command, "--data", "bestand"), "bestand")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ask", RAIL, "--since", "gisteren"], ["--since", "gisteren", "2026-05-13"]),
        (["ask", RAIL, "--until", "2026-02-30"], ["--until", "2026-02-30"]),
        (["ask", RAIL, "--wat"], ["--wat", "--help"]),
        (["ask"], ["vraag", "--help"]),
        (["ask", RAIL, "--batch", "x"], ["--batch"]),
        (["vraag"], ["vraag"]),
        ([], ["COMMAND"]),
        (["parse"], ["FILE"]),
        (["app", "--port", "x"], ["--port"]),
        (["app", "--port", "70000"], ["70000"]),
    ],
)
def test_a_wrong_command_line_gives_one_line(
    run: Run, arguments: list[str], words: list[str]
) -> None:
    refused(run(*arguments), *words)


def test_a_date_with_more_words_is_refused(run: Run, own: Path) -> None:
    refused(run("ask", RAIL, "--since", "niet 13-05-2026 maar later", "--data", own), "--since")


def test_out_without_a_batch_is_refused(run: Run, own: Path) -> None:
    refused(run("ask", RAIL, "--out", "uit.jsonl", "--data", own), "--batch")


def test_a_letter_that_is_not_there_is_said_not_to_be_there(run: Run, own: Path) -> None:
    refused(run("ask", RAIL, "--letter", "zzz", "--data", own), "zzz")


def test_a_wrong_settings_file_gives_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "spoorzoeker.toml").write_text('kleur = "rood"')
    refused(run("ask", RAIL), "spoorzoeker.toml", "kleur")


def test_a_broken_first_line_of_a_batch_is_named_by_its_number(
    run: Run, own: Path, write: Callable[..., Path]
) -> None:
    refused(run("ask", "--batch", write("{kapot"), "--data", own), "Regel 1 van vragen.jsonl")


def test_a_broken_line_of_a_batch_is_named_before_anything_is_answered(
    run: Run, own: Path, write: Callable[..., Path]
) -> None:
    file = write({"id": "a", "question": PACKAGE}, "", "{kapot")
    refused(run("ask", "--batch", file, "--data", own), "Regel 3 van vragen.jsonl")


@pytest.mark.parametrize(
    "out",
    [
        "weg/uit.jsonl",
        ".",
        pytest.param(
            "/proc/uit.jsonl",
            marks=pytest.mark.skipif(not Path("/proc").is_dir(), reason="no /proc here"),
        ),
    ],
)
def test_an_out_that_cannot_be_written_is_named(
    run: Run, own: Path, write: Callable[..., Path], out: str
) -> None:
    file = write({"id": "a", "question": PACKAGE})
    refused(run("ask", "--batch", file, "--out", out, "--data", own), out)


@pytest.mark.parametrize("content", [None, "{kapot"])
def test_earlier_answers_stay_where_the_questions_are_no_good(
    run: Run, own: Path, write: Callable[..., Path], content: str | None
) -> None:
    Path("uit.jsonl").write_text("eerder\n")
    file = write(content) if content else Path("weg.jsonl")
    refused(run("ask", "--batch", file, "--out", "uit.jsonl", "--data", own), file.name)
    assert Path("uit.jsonl").read_text() == "eerder\n"


def test_questions_are_not_lost_where_out_is_the_same_file(
    run: Run, own: Path, write: Callable[..., Path]
) -> None:
    file = write({"id": "a", "question": PACKAGE})
    run("ask", "--batch", file, "--out", file, "--data", own)
    assert PACKAGE in file.read_text()


# --- as a process of its own ------------------------------------------------------------


def spawn(offline: dict[str, str], *arguments: object) -> Said:
    command = [sys.executable, "-c", "import sys, cli; sys.exit(cli.main())"]
    done = subprocess.run(
        [*command, *map(os.fsencode, map(str, arguments))],
        env=offline | {"PYTHONPATH": f"{offline['PYTHONPATH']}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def test_a_user_can_index_and_ask_without_a_network(
    offline: dict[str, str], tmp_path: Path
) -> None:
    indexed = spawn(offline, "index", "--data", "d")
    assert (indexed.status, indexed.err) == (0, "")
    assert "5 brieven, 101 alinea's" in indexed.out
    assert "5 nieuw" in indexed.out
    asked = spawn(offline, "ask", RAIL, "--data", "d", "--json")
    assert (asked.status, asked.err) == (0, "")
    assert json.loads(asked.out)["status"] == "answered"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["d"]


def test_a_users_error_gives_one_line_and_exit_2(offline: dict[str, str]) -> None:
    refused(spawn(offline, "ask", RAIL), "spoorzoeker index")


def test_bytes_that_are_no_text_give_no_traceback(offline: dict[str, str], own: Path) -> None:
    said = spawn(offline, "ask", "status \udcff van Rail Ghent", "--data", own, "--json")
    assert "Traceback" not in said.err
    assert said.status == 0


def test_a_reader_that_stops_early_causes_no_traceback(offline: dict[str, str], own: Path) -> None:
    code = f"import cli; cli.main(['ask', '{RAIL}', '--json', '--data', '{own}'])"
    command = f'"{sys.executable}" -c "{code}" | head -c 1'
    environment = offline | {"PYTHONPATH": f"{offline['PYTHONPATH']}{os.pathsep}{ROOT}"}
    done = subprocess.run(command, shell=True, env=environment, capture_output=True, text=True)
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (
            ["parse", str(LETTERS / f"{BERTRAM}.txt")],
            {"chromadb", "llama_index", "torch", "gradio", "tantivy", "numpy"},
        ),
        (["ask", RAIL], {"torch", "llama_index", "gradio", "sentence_transformers"}),
    ],
)
def test_a_cold_command_does_not_import_what_it_does_not_use(
    offline: dict[str, str], own: Path, arguments: list[str], unwanted: set[str]
) -> None:
    data = ["--data", str(own)] if arguments[0] == "ask" else []
    code = (
        "import cli, json, sys; status = cli.main(sys.argv[1:]); "
        "print(json.dumps([status, sorted({name.partition('.')[0] for name in sys.modules})]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments, *data],
        env=offline | {"PYTHONPATH": f"{offline['PYTHONPATH']}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=True,
    )
    status, modules = json.loads(done.stdout.splitlines()[-1])
    assert status == 0
    assert not set(modules) & unwanted


# --- show -------------------------------------------------------------------------------


def test_show_gives_a_letter_by_its_reference(run: Run, own: Path) -> None:
    said = run("show", "29984, nr. 1175", "--data", own)
    assert said.status == 0
    assert said.out.startswith("Kamerstukken II 2023/24, 29984, nr. 1175\n")


def test_show_prints_one_json_document(run: Run, own: Path) -> None:
    said = run("show", "003#12", "--json", "--data", own)
    shown = json.loads(said.out)
    assert (shown["letter"], shown["number"]) == (BERTRAM, 12)


def test_show_names_the_letters_that_may_be_meant(run: Run, own: Path) -> None:
    refused(run("show", "00", "--data", own), BERTRAM, "Geef het id")


def test_show_gives_the_address_of_what_is_not_there(run: Run, own: Path) -> None:
    refused(run("show", "29893, nr. 284", "--data", own), "niet opgenomen", "kst-29893-284.html")
