"""Letters fetched from a server on loopback that plays both sources."""

import datetime as dt
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import SettingsWrong, SourceFailed
from corpus.fetching.fetch import FetchReport
from corpus.fetching.identity import Dossier

Fetch = Callable[..., FetchReport]
KST = "kst-29984-1175"


def there(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def note(folder: Path, stem: str = KST) -> dict[str, Any]:
    return tomllib.loads((folder / f"{stem}.toml").read_text(encoding="utf-8"))


def test_a_letter_known_to_both_sources_is_fetched_once(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    paper = archive.add(1175)
    report = fetch()
    assert (report.new, report.changed, report.unchanged, report.failed) == ((KST,), (), 0, ())
    assert there(folder) == [f"{KST}.toml", f"{KST}.xml"]
    assert (folder / f"{KST}.xml").read_bytes() == paper.xml
    assert archive.asked_for("resource") == 0
    assert archive.agents == {"Spoorzoeker/toets"}


def test_what_the_sources_say_of_a_letter_lies_beside_it(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(1175, dossiers=("29984", "34244"), subject='Brief over "spoor" \\ én weg')
    before = dt.date.today()
    fetch()
    written = note(folder)
    source = written.pop("source")
    assert before <= source.pop("fetched") <= dt.date.today()  # it may be midnight
    assert written == {
        "title": 'Brief over "spoor" \\ én weg',
        "date": dt.date(2023, 12, 20),
        "kenmerk": "IENW/BSK-2023/1175",
        "dossiers": ["29984", "34244"],
        "number": "1175",
        "vergaderjaar": "2023-2024",
        "chamber": "II",
        "subject": 'Brief over "spoor" \\ én weg',
        "sender_role": "Staatssecretaris van Infrastructuur en Waterstaat",
        "sender_name": "V.L.W.A. Heijnen",
        "attachments": 2,
    }
    assert source == {
        "url": f"{archive.address}/{KST}.xml",
        "identifier": KST,
        "document": "2023D01175",
        "file": f"{KST}.xml",
        "last_modified": "2024-01-01T10:00:00+01:00",
        "odata": "2024-01-01T10:00:00+01:00",
        "sru": "2024-01-01T10:00:00+01:00",
    }


def test_only_what_a_source_states_is_written(archive: Any, fetch: Fetch, folder: Path) -> None:
    nothing = dict.fromkeys(
        "Onderwerp Titel Datum Vergaderjaar Kamer Volgnummer KenmerkAfzender GewijzigdOp "
        "Kamerstukdossier DocumentActor".split()
    )
    archive.add(7, in_sru=False, row=nothing)
    fetch(sources=("odata",))
    assert list(note(folder, "2023D00007")) == ["source"]
    assert there(folder) == ["2023D00007.docx", "2023D00007.toml"]


def test_both_lists_are_read_page_by_page(archive: Any, fetch: Fetch, folder: Path) -> None:
    archive.page = 2
    for number in range(1, 6):
        archive.add(number, in_sru=number != 5, in_odata=number != 1)
    assert len(fetch().new) == 5
    assert archive.asked_for("/Document?") == 2
    assert archive.asked_for("/sru?") == 2


def test_a_second_fetch_asks_for_no_letter(archive: Any, fetch: Fetch) -> None:
    archive.add(1175)
    archive.add(1176)
    fetch()
    archive.asked.clear()
    report = fetch()
    assert (report.new, report.changed, report.unchanged) == ((), (), 2)
    assert [path.partition("?")[0] for path in archive.asked] == ["/OData/v4/2.0/Document", "/sru"]


def test_a_fetch_that_was_broken_off_goes_on(
    archive: Any, fetch: Fetch, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        archive.add(number, day=f"2023-12-0{number}")
    answer = archive.answer

    def broken_off(path: str, headers: dict[str, str]) -> Any:
        if path == "/kst-29984-2.xml":
            monkeypatch.setattr("corpus.fetching.connection.Connection._parts", _interrupt)
        return answer(path, headers)

    with monkeypatch.context() as patched:
        patched.setattr(archive, "answer", broken_off)
        with pytest.raises(KeyboardInterrupt):
            fetch()
    monkeypatch.undo()
    assert there(folder) == ["kst-29984-3.toml", "kst-29984-3.xml"]
    archive.asked.clear()
    report = fetch()
    assert report.new == ("kst-29984-2", "kst-29984-1")
    assert report.unchanged == 1
    assert archive.asked_for("kst-29984-3") == 0


def _interrupt(*_: object) -> Any:
    raise KeyboardInterrupt


def test_what_was_left_of_a_killed_fetch_does_no_harm(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    paper = archive.add(1175)
    folder.mkdir()
    (folder / f"{KST}.part").write_bytes(b"<officiele-pub")
    (folder / f"{KST}.toml").write_text('[source]\nodata = "2024-01-01T10:00:00+01:00"\n')
    assert fetch().new == (KST,)
    assert there(folder) == [f"{KST}.toml", f"{KST}.xml"]
    assert (folder / f"{KST}.xml").read_bytes() == paper.xml


def test_a_letter_that_changed_is_fetched_again(archive: Any, fetch: Fetch, folder: Path) -> None:
    paper = archive.add(1175)
    fetch()
    paper.xml, paper.changed = paper.xml.replace(b"Voort", b"Terug"), "2024-02-02T10:00:00+01:00"
    report = fetch()
    assert (report.new, report.changed) == ((), (KST,))
    assert b"Teruggang" in (folder / f"{KST}.xml").read_bytes()
    assert fetch().unchanged == 1


def test_a_text_that_did_not_change_is_not_sent_again(archive: Any, fetch: Fetch) -> None:
    paper = archive.add(1175)
    fetch()
    changed, paper.row = paper.changed, {"GewijzigdOp": "2024-02-02T10:00:00+01:00"}
    assert fetch().unchanged == 1
    assert archive.since == [changed]
    archive.asked.clear()
    fetch()
    assert archive.asked_for(KST) == 0


def test_what_a_person_wrote_beside_a_letter_stays(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    paper = archive.add(1175)
    fetch()
    path = folder / f"{KST}.toml"
    path.write_text(path.read_text().replace("Voortgang spoorveiligheid", "Mijn naam"))
    paper.changed = "2024-02-02T10:00:00+01:00"
    fetch()
    assert note(folder)["title"] == "Mijn naam"
    assert note(folder)["source"]["odata"] == paper.changed


def test_a_file_that_a_person_put_there_is_left_alone(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(1175)
    folder.mkdir()
    (folder / f"{KST}.txt").write_text("van mijzelf")
    assert fetch().unchanged == 1
    assert there(folder) == [f"{KST}.txt"]


def test_a_toml_that_cannot_be_read_is_told_of_and_kept(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(1175)
    folder.mkdir()
    (folder / f"{KST}.toml").write_text("title = ")
    (failure,) = fetch().failed
    assert (failure.letter, "niet te lezen als TOML" in failure.reason) == (KST, True)
    assert there(folder) == [f"{KST}.toml"]
    assert archive.asked_for(KST) == 0


def test_a_letter_not_yet_published_gets_its_own_name_and_later_its_number(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    paper = archive.add(1175, in_sru=False, row={"Volgnummer": -1})
    assert fetch().new == ("2023D01175",)
    assert there(folder) == ["2023D01175.docx", "2023D01175.toml"]
    assert "number" not in note(folder, "2023D01175")
    paper.in_sru, paper.row = True, {}
    assert fetch().changed == (KST,)
    assert there(folder) == [f"{KST}.toml", f"{KST}.xml"]
    assert note(folder)["number"] == "1175"
    assert fetch().unchanged == 1


@pytest.mark.parametrize("moves", [0, 1])
def test_a_change_of_name_that_was_broken_off_goes_on(
    archive: Any, fetch: Fetch, folder: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    paper = archive.add(1175, in_sru=False, row={"Volgnummer": -1})
    fetch()
    paper.in_sru, paper.row = True, {}
    move, moved = Path.replace, []

    def broken_off(path: Path, place: Path) -> Path:
        if len(moved) == moves:
            raise KeyboardInterrupt
        moved.append(place)
        return move(path, place)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", broken_off)
        with pytest.raises(KeyboardInterrupt):
            fetch()
    assert fetch().changed == (KST,)
    assert there(folder) == [f"{KST}.toml", f"{KST}.xml"]


def test_a_text_that_is_lost_is_fetched_again(archive: Any, fetch: Fetch, folder: Path) -> None:
    archive.add(1175)
    fetch()
    (folder / f"{KST}.xml").unlink()
    assert fetch().new == (KST,)


def test_the_file_of_the_chamber_is_taken_where_there_is_no_publication(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    paper = archive.add(1175, in_sru=False)
    assert fetch().new == (KST,)
    assert (folder / f"{KST}.docx").read_bytes() == paper.resource
    assert fetch().unchanged == 1


def test_a_letter_published_later_is_replaced_by_its_xml(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(1175, in_sru=False)
    fetch()
    archive.papers[0].in_sru = True
    assert fetch().changed == (KST,)
    assert there(folder) == [f"{KST}.toml", f"{KST}.xml"]


def test_a_better_text_that_could_not_be_had_is_asked_for_again(
    archive: Any, fetch: Fetch, folder: Path, answering: Any
) -> None:
    archive.add(1175)
    archive.always[f"{KST}.xml"] = answering(status=503)
    assert fetch().new == (KST,)
    assert there(folder) == [f"{KST}.docx", f"{KST}.toml"]
    archive.always.clear()
    assert fetch().changed == (KST,)
    assert there(folder) == [f"{KST}.toml", f"{KST}.xml"]
    assert "retry" not in note(folder)["source"]


def test_the_text_in_the_repository_is_the_second_choice(
    archive: Any, fetch: Fetch, folder: Path, answering: Any
) -> None:
    archive.add(1175, xml_url=f"{archive.address}/frbr/{KST}.xml", resource=None)
    text = b"<officiele-publicatie/>"
    archive.always |= {
        f"/frbr/{KST}.xml": answering(body=text),
        f"/{KST}.xml": answering(body=b"<html>fout404</html>"),
    }
    fetch()
    assert (folder / f"{KST}.xml").read_bytes() == text


def test_the_pdf_is_the_last_choice(archive: Any, fetch: Fetch, folder: Path) -> None:
    archive.add(1175, xml=None, resource=None, pdf=b"%PDF-1.7 brief")
    fetch()
    assert there(folder) == [f"{KST}.pdf", f"{KST}.toml"]


@pytest.mark.parametrize(
    ("sources", "kind", "asked"),
    [(("odata",), ".docx", "resource"), (("sru",), ".xml", f"{KST}.xml")],
)
def test_one_source_alone_will_do(
    archive: Any, fetch: Fetch, folder: Path, sources: Any, kind: str, asked: str
) -> None:
    archive.add(1175)
    fetch(sources=sources)
    assert there(folder) == sorted([f"{KST}.toml", f"{KST}{kind}"])
    others = [path for path in archive.asked if ("OData" in path) != (sources == ("odata",))]
    assert others == []
    assert archive.asked_for(asked) == 1


def test_a_number_in_one_of_two_dossiers_is_not_guessed(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(12, dossiers=("29984", "34244"))
    fetch(sources=("odata",))
    assert there(folder) == ["2023D00012.docx", "2023D00012.toml"]
    assert "number" not in note(folder, "2023D00012")
    assert fetch(sources=("odata", "sru")).changed == ("kst-29984-12",)


def test_of_two_papers_with_one_number_the_one_in_all_dossiers_is_the_letter(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(12, dossiers=("34244", "29984"), subject="De goede")
    archive.add(12, dossiers=("29984",), in_odata=False, subject="De andere")
    assert sorted(fetch().new) == ["kst-29984-12", "kst-34244-12"]
    assert note(folder, "kst-34244-12")["kenmerk"] == "IENW/BSK-2023/12"
    assert "kenmerk" not in note(folder, "kst-29984-12")


@pytest.mark.parametrize("kind", ["Motie", "Brief commissie"])
def test_other_papers_than_letters_of_the_government_are_left(
    archive: Any, fetch: Fetch, kind: str
) -> None:
    archive.add(1, in_odata=False, kind=kind)
    archive.add(2, in_odata=False, title="Spoor; Brief lid / fractie; Verzoek")
    archive.add(3, in_odata=False, title="Brief van de Algemene Rekenkamer")
    archive.add(4, in_odata=False, title="Brief van de minister van Financiën")
    archive.add(5, in_sru=False, row={"Soort": "Motie"})
    assert fetch().new == ("kst-29984-4",)


def test_a_deleted_document_is_left(archive: Any, fetch: Fetch) -> None:
    archive.add(1, in_sru=False, row={"Verwijderd": True})
    assert fetch().new == ()


def test_only_letters_of_the_time_and_sender_are_fetched(archive: Any, fetch: Fetch) -> None:
    archive.add(1, day="2022-12-31")
    archive.add(2, day="2023-01-01")
    archive.add(3, day="2023-06-30")
    archive.add(4, day="2023-07-01")
    archive.add(5, day="2023-03-01", sender="M.G.J. Harbers", role="minister van I en W")
    report = fetch(since=dt.date(2023, 1, 1), until=dt.date(2023, 6, 30), sender="STAATSSECRETARIS")
    assert report.new == ("kst-29984-3", "kst-29984-2")
    assert archive.asked_for("kst-29984-1") == 0


def test_a_publication_whose_own_day_lies_outside_is_left(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(1, in_odata=False, day="2022-12-30", published="2023-01-03")
    archive.add(2, in_odata=False, day="2023-12-30", published="2024-01-03")
    report = fetch(since=dt.date(2023, 1, 1), until=dt.date(2023, 12, 31))
    assert report.new == ("kst-29984-2",)
    assert there(folder) == ["kst-29984-2.toml", "kst-29984-2.xml"]


def test_of_a_publication_alone_the_sender_is_asked_for(archive: Any, fetch: Fetch) -> None:
    archive.add(1, sender="A. Bertram")
    archive.add(2)
    assert fetch(sources=("sru",), sender="bertram").new == ("kst-29984-1",)


def test_a_dossier_with_a_part_is_asked_for_by_both_spellings(archive: Any, fetch: Fetch) -> None:
    archive.add(3, dossiers=("36600-VII",))
    assert fetch(dossiers=(Dossier("36600", "VII"),)).new == ("kst-36600-VII-3",)
    assert archive.asked_for("d/Nummer eq 36600 and d/Toevoeging eq 'VII'") == 1
    assert archive.asked_for('w.dossiernummer=="36600-VII"') == 1


def test_the_lists_are_asked_as_their_services_know_it(archive: Any, fetch: Fetch) -> None:
    fetch(since=dt.date(2023, 1, 1), until=dt.date(2023, 12, 31))
    odata, sru = archive.asked
    for part in (
        "Verwijderd eq false and Soort eq 'Brief regering'",
        "Kamerstukdossier/any(d: d/Nummer eq 29984)",
        "Datum ge 2022-12-31T00:00:00Z and Datum le 2024-01-01T00:00:00Z",
        "$expand=Kamerstukdossier($select=Nummer,Toevoeging),DocumentActor",
    ):
        assert part in odata
    for part in (
        "(c.product-area==officielepublicaties AND w.dossiernummer==29984 AND "
        "w.publicatienaam=Kamerstuk AND dt.available>=2023-01-01)",
        "startRecord=1&maximumRecords=1000",
    ):
        assert part in sru


def test_the_day_is_that_of_the_netherlands(archive: Any, fetch: Fetch, folder: Path) -> None:
    archive.add(1, in_sru=False, row={"Datum": "2023-06-30T22:00:00Z"})
    fetch()
    assert note(folder, "kst-29984-1")["date"] == dt.date(2023, 7, 1)


# --- faults -----------------------------------------------------------------------------


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_source_that_is_busy_once_is_asked_again(
    archive: Any, fetch: Fetch, answering: Any, status: int
) -> None:
    archive.add(1175)
    for part in ("/Document?", "/sru?", "metadata.xml", f"{KST}.xml"):
        archive.faults[part] = [answering(status=status, headers={"Retry-After": "0"})]
    report = fetch()
    assert (report.new, report.failed) == ((KST,), ())


def test_a_file_broken_off_in_the_middle_is_fetched_whole(
    archive: Any, fetch: Fetch, folder: Path, answering: Any
) -> None:
    paper = archive.add(1175)
    archive.faults[f"{KST}.xml"] = [answering(body=paper.xml, broken=True)]
    assert fetch().new == (KST,)
    assert (folder / f"{KST}.xml").read_bytes() == paper.xml


def test_a_web_page_that_says_not_found_is_not_stored(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(1175, xml=None, resource=None)
    (failure,) = fetch().failed
    assert failure.letter == KST
    assert "webpagina in plaats van een brief" in failure.reason
    assert there(folder) == []


@pytest.mark.parametrize(
    "body",
    [
        b"<officiele-publicatie><al>niet af",
        b'<!DOCTYPE a [<!ENTITY b "c">]><officiele-publicatie>&b;</officiele-publicatie>',
        b"PK\x03\x04 geen zip",
        b"\xd0\xcf\x11\xe0 oud Word",
        b"",
    ],
)
def test_what_is_damaged_or_no_letter_is_not_stored(
    archive: Any, fetch: Fetch, folder: Path, body: bytes
) -> None:
    archive.add(1175, xml=None, resource=body or b"\n")
    assert [failure.letter for failure in fetch().failed] == [KST]
    assert there(folder) == []


def test_an_enormous_body_is_not_received(
    archive: Any, fetch: Fetch, folder: Path, answering: Any
) -> None:
    archive.add(1175, resource=None)
    archive.always[f"{KST}.xml"] = answering(
        body=b"<officiele-publicatie>", headers={"Content-Length": str(10**12)}
    )
    (failure,) = fetch().failed
    assert "meer dan 50 MB" in failure.reason
    assert there(folder) == []


def test_another_host_is_never_asked(
    archive: Any, fetch: Fetch, folder: Path, answering: Any, nothing_leaves_this_machine: Any
) -> None:
    archive.add(1175, resource=None, xml_url="file:///etc/passwd")
    archive.always[f"{KST}.xml"] = answering(
        status=302, headers={"Location": "http://127.0.0.2:1/kst.xml"}
    )
    (failure,) = fetch().failed
    assert "dat wordt niet gevraagd" in failure.reason
    assert there(folder) == []


def test_ids_that_point_out_of_the_folder_are_refused(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    archive.add(1, id="kst-../../../evil", in_odata=False)
    archive.add(2, in_sru=False, row={"Id": "../../evil"})
    archive.add(3, in_sru=False, row={"DocumentNummer": "../evil", "Volgnummer": -1})
    archive.add(4)
    report = fetch()
    assert report.new == ("kst-29984-4", "00000000-0000-0000-0000-000000000003")
    assert sorted(failure.letter for failure in report.failed) == [
        "De lijst van de Tweede Kamer",
        "De lijst van officielebekendmakingen.nl",
    ]
    assert not list(folder.parent.parent.rglob("*evil*"))


def test_one_letter_in_an_unknown_form_does_not_lose_the_others(archive: Any, fetch: Fetch) -> None:
    archive.add(1, in_sru=False, row={"Datum": "gisteren"})
    archive.add(2, in_sru=False)
    report = fetch()
    assert report.new == ("kst-29984-2",)
    (failure,) = report.failed
    assert "onbekende vorm (Datum)" in failure.reason


BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;">]><searchRetrieveResponse>&c;</searchRetrieveResponse>"""


@pytest.mark.parametrize(
    "body",
    [
        BOMB,
        b"<searchRetrieveResponse>",
        b"<html/>",
        b"",
        b"<searchRetrieveResponse><records/></searchRetrieveResponse>",
        b"<searchRetrieveResponse><diagnostics><diagnostic><message>Unsupported index</message>"
        b"</diagnostic></diagnostics></searchRetrieveResponse>",
    ],
)
def test_a_list_of_publications_that_is_none_leaves_the_other_list(
    archive: Any, fetch: Fetch, answering: Any, body: bytes
) -> None:
    archive.add(1175)
    archive.always["/sru?"] = answering(body=body)
    report = fetch()
    assert report.new == (KST,)
    (failure,) = report.failed
    assert failure.reason.startswith("De zoekdienst van KOOP")


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b"null", b'{"value": 3}', b'{"value": [], "@odata.nextLink": 3}', b"[" * 99999],
)
def test_a_list_of_the_chamber_that_is_none_leaves_the_other_list(
    archive: Any, fetch: Fetch, answering: Any, body: bytes
) -> None:
    archive.add(1175)
    archive.always["/Document?"] = answering(body=body)
    report = fetch()
    assert report.new == (KST,)
    (failure,) = report.failed
    assert failure.reason.startswith("De Tweede Kamer geeft geen lijst")


def test_without_any_list_there_is_one_line(archive: Any, fetch: Fetch, answering: Any) -> None:
    archive.always |= {"/Document?": answering(status=400), "/sru?": answering(status=503)}
    with pytest.raises(SourceFailed, match=r"antwoordt met 400.*antwoordt met 503, 3 keer"):
        fetch()


@pytest.mark.parametrize(
    "link", ["https://example.org/Document?x", "file:///etc/passwd", "http://[::1"]
)
def test_a_next_page_elsewhere_is_not_asked_for(
    archive: Any, fetch: Fetch, answering: Any, link: str
) -> None:
    archive.add(1175)
    page = {"value": [archive.papers[0].as_row()], "@odata.nextLink": link}
    archive.always["/Document?"] = answering(body=json.dumps(page).encode())
    report = fetch(sources=("odata", "sru"))
    assert report.new == (KST,)
    assert "dat wordt niet gevraagd" in report.failed[0].reason


def test_a_list_that_points_to_itself_ends(archive: Any, fetch: Fetch, answering: Any) -> None:
    page = {"value": [], "@odata.nextLink": f"{archive.address}/OData/v4/2.0/Document?$skiptoken=1"}
    archive.always["/Document?"] = answering(body=json.dumps(page).encode())
    (failure,) = fetch().failed
    assert failure.reason == "De Tweede Kamer geeft een lijst zonder einde."


def test_a_source_that_stays_silent_is_left_alone(
    archive: Any, fetch: Fetch, answering: Any
) -> None:
    for number in range(1, 9):
        archive.add(number)
    archive.always["kst-29984"] = answering(status=503)
    report = fetch(sources=("sru",))
    assert len(report.failed) == 8
    assert archive.asked_for("kst-29984") == 9
    assert "gaf steeds geen antwoord" in report.failed[-1].reason


def test_a_disk_that_is_full_is_told_of(
    archive: Any, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Any:
        raise OSError(28, "No space left on device")

    archive.add(1175)
    monkeypatch.setattr("corpus.fetching.bringing.suffix_of", full)
    with pytest.raises(SettingsWrong, match="de schijf is vol"):
        fetch()


def test_a_folder_that_cannot_be_written_is_told_of(
    archive: Any, fetch: Fetch, folder: Path
) -> None:
    folder.write_text("geen map")
    with pytest.raises(SettingsWrong, match="--to"):
        fetch()
