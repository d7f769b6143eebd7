"""`spoorzoeker app`: the app in the browser."""

import argparse
from typing import Any

from commands.options import add_data, command


def add(commands: Any) -> None:
    """Add the command."""
    parser = command(commands, "app", _app, "start the app in the browser")
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default: 7860)")
    parser.add_argument(
        "--open", action="store_true", help="listen to other machines without asking for a login"
    )
    add_data(parser)


def _app(arguments: argparse.Namespace) -> int:
    import app

    options = [f"--{name}={value}" for name in ("host", "port", "data")
               if (value := getattr(arguments, name)) is not None]  # fmt: skip
    return app.main([*options, *(["--open"] if arguments.open else [])])
