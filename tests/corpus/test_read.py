"""Laws of a letter as a whole: what holds for any text, and what changes nothing in a letter."""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import LetterUnreadable
from corpus.formats.plain import manuscript_of
from corpus.letter import Letter, Metadata
from corpus.lines import Line
from corpus.manuscript import Manuscript
from corpus.read import letter_of, read_letter
from corpus.source import Source
from corpus.traced import Traced

LETTERS = ("000", "001", "002", "003", "004")
PIECES = (
    "Geachte voorzitter,", "Hoogachtend,", "De Minister van Defensie,", "R.P. Brekelmans", "",
    "Nr. 45 BRIEF VAN DE MINISTER VAN DEFENSIE", "29 984 Spoor: vervoer", "Den Haag, 3 maart 2026",
    "Datum", "Betreft", "Ons kenmerk", "Pagina 2 van 5", "\f", "---", "# Kop", "#### *Kop*", "**Kop**",
    "- een punt;", "1. een punt", "2.1 Voortgang", "Tot slot", "[1:  Kamerstuk 1.]", "¹ Noot", "1 Noot",
    "Dat is gezegd[footnoteRef:1].", "in april1 en", "<sup>1</sup> Noot", "woord.<sup>1</sup>", "[^1]: x",
    "Het kabinet heeft de Kamer daarover vorig jaar al uitgebreid geïnformeerd.", "samen-", "werking",
    "lk vind dat Belgi€ in 2O25", "thema'’s", "*", "[", "\u00ad", "🚆", "e\u0301", "\u202e",
)  # fmt: skip
ANY = st.text(st.characters(exclude_categories=["Co", "Cs"]))

LONG = "Het kabinet heeft de Kamer daarover vorig jaar al uitgebreid en volledig geïnformeerd."


def parse(text: str) -> Letter:
    return letter_of(Source.of("x.txt", b""), manuscript_of(text))


def content(letter: Letter) -> tuple[object, ...]:
    paragraphs = [(p.kind, p.text, p.heading_path, p.footnotes) for p in letter.paragraphs]
    return letter.metadata, letter.headings, paragraphs, letter.footnotes


@given(ANY | st.lists(st.sampled_from(PIECES) | ANY).map("\n".join))
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_a_letter_that_keeps_its_promises(text: str) -> None:
    letter = parse(text)
    assert [p.number for p in letter.paragraphs] == list(range(1, len(letter.paragraphs) + 1))
    numbers = [note.number for note in letter.footnotes]
    for paragraph in letter.paragraphs:
        assert paragraph.text == paragraph.text.strip() != ""
        assert set(paragraph.footnotes) <= set(numbers)
        spans = paragraph.sentences
        words = "".join(paragraph.text[s.start : s.end] for s in spans)
        assert "".join(words.split()) == "".join(paragraph.text.split())
        whole = paragraph.source_span(0, len(paragraph.text))
        assert 0 <= whole.start < whole.end <= len(text)


def test_a_private_character_in_the_source_breaks_nothing() -> None:
    assert parse("Geachte voorzitter,\n\nIk dank u\U000f0003 zeer.\n").paragraphs


def test_a_mark_within_the_text_of_a_note_leaves_nothing() -> None:
    text = f"{LONG}<sup>1</sup>\n\n<sup>1</sup> Zie ook noot 2.<sup>2</sup>\n\n<sup>2</sup> Idem."
    assert [n.text for n in parse(text).footnotes] == ["Zie ook noot 2.", "Idem."]


@given(st.lists(st.sampled_from([p for p in PIECES if "1" not in p])).map("\n".join))
@settings(deadline=None, max_examples=200)
def test_no_private_character_is_left_in_any_text(text: str) -> None:
    letter = parse(text)
    texts = [p.text for p in letter.paragraphs] + [n.text for n in letter.footnotes]
    texts += [h.text for h in letter.headings]
    assert not any(re.search("[\U000f0000-\U000fffff]", t) for t in texts)


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda s: s.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(lambda s: s.replace("\n", " \n"), id="spaces at line ends"),
        pytest.param(lambda s: s + "\n\n\n", id="blank lines at the end"),
        pytest.param(lambda s: "\n\n" + s, id="blank lines at the begin"),
        pytest.param(lambda s: "\ufeff" + s, id="byte order mark"),
        pytest.param(lambda s: re.sub(r"\n\n(?!\n)", "\n\n\n", s), id="more blank lines"),
        pytest.param(
            lambda s: unicodedata.normalize("NFD", s),
            id="accents as signs of their own",
        ),
    ],
)
def test_a_change_that_a_reader_does_not_see_changes_nothing(
    sample_letters: dict[str, Letter],
    sample_sources: dict[str, str],
    letter: str,
    change: Callable[[str], str],
) -> None:
    assert content(parse(change(sample_sources[letter]))) == content(sample_letters[letter])


@pytest.mark.parametrize(
    ("letter", "width"),
    [
        ("001", 75),
        ("001", 90),
        ("001", 110),
        ("003", 75),
        ("003", 90),
        ("003", 110),
    ],
)
def test_a_letter_wrapped_by_a_mail_program_has_the_same_paragraphs(
    sample_letters: dict[str, Letter], sample_sources: dict[str, str], letter: str, width: int
) -> None:
    wrapped = "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        if line[:1] != "#"
        else line
        for line in sample_sources[letter].splitlines()
    )
    found, expected = content(parse(wrapped)), content(sample_letters[letter])
    assert found[1:3] == expected[1:3]


@pytest.mark.parametrize("letter", ["000", "004"])
def test_a_wrapped_letter_put_on_long_lines_has_the_same_paragraphs(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    read = sample_letters[letter]
    parts = [p.text for p in read.paragraphs if p.kind == "body"]
    again = parse("Geachte voorzitter,\n\n" + "\n\n".join(parts) + "\n\nHoogachtend,\n")
    assert [p.text for p in again.paragraphs] == parts


def test_a_text_without_a_paragraph_is_no_letter(tmp_path: Path) -> None:
    path = tmp_path / "kop.txt"
    path.write_text("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n", encoding="utf-8")
    with pytest.raises(LetterUnreadable, match=r"kop\.txt.*geen alinea"):
        read_letter(path)


def test_a_letter_is_named_for_its_file(read_text: Callable[[str], Letter]) -> None:
    letter = read_text("Geachte voorzitter,\n\nIk dank u zeer voor uw brief.\n")
    assert (letter.id, letter.file_name) == ("brief", "brief.txt")


def test_an_unknown_paragraph_is_an_error(read_text: Callable[[str], Letter]) -> None:
    letter = read_text("Geachte voorzitter,\n\nIk dank u zeer voor uw brief.\n")
    with pytest.raises(KeyError, match="paragraph 2"):
        letter.paragraph(2)


def test_a_span_outside_a_paragraph_is_an_error(read_text: Callable[[str], Letter]) -> None:
    paragraph = read_text("Geachte voorzitter,\n\nIk dank u.\n").paragraph(1)
    with pytest.raises(ValueError, match="paragraph 1"):
        paragraph.source_span(0, 99)


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b"1 2 3 . , 4\n"])
def test_a_file_without_words_is_said_to_hold_no_text(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "getallen.txt"
    path.write_bytes(data)
    with pytest.raises(LetterUnreadable, match="er staat geen tekst in"):
        read_letter(path)


def test_a_line_whose_format_tells_its_role_is_taken_at_its_word() -> None:
    text = "Dit is kort\n\nWeer kort zonder punt\n\neen punt\n"
    first, second, third = (
        Line(Traced.of(part, text.index(part)), "text", role=role, rank=2)
        for part, role in zip(text.split("\n\n"), ("heading", "body", "item"), strict=True)
    )
    manuscript = Manuscript(text=text, lines=(first, second, third))
    letter = letter_of(Source.of("x.docx", b""), manuscript)
    assert [(p.kind, p.text, p.heading) for p in letter.paragraphs] == [
        ("body", "Weer kort zonder punt", "Dit is kort"),
        ("item", "een punt", "Dit is kort"),
    ]


def test_what_a_file_states_of_itself_beats_its_letterhead() -> None:
    text = "Datum 3 maart 2026\nBetreft Spoor\n\nGeachte voorzitter,\n\nHierbij het rapport.\n"
    stated = Metadata(date=date(2026, 3, 4), number="1175")
    manuscript = replace(manuscript_of(text), stated=stated)
    metadata = letter_of(Source.of("x.xml", b""), manuscript).metadata
    assert (metadata.date, metadata.number, metadata.subject) == (date(2026, 3, 4), "1175", "Spoor")
