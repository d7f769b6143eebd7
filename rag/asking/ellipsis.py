"""`En voor Kijfhoek?`: the question before it, asked of something else."""

import re

_ELLIPSIS = re.compile(
    r"^\W*(?:en|maar|and)\s+(?:(?:hoe|wat)\s+(?:zit|is)\s+(?:het|dat|er)?\s*)?"
    r"(?P<preposition>voor|over|in|bij|van|met|naar|aan|op|door|uit|for|about|of|with)\s+"
    r"(?P<what>[^?.!,]{2,60}?)\s*[?.!]*$",
    re.IGNORECASE,
)
# With a verb or a question word of its own it is a question of its own.
_QUESTION = re.compile(
    r"\b(?:wie|wat|waar\w*|wanneer|waarom|hoe|hoeveel|welke?|is|zijn|wordt|worden|heeft|hebben|gaat|komt|"
    r"who|what|when|where|why|how|which|does|do|are|has)\b",
    re.IGNORECASE,
)
# `En Kijfhoek?`: a name alone, of which the same is asked.
_NAME_ALONE = re.compile(
    r"^\W*(?i:en|maar|and)\s+(?:(?:de|het|the)\s+)?(?P<what>[A-ZÀ-Ý][\w’'-]*(?:\s+[\w’'-]+){0,3}?)\s*[?.!]*$"
)
_OBJECT = re.compile(
    r"\b(?:voor|over|in|bij|van|met|naar|aan|op|door|uit|for|about|of|with)\s+"
    r"(?:(?:de|het|een|die|dat|deze|dit|the)\s+)?(?=\w)",
    re.IGNORECASE,
)
_MOST_WORDS = 6
_YEAR = re.compile(r"(?:19|20)\d\d")
_WHEN = re.compile(
    r"\s(?:in (?:19|20)\d\d|(?:(?:het|de|in het) )?(?:afgelopen|vorig|dit|komend|volgend) jaar)\b"
)
_ARTICLE = r"(?:(?:de|het|een|die|dat|deze|dit|the)\s+)?"


def asked_of_another(question: str, before: str) -> str | None:
    """Give the earlier question, asked of what this one names; None where it is no ellipsis.

    Args:
        question: As asked: `En voor Kijfhoek?`
        before: The question before: `Hoeveel geld is er voor de haven?`
    """
    alone = _NAME_ALONE.match(question)
    if alone and not _QUESTION.search(alone["what"]):
        return _of_a_name(alone["what"], before.strip(" ?.!"))
    found = _ELLIPSIS.match(question)
    if not found or _QUESTION.search(found["what"]) or len(found["what"].split()) > _MOST_WORDS:
        return None
    preposition, what = found["preposition"].lower(), found["what"]
    rest = before.strip(" ?.!")
    if _YEAR.fullmatch(what):
        rest = _WHEN.sub("", rest)
    places = list(re.finditer(rf"\b{preposition}\s+{_ARTICLE}", rest, re.IGNORECASE))
    if not places:
        return f"{rest} {preposition} {what}?"
    last = places[-1]
    after = _after_the_thing(rest[last.end() :])
    return f"{rest[: last.start()]}{preposition} {what}{after}?"


def _of_a_name(what: str, rest: str) -> str | None:
    """Put a name in the place of the last thing that a preposition stands before."""
    places = list(_OBJECT.finditer(rest))
    if not places:
        return None
    last = places[-1]
    preposition = last.group().split()[0]
    return f"{rest[: last.start()]}{preposition} {what}{_after_the_thing(rest[last.end() :])}?"


def _after_the_thing(text: str) -> str:
    """Leave out the name, or else all that is left, that the other thing takes the place of."""
    name = re.match(
        r"[A-ZÀ-Ý0-9][\w’'-]*(?:\s+(?:(?:van|de|het|en)\s+)*[A-ZÀ-Ý0-9][\w’'-]*)*", text
    )
    return text[name.end() :] if name else ""
