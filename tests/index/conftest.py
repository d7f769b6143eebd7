"""Small real letters on disk, and the real index over them."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.embedder import Embedder, load_embedder
from index.letters import LetterIndex
from index.sync import SyncReport, sync

SAMPLES = Path(__file__).parents[2] / "corpus" / "letters"

WriteLetter = Callable[..., Path]


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    return load_embedder("hashing")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "brieven"
    made.mkdir()
    return made


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def write_letter(folder: Path) -> WriteLetter:
    """Write a letter as a ministry sends it."""

    def write(name: str, *paragraphs: str, date: str = "13 mei 2026", dossier: str = "") -> Path:
        head = f"Datum {date}\nBetreft Stand van zaken {Path(name).stem}\n"
        if dossier:
            head = f"{dossier}\tVeiligheid van het railvervoer\n\nNr. 12\n\n{head}"
        body = "\n\n".join(paragraphs)
        end = "Hoogachtend,\n\nDE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,\n\nJ. Jansen\n"
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{head}\nGeachte voorzitter,\n\n{body}\n\n{end}", encoding="utf-8")
        return path

    return write


@pytest.fixture
def run_sync(folder: Path, data: Path, embedder: Embedder) -> Callable[..., SyncReport]:
    """Sync the folder, with whatever else is said."""

    def run(**options: object) -> SyncReport:
        return sync(folder, data, **{"embedder": embedder, **options})  # type: ignore[arg-type]

    return run


@pytest.fixture
def open_index(data: Path, embedder: Embedder) -> Iterator[Callable[[], LetterIndex]]:
    """Open the index, and close it after the test."""
    opened: list[LetterIndex] = []

    def open_() -> LetterIndex:
        opened.append(LetterIndex.open(data, embedder=embedder))
        return opened[-1]

    yield open_
    for index in opened:
        index.close()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[LetterIndex]:
    """Give the index of the five sample letters."""
    data = tmp_path_factory.mktemp("samples")
    sync(SAMPLES, data, embedder=embedder)
    index = LetterIndex.open(data, embedder=embedder)
    yield index
    index.close()


@pytest.fixture
def static_model(tmp_path: Path) -> Path:
    """Make a small model in model2vec's format."""
    from model2vec import StaticModel
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    tokenizer = Tokenizer(WordLevel({"[UNK]": 0, "spoor": 1, "weg": 2}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()  # type: ignore[assignment]
    vectors = np.array([[0, 0, 0], [3, 4, 0], [0, 0, 2]], dtype=np.float32)
    StaticModel(vectors, tokenizer, {}).save_pretrained(tmp_path / "klein")
    return tmp_path / "klein"


@pytest.fixture
def transformer_model(tmp_path: Path) -> Path:
    """Make a small model that only sentence-transformers reads."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import BoW

    model = SentenceTransformer(modules=[BoW(vocab=["spoor", "weg", "query", "passage"])])
    model.save(str(tmp_path / "zakje"))
    return tmp_path / "zakje"


@pytest.fixture
def bert(tmp_path: Path) -> Callable[..., Path]:
    """Write a tiny bare transformer of a class of transformers, with its tokenizer."""

    def write(kind: str, name: str, **options: object) -> Path:
        import transformers

        words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "spoor", "weg", "brug"]
        folder = tmp_path / name
        folder.mkdir()
        (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
        transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(str(folder))
        sizes = {"hidden_size": 8, "intermediate_size": 8, "max_position_embeddings": 64}
        layers = {"num_hidden_layers": 1, "num_attention_heads": 2}
        config = transformers.BertConfig(vocab_size=len(words), **sizes, **layers, **options)
        getattr(transformers, kind)(config).eval().save_pretrained(str(folder))
        return folder

    return write


Answering = Callable[[str, dict[str, Any], Any], tuple[int, Any]]


@pytest.fixture
def serve() -> Iterator[Callable[[Answering], str]]:
    """Serve HTTP on loopback: of a path, a body and headers, a status and what goes as JSON."""
    running: list[ThreadingHTTPServer] = []

    def start(answering: Answering) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                status, answer = answering(self.path, body, self.headers)
                sent = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(sent)))
                self.end_headers()
                self.wfile.write(sent)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        running.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in running:
        server.shutdown()
        server.server_close()
