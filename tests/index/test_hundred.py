"""A hundred letters of mixed kinds, some broken, taken in, changed, renamed and removed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.read import SUFFIXES
from index.embedder import Embedder
from index.examination import examine
from index.letters import LetterIndex
from index.stamp import Stamp
from index.sync import SyncReport, sync

RunSync = Callable[..., SyncReport]

COUNTS = ("added", "changed", "renamed", "removed", "unchanged", "letters")
END = ("Hoogachtend,", "DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,", "J. Jansen")


def lines(number: int, matter: str) -> list[str]:
    return [
        f"Datum {number % 28 + 1} mei 2026",
        f"Betreft Stand van zaken {number}",
        "Geachte voorzitter,",
        f"De overweg in plaats {number} wordt {matter}. Dit kost € {number} miljoen.",
        f"Ook de brug bij kilometer {number} is aan de beurt.",
        *END,
    ]


def as_text(path: Path, said: list[str]) -> None:
    path.write_text("\n\n".join(said), encoding="utf-8")


def as_windows_text(path: Path, said: list[str]) -> None:
    path.write_bytes("\r\n\r\n".join(said).encode("cp1252"))


def as_html(path: Path, said: list[str]) -> None:
    body = "".join(f"<p>{line}</p>" for line in said)
    path.write_text(f'<!doctype html><meta charset="utf-8"><body>{body}</body>', encoding="utf-8")


def as_word(path: Path, said: list[str]) -> None:
    import docx

    document = docx.Document()
    for line in said:
        document.add_paragraph(line)
    document.save(str(path))


KINDS: list[tuple[str, Callable[[Path, list[str]], None]]] = [
    (suffix, write)
    for suffix, write in (
        (".txt", as_text),
        (".md", as_text),
        (".txt", as_windows_text),
        (".html", as_html),
        (".docx", as_word),
    )
    if suffix in SUFFIXES
]


def write(folder: Path, number: int, matter: str = "veiliger") -> Path:
    suffix, as_kind = KINDS[number % len(KINDS)]
    path = folder / str(2000 + number % 5) / f"brief-{number:03}{suffix}"
    path.parent.mkdir(exist_ok=True)
    as_kind(path, lines(number, matter))
    return path


BROKEN = {
    "leeg.txt": b"",
    "foto.txt": b"\x89PNG\r\n\x1a\n" + bytes(500),
    "oud.doc": b"\xd0\xcf\x11\xe0" + bytes(500),
    "half.docx": b"PK\x03\x04" + bytes(500),
    "kapot.pdf": b"%PDF-1.7\n" + bytes(500),
    "lijst.md": b"- \n- \n",
}


def counts(report: SyncReport) -> dict[str, int]:
    return {name: getattr(report, name) for name in COUNTS if getattr(report, name)}


def failed(report: SyncReport) -> set[str]:
    return {failure.file for failure in report.failed}


@pytest.fixture
def hundred(folder: Path) -> list[Path]:
    """Write a hundred letters and six files that are none."""
    for name, content in BROKEN.items():
        (folder / name).write_bytes(content)
    return [write(folder, number) for number in range(100)]


def test_a_hundred_letters_are_followed_through_all_that_befalls_them(
    hundred: list[Path], folder: Path, data: Path, tmp_path: Path, run_sync: RunSync,
    embedder: Embedder,
) -> None:  # fmt: skip
    report = run_sync()
    assert counts(report) == {"added": 100, "letters": 100}
    assert (report.paragraphs, failed(report)) == (200, set(BROKEN))
    assert counts(run_sync()) == {"unchanged": 100, "letters": 100}

    for number in range(10):
        write(folder, number, "afgesloten")
    for path in hundred[10:20]:
        path.rename(path.with_stem(f"{path.stem}-bis"))
    for path in hundred[20:30]:
        path.unlink()
    for number in range(100, 105):
        write(folder, number)
    hundred[30].write_bytes(b"")  # it was a letter, and is damaged now
    hundred[31].rename(folder / hundred[31].name)  # another folder, the same name
    (folder / "afschrift.txt").write_bytes(hundred[40].read_bytes())
    report = run_sync()
    assert counts(report) == {
        "added": 5, "changed": 10, "renamed": 10, "removed": 10, "unchanged": 69, "letters": 95,
    }  # fmt: skip
    damaged = hundred[30].relative_to(folder).as_posix()
    assert failed(report) == {*BROKEN, damaged, "afschrift.txt"}
    assert counts(run_sync()) == {"unchanged": 94, "letters": 95}

    index = LetterIndex.open(data, embedder=embedder)
    assert index.search("plaats 7 afgesloten")[0].letter == "brief-007"
    assert index.search("plaats 104 veiliger")[0].letter == "brief-104"
    index.close()
    assert examine(data, Stamp.of(embedder)).faults == ()

    hundred[30].unlink()
    hundred[40].unlink()
    report = run_sync()
    assert counts(report) == {"renamed": 1, "removed": 1, "unchanged": 93, "letters": 94}
    fresh = sync(folder, tmp_path / "vers", embedder=embedder)
    assert (fresh.letters, fresh.paragraphs, fresh.chunks) == (
        report.letters, report.paragraphs, report.chunks,
    )  # fmt: skip
    assert fresh.failed == report.failed
