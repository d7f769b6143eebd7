"""The statement in a question that asks to confirm it, as `Klopt het dat …?` does.

Only a question that states something and then asks whether it is so. `Ligt er al een advies?`
states nothing, and the check of a statement can't tell an advice that lies there from one that was
asked for.
"""

import re

_ASKS_FIRST = re.compile(
    r"^\W*(?:en |maar )?(?:klopt het|is het (?:waar|juist|zo|correct)|het klopt (?:toch )?|"
    r"is it (?:true|right|correct|the case))\s*(?:toch |eigenlijk |nog |inderdaad )?(?:dat|that)\s+"
    r"(?P<states>[^?]+?)\s*\?*$",
    re.IGNORECASE,
)
_ASKS_LAST = re.compile(
    r"^\W*(?P<states>[^?]+?)\s*[.,;:–-]*\s+"
    r"(?:klopt (?:dat|dit)(?: ook)?|is (?:dat|dit) (?:zo|waar|juist|correct)|toch|nietwaar|"
    r"is that (?:right|true|correct|so))\s*\?+$",
    re.IGNORECASE,
)
_ASKS_ITSELF = re.compile(
    r"(?:wie|wat|waar\w*|wanneer|waarom|hoe\w*|welke?|who|what|when|where|why|how|which)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"\b(?:dan wel|of)\b", re.IGNORECASE)
_FEWEST_WORDS = 3


def premise_of(question: str) -> str | None:
    """Give the statement that a question asks to confirm; None where it asks something else."""
    asked = _ASKS_FIRST.match(question.strip()) or _ASKS_LAST.match(question.strip())
    states = asked["states"].strip(" ,;:") if asked else ""
    if len(states.split()) < _FEWEST_WORDS or _ASKS_ITSELF.match(states) or _OR.search(states):
        return None
    return f"{states[:1].upper()}{states[1:]}."
