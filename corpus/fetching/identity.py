"""What letters are called: dossiers, ids of Kamerstukken, numbers of documents."""

import re
from dataclasses import dataclass

_DOSSIER = re.compile(r"(\d{2}) ?(\d{3})(?:[ -]+(\(?[A-Za-z0-9]{1,8}\)?))?")
_KST = re.compile(r"kst-[A-Za-z0-9()]+(?:-[A-Za-z0-9()]+)*")
_DOCUMENT = re.compile(r"\d{4}D\d{1,8}")  # one with a Z is a zaak
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_SESSION = re.compile(r"(\d{4})-?(\d{4})")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier, with the part of it where it has parts: 36600 VII, 21501-02."""

    number: str
    part: str = ""

    @property
    def name(self) -> str:
        """Give it as the chamber prints it."""
        joined = "-" if self.part.isdigit() else " "
        return f"{self.number}{joined}{self.part}" if self.part else self.number

    @property
    def key(self) -> str:
        """Give it as it stands in the id of a Kamerstuk."""
        return f"{self.number}-{self.part}" if self.part else self.number


def parse_dossier(text: str) -> Dossier | None:
    """Read a dossier in any usual spelling: `29984`, `29 984`, `36600-VII`, `21501-02`."""
    match = _DOSSIER.fullmatch(text.strip())
    return Dossier(match[1] + match[2], (match[3] or "").upper()) if match else None


def dossier_names(texts: list[str], *, kst: str | None = None) -> tuple[str, ...]:
    """Read dossiers, the one of the letter's own id first; what is no dossier is passed over."""
    found = dict.fromkeys(filter(None, map(parse_dossier, texts)))
    own = [d for d in found if kst and kst.startswith(f"kst-{d.key}-")]
    own.sort(key=lambda d: -len(d.key))  # 36600-VII before 36600, that its id begins with too
    return tuple(d.name for d in dict.fromkeys((*own, *found)))


def kst_id(text: str | None) -> str | None:
    """Give the id of a Kamerstuk where a text is one, fit to be the name of a file."""
    return text if text and len(text) <= _LONGEST and _KST.fullmatch(text) else None


def document_number(text: str | None) -> str | None:
    """Give the number of a document of the Tweede Kamer where a text is one."""
    return text if text and _DOCUMENT.fullmatch(text) else None


def guid(text: str | None) -> str | None:
    """Give a guid in small letters where a text is one."""
    return text.lower() if text and _GUID.fullmatch(text) else None


def vergaderjaar(text: str | None) -> str | None:
    """Read `2023-2024` or `20232024`."""
    match = _SESSION.fullmatch((text or "").strip())
    if not match or int(match[2]) != int(match[1]) + 1:
        return None
    return f"{match[1]}-{match[2]}"
