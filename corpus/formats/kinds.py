"""Which kinds of file are read, and by which module.

The modules are imported when a file of their kind is read: each brings a library of its own.
"""

from importlib import import_module

from corpus.manuscript import Manuscript

_MODULES = {
    ".txt": "corpus.formats.plain",
    ".md": "corpus.formats.plain",
    ".docx": "corpus.formats.docx",
    ".odt": "corpus.formats.odt",
    ".html": "corpus.formats.html",
    ".htm": "corpus.formats.html",
    ".xml": "corpus.formats.kamerstuk_xml",
    ".pdf": "corpus.formats.pdf",
}
SUFFIXES = frozenset(_MODULES)


def read_as(suffix: str, data: bytes) -> Manuscript:
    """Read the bytes of a file whose name ends in that suffix, one of `SUFFIXES`.

    Raises:
        Unreadable: The content is damaged, locked, or of another kind than the name says.
    """
    manuscript: Manuscript = import_module(_MODULES[suffix]).read(data)
    return manuscript
