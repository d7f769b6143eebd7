"""What people added in the app: taken in by every sync, and seen by whom it is of."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from corpus.references import references_in
from index.catalogue import Catalogue, catalogue_path
from index.comparison import Failure
from index.database import Database
from index.filters import Filters
from index.folder import letter_id
from index.letters import LetterIndex
from index.sync import SyncReport
from index.uploads import uploads_folder

RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]
OpenIndex = Callable[[], LetterIndex]
COUNTS = ("added", "changed", "renamed", "removed", "unchanged")
AN, BO = "a" * 20, "b" * 20
SECRET = "De geheime brug bij Hellevoetsluis kost € 39 miljoen."


def counts(report: SyncReport) -> dict[str, int]:
    return {name: getattr(report, name) for name in COUNTS if getattr(report, name)}


Upload = Callable[..., Path]


@pytest.fixture
def upload(write_letter: WriteLetter, data: Path) -> Upload:
    """Write a letter where the app puts what people add."""

    def write(name: str, *paragraphs: str, tag: str = "", **options: str) -> Path:
        path = uploads_folder(data, tag) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(write_letter(name, *paragraphs, **options), path)
        return path

    return write


@pytest.fixture
def three(write_letter: WriteLetter, upload: Upload, run_sync: RunSync) -> None:
    """Index a letter of everybody, and one of An that cites it and is cited by one of Bo."""
    upload("eigen.txt", SECRET, "Zie Kamerstukken II, 29984, nr. 12.", tag=AN, date="1 juni 2026",
           dossier="30000")  # fmt: skip
    upload("zijne.txt", "Zie Kamerstukken II, 30000, nr. 12.", tag=BO)
    write_letter("ieders.txt", "De trein naar Gent rijdt weer.", dossier="29984")
    run_sync()


def test_a_sync_of_the_folder_keeps_what_people_added(
    write_letter: WriteLetter, upload: Upload, run_sync: RunSync, open_index: OpenIndex
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.")
    upload("twee.txt", "De trein naar Gent rijdt weer.")
    assert counts(run_sync()) == {"added": 2}
    assert counts(run_sync()) == {"unchanged": 2}
    write_letter("een.txt", "De overweg in Breda wordt beveiligd.")
    assert counts(run_sync(rebuild=True)) == {"changed": 1, "unchanged": 1}
    assert [letter.id for letter in open_index().letters()] == ["een", "twee"]


def test_the_index_remembers_the_folder_it_was_made_of(
    write_letter: WriteLetter, run_sync: RunSync, folder: Path, data: Path
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.")
    run_sync()
    folder.rename(folder.with_name("verhuisd"))
    with closing(Catalogue(catalogue_path(data))) as catalogue:
        assert catalogue.folder() == folder.resolve()


def test_a_moved_folder_is_remembered_though_no_letter_changed(
    write_letter: WriteLetter, run_sync: RunSync, folder: Path, data: Path, embedder: object
) -> None:
    from index.sync import sync

    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.")
    run_sync()
    moved = folder.rename(folder.with_name("verhuisd"))
    assert counts(sync(moved, data, embedder=embedder)) == {"unchanged": 1}  # type: ignore[arg-type]
    with closing(Catalogue(catalogue_path(data))) as catalogue:
        assert catalogue.folder() == moved.resolve()


def test_an_index_of_the_version_before_is_opened_and_knows_no_folder(
    write_letter: WriteLetter, run_sync: RunSync, data: Path, open_index: OpenIndex
) -> None:
    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.")
    run_sync()
    with closing(Database(catalogue_path(data), schema="", version=4)) as database:
        for sql in ("DROP TABLE owners", "DROP TABLE source", "PRAGMA user_version = 2"):
            database.write(sql)
    assert [letter.id for letter in open_index().letters()] == ["een"]
    with closing(Catalogue(catalogue_path(data))) as catalogue:
        assert catalogue.folder() is None


@pytest.mark.usefixtures("three")
def test_uploads_within_the_folder_stay_one_persons(
    data: Path, embedder: object, open_index: OpenIndex
) -> None:
    from index.sync import sync

    report = sync(data.parent, data, embedder=embedder)  # type: ignore[arg-type]
    assert counts(report) == {"unchanged": 3}
    assert [letter.id for letter in open_index().letters()] == ["ieders"]


@pytest.mark.parametrize("tag", ["", AN])
def test_the_uploads_themselves_are_no_folder_to_index(
    upload: Upload, data: Path, embedder: object, tag: str
) -> None:
    from index.sync import sync

    upload("eigen.txt", SECRET, tag=AN)
    with pytest.raises(SettingsWrong, match="in de app"):
        sync(uploads_folder(data, tag), data, embedder=embedder)  # type: ignore[arg-type]


def test_an_upload_does_not_take_the_place_of_a_letter_of_its_name(
    write_letter: WriteLetter, upload: Upload, run_sync: RunSync, open_index: OpenIndex
) -> None:
    upload("een.txt", SECRET)
    run_sync()
    write_letter("een.txt", "De overweg in Tilburg wordt beveiligd.")
    report = run_sync()
    assert report.failed == (
        Failure(
            file="uploads/een.txt",
            reason="heet hetzelfde als een.txt; geef een van beide een andere naam",
        ),
    )
    assert "Tilburg" in open_index().letter("een").paragraph(1).text


def test_two_people_may_have_letters_of_one_name(
    upload: Upload, run_sync: RunSync, open_index: OpenIndex
) -> None:
    upload("brief.txt", SECRET, tag=AN)
    upload("brief.txt", "De trein naar Gent rijdt weer.", tag=BO)
    assert run_sync().failed == ()
    assert "Gent" in open_index().seen_by(BO).letter(f"brief~{BO}").paragraph(1).text


def test_the_same_letter_of_two_people_is_taken_in_for_both(
    upload: Upload, run_sync: RunSync, open_index: OpenIndex, data: Path
) -> None:
    path = upload("brief.txt", SECRET, tag=AN)
    uploads_folder(data, BO).mkdir()
    shutil.copy(path, uploads_folder(data, BO) / "anders.txt")
    report = run_sync()
    assert (report.letters, report.failed) == (2, ())
    assert [letter.id for letter in open_index().seen_by(BO).letters()] == [f"anders~{BO}"]


def test_a_letter_of_everybody_need_not_be_added_once_more(
    write_letter: WriteLetter, upload: Upload, run_sync: RunSync, data: Path
) -> None:
    path = write_letter("ieders.txt", "De trein naar Gent rijdt weer.")
    uploads_folder(data, AN).mkdir(parents=True)
    shutil.copy(path, uploads_folder(data, AN) / "ook.txt")
    assert [failure.reason for failure in run_sync().failed] == ["is dezelfde brief als ieders.txt"]


def test_an_id_tells_the_person_apart() -> None:
    assert letter_id("brief") == "brief"
    assert letter_id("brief", AN) == f"brief~{AN}"


def test_a_tilde_in_a_name_makes_no_letter_private(
    write_letter: WriteLetter, run_sync: RunSync, open_index: OpenIndex
) -> None:
    write_letter(f"brief~{AN}.txt", "De trein naar Gent rijdt weer.")
    run_sync()
    assert len(open_index().letters()) == len(open_index().seen_by(BO).letters()) == 1


@pytest.mark.usefixtures("three")
class TestAnothersLetter:
    """One of An's, looked for by Bo and by everybody."""

    @pytest.fixture(params=["", BO])
    def index(self, open_index: OpenIndex, request: pytest.FixtureRequest) -> LetterIndex:
        return open_index().seen_by(request.param)

    def test_is_there_for_an(self, open_index: OpenIndex) -> None:
        index = open_index().seen_by(AN)
        assert index.has_own(AN)
        assert [letter.id for letter in index.letters()] == [f"eigen~{AN}", "ieders"]
        hit = index.search("Wat kost de brug bij Hellevoetsluis?")[0]
        assert (hit.letter, hit.paragraph) == (f"eigen~{AN}", 1)
        assert index.letter(f"eigen~{AN}").paragraph(1).text == SECRET

    def test_is_not_listed(self, index: LetterIndex) -> None:
        for all_ in (index.letters(), index.listed()):
            assert f"eigen~{AN}" not in {letter.id for letter in all_}
        assert f"eigen~{AN}" not in index.ids()
        assert index.extent().letters == len(index.letters())

    def test_cannot_be_opened(self, index: LetterIndex) -> None:
        with pytest.raises(KeyError):
            index.letter(f"eigen~{AN}")

    def test_is_not_found(self, index: LetterIndex) -> None:
        hits = index.search(SECRET, limit=50)
        assert not {hit.letter for hit in hits} & {f"eigen~{AN}"}

    def test_is_not_found_under_filters(self, index: LetterIndex) -> None:
        for filters in (Filters(letters=("eigen",)), Filters(dossiers=("30000",))):
            assert not index.chosen(filters)
            assert not index.search(SECRET, filters=filters)

    def test_is_not_named(self, index: LetterIndex) -> None:
        assert index.named(references_in("30000, nr. 12")[0].to) == ()

    def test_does_not_make_a_word_known(self, index: LetterIndex, open_index: OpenIndex) -> None:
        assert index.rarity(["hellevoetsluis"]) is None
        assert open_index().seen_by(AN).rarity(["hellevoetsluis"]) is not None

    def test_does_not_make_a_word_commoner(self, index: LetterIndex) -> None:
        alone = index.rarity(["trein"])
        assert alone is not None
        assert alone != index.opened.current().parts.lexical.rarity(["trein"])

    def test_is_not_what_a_reference_finds(self, open_index: OpenIndex) -> None:
        bo, an = open_index().seen_by(BO), open_index().seen_by(AN)
        assert [mention.found for mention in bo.cites(f"zijne~{BO}")] == [None]
        assert [mention.found for mention in an.cites(f"eigen~{AN}")] == ["ieders"]

    def test_is_not_told_to_cite(self, index: LetterIndex, open_index: OpenIndex) -> None:
        assert index.cited_by("ieders") == ()
        assert index.mentioning(references_in("29984, nr. 12")[0].to) == ()
        assert index.cites(f"eigen~{AN}") == ()
        cited = open_index().seen_by(AN).cited_by("ieders")
        assert [mention.letter for mention in cited] == [f"eigen~{AN}"]

    def test_has_no_citing_letters_to_tell(self, index: LetterIndex) -> None:
        with pytest.raises(KeyError):
            index.cited_by(f"eigen~{AN}")

    def test_is_not_found_by_llama_index(self, index: LetterIndex) -> None:
        nodes = index.retriever().retrieve(SECRET)
        assert f"eigen~{AN}" not in {node.metadata["letter"] for node in nodes}

    def test_is_gone_from_the_disk_once_it_is_removed(
        self, data: Path, run_sync: RunSync, open_index: OpenIndex
    ) -> None:
        (uploads_folder(data, AN) / "eigen.txt").unlink()
        assert run_sync().removed == 1
        assert not open_index().has_own(AN)
        files = [path for path in data.rglob("*") if path.is_file()]
        assert not [path for path in files if b"Hellevoetsluis" in path.read_bytes()]


@pytest.mark.usefixtures("three")
def test_a_view_shares_what_is_open_and_sees_the_next_state(
    open_index: OpenIndex, upload: Upload, run_sync: RunSync
) -> None:
    index = open_index()
    view = index.seen_by(AN)
    assert view.opened is index.opened
    upload("nieuw.txt", "De sluis bij Terneuzen gaat open.", tag=AN)
    run_sync()
    assert f"nieuw~{AN}" in {letter.id for letter in view.letters()}
    assert f"nieuw~{AN}" not in {letter.id for letter in index.letters()}
