"""A hundred letters of every kind, some broken, through all that may befall a folder."""

import json
import os
from pathlib import Path

import pytest

from cli import main
from index.embedder import Embedder
from tests.index.happenings import BROKEN, DRAFTS, HAPPENINGS, WITH_TOML
from tests.index.shelf import Moment, Shelf, without

KEPT = "Wat eerder uit dit bestand kwam, blijft doorzoekbaar."
DAMAGED = ("brief-080", "brief-085", "brief-086", "brief-089")
COPY = {"map/kopie-040.txt": "is dezelfde brief als brief-040.txt"}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Shelf:
    return Shelf(tmp_path_factory.mktemp("honderd"), embedder)


@pytest.fixture(scope="module")
def story(shelf: Shelf) -> dict[str, Moment]:
    """All that befalls the folder, with what the index was after each step."""
    told = {}
    for step, happen in HAPPENINGS.items():
        happen(shelf)
        told[step] = shelf.sync()
    return told


def failures(*, but: tuple[str, ...] = (), **more: str) -> dict[str, str]:
    """Give a part of each reason, by file, of the files that are broken from the start."""
    told = {name: reason for name, (_, reason) in BROKEN.items()}
    told["brief-003.txt"] = "heet hetzelfde als brief-003.md; geef een van beide een andere naam"
    if os.geteuid():
        told["dicht.txt"] = "kan niet worden gelezen (Permission denied)"
    return {name: reason for name, reason in told.items() if name not in but} | more


def hold_failed(moment: Moment, expected: dict[str, str]) -> None:
    """Hold that exactly those files failed, each for its reason and under its own name."""
    failed = moment.failed
    assert failed.keys() == expected.keys()
    assert [name for name, reason in expected.items() if reason not in failed[name]] == []
    named = [n for n, why in failed.items() if " is niet te lezen" in why and n != "toml.txt"]
    assert [name for name in named if not failed[name].startswith(Path(name).name)] == []


def test_a_hundred_letters_are_taken_in_and_each_broken_one_told_of(
    story: dict[str, Moment],
) -> None:
    begun = story["begun"]
    assert (begun.counts, begun.report.letters) == ({"added": 100}, 100)
    hold_failed(begun, failures(**COPY))
    assert story["again"].counts == {"unchanged": 100}
    assert story["again"].failed == begun.failed
    assert story["again"].held == begun.held


def test_the_same_letter_is_read_from_every_kind_of_file(story: dict[str, Moment]) -> None:
    for stem, letter in story["begun"].held.letters.items():
        draft = story["begun"].expected[stem]
        texts = tuple(paragraph.text for paragraph in letter.paragraphs)
        assert texts == (draft.opening, draft.fact, draft.last)
        assert [(note.number, note.text, note.paragraph) for note in letter.footnotes] == [
            ("1", draft.note, 2)
        ]
        assert [heading.text for heading in letter.headings] == [draft.heading]
        said = letter.metadata
        assert (said.date, said.sender_name) == (draft.date, "J. Jansen")
        assert said.sender_role == "Minister van Infrastructuur en Waterstaat"
        published = letter.file_name.endswith(".xml")
        assert said.subject == (None if published else draft.subject)
        kenmerk = None if published else draft.kenmerk
        assert said.kenmerk == (f"BIJ/{draft.number}" if draft.number in WITH_TOML else kenmerk)


def test_changes_of_text_of_kind_and_of_what_stands_beside_are_told(
    story: dict[str, Moment],
) -> None:
    changed = story["changed"]
    assert changed.counts == {"changed": 16, "unchanged": 84}
    hold_failed(changed, failures(**COPY))
    letters = changed.held.letters
    assert letters["brief-024"].file_name == "brief-024.docx"
    assert letters["brief-010"].metadata.subject == "Anders"
    assert letters["brief-013"].metadata.kenmerk == "NIEUW/13"
    assert letters["brief-031"].metadata.kenmerk == DRAFTS[31].kenmerk


def test_new_names_and_places_are_told_apart_from_new_letters(story: dict[str, Moment]) -> None:
    renamed = story["renamed"]
    # Ten and one of another suffix; two that traded names; folders make no difference.
    assert renamed.counts == {"renamed": 11, "changed": 2, "unchanged": 87}
    hold_failed(renamed, failures(**COPY))
    beside = renamed.held.letters["brief 58 (definitief)"].metadata
    assert beside.kenmerk == "BIJ/58"


def test_letters_that_were_taken_away_are_gone_and_a_copy_takes_over(
    story: dict[str, Moment],
) -> None:
    removed = story["removed"]
    assert removed.counts == {"removed": 10, "renamed": 1, "unchanged": 89}
    hold_failed(removed, failures(but=("oud.doc",)))
    assert removed.held.letters["kopie-040"].file_name == "kopie-040.txt"


def test_letters_that_got_damaged_stay_and_are_told_of(story: dict[str, Moment]) -> None:
    damaged = story["damaged"]
    assert damaged.counts == {"unchanged": 86}
    kept = {
        "brief-080.txt": "het bestand is leeg. " + KEPT,
        "brief-085.htm": "brief-085.toml: 'datum' is onbekend",
        "brief-086.docx": "dit is geen heel Word-document (.docx). " + KEPT,
        "brief-089.pdf": "met een wachtwoord versleuteld; sla een kopie zonder wachtwoord op. "
        + KEPT,
    }
    hold_failed(damaged, failures(but=("oud.doc",), **kept))


def test_files_that_were_mended_are_letters_from_then_on(story: dict[str, Moment]) -> None:
    mended = story["mended"]
    assert mended.counts == {"added": 5, "changed": 1, "removed": 1, "unchanged": 88}
    now_read = ("oud.doc", "leeg.txt", "half.docx", "slot.pdf", "pdf.docx", "toml.txt")
    hold_failed(mended, failures(but=now_read))
    assert mended.report.letters == 94


@pytest.mark.parametrize("step", HAPPENINGS)
def test_what_every_letter_says_is_found_after_every_step(
    story: dict[str, Moment], step: str
) -> None:
    moment = story[step]
    told = {stem: (stem, draft.fact) for stem, draft in moment.expected.items()}
    assert moment.found == told
    assert moment.past == ()


@pytest.mark.parametrize("step", HAPPENINGS)
def test_the_index_equals_one_that_is_made_at_once(story: dict[str, Moment], step: str) -> None:
    moment = story[step]
    damaged = DAMAGED if step == "damaged" else ()
    assert moment.held.letters.keys() == moment.expected.keys()
    assert moment.fresh in (None, without(moment.held, damaged))
    assert moment.faults == ()


@pytest.mark.usefixtures("story")
def test_the_doctor_says_that_all_is_well(
    shelf: Shelf, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOORZOEKER_EMBEDDER", "hashing")
    assert main(["doctor", "--data", str(shelf.data), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["ok"], told["faults"], told["index"]["letters"]) == (True, [], 94)
