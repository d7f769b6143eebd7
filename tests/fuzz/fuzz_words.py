"""Fuzz what reads words: `python -m tests.fuzz.fuzz_words references -max_total_time=60`.

The targets are `toml`, what stands beside a letter; `references`, in any text; and `promises`, of
a letter whose body is any text. See `fuzz_formats` for what counts as a finding.
"""

import contextlib
import datetime as dt
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["corpus", "tomllib"]):
    from corpus.errors import LetterUnreadable
    from corpus.formats.plain import manuscript_of
    from corpus.manuscript import Unreadable
    from corpus.overrides import with_overrides
    from corpus.promises.finding import promises_in
    from corpus.read import letter_of
    from corpus.references import references_in
    from corpus.source import Source

from tests.fuzz.invariants import hold_letter

_SEEN_FROM = dt.date(2026, 5, 13)


_BODY = "Datum 13 mei 2026\n\nGeachte voorzitter,\n\nOp 17 juni 2026 ga ik in debat.\n"
_LETTER = letter_of(Source.of("brief.txt", b""), manuscript_of(_BODY))
_FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))


def _toml(text: str) -> None:
    (_FOLDER / "brief.toml").write_text(text, encoding="utf-8")
    with contextlib.suppress(LetterUnreadable):
        with_overrides(_LETTER, _FOLDER / "brief.txt")


def _references(text: str) -> None:
    for reference in references_in(text, seen_from=_SEEN_FROM):
        assert 0 <= reference.start < reference.end <= len(text)


def _promises(text: str) -> None:
    body = f"Datum 13 mei 2026\n\nGeachte voorzitter,\n\n{text}\n\nHoogachtend,\n\nJ. Jansen\n"
    with contextlib.suppress(Unreadable):
        manuscript = manuscript_of(body)
        letter = letter_of(Source.of("brief.txt", b""), manuscript)
        hold_letter(letter, manuscript)
        for promise in promises_in(letter):
            assert promise.quote in letter.paragraph(promise.paragraph).text


TARGETS: dict[str, Callable[[str], None]] = {
    "toml": _toml,
    "references": _references,
    "promises": _promises,
}


def main() -> None:
    """Fuzz the target that is named first; the other words are libFuzzer's."""
    target = TARGETS.get(sys.argv.pop(1) if len(sys.argv) > 1 else "")
    if target is None:
        sys.exit(f"Name a target first: {' '.join(TARGETS)}")
    read = target

    def take(data: bytes) -> None:
        read(data.decode("utf-8", "replace"))

    atheris.Setup(sys.argv, take)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
