"""Tables of numbers in a safetensors file."""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.errors import SettingsWrong

_KINDS = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "I64": "<i8", "I32": "<i4", "I8": "i1"}
_LONGEST_HEADER = 1 << 20
_ABOUT = "__metadata__"


def tensor_names(file: Path) -> frozenset[str]:
    """Give the names of the tables in a file."""
    return frozenset(_header(file)[0]) - {_ABOUT}


def tensors(file: Path) -> dict[str, NDArray[Any]]:
    """Give the tables of a file by name.

    Raises:
        SettingsWrong: It is no such file, or its numbers are of a kind that numpy doesn't know.
    """
    header, begin = _header(file)
    return {name: _table(file, begin, about) for name, about in header.items() if name != _ABOUT}


def _header(file: Path) -> tuple[Mapping[str, Any], int]:
    """Read what stands before the numbers: its length in eight bytes, then JSON."""
    with file.open("rb") as opened:
        length = int.from_bytes(opened.read(8), "little")
        try:
            header: dict[str, Any] = json.loads(opened.read(min(length, _LONGEST_HEADER)))
        except ValueError as exc:
            raise _damaged(file) from exc
    return header, 8 + length


def _table(file: Path, begin: int, about: Mapping[str, Any]) -> NDArray[Any]:
    try:
        kind, shape = _KINDS[about["dtype"]], tuple(about["shape"])
        offset = begin + about["data_offsets"][0]
        # Not as a memmap, which ends the process where the file is overwritten meanwhile.
        numbers = np.fromfile(file, dtype=kind, count=math.prod(shape), offset=offset)
        return numbers.reshape(shape)
    except (KeyError, ValueError, TypeError) as exc:
        raise _damaged(file) from exc


def _damaged(file: Path) -> SettingsWrong:
    return SettingsWrong(f"{file} is beschadigd; zet het model opnieuw neer.")
