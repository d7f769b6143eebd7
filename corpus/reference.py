"""Official references to letters, as the Aanwijzingen voor de regelgeving 3.43 write them."""

from corpus.dutch_dates import dutch_date
from corpus.letter import Metadata


def official_reference(metadata: Metadata, page: int | None = None) -> str:
    """Write the reference to a letter; a part that the letter doesn't state is said to be unknown.

    A Kamerstuk becomes `Kamerstukken II 2023/24, 29984, nr. 1175, p. 3`; any other letter
    is cited by who sent it, its date and its kenmerk.
    """
    if metadata.dossiers and metadata.number:
        return _kamerstuk(metadata, page)
    who = (
        f"Brief van de {_sender(metadata)}" if metadata.sender_role else "Brief (afzender onbekend)"
    )
    return f"{who} {_dated(metadata)}, kenmerk {metadata.kenmerk or 'onbekend'}"


def _kamerstuk(metadata: Metadata, page: int | None) -> str:
    chamber = f"Kamerstukken {metadata.chamber}" if metadata.chamber else "Kamerstukken"
    parts = [
        f"{chamber} {_session(metadata.vergaderjaar)}",
        metadata.dossiers[0],
        _number(metadata),
    ]
    if page is not None:
        parts.append(f"p. {page}")
    return ", ".join(parts)


def _number(metadata: Metadata) -> str:
    """Give `nr. 1175`; the Eerste Kamer numbers its papers by letters, without `nr.`."""
    number = metadata.number or ""
    return f"nr. {number}" if number.isdigit() else number


def _session(vergaderjaar: str | None) -> str:
    if not vergaderjaar:
        return "(vergaderjaar onbekend)"
    first, second = vergaderjaar.split("-")
    return f"{first}/{second if second.endswith('00') else second[2:]}"


def _sender(metadata: Metadata) -> str:
    role = metadata.sender_role or ""
    return role[:1].lower() + role[1:]


def _dated(metadata: Metadata) -> str:
    if metadata.date:
        return f"van {dutch_date(metadata.date)}"
    return f"({dating(metadata)})"


def dating(metadata: Metadata) -> str:
    """Say in Dutch when a letter was written: its day, or the interval that its words prove."""
    if metadata.date:
        return dutch_date(metadata.date)
    first = dutch_date(metadata.date_from) if metadata.date_from else None
    last = dutch_date(metadata.date_to) if metadata.date_to else None
    if first and last:
        return f"ongedateerd, tussen {first} en {last}"
    if first:
        return f"ongedateerd, na {first}"
    return f"ongedateerd, uiterlijk {last}" if last else "ongedateerd"
