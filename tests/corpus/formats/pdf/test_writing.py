from collections.abc import Callable
from typing import Any

from corpus.lines import Line
from corpus.manuscript import Manuscript

Read = Callable[[Any], Manuscript]
LINE = "Deze alinea is lang genoeg om als gewone tekst van de brief te worden gelezen door wie wil."


def roles(manuscript: Manuscript) -> list[tuple[str | None, str]]:
    return [(line.role, line.text.text.split()[0]) for line in _texts(manuscript)]


def _texts(manuscript: Manuscript) -> list[Line]:
    return [line for line in manuscript.lines if line.kind == "text"]


def test_head_and_closing_stay_rows_and_the_body_has_roles(
    paper: Callable[..., Any], read_paper: Read
) -> None:
    made = paper().lines("Datum 5 juni 2024", "Geachte voorzitter,").gap()
    made.lines("Inleiding", font="Helvetica-Bold").lines(LINE).gap()
    made.lines("Hoogachtend,", "C.A. Jansen")
    assert roles(read_paper(made)) == [
        (None, "Datum"),
        (None, "Geachte"),
        ("heading", "Inleiding"),
        ("body", "Deze"),
        (None, "Hoogachtend,"),
        (None, "C.A."),
    ]


def test_a_short_line_without_type_of_its_own_is_left_to_its_words(
    paper: Callable[..., Any], read_paper: Read
) -> None:
    made = paper().lines("Geachte voorzitter,").gap().lines("Vraag 1", LINE)
    assert roles(read_paper(made))[1:] == [(None, "Vraag"), ("body", "Deze")]


def test_where_headings_have_type_of_their_own_other_short_lines_are_text(
    paper: Callable[..., Any], read_paper: Read
) -> None:
    made = paper().lines("Geachte voorzitter,").gap()
    for words in ("Een", "Twee", "Drie"):
        made.lines(f"Deel {words}", font="Helvetica-Bold").lines(LINE).gap()
    made.lines("Ter kennisname").gap()
    made.lines(LINE)
    assert ("body", "Ter") in roles(read_paper(made))


def test_a_letter_without_a_margin_begins_with_its_head(
    paper: Callable[..., Any], read_paper: Read
) -> None:
    manuscript = read_paper(paper().lines("Geachte voorzitter,").gap().lines(LINE))
    assert _texts(manuscript)[0].text.text == "Geachte voorzitter,"
