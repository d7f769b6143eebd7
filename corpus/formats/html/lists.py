"""The numbers and letters before the items of a numbered list on a page."""

from typing import Any

from corpus.formats.figures import lettered, roman

_MOST_FIGURES = 5
_STYLES = {"lower-alpha": "a", "upper-alpha": "A", "lower-roman": "i", "upper-roman": "I"}


class ItemLabels:
    """The lists that are open, and how far each has been counted; a bulleted one is not."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int] | None] = []

    def open(self, element: Any) -> None:
        """Enter a list."""
        if element.tag != "ol":
            self._open.append(None)
            return
        style = element.get("style") or ""
        form = next((f for name, f in _STYLES.items() if name in style), element.get("type") or "1")
        start = _whole_number(element.get("start"))
        self._open.append((form, 1 if start is None else start))

    def close(self) -> None:
        """Leave it."""
        self._open.pop()

    def label(self, item: Any) -> str:
        """Count an item and give its label; `` for a bullet."""
        counted = self._open[-1] if self._open else None
        if counted is None:
            return ""
        form, number = counted
        own = _whole_number(item.get("value"))
        number = number if own is None else own
        self._open[-1] = (form, number + 1)
        return f"{_written(number, form)}."


def _written(number: int, form: str) -> str:
    letters = {"a": lettered, "i": roman}.get(form.lower())
    if letters is None:
        return str(number)
    return letters(number) if form.islower() else letters(number).upper()


def _whole_number(value: str | None) -> int | None:
    if value is None or not value.strip().isdecimal() or len(value) > _MOST_FIGURES:
        return None
    return int(value)
