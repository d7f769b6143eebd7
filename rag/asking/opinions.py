"""Whose opinion or reaction a question asks: `wat vindt X van Y`, `hoe reageerde X op Y`."""

import re
from dataclasses import dataclass

from index.analysis import STOP_WORDS, words
from rag.asking.core import asking_part

_THINKS = (
    r"(?:vind(?:t|en)?|vond(?:en)?|denk(?:t|en)?|dacht(?:en)?|meen(?:t|de)|zeg(?:t|gen)|"
    r"zei(?:den)?|antwoord(?:t|de|den)|oordeel(?:t|de))"
)
_OPINION = (
    r"(?:reacties?|standpunt(?:en)?|mening(?:en)?|oordeel|opvatting(?:en)?|houding|positie|"
    r"kritiek|bezwa(?:ar|ren)|"
    r"voorkeur|visie|zienswijze|boodschap|opinion|view|position|reaction|response)"
)
_ANSWERS = (
    r"(?:reage(?:er|ert|erde|erden|ren)|kijk(?:t|en)|keek|keken|denk(?:t|en)|sta(?:at|"
    r"an)(?! het\b)|stond(?:en)?(?! het\b)|oordeel(?:t|de|den)|beoordeel(?:t|de))"
)
_ABOUT = r"(?:van|over|op|aan|tegen|tegenover|naar|bij|als|om|met|ervan|erover|of|on|about|to)"
_ON = r"(?:over|op|aan|tegen|tegenover|bij|toen|om|met|inzake|on|about|to)"
_OBJECTS = (
    r"(?:bezwaren|kritiek|twijfels|zorgen|wensen|argumenten|klachten|kanttekeningen|"
    r"objections|concerns)"
)
_HOLDER = (
    r"(?P<who>(?!je\b|jij\b|u\b|men\b|(?:de |het )?(?:brie(?:f|ven)|letters?)\b|"
    r"het\b(?! \w)|er\b)(?:[\w’'&-]+ ){0,4}?[\w’'&-]+)"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:en |maar )?wat {_THINKS} {_HOLDER} (?:er|daar)?{_ABOUT}\b",
        rf"^(?:en |maar )?wat (?:is|was|zijn|waren) (?:de|het|"
        rf"hun) (?:\w+e )?{_OPINION} van {_HOLDER} {_ON}\b",
        rf"^(?:(?:en|maar) )?(?:(?:wat|welke?) (?:is|was) )?(?:de |"
        rf"het )?{_OPINION} van {_HOLDER} {_ON}\b",
        rf"^(?:en |maar )?welke? {_OBJECTS} (?:had|hadden|heeft|hebben) {_HOLDER} {_ON}\b",
        rf"^(?:en |maar )?(?:vindt|vinden|vond|vonden) {_HOLDER} (?:het|dat|dit|er|de|een)\b",
        rf"^(?:en |maar )?hoe {_ANSWERS} {_HOLDER} {_ABOUT}\b",
        rf"^(?:en |maar )?zie(?:t|n) {_HOLDER} (?:het|er|dit|dat|iets)\b.*\bzitten\b",
        rf"^(?:en |maar )?(?:is|zijn|was|waren) {_HOLDER} (?:het eens|het oneens|blij|tevreden|"
        rf"ontevreden|akkoord|"
        rf"voorstander|tegenstander|bereid|positief|negatief|kritisch)\b",
        rf"^what (?:does|did|do) {_HOLDER} (?:think|say) {_ABOUT}\b",
    )
)
_NOBODY = frozenset("de het een stichting minister staatssecretaris organisatie".split())


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose opinion is asked: the words that name them, folded."""

    words: frozenset[str]


def whose_opinion(question: str) -> Holder | None:
    """Read whose opinion a question asks, if it does."""
    asks = asking_part(question).strip()
    for form in _FORMS:
        found = form.search(asks)
        if found:
            named = frozenset(w for w in words(found["who"]) if w not in STOP_WORDS)
            return Holder(named - _NOBODY or named) if named else None
    return None
