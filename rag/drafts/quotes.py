"""Words that a draft quotes, held against the letters word for word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.letter import Letter, Paragraph
from rag.drafts.checked import CheckedQuote, QuoteStatus

_QUOTED = re.compile(
    r"“([^“”]*)(?:”|$)|„([^„“”]*)[“”]|«([^«»]*)»|(?<!\w)\"([^\"]*)(?:\"|$)|"
    r"(?<!\w)‘((?:[^‘’]|’(?=\w))*)’(?!\w)|(?<![\w.])'(?=\w)((?:[^']|'(?=\w))*)'(?!\w)"
)
_CLOSED_ONLY = re.compile(r"^([^“„«\"]*)[”»\"](?=\W*$)")
_LEFT_OUT = re.compile(r"\s*(?:[(\[](?:…|\.\.\.)[)\]]|…|\.\.\.|\[[^\[\]]*\])\s*")
_WORD = re.compile(r"\w[\w’'-]*")
_FEWEST_WORDS = 4
_NEAR = 75.0  # per cent alike, as rapidfuzz counts
_SIGNS = (('"“”„‟«»', '["“”„‟«»]'), ("'‘’‚‛`´", "['‘’‚‛`´]"), ("-‐‑–—", "[-‐‑–—]"))
_CLASS = {sign: pattern for signs, pattern in _SIGNS for sign in signs}

Place = tuple[Letter, Paragraph]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuote:
    """What became of a quote; `place` is the paragraph that has it, with `letters` its words there."""

    checked: CheckedQuote
    place: Place | None = None


def quotes_in(text: str) -> tuple[str, ...]:
    """Give what stands between quotation marks and is at least four words long.

    A quote of several sentences opens in the first and closes in the last.
    """
    inner = [next(filter(None, match.groups()), "") for match in _QUOTED.finditer(text)]
    closed = None if inner else _CLOSED_ONLY.match(text)
    inner += [closed.group(1)] if closed else []
    return tuple(q.strip() for q in inner if len(_WORD.findall(q)) >= _FEWEST_WORDS)


def find_quote(quote: str, places: Sequence[Place]) -> FoundQuote:
    """Look for a quote in paragraphs and their footnotes.

    Kinds of quotation marks and dashes, white space, the case of the first letter and a stop at
    the end are forgiven; one that leaves words out by `(…)` differs.
    """
    pattern = _pattern(quote)
    for place, text in _texts(places):
        match = pattern.search(text)
        if match:
            # What was left out may turn the meaning, so a person has to see it.
            status: QuoteStatus = "differs" if _LEFT_OUT.search(quote) else "found"
            checked = CheckedQuote(text=quote, status=status, letters=match.group())
            return FoundQuote(checked=checked, place=place if status == "found" else None)
    near = _nearest(quote, places)
    if near:
        return FoundQuote(checked=CheckedQuote(text=quote, status="differs", letters=near))
    return FoundQuote(checked=CheckedQuote(text=quote, status="not_found"))


def _texts(places: Sequence[Place]) -> Iterator[tuple[Place, str]]:
    for letter, paragraph in places:
        yield (letter, paragraph), paragraph.text
        yield from (((letter, paragraph), note.text) for note in letter.footnotes_of(paragraph))


def _pattern(quote: str) -> re.Pattern[str]:
    parts = [part.strip(" .,;:") for part in _LEFT_OUT.split(quote)]
    patterns = [r"\s+".join(map(_word_pattern, part.split())) for part in parts if part]
    patterns[:1] = [re.sub(r"^\w", lambda m: f"(?i:{m.group()})", patterns[0])] if patterns else []
    between = r"\b.{0,400}?\b"
    return re.compile(
        rf"(?<![\w-])(?<!\d[.,]){between.join(patterns)}(?![\w-])(?![.,]\d)", re.DOTALL
    )


def _word_pattern(word: str) -> str:
    return "".join(_CLASS.get(sign) or re.escape(sign) for sign in word)


def _nearest(quote: str, places: Sequence[Place]) -> str | None:
    """Give the words of the letters most like a quote, whole words; None where none are near."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    best, words = _NEAR, None
    for _, text in _texts(places):
        if len(text) < len(quote) / 2:
            continue
        found = partial_ratio_alignment(quote, text, score_cutoff=best)
        if found and found.score >= best:
            best = found.score
            start, end = _whole_words(text, found.dest_start, found.dest_end)
            words = text[start:end]
    return words


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
