"""How a model can fail, and what the reader is told of it."""

from typing import Literal

FailureKind = Literal["down", "slow", "cut_off", "useless"]

_WHAT: dict[FailureKind, str] = {
    "down": "Het taalmodel is niet bereikbaar of gaf een fout",
    "slow": "Het taalmodel antwoordde niet op tijd",
    "cut_off": "Het taalmodel brak zijn antwoord af",
    "useless": "Het taalmodel gaf geen bruikbaar antwoord",
}
TOO_LONG = "Het antwoord van het taalmodel was te lang en is hier afgebroken."


class ModelFailed(Exception):
    """A model gave no whole answer."""

    def __init__(self, kind: FailureKind) -> None:
        super().__init__(kind)
        self.kind = kind


def notice(kind: FailureKind, *, extracted: bool) -> str:
    """Say what went wrong, and what is shown in its place.

    Args:
        kind: How the model failed.
        extracted: Whether the letters' own sentences stand in its place.
    """
    return f"{_WHAT[kind]}{'; dit zijn de zinnen van de brieven zelf' if extracted else ''}."
