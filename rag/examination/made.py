"""What people made and the app keeps: how much, whether it is whole, and who can read it."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.examination import Fault
from index.sqlite_file import header_fault, page_fault
from rag.backup.contents import RUNS, UPLOADS, sources_under
from rag.examination.findings import Finding, Notice, fault
from rag.kept.databases import DATABASES, SESSIONS, look_at

_SET_ASIDE = ("*-beschadigd-*.sqlite", "vervangen-*")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A part of what people made: how many there are (None: that can't be read), of how many bytes."""

    name: str
    what: str
    number: int | None
    bytes: int


def made(data: Path) -> Iterator[Made]:
    """Yield what there is in a data folder."""
    for each in DATABASES:
        path = data / each.name
        if path.exists():
            rows = look_at(path, each).rows
            yield Made(name=each.name, what=each.what, number=rows, bytes=path.stat().st_size)
    for name, what in ((UPLOADS, "toegevoegde bestanden"), (RUNS, "bestanden van evaluaties")):
        files = [source.path for source in sources_under(data / name, name)]
        if files:
            size = sum(path.stat().st_size for path in files)
            yield Made(name=name, what=what, number=len(files), bytes=size)


def made_findings(data: Path) -> Iterator[Finding]:
    """Yield what is wrong with it."""
    for each in DATABASES:
        path = data / each.name
        seen = look_at(path, each) if path.exists() else None
        if seen and seen.wrong:
            what = f"Het bestand met {each.what} {path} {seen.wrong}."
            yield fault(what, _todo(data, newer=seen.newer))
    sessions = data / SESSIONS
    if sessions.exists() and (wrong := header_fault(sessions) or page_fault(sessions)):
        what = f"Het bestand met aanmeldingen {sessions} {wrong}."
        yield fault(what, "verwijder het; iedereen meldt zich dan opnieuw aan")
    yield from _readable_by_others(data)
    yield from _of_others(data)
    for path in (path for pattern in _SET_ASIDE for path in sorted(data.glob(pattern))):
        yield Notice(
            what=f"In {path} staat apart wat mensen maakten.",
            todo="haal eruit wat nodig is en verwijder het dan",
        )


def _todo(data: Path, *, newer: bool) -> str:
    if newer:
        return "werk Spoorzoeker bij"
    return (
        "stop de app en zet een reservekopie terug: "
        f"spoorzoeker restore BESTAND --data {data} --replace"
    )


def _readable_by_others(data: Path) -> Iterator[Finding]:
    files = [data / each.name for each in DATABASES]
    for path in (path for path in (*files, data / SESSIONS) if path.exists()):
        if path.stat().st_mode & _OTHERS:
            what = f"Anderen op deze computer kunnen bij {path}."
            yield fault(what, f"chmod go-rwx {path}")
    uploads = data / UPLOADS
    is_open = all(path.is_dir() and path.stat().st_mode & stat.S_IXOTH for path in (data, uploads))
    if is_open and any(uploads.iterdir()):
        yield Notice(
            what=f"Anderen op deze computer kunnen bij wat mensen toevoegden in {uploads}.",
            todo=f"chmod go-rwx {uploads}",
        )


def _of_others(data: Path) -> Iterator[Fault]:
    """Yield a fault where files are of another user than their folder, as after a `sudo`."""
    if not data.is_dir():
        return
    owner = data.stat().st_uid
    strange = [path for path in data.rglob("*") if path.lstat().st_uid != owner]
    if strange:
        what = f"In {data} zijn {len(strange)} bestanden van een andere gebruiker ({strange[0]})."
        yield fault(what, f"chown -R --reference={data} {data}")
