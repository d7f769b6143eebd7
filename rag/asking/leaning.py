"""Words that point to what was said before."""

import re

_LEANS = re.compile(
    r"\b(?:daar(?:over|van|voor|mee|bij|aan|op|in|uit|toe|door)?|hier(?:over|van|voor|mee|bij|aan|op|in)|"
    r"er(?:over|van|voor|mee|bij|aan|op|in)|dat|die|dit|deze|zij|ze|hij|hem|het(?= \?|\?)|hun|dan|"
    r"waaruit|zulke?|zo'n|dergelijke|beide|allebei|"
    r"diezelfde|dezelfde|hetzelfde|nog meer|verder|it|that|they|those|these|this|such)\b",
    re.IGNORECASE,
)


def leans(question: str) -> bool:
    """Say whether a question points to what was said before it."""
    return bool(_LEANS.search(question))
