"""Damage of OCR and of wrong decoding put right, only where there is no doubt.

What an author typed wrong stays as it is: a rule here must turn something that is no
Dutch spelling at all into the only thing that it can have been.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.traced import Traced

_WORD = re.compile(r"\S+")
_STOPS = ",.;:()"
_VOWEL = "aeiouAEIOU"


@dataclass(frozen=True, slots=True)
class Fix:
    """One kind of damage: what it looks like, and what it was.

    Most text is sound, and to see that must be quick: a pattern had best begin with a sign and
    look back from there, and of `signs`, if there are any, all such damage holds one.
    """

    damage: re.Pattern[str]
    was: str | Callable[[re.Match[str]], str]
    signs: str = ""

    def is_in(self, text: str) -> bool:
        """Say whether a text has this damage."""
        if self.signs and not any(sign in text for sign in self.signs):
            return False
        return bool(self.damage.search(text))


def _decoded(match: re.Match[str]) -> str:
    """Undo UTF-8 that was read as Windows-1252; leave it where that gives no single sign."""
    try:
        sign = match.group().encode("cp1252").decode("utf-8")
    except UnicodeError:
        return match.group()
    return sign if len(sign) == 1 else match.group()


def _dotted(match: re.Match[str]) -> str:
    return match.group().replace("é", "ë")


FIXES = (
    Fix(
        re.compile(
            "[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â(?:€[\u0090-\u00bf™œ“”˜¦¢š]|‚¬)"
        ),
        _decoded,
        signs="ÃÂâ",
    ),
    Fix(
        re.compile("[ﬀﬁﬂﬃﬄ]"),
        lambda m: {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}[m.group()],
        signs="ﬀﬁﬂﬃﬄ",
    ),
    # A euro sign after a vowel within a word: the dotted e that OCR takes for it.
    Fix(re.compile(rf"€(?<=[a-z][{_VOWEL}]€)(?=[a-z]|[\s.,;:!?)’”]|$)"), "ë"),
    # An acute where only a dotted letter can stand: names in -ië, -iële, -iënt, -eeën, coö-.
    Fix(
        re.compile(r"(?<=\b[A-Z])[a-z]+ié\b|(?<=[a-z]i)é(?=le?n?\b|nt)|(?<=[ie]e)é(?=n\b)"),
        _dotted,
        signs="é",
    ),
    Fix(re.compile(r"(?<=\b[Cc]o)[éó](?=[rp])"), "ö", signs="éó"),
    # No Dutch word begins with l and a consonant, or is a 1 and one: it is a capital I.
    Fix(
        re.compile(r"[l|1](?<![\w’'.,-].)(?:(?<=[l|])(?=[kns](?:[\s,.;:]|$))|(?<=1)(?=k\s))"),
        "I",
    ),
    Fix(re.compile(r"[l|](?<![\w’'.-].)(?=(?:n|m[mp])[a-z]{2,})"), "I"),
    # Letters between or before figures.
    Fix(re.compile(r"[Oo](?<=\d.)(?=\d)"), "0"),
    Fix(re.compile(r"\d(?<!\w.)[\d.,]*O+\b"), lambda m: m.group().replace("O", "0")),
    Fix(re.compile(r"[lI|](?=\d)(?:(?<=\d.)|(?<=l)(?<![\w’'-].)(?=\d{1,2}\b))"), "1"),
    # One apostrophe read twice.
    Fix(re.compile(r"['’](?<=\w.)['’](?=s\b)"), "’"),
)


def repair(text: Traced) -> tuple[Traced, tuple[tuple[str, str], ...]]:
    """Put damage right; give the text and each repaired word as it was and as it is now."""
    done: list[tuple[str, str]] = []
    for fix in FIXES:
        if fix.is_in(text.text):
            done += _changed_words(text.text, fix)
            text = text.replace(fix.damage, fix.was)
    return text, tuple(done)


def _changed_words(text: str, fix: Fix) -> Iterator[tuple[str, str]]:
    """Yield each word that a fix changes, as it was and as it becomes."""
    matches = tuple(fix.damage.finditer(text))
    for word in _WORD.finditer(text):
        damaged = [m for m in matches if word.start() <= m.start() < word.end()]
        was = "".join(text[word.start() : word.end()])
        now = was
        for match in reversed(damaged):
            new = fix.was if isinstance(fix.was, str) else fix.was(match)
            start = match.start() - word.start()
            now = now[:start] + new + now[start + len(match.group()) :]
        if now != was:
            yield was.strip(_STOPS), now.strip(_STOPS)
