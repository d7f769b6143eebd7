"""Whatever a file holds under whatever name, it gives a letter or one line that says why not."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.errors import LetterUnreadable
from corpus.formats.kinds import SUFFIXES, read_as
from corpus.read import read_letter
from tests.corpus.formats.test_any_bytes import SMALL, TOKENS, edited, edits
from tests.fuzz.invariants import hold_letter

WORDS = (
    *("Datum 13 mei 2026", "Betreft De brug", "Geachte voorzitter,", "Hoogachtend,", "Vraag 1"),
    *("Antwoord 1", "Een zin.1", "1 De noot.", "## Kop", "- een", "| a | b |", "|---|---|", "\f"),
    *("Pagina 1 van 2", "Kamerstukken II 2023/24, 29 984, nr. 1175.", "[^1]: noot", "€ 3 mln.", ""),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bestanden")


def read_or_refuse(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    why = f"{path.name} is niet te lezen: gelezen"
    try:
        hold_letter(read_letter(path), read_as(path.suffix, data))
    except LetterUnreadable as error:
        why = str(error)
    assert why.startswith(f"{path.name} is niet te lezen: ")
    assert "\n" not in why


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@settings(max_examples=40, deadline=None)
@given(data=st.one_of(st.binary(max_size=400), st.sampled_from(TOKENS).map(lambda t: t * 40)))
@example(data=b"")
def test_any_bytes_give_a_letter_or_a_reason(place: Path, suffix: str, data: bytes) -> None:
    read_or_refuse(place / f"brief{suffix}", data)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@settings(max_examples=40, deadline=None)
@given(changes=edits())
def test_a_damaged_file_gives_a_letter_or_a_reason(
    place: Path, suffix: str, changes: list[tuple[float, int, bytes]]
) -> None:
    read_or_refuse(place / f"brief{suffix}", edited(SMALL[suffix], changes))


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@settings(max_examples=80, deadline=None)
@given(lines=st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=30)), max_size=25))
def test_any_lines_give_a_letter_or_a_reason(place: Path, suffix: str, lines: list[str]) -> None:
    text = "\n".join(lines).encode("utf-8", "replace")
    read_or_refuse(place / f"brief{suffix}", text)
