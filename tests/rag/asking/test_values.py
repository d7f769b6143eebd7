import pytest

from rag.asking.values import ValueKind, values


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        (
            "amount",
            "Er is € 39 miljoen en 19,4 miljoen euro.",
            ["€ 39 miljoen", "19,4 miljoen euro"],
        ),
        ("amount", "Het gaat om circa €200–250 miljoen.", ["€200–250 miljoen"]),
        ("amount", "Er komen 39 treinen.", []),
        (
            "percentage",
            "Een op de vijf, 42 van de 58 en 61%.",
            ["Een op de vijf", "42 van de 58", "61%"],
        ),
        ("date", "Op 17 juni 2026 en medio 2024.", ["17 juni 2026", "medio 2024"]),
        ("date", "De Uitvoeringsagenda 2026-2030 komt.", []),
        ("date", "Dat komt voor de zomer.", ["voor de zomer"]),
        ("duration", "Het duurt gemiddeld 14 weken.", ["14 weken"]),
        ("frequency", "Ten minste vier keer per jaar.", ["vier keer", "per jaar"]),
        (
            "frequency",
            "Elke acht dagen, of om de twee jaar.",
            ["Elke acht dagen", "om de twee jaar"],
        ),
        ("amount", "Een half miljoen mensen en 2 miljoen ton.", []),
        ("amount", "Er is 12 miljoen extra, 3 miljoen krijgen zij.", ["12 miljoen", "3 miljoen"]),
        ("number", "Er wachten 1.243 kinderen.", ["1.243"]),
        ("number", "Op 1 januari 2026 geldt artikel 3.1 en box 3.", []),
        ("number", "2. De inspectie kijkt mee.", []),
        ("number", "De inzet van 25kV-teams op 740-meter spoor.", []),
        ("place", "In Groningen en Zwolle, zonder ProRail.", ["In Groningen en Zwolle"]),
        ("place", "Het gaat naar België.", ["naar België"]),
        ("name", "Dat doet de Raad voor Cultuur in Zwolle.", ["Raad voor Cultuur", "Zwolle"]),
        ("person", "Het advies van mw. mr. drs. M.I. Hamer.", ["mw. mr. drs. M.I. Hamer"]),
        ("person", "Christophe van der Maat verkent dat.", ["Christophe van der Maat"]),
        ("person", "De Commissie van Wijzen in Den Haag.", []),
    ],
)
def test_values_are_told_by_their_form(kind: ValueKind, text: str, found: list[str]) -> None:
    assert [value.text.rstrip(" ") for value in values(kind, text)] == found


def test_a_value_stands_where_it_says() -> None:
    text = "b. Er is € 39 miljoen voor het spoor."
    (value,) = values("amount", text)
    assert text[value.start : value.end] == "€ 39 miljoen"
