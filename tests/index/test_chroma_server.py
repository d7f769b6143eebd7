"""The vectors on a real Chroma server."""

import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import index.chroma_server
from corpus.errors import IndexMismatch, VectorsAway
from index.chroma_name import read_beginning
from index.chroma_server import ChromaServer
from index.embedder import Embedder
from index.examination import examine
from index.letters import LetterIndex
from index.mending import mend
from index.nearest import nearest
from index.parts import open_vectors
from index.stamp import Stamp
from index.sync import SyncReport, sync
from index.vectors import VectorIndex

SAMPLES = Path(__file__).parents[2] / "corpus" / "letters"
QUESTIONS = ("overwegveiligheid", "Rail Ghent-Terneuzen", "geen dekking", "wanneer komt het plan")


@pytest.fixture
def server(chroma: Any) -> ChromaServer:
    return ChromaServer(address=chroma.address)


@pytest.fixture
def on_server(
    run_sync: Callable[..., SyncReport], server: ChromaServer
) -> Callable[..., SyncReport]:
    """Sync the folder with its vectors on the server."""
    return lambda **options: run_sync(**{"chroma": server, **options})


@pytest.fixture
def opened(
    data: Path, embedder: Embedder, server: ChromaServer
) -> Iterator[Callable[[], LetterIndex]]:
    """Open the index whose vectors are on the server, and close it after the test."""
    all_opened: list[LetterIndex] = []

    def open_() -> LetterIndex:
        all_opened.append(LetterIndex.open(data, embedder=embedder, chroma=server))
        return all_opened[-1]

    yield open_
    for one in all_opened:
        one.close()


def vectors_of(data: Path, generation: int, server: ChromaServer, embedder: Embedder) -> Any:
    return open_vectors(data, generation, Stamp.of(embedder), chroma=server)


def collections(data: Path, server: ChromaServer) -> list[str]:
    beginning = read_beginning(data)
    assert beginning
    return [name.removeprefix(beginning) for name in server.collections(beginning)]


def found(index: LetterIndex, query: str) -> list[str]:
    return [hit.letter for hit in index.search(query)]


def test_it_finds_what_a_folder_finds(
    data: Path, embedder: Embedder, server: ChromaServer, samples: LetterIndex
) -> None:
    sync(SAMPLES, data, embedder=embedder, chroma=server)
    index = LetterIndex.open(data, embedder=embedder, chroma=server)
    for question in QUESTIONS:
        here, there = index.search(question), samples.search(question)
        assert [(hit.letter, hit.paragraph) for hit in here] == [
            (hit.letter, hit.paragraph) for hit in there
        ]
        assert [hit.score for hit in here] == pytest.approx([hit.score for hit in there], abs=1e-4)
    index.close()


def test_no_vectors_lie_in_the_data_folder(
    write_letter: Any, on_server: Any, data: Path, server: ChromaServer
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    assert not (data / "chroma").exists()
    assert collections(data, server) == ["1"]


def test_a_removed_letter_goes_with_its_collection(
    write_letter: Any, on_server: Any, data: Path, server: ChromaServer, embedder: Embedder
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    gone = write_letter("twee.txt", "Het stoomgemaal blijft open.")
    on_server()
    gone.unlink()
    on_server()
    assert collections(data, server) == ["2"]
    vectors = vectors_of(data, 2, server, embedder)
    letters = vectors.vector_store().client.get(include=["metadatas"])["metadatas"]
    vectors.close()
    assert {beside["letter"] for beside in letters} == {"een"}


def test_a_rebuild_leaves_one_collection(
    write_letter: Any, on_server: Any, data: Path, server: ChromaServer, opened: Any
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    on_server(rebuild=True)
    assert collections(data, server) == ["2"]
    assert found(opened(), "brug") == ["een"]


def test_two_data_folders_have_collections_of_their_own(
    write_letter: Any, on_server: Any, folder: Path, data: Path, server: ChromaServer,
    embedder: Embedder, opened: Any, tmp_path: Path,
) -> None:  # fmt: skip
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    other = tmp_path / "ander"
    sync(folder, other, embedder=embedder, chroma=server)
    sync(folder, other, embedder=embedder, chroma=server, rebuild=True)
    assert collections(data, server) == ["1"]
    assert collections(other, server) == ["2"]
    assert found(opened(), "brug") == ["een"]


def test_a_copy_beside_its_original_gets_collections_of_its_own(
    write_letter: Any, on_server: Any, folder: Path, data: Path, server: ChromaServer,
    embedder: Embedder, opened: Any, tmp_path: Path,
) -> None:  # fmt: skip
    import shutil

    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    copy = tmp_path / "kopie"
    shutil.copytree(data, copy)
    with pytest.raises(IndexMismatch, match="spoorzoeker index --rebuild"):
        sync(folder, copy, embedder=embedder, chroma=server)
    sync(folder, copy, embedder=embedder, chroma=server, rebuild=True)
    assert found(opened(), "brug") == ["een"]
    assert read_beginning(copy) != read_beginning(data)


def test_a_data_folder_that_was_moved_keeps_its_collections(
    write_letter: Any, on_server: Any, data: Path, server: ChromaServer, embedder: Embedder
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    moved = data.rename(data.with_name("verhuisd"))
    index = LetterIndex.open(moved, embedder=embedder, chroma=server)
    assert found(index, "brug") == ["een"]
    index.close()


def test_going_over_to_a_server_asks_for_a_rebuild(
    write_letter: Any, run_sync: Any, on_server: Any, data: Path, opened: Any
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    run_sync()
    with pytest.raises(IndexMismatch, match="spoorzoeker index --rebuild"):
        on_server()
    on_server(rebuild=True)
    assert found(opened(), "brug") == ["een"]
    assert not any((data / "chroma").iterdir())


def test_going_back_to_the_folder_says_what_to_do(
    write_letter: Any, run_sync: Any, on_server: Any, open_index: Any
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    with pytest.raises(IndexMismatch, match="spoorzoeker doctor --mend"):
        run_sync()
    run_sync(rebuild=True)
    assert found(open_index(), "brug") == ["een"]


def test_who_went_back_hears_what_the_server_still_has(
    write_letter: Any, run_sync: Any, on_server: Any, data: Path, server: ChromaServer,
    embedder: Embedder,
) -> None:  # fmt: skip
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    run_sync(rebuild=True)
    (fault,) = examine(data, Stamp.of(embedder)).faults
    assert server.address in fault.what
    assert str(read_beginning(data)) in fault.todo


def test_a_lost_collection_is_made_anew_from_the_catalogue(
    write_letter: Any, on_server: Any, data: Path, server: ChromaServer, embedder: Embedder,
    opened: Any,
) -> None:  # fmt: skip
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    index = opened()
    server.delete(f"{read_beginning(data)}1")
    with pytest.raises(IndexMismatch, match="spoorzoeker index --rebuild"):
        index.search("brug")
    assert mend(data, embedder, chroma=server).faults == ()
    assert found(index, "brug") == ["een"]


def test_while_the_server_is_away_letters_are_there_and_searching_is_refused(
    write_letter: Any, on_server: Any, opened: Any, chroma: Any
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    index = opened()
    chroma.stop()
    with pytest.raises(VectorsAway, match="niet te bereiken"):
        index.search("brug")
    assert [letter.id for letter in index.letters()] == ["een"]


def test_when_the_server_is_back_searching_goes_on(
    write_letter: Any, on_server: Any, opened: Any, chroma: Any
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    index = opened()
    chroma.stop()
    with pytest.raises(VectorsAway):
        index.search("brug")
    chroma.start()
    assert found(index, "brug") == ["een"]


def test_an_index_opened_while_the_server_is_away_searches_once_it_is_back(
    write_letter: Any, on_server: Any, opened: Any, chroma: Any
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    chroma.stop()
    index = opened()
    chroma.start()
    assert found(index, "brug") == ["een"]


def test_a_sync_that_loses_the_server_leaves_the_old_state_and_the_next_goes_on(
    write_letter: Any, on_server: Any, opened: Any, chroma: Any
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    index = opened()
    write_letter("twee.txt", "Het stoomgemaal blijft open.")
    with pytest.raises(VectorsAway):
        on_server(on_progress=lambda _: chroma.stop())
    assert [letter.id for letter in index.letters()] == ["een"]
    chroma.start()
    assert found(index, "brug") == ["een"]
    assert on_server().added == 1
    assert found(index, "stoomgemaal")[0] == "twee"


def test_a_reader_sees_the_sync_of_another_at_its_next_read(
    write_letter: Any, on_server: Any, opened: Any
) -> None:
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    index = opened()
    write_letter("twee.txt", "Het stoomgemaal blijft open.")
    on_server()
    assert found(index, "stoomgemaal")[0] == "twee"


def test_what_another_is_only_writing_takes_nobodys_place(
    write_letter: Any, on_server: Any, opened: Any, data: Path, server: ChromaServer,
    embedder: Embedder,
) -> None:  # fmt: skip
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    index = opened()
    query = embedder.embed_query("brug")
    drawn = np.random.default_rng(0).normal(0, 0.01, (150, len(query))).astype(np.float32)
    collection = vectors_of(data, 1, server, embedder).vector_store().client
    ids = [f"half-{number}" for number in range(len(drawn))]
    collection.upsert(ids=ids, embeddings=query + drawn)
    near = index.opened.read(lambda now: nearest(now, query, letters=None, limit=1))
    assert [id_ for id_, _ in near] == [hit.chunk for hit in index.search_chunks("brug")]


@pytest.mark.parametrize("at_once", [7, 54])  # of 108
def test_what_does_not_go_in_one_answer_is_read_and_written_in_parts(
    at_once: int, data: Path, embedder: Embedder, server: ChromaServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(index.chroma_server, "_READ_AT_ONCE", at_once)
    monkeypatch.setattr(index.chroma_server, "WRITTEN_AT_ONCE", 10)
    sync(SAMPLES, data, embedder=embedder, chroma=server)
    vectors = vectors_of(data, 1, server, embedder)
    ids, rows = vectors.all()
    assert len(set(ids)) == len(rows) == vectors.count()
    assert vectors.ids() == set(ids)
    vectors.close()


class Playing(BaseHTTPRequestHandler):
    """Answers every request with one status and body."""

    status, body = 200, b""
    keys: list[str | None]

    def do_GET(self) -> None:
        self.keys.append(self.headers.get("Authorization"))
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def played() -> Iterator[Callable[..., tuple[str, list[str | None]]]]:
    """Serve something else than Chroma; give its address, and the keys that it was shown."""
    running: list[ThreadingHTTPServer] = []

    def play(status: int, body: bytes) -> tuple[str, list[str | None]]:
        keys: list[str | None] = []
        handler = type("Handler", (Playing,), {"status": status, "body": body, "keys": keys})
        running.append(ThreadingHTTPServer(("127.0.0.1", 0), handler))
        threading.Thread(target=running[-1].serve_forever, args=(0.01,), daemon=True).start()
        return f"http://127.0.0.1:{running[-1].server_port}", keys

    yield play
    for each in running:
        each.shutdown()
        each.server_close()


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (200, b"<html>Welkom</html>", "staat geen Chroma-server"),
        (200, b'{"version": 3}', "andere versie"),
        (200, b'"0.6.3"', r"andere versie \(0.6.3\)"),
        (404, b"not found", "staat geen Chroma-server"),
        (403, b"geheim is not enough", "Zet de juiste chroma_key"),
        (502, b"<html>bad gateway</html>", r"is er nu niet \(502\)"),
        (500, b'{"error":"InternalError","message":"geheim is full"}', "logboek van die server"),
    ],
)
def test_something_else_than_chroma_is_told_in_a_line(
    played: Any, status: int, body: bytes, told: str
) -> None:
    address, _ = played(status, body)
    with pytest.raises(VectorsAway, match=told) as error:
        ChromaServer(address=address, key="geheim").version()
    assert "geheim" not in str(error.value)
    assert "\n" not in str(error.value)


def test_the_key_is_sent_as_a_bearer_token_and_shown_nowhere(played: Any) -> None:
    address, keys = played(200, b'"1.0.0"')
    server = ChromaServer(address=address, key="geheim")
    server.version()
    assert keys == ["Bearer geheim"]
    assert "geheim" not in repr(server)


def test_a_silent_server_is_not_waited_for_again_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        server = ChromaServer(address=address, timeout_s=0.1)
        place = index.chroma_server.ServedCollection(server, "spoorzoeker-x-1")
        vectors = VectorIndex(place, labels={}, later=True)
        with pytest.raises(VectorsAway, match="antwoordt niet"):
            vectors.nearest(np.ones(3, dtype=np.float32))
        silent.accept()[0].close()
        silent.setblocking(False)
        with pytest.raises(BlockingIOError):
            silent.accept()  # it was asked once


def test_a_server_that_is_away_is_no_fault_to_mend(
    write_letter: Any, on_server: Any, data: Path, server: ChromaServer, embedder: Embedder,
    chroma: Any,
) -> None:  # fmt: skip
    write_letter("een.txt", "De brug wordt hersteld.")
    on_server()
    chroma.stop()
    (fault,) = examine(data, Stamp.of(embedder), chroma=server).faults
    assert fault.kind == "other"
