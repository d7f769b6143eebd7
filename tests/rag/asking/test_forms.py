import pytest

from rag.asking.forms import Kind, kind_of


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Hoeveel trekt de minister uit?", "amount"),
        ("Hoe hoog is de dwangsom?", "amount"),
        ("Hoe vaak komt het beraad bijeen?", "frequency"),
        ("Om de hoeveel jaar wordt dat bekeken?", "frequency"),
        ("Hoeveel procent is er gereserveerd?", "percentage"),
        ("Hoe lang duurt de procedure?", "duration"),
        ("Welk deel van de instellingen doet mee?", "percentage"),
        ("Hoe heet de ambassadeur?", "person"),
        ("Wie was in 2023 de voorzitter?", "person"),
        ("Wat brengt de verhoging per jaar op?", "amount"),
        ("Hoe brengt de minister ons op de hoogte?", "any"),
        ("Welke verzekeraar kreeg een aanwijzing?", "who"),
        ("Op welke terreinen wordt geoefend?", "where"),
        ("Welke stappen volgen er?", "list"),
        ("Welke ambitie staat daarin?", "which"),
        ("Is de evaluatie al klaar?", "whether"),
        ("Mogen gemeenten daarvan afwijken?", "whether"),
        ("Snappen gemeenten welke bedrijven het zijn?", "whether"),
        ("Noem de maatregelen", "list"),
        ("Wat maakte de overweg gevaarlijk?", "any"),
        ("What does Vision 2040 aim for when it comes to freight?", "any"),
    ],
)
def test_the_kind_is_read_from_the_form(question: str, kind: Kind) -> None:
    assert kind_of(question) == kind
