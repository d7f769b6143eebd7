import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from index.lock import app_lock
from rag.kept.conversation import Turn
from rag.kept.opening import keep_conversations
from tests.said import Run, Said

pytestmark = pytest.mark.usefixtures("away")


@pytest.fixture
def own(data: Path, tmp_path: Path) -> Path:
    """Give a copy of the index of the sample letters."""
    shutil.copytree(data, tmp_path / "eigen")
    return tmp_path / "eigen"


def read(said: Said) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(said.out)
    return told


def test_a_whole_index_is_said_to_be_in_order(run: Run, own: Path) -> None:
    said = run("doctor", "--data", own)
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[-1] == "Alles is in orde."
    assert "5 brieven, 101 alinea's" in said.out
    assert "Adressen buiten deze computer: geen." in said.out


def test_the_json_holds_versions_settings_addresses_the_index_and_faults(
    run: Run, own: Path
) -> None:
    told = read(run("doctor", "--data", own, "--json"))
    assert list(told) == [
        "versions", "settings", "outside", "fetch", "chroma", "model", "disk", "letters_folder",
        "app_running", "made", "index", "mended", "faults", "notices", "ok",
    ]  # fmt: skip
    assert {"python", "spoorzoeker", "chromadb", "tantivy"} <= told["versions"].keys()
    assert (told["outside"], told["faults"], told["ok"]) == ([], [], True)
    index = told["index"]
    assert index["chunks"] == index["vectors"] == index["terms"] == 108


def test_a_fault_gives_exit_1_and_what_to_do_and_mending_gives_0(run: Run, own: Path) -> None:
    shutil.rmtree(own / "lexical")
    said = run("doctor", "--data", own)
    assert said.status == 1
    assert said.out.splitlines()[-1].endswith("→ spoorzoeker doctor --mend")
    mended = run("doctor", "--data", own, "--mend", "--json")
    assert (mended.status, len(read(mended)["mended"])) == (0, 1)
    assert run("doctor", "--data", own).status == 0


def test_without_an_index_the_command_that_makes_one_is_named(run: Run, tmp_path: Path) -> None:
    for option in ((), ("--mend",)):
        said = run("doctor", "--data", "weg", *option)
        assert (said.status, said.err) == (1, "")
        assert "spoorzoeker index" in said.out
    assert not (tmp_path / "weg").exists()


def test_each_setting_says_where_it_comes_from(
    run: Run, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spoorzoeker.toml").write_text("port = 7000\nhost = '127.0.0.1'\n")
    monkeypatch.setenv("SPOORZOEKER_PORT", "7001")
    settings = read(run("doctor", "--data", own, "--json"))["settings"]
    assert settings["data"] == {"value": str(own), "from": "--data"}
    assert settings["port"] == {"value": "7001", "from": "SPOORZOEKER_PORT"}
    assert settings["host"] == {"value": "127.0.0.1", "from": "spoorzoeker.toml"}
    assert settings["embedder"]["from"] == "standaard"


def test_a_key_is_never_shown_and_a_server_elsewhere_is(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (
        ("MODEL", "gpt"),
        ("MODEL_URL", "https://model.example/v1"),
        ("MODEL_KEY", "sleutel123"),
        ("RERANKER", "http://127.0.0.1:9/rerank"),
    ):
        monkeypatch.setenv(f"SPOORZOEKER_{name}", value)
    said = run("doctor", "--data", own, "--json")
    assert "sleutel123" not in said.out
    assert read(said)["outside"] == ["https://model.example/v1"]


def test_who_may_log_in_is_set_where_and_how_is_shown(
    run: Run, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spoorzoeker.toml").write_text('admins = ["anna", "bert"]\nopen = true\n')
    monkeypatch.setenv("SPOORZOEKER_PASSWORDS", "/etc/spoorzoeker/wachtwoorden")
    settings = read(run("doctor", "--data", own, "--json"))["settings"]
    assert settings["passwords"] == {
        "value": "/etc/spoorzoeker/wachtwoorden",
        "from": "SPOORZOEKER_PASSWORDS",
    }
    assert settings["admins"] == {"value": "anna, bert", "from": "spoorzoeker.toml"}
    assert settings["open"]["value"] == "ja"
    assert settings["trusted_proxies"]["value"] == "127.0.0.0/8, ::1"
    assert settings["user_header"]["value"] == ""


@pytest.mark.parametrize(
    ("text", "mode", "todo"),
    [
        (None, None, "spoorzoeker user add NAAM --file"),
        ("# nog niemand\n", 0o600, "spoorzoeker user add NAAM --file"),
        (f"anna:$2b$04${'a' * 53}\n", 0o644, "chmod o-rwx"),
        (f"anna:$2b$04${'a' * 53}\n", 0o600, None),
    ],
)
def test_a_file_that_nobody_can_log_in_with_or_all_can_read_is_a_fault(
    run: Run, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    text: str | None, mode: int, todo: str | None,
) -> None:  # fmt: skip
    file = tmp_path / "wachtwoorden"
    if text:
        file.write_text(text)
        file.chmod(mode)
    monkeypatch.setenv("SPOORZOEKER_PASSWORDS", str(file))
    said = run("doctor", "--data", own)
    assert said.status == (1 if todo else 0)
    assert "$2b$" not in said.out
    assert todo is None or todo in said.out.splitlines()[-1]


def test_an_embedder_that_is_not_there_is_a_fault_and_the_rest_is_still_told(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOORZOEKER_EMBEDDER", "/weg/model")
    said = run("doctor", "--data", own)
    assert said.status == 1
    assert "De embedder /weg/model is niet te gebruiken." in said.out
    assert "5 brieven" in said.out


def test_a_chroma_server_is_told_with_its_version(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chroma: Any
) -> None:
    monkeypatch.setenv("SPOORZOEKER_CHROMA", chroma.address)
    data = tmp_path / "data"
    assert run("index", "--data", data).status == 0
    told = read(run("doctor", "--data", data, "--json"))
    assert told["ok"]
    assert told["chroma"] == {"address": chroma.address, "version": "1.0.0"}
    assert told["index"]["vectors"] == told["index"]["chunks"] == 108


def test_a_chroma_server_that_is_away_is_told_once_and_its_key_never(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch, chroma: Any
) -> None:
    chroma.stop()
    monkeypatch.setenv("SPOORZOEKER_CHROMA", chroma.address)
    monkeypatch.setenv("SPOORZOEKER_CHROMA_KEY", "sesam")
    said = run("doctor", "--data", own, "--mend")
    assert said.status == 1
    assert said.out.count("is niet te bereiken") == 1
    assert "sesam" not in said.out + said.err


def test_a_question_while_the_chroma_server_is_away_is_one_line(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch, chroma: Any
) -> None:
    chroma.stop()
    monkeypatch.setenv("SPOORZOEKER_CHROMA", chroma.address)
    said = run("ask", "Wat is de stand?", "--data", own)
    assert (said.status, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1
    assert chroma.address in said.err


def test_the_hosts_that_only_fetch_goes_to_are_named_apart(run: Run, own: Path) -> None:
    told = read(run("doctor", "--data", own, "--json"))
    assert told["outside"] == []
    assert "zoek.officielebekendmakingen.nl" in told["fetch"]


def test_what_people_made_is_counted_and_weighed(run: Run, own: Path) -> None:
    conversations = keep_conversations(own).conversations
    conversations.ask("anna", "", Turn(question="Hoe?"))
    conversations.close()
    (own / "uploads").mkdir(mode=0o700)
    (own / "uploads" / "een.txt").write_text("12345")
    told = read(run("doctor", "--data", own, "--json"))
    made = {part["name"]: part for part in told["made"]}
    assert made["conversations.sqlite"]["number"] == 1
    assert made["conversations.sqlite"]["bytes"] > 0
    assert (made["uploads"]["number"], made["uploads"]["bytes"]) == (1, 5)
    assert told["disk"]["free"] > 0
    assert "1 gesprekken" in run("doctor", "--data", own).out


def test_a_running_app_is_seen(run: Run, own: Path) -> None:
    assert read(run("doctor", "--data", own, "--json"))["app_running"] is False
    with app_lock(own):
        assert read(run("doctor", "--data", own, "--json"))["app_running"] is True


def test_damaged_notes_are_a_fault_and_the_backup_that_helps_is_named(run: Run, own: Path) -> None:
    (own / "notes.sqlite").write_bytes(b"rommel" * 1000)
    (own / "notes.sqlite").chmod(0o600)
    said = run("doctor", "--data", own)
    assert said.status == 1
    assert "notities" in said.out.splitlines()[-1]
    assert "spoorzoeker restore" in said.out.splitlines()[-1]


def test_a_letters_folder_that_is_gone_is_a_fault(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brieven").mkdir()
    (tmp_path / "brieven" / "een.txt").write_text("Geachte voorzitter,\n\nDe brug is dicht.\n")
    assert run("index", "brieven", "--data", "d").status == 0
    shutil.rmtree(tmp_path / "brieven")
    said = run("doctor", "--data", "d")
    assert (said.status, "is er niet meer" in said.out) == (1, True)


def test_a_model_on_this_machine_is_asked_and_one_elsewhere_is_not(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOORZOEKER_MODEL", "proef")
    monkeypatch.setenv("SPOORZOEKER_MODEL_URL", "https://model.example/v1")
    told = read(run("doctor", "--data", own, "--json"))
    assert (told["model"]["answers"], told["ok"]) == (None, True)
    monkeypatch.setenv("SPOORZOEKER_MODEL_URL", "http://127.0.0.1:9/v1")
    told = read(run("doctor", "--data", own, "--json"))
    assert (told["model"]["answers"], told["ok"]) == (False, False)
    assert "model_url" in told["faults"][0]["todo"]
