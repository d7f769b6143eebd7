"""The log of the app: one line on stderr for each event, without what people asked.

An exception is told by its kind and the places in the code: its text may hold a question. With
the level `debug` its text is told too.
"""

import logging
import traceback
from typing import Literal, get_args

Level = Literal["debug", "info", "warning", "error"]
LEVELS: tuple[Level, ...] = get_args(Level)
_OURS = ("app", "cli", "commands", "corpus", "eval", "index", "rag", "ui")
_PLACES = 4


class OneLine(logging.Formatter):
    """Puts a record on one line, whatever it holds."""

    def __init__(self, *, whole: bool = False) -> None:
        """Begin; `whole` tells the text of exceptions too."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S%z")
        self._whole = whole

    def format(self, record: logging.LogRecord) -> str:
        """Give the line."""
        line = f"{self.formatTime(record, self.datefmt)} {record.levelname} {record.name}: "
        line += record.getMessage()
        if record.exc_info and record.exc_info[1]:
            line += f" ({self._told(record.exc_info[1])})"
        return "".join(sign if sign.isprintable() else " " for sign in line).rstrip()

    def _told(self, error: BaseException) -> str:
        frames = traceback.extract_tb(error.__traceback__)[-_PLACES:]
        places = " < ".join(
            f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno}"
            for frame in reversed(frames)
        )
        text = f" {error}" if self._whole else ""
        return f"{type(error).__name__}{text} in {places}" if places else type(error).__name__


def log_to_stderr(level: Level) -> None:
    """Have what is logged told on stderr: of our own from a level on, of libraries what is wrong."""
    logging.basicConfig(level=logging.WARNING)
    for handler in logging.getLogger().handlers:
        if type(handler) is logging.StreamHandler:
            handler.setFormatter(OneLine(whole=level == "debug"))
    for name in _OURS:
        logging.getLogger(name).setLevel(level.upper())
    logging.captureWarnings(True)
