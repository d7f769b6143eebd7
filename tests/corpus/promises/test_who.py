from collections.abc import Callable

import pytest

from corpus.letter import Letter
from corpus.promises.finding import promises_in

Write = Callable[..., Letter]
SENDER = "de minister van Infrastructuur en Waterstaat"


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Ik informeer uw Kamer voor de zomer.", SENDER),
        ("Wij informeren uw Kamer voor de zomer.", SENDER),
        ("De Kamer wordt hierover in het najaar geïnformeerd.", SENDER),
        ("Zodra de rechter uitspraak heeft gedaan, wordt de Kamer geïnformeerd.", SENDER),
        ("ProRail levert het plan uiterlijk 1 juli 2026 op.", "ProRail"),
        ("Voor de zomer van 2027 stuurt het kabinet de wijziging naar de Kamer.", "het kabinet"),
        ("De minister van Financiën stuurt u volgende maand een brief.", "de minister van Financiën"),
        ("Uw Kamer wordt in het najaar door de minister van Defensie geïnformeerd.",
         "de minister van Defensie"),
        ("De Europese Commissie komt medio 2027 met een voorstel.", "de Europese Commissie"),
        ("Het station opent in 2027 zijn deuren.", None),
    ],
)  # fmt: skip
def test_it_is_who_the_sentence_names_or_the_sender(
    write: Write, sentence: str, who: str | None
) -> None:
    assert [p.who for p in promises_in(write(sentence))] == [who]


def test_two_senders_are_both_named(write: Write) -> None:
    letter = write(
        "Wij sturen de Kamer voor de zomer een brief.",
        sender_role="Minister van Asiel en Migratie en Staatssecretaris van Justitie en Veiligheid",
    )
    assert promises_in(letter)[0].who == (
        "de minister van Asiel en Migratie en de staatssecretaris van Justitie en Veiligheid"
    )


def test_a_letter_without_a_sender_has_one_all_the_same(write: Write) -> None:
    letter = write("Ik informeer uw Kamer voor de zomer.", sender_role=None)
    assert promises_in(letter)[0].who == "de afzender"
