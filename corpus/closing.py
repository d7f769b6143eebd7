"""Where a letter is signed."""

import re
from collections.abc import Sequence

from corpus.annex import annexes_behind
from corpus.head_lines import is_dating, reading
from corpus.lines import Line

OFFICE = re.compile(
    r"(?:mede namens )?(?:de |het )?(?:demissionair )?"
    r"(?:minister-president|minister|staats?secretaris|viceminister-president)\b[^.?!]{0,160}(?:a\.i\.,?)?",
    re.IGNORECASE,
)
ON_DECISION = re.compile(
    r"(?:Conform|Overeenkomstig) het door (?P<office>.{1,160}?) genomen besluit,?", re.IGNORECASE
)
COLUMN_GAP = re.compile(r"\s{3,}(?=\S)")
_PHRASE = re.compile(
    r"(?:Hoogachtend|Met (?:de meeste |bijzondere )?(?:vriendelijke groet(?:en)?|hoogachting)|"
    r"Met verschuldigde hoogachting|Namens (?:mijn|onze) ambtgeno[ot]+e?n?\b.{0,90})[,.]?",
    re.IGNORECASE,
)
_MOTION_ENDS = re.compile(r"\bgaat over tot de orde van de dag\.?", re.IGNORECASE)
_ONE_WORD = re.compile(r"[^\s.]+[.,]?")
_VERB = re.compile(
    r"\b(?:ik|wij|we|zal|zullen|heb|heeft|hebben|is|zijn|wordt|worden|kan|kunnen|wil|willen|verwacht\w*)\b"
)
NAME = re.compile(
    r"(?:(?:drs|dr|mr|ir|ing|prof|jhr|[Mm]evr|[Dd]hr)\.\s*)*(?:[A-ZÀ-Ý]\.\s?)*['’A-ZÀ-Ý][\w.'’À-ÿ-]*"
    r"(?:\s+(?:van|de|der|den|ten|ter|te|'t|’t|in|op|[A-ZÀ-Ý][\w'’À-ÿ-]*)){0,5},?"
)
_SIGNATURE_LINES = 8  # a short letter may be signed before its middle
_EARLY = 5  # places before the middle that are looked at, so that no file takes long
_MOST_SIGNERS = 40
_DATING_LINES = 3


def find_closing(lines: Sequence[Line], body_start: int) -> tuple[int, int]:
    """Find the line after the body, and the first of the closing; a phrase stands between."""
    told = next((i for i in range(body_start, len(lines)) if lines[i].role == "closing"), None)
    if told is not None:
        return told, told
    for index in range(len(lines) - 1, body_start, -1):
        if lines[index].kind == "text" and _PHRASE.fullmatch(reading(lines[index])):
            return index, index + 1
    signed = _signers_of_motion(lines, body_start) or _signing_office(lines, body_start)
    return (len(lines), len(lines)) if signed is None else (signed, signed)


def start_of_dating(lines: Sequence[Line], body_start: int, end: int) -> int:
    """Give the first of the lines right above a closing that say when the letter was signed."""
    start = end
    texts = [i for i in range(body_start, end) if lines[i].kind == "text"][-_DATING_LINES:]
    for index in reversed(texts):
        if not is_dating(reading(lines[index])):
            break
        alone = index == body_start or lines[index - 1].kind != "text"
        start = index if alone else start
    return start


def is_full_name(text: str) -> bool:
    """Say whether a text has the form of a name of more than one word."""
    first_column = COLUMN_GAP.split(text, maxsplit=1)[0]
    return bool(NAME.fullmatch(first_column)) and not _ONE_WORD.fullmatch(first_column)


def _signers_of_motion(lines: Sequence[Line], body_start: int) -> int | None:
    """Find the names below a motion, which all stand under its last words."""
    texts = [i for i in range(body_start, len(lines)) if lines[i].kind == "text"]
    for place in range(len(texts) - 1, max(-1, len(texts) - _MOST_SIGNERS), -1):
        text = reading(lines[texts[place]])
        if _MOTION_ENDS.search(text[-60:]):
            below = texts[place + 1 :]
            return below[0] if below else None
        if not NAME.fullmatch(text):
            return None
    return None


def _signing_office(lines: Sequence[Line], body_start: int) -> int | None:
    """Find the line by which a letter without `Hoogachtend` is signed.

    It is the first one past the middle that names an office, is no part of a sentence, and
    has a name by it; the name may stand above. Before the middle it is one only where a text of
    its own stands behind it.
    """
    texts = [i for i in range(body_start + 1, len(lines)) if lines[i].kind == "text"]
    middle = min(len(texts) // 2, max(0, len(texts) - _SIGNATURE_LINES))
    early = 0
    for place, index in enumerate(texts):
        signed = _signed_at(lines, texts, place)
        if signed is None:
            continue
        if place >= middle:
            return signed
        early += 1
        if early <= _EARLY and _stands_apart(lines, index) and annexes_behind(lines, index):
            return signed
    return None


def _signed_at(lines: Sequence[Line], texts: Sequence[int], place: int) -> int | None:
    index = texts[place]
    text = reading(lines[index])
    names_office = OFFICE.fullmatch(text) and not _VERB.search(text)
    if not (names_office or ON_DECISION.fullmatch(text)) or _goes_on(lines, index):
        return None
    above = texts[place - 1] if place else index
    if is_full_name(reading(lines[above])):
        return above
    below = [reading(lines[i]) for i in texts[place + 1 : place + 4]]
    if not below or any(is_full_name(line) or OFFICE.fullmatch(line) for line in below):
        return index
    return None


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1]
    return not lines[index].role and (before.kind != "text" or is_full_name(reading(before)))


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Say whether the line is in the middle of a wrapped sentence."""
    before = lines[index - 1] if index else None
    if before is None or before.kind != "text":
        return False
    text = reading(before)
    return not text.endswith((".", ",", ":")) and not is_full_name(text)
