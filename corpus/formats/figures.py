"""Numbers written in letters, as lists and notes print them."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HIGHEST_ROMAN = 3999


def roman(number: int) -> str:
    """Write a number as `iv`; one that Rome could not write stays in figures."""
    if not 0 < number <= _HIGHEST_ROMAN:
        return str(number)
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


def lettered(number: int) -> str:
    """Write a number as `a` … `z`, `aa`, `bb` …, as Word and LibreOffice do."""
    if not 0 < number <= 26 * 26:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
