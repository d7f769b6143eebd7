from collections.abc import Callable

import pytest

from corpus.letter import Letter

Read = Callable[[str], Letter]
LONG = "Het kabinet heeft de Kamer daarover vorig jaar al uitgebreid en volledig geïnformeerd"


def read_body(read: Read, text: str) -> Letter:
    return read(f"Geachte voorzitter,\n\n{text}\n")


@pytest.mark.parametrize(
    ("mark", "start"),
    [(" {})", "{})"), ("{})", "{}) "), (" [{}]", "[{}] "), ("[{}]", "[{}]"), (" ({})", "({}) ")],
)
def test_notes_typed_by_hand_hang_where_their_marks_stand(
    read_text: Read, mark: str, start: str
) -> None:
    one, two = ((mark.format(n), start.format(n)) for n in (1, 2))
    text = f"{LONG}{one[0]}.\n\n{LONG}?{two[0]}\n\n{one[1]}NOS, 6 maart 2026.\n{two[1]}Kamerstuk 33047."
    letter = read_body(read_text, text)
    assert [(p.text, p.footnotes) for p in letter.paragraphs] == [
        (f"{LONG}.", ("1",)), (f"{LONG}?", ("2",)),
    ]  # fmt: skip
    assert [n.text for n in letter.footnotes] == ["NOS, 6 maart 2026.", "Kamerstuk 33047."]


def test_a_note_may_run_over_lines(read_text: Read) -> None:
    letter = read_body(read_text, f"{LONG}. 1)\n\n1) NOS, 6 maart 2026,\nnos.nl/artikel")
    assert [n.text for n in letter.footnotes] == ["NOS, 6 maart 2026, nos.nl/artikel"]


def test_the_end_of_a_bracket_is_no_mark(read_text: Read) -> None:
    letter = read_body(read_text, f"{LONG} (artikel 1).\n\n{LONG}. 1)\n\n1) NOS, 6 maart 2026.")
    assert [p.footnotes for p in letter.paragraphs] == [(), ("1",)]


def test_a_list_at_the_end_is_no_notes(read_text: Read) -> None:
    letter = read_body(read_text, f"{LONG}:\n\n1) het eerste;\n2) het tweede.")
    assert [p.kind for p in letter.paragraphs] == ["body", "item", "item"]


def test_notes_of_which_one_has_no_mark_are_left_as_they_are(read_text: Read) -> None:
    letter = read_body(read_text, f"{LONG}. 1)\n\n1) NOS, 6 maart 2026.\n2) Kamerstuk 33047.")
    assert not letter.footnotes
