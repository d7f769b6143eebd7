from datetime import date, timedelta
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.letter import Metadata
from corpus.reference import (
    HandelingenReference,
    KamerstukReference,
    LetterReference,
    ParagraphReference,
    PublicationReference,
    Referred,
    official_reference,
    reference_of,
    written,
)
from corpus.reference_links import official_url
from corpus.references import references_in

QUICK = settings(deadline=None, max_examples=200)
NR_1175 = KamerstukReference(dossier="29984", number="1175")
OF_THE_HOUSE = KamerstukReference(
    dossier="29984", number="1175", chamber="II", vergaderjaar="2023-2024"
)


def found(text: str) -> list[Referred]:
    return [reference.to for reference in references_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstukken II 2023/24, 29984, nr. 1175",
        "Kamerstukken II, 2023–2024, 29 984, nr. 1175",
        "kamerstukken II 2023-2024, 29 984 nr. 1175",
        "Kamerstuk II 2023/24 29 984 nr. 1175",
        "Kamerstukken ll 2023/24, 29 984, nr. 1175",
        "TK 2023-2024, 29984 nr. 1175",
        "TK 2023/24, 29984-1175",
        "Kamerstukken II 2023/24, 29 984, 1175",
        "Tweede Kamer, vergaderjaar 2023-2024, 29 984, nr. 1175",
        "Kamerstukken II 2023/24, 29\u00a0984, nr.\u00a01175",
    ],
)
def test_a_paper_of_the_tweede_kamer_is_read_in_each_spelling(text: str) -> None:
    assert found(f"Dit staat vast (zie {text}).") == [OF_THE_HOUSE]


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstuk 29984, nr. 1175",
        "Kamerstuk 29 984, nr. 1175",
        "29 984, nr. 1175",
        "29984 nr. 1175",
        "29984-1175",
        "kst-29984-1175",
        "Kamerstukken 29 984 en 34 244, nr. 1175",
        "Kamerstuk 29 984-1175",
        "Kamerstuk 29 984, nummer 1175",
        "Kamerstuknummer: 29984-1175",
        "Kamerstuk29 984,nr.1175",
        "kst-29984-1175.html",
        "https://zoek.officielebekendmakingen.nl/kst-29984-1175.html",
    ],
)
def test_a_paper_is_read_without_chamber_and_year(text: str) -> None:
    assert found(f"Dit staat vast ({text}).") == [NR_1175]


@pytest.mark.parametrize(
    ("text", "dossier", "number"),
    [
        ("Kamerstuk 35 570 XII, nr. 38", "35570 XII", "38"),
        ("Kamerstuk 36800-IV, nr. 33", "36800-IV", "33"),
        ("Kamerstuk 21 501-33, nr. 929", "21501-33", "929"),
        ("kst-21501-33-929", "21501-33", "929"),
        ("kst-36600-XII-7", "36600 XII", "7"),
        ("kst-36836-D", "36836", "D"),
        ("Kamerstuk 36 200 J, nr. 3", "36200 J", "3"),
        ("Kamerstukken 35 300 (R2134), nr. 3", "35300", "3"),
        ("Kamerstuk 36 446.", "36446", None),
    ],
)
def test_the_part_of_a_dossier_belongs_to_it(text: str, dossier: str, number: str | None) -> None:
    assert found(text) == [KamerstukReference(dossier=dossier, number=number)]


def test_a_paper_of_the_eerste_kamer_is_numbered_by_letters() -> None:
    paper = KamerstukReference(
        dossier="31700 VI", number="D", chamber="I", vergaderjaar="2008-2009", page=4
    )
    assert found("Kamerstukken I 2008/09, 31700 VI, D, p. 4") == [paper]


def test_each_of_several_numbers_is_a_paper() -> None:
    assert [to.number for to in found("Kamerstuk 29984, nrs. 1175 en 1180") if hasattr(to, "number")] == [
        "1175",
        "1180",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("nrs. 12 en 13", ["12", "13"]),
        ("nrs. 12, 13 en 20", ["12", "13", "20"]),
        ("nrs. 12 t/m 15", ["12", "13", "14", "15"]),
        ("nrs. 12–14", ["12", "13", "14"]),
        ("nr. 12 t/m 14", ["12", "13", "14"]),
        ("nrs. A en B", ["A", "B"]),
        ("nummers 3 en 4", ["3", "4"]),
    ],
)
def test_several_numbers_are_read_in_each_spelling(text: str, numbers: list[str]) -> None:
    papers = found(f"Kamerstukken 29984, {text}.")
    assert papers == [KamerstukReference(dossier="29984", number=number) for number in numbers]


@pytest.mark.parametrize("text", ["nr. 1175, 5 november 2024", "nr. 1175 en 5 mei", "nr. 1175, 2"])
def test_what_comes_after_one_number_is_another_thing(text: str) -> None:
    assert found(f"Kamerstuk 29984, {text}, Voortgangsbrief") == [NR_1175]


@pytest.mark.parametrize(
    "text", ["29 984, 12 500 woningen", "29 984, 3 mei", "29 984, 3,5 miljoen"]
)
def test_a_figure_behind_a_dossier_is_no_number(text: str) -> None:
    dossier = KamerstukReference(dossier="29984", chamber="II", vergaderjaar="2023-2024")
    assert found(f"Kamerstukken II 2023/24, {text}") == [dossier]


def test_a_range_names_no_endless_number_of_papers() -> None:
    assert len(found("Kamerstukken 29984, nrs. 1-99999")) < 100


@pytest.mark.parametrize("text", ["nr. 1175, bijlage 2", "nr. 1175 (bijlage 2)"])
def test_an_annex_belongs_to_its_paper(text: str) -> None:
    paper = KamerstukReference(dossier="29984", number="1175", annex="2")
    assert found(f"Zie Kamerstuk 29 984, {text}.") == [paper]


def test_the_mark_of_a_footnote_may_stand_before_it() -> None:
    assert found("5Kamerstuk 29 984, nr. 1175.") == [NR_1175]


def test_two_references_in_a_sentence_stay_two() -> None:
    text = "Kamerstuk 29 984, nr. 1175, blz. 3 en 29 893, nr. 12"
    assert [to.dossier for to in found(text) if isinstance(to, KamerstukReference)] == [
        "29984",
        "29893",
    ]


@pytest.mark.parametrize(
    ("text", "chamber"),
    [
        ("Aanhangsel Handelingen II 2023/24, nr. 123", "II"),
        ("Aanhangsel Handelingen TK 2023-2024, nr. 123", "II"),
        ("Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 123", None),
        ("Aanhangsel Handelingen,vergaderjaar 2023–2024, nr. 123", None),
        ("ah-tk-20232024-123", "II"),
    ],
)
def test_a_question_with_its_answer_is_read(text: str, chamber: Literal["II"] | None) -> None:
    appendix = HandelingenReference(
        number="123", chamber=chamber, vergaderjaar="2023-2024", appendix=True
    )
    assert found(f"Zie ook {text}.") == [appendix]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Handelingen II 2023/24, nr. 12, item 5, p. 3", 3),
        ("Handelingen II, 2023–2024, nr. 12, item 5, blz. 3-8", 3),
        ("h-tk-20232024-12-5", None),
    ],
)
def test_a_report_of_a_debate_is_read_with_its_item(text: str, page: int | None) -> None:
    report = HandelingenReference(
        number="12", item=5, page=page, chamber="II", vergaderjaar="2023-2024"
    )
    assert found(f"Zie {text}.") == [report]


@pytest.mark.parametrize(
    ("text", "series", "year", "number"),
    [
        ("Stb. 2022, 492", "Stb", 2022, "492"),
        ("Stcrt. 2023, nr. 15029", "Stcrt", 2023, "15029"),
        ("Stcrt 2023, 15029", "Stcrt", 2023, "15029"),
        ("Staatscourant 2020, 66909", "Stcrt", 2020, "66909"),
        ("Trb. 2009, 217", "Trb", 2009, "217"),
        ("stb-2022-492.html", "Stb", 2022, "492"),
    ],
)
def test_an_official_journal_is_read(
    text: str, series: Literal["Stb", "Stcrt", "Trb"], year: int, number: str
) -> None:
    paper = PublicationReference(series=series, year=year, number=number)
    assert found(f"De wet ({text}) geldt.") == [paper]


@pytest.mark.parametrize(
    "text",
    [
        "brief van 13 mei 2026",
        "Kamerbrief van 13 mei 2026",
        "brief d.d. 13-05-2026",
        "Kamerbrief over spoorveiligheid van 13 mei 2026",
    ],
)
def test_a_letter_is_read_by_its_day(text: str) -> None:
    assert found(f"Dit staat in de {text}.") == [LetterReference(date=date(2026, 5, 13))]


@pytest.mark.parametrize(
    "text", ["brief van 13 mei jl.", "Kamerbrief van 13 mei jongstleden", "brief d.d. 13 mei jl."]
)
def test_a_recent_day_is_of_the_year_in_which_it_was_written(text: str) -> None:
    def days(seen_from: date) -> list[Referred]:
        return [
            each.to for each in references_in(f"In mijn {text} staat dit.", seen_from=seen_from)
        ]

    assert days(date(2026, 7, 1)) == [LetterReference(date=date(2026, 5, 13))]
    assert days(date(2026, 2, 1)) == [LetterReference(date=date(2025, 5, 13))]
    assert found(f"In mijn {text} staat dit.") == []


@pytest.mark.parametrize(
    "text",
    [
        "brief van 13 mei 2026 (kenmerk IENW/BSK-2026/12345)",
        "brief van 13 mei 2026, met kenmerk IENW/BSK-2026/12345",
        "brief van 13 mei 2026 met als kenmerk IENW/BSK-2026/12345",
        "brief van 13 mei 2026 (onze referentie IENW/BSK-2026/12345)",
    ],
)
def test_a_letter_is_read_by_its_day_and_kenmerk(text: str) -> None:
    letter = LetterReference(date=date(2026, 5, 13), kenmerk="IENW/BSK-2026/12345")
    assert found(f"Zie de {text}.") == [letter]


@pytest.mark.parametrize("text", ["vragen van het lid X (2023Z16994)", "document 2023D16994"])
def test_what_parliament_registers_is_read(text: str) -> None:
    assert [to.kenmerk for to in found(text) if isinstance(to, LetterReference)] == [
        text.split()[-1].strip("()")
    ]


def test_a_letter_is_read_by_its_day_and_what_parliament_registered() -> None:
    letter = LetterReference(date=date(2023, 10, 10), kenmerk="2023Z16994")
    assert found("op uw brief van 10 oktober 2023, nr. 2023Z16994, deel ik mee") == [letter]


@pytest.mark.parametrize(
    "sender",
    [
        "staatssecretaris van Infrastructuur en Waterstaat",
        "minister van Landbouw, Natuur en Voedselkwaliteit",
        "minister",
    ],
)
def test_a_letter_is_read_by_its_sender(sender: str) -> None:
    letter = LetterReference(sender=sender, date=date(2026, 5, 13))
    assert found(f"Zie de brief van de {sender} van 13 mei 2026.") == [letter]


def test_a_letter_is_read_by_its_kenmerk() -> None:
    by_kenmerk = LetterReference(kenmerk="IENW/BSK-2026/66938")
    assert found("Zie de brief met kenmerk IENW/BSK-2026/66938.") == [by_kenmerk]


def test_our_own_mark_is_read() -> None:
    mark = ParagraphReference(letter="003_609ce6cfd7d762fe", paragraph=12)
    assert found("Zie 003_609ce6cfd7d762fe#12.") == [mark]


@pytest.mark.parametrize(
    "text",
    [
        "Het kost 29 984 euro.",
        "Er zijn 12 500 nieuwe woningen.",
        "Bel 06-12345678 of 070-4560000.",
        "Op 13 mei 2026 is de motie aangenomen.",
        "De brief staat, anders dan in de motie van 13 mei 2026, open.",
        "De begroting van 2023-2024 is vastgesteld [1].",
        "De handelingen zijn verricht.",
        "Zie https://example.nl/pagina#12.",
        "Staatsblad en Staatscourant 2026",
        "Zie https://www.tweedekamer.nl/kamerstukken/detail?id=2024D42030&did=2024D42030.",
        "",
    ],
)
def test_what_is_no_reference_is_not_read_as_one(text: str) -> None:
    assert found(text) == []


def test_a_reference_knows_its_place() -> None:
    text = "Dit staat vast (Kamerstuk 29 984, nr. 1175)."
    (reference,) = references_in(text)
    assert text[reference.start : reference.end] == reference.text == "Kamerstuk 29 984, nr. 1175"


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("Kamerstuk 29984, nr. 1175, alinea 3", 3),
        ("brief van 13 mei 2026, al. 12", 12),
        ("Kamerstuk 29984, nr. 1175, p. 2, alinea 3", None),  # counted from the page's top
        ("Kamerstuk 29984, nr. 1175", None),
    ],
)
def test_an_alinea_belongs_to_the_reference(text: str, paragraph: int | None) -> None:
    (reference,) = references_in(f"Dat is zo ({text}).")
    assert (reference.text, reference.paragraph) == (text, paragraph)


# --- what is written is read back ---------------------------------------------------------

YEARS = st.integers(1994, 2050).map(lambda year: f"{year}-{year + 1}")
DOSSIERS = st.from_regex(r"[1-9]\d{4}( (VI|XII|IV|A|J)|-[1-9]\d)?", fullmatch=True)
DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))
KENMERKEN = st.from_regex(r"[A-Z]{2,6}/[A-Z]{2,5}-20\d\d/\d{3,6}|20\d\d-0{3}\d{6}", fullmatch=True)
ROLES = st.sampled_from(
    [
        None,
        "Staatssecretaris van Infrastructuur en Waterstaat",
        "Minister van Onderwijs, Cultuur en Wetenschap",
        "Minister-president",
    ]
)
KAMERSTUKKEN = st.one_of(
    st.builds(
        Metadata,
        dossiers=st.tuples(DOSSIERS),
        number=st.integers(1, 9999).map(str),
        vergaderjaar=st.none() | YEARS,
        chamber=st.sampled_from([None, "I", "II"]),
    ),
    st.builds(
        Metadata,
        dossiers=st.tuples(st.from_regex(r"[1-9]\d{4}( (VI|XII|A))?", fullmatch=True)),
        number=st.from_regex(r"[A-Z]{1,2}", fullmatch=True),
        vergaderjaar=YEARS,
        chamber=st.just("I"),
    ),
)
DATED = st.builds(
    Metadata, date=DAYS, kenmerk=st.none() | KENMERKEN, sender_role=ROLES, sender_name=st.none()
)
UNDATED = st.builds(
    lambda first, days, kenmerk, role: Metadata(
        date_from=first,
        date_to=first + timedelta(days) if first else None,
        kenmerk=kenmerk,
        sender_role=role,
    ),
    st.none() | DAYS,
    st.integers(0, 400),
    st.none() | KENMERKEN,
    ROLES,
)


@QUICK
@given(st.one_of(KAMERSTUKKEN, DATED, UNDATED), st.none() | st.integers(1, 200))
def test_reading_what_was_written_gives_the_same(metadata: Metadata, page: int | None) -> None:
    written = official_reference(metadata, page)
    (reference,) = references_in(written)
    assert reference.text == written
    assert reference.to == reference_of(metadata, page)


CHAMBERS: st.SearchStrategy[Literal["I", "II"] | None] = st.sampled_from([None, "I", "II"])
SERIES: st.SearchStrategy[Literal["Stb", "Stcrt", "Trb"]] = st.sampled_from(["Stb", "Stcrt", "Trb"])
PAGES = st.none() | st.integers(1, 200)
REFERENCES: st.SearchStrategy[Referred] = st.one_of(
    st.builds(
        KamerstukReference,
        dossier=DOSSIERS,
        number=st.integers(1, 9999).map(str),
        vergaderjaar=st.none() | YEARS,
        chamber=CHAMBERS,
        page=PAGES,
        annex=st.none() | st.integers(1, 20).map(str),
    ),
    st.builds(
        HandelingenReference,
        number=st.integers(1, 9999).map(str),
        chamber=CHAMBERS,
        vergaderjaar=st.none() | YEARS,
        item=PAGES,
        page=PAGES,
    ),
    st.builds(
        HandelingenReference,
        number=st.integers(1, 9999).map(str),
        chamber=CHAMBERS,
        vergaderjaar=st.none() | YEARS,
        appendix=st.just(True),
    ),
    st.builds(
        PublicationReference,
        series=SERIES,
        year=st.integers(1900, 2060),
        number=st.integers(1, 99999).map(str),
    ),
    st.builds(
        ParagraphReference,
        letter=st.from_regex(r"[0-9]{3}_[0-9a-f]{4,12}", fullmatch=True),
        paragraph=st.integers(1, 999),
    ),
)


@QUICK
@given(REFERENCES)
def test_each_kind_is_read_back_as_it_was_written(to: Referred) -> None:
    (reference,) = references_in(f"Dit staat vast (zie {written(to)}).")
    assert (reference.text, reference.to) == (written(to), to)


@QUICK
@given(REFERENCES)
def test_an_address_leads_back_to_what_it_is_of(to: Referred) -> None:
    url = official_url(to)
    if url:
        (reference,) = references_in(url)
        assert official_url(reference.to) == url


@QUICK
@given(st.one_of(KAMERSTUKKEN, DATED, UNDATED))
def test_a_reference_is_found_whole_between_brackets(metadata: Metadata) -> None:
    written = official_reference(metadata)
    assert [r.text for r in references_in(f"Dat is zo (zie {written}).")] == [written]


@QUICK
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    for reference in references_in(text):
        assert text[reference.start : reference.end] == reference.text


def test_a_long_text_is_read_without_delay() -> None:
    assert references_in("brief van " * 20_000) == ()
    assert references_in("Kamerstuk " * 20_000) == ()
    assert references_in("29 984 " * 20_000) == ()
    assert references_in("https://" * 20_000) == ()
    assert references_in("Handelingen II 2023/24" * 5_000) == ()
