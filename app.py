"""The app: Spoorzoeker in the browser. This module only wires the parts together."""

import argparse
import logging
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import SettingsWrong, SpoorzoekerError
from corpus.unseen import on_screen
from index.lock import app_lock
from rag.access import refuse_unguarded
from rag.engine import open_engine
from rag.log_lines import log_to_stderr
from rag.settings import load_settings

logger = logging.getLogger("app")  # also where this file is what was started


def main(argv: Sequence[str] | None = None) -> int:
    """Start the app and serve until Ctrl-C; 2 when it cannot start, with one line saying why."""
    args = _arguments().parse_args(argv)
    _keep_libraries_silent()
    try:
        _serve(args)
    except SpoorzoekerError as error:
        print(on_screen(" ".join(str(error).split())), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        pass
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="app.py", description="Start the app in the browser.")
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port (default: 7860; 0 picks a free one)")
    parser.add_argument(
        "--open", action="store_true", help="listen to other machines without asking for a login"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="where the index is kept")
    return parser


def _serve(args: argparse.Namespace) -> None:
    settings = load_settings(data=args.data, chosen={"open": "true"} if args.open else {})
    log_to_stderr(settings.log_level)
    host = settings.host if args.host is None else args.host
    port = settings.port if args.port is None else args.port
    refuse_unguarded(settings, host)
    with app_lock(settings.data), _listen(host, port) as listener:
        engine = open_engine(settings)
        # Gradio takes seconds to import; what can go wrong is found out before that.
        from ui.people.access import open_access
        from ui.server import build_server, open_stored, run_server

        access, stored = open_access(settings, host=host), open_stored(settings.data)
        server = build_server(engine, access, stored, mcp=settings.mcp)
        logger.info("serving the letters of %s", settings.data.absolute())
        run_server(server, listener)


def _keep_libraries_silent() -> None:
    """Keep libraries from telling their makers that they are used; they read this when imported."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        raise SettingsWrong(
            f"Op {host}:{port} kan niet worden geluisterd ({error}). "
            "Kies een andere poort met --port."
        ) from error


if __name__ == "__main__":
    sys.exit(main())
