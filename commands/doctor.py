"""`spoorzoeker doctor`: what there is, whether it is whole, and what it would talk to."""

import argparse
import platform
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.options import add_data, add_json, command
from commands.terminal import print_json, progress_bar
from corpus.errors import SpoorzoekerError

if TYPE_CHECKING:
    from index.embedder import Embedder
    from index.examination import Examination, Fault
    from rag.settings import Settings

_PACKAGES = ("spoorzoeker", "chromadb", "tantivy", "llama-index-core", "gradio")


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(
        commands, "doctor", _doctor, "say whether the index is whole, and what settings hold"
    )
    parser.add_argument("--mend", action="store_true", help="put right what can be")
    add_data(parser)
    add_json(parser)


def _doctor(arguments: argparse.Namespace) -> int:
    from rag.outside import outside_addresses
    from rag.settings import load_settings, setting_sources

    settings = load_settings(data=arguments.data)
    checkup = _checked(settings, mend=arguments.mend, quiet=arguments.json)
    faults = (*_access_faults(settings), *_kept_faults(settings.data), *checkup.faults)
    told = {
        "versions": _versions(),
        "settings": _settings(settings, setting_sources(data=arguments.data)),
        "outside": list(outside_addresses(settings)),
        "index": _index(settings.data, checkup.index),
        "mended": [fault.what for fault in checkup.mended],
        "faults": [{"what": fault.what, "todo": fault.todo} for fault in faults],
        "ok": not faults,
    }
    if arguments.json:
        print_json(told)
    else:
        print(_text(told))
    return 1 if faults else 0


def _access_faults(settings: "Settings") -> "Iterator[Fault]":
    """Yield what is wrong with the file of those who may log in."""
    from index.examination import Fault
    from rag.accounts.password_file import made_with, read_accounts

    if not settings.passwords:
        return
    file = Path(settings.passwords).expanduser()
    try:
        if not read_accounts(file):
            what = "Niemand kan aanmelden: in het bestand met wachtwoorden staat geen naam."
            yield Fault(what=what, todo=made_with(file), kind="other")
        elif file.stat().st_mode & stat.S_IROTH:
            what = f"Iedereen op deze computer kan {file} lezen."
            yield Fault(what=what, todo=f"chmod o-rwx {file}", kind="other")
    except SpoorzoekerError as exc:
        yield Fault(what="Niemand kan aanmelden.", todo=str(exc), kind="other")


def _kept_faults(data: Path) -> "Iterator[Fault]":
    """Yield what is wrong with the files of conversations, notes and logins."""
    from index.examination import Fault
    from index.sqlite_file import header_fault, page_fault

    for file in sorted(data.glob("*.sqlite")):
        if "-beschadigd-" not in file.name and (fault := header_fault(file) or page_fault(file)):
            yield Fault(
                what=f"Het bestand {file} {fault}.",
                todo="stop de app en zet een reservekopie terug, of begin opnieuw door het te verplaatsen",
                kind="other",
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

    embedder, faults = _embedder(settings)
    found = examine(settings.data, Stamp.of(embedder) if embedder else None)
    if not (mend and embedder) or all(fault.kind == "other" for fault in found.faults):
        return _Checkup(index=found, faults=(*faults, *found.faults))
    with progress_bar(quiet=quiet) as show:
        try:
            after = put_right(
                settings.data,
                embedder,
                on_letter=lambda done, total: show("brieven hersteld", done, total),
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
    if values["model_key"]:
        values["model_key"] = "(geheim)"
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


def _text(told: dict[str, Any]) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in told["versions"].items())
    rows = [(name, s["value"] or "–", s["from"]) for name, s in told["settings"].items()]
    widths = [max(len(row[place]) for row in rows) for place in (0, 1)]
    settings = (
        f"  {name:{widths[0]}}  {value:{widths[1]}}  ({source})" for name, value, source in rows
    )
    outside = ", ".join(told["outside"]) or "geen"
    lines = [
        f"Versies: {versions}.",
        "Instellingen:",
        *settings,
        f"Adressen buiten deze computer: {outside}.",
        *_index_lines(told["index"]),
        *(f"Hersteld: {what}" for what in told["mended"]),
        *(f"Niet in orde: {fault['what']} → {fault['todo']}" for fault in told["faults"]),
    ]
    return "\n".join([*lines, "Alles is in orde."] if told["ok"] else lines)


def _index_lines(index: dict[str, Any]) -> list[str]:
    lines = [f"Index in {index['data']}:"]
    if index["stamp"]:
        stamp = index["stamp"]
        lines += [
            f"  {index['letters']} brieven, {index['paragraphs']} alinea's, "
            f"{index['chunks']} stukken (opname {index['revision']})",
            f"  gemaakt met {stamp['embedder']} ({stamp['dimension']} dimensies, "
            f"versie {stamp['chunker']}.{stamp['analysis']})",
            f"  vectoren: {_count(index['vectors'])}, woorden: {_count(index['terms'])}",
        ]
    if index["bytes"]:
        sizes = (f"{name} {size / 1e6:.1f} MB" for name, size in index["bytes"].items() if size)
        lines.append(f"  op schijf: {', '.join(sizes)}")
    if index["syncing"]:
        lines.append("  er worden nu brieven opgenomen; wat half is, is dan geen fout")
    return lines


def _count(number: int | None) -> str:
    return "niet te openen" if number is None else f"{number} stukken"
