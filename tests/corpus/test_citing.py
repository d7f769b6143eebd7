from collections.abc import Callable
from datetime import date

from corpus.citing import cited_in
from corpus.letter import Letter
from corpus.reference import KamerstukReference, LetterReference

LETTER = """\
Datum 13 mei 2026
Betreft Reactie op Kamerstuk 29 984, nr. 3

Geachte voorzitter,

Mijn brief van 1 februari jl. zegt dit.[^1] Ook de brief van de minister van Financiën van 3 maart 2026.

De brief van 3 april jl. van de gemeente gaat over 12 500 woningen.

Hoogachtend,

DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,
A.B. Jansen

[^1]: Kamerstuk 29893, nr. 284.
"""


def test_each_reference_is_given_with_its_place(read_text: Callable[[str], Letter]) -> None:
    places = [(each.text, each.paragraph, each.footnote) for each in cited_in(read_text(LETTER))]
    assert places == [
        ("Kamerstuk 29 984, nr. 3", None, None),
        ("brief van 1 februari jl.", 1, None),
        ("brief van de minister van Financiën van 3 maart 2026", 1, None),
        ("brief van 3 april jl.", 2, None),
        ("Kamerstuk 29893, nr. 284", 1, "1"),
    ]


def test_ones_own_letter_is_of_the_same_sender(read_text: Callable[[str], Letter]) -> None:
    own, other = (each.to for each in cited_in(read_text(LETTER)) if "jl" in each.text)
    sender = "staatssecretaris van Infrastructuur en Waterstaat"
    assert own == LetterReference(sender=sender, date=date(2026, 2, 1))
    assert other == LetterReference(date=date(2026, 4, 3))


def test_the_letters_of_this_repository_cite(sample_letters: dict[str, Letter]) -> None:
    papers = {
        (each.to.dossier, each.to.number)
        for each in cited_in(sample_letters["003"])
        if isinstance(each.to, KamerstukReference)
    }
    assert papers == {
        ("29893", "284"), ("29893", "281"), ("29893", "275"), ("30821", "321"), ("34244", "14")
    }  # fmt: skip
