"""`spoorzoeker fetch`: letters from the web into a folder; the one command that goes outside."""

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.options import add_json, command, day
from commands.terminal import print_json, progress_bar, say
from corpus.errors import SettingsWrong

if TYPE_CHECKING:
    from corpus.fetching.listed import Wanted
    from corpus.fetching.manners import Manners

_LETTERS = Path("letters")
_LONGEST_PAUSE = 60.0


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(
        commands, "fetch", _fetch,
        "fetch letters from the Tweede Kamer and officielebekendmakingen.nl",
    )  # fmt: skip
    parser.add_argument(
        "--dossier", action="append", required=True, metavar="DOSSIER",
        help="letters of this dossier, as 29984, 36600-VII or 21501-02; may be given more than once",
    )  # fmt: skip
    parser.add_argument("--since", type=day, metavar="DATE", help="letters from this day on")
    parser.add_argument("--until", type=day, metavar="DATE", help="letters up to this day")
    parser.add_argument(
        "--sender", default="", help="letters whose sender's office or name holds this"
    )
    parser.add_argument(
        "--to", type=Path, default=_LETTERS, metavar="FOLDER",
        help="where the letters go (default: ./letters)",
    )  # fmt: skip
    parser.add_argument(
        "--source", choices=("odata", "sru", "both"), default="both",
        help="the Tweede Kamer (odata), officielebekendmakingen.nl (sru), or both (default)",
    )  # fmt: skip
    parser.add_argument(
        "--pause", type=_pause, default=0.5, metavar="SECONDS",
        help="between two requests (default: 0.5)",
    )  # fmt: skip
    parser.add_argument(
        "--contact", default="", metavar="MAIL",
        help="an address that is sent along, so that the sources can reach who asks",
    )  # fmt: skip
    add_json(parser)


def _fetch(arguments: argparse.Namespace) -> None:
    from corpus.fetching.addresses import Addresses, host
    from corpus.fetching.fetch import SOURCES, fetch_letters
    from corpus.fetching.report import report_json, report_text
    from rag.settings import load_settings

    wanted, manners = _wanted(arguments), _manners(arguments)
    settings = load_settings()
    addresses = Addresses(
        odata=settings.fetch_odata, sru=settings.fetch_sru, text=settings.fetch_text
    )
    sources = SOURCES if arguments.source == "both" else (arguments.source,)
    hosts = ", ".join(dict.fromkeys(map(host, addresses.asked(sources))))
    say(f"De brieven worden opgehaald van het internet, bij: {hosts}.", aside=True)
    with progress_bar(quiet=arguments.json) as show:
        try:
            report = fetch_letters(
                wanted,
                arguments.to,
                sources=sources,
                addresses=addresses,
                manners=manners,
                on_progress=show,
            )
        except KeyboardInterrupt:
            say("Wat er is, blijft; dezelfde opdracht gaat verder waar zij was.", aside=True)
            raise
    if arguments.json:
        print_json(report_json(report))
    else:
        say(report_text(report, arguments.to))


def _wanted(arguments: argparse.Namespace) -> "Wanted":
    from corpus.fetching.identity import parse_dossier
    from corpus.fetching.listed import Wanted

    if arguments.since and arguments.until and arguments.since > arguments.until:
        raise SettingsWrong("--since ligt na --until; draai de dagen om.")
    dossiers = {text: parse_dossier(text) for text in arguments.dossier}
    wrong = next((text for text, dossier in dossiers.items() if dossier is None), None)
    if wrong is not None:
        raise SettingsWrong(
            f"'{wrong}' is geen dossiernummer; schrijf 29984, 36600-VII of 21501-02."
        )
    return Wanted(
        dossiers=tuple(dict.fromkeys(filter(None, dossiers.values()))),
        since=arguments.since,
        until=arguments.until,
        sender=arguments.sender.strip(),
    )


def _manners(arguments: argparse.Namespace) -> "Manners":
    from importlib.metadata import PackageNotFoundError, version

    from corpus.fetching.manners import Manners

    try:
        name = f"Spoorzoeker/{version('spoorzoeker')}"
    except PackageNotFoundError:
        name = "Spoorzoeker"
    contact = arguments.contact.strip()
    if not (contact.isascii() and contact.isprintable()) or set(contact) & set("()"):
        raise SettingsWrong("--contact mag alleen gewone letters, cijfers en leestekens bevatten.")
    about = f"haalt Kamerbrieven op, een tegelijk{f'; {contact}' if contact else ''}"
    return Manners(agent=f"{name} ({about})", pause=arguments.pause)


def _pause(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds <= _LONGEST_PAUSE:
        raise argparse.ArgumentTypeError(
            f"'{text}' is geen aantal seconden van 0 tot {_LONGEST_PAUSE:.0f}"
        )
    return seconds
