"""An answer that a person judged, made a case that the evaluation can ask again."""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from corpus.errors import SettingsWrong
from corpus.letter import Letter, Paragraph

Opinion = Literal["right", "wrong", "unanswerable"]
"""`unanswerable`: it should have been declined."""

_PLACE = re.compile(r"(?P<letter>.+)#(?P<paragraph>\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person says of an answer.

    `paragraphs` are those that answer the question, as `<letter id>#<number>`: the ones that were
    cited when it is right, those that should have been when it is wrong. `facts` are what a right
    answer holds.
    """

    opinion: Opinion
    paragraphs: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    reason: str = ""


def case_of(
    answer: Mapping[str, Any], judgement: Judgement, letter_of: Callable[[str], Letter]
) -> dict[str, Any]:
    """Make a case of a question set.

    A follow-up is taken as it was searched, standing alone. Of each paragraph a sentence that
    no other paragraph of its letter has is the evidence, so that the case outlives a change in
    how letters are numbered.

    Args:
        answer: What `ask --json` printed.
        judgement: What the person says of it.
        letter_of: Gives a letter by its id; `KeyError` when there is none.

    Raises:
        SettingsWrong: The answer isn't one, or a paragraph is missing or doesn't exist.
    """
    try:
        question = str(answer["standalone"] or answer["question"])
        cited = tuple(f"{c['letter']}#{c['paragraph']}" for c in answer["citations"])
    except (KeyError, TypeError) as error:
        raise SettingsWrong("Dit is geen antwoord in de vorm van ask --json.") from error
    answerable = judgement.opinion != "unanswerable"
    pointed = judgement.paragraphs or (cited if judgement.opinion == "right" else ())
    if answerable and not pointed:
        raise SettingsWrong(
            "Wijs de alinea aan die wel antwoord geeft (--paragraph BRIEF#ALINEA), of zeg dat "
            "de brieven geen antwoord geven (--unanswerable)."
        )
    evidence = _evidence(pointed, letter_of) if answerable else []
    # A right answer may cite more than it needs: one paragraph will do.
    needed = 1 if judgement.opinion == "right" and not judgement.paragraphs else len(evidence)
    return {
        "id": f"use-{hashlib.sha256(question.encode()).hexdigest()[:12]}",
        "question": question,
        "type": "use",
        "answerable": answerable,
        "evidence": evidence[:needed],
        "alt_evidence": evidence[needed:],
        "facts": list(judgement.facts) if answerable else [],
        "answer": None,
        "note": judgement.reason,
    }


def _evidence(places: Sequence[str], letter_of: Callable[[str], Letter]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for place in dict.fromkeys(places):
        letter, paragraph = _paragraph(place, letter_of)
        found.append({"letter": letter.id, "quote": _own_sentence(letter, paragraph)})
    return found


def _paragraph(place: str, letter_of: Callable[[str], Letter]) -> tuple[Letter, Paragraph]:
    match = _PLACE.fullmatch(place.strip())
    try:
        letter = letter_of(match["letter"] if match else place)
        return letter, letter.paragraph(int(match["paragraph"]) if match else 0)
    except KeyError:
        raise SettingsWrong(
            f"Er is geen alinea '{place}'; schrijf BRIEF#ALINEA, zoals 003_609ce6cfd7d762fe#12."
        ) from None


def _own_sentence(letter: Letter, paragraph: Paragraph) -> str:
    """Give the first sentence that stands in this paragraph alone, else the whole paragraph."""
    others = [other.text for other in letter.paragraphs if other.number != paragraph.number]
    for sentence in paragraph.sentence_texts():
        if not any(sentence in text for text in others):
            return sentence
    return paragraph.text
