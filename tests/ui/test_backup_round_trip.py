"""The app used, backed up while it runs, put back elsewhere, and opened there by the same people."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import bcrypt
import httpx
import pytest

import cli
from tests.letter_files import Draft, as_text
from tests.ui.asked_over_http import ask
from ui.people.person import Person

QUESTION = "Wat is de status van Rail Ghent-Terneuzen?"
HIS, OURS = Draft(number=5, cost=43), Draft(number=6, cost=47)
LETTERS = Path(__file__).parents[2] / "corpus" / "letters"


@contextmanager
def logged_in(address: str, name: str) -> Iterator[httpx.Client]:
    with httpx.Client(
        base_url=address, headers={"origin": address}, trust_env=False, timeout=120
    ) as client:
        sent = {"naam": name, "wachtwoord": f"het wachtwoord van {name}"}
        assert client.post("/aanmelden", data=sent).status_code == 303
        yield client


@pytest.fixture
def people(tmp_path: Path, offline: dict[str, str]) -> dict[str, str]:
    """Give the settings of an app that anna and bert log in to, of whom anna looks after it."""
    file = tmp_path / "wachtwoorden"
    for name in ("anna", "bert"):
        hashed = bcrypt.hashpw(f"het wachtwoord van {name}".encode(), bcrypt.gensalt(4)).decode()
        with file.open("a") as accounts:
            accounts.write(f"{name}:{hashed}\n")
    return offline | {"SPOORZOEKER_PASSWORDS": str(file), "SPOORZOEKER_ADMINS": "anna"}


def add(client: httpx.Client, draft: Draft, *, name: str, for_all: bool) -> None:
    card = client.post(f"/brieven/lezen?naam={name}.txt", content=as_text(draft)).text
    key = card.split('data-key="')[1].split('"')[0]
    wanted = {"files": [{"key": key, "fields": {"kenmerk": name}}], "for_all": for_all}
    last = client.post("/brieven/toevoegen", json=wanted).text.splitlines()[-1]
    assert "is opgenomen" in json.loads(last)["outcome"]


def seen(client: httpx.Client) -> dict[str, str]:
    """Give what a person has of their own and may see; not on which day, as midnight may come."""
    listed = re.findall(r'data-id="(.+?)"|class="name">(.+?)<', client.get("/gesprekken").text)
    return {
        "letters": client.get("/api/letters").text,
        "conversations": str(listed),
        "notes": client.get("/notitie").text,
    }


def test_each_finds_back_all_that_is_theirs_and_nothing_of_another(
    data: Path, tmp_path: Path, people: dict[str, str], starting: Any
) -> None:
    used, file, new = tmp_path / "oud", tmp_path / "b.zip", tmp_path / "nieuw"
    shutil.copytree(data, used)
    with (
        starting(used, people) as address,
        logged_in(address, "bert") as bert,
        logged_in(address, "anna") as anna,
    ):
        assert "on-answer" in [*ask(bert, QUESTION)][-1]
        note = bert.post("/notitie", json={}).json()
        said = {"do": "title", "text": "Spoor", "revision": note["revision"]}
        bert.post(f"/notitie/{note['id']}", json=said).raise_for_status()
        add(bert, HIS, name="zijn brief", for_all=False)
        add(anna, OURS, name="ons aller brief", for_all=True)
        assert cli.main(["backup", str(file), "--data", str(used)]) == 0
        before = {"anna": seen(anna), "bert": seen(bert)}
        # While it runs nothing is put back over it.
        assert cli.main(["restore", str(file), "--data", str(used), "--replace"]) == 2
    assert cli.main(["restore", str(file), "--data", str(new)]) == 0
    assert cli.main(["index", str(LETTERS), "--data", str(new)]) == 0
    with (
        starting(new, people) as address,
        logged_in(address, "bert") as bert,
        logged_in(address, "anna") as anna,
    ):
        assert {"anna": seen(anna), "bert": seen(bert)} == before
        asked = {"question": f"Wat kost het herstel van de brug bij {HIS.place}?"}
        his = f"zijn brief~{Person('bert').tag}"
        assert his in bert.post("/api/ask", json=asked).text
        assert his not in anna.post("/api/ask", json=asked).text
    for name in ("anna", "bert"):
        assert "ons aller brief" in before[name]["letters"]
    assert (
        "zijn brief" in before["bert"]["letters"],
        "zijn brief" in before["anna"]["letters"],
    ) == (
        True,
        False,
    )
    assert QUESTION in before["bert"]["conversations"]
    assert QUESTION not in before["anna"]["conversations"]
    assert "Spoor" in before["bert"]["notes"]
    assert "Spoor" not in before["anna"]["notes"]
