"""Who did it, who got it, when and of what: a sentence that moves one of these is not borne."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

GREEN = {"verbatim", "supported"}
Letters = Callable[..., Letter]


def _status(letter: Letter, claim: str) -> str:
    return check_sentence(claim, letter, letter.paragraphs[0]).status


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Zes op de tien studenten werken via een bemiddelingsbureau.",
            "Zes op de tien bemiddelingsbureaus werken met studenten.",
        ),
        (
            "Het land heeft sinds maart 2021 voor 12 miljoen euro aan hulp geleverd. "
            "In 2025 is daarvoor 3 miljoen euro gereserveerd.",
            "In 2025 heeft het land voor 12 miljoen euro aan hulp geleverd.",
        ),
        (
            "De rechtbank heeft op 4 maart 2025 geoordeeld dat drie mensen worden opgeroepen. "
            "De Staat heeft tegen dit vonnis hoger beroep ingesteld.",
            "De rechtbank heeft tegen het vonnis hoger beroep ingesteld.",
        ),
        (
            "Wanneer een bank zijn zorgplicht niet nakomt, kan de AFM een boete opleggen.",
            "De AFM kan een boete krijgen van de bank wanneer die zijn zorgplicht niet nakomt.",
        ),
        (
            "In Noorwegen beheert de veiligheidsinstantie (in Nederland de ILT) het register.",
            "In Nederland beheert de veiligheidsinstantie het register.",
        ),
        (
            "Via het traject werk ik toe naar strategische keuzes voor de toekomstige capaciteit.",
            "In het traject zijn strategische keuzes voor de toekomstige capaciteit gemaakt.",
        ),
        (
            "Het is aan een volgend kabinet om keuzes te maken over het pakket.",
            "Het is aan dit kabinet om keuzes te maken over het pakket.",
        ),
        (
            "Een huurder die de regels overtreedt, krijgt sneller een waarschuwing.",
            "Een huurder die de regels overtreedt, krijgt later een waarschuwing.",
        ),
        (
            "Ik heb daarom Slachtofferhulp gevraagd om slachtoffers actief te benaderen.",
            "Slachtofferhulp benadert slachtoffers actief.",
        ),
        (
            "Van der Berg zal als onafhankelijk voorzitter verkennen wat er nodig is.",
            "Van der Berg heeft als onafhankelijk voorzitter verkend wat er nodig is.",
        ),
    ],
)
def test_a_sentence_that_moves_a_part_is_not_borne(
    letter_of: Letters, text: str, claim: str
) -> None:
    assert _status(letter_of(text), claim) not in GREEN


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Het onderzoek bevestigt dat prikkels op korte termijn beperkt effect hebben op het "
            "gebruik van de lijn. "
            "Daarom zet ik hier nu niet op in.",
            "Op prikkels voor het gebruik van de lijn wordt nu niet ingezet, omdat het effect "
            "ervan op korte termijn beperkt is.",
        ),
        (
            "Voor de aanbevelingen over draagvlak wil ik met vervoerders een samenhangende aanpak opstellen.",
            "Voor de aanbevelingen over draagvlak wil ik met vervoerders één samenhangende aanpak opstellen.",
        ),
        (
            "Op 23 maart 2026 vond in Utrecht de eerste bijeenkomst over overwegen plaats.",
            "De eerste bijeenkomst over overwegen is op 23 maart 2026 in Utrecht gehouden.",
        ),
    ],
)
def test_what_says_the_same_in_other_words_is_borne(
    letter_of: Letters, text: str, claim: str
) -> None:
    assert _status(letter_of(text), claim) in GREEN


@pytest.mark.parametrize(
    ("sender", "borne"),
    [("A.B. de Wit", True), ("C. Jansen", False), ("A. de Wit en B. Smit", False)],
)
def test_the_sender_may_be_named_for_ik(letter_of: Letters, sender: str, borne: bool) -> None:
    letter = letter_of("In aanvulling hierop wil ik het spoor beter bestand maken tegen sabotage.")
    letter = replace(letter, metadata=replace(letter.metadata, sender_name=sender))
    claim = "De Wit wil het spoor beter bestand maken tegen sabotage."
    assert (_status(letter, claim) in GREEN) is borne
