from pathlib import Path

import pytest

from corpus.errors import IndexMismatch
from index.chunk import Chunk
from index.lexical import LexicalIndex
from index.terms import Terms, terms_of

TEXTS = {
    "a": "De veiligheid van overwegen is verbeterd.",
    "b": "Voor het programma is € 39 miljoen beschikbaar.",
    "c": "De coöperatie in Gent vervoert goederen.",
}


def piece(name: str, text: str, *, letter: str = "brief", context: str = "") -> Terms:
    return terms_of(
        Chunk(
            id=name,
            letter=letter,
            paragraph=1,
            start=0,
            end=1,
            text=text,
            context=context,
            footnotes="",
        )
    )


@pytest.fixture
def lexical(tmp_path: Path) -> LexicalIndex:
    made = LexicalIndex(tmp_path / "lexical", create=True)
    with made.writer() as writer:
        writer.add(piece(name, text, letter=f"brief-{name}") for name, text in TEXTS.items())
    return made


def first(lexical: LexicalIndex, query: str) -> str:
    return lexical.search(query)[0][0]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("overwegveiligheid", "a"),
        ("veiliger overweg", "a"),
        ("39 mln", "b"),
        ("39.000.000 euro", "b"),
        ("cooperatie", "c"),
        ("goederenvervoer", "c"),
        ("veilligheid", "a"),
    ],
)
def test_a_chunk_is_found_in_other_words(lexical: LexicalIndex, query: str, found: str) -> None:
    assert first(lexical, query) == found


@pytest.mark.parametrize(
    "query",
    ["", "?", "de het een", '"', "a AND (", "stems:x", "* ~2 ^3", "\\", "-\x00", "[* TO *]", "🚂"],
)
def test_no_question_is_an_error(lexical: LexicalIndex, query: str) -> None:
    assert isinstance(lexical.search(query), list)


def test_a_question_of_stop_words_finds_nothing(lexical: LexicalIndex) -> None:
    assert lexical.search("wat is het") == []


def test_a_question_of_ten_thousand_words_is_cut(lexical: LexicalIndex) -> None:
    words = " ".join(f"woord{number}" for number in range(10_000))
    assert first(lexical, f"overwegen {words}") == "a"


def test_only_chosen_letters_are_searched_and_scores_stay(lexical: LexicalIndex) -> None:
    everything = dict(lexical.search("veiligheid programma vervoert"))
    chosen = dict(
        lexical.search("veiligheid programma vervoert", letters=frozenset({"brief-b", "brief-x"}))
    )
    assert chosen == {"b": everything["b"]}
    assert lexical.search("veiligheid", letters=frozenset()) == []


def test_letters_that_are_left_out_are_not_found_and_scores_stay(lexical: LexicalIndex) -> None:
    everything = dict(lexical.search("veiligheid programma vervoert"))
    left = dict(
        lexical.search("veiligheid programma vervoert", without=frozenset({"brief-b", "brief-x"}))
    )
    assert left == {id_: score for id_, score in everything.items() if id_ != "b"}
    both = frozenset({"brief-b"})
    assert lexical.search("veiligheid", letters=both, without=both) == []


def test_context_counts_for_less_than_the_text(tmp_path: Path) -> None:
    lexical = LexicalIndex(tmp_path / "x", create=True)
    with lexical.writer() as writer:
        writer.add([piece("far", "Iets anders.", context="Overwegen")])
        writer.add([piece("near", "Over overwegen.", context="Anders")])
    assert [name for name, _ in lexical.search("overwegen")] == ["near", "far"]


def test_footnotes_are_searched(tmp_path: Path) -> None:
    lexical = LexicalIndex(tmp_path / "x", create=True)
    noted = Chunk(
        id="a",
        letter="b",
        paragraph=1,
        start=0,
        end=1,
        text="Zie noot.",
        context="",
        footnotes="SOVA",
    )
    with lexical.writer() as writer:
        writer.add([terms_of(noted)])
    assert first(lexical, "SOVA") == "a"


def test_deleted_chunks_are_gone(lexical: LexicalIndex) -> None:
    with lexical.writer() as writer:
        writer.delete(["a", "unknown"])
    assert lexical.ids() == {"b", "c"}
    assert lexical.count() == 2
    assert "a" not in dict(lexical.search("veiligheid overwegen"))


def test_nothing_is_kept_when_writing_is_broken_off(lexical: LexicalIndex) -> None:
    def broken_off() -> None:
        with lexical.writer() as writer:
            writer.add([piece("d", "Nieuw.")])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    with lexical.writer():
        pass
    assert lexical.ids() == set(TEXTS)


def test_another_reader_sees_new_chunks_after_reloading(
    lexical: LexicalIndex, tmp_path: Path
) -> None:
    other = LexicalIndex(tmp_path / "lexical")
    with lexical.writer() as writer:
        writer.add([piece("d", "Nieuw.")])
    assert other.count() == 3
    other.reload()
    assert other.count() == 4


def test_a_missing_index_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(IndexMismatch, match="spoorzoeker doctor --mend"):
        LexicalIndex(tmp_path / "niets")


def test_a_damaged_index_names_the_command(lexical: LexicalIndex, tmp_path: Path) -> None:
    (tmp_path / "lexical" / "meta.json").write_text("junk")
    with pytest.raises(IndexMismatch, match="spoorzoeker doctor --mend"):
        LexicalIndex(tmp_path / "lexical")
