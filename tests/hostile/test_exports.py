"""Files that people take along: whole, and without anything that their program would carry out."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest
from icalendar import Calendar

import cli
from tests.hostile.letters import FORMULA, SCRIPT

QUESTION = "Wat kost het herstel van de zwaluwbrug?"
HARMFUL = f"{QUESTION} {SCRIPT} {FORMULA} \u202e\x00\x0b"
# What XML can't hold, and a program would refuse the whole file for.
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ACTS = re.compile(rb"<w:(?:fldSimple|instrText|altChunk|object)|TargetMode=\"External\"|vbaProject")


@pytest.fixture(scope="module")
def client(harmful_app: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=harmful_app, trust_env=False, timeout=60) as client:
        yield client


def conversation(client: httpx.Client, question: str = QUESTION) -> str:
    """Ask as the page does, and give the id of the conversation."""
    data = [question, "", "", ""]
    asked = {"data": data, "fn_index": 0, "trigger_id": 1, "session_hash": "uitvoer"}
    assert client.post("/gradio_api/queue/join", json=asked).is_success
    said = client.get("/gradio_api/queue/data", params={"session_hash": "uitvoer"}).text
    return re.findall(r'data-conversation=\\"([^\\]+)\\"', said)[-1]


def hold_word(content: bytes) -> str:
    """Check a Word file, and give its text."""
    text = ""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for name in file.namelist():
            part = file.read(name)
            assert not name.startswith(("/", "..")), name
            if name.endswith((".xml", ".rels")):
                text += "".join(ElementTree.fromstring(part).itertext())
                links = re.findall(rb'Target="([^"]*)" TargetMode="External"', part)
                assert all(link.startswith(b"https://") for link in links), links
                assert not ACTS.search(re.sub(rb' TargetMode="External"', b"", part)), name
    assert not NOT_XML.search(text)
    return text


def test_a_conversation_is_a_whole_word_file(client: httpx.Client) -> None:
    for question, shown in (
        (HARMFUL, "<script>window.hit=1</script> ="),
        (QUESTION, "412 duizend"),
    ):
        named = conversation(client, question)
        assert shown in hold_word(client.get(f"/gesprekken/{named}.docx").content)


def test_all_conversations_are_json_of_what_was_asked(client: httpx.Client) -> None:
    conversation(client, HARMFUL)
    answer = client.get("/gesprekken.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert SCRIPT in json.loads(answer.text)["conversations"][0]["turns"][0]["question"]


def test_what_is_copied_holds_no_tag_of_a_letter(client: httpx.Client) -> None:
    named = {"id": conversation(client), "beurt": 1}
    copied = client.get("/gesprekken/kopie", params=named).json()
    assert "412 duizend" in copied["html"]
    assert "<script" not in copied["html"]
    assert "<img" not in copied["html"]


def test_a_note_with_a_harmful_title_is_a_whole_word_file(harmful: Path, tmp_path: Path) -> None:
    out = tmp_path / "notitie.docx"
    options = ("--out", str(out), "--data", str(harmful), "--title", f"{SCRIPT}\x00\x0b\u202e")
    assert cli.main(["note", QUESTION, HARMFUL, "Wat kost de merelbrug?", *options]) == 0
    assert "412 duizend" in hold_word(out.read_bytes())


def test_a_note_of_the_app_is_one_too(client: httpx.Client) -> None:
    note = client.post("/notitie").json()
    found = {"conversation": conversation(client), "turn": 1, "note": note["id"]}
    client.post("/notitie/toevoegen", json=found)
    answer = client.get(f"/notitie/{note['id']}/word")
    hold_word(answer.content)
    assert answer.headers["content-disposition"].startswith("attachment")


def test_a_checked_draft_is_one_too(client: httpx.Client) -> None:
    draft = f"De zwaluwbrug {SCRIPT} kost € 411 duizend.\n\n{FORMULA} is een zin. \u202e"
    said = client.post("/controle?bestand=a%0d%0aX-Hit: 1<b>.txt", content=draft.encode())
    path = json.loads(said.text.splitlines()[-1])["outcome"].split('href="')[1].split('"')[0]
    answer = client.get(f"/{path}")
    assert "x-hit" not in answer.headers
    assert "411 duizend" in hold_word(answer.content)


def test_no_cell_of_a_table_is_a_formula(client: httpx.Client) -> None:
    text = client.get("/toezeggingen.csv").text
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert any(FORMULA in cell for row in rows for cell in row)
    assert not [
        cell for row in rows for cell in row if cell.lstrip().startswith(tuple("=+-@\t\r＝"))
    ]
    assert {len(row) for row in rows} == {len(rows[0])}


def test_a_calendar_holds_no_lines_of_a_letter(client: httpx.Client) -> None:
    calendar = Calendar.from_ical(client.get("/toezeggingen.ics").content)
    parts = [each for each in calendar.walk() if each.name != "VCALENDAR"]
    assert parts
    assert {each.name for each in parts} == {"VEVENT"}
    assert not {"ATTACH", "URL", "ATTENDEE", "ORGANIZER", "RRULE"} & {k for p in parts for k in p}


def test_a_letter_is_given_back_as_bytes_that_no_browser_runs(client: httpx.Client) -> None:
    answer = client.get("/brief/bestand?id=ooievaar")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_report_of_an_evaluation_holds_no_tag_of_a_case_or_letter(
    harmful: Path, tmp_path: Path
) -> None:
    case = {"id": SCRIPT, "question": f"Wat kost de merelbrug? {SCRIPT}", "type": SCRIPT,
            "answerable": True, "evidence": [{"letter": "merel", "quote": "412 duizend"}],
            "facts": [SCRIPT], "answer": SCRIPT, "note": SCRIPT}  # fmt: skip
    silent = case | {"id": f"{SCRIPT}2", "answerable": False, "evidence": []}
    cases = tmp_path / f"vragen {SCRIPT.replace('/', '')[:60]}.jsonl"
    cases.write_text(f"{json.dumps(case)}\n{json.dumps(silent)}\n", encoding="utf-8")
    run = ["eval", "run", cases, "--out", tmp_path / "run", "--data", harmful, "--workers", 1]
    assert cli.main([str(part) for part in run]) == 0
    html = (tmp_path / "run" / "report.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;window.hit" in html
    assert "<script>window.hit" not in html
    assert "<img" not in html.replace('<img src="data:', "")
