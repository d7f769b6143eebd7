"""Words that point to what was said before."""

import re

_LEANS = re.compile(
    r"\b(?:daar(?:over|van|voor|mee|bij|aan|op|in|uit|toe|door)?|hier(?:over|van|voor|mee|bij|aan|op|in)|"
    r"er(?:over|van|voor|mee|bij|aan|op|in)|dat|die|dit|deze|zij|ze|hij|hem|het(?= \?|\?)|hun|dan|"
    r"waaruit|zulke?|zo'n|dergelijke|beide|allebei|"
    r"diezelfde|dezelfde|hetzelfde|nog meer|verder|it|that|they|those|these|this|such)\b",
    re.IGNORECASE,
)
# `Klopt het dat ProRail …?`, and `overwegen die onveilig zijn`: they point to nothing before.
_JOINS = re.compile(
    r"\b[Dd]at (?=(?:de|het|een|ik|we|wij|geen|alle|elk|ieder)\b|[A-ZÀ-Ý0-9])|"
    r"\b(?:(?:de|het|een|met|van|voor|op|aan|bij|over|tegen|in|naar) (?:\w+e )?\w{4,}),? "
    r"(?:die|dat)\b(?! (?:is|zijn|was|waren|kost|komt|gaat|staat)\b)|"
    r"\b(?:[Zz]o'n|die|dat|deze|dit) (?=[a-zà-ÿ]{12,}\b)|\bkrijg\w* (?:[\w'-]+ ){1,4}erbij\b"
)


def leans(question: str) -> bool:
    """Say whether a question points to what was said before it."""
    return bool(_LEANS.search(_JOINS.sub(" ", question)))
