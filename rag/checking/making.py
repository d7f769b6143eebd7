"""Whether a sentence tells as done what the paragraph only has in the making.

Where `wordt gewerkt aan een wet die dit voorschrijft`, no law has laid it down.
"""

import re
from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import PARTICIPLE
from rag.checking.wording import sentences_of

_MAKING = re.compile(
    r"\b(?:gewerkt|werkt|werken|werk)\b[^.,]{0,60}\baan een\b|"
    r"\bin (?:de maak|voorbereiding|ontwikkeling|de steigers)\b",
    re.IGNORECASE,
)
_DONE = frozenset("is zijn was waren werd werden heeft hebben".split())


def compare_making(frame: Frame) -> Iterator[Finding]:
    """Find a participle of what is done that answers to none beside what is made.

    One that stands only above the paragraph, as in its heading, tells of no deed.
    """
    making = _MAKING.search(frame.window.text)
    if making is None or _MAKING.search(frame.claim.text):
        return
    sentences = sentences_of(frame.window)
    home = sentences[frame.window.place_of(making.start())]
    done = {token.clause for token in frame.claim.tokens if token.folded in _DONE}
    for match in frame.alignment.matches:
        token = frame.claim.tokens[match.item.place]
        if token.clause not in done or not PARTICIPLE.match(token.folded):
            continue
        other = match.other.place if match.other else None
        is_there = other is not None and (
            sentences[other] != home or PARTICIPLE.match(frame.window.tokens[other].folded)
        )
        if match.quality and not is_there:
            yield finding("modality", token.text, making.group(), certain=False)
            return
