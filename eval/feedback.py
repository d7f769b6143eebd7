"""Draft cases from what people thought of answers in the app: `spoorzoeker eval feedback`."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import SettingsWrong
from eval.case_file import add_lines
from rag.answer import Answer
from rag.kept.conversation import Opinion, Reason, Turn
from rag.kept.opening import FILE, open_conversations

_REASONS: dict[Reason, str] = {
    "wrong": "Het antwoord klopt niet.",
    "incomplete": "Het antwoord is onvolledig.",
    "wrong_source": "De bron is niet de juiste.",
    "should_decline": "Hier had geen antwoord moeten komen.",
    "should_answer": "Hier had wel een antwoord moeten komen.",
    "other": "Het antwoord is niet goed.",
}
_TO_FILL = 'Vul bij "evidence" de brief en de woorden in die wel antwoord geven.'
_TO_READ = "Lees na of het antwoord goed is."


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What was gathered: `new` drafts, and `known` that the file had already."""

    file: Path
    new: int
    known: int


def gather(data: Path, file: Path) -> Gathered:
    """Add a draft case for every answer that was judged to a file; what it holds stays.

    Args:
        data: The data folder of the app.
        file: The case file; it may be new.

    Raises:
        SettingsWrong: There are no conversations, or the file holds no cases or can't be written.
        SpoorzoekerError: The conversations can't be read.
    """
    if not (data / FILE).exists():
        raise SettingsWrong(
            f"In {data} staan geen gesprekken; noem met --data de gegevensmap van de app."
        )
    conversations = open_conversations(data)
    try:
        turns = conversations.judged()
    finally:
        conversations.close()
    new, known = add_lines(feedback_cases(turns), file)
    return Gathered(file=file, new=new, known=known)


def feedback_cases(turns: Iterable[Turn]) -> list[dict[str, Any]]:
    """Make a draft case of every answer that was judged; the same one twice is one case.

    It says nothing of whose judgement it is.
    """
    cases = [_case(turn.answer, turn.opinion) for turn in turns if turn.answer and turn.opinion]
    return list({case["id"]: case for case in cases}.values())


def gathered_text(done: Gathered) -> str:
    """Say what was gathered, and what is to be done with it."""
    said = f"{done.new} nieuwe conceptvragen in {done.file}, {done.known} stonden er al."
    if not done.new:
        return said
    return (
        f'{said}\nLees ze na, vul "evidence" in waar dat leeg is, en haal "draft": true weg; '
        "eval run slaat de rest over."
    )


def _case(answer: Answer, opinion: Opinion) -> dict[str, Any]:
    """Make a case; a follow-up is taken as it was searched, standing alone."""
    is_right, declined = opinion.verdict == "right", answer.status == "declined"
    answerable = not declined if is_right else opinion.reason != "should_decline"
    quotes = [{"letter": c.letter, "quote": c.quote} for c in answer.citations]
    proved = quotes if is_right and answerable else []
    return {
        "id": f"feedback-{_mark(answer, opinion)}",
        "question": answer.standalone,
        "type": f"feedback/{opinion.reason or opinion.verdict}",
        "answerable": answerable,
        # A right answer may cite more than it needs: one place will do.
        "evidence": proved[:1],
        "alt_evidence": proved[1:],
        "facts": [],
        "answer": None,
        "note": _note(opinion, fill=answerable and not proved),
        "answered": answer.text,
        "cited": quotes,
        "draft": True,
    }


def _note(opinion: Opinion, *, fill: bool) -> str:
    parts = (
        _REASONS[opinion.reason] if opinion.reason else "",
        " ".join(opinion.remark.split()),
        _TO_FILL if fill else _TO_READ,
    )
    return " ".join(filter(None, parts))


def _mark(answer: Answer, opinion: Opinion) -> str:
    said = (answer.standalone, answer.text, opinion.verdict, opinion.reason or "")
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]
