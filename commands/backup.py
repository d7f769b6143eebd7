"""`spoorzoeker backup` and `spoorzoeker restore`: all that people made in one file, and back."""

import argparse
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.options import add_data, add_json, command
from commands.terminal import print_json
from corpus.errors import SettingsWrong

if TYPE_CHECKING:
    from rag.backup.manifest import Manifest
    from rag.backup.writing import Also
    from rag.settings import Settings


def add(commands: Any) -> None:
    """Add both commands."""
    parser = command(commands, "backup", _backup, "keep what people made in one file")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="as backup.zip; a folder gets one named by the day"
    )
    parser.add_argument("--letters", action="store_true", help="take the folder of letters along")
    parser.add_argument(
        "--settings", action="store_true",
        help="take spoorzoeker.toml and the file of passwords along, with what is secret in them",
    )  # fmt: skip
    parser.add_argument("--replace", action="store_true", help="write over a file of that name")
    add_data(parser)
    add_json(parser)
    parser = command(commands, "restore", _restore, "put back what people made")
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup")
    parser.add_argument(
        "--letters", type=Path, metavar="FOLDER", help="put its letters in this empty folder"
    )
    parser.add_argument(
        "--settings", type=Path, metavar="FOLDER", help="put its settings in this empty folder"
    )
    parser.add_argument(
        "--replace", action="store_true", help="set aside what people made in the data folder"
    )
    add_data(parser)
    add_json(parser)


def _backup(arguments: argparse.Namespace) -> None:
    from rag.backup.writing import write_backup
    from rag.settings import load_settings

    settings, file = load_settings(data=arguments.data), arguments.file
    if file.is_dir():
        file = file / f"spoorzoeker-{datetime.now():%Y-%m-%d}.zip"
    also = _also(arguments, settings)
    manifest = write_backup(file, settings.data, also=also, replace=arguments.replace)
    if arguments.json:
        print_json({"file": str(file), **_told(manifest)})
        return
    print(f"Reservekopie in {file} ({file.stat().st_size / 1e6:.1f} MB): {_contents(manifest)}.")
    print(f"Niet erin: {_left_out(manifest, also)}.")


def _also(arguments: argparse.Namespace, settings: "Settings") -> "Also":
    from rag.backup.writing import Also
    from rag.settings import FILE

    if not arguments.settings:
        return Also(letters=arguments.letters)
    passwords = Path(settings.passwords).expanduser() if settings.passwords else None
    if passwords and not passwords.is_file():
        raise SettingsWrong(f"Het bestand met wachtwoorden {passwords} is er niet.")
    return Also(
        letters=arguments.letters,
        settings=FILE if FILE.is_file() else None,
        passwords=passwords,
    )


def _restore(arguments: argparse.Namespace) -> None:
    from rag.backup.restoring import restore
    from rag.settings import load_settings

    settings = load_settings(data=arguments.data)
    restored = restore(
        arguments.file,
        settings.data,
        replace=arguments.replace,
        letters=arguments.letters,
        settings=arguments.settings,
    )
    manifest, aside = restored.manifest, restored.aside
    if arguments.json:
        told = {"data": str(settings.data), "aside": str(aside) if aside else None}
        print_json({**told, "restored": list(restored.sections), **_told(manifest)})
        return
    made = manifest.made.astimezone()
    print(f"Teruggezet in {settings.data}, zoals het op {made:%Y-%m-%d %H:%M} was: "
          f"{_contents(manifest)}.")  # fmt: skip
    if aside:
        print(f"Wat er was, staat nu in {aside}.")
    left = sorted({member.name.split("/")[0] for member in manifest.files} - {*restored.sections})
    if left:
        options = " en ".join(f"--{section} MAP" for section in left)
        print(f"Er zit meer in deze reservekopie; zet het terug met: {options}.")
    folder = arguments.letters or manifest.letters_folder or "MAP"
    print(f"Neem nu de brieven op: spoorzoeker index {folder} --data {settings.data}")


def _told(manifest: "Manifest") -> dict[str, Any]:
    from rag.backup.contents import RUNS, UPLOADS

    return {
        "made": manifest.made.isoformat(),
        "program": manifest.program,
        "letters_folder": manifest.letters_folder,
        "rows": manifest.rows,
        "uploads": _number(manifest, f"data/{UPLOADS}/"),
        "runs": _number(manifest, f"data/{RUNS}/"),
        "letters": _number(manifest, "letters/"),
        "files": [asdict(member) for member in manifest.files],
    }


def _contents(manifest: "Manifest") -> str:
    from rag.backup.contents import RUNS, UPLOADS
    from rag.kept.databases import DATABASES

    parts = [f"{manifest.rows[file.name]} {file.what}" for file in DATABASES
             if file.name in manifest.rows]  # fmt: skip
    for under, what in (
        (f"data/{UPLOADS}/", "toegevoegde bestanden"),
        (f"data/{RUNS}/", "bestanden van evaluaties"),
        ("letters/", "bestanden uit de map met brieven"),
        ("settings/", "bestanden met instellingen"),
    ):
        if number := _number(manifest, under):
            parts.append(f"{number} {what}")
    return ", ".join(parts) or "er was nog niets gemaakt"


def _left_out(manifest: "Manifest", also: "Also") -> str:
    parts = ["de index", "wie er is aangemeld"]
    if not also.letters:
        folder = f" {manifest.letters_folder}" if manifest.letters_folder else ""
        parts.append(f"de map met brieven{folder}")
    if also.settings is None and also.passwords is None:
        parts.append("instellingen en wachtwoorden")
    return ", ".join(parts)


def _number(manifest: "Manifest", under: str) -> int:
    return sum(member.name.startswith(under) for member in manifest.files)
