"""Fuzz the reading of one kind of file: `python -m tests.fuzz.fuzz_formats .html -max_total_time=60`.

Needs atheris, which is no part of the ordinary tests; `make fuzz` runs all of this. Whatever
leaves a reader but a manuscript or `Unreadable` is a finding, and so is a letter that breaks what
`corpus.letter` says of letters; libFuzzer then writes the input to `crash-…`.
"""

import contextlib
import sys

import atheris

with atheris.instrument_imports(include=["corpus", "pypdf"]):
    import corpus.formats.docx
    import corpus.formats.html
    import corpus.formats.kamerstuk_xml
    import corpus.formats.odt
    import corpus.formats.pdf
    import corpus.formats.plain  # noqa: F401
    from corpus.formats.kinds import SUFFIXES, read_as
    from corpus.manuscript import Unreadable
    from corpus.read import letter_of
    from corpus.source import Source

from tests.fuzz.invariants import hold_letter
from tests.fuzz.trees import file_of


def main() -> None:
    """Fuzz the reader of the suffix that is named first; the other words are libFuzzer's."""
    suffix = sys.argv.pop(1) if len(sys.argv) > 1 else ""
    if suffix not in SUFFIXES:
        sys.exit(f"Name a suffix first: {' '.join(sorted(SUFFIXES))}")

    def read(data: bytes) -> None:
        file = file_of(suffix, data)
        with contextlib.suppress(Unreadable):
            manuscript = read_as(suffix, file)
            hold_letter(letter_of(Source.of(f"brief{suffix}", file), manuscript), manuscript)

    atheris.Setup(sys.argv, read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
