"""What is promised, as a phrase that can be read without the letter."""

import re

from corpus.promises.terms import Term

_LONGEST = 160
_ANAPHOR = re.compile(
    r"\b(?:hierover|daarover|hiervan|daarvan|hierop|daarop|hieraan|daartoe|hiertoe|daarvoor|hiervoor|"
    r"(?:dit|deze|dat|die) \w+)\b|\b(?:ze|deze|dit|dat)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^(?:en|maar|of|waarna|daarna|ook|tot slot|daarnaast|verder)\s+", re.IGNORECASE)
_I_WILL = re.compile(r"^(?:Ik|Wij|We) (?:zal|zullen|ga|gaan) ", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(?:in de loop van|in|op|per|vanaf|rond|voor|aan|tegen|met)\s+(?:de |het |dit |deze )?$",
    re.IGNORECASE,
)


def what_of(quote: str, term: Term | None, before: str) -> str:
    """Give the quote without its term, and what it points back to.

    Args:
        quote: The words that promise.
        term: The term in them.
        before: The sentence before, which tells what `hierover` is.
    """
    phrase = _without(quote, term.words) if term else quote
    phrase = _I_WILL.sub("", _OPENING.sub("", phrase.strip(" ,;:.")))
    phrase = re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s{2,}", " ", phrase)).strip(" ,;:.")
    if phrase[1:2].islower():
        phrase = phrase[:1].lower() + phrase[1:]
    if before and _ANAPHOR.search(phrase):
        return f"{phrase} (over: {_shortened(before)})"
    return phrase


def _without(quote: str, words: str) -> str:
    start = quote.find(words)
    if start < 0:
        return quote
    lead = _LEAD.search(quote[:start])
    return quote[: lead.start() if lead else start] + quote[start + len(words) :]


def _shortened(sentence: str) -> str:
    if len(sentence) <= _LONGEST:
        return sentence.rstrip(".")
    return sentence[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;") + " …"
