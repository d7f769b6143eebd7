"""`spoorzoeker user`: who may log in to the app."""

import argparse
import getpass
import sys
from pathlib import Path
from typing import Any

from commands.options import add_json, command
from commands.terminal import print_json, say
from corpus.errors import SettingsWrong

_FILE_HELP = "the file with hashed passwords (default: the setting passwords)"


def add(commands: Any) -> None:
    """Add the command."""
    text = "say who may log in to the app"
    parser = commands.add_parser("user", help=text, description=text)
    actions = parser.add_subparsers(title="actions", required=True, metavar="ACTION")
    for name, run, text in (
        ("add", _add, "let somebody log in, or give them another password"),
        ("remove", _remove, "let somebody log in no longer"),
        ("list", _list, "name who may log in"),
    ):
        action = command(actions, name, run, text)
        action.add_argument("--file", type=Path, metavar="FILE", help=_FILE_HELP)
        if run is _list:
            add_json(action)
        else:
            action.add_argument("name", metavar="NAME", help="name to log in with")


def _add(arguments: argparse.Namespace) -> int:
    from rag.accounts.change import checked_name, checked_password, put_account

    file, name = _file(arguments), checked_name(arguments.name)
    known = put_account(file, name, checked_password(_asked(name)))
    say(f"{name} heeft een nieuw wachtwoord." if known else f"{name} kan nu aanmelden.")
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    from rag.accounts.change import remove_account

    file = _file(arguments)
    if not remove_account(file, arguments.name):
        raise SettingsWrong(f"In {file} staat geen {arguments.name}; zie: spoorzoeker user list.")
    say(f"{arguments.name} kan niet meer aanmelden.")
    return 0


def _list(arguments: argparse.Namespace) -> int:
    from rag.accounts.password_file import read_accounts

    names = sorted(read_accounts(_file(arguments)))
    if arguments.json:
        print_json([{"name": name} for name in names])
    elif names:
        say("\n".join(names))
    return 0


def _file(arguments: argparse.Namespace) -> Path:
    from rag.settings import load_settings

    if arguments.file is not None:
        return Path(arguments.file)
    passwords = load_settings().passwords
    if not passwords:
        raise SettingsWrong(
            "Noem het bestand met --file BESTAND, of zet de instelling passwords daarop."
        )
    return Path(passwords).expanduser()


def _asked(name: str) -> str:
    """Ask for a password, twice where a person types it unseen; else it is a line of stdin."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass.getpass(f"Wachtwoord voor {name}: ")
    if getpass.getpass("Nog een keer: ") != password:
        raise SettingsWrong("De twee wachtwoorden zijn niet gelijk; er is niets veranderd.")
    return password
