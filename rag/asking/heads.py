"""What sort of thing the noun of a question stands for: a side of a matter, or a finding about it.

`Op welke punten …?` and `Wat zijn de kansen …?` ask for what any telling of the matter gives, so that
the letters need no such word. `Welke straf …?`, `Op welke gronden …?`, `Wat zijn de bevindingen …?` ask
for what somebody decided, demanded or found: that is told in such a word, or not at all.
"""

import re
from dataclasses import dataclass
from typing import Literal

from index.analysis import fold
from rag.asking.core import asking_part

Sort = Literal["side", "finding"]

_NOUNS: tuple[tuple[Sort, str], ...] = (
    (
        "finding",
        r"(?:\w{3,})?(?:straf(?:fen)?|sancties?|boetes?|dwangsom(?:men)?|grond(?:en|slag)?|"
        r"rechtsgrond(?:en)?|bezwa(?:ar|ren)|argument(?:en)?|eis(?:en)?|vereisten?|voorwaarden?|bevinding(?:en)?|"
        r"conclusies?|aanbeveling(?:en)?|gevolg(?:en)?|consequenties?|oordeel|kritiek|resulta(?:at|ten)|"
        r"uitkomst(?:en)?|criteri(?:um|a)|norm(?:en)?|ambities?|afspra(?:ak|ken)|standpunt(?:en)?|clausules?|"
        r"bepaling(?:en)?|artikel(?:en)?|garanties?|nadelen|nadeel|verwijt(?:en)?|"
        r"beschuldiging(?:en)?|tekortkoming(?:en)?|knelpunt(?:en)?|fout(?:en)?|grieven|klacht(?:en)?|"
        r"penalt(?:y|ies)|fines?|grounds|objections?|arguments?|requirements?|conditions?|findings?|"
        r"conclusions?|recommendations?|consequences?|outcomes?|results?|criteria|sanctions?)",
    ),
    (
        "side",
        r"weg|wegen|wijzen?|manier(?:en)?|punt(?:en)?|onderde(?:el|len)|aspect(?:en)?|onderwerp(?:en)?|"
        r"thema'?s?|rol(?:len)?|stap(?:pen)?|kans(?:en)?|beperking(?:en)?|mogelijkhe(?:id|den)|"
        r"verschil(?:len)?|overeenkomst(?:en)?|fasen?|soort(?:en)?|voorbeeld(?:en)?|\w*prioriteit(?:en)?|"
        r"\w*opties?|\w*varianten|\w*kanalen|dreiging(?:en)?|pijlers?|vlak(?:ken)?|opzicht(?:en)?|"
        r"uitgangspunt(?:en)?|doelen|taak|taken|belang(?:en)?|elementen|factoren|"
        r"eigenschap(?:pen)?|kenmerk(?:en)?|voordelen|bouwstenen|ontwikkeling(?:en)?|uitdaging(?:en)?|"
        r"ways?|roles?|steps?|aspects?|points?|themes?|opportunit(?:y|ies)|challenges?|differences?|"
        r"examples?|options?",
    ),
)
# What stands behind such a word is another noun.
_OF = frozenset("van voor uit in bij over aan op met door of for in on from".split())
_COMPILED = tuple((sort, re.compile(nouns)) for sort, nouns in _NOUNS)
_WHICH = re.compile(
    r"\b(?:welke?|which|noem|(?:wat|what) (?:is|zijn|was|waren|are|were))(?: (?:de|het|the))?\s+"
    r"(?P<rest>(?:[\w'’+-]+\s*){1,4})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """The noun that a question asks for, folded, and what sort of thing it stands for."""

    noun: str
    sort: Sort


def head_of(question: str) -> Head | None:
    """Read the noun behind `welke` or `wat zijn de`, where its sort is known."""
    form = _WHICH.search(asking_part(question))
    for word in fold(form["rest"]).replace("’", "'").split() if form else ():
        if word in _OF:
            return None
        for sort, nouns in _COMPILED:
            if nouns.fullmatch(word):
                return Head(word, sort)
    return None
