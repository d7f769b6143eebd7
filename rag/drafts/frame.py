"""What a sentence says, without where it says that it stands."""

import re
import unicodedata

from corpus.references import references_in

_LEAD = re.compile(
    r"(?:\b(?:zie|vgl\.?|in|uit|volgens|blijkens|conform|aldus|per|bij|met)\s+(?:ook\s+)?)?"
    r"(?:\b(?:de|deze|mijn|haar|zijn|onze|het|een)\s+)?$",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(
    r"\s*[(\[](?:[\s,;.]|\b(?:en|zie|ook|vgl|bron)\b)*[)\]]", re.IGNORECASE
)
_CITATION_MARK = re.compile(r"\s*\[\^?\d{1,3}\]")
_SAID = re.compile(
    r"(?:zoals (?:eerder |ook )?(?:gemeld|vermeld|aangegeven|beschreven|geschreven)|"
    r"(?:staat|blijkt|volgt|is te lezen|valt te lezen|wordt (?:ge|ver)?meld|"
    r"wordt (?:gesteld|aangegeven)|"
    r"(?:schrijft|meldt|stelt|zegt) (?:de|het) (?:minister|staatssecretaris|kabinet))\s*,?\s+dat)"
    r"\s*,?\s+",
    re.IGNORECASE,
)
_BEFORE_STOP = re.compile(r"[\s,;]+(?=[.?!]+$)|\s+(?=[.,;:?!](?:\s|$))")
_SPACES = re.compile(r"\s+")
_PAIRS = (("“", "”"), ("„", "”"), ('"', '"'), ("«", "»"))


def legible(text: str) -> str:
    """Give a text without control characters and lone surrogates, its white space single."""
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Cf") else c for c in text)
    return _SPACES.sub(" ", kept).strip()


def without_marks(text: str) -> str:
    """Take `[1]` and the like out, and quotation marks that open or close nothing inside."""
    text = _CITATION_MARK.sub("", text)
    for opening, closing in _PAIRS:
        marks = text.count(opening) + (text.count(closing) if closing != opening else 0)
        inside = text.rstrip(".")
        whole = marks == 2 and inside.startswith(opening) and inside.endswith(closing)
        if marks == 1 or whole:
            text = text.replace(opening, "").replace(closing, "")
    return text


def without_references(text: str) -> str:
    """Take the references out, and the words that lead up to them: `(zie …)`, `in de brief van …`."""
    kept = text
    for start, end in sorted({(r.start, r.end) for r in references_in(text)}, reverse=True):
        lead = _LEAD.search(kept[:start])
        kept = kept[: lead.start() if lead else start] + kept[end:]
    if kept == text:
        return text
    kept = _SPACES.sub(" ", _EMPTY_BRACKETS.sub("", kept))
    kept = _BEFORE_STOP.sub("", kept).lstrip(" ,;:.–-").rstrip()
    return _SAID.sub("", kept, count=1) if _SAID.match(kept) else kept
