import pytest

from corpus.letter import Letter
from rag.drafts.quotes import Place, find_quote, quotes_in

NO_MONEY = "Op dit moment is er geen dekking voor aanvullende maatregelen."


@pytest.fixture
def places(letters: dict[str, Letter]) -> tuple[Place, ...]:
    letter = letters["003"]
    return tuple((letter, paragraph) for paragraph in letter.paragraphs)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Zij zegt: “er is geen geld meer”.", ("er is geen geld meer",)),
        ('Zij zegt: "er is geen geld meer".', ("er is geen geld meer",)),
        ("Zij zegt: ‘er is geen foto’s geld meer’.", ("er is geen foto’s geld meer",)),
        ("Zij zegt: 'er is geen geld meer'.", ("er is geen geld meer",)),
        ("Zij zegt: “Er is geen geld meer.", ("Er is geen geld meer.",)),
        ("Er is geen geld meer.”", ("Er is geen geld meer.",)),
        ("Het “geld” is op.", ()),
        ("De foto's en de auto's zijn er niet.", ()),
    ],
)
def test_what_stands_between_quotation_marks_is_a_quote(text: str, quotes: tuple[str, ...]) -> None:
    assert quotes_in(text) == quotes


@pytest.mark.parametrize(
    "quote",
    [
        NO_MONEY,
        NO_MONEY.rstrip("."),
        "op dit moment is er  geen dekking",
        "geen dekking voor aanvullende maatregelen",
    ],
)
def test_words_of_a_letter_are_found_as_they_stand_there(
    places: tuple[Place, ...], quote: str
) -> None:
    found = find_quote(quote, places)
    assert found.checked.status == "found"
    assert found.place
    assert found.place[1].number == 34
    assert found.checked.letters
    assert found.checked.letters in found.place[1].text


def test_of_other_words_the_nearest_are_given(places: tuple[Place, ...]) -> None:
    found = find_quote(NO_MONEY.replace("geen", "wel"), places)
    assert found.checked.status == "differs"
    assert found.checked.letters
    assert "geen dekking" in found.checked.letters


def test_words_left_out_differ_and_are_shown(places: tuple[Place, ...]) -> None:
    found = find_quote("Op dit moment is er (…) dekking voor aanvullende maatregelen", places)
    assert found.checked.status == "differs"
    assert found.checked.letters
    assert "geen" in found.checked.letters


def test_what_no_letter_has_is_not_found(places: tuple[Place, ...]) -> None:
    found = find_quote("de kat krabt de krullen van de trap", places)
    assert (found.checked.status, found.checked.letters) == ("not_found", None)


@pytest.mark.parametrize("quote", ["(((", ")[a-z]+ (…) (…)", "… … … …", "\\", "a" * 1500])
def test_signs_of_a_pattern_are_signs(places: tuple[Place, ...], quote: str) -> None:
    assert find_quote(quote, places).checked.status in ("found", "differs", "not_found")
