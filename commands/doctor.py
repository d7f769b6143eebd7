"""`spoorzoeker doctor`: what there is, whether it is whole, and what it would talk to."""

import argparse
import platform
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.doctor_text import doctor_text
from commands.options import add_data, add_json, command
from commands.terminal import print_json, progress_bar, say
from corpus.errors import SpoorzoekerError

if TYPE_CHECKING:
    from index.embedder import Embedder
    from index.examination import Examination, Fault
    from rag.examination.findings import Notice
    from rag.settings import Settings

_BUILT = ("chroma", "lexical", "matrix", "catalogue.sqlite3")
_PACKAGES = ("spoorzoeker", "chromadb", "tantivy", "llama-index-core", "gradio")


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(
        commands, "doctor", _doctor, "say whether the index is whole, and what settings hold"
    )
    parser.add_argument(
        "--contact", action="store_true",
        help="ask the server of the language model whether it knows it, also on another machine",
    )  # fmt: skip
    parser.add_argument("--mend", action="store_true", help="put right what can be")
    add_data(parser)
    add_json(parser)


def _doctor(arguments: argparse.Namespace) -> int:
    from rag.settings import load_settings, setting_sources

    settings = load_settings(data=arguments.data)
    checkup = _checked(settings, mend=arguments.mend, quiet=arguments.json)
    around = _around(settings, checkup.index, contact=arguments.contact)
    # Of a server that is away both tell.
    faults = {fault.what: fault for fault in (*around.faults, *checkup.faults)}.values()
    told = {
        "versions": _versions(),
        "settings": _settings(settings, setting_sources(data=arguments.data)),
        **around.told,
        "index": _index(settings.data, checkup.index),
        "mended": [fault.what for fault in checkup.mended],
        "faults": [{"what": fault.what, "todo": fault.todo} for fault in faults],
        "notices": [{"what": notice.what, "todo": notice.todo} for notice in around.notices],
        "ok": not faults,
    }
    if arguments.json:
        print_json(told)
    else:
        say(doctor_text(told))
    return 1 if faults else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What there is around the index, by name, and what was found there."""

    told: dict[str, Any]
    faults: "tuple[Fault, ...]"
    notices: "tuple[Notice, ...]"


def _around(settings: "Settings", index: "Examination", *, contact: bool) -> _Around:
    from index.examination import Fault
    from index.lock import is_app_running
    from rag.examination.access import access_findings
    from rag.examination.chroma_server import chroma_findings
    from rag.examination.findings import Notice
    from rag.examination.language_model import language_model
    from rag.examination.letters_folder import letters_faults, letters_folder
    from rag.examination.machine import clock_faults, disk, disk_faults, package_notices
    from rag.examination.made import made, made_findings
    from rag.outside import fetched_from, outside_addresses

    data, folder, room = settings.data, letters_folder(settings.data), disk(settings.data)
    letters = index.totals.letters if index.totals else 0
    chroma, chroma_faults = chroma_findings(settings)
    model, model_faults = language_model(settings, contact=contact)
    findings = (
        *access_findings(settings),
        *chroma_faults,
        *model_faults,
        *clock_faults(data, now=datetime.now()),
        *disk_faults(data, room["free"], index=sum(index.sizes.get(name, 0) for name in _BUILT)),
        *package_notices(),
        *letters_faults(folder, letters=letters),
        *made_findings(data),
    )
    told = {
        "outside": list(outside_addresses(settings)),
        "fetch": list(fetched_from(settings)),
        "chroma": chroma,
        "model": model,
        "disk": room,
        "letters_folder": str(folder) if folder else None,
        "app_running": is_app_running(data),
        "made": [asdict(part) for part in made(data)],
    }
    return _Around(
        told=told,
        faults=tuple(found for found in findings if isinstance(found, Fault)),
        notices=tuple(found for found in findings if isinstance(found, Notice)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Checkup:
    """What was found in the end, and what has been mended before."""

    index: "Examination"
    faults: "tuple[Fault, ...]"
    mended: "tuple[Fault, ...]" = ()


def _checked(settings: "Settings", *, mend: bool, quiet: bool) -> _Checkup:
    from index.examination import Fault, examine
    from index.mending import mend as put_right
    from index.stamp import Stamp
    from rag.chroma import chroma_server

    embedder, faults = _embedder(settings)
    chroma = chroma_server(settings)
    found = examine(settings.data, Stamp.of(embedder) if embedder else None, chroma=chroma)
    if not (mend and embedder) or all(fault.kind == "other" for fault in found.faults):
        return _Checkup(index=found, faults=(*faults, *found.faults))
    with progress_bar(quiet=quiet) as show:
        try:
            after = put_right(
                settings.data,
                embedder,
                on_letter=lambda done, total: show("brieven hersteld", done, total),
                chroma=chroma,
            )
        except SpoorzoekerError as exc:
            failed = Fault(what="Herstellen is niet gelukt.", todo=str(exc), kind="other")
            return _Checkup(index=found, faults=(*faults, *found.faults, failed))
    mended = tuple(fault for fault in found.faults if fault not in after.faults)
    return _Checkup(index=after, faults=(*faults, *after.faults), mended=mended)


def _embedder(settings: "Settings") -> "tuple[Embedder | None, tuple[Fault, ...]]":
    from index.embedder import load_embedder
    from index.examination import Fault

    try:
        return load_embedder(settings.embedder), ()
    except SpoorzoekerError as exc:
        what = f"De embedder {settings.embedder} is niet te gebruiken."
        return None, (Fault(what=what, todo=str(exc), kind="other"),)


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "onbekend"
    return found


def _settings(settings: "Settings", sources: dict[str, str]) -> dict[str, dict[str, str]]:
    values = {field.name: _shown(getattr(settings, field.name)) for field in fields(settings)}
    for secret in ("model_key", "chroma_key"):
        if values[secret]:
            values[secret] = "(geheim)"
    return {name: {"value": value, "from": sources[name]} for name, value in values.items()}


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _index(data: Path, found: "Examination") -> dict[str, Any]:
    state = found.state
    return {
        "data": str(data),
        "syncing": found.syncing,
        "revision": state.revision if state else None,
        "generation": state.generation if state else None,
        "stamp": asdict(state.stamp) if state else None,
        "letters": found.totals.letters if found.totals else 0,
        "paragraphs": found.totals.paragraphs if found.totals else 0,
        "chunks": found.totals.chunks if found.totals else 0,
        "vectors": found.vectors,
        "terms": found.terms,
        "bytes": dict(found.sizes),
    }
