"""Whether a quantity of the letters bears one of a sentence, in whatever notation."""

import re
from decimal import Decimal

from rag.checking.quantities import Quantity

_SUM = 100_000
_GEVALLEN = 10
_HAIR = Decimal("0.0001")  # twee derde is no decimal number
_TIMES = {
    ("jaar", "maand"): 12, ("week", "dag"): 7, ("dag", "uur"): 24, ("uur", "minuut"): 60,
    ("ton", "euro"): 100_000, ("ton", "kilo"): 1000, ("kton", "ton"): 1000,
    ("kilometer", "meter"): 1000, ("hectare", "m2"): 10_000, ("km2", "hectare"): 100,
    ("m3", "liter"): 1000, ("twh", "gwh"): 1000, ("gwh", "mwh"): 1000, ("mwh", "kwh"): 1000,
    ("gw", "mw"): 1000,
}  # fmt: skip
_MULTIPLIED = {
    2: "verdubbel", 3: "verdrievoudig", 4: "verviervoudig", 5: "vervijfvoudig", 10: "vertienvoudig",
}  # fmt: skip
_OF_THESE = re.compile(
    r"\b(?:daarvan|waarvan|hiervan|ervan|van (?:hen|hun|deze|die)|in (?=[^.,;]{1,15} gevallen))\b",
    re.IGNORECASE,
)


def bears(ours: Quantity, theirs: Quantity) -> bool:
    """Say whether a quantity of the letters bears one of a sentence: same unit, and no less exact."""
    values = _in_one_unit(ours, theirs)
    if ours.ordinal != theirs.ordinal or values is None:
        return False
    hair = _HAIR * max(values) if is_share(ours) or is_share(theirs) else 0
    if abs(values[0] - values[1]) <= hair or _is_whole_percent_of(ours, theirs, values):
        return ours.bound == theirs.bound or (theirs.bound == "exact" and ours.bound == "about")
    return theirs.bound == "exact" and _rounds(ours, *values)


def _is_whole_percent_of(ours: Quantity, theirs: Quantity, values: tuple[Decimal, Decimal]) -> bool:
    """Say whether a percentage is the nearest whole one to a share that has none: `een derde`, 33%."""
    return {is_share(ours), is_share(theirs)} == {True, False} and any(
        round(value) == other and value != round(value, 1) and other == round(other)
        for value, other in (values, values[::-1])
    )


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities count the same; large sums are money also without `euro`."""
    if one.unit == other.unit:
        return True
    return {one.unit, other.unit} in ({"", "fte"}, {"", "keer"}) or (
        {one.unit, other.unit} == {"", "euro"} and min(one.value, other.value) >= _SUM
    )


def _rounds(ours: Quantity, said: Decimal, value: Decimal) -> bool:
    """Say whether `ruim 400.000` may stand for 412.600, `bijna de helft` for 48%, `circa` likewise."""
    if said == 0 or ours.unit.startswith("van "):
        return False
    share = value / said
    return {
        "over": Decimal(1) < share <= Decimal("1.05"),
        "under": Decimal("0.95") <= share < Decimal(1),
        "about": Decimal("0.97") <= share <= Decimal("1.03"),
    }.get(ours.bound, False)


def is_share(quantity: Quantity) -> bool:
    """Say whether a quantity is a part of a whole: `drie kwart`, `vier van de tien`."""
    return quantity.unit.startswith("van ") or (not quantity.unit and 0 < quantity.value < 1)


def _in_one_unit(ours: Quantity, theirs: Quantity) -> tuple[Decimal, Decimal] | None:
    """Give both values in one unit: `anderhalf jaar` is 18 months, a quarter is 25 percent."""
    if same_unit(ours, theirs):
        return ours.value, theirs.value
    if is_share(ours) and is_share(theirs):
        return ours.value, theirs.value
    if is_share(ours) and theirs.unit == "procent":
        return ours.value * 100, theirs.value
    if is_share(theirs) and ours.unit == "procent":
        return ours.value, theirs.value * 100
    if (ours.unit, theirs.unit) in _TIMES:
        return ours.value * _TIMES[ours.unit, theirs.unit], theirs.value
    if (theirs.unit, ours.unit) in _TIMES:
        return ours.value, theirs.value * _TIMES[theirs.unit, ours.unit]
    return None


def is_multiplied(ours: Quantity, text: str) -> bool:
    """Say whether `drie keer zo groot` is told by a verb: `verdrievoudigde`."""
    verb = _MULTIPLIED.get(int(ours.value)) if ours.unit == "keer" else None
    return ours.bound == "exact" and bool(verb and re.search(rf"\b{verb}", text, re.IGNORECASE))


def borne_in_parts(ours: Quantity, theirs: tuple[Quantity, ...], text: str) -> bool:
    """Say whether `negen van de 34` is told as 34, and nine of these."""
    if not ours.unit.startswith("van "):
        return False
    whole = Decimal(ours.unit.removeprefix("van "))
    part = round(ours.value * whole)
    if part == 1 and any(q.value == whole and not q.ordinal for q in theirs):
        return True  # `een van de drie redenen`, of which the letter says that they are three
    return any(
        first.value == whole and second.value == part
        and first.bound == second.bound == "exact"
        and _OF_THESE.search(text[first.end : second.end + _GEVALLEN])
        for first in theirs for second in theirs if first.end < second.start
    )  # fmt: skip
