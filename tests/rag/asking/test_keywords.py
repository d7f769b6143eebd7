import pytest

from rag.asking.asked import what_is_asked
from rag.asking.forms import Kind


@pytest.mark.parametrize(
    ("keywords", "kind"),
    [
        ("honorarium voorzitter commissie", "amount"),
        ("En de kosten van het depot?", "amount"),
        ("budget depot Ter Apel", "amount"),
        ("hoogte boete 2025?", "amount"),
        ("aantal aangewezen locaties", "number"),
        ("ledental platform", "number"),
        ("aandeel depot in het budget", "percentage"),
        ("einddatum onderzoek depot", "date"),
        ("publicatie rapport datum", "date"),
        ("auteur van het actieplan", "who"),
        ("voorzitter waarborgfonds depot", "who"),
        ("reden uitstel depot", "why"),
    ],
)
def test_a_bare_noun_says_what_is_looked_for(keywords: str, kind: Kind) -> None:
    assert what_is_asked(keywords).kind == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Is bekend wie het depot bouwt?", "who"),
        ("Vielen er gewonden, en zo ja hoeveel?", "number"),
        ("Het budget groeit: is daar een percentage bij genoemd?", "percentage"),
        ("Wat wordt de reistijd naar Ter Apel?", "duration"),
    ],
)
def test_what_is_asked_by_the_way_counts(question: str, kind: Kind) -> None:
    assert what_is_asked(question).kind == kind


@pytest.mark.parametrize("question", ["Is het geld inmiddels rond?", "Gaan de kosten omhoog?"])
def test_a_verb_in_front_asks_whether(question: str) -> None:
    assert what_is_asked(question).kind in {"whether", "any"}
