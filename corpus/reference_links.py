"""Where an official publication stands on officielebekendmakingen.nl. Nothing is fetched."""

from corpus.reference import (
    HandelingenReference,
    KamerstukReference,
    PublicationReference,
    Referred,
)

_SITE = "https://zoek.officielebekendmakingen.nl"
_CHAMBERS = {"I": "ek", "II": "tk"}


def official_url(to: Referred) -> str | None:
    """Give the address of what a reference refers to; None where a part of it is unknown.

    An annex has a number of its own, which no reference tells: its paper leads to it.
    """
    identifier = _identifier(to)
    return f"{_SITE}/{identifier}.html" if identifier else None


def _identifier(to: Referred) -> str | None:
    match to:
        case KamerstukReference(number=str()):
            return f"kst-{to.dossier.replace(' ', '-')}-{to.number}"
        case HandelingenReference(chamber=str(), vergaderjaar=str()) if to.appendix:
            return f"ah-{_place(to)}-{to.number}"
        case HandelingenReference(chamber=str(), vergaderjaar=str(), item=int()):
            return f"h-{_place(to)}-{to.number}-{to.item}"
        case PublicationReference():
            return f"{to.series.lower()}-{to.year}-{to.number}"
        case _:
            return None


def _place(to: HandelingenReference) -> str:
    """Give the chamber and the vergaderjaar: `tk-20232024`."""
    years = (to.vergaderjaar or "").replace("-", "")
    return f"{_CHAMBERS[to.chamber or 'II']}-{years}"
