import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.markup import marked_heading, plain
from corpus.traced import Traced


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("**vet** en *schuin*", "vet en schuin"),
        ("***beide***", "beide"),
        ("een _nadruk_ hier", "een nadruk hier"),
        ("<b>vet</b> en <i>schuin</i>", "vet en schuin"),
        ("<span style='x'>tekst</span>", "tekst"),
        ("de [ACM](https://www.acm.nl) en", "de ACM en"),
        ("![logo](/img/logo.png)", "logo"),
        ("*Host Nation Support* (HNS)", "Host Nation Support (HNS)"),
        ("**Ministerie van Infrastructuur", "Ministerie van Infrastructuur"),
        ("en Waterstaat**", "en Waterstaat"),
        ("**Beter benutten.** De rest", "Beter benutten. De rest"),
        ("on**af**gemaakt", "onafgemaakt"),
    ],
)
def test_marks_are_taken_away_and_words_kept(marked: str, words: str) -> None:
    assert plain(Traced.of(marked)).text == words


@pytest.mark.parametrize(
    "text", ["3 * 4 * 5", "bestand_naam_lang", "a < b en c > d", "[1] en (2)", "50% * 2", "§ 3"]
)
def test_signs_that_mark_nothing_stay(text: str) -> None:
    assert plain(Traced.of(text)).text == text


@pytest.mark.parametrize(
    ("line", "words", "rank"),
    [
        ("## Voortgang", "Voortgang", 2),
        ("### **Weerbaarheid**", "Weerbaarheid", 3),
        ("#### *Beleidskader*", "Beleidskader", 4),
        ("**Voortgang**", "Voortgang", 7),
        ("*Voortgang*", "Voortgang", 8),
    ],
)
def test_a_marked_heading_is_read_with_its_rank(line: str, words: str, rank: int) -> None:
    heading = marked_heading(Traced.of(line))
    assert heading is not None
    assert (heading.text.text, heading.rank) == (words, rank)


@pytest.mark.parametrize("line", ["Voortgang", "#geen", "**Let op:** dit is een zin.", "# ", ""])
def test_another_line_is_no_marked_heading(line: str) -> None:
    assert marked_heading(Traced.of(line)) is None


def test_a_line_that_begins_and_ends_with_an_emphasised_word_is_no_heading() -> None:
    assert marked_heading(Traced.of("*Plan A* en *Plan B*")) is None


def test_a_whole_paragraph_in_bold_is_no_heading() -> None:
    assert marked_heading(Traced.of(f"**{'Dit is een lange zin. ' * 10}**")) is None


@given(st.text(alphabet="ab *_#[]()<>/bi.:h\n"))
def test_taking_marks_away_adds_nothing(text: str) -> None:
    words = plain(Traced.of(text))
    assert len(words.text) == len(words.origin) <= len(text)
    assert all(text[o] == c for c, o in zip(words.text, words.origin, strict=True))
