import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import IndexMismatch, IndexMissing
from index.embedder import Embedder
from index.filters import Filters
from index.letters import LetterIndex
from index.sync import SyncReport

RunSync = Callable[..., SyncReport]
WriteLetter = Callable[..., Path]
OpenIndex = Callable[[], LetterIndex]

ROOT = Path(__file__).parents[2]


def text_of(index: LetterIndex, query: str, **options: object) -> str:
    hit = index.search(query, **options)[0]  # type: ignore[arg-type]
    return index.letter(hit.letter).paragraph(hit.paragraph).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Wat is de status van Rail Ghent-Terneuzen?", "Rail Ghent-Terneuzen"),
        ("Waar was de eerste bijeenkomst van experts over military mobility?", "Mainz"),
        ("Hoe verbeteren we de overwegveiligheid?", "overwegen"),
    ],
)
def test_the_sample_letters_answer(samples: LetterIndex, question: str, words: str) -> None:
    found = samples.search(question, limit=5)
    texts = [samples.letter(hit.letter).paragraph(hit.paragraph).text for hit in found]
    assert any(words in text for text in texts)


def test_a_paragraph_is_found_once_and_scores_fall(samples: LetterIndex) -> None:
    hits = samples.search("spoorveiligheid op overwegen", limit=30)
    assert len({(hit.letter, hit.paragraph) for hit in hits}) == len(hits)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] <= scores[0] <= 1


def test_a_hit_points_into_its_paragraph(samples: LetterIndex) -> None:
    for hit in samples.search("militaire mobiliteit", limit=20):
        text = samples.letter(hit.letter).paragraph(hit.paragraph).text
        assert 0 <= hit.start < hit.end <= len(text)


@pytest.mark.parametrize("limit", [1, 3, 10])
def test_no_more_is_given_than_asked(samples: LetterIndex, limit: int) -> None:
    assert len(samples.search("spoor", limit=limit)) == limit


@pytest.mark.parametrize("question", ["", "?!", "de het een", "\udcff\ud800", "x" * 50_000])
def test_no_question_is_an_error(samples: LetterIndex, question: str) -> None:
    assert isinstance(samples.search(question), tuple)


def test_filters_leave_only_their_letters(samples: LetterIndex) -> None:
    filters = Filters(since=date(2026, 5, 1))
    allowed = {
        letter.id
        for letter in samples.letters()
        if (letter.metadata.date or letter.metadata.date_to or date.max) >= date(2026, 5, 1)
    }
    hits = samples.search("spoor", filters=filters, limit=50)
    assert {hit.letter for hit in hits} == allowed


def test_the_letters_that_filters_choose_are_given(samples: LetterIndex) -> None:
    chosen = samples.chosen(Filters(letters=("003", "004")))
    assert [letter.id[:3] for letter in chosen] == ["003", "004"]
    assert samples.chosen(Filters()) == samples.letters()


def test_how_many_filters_choose_is_told_without_reading_them(samples: LetterIndex) -> None:
    filters = Filters(letters=("003", "004"))
    chosen = samples.chosen(filters)
    assert samples.ids(filters) == {letter.id for letter in chosen}
    assert samples.extent(filters).letters == len(chosen) == 2
    assert samples.extent().letters == len(samples.ids()) == len(samples.letters())


def test_filters_that_choose_nothing_find_nothing(samples: LetterIndex) -> None:
    assert samples.search("spoor", filters=Filters(letters=("geen",))) == ()


def test_letters_come_back_as_they_were_read(samples: LetterIndex) -> None:
    from corpus.read import read_letter

    read = [read_letter(path) for path in sorted((ROOT / "corpus" / "letters").iterdir())]
    assert list(samples.letters()) == read
    assert samples.letter(read[0].id) == read[0]
    with pytest.raises(KeyError):
        samples.letter("geen")


def test_an_index_that_was_not_built_names_the_command(data: Path, embedder: Embedder) -> None:
    with pytest.raises(IndexMissing, match="spoorzoeker index"):
        LetterIndex.open(data, embedder=embedder)
    assert not data.exists()


@pytest.mark.parametrize(
    ("part", "advice"),
    [
        ("catalogue.sqlite3", "spoorzoeker index MAP --rebuild"),
        ("chroma/1/chroma.sqlite3", "spoorzoeker doctor --mend"),
        ("lexical/1/meta.json", "spoorzoeker doctor --mend"),
    ],
)
def test_a_damaged_index_names_the_command(
    run_sync: RunSync, open_index: OpenIndex, data: Path, write_letter: WriteLetter,
    part: str, advice: str,
) -> None:  # fmt: skip
    write_letter("een.txt", "De trein rijdt.")
    run_sync()
    (data / part).write_bytes(b"junk" * 1000)
    with pytest.raises(IndexMismatch, match=advice):
        open_index()


def test_an_index_of_another_embedder_names_the_command(
    run_sync: RunSync, data: Path, write_letter: WriteLetter
) -> None:
    class Other:
        name, dimension = "anders", 1024

    write_letter("een.txt", "De trein rijdt.")
    run_sync()
    with pytest.raises(IndexMismatch, match="embedder anders"):
        LetterIndex.open(data, embedder=Other())  # type: ignore[arg-type]


@pytest.mark.parametrize("rebuild", [False, True])
def test_a_sync_in_this_process_is_noticed(
    run_sync: RunSync, open_index: OpenIndex, write_letter: WriteLetter, rebuild: bool
) -> None:
    write_letter("een.txt", "De trein rijdt.")
    run_sync()
    index = open_index()
    write_letter("twee.txt", "Het museum krijgt subsidie.")
    run_sync(rebuild=rebuild)
    assert text_of(index, "museum") == "Het museum krijgt subsidie."
    assert [letter.id for letter in index.letters()] == ["een", "twee"]


SYNC = """
import sys
from pathlib import Path
from index.embedder import load_embedder
from index.sync import sync
sync(Path(sys.argv[1]), Path(sys.argv[2]), embedder=load_embedder("hashing"), rebuild=bool(sys.argv[3]))
"""


@pytest.mark.parametrize("rebuild", ["", "rebuild"])
def test_a_sync_in_another_process_is_noticed(
    run_sync: RunSync, open_index: OpenIndex, write_letter: WriteLetter, folder: Path, data: Path,
    rebuild: str,
) -> None:  # fmt: skip
    write_letter("een.txt", "De trein rijdt.")
    run_sync()
    index = open_index()
    assert text_of(index, "trein") == "De trein rijdt."
    write_letter("een.txt", "De bus rijdt.")
    write_letter("twee.txt", "Het museum krijgt subsidie.")
    command = [sys.executable, "-c", SYNC, str(folder), str(data), rebuild]
    subprocess.run(command, cwd=ROOT, check=True)
    assert text_of(index, "museum") == "Het museum krijgt subsidie."
    assert text_of(index, "bus rijdt") == "De bus rijdt."
    # The vectors are new too, not only the terms.
    with index.opened.lock:
        assert index.opened.current().parts.vectors.count() == 2
    vector = index._embedder.embed_query("museum subsidie")
    assert index.opened.current().parts.vectors.nearest(vector)


def test_threads_search_while_a_sync_goes_on(
    run_sync: RunSync, open_index: OpenIndex, write_letter: WriteLetter
) -> None:
    write_letter("vast.txt", "De overweg in Tilburg wordt beveiligd.")
    run_sync()
    index = open_index()
    wrong: list[object] = []
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            try:
                if "Tilburg" not in text_of(index, "overweg Tilburg"):
                    wrong.append("not found")
            except Exception as error:
                wrong.append(error)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(5):
        write_letter(f"brief{number}.txt", f"Het museum krijgt {number} miljoen.")
        run_sync(rebuild=number == 3)
    done.set()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_closed_index_opens_again_when_asked(
    run_sync: RunSync, open_index: OpenIndex, write_letter: WriteLetter
) -> None:
    write_letter("een.txt", "De trein rijdt.")
    run_sync()
    index = open_index()
    index.close()
    assert text_of(index, "trein") == "De trein rijdt."
