import pytest

from corpus.sentence_case import names_in, sentence_case


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("MOTIE VAN HET LID JANSEN-DE WIT", "Motie van het lid Jansen-De Wit"),
        ("GEWIJZIGDE MOTIE VAN HET LID VAN DER BERG", "Gewijzigde motie van het lid Van der Berg"),
        (
            "MOTIE VAN DE LEDEN JANSEN EN VAN DIJK OVER HET SPOOR",
            "Motie van de leden Jansen en Van Dijk over het spoor",
        ),
        ("MOTIE VAN HET LID JANSEN C.S.", "Motie van het lid Jansen c.s."),
        (
            "LIJST VAN VRAGEN AAN DE MINISTER VAN FINANCIËN OVER BELASTINGEN",
            "Lijst van vragen aan de minister van Financiën over belastingen",
        ),
        (
            "BRIEF AAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP",
            "Brief aan de minister van Onderwijs, Cultuur en Wetenschap",
        ),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Verslag van een schriftelijk overleg"),
    ],
)
def test_names_behind_a_member_or_an_office_keep_their_capitals(printed: str, written: str) -> None:
    assert sentence_case(printed, {}) == written


def test_a_word_that_the_letter_writes_with_a_capital_keeps_it() -> None:
    names = names_in("Dit jaar heeft ProRail in Zeeland gebouwd.")
    assert sentence_case("PRORAIL BOUWT IN ZEELAND", names) == "ProRail bouwt in Zeeland"


def test_a_word_at_the_begin_of_a_sentence_is_no_name() -> None:
    assert names_in("Dat is zo. Bruggen roesten, en het kabinet ziet bruggen als Bruggen.") == {}
