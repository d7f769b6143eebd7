from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import ends_open, sentence_spans

DUTCH = st.text(alphabet="aAbBeEnN '’.,;:?!…()«»\"“”1290é€-\n", max_size=120)


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text)]


@given(DUTCH | st.text())
def test_sentences_leave_out_only_white_space(text: str) -> None:
    spans = sentence_spans(text)
    places = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    between = [text[places[i] : places[i + 1]] for i in range(0, len(places), 2)]
    assert all(not part.strip() for part in between)


@given(DUTCH)
def test_sentences_stand_in_order_and_hold_something(text: str) -> None:
    spans = sentence_spans(text)
    assert all(span.start < span.end for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "Dit gaat goed.|Dat niet.",
        "Wie betaalt dat?|De Rijksoverheid.",
        "Zij zei: «Dat kan niet.»|Ik deel dat.",
        "Dat kost € 2,5 miljoen.|Er is 1.250.000 m2 nodig.",
        "Op 18 februari jl.|Ik heb dat gezegd.",
        "De heer J.P. Jansen sprak.|Hij vertrok.",
        "Zie artikel 3.1.|De rest volgt.",
        "Dat heet 'weerbaar'.|'Sterk' is anders.",
        "Het is klaar.|3RX volgt later.",
        "Er komen kosten (€ 3 mln.).|De Kamer weet dat.",
        "Dit geldt voor bussen, trams, enz.|Daarnaast geldt het voor treinen.",
        "Het tarief is 9%.|’s Avonds geldt 21%.",
        "Dat is … veel.",
    ],
)
def test_a_sentence_ends_where_a_reader_says(text: str) -> None:
    parts = text.split("|")
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstukken II 2023/24, 29984, nr. 1175 is bijgevoegd.",
        "Op 18 februari jl. van dat jaar werd getekend.",
        "Met dhr. Johan Remkes als voorzitter.",
        "Het lid Van der Plas c.s. Kamerbreed gesteund vroeg hierom.",
        "Dat is m.b.t. Brabant geregeld.",
        "Volgens prof. dr. A.B. Cohen is dat juist.",
        "De N.V. Nederlandse Spoorwegen rijdt.",
        "Het gaat om ca. 300 mensen en max. 20 huizen.",
        "Zie art. 5 van de wet.",
        "1. Betere doorstroming op de corridors.",
        "Dit geldt voor o.a. Den Haag en Delft.",
        "Het kost € 30 mln. Nederlands geld.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_an_empty_text_has_no_sentences() -> None:
    assert sentence_spans("") == ()


def test_a_text_that_stops_at_an_abbreviation_is_open() -> None:
    assert ends_open("zoals vastgelegd in nr.")


def test_a_text_that_stops_at_a_word_is_not_open() -> None:
    assert not ends_open("zoals vastgelegd in de wet.")
