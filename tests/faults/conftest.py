"""A small index with every kind of file that a large one has, and what befalls it.

The table in docs/OPERATIONS.md, "When something goes wrong", says what these tests hold, row by row.
A sync killed at each of its steps is in tests/index/test_killed.py, Ctrl-C in test_broken_off.py.
"""

import json
import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import cli
from index.embedder import load_embedder
from index.sync import sync
from tests.said import Run, Said

_MEMORY = Path("/dev/shm")
HARMS = ("deleted", "emptied", "halved", "scrambled")
MATTERS = {
    "overweg": "De overweg in Tilburg wordt in 2028 gesloten voor zwaar verkeer.",
    "veerboot": "De veerboot naar Texel vaart vanaf 2029 ook in de nacht.",
    "gasveld": "Het gasveld bij Ternaard levert na 2031 geen aardgas meer.",
}
_ASIDE = (
    "subsidie muziek kinderopvang pensioen huurtoeslag visserij landbouw rechtspraak defensie "
    "onderwijs ziekenhuis belasting natuur drinkwater archief bibliotheek sportveld brandweer "
    "wijkagent postzegel"
).split()
QUESTIONS = {
    "overweg": "Wanneer wordt de overweg in Tilburg gesloten?",
    "veerboot": "Vanaf wanneer vaart de veerboot naar Texel in de nacht?",
    "gasveld": "Levert het gasveld bij Ternaard nog aardgas?",
}


def write_letter(folder: Path, matter: str, *, paragraphs: int = 14) -> Path:
    """Write a letter as a ministry sends it."""
    aside = (f"Over {word} schrijf ik uw Kamer een andere keer." for word in _ASIDE)
    body = "\n\n".join([MATTERS[matter], *aside][:paragraphs])
    head = f"Datum 13 mei 2026\nBetreft Stand van zaken {matter}\n\nGeachte voorzitter,\n\n"
    end = "\n\nHoogachtend,\n\nDE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,\n\nJ. Jansen\n"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{matter}.txt").write_text(head + body + end, encoding="utf-8")
    return folder / f"{matter}.txt"


def damage(path: Path, harm: str) -> None:
    """Do to a file what a disk, a copy that broke off, or a person does."""
    content = path.read_bytes()
    if harm == "deleted":
        path.unlink()
    elif harm == "emptied":
        path.write_bytes(b"")
    elif harm == "halved":
        path.write_bytes(content[: len(content) // 2])
    else:
        path.write_bytes(random.Random(len(content)).randbytes(max(len(content), 100)))


@contextmanager
def small_thresholds() -> Iterator[None]:
    """Have Chroma write its graph, and the matrix be made, for some tens of chunks."""
    with pytest.MonkeyPatch.context() as patch:
        graph = {"space": "cosine", "batch_size": 10, "sync_threshold": 10}
        patch.setattr("index.chroma_folder.GRAPH", graph)
        patch.setattr("index.matrix_writing.WORTH_IT", 20)
        patch.setenv("SPOORZOEKER_EMBEDDER", "hashing")
        yield


@pytest.fixture(autouse=True, scope="module")
def small() -> Iterator[None]:
    """Hold to the small thresholds in these modules, and in no others."""
    with small_thresholds():
        yield


@pytest.fixture(scope="session")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of letters."""
    folder = tmp_path_factory.mktemp("storingen") / "brieven"
    for matter in MATTERS:
        write_letter(folder, matter)
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """Give an empty folder; in memory where that can be, as each commit waits for a disk."""
    if not os.access(_MEMORY, os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(prefix="spoorzoeker-", dir=_MEMORY) as place:
        yield Path(place)


@pytest.fixture(scope="session")
def whole(letters: Path) -> Path:
    """Give the index of the letters; nobody opens it, tests have copies."""
    data = letters.with_name("data")
    with small_thresholds():
        sync(letters, data, embedder=load_embedder("hashing"))
    return data


@pytest.fixture
def own(whole: Path, place: Path) -> Path:
    """Give a copy of the index."""
    return Path(shutil.copytree(whole, place / "data"))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Give the command; what a library prints by itself is caught too."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> Said:
        capfd.readouterr()
        status = cli.main([str(argument) for argument in arguments])
        return Said(status, *capfd.readouterr())

    return run


@pytest.fixture(scope="session")
def make_run() -> Callable[[Path, Path], Path]:
    """Give what makes a run of a question and a draft sentence, with the cases in a place."""

    def make(data: Path, place: Path) -> Path:
        evidence = [{"letter": "gasveld", "quote": "levert na 2031 geen aardgas"}]
        case = {"id": "g", "question": QUESTIONS["gasveld"], "type": "factoid",
                "answerable": True, "evidence": evidence, "facts": ["2031"]}  # fmt: skip
        claim = {"id": "c", "claim": MATTERS["gasveld"], "label": "verbatim", "evidence": evidence}
        cases, out = place / "vragen.jsonl", data / "runs" / "run"
        cases.write_text("".join(json.dumps(one) + "\n" for one in (case, claim)))
        assert cli.main(["eval", "run", str(cases), "--out", str(out), "--data", str(data)]) == 0
        return out

    return make
