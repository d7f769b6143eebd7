"""White space and stops as a reader expects them, once marks have been taken out."""

import re

from corpus.traced import Traced

_SPACES = re.compile(r"(?: \s|[^\S ])\s*")  # all runs but those that are one space already
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?](?:\s|$))")


def tidy(text: Traced) -> Traced:
    """Make runs of white space one space, none before a stop, none at the ends."""
    return text.replace(_SPACES, " ").replace(_SPACE_BEFORE_STOP, "").strip()
