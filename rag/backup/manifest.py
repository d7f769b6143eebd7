"""What a backup says of itself: when it was made, of what, and the hash of each file in it."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.errors import BackupUnusable

NAME = "reservekopie.json"
KIND = "spoorzoeker-reservekopie"
VERSION = 1
MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file in a backup."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds; `letters_folder` is where the letters lay that the index was made of.

    `rows` counts conversations and notes, by the names of their files.
    """

    made: datetime
    program: str
    letters_folder: str | None
    rows: dict[str, int]
    files: tuple[Member, ...]

    def as_json(self) -> bytes:
        """Give it as it is written."""
        told = {"kind": KIND, "version": VERSION, **asdict(self), "made": self.made.isoformat()}
        return json.dumps(told, ensure_ascii=False, indent=1).encode()


class _Member(BaseModel):
    name: str
    bytes: int = Field(ge=0)
    sha256: str


class _Manifest(BaseModel):
    model_config = ConfigDict(extra="ignore")

    made: datetime
    program: str
    letters_folder: str | None
    rows: dict[str, int]
    files: list[_Member]


def read_manifest(data: bytes) -> Manifest:
    """Read what a backup says of itself.

    Raises:
        BackupUnusable: It says nothing that is understood, or is of a newer version.
    """
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BackupUnusable("is beschadigd") from error
    if not isinstance(told, dict) or told.get("kind") != KIND:
        raise BackupUnusable("is geen reservekopie van Spoorzoeker")
    version = told.get("version")
    if isinstance(version, int) and version > VERSION:
        raise BackupUnusable(
            f"is gemaakt door een nieuwere Spoorzoeker ({told.get('program')}); werk deze bij"
        )
    try:
        read = _Manifest.model_validate(told)
    except (ValidationError, RecursionError) as error:
        raise BackupUnusable("is beschadigd") from error
    if version != VERSION:
        raise BackupUnusable("is beschadigd")
    return Manifest(
        made=read.made,
        program=read.program,
        letters_folder=read.letters_folder,
        rows=read.rows,
        files=tuple(Member(**one.model_dump()) for one in read.files),
    )
