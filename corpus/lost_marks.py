"""Marks of notes that lost their sign in a conversion: a digit glued to a word, or on its own."""

import re
from collections.abc import Sequence

from corpus.lines import Line

_AFTER = r"(?=[\s;:)»”]|[.,](?!\d)|$)"
# The ways in which a mark is glued to what it hangs on, the surest first; {number} is the mark.
_GLUED = (
    # behind a word or its stop, or behind another mark and a comma
    r"(?:(?<=[a-zà-ÿ»”’)\]])|(?<=[a-zà-ÿ»”’)\]][.,;:]))(?<!\bm)(?<!\b[kcd]m){number}" + _AFTER,
    r"(?<=[\U000f0000-\U000ffffd])\s?[,;]\s?{number}" + _AFTER,
    # behind an abbreviation's stop, a sign or a quote
    r"(?:(?<=[A-Z][.,;:])|(?<=[%?!\"'])){number}" + _AFTER,
    # behind a figure and a stop that end a sentence
    r"(?<=[\d%][.,]){number}(?=\s+[A-ZÀ-Ý«“]|$)",
    # behind an abbreviation that is no formula
    r"(?<=[A-Z]{{2}})(?<!CO)(?<!NO)(?<!SO)(?<!PM){number}" + _AFTER,
)
_SECTION_NUMBER = re.compile(
    r"(?:^|\b(?:artikel|art\.|artikelen|paragraaf|par\.|hoofdstuk|§)\s+)[\d.]*$", re.I
)


def find_lost_mark(
    lines: Sequence[Line], number: str, *, begin: int
) -> tuple[int, int, int] | None:
    """Find the first place, from a line on, at which a number may be a note's mark.

    Returns:
        The line's index and the start and end of the number in it.
    """
    alone = (i for i in range(max(begin, 1), len(lines)) if lines[i].text.text == number)
    for place in alone:
        if lines[place - 1].kind == "text":
            return place, 0, len(number)
    # Most lines don't hold the number behind anything, and need none of the five patterns.
    glued = [i for i in range(begin, len(lines)) if lines[i].text.text.find(number, 1) > 0]
    for form in _GLUED:
        pattern = re.compile(form.format(number=number))
        for place in glued:
            for match in pattern.finditer(lines[place].text.text):
                if not _SECTION_NUMBER.search(match.string[: match.start()]):
                    return place, match.start(), match.end()
    return _mark_before_a_rest(lines, number, begin=begin)


def _mark_before_a_rest(
    lines: Sequence[Line], number: str, *, begin: int
) -> tuple[int, int, int] | None:
    """Find a number that a raised mark became, put at the begin of the next line."""
    pattern = re.compile(rf"{number}(?P<stop>[.,;:]?)\s+(?P<next>\S)")
    for place in range(max(begin, 1), len(lines)):
        match = pattern.match(lines[place].text.text)
        if not match or lines[place - 1].kind != "text":
            continue
        goes_on = not lines[place - 1].text.text.endswith((".", "!", "?", ":", ";"))
        if goes_on != (match.group("next").isupper() and not match.group("stop")):
            return place, 0, len(number)
    return None
