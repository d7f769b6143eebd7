"""A letter of one person, sought by another in every way that the real app has over HTTP."""

import json
from collections.abc import Callable, Iterator
from urllib.parse import quote

import httpx
import pytest

from tests.letter_files import Draft, as_text
from ui.people.person import Person

LogIn = Callable[..., httpx.Client]
HERS = Draft(number=3, cost=41)
ID = f"haar brief~{Person('anna').tag}"
SHOWN = (HERS.place, HERS.kenmerk, "haar brief", str(HERS.cost) + " duizend")


def steps(answer: httpx.Response) -> list[dict[str, object]]:
    assert answer.status_code == 200
    return [json.loads(line) for line in answer.text.splitlines()]


@pytest.fixture(scope="module")
def anna(guarded: str) -> Iterator[httpx.Client]:
    """Log anna in, who adds a letter that only she may see."""
    with httpx.Client(
        base_url=guarded, headers={"origin": guarded}, trust_env=False, timeout=120
    ) as client:
        client.post("/aanmelden", data={"naam": "anna", "wachtwoord": "het wachtwoord van anna"})
        card = client.post("/brieven/lezen?naam=haar brief.txt", content=as_text(HERS)).text
        key = card.split('data-key="')[1].split('"')[0]
        last = steps(
            client.post("/brieven/toevoegen", json={"files": [{"key": key, "fields": {}}]})
        )
        assert "is opgenomen" in str(last[-1]["outcome"])
        yield client
        last = steps(client.post("/brief/verwijderen", json={"id": ID}))
        assert last[-1]["outcome"] == "De brief is verwijderd."


@pytest.fixture
def bert(anna: httpx.Client, visitor: LogIn) -> httpx.Client:
    return visitor("bert")


def test_its_owner_finds_it_everywhere(anna: httpx.Client) -> None:
    for path in ("/brieven", "/brieven/overzicht", "/filters", f"/brief?id={quote(ID)}"):
        assert HERS.subject in anna.get(path).text, path
    assert "alleen voor u" in anna.get("/brieven/overzicht").text
    assert "6 brieven" in anna.get("/keuze").text
    assert "6 brieven" in anna.get("/brieven/doorzocht").text
    assert anna.get(f"/brief/bestand?id={quote(ID)}").content == as_text(HERS)


@pytest.mark.parametrize(
    "path", ["/brieven", "/brieven/overzicht", "/filters", "/keuze?brief=haar", "/toezeggingen"]
)
def test_another_sees_nothing_of_it_in_a_list(bert: httpx.Client, path: str) -> None:
    answer = bert.get(path)
    assert answer.status_code == 200
    assert not [words for words in SHOWN if words in answer.text]


def test_another_does_not_see_it_counted(bert: httpx.Client) -> None:
    assert "alle 5 brieven" in bert.get("/keuze").text
    assert "5 brieven" in bert.get("/brieven/doorzocht").text


@pytest.mark.parametrize("path", ["/brief", "/brief/bestand", "/brief/gegevens"])
def test_another_cannot_open_it(bert: httpx.Client, path: str) -> None:
    answer = bert.get(path, params={"id": ID})
    assert answer.status_code == 404
    assert not [words for words in SHOWN if words in answer.text]


def test_another_cannot_change_or_remove_it(bert: httpx.Client, anna: httpx.Client) -> None:
    for path, body in (
        ("/brief/gegevens", {"id": ID, "fields": {"number": "1"}}),
        ("/brief/verwijderen", {"id": ID}),
    ):
        assert steps(bert.post(path, json=body)) == [{"failed": "Deze brief is niet meer geladen."}]
    assert anna.get("/brief", params={"id": ID}).status_code == 200


def test_a_draft_of_another_is_not_checked_against_it(
    bert: httpx.Client, anna: httpx.Client
) -> None:
    mine = steps(anna.post("/controle", content=HERS.fact.encode()))
    assert "data-brief" in str(mine)
    theirs = steps(bert.post("/controle", content=HERS.fact.encode()))
    assert ID not in str(theirs)
    assert quote(ID) not in str(theirs)


def test_a_program_of_another_finds_nothing_of_it(bert: httpx.Client, anna: httpx.Client) -> None:
    asked = {"question": f"Wat kost het herstel van de brug bij {HERS.place}?"}
    assert ID in anna.post("/api/ask", json=asked).text
    answer = bert.post("/api/ask", json=asked)
    assert answer.status_code == 200
    assert ID not in answer.text
    assert str(HERS.cost) not in answer.json()["text"]
    assert ID not in bert.get("/api/letters").text
    assert bert.get(f"/api/letters/{quote(ID)}").status_code == 404


def test_that_another_sends_the_same_file_tells_nothing(bert: httpx.Client) -> None:
    card = bert.post("/brieven/lezen?naam=haar brief.txt", content=as_text(HERS)).text
    assert "data-key" in card
    assert "al een brief" not in card
    key = card.split('data-key="')[1].split('"')[0]
    assert bert.post(f"/brieven/weghalen?sleutel={key}").status_code == 204


def test_what_waits_is_its_senders_alone(bert: httpx.Client, anna: httpx.Client) -> None:
    other = as_text(Draft(number=4, cost=5))
    card = anna.post("/brieven/lezen?naam=x.txt", content=other).text
    key = card.split('data-key="')[1].split('"')[0]
    last = steps(bert.post("/brieven/toevoegen", json={"files": [{"key": key, "fields": {}}]}))
    assert "niet meer bewaard" in str(last[-1]["failed"])
    assert bert.post(f"/brieven/weghalen?sleutel={key}").status_code == 204
    assert anna.post(f"/brieven/weghalen?sleutel={key}").status_code == 204


def test_who_is_no_administrator_is_not_offered_to_change_the_letters_of_all(
    bert: httpx.Client, anna: httpx.Client
) -> None:
    shared = bert.get("/brieven").text.split('data-brief="brief?id=')[1].split('"')[0]
    assert "Wijzigen of verwijderen" not in bert.get(f"/brief?id={shared}").text
    assert "Wijzigen of verwijderen" in anna.get(f"/brief?id={shared}").text
    assert bert.get(f"/brief/gegevens?id={shared}").status_code == 403
    assert "Alleen u ziet de brieven" in bert.get("/brieven/nieuw").text
    assert "Wie mag ze zien?" in anna.get("/brieven/nieuw").text


def test_a_place_in_a_letter_is_gone_to_after_the_login(visitor: LogIn) -> None:
    page = {"accept": "text/html", "sec-fetch-mode": "navigate"}
    someone, place = visitor(), "?brief=003&alinea=12&citaat=De+brug"
    asked = someone.get(f"/{place}", headers=page)
    assert asked.headers["location"] == f"./aanmelden{place}"
    form = someone.get(f"/aanmelden{place}").text
    assert f'action="aanmelden{place}"'.replace("&", "&amp;") in form
    wrong = someone.post(f"/aanmelden{place}", data={"naam": "bert", "wachtwoord": "nee"})
    assert f'action="aanmelden{place}"'.replace("&", "&amp;") in wrong.text
    sent = {"naam": "bert", "wachtwoord": "het wachtwoord van bert"}
    assert someone.post(f"/aanmelden{place}", data=sent).headers["location"] == f"./{place}"
