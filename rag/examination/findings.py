"""What an examination yields: faults, and what is worth knowing though nothing is broken."""

from dataclasses import dataclass

from index.examination import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that works, but that who runs it may want otherwise; in Dutch."""

    what: str
    todo: str


Finding = Fault | Notice


def fault(what: str, todo: str) -> Fault:
    """Make a fault that the user has to put right."""
    return Fault(what=what, todo=todo, kind="other")
