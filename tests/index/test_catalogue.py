from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import IndexMismatch
from corpus.letter import Footnote, Letter, Metadata, Paragraph, Repair, Run, Span
from index.catalogue import Catalogue, Entry, Place, State, Totals
from index.chunk import chunk
from index.filters import Filters
from index.prepared import prepare
from index.stamp import Stamp

STAMP = Stamp(embedder="proef", dimension=3, chunker=1, analysis=1)


def letter(name: str, metadata: Metadata | None = None) -> Letter:
    paragraph = Paragraph(
        number=1,
        text="De trein rijdt.",
        heading_path=("Spoor",),
        footnotes=("1",),
        sentences=(Span(0, 15),),
        origin=(Run(0, 7),),
    )
    return Letter(
        id=name,
        file_name=f"{name}.txt",
        sha256=f"sha-{name}",
        metadata=metadata or Metadata(),
        paragraphs=(paragraph,),
        footnotes=(Footnote(number="1", text="Noot.", paragraph=1),),
        repairs=(Repair(paragraph=1, before="lk", after="Ik"),),
    )


LETTERS = (
    letter(
        "dated",
        Metadata(
            date=date(2026, 2, 19),
            dossiers=("29984", "34244"),
            sender_role="De Minister van Infrastructuur en Waterstaat",
            sender_name="J. Jansen",
        ),
    ),
    letter(
        "between",
        Metadata(
            date_from=date(2024, 12, 6),
            date_to=date(2026, 3, 31),
            sender_role="De Staatssecretaris van Financiën",
        ),
    ),
    letter("undated"),
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    made = Catalogue(tmp_path / "c.sqlite3")
    for one in LETTERS:
        made.put(prepare(one), content=one.sha256, parser="1")
    yield made
    made.close()


@pytest.mark.parametrize("one", LETTERS, ids=lambda one: one.id)
def test_a_letter_comes_back_whole(catalogue: Catalogue, one: Letter) -> None:
    assert catalogue.letter(one.id) == one


def test_an_unknown_letter_is_a_key_error(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        catalogue.letter("x")


@pytest.mark.parametrize(
    ("filters", "chosen"),
    [
        (Filters(since=date(2026, 2, 19)), {"dated", "between", "undated"}),
        (Filters(since=date(2026, 2, 20)), {"between", "undated"}),
        (Filters(since=date(2026, 4, 1)), {"undated"}),
        (Filters(until=date(2024, 12, 6)), {"between", "undated"}),
        (Filters(until=date(2024, 12, 5)), {"undated"}),
        (Filters(since=date(2025, 1, 1), until=date(2025, 12, 31)), {"between", "undated"}),
        (Filters(dossiers=("29 984",)), {"dated"}),
        (Filters(dossiers=("34244", "1")), {"dated"}),
        (Filters(dossiers=("2998",)), set()),
        (Filters(senders=("jansen",)), {"dated"}),
        (Filters(senders=("minister van infrastructuur en waterstaat",)), {"dated"}),
        (Filters(senders=("minister",)), {"dated"}),
        (Filters(senders=("financien", "JANSEN")), {"dated", "between"}),
        (Filters(letters=("dated", "x")), {"dated"}),
        (Filters(letters=("dated",), senders=("financien",)), set()),
    ],
)
def test_filters_choose_letters(catalogue: Catalogue, filters: Filters, chosen: set[str]) -> None:
    assert catalogue.choosing.chosen(filters) == chosen


def test_empty_filters_choose_all(catalogue: Catalogue) -> None:
    assert catalogue.choosing.chosen(Filters()) is None


def test_only_chunks_that_exist_have_a_place(catalogue: Catalogue) -> None:
    (piece,) = chunk(LETTERS[0])
    place = Place(letter="dated", paragraph=1, start=0, end=15)
    assert catalogue.places(["x" * 32, piece.id, *map(str, range(2000))]) == {piece.id: place}


def test_putting_a_letter_again_replaces_it(catalogue: Catalogue) -> None:
    before = catalogue.totals()
    catalogue.put(prepare(LETTERS[0]), content="anders", parser="2")
    assert catalogue.totals() == before == Totals(letters=3, paragraphs=3, chunks=3)
    assert catalogue.entries()["dated"] == Entry(
        id="dated", file_name="dated.txt", sha256="sha-dated", content="anders", parser="2"
    )


def test_a_dropped_letter_leaves_nothing(catalogue: Catalogue) -> None:
    catalogue.drop("dated")
    assert catalogue.choosing.chosen(Filters(dossiers=("29984",))) == set()
    assert "dated" not in catalogue.chunk_ids().values()
    assert catalogue.totals().letters == 2


def test_a_state_comes_back(catalogue: Catalogue) -> None:
    assert catalogue.state() is None
    for revision in (1, 2):
        state = State(revision=revision, generation=4, clean=True, stamp=STAMP)
        catalogue.set_state(state)
        assert catalogue.state() == state


def test_a_transaction_that_fails_changes_nothing(catalogue: Catalogue) -> None:
    def fail() -> None:
        with catalogue.transaction():
            catalogue.drop("dated")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert catalogue.letter("dated") == LETTERS[0]


def test_others_read_the_old_state_until_the_commit(catalogue: Catalogue, tmp_path: Path) -> None:
    other = Catalogue(tmp_path / "c.sqlite3")
    with catalogue.transaction():
        catalogue.drop("dated")
        assert other.letter("dated") == LETTERS[0]
    assert "dated" not in other.entries()
    other.close()


@pytest.mark.parametrize("content", [b"junk" * 1000, b"SQLite format 3\x00" + b"x" * 5000])
def test_a_damaged_file_names_the_command(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.sqlite3"
    path.write_bytes(content)
    with pytest.raises(IndexMismatch, match="spoorzoeker index MAP --rebuild"):
        Catalogue(path)


def test_a_file_of_another_version_names_the_command(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "c.sqlite3") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(IndexMismatch, match="andere versie"):
        Catalogue(tmp_path / "c.sqlite3")
