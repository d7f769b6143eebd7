import datetime as dt

import pytest

from corpus.reference import (
    HandelingenReference,
    KamerstukReference,
    LetterReference,
    ParagraphReference,
    PublicationReference,
    Referred,
)
from corpus.reference_links import official_url

SITE = "https://zoek.officielebekendmakingen.nl/"


@pytest.mark.parametrize(
    ("to", "page"),
    [
        (KamerstukReference(dossier="29984", number="1175", page=3), "kst-29984-1175.html"),
        (KamerstukReference(dossier="36600 XII", number="7"), "kst-36600-XII-7.html"),
        (KamerstukReference(dossier="21501-33", number="929"), "kst-21501-33-929.html"),
        (KamerstukReference(dossier="36836", number="D", chamber="I"), "kst-36836-D.html"),
        (PublicationReference(series="Stb", year=2022, number="492"), "stb-2022-492.html"),
        (PublicationReference(series="Stcrt", year=2020, number="66909"), "stcrt-2020-66909.html"),
        (
            HandelingenReference(
                number="2271", vergaderjaar="2023-2024", chamber="II", appendix=True
            ),
            "ah-tk-20232024-2271.html",
        ),
        (
            HandelingenReference(number="12", item=5, vergaderjaar="2023-2024", chamber="I"),
            "h-ek-20232024-12-5.html",
        ),
    ],
)
def test_an_official_publication_has_an_address(to: Referred, page: str) -> None:
    assert official_url(to) == SITE + page


@pytest.mark.parametrize(
    "to",
    [
        KamerstukReference(dossier="29984"),
        HandelingenReference(number="12", vergaderjaar="2023-2024", chamber="II"),
        HandelingenReference(number="12", vergaderjaar="2023-2024", appendix=True),
        HandelingenReference(number="12", chamber="II", appendix=True),
        LetterReference(date=dt.date(2026, 5, 13), kenmerk="IENW/BSK-2026/66938"),
        ParagraphReference(letter="003", paragraph=12),
    ],
)
def test_where_a_part_is_unknown_there_is_no_address(to: Referred) -> None:
    assert official_url(to) is None
