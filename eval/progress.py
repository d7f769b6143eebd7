"""Progress on stderr, where a person watches it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from eval.run import Progress


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """Give what shows how far a run is; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("Vragen"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
