"""What must be the same on every machine, for a letter to be read and embedded the same there."""

import hashlib
import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import corpus
import index
from corpus.formats.pdf.scans import language

Make = tuple[tuple[str, str], ...]
"""Names of parts, and which version there is of each."""

_LIBRARIES = ("lxml", "numpy", "pypdf", "PyStemmer", "tantivy", "tiktoken", "tokenizers")


@cache
def make_here() -> Make:
    """Give what there is on this machine."""
    libraries = ((name, _version(name)) for name in _LIBRARIES)
    scans = ("tesseract", language() or "ontbreekt")
    return (("spoorzoeker", _code()), ("Python", _python()), scans, *libraries)


def difference(here: Make, there: Make) -> str:
    """Say in Dutch by what another machine differs; nothing where it doesn't."""
    others = dict(there)
    for name, ours in here:
        if others.get(name) != ours:
            return f"{name} {others.get(name, 'ontbreekt')} in plaats van {ours}"
    return ""


def _code() -> str:
    """Hash all code that reads, cuts and embeds."""
    digest = hashlib.sha256()
    for package in (corpus, index):
        folder = Path(package.__path__[0])
        for path in sorted(folder.rglob("*.py")):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _python() -> str:
    return ".".join(platform.python_version_tuple()[:2])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "ontbreekt"
