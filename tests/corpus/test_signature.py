# ruff: noqa: E501 - the tables of cases read best with each on its own line

import pytest

from corpus.lines import split_lines
from corpus.signature import office, read_signature


def signed(closing: str) -> tuple[str | None, str | None]:
    return read_signature(split_lines(closing))


@pytest.mark.parametrize(
    "name",
    [
        "A.A. Aartsen",
        "Annet Bertram",
        "V.L.W.A. Heijnen",
        "drs. M.C.G. Keijzer",
        "Y.J. van Hijum",
        "D.M. van Weel",
        "Dilan Yeşilgöz-Zegerius",
        "Femke Marije Wiersma",
        "ir. C.E. van der Veen",
        "mr. drs. C. van Nieuwenhuizen Wijbenga",
        "Th.J.H. Bruins Slot",
        "dr. A.J.M. (Ank) Bijleveld-Schouten",
        "J.G.M. ’t Hart",
        "Mariëlle Paul",
        "Vincent Karremans",
        "Barry Madlener",
    ],
)
def test_a_name_under_an_office_is_read(name: str) -> None:
    assert signed(f"De Minister van Defensie,\n\n\n{name}") == ("Minister van Defensie", name)


def test_a_name_above_the_office_is_read() -> None:
    assert signed("Sophie Hermans  \nMinister van Klimaat en Groene Groei") == (
        "Minister van Klimaat en Groene Groei",
        "Sophie Hermans",
    )


def test_an_office_without_a_name_has_no_name() -> None:
    assert signed("De Minister van Defensie,") == ("Minister van Defensie", None)


def test_no_closing_means_nobody() -> None:
    assert signed("") == (None, None)


@pytest.mark.parametrize(
    ("closing", "role"),
    [
        ("De Minister van Sociale Zaken\nen Werkgelegenheid,\nY.J. van Hijum", "Minister van Sociale Zaken en Werkgelegenheid"),
        ("DE MINISTER VAN SOCIALE ZAKEN EN\nWERKGELEGENHEID,\nY.J. van Hijum", "Minister van Sociale Zaken en Werkgelegenheid"),
        ("De Minister van Onderwijs, Cultuur en\nWetenschap,\nE.E.W. Bruins", "Minister van Onderwijs, Cultuur en Wetenschap"),
        ("De minister-president,\nDick Schoof", "Minister-president"),
        ("de minister van Volksgezondheid,\nWelzijn en Sport,\n\nJan Anthonie Bruijn", "Minister van Volksgezondheid, Welzijn en Sport"),
        ("De Minister van Landbouw, Natuur\nen Voedselkwaliteit,\nP. Adema", "Minister van Landbouw, Natuur en Voedselkwaliteit"),
    ],
)  # fmt: skip
def test_an_office_over_two_lines_is_whole(closing: str, role: str) -> None:
    assert signed(closing)[0] == role


def test_two_who_sign_under_each_other_are_both_read() -> None:
    closing = "De Minister van Defensie,\nR.P. Brekelmans\n\nDe Staatssecretaris van Defensie,\nG. Tuinman"
    assert signed(closing) == (
        "Minister van Defensie en Staatssecretaris van Defensie",
        "R.P. Brekelmans en G. Tuinman",
    )


def test_two_who_sign_side_by_side_are_both_read() -> None:
    closing = (
        "De Minister van Defensie,       De Staatssecretaris van Defensie,\n\n\n"
        "R.P. Brekelmans                 G. Tuinman"
    )
    assert signed(closing) == (
        "Minister van Defensie en Staatssecretaris van Defensie",
        "R.P. Brekelmans en G. Tuinman",
    )


def test_who_signs_on_behalf_of_a_minister_is_read() -> None:
    assert signed("De minister van Financiën,\nnamens deze,\n\nA. de Vries") == (
        "Minister van Financiën",
        "A. de Vries",
    )


@pytest.mark.parametrize(
    "between",
    [
        " namens deze,",
        ",  namens deze,",
        "\nnamens deze:",
        ", namens deze, de directeur Wegen en\nVerkeer,",
    ],
)
def test_on_behalf_is_no_part_of_the_office_or_the_name(between: str) -> None:
    assert signed(f"DE MINISTER VAN FINANCIËN{between}\n\nA. de Vries") == (
        "Minister van Financiën",
        "A. de Vries",
    )


def test_a_function_is_no_name() -> None:
    closing = "De minister van Financiën,\nnamens deze:\nTeammanager Vergunningen\nRijksdienst voor Ondernemend Nederland"
    assert signed(closing) == ("Minister van Financiën", None)


def test_where_an_objection_goes_is_no_second_sender() -> None:
    closing = "de minister van Defensie,\nA. de Vries\n\nDe minister van Defensie t.a.v. de directie Juridische Zaken"
    assert signed(closing) == ("Minister van Defensie", "A. de Vries")


@pytest.mark.parametrize("after", ["Bijlage: 1", "Pagina 3 van 3", "cc: de Eerste Kamer"])
def test_what_stands_under_the_name_is_no_name(after: str) -> None:
    assert signed(f"De Minister van Defensie,\nR.P. Brekelmans\n\n{after}")[1] == "R.P. Brekelmans"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,", "Staatssecretaris van Infrastructuur en Waterstaat"),
        ("de minister van Defensie", "Minister van Defensie"),
        ("DE MINISTER-PRESIDENT, MINISTER VAN ALGEMENE ZAKEN,", "Minister-President, Minister van Algemene Zaken"),
        ("DE MINISTER VAN ASIEL EN MIGRATIE", "Minister van Asiel en Migratie"),
        ("De Minister voor Natuur en Stikstof,", "Minister voor Natuur en Stikstof"),
    ],
)  # fmt: skip
def test_an_office_is_written_as_in_running_text(text: str, written: str) -> None:
    assert office(text) == written


@pytest.mark.parametrize(
    ("closing", "role", "name"),
    [
        ("Mede namens de minister van Defensie,\n\nDe minister van Financiën,\n\nA. de Vries", "Minister van Financiën", "A. de Vries"),
        ("De minister van Financiën, mede namens de minister van Defensie,\n\nA. de Vries", "Minister van Financiën", "A. de Vries"),
        ("Conform het door de Minister van Financiën a.i. genomen besluit,\n\nA. de Vries\n\nHoofd Juridische Zaken", "Minister van Financiën", "A. de Vries"),
        ("De minister van Financiën, namens deze, de directeur Juridische Zaken,\n\n[Deze brief is niet ondertekend.]\n\nA. de Vries", "Minister van Financiën", "A. de Vries"),
        ("DE MINISTER-PRESIDENT,\nMinister van Algemene Zaken,\nnamens deze,\n\nplv. Secretaris-Generaal\nA. de Vries", "Minister-President, Minister van Algemene Zaken", "A. de Vries"),
        ("DE MINISTER VAN FINANCIËN,\nnamens deze,\nDIRECTEUR-GENERAAL BELASTINGEN,\n10.2.e\nMevr. A. de Vries", "Minister van Financiën", "Mevr. A. de Vries"),
        ("De minister van Financiën,\nnamens deze,\n10.2.e\n\nBezwaarclausule\nU kunt bezwaar maken.", "Minister van Financiën", None),
        ("Ministerie van Financiën,\nnamens deze:\nA. de Vries\nTeammanager Toezicht", None, "A. de Vries"),
        ("Datum: 3 mei 2026\n\nDe minister van Financiën,\nA. de Vries", "Minister van Financiën", "A. de Vries"),
        ("Jansen\nVan Dijk", None, "Jansen"),
    ],
)  # fmt: skip
def test_who_signs_is_told_from_whom_they_sign_for(
    closing: str, role: str | None, name: str | None
) -> None:
    assert signed(closing) == (role, name)
