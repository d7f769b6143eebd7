"""Small real letters on disk, and the real index over them."""

from collections.abc import Callable, Iterator
from pathlib import Path

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
