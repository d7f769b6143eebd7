"""What stands above written questions of parliament (Kamervragen) and above their answers."""

import re
from collections.abc import Sequence

from corpus.dutch_dates import DATE, parse_date
from corpus.letter import Metadata
from corpus.question_labels import label_of

_HEADING = re.compile(
    r"(?:Vergaderjaar.*)?(?:Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer\b.*)|"
    r"AH (?P<number>\d{1,5})",
    re.IGNORECASE,
)
_MATTER = re.compile(r"\d{4}Z\d{5}")
_APPENDIX = re.compile(r"Aanhangsel van de Handelingen$|^AH \d", re.IGNORECASE)
_DATED = re.compile(rf"\(?(?P<what>ingezonden|ontvangen) (?P<date>{DATE.pattern})\)", re.IGNORECASE)
_ASKED = re.compile(
    r"Vragen van (?:het lid|de leden|het leden)\b.*?(?=\s*\(ingezonden\b|\.?\s*$)", re.IGNORECASE
)
_ANSWERED = re.compile(
    r"(?:Nader antwoord|Antwoord|Mededeling) van (?P<who>.*?)\s*(?:,?\s*mede namens\b.*?)?\(ontvangen\b",
    re.IGNORECASE,
)
_MINISTER = re.compile(
    r"(?P<office>Minister-President|Minister|Staatssecretaris) (?P<name>[A-ZÀ-Ý’'][^(),]*?) "
    r"\((?P<field>[^()]*(?:\([^()]*\))?[^()]*)\)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:(?:AH |nr\. )?\d[\dZ]*\s+|Aanhangsel van de Handelingen\s+|\((?:ingezonden|ontvangen)[^()]*\)\s*)*"
    r"(?:Vragen (?:gesteld|van)|Antwoord(?:en)? (?:van|op)|Beantwoording|Mededeling van)\b",
    re.IGNORECASE,
)
_TOP = 12  # lines with text among which the heading stands
_LONGEST = 40  # lines of a heading
_MOST = 4000  # characters of it


def is_title(text: str) -> bool:
    """Say whether a text begins as the title of questions, or of the answers to them, does."""
    return bool(_TITLE.match(text))


def end_of_questions_head(texts: Sequence[str]) -> int | None:
    """Give the line at which questions begin that are no row of labels; None in another paper.

    That is a lone `Vraag 1`, or what stands below the day on which they came.
    """
    if not is_questions_head(texts):
        return None
    lone = next((i for i, text in enumerate(texts[:_LONGEST]) if label_of(text)), None)
    if lone is not None:
        return lone
    last = max((i for i, text in enumerate(texts[:_LONGEST]) if _DATED.search(text)), default=None)
    if last is None:
        return None
    # The questions may be named after the day on which they were sent in.
    following = next((i for i in range(last + 1, len(texts)) if texts[i]), None)
    if following is not None and _ASKED.match(texts[following]):
        last = following
    return last + 1


def is_questions_head(texts: Sequence[str]) -> bool:
    """Say whether a paper begins as written questions or an answer to them do."""
    top = _top(texts)
    return any(map(_HEADING.fullmatch, top)) or any(map(_MATTER.fullmatch, top[:1]))


def read_questions_head(texts: Sequence[str]) -> Metadata:
    """Read who asked or answered what, and when; what is not there stays empty.

    An answer is dated by the day on which it was received, questions by that on which they
    were sent in.
    """
    whole = " ".join(filter(None, texts))[:_MOST]
    dates = {m["what"].lower(): parse_date(m["date"]) for m in _DATED.finditer(whole)}
    asked = _ASKED.search(whole)
    subject = asked.group().partition(" over ")[2] if asked else ""
    ministers = _ministers(whole)
    appendix = any(_APPENDIX.search(text) for text in _top(texts))
    matter = next(filter(_MATTER.fullmatch, _top(texts)), None)
    return Metadata(
        title=asked.group() if asked else None,
        date=dates.get("ontvangen") or dates.get("ingezonden"),
        kenmerk=matter,
        number=_number(texts) if appendix else None,
        appendix=appendix,
        # Only the Tweede Kamer numbers matters so.
        chamber="II" if matter else None,
        subject=subject or None,
        sender_role=" en ".join(role for role, _ in ministers) or None,
        sender_name=" en ".join(name for _, name in ministers) or None,
    )


def _top(texts: Sequence[str]) -> list[str]:
    return [text for text in texts if text][:_TOP]


def _number(lines: Sequence[str]) -> str | None:
    """Give the number of an answer: a line of its own below the name of the series."""
    below = False
    for line in lines:
        named = _HEADING.fullmatch(line)
        if named and named["number"]:
            return named["number"]
        if below and re.fullmatch(r"\d{1,5}", line):
            return line
        below = below or bool(_APPENDIX.search(line))
    return None


def _ministers(text: str) -> list[tuple[str, str]]:
    """Give the office and the name of each minister who answered.

    `Minister Jetten (Klimaat en Energie)` is one `voor` that field where the question says so.
    """
    answered = _ANSWERED.search(text)
    found: list[tuple[str, str]] = []
    for match in _MINISTER.finditer(answered["who"]) if answered else ():
        office, field = match["office"].capitalize(), match["field"].strip()
        relation = "voor" if f"{office} voor {field}".lower() in text.lower() else "van"
        found.append((f"{office} {relation} {field}", match["name"].strip()))
    return found
