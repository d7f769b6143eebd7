"""Files that people send: many, odd, named to lead elsewhere, and made to harm who reads them."""

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from tests.hostile.letters import build, write_letters
from tests.letter_files import Draft, as_text, laughing_xml, pdf_bomb, zip_bomb
from tests.ui.conftest import started
from ui.adding.waiting import MOST_WAITING

DRAFT = Draft(number=3, cost=41)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sturen") / "brieven"
    write_letters(folder)
    return build(folder, folder.with_name("data"))


@pytest.fixture(scope="module")
def address(data: Path, offline: dict[str, str]) -> Iterator[str]:
    """Start an app that believes who a header says somebody is."""
    with started(data, offline | {"SPOORZOEKER_USER_HEADER": "X-User"}) as address:
        yield address


def visitor(address: str, name: str) -> httpx.Client:
    return httpx.Client(base_url=address, headers={"X-User": name}, trust_env=False, timeout=120)


def send(client: httpx.Client, name: str, content: bytes) -> str:
    answer = client.post(f"/brieven/lezen?naam={quote(name)}", content=content)
    assert answer.status_code == 200
    return answer.text


def keys(cards: list[str]) -> list[str]:
    return [card.split('data-key="')[1].split('"')[0] for card in cards if "data-key" in card]


def waiting(data: Path) -> list[Path]:
    return [path for path in (data / "uploads" / ".wacht").rglob("*") if path.is_file()]


def test_of_a_thousand_files_of_one_person_fifty_wait_and_others_are_served(
    address: str, data: Path
) -> None:
    cards: list[str] = []
    lock = threading.Lock()

    def flood(first: int) -> None:
        with visitor(address, "anna") as anna:
            for number in range(first, first + 125):
                card = send(anna, f"brief {number}.txt", as_text(DRAFT) + b"%d" % number)
                with lock:
                    cards.append(card)

    floods = [threading.Thread(target=flood, args=(125 * n,)) for n in range(8)]
    for each in floods:
        each.start()
    served = 0
    with visitor(address, "bert") as bert:
        while any(each.is_alive() for each in floods):
            assert bert.get("/api/health").is_success
            served += 1
            time.sleep(0.2)
        assert bert.post("/api/ask", json={"question": "Wat kost de merelbrug?"}).is_success
        assert "data-key" in send(bert, "van bert.txt", as_text(DRAFT))
    assert served
    assert len(cards) == 1000
    assert len(keys(cards)) == MOST_WAITING
    refused = [card for card in cards if "data-key" not in card]
    assert all("Er wachten al 50 bestanden" in card for card in refused)
    assert len(waiting(data)) == MOST_WAITING + 1
    with visitor(address, "anna") as anna:
        for key in keys(cards):
            assert anna.post(f"/brieven/weghalen?sleutel={key}").status_code == 204
    assert len(waiting(data)) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bom.docx", zip_bomb()),
        ("lach.xml", laughing_xml(DRAFT)),
        ("bom.pdf", pdf_bomb(DRAFT)),
        ("spaties.txt", b" " * 2_000_000),
        ("diep.html", b"<div>" * 200_000 + b"tekst"),
        ("tabel.html", b"<table><tr><td colspan=99999999 rowspan=99999999>x" * 2000),
        ("nest.html", b"<table><tr><td>" * 3000 + b"De brug kost 3 euro."),
        ("haken.txt", b"(" * 500_000),
        ("lijn.txt", b"a1. " * 200_000),
        ("beeld.pdf", b"%PDF-1.7\n" + b"1 0 obj<</Width 99999/Height 99999>>stream\n" * 50),
        ("dubbel.txt", b"\xef\xbb\xbf\x00" * 1000),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_made_to_harm_is_declined_or_read_and_the_app_goes_on(
    address: str, name: str, content: bytes
) -> None:
    with visitor(address, "carla") as carla:
        card = send(carla, name, content)
        assert "<article" in card or "class=" in card
        assert "onverwachte fout" not in card
        for key in keys([card]):
            carla.post(f"/brieven/weghalen?sleutel={key}")
        assert carla.get("/api/health").is_success


@pytest.mark.parametrize(
    "name",
    [
        "../../../../tmp/weg.txt", "/etc/cron.d/weg.txt", "C:\\Windows\\weg.txt", "weg\x00.txt",
        "CON.txt", "\u202etxt.exe.txt", "a" * 5000 + ".txt", "é" * 300 + ".txt", "~/.bashrc.txt",
        "%2e%2e%2fweg.txt", "weg.txt:stroom", "weg\r\nX-Hit: 1.txt", ".toml", "weg.toml", "",
        "\ud800.txt".encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
)  # fmt: skip
def test_a_name_leads_nowhere_but_to_the_waiting_room(address: str, data: Path, name: str) -> None:
    before = {path for path in data.rglob("*") if "uploads" not in path.parts}
    with visitor(address, "dirk") as dirk:
        card = send(dirk, name, as_text(DRAFT))
        kept = keys([card])
        for path in waiting(data):
            assert path.parent.parent.name == ".wacht"
            assert len(path.name.encode()) < 200
            assert path.name.isprintable()
        for key in kept:
            dirk.post(f"/brieven/weghalen?sleutel={key}")
    assert {path for path in data.rglob("*") if "uploads" not in path.parts} - before <= {
        data / "notes.sqlite"
    }


@pytest.mark.parametrize("key", ["../..", "/etc", "", ".", "\x00", "..%2f..", "a" * 10_000])
def test_a_key_is_no_path(address: str, data: Path, key: str) -> None:
    with visitor(address, "eva") as eva:
        sent = {"files": [{"key": key, "fields": {}}]}
        last = json.loads(eva.post("/brieven/toevoegen", json=sent).text.splitlines()[-1])
        assert "niet meer bewaard" in last["failed"]
        gone = eva.post("/brieven/weghalen", params={"sleutel": key})
        assert gone.status_code == 204
    assert (data / "uploads").is_dir()


def test_a_field_cannot_write_another_line_beside_the_letter(address: str) -> None:
    with visitor(address, "frits") as frits:
        (key,) = keys([send(frits, "van frits.txt", as_text(Draft(number=5, cost=7)))])
        fields = {
            "subject": 'Brug"\nnumber = "666"\n[bron]\nurl = "http://example.com"\n\x1b\u202e',
        }
        sent = {"files": [{"key": key, "fields": fields}], "for_all": True}
        last = json.loads(frits.post("/brieven/toevoegen", json=sent).text.splitlines()[-1])
        assert "outcome" in last
        (mine,) = [one for one in frits.get("/api/letters").json() if "frits" in one["id"]]
        assert mine["metadata"]["number"] is None
        assert "\x1b" not in mine["metadata"]["subject"]
        with visitor(address, "bert") as bert:
            assert "van frits" not in bert.get("/api/letters").text
        frits.post("/brief/verwijderen", json={"id": mine["id"]})
