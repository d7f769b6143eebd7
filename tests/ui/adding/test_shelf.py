"""Letters added, corrected and removed, with the real sync in a process of its own."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import SettingsWrong, SpoorzoekerError
from corpus.read import read_letter
from index.embedder import load_embedder
from index.letters import LetterIndex
from index.lock import sync_lock
from index.sync import sync
from index.uploads import uploads_folder
from rag.engine import Engine
from tests.letter_files import Draft, as_text
from ui.adding.originals import bytes_of
from ui.adding.shelf import Added, Shelf, Wanted
from ui.adding.syncing import Syncing
from ui.adding.waiting import Waiting
from ui.library import Library
from ui.people.person import LOCAL, Person

AN, BO, CHIEF = Person("an"), Person("bo"), Person("chef", is_admin=True)
OURS, NEW = Draft(number=1, cost=17), Draft(number=2, cost=29)


class Place:
    """A folder with one letter, its index, and a shelf over it."""

    def __init__(self, place: Path) -> None:
        self.folder, self.data = place / "brieven", place / "data"
        self.folder.mkdir()
        (self.folder / "ons.txt").write_bytes(as_text(OURS))
        embedder = load_embedder("hashing")
        sync(self.folder, self.data, embedder=embedder)
        self.engine = Engine(LetterIndex.open(self.data, embedder=embedder), embedder)
        self.library = Library(self.engine)
        self.shelf = Shelf(self.library)
        self.told: list[dict[str, Any]] = []

    def send(self, data: bytes, person: Person = LOCAL, name: str = "nieuw.txt") -> Waiting:
        async def parts() -> AsyncIterator[bytes]:
            yield data

        path = asyncio.run(self.shelf.room.receive(parts(), name=name))
        return self.shelf.room.put(path, read_letter(path), person)

    def add(self, waiting: Waiting, *, for_all: bool = False, **fields: str) -> Added:
        wanted = [Wanted(key=waiting.key, fields=fields)]
        return self.shelf.add(waiting.person, wanted, for_all=for_all, tell=self.told.append)

    def ids(self, person: Person = LOCAL) -> list[str]:
        return [letter.id for letter in self.library.seen_by(person).letters()]

    def uploads(self) -> list[str]:
        place = uploads_folder(self.data)
        found = (path for path in place.rglob("*") if path.is_file())
        return sorted(path.relative_to(place).as_posix() for path in found)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    monkeypatch.setenv("SPOORZOEKER_EMBEDDER", "hashing")
    made = Place(tmp_path)
    yield made
    made.engine.close()


def test_what_is_added_is_found_and_what_is_removed_is_gone(place: Place) -> None:
    added = place.add(place.send(as_text(NEW)), date="2026-06-01", kenmerk="")
    (letter,) = added.letters
    assert (letter.id, str(letter.metadata.date), letter.metadata.kenmerk) == (
        "nieuw", "2026-06-01", None,
    )  # fmt: skip
    assert place.uploads() == ["nieuw.toml", "nieuw.txt"]
    assert place.engine.ask(f"Wat kost het herstel van de brug bij {NEW.place}?").citations
    assert {"text", "done", "of"} <= set().union(*place.told)
    found, file = place.shelf.original(LOCAL, "nieuw")
    assert bytes_of(found, file) == as_text(NEW)
    assert place.shelf.remove(LOCAL, "nieuw", tell=place.told.append) is None
    assert place.ids() == ["ons"]
    assert place.uploads() == []
    words = f"bij {NEW.place}".encode()
    files = [path for path in place.data.rglob("*") if path.is_file()]
    assert not [path for path in files if words in path.read_bytes()]


def test_a_letter_of_the_folder_that_is_removed_lies_in_a_hidden_folder(place: Place) -> None:
    (place.folder / "ons.toml").write_text('kenmerk = "X"\n')
    away = place.shelf.remove(CHIEF, "ons", tell=place.told.append)
    assert away
    assert away.read_bytes() == as_text(OURS)
    assert away.is_relative_to(place.folder / ".verwijderd")
    assert away.with_suffix(".toml").read_text() == 'kenmerk = "X"\n'
    assert place.ids() == []


def test_a_letter_of_ones_own_is_nobody_elses(place: Place) -> None:
    (letter,) = place.add(place.send(as_text(NEW), AN)).letters
    assert letter.id == f"nieuw~{AN.tag}"
    assert place.ids(AN) == [letter.id, "ons"]
    assert place.ids(BO) == place.ids(CHIEF) == ["ons"]
    for person in (BO, CHIEF):
        for act in (
            lambda who: place.shelf.original(who, letter.id),
            lambda who: place.shelf.remove(who, letter.id, tell=place.told.append),
            lambda who: place.shelf.correct(who, letter.id, {}, tell=place.told.append),
        ):
            with pytest.raises(KeyError):
                act(person)
    # An equal letter of another person is that person's, and told of to nobody.
    (other,) = place.add(place.send(as_text(NEW), BO)).letters
    assert other.id == f"nieuw~{BO.tag}"


def test_letters_of_everybody_are_changed_by_an_administrator_alone(place: Place) -> None:
    (letter,) = place.add(place.send(as_text(NEW), CHIEF), for_all=True).letters
    assert letter.id == "nieuw"
    for id_ in ("nieuw", "ons"):
        with pytest.raises(SettingsWrong, match="Alleen een beheerder"):
            place.shelf.remove(AN, id_, tell=place.told.append)
        with pytest.raises(SettingsWrong, match="Alleen een beheerder"):
            place.shelf.correct(AN, id_, {"number": "3"}, tell=place.told.append)


def test_who_is_no_administrator_adds_for_nobody_else(place: Place) -> None:
    (letter,) = place.add(place.send(as_text(NEW), AN), for_all=True).letters
    assert letter.id == f"nieuw~{AN.tag}"


def test_a_letter_takes_no_name_that_is_there(place: Place) -> None:
    (letter,) = place.add(place.send(as_text(NEW), name="ons.txt")).letters
    assert letter.id == "ons-2"
    assert place.engine.letter("ons").sha256 != letter.sha256


def test_details_are_corrected_beside_the_letter(place: Place) -> None:
    beside = place.folder / "ons.toml"
    letter = place.shelf.correct(LOCAL, "ons", {"number": "3"}, tell=place.told.append)
    assert letter.metadata.number == "3"
    assert beside.read_text() == 'number = "3"\n'
    with pytest.raises(SettingsWrong, match="niets gewijzigd"):
        place.shelf.correct(LOCAL, "ons", {"number": "3"}, tell=place.told.append)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_folder_that_cannot_be_written_is_told(place: Place) -> None:
    place.folder.chmod(0o500)
    with pytest.raises(SpoorzoekerError, match="kan niet worden geschreven"):
        place.shelf.correct(LOCAL, "ons", {"number": "3"}, tell=place.told.append)
    with pytest.raises(SpoorzoekerError, match="kan niet worden verplaatst"):
        place.shelf.remove(LOCAL, "ons", tell=place.told.append)
    place.folder.chmod(0o700)
    assert place.ids() == ["ons"]


def test_where_the_sync_fails_all_is_as_it_was(place: Place) -> None:
    waiting = place.send(as_text(NEW))
    place.folder.rename(place.folder.with_name("weg"))
    with pytest.raises(SpoorzoekerError, match="bestaat niet"):
        place.add(waiting)
    assert place.ids() == ["ons"]
    assert waiting.path.exists()
    place.folder.with_name("weg").rename(place.folder)
    assert [letter.id for letter in place.add(waiting).letters] == ["nieuw"]


def test_a_folder_that_suddenly_is_empty_takes_no_letters_away(place: Place) -> None:
    waiting = place.send(as_text(NEW))
    (place.folder / "ons.txt").rename(place.data / "ons.txt")
    with pytest.raises(SpoorzoekerError, match="is leeg"):
        place.add(waiting)
    assert place.ids() == ["ons"]


def test_a_wrong_field_adds_nothing(place: Place) -> None:
    waiting = place.send(as_text(NEW))
    with pytest.raises(SettingsWrong, match=r"‘nieuw.txt’: Datum: ‘morgen’"):
        place.add(waiting, date="morgen")
    with pytest.raises(SettingsWrong, match="niet meer bewaard"):
        place.shelf.add(BO, [Wanted(key=waiting.key, fields={})], for_all=False,
                        tell=place.told.append)  # fmt: skip
    assert place.ids() == ["ons"]


def test_a_letter_that_the_folder_has_by_now_is_not_added_twice(place: Place) -> None:
    waiting = place.send(as_text(NEW))
    (place.folder / "ook.txt").write_bytes(as_text(NEW))
    added = place.add(waiting)
    assert added.refused == (("nieuw.txt", "is dezelfde brief als ook.txt"),)
    assert added.kept == (waiting.key,)
    assert waiting.path.exists()


def test_a_sync_by_another_program_is_waited_for(place: Place) -> None:
    waiting, told = place.send(as_text(NEW)), threading.Event()

    def tell(step: dict[str, Any]) -> None:
        if "buiten de app" in step.get("text", ""):
            told.set()

    def hold() -> None:
        with sync_lock(place.data):
            held.set()
            told.wait(60)

    held = threading.Event()
    other = threading.Thread(target=hold)
    other.start()
    held.wait(60)
    wanted = [Wanted(key=waiting.key, fields={})]
    added = place.shelf.add(LOCAL, wanted, for_all=False, tell=tell)
    other.join()
    assert told.is_set()
    assert [letter.id for letter in added.letters] == ["nieuw"]


def test_who_comes_second_waits_and_is_told(tmp_path: Path) -> None:
    syncing, told = Syncing(tmp_path), threading.Event()

    def second() -> None:
        with syncing.turn(lambda step: told.set()):
            pass

    with syncing.turn(lambda step: pytest.fail("nobody was first")):
        thread = threading.Thread(target=second)
        thread.start()
        assert told.wait(60)
    thread.join()


def test_an_index_that_knows_no_folder_is_left_alone(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    from index.catalogue import Catalogue, catalogue_path

    catalogue = Catalogue(catalogue_path(place.data))
    catalogue._database.write("DELETE FROM source")
    catalogue.close()
    with pytest.raises(SpoorzoekerError, match="spoorzoeker index MAP"):
        place.add(place.send(as_text(NEW)))
    assert place.ids() == ["ons"]
