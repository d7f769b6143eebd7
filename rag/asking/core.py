"""What of a message is the question: without politeness, who wants to know, and what it is for.

`Zou je kunnen nagaan in welke stad …? Dat moet in de spreektekst.` asks in which city. What stands
around that is no matter of the letters, and would count against an answer for not speaking of it.
"""

import re

from rag.asking.leaning import leans
from rag.asking.question_words import HOW, WHERE
from rag.asking.terms import question_terms

_ASKS = (
    r"(?:(?:aan|bij|door|in|langs|met|naar|om|onder|op|over|per|sinds|tegen|tot|tot en met|uit|van|vanaf|via|"
    r"voor|volgens|by|from|in|of|on|since|to|until|with) )?"
    rf"(?:wie|wat|{WHERE}|wanneer|{HOW}|welke?|who\w*|what|where|when|why|how|which)\b"
)
_SOMEONE = r"(?:je|jij|u|jullie|ik|we|wij|iemand|you|we|I|someone)"
_FINDS_OUT = (
    r"(?:nagaan|aangeven|zeggen|vertellen|uitleggen|uitzoeken|opzoeken|weten|vinden|noemen|toelichten|checken|"
    r"kijken|zien|samenvatten|schetsen|achterhalen|tell|say|explain|find out|look up|check|see|know|"
    r"show)"
)
# `Kunt u mij zeggen …`, `Weet je misschien …`, `Ik wil graag weten …`, `De pers vraagt zich af …`.
_ASKED_FOR = re.compile(
    rf"(?:"
    rf"(?:zou|zouden|kun|kunt|kan|kunnen|wil|wilt|mag|can|could|would|will|may) {_SOMEONE}\b"
    rf"[^?.:]{{0,40}}?\b{_FINDS_OUT}(?: me| mij| ons| us)?|"
    rf"(?:weet|weten) {_SOMEONE}(?: misschien| toevallig| al)?|do you (?:happen to )?know|"
    rf"(?:ik|we|wij|I|we) (?:wil|willen|wou|moet|moeten|zou|zouden|want|need|would like|'d like)\b"
    rf"[^?.:]{{0,30}}\b{_FINDS_OUT}|"
    rf"(?:ik|we|wij) (?:vra(?:ag|gen) (?:me|mij|ons) af|ben benieuwd|zijn benieuwd)|I wonder|"
    rf"(?:zeg|vertel|geef|leg|tell)(?: (?:me|mij|ons|us|eens|even|kort|aan|uit|graag))+|"
    rf"[^?.:,]{{2,60}}? (?:vraagt|vragen|vroeg|vroegen|asks?|wonders?)"
    rf"(?: (?:me|mij|ons|zich|zich af|us|steeds|weer))*"
    rf")\s*[,:]?\s+(?=(?:{_ASKS}|of\b))",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"(?:ik|we|wij) (?:zoek|zoeken)(?: nog| nu)?\s+"
    r"(?=(?:de|het) (?:naam|namen|datum|bedrag|aantal|percentage|reden|oorzaak)\b)",
    re.IGNORECASE,
)
# `Ik krijg morgen een journalist aan de lijn: …` tells of the asker, `Basisnet: …` names a matter.
_OF_THE_ASKER = re.compile(
    r"[^?:]*\b(?:ik|me|mij|mijn|we|wij|ons|onze|je|u|kort|snel|vraag|I|my|me|our)\b[^?:]{0,60}:\s+"
    r"(?=\S+ \S+ \S)",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.?!])\s+(?=[\"'‘“]?[A-ZÀ-Ý])")
_BEGINS_ASKING = re.compile(rf"(?:en |maar |and |but )?{_ASKS}", re.IGNORECASE)
_MATTER_NAMED = re.compile(rf"[^?:]{{2,60}}:\s+(?={_ASKS})", re.IGNORECASE)
_FEW = 2


def core_of(message: str) -> str:
    """Give what a message asks; what it says before that only where the question leans on it.

    Where no part of it asks by itself, it is left as it is.
    """
    sentences = [part for part in _SENTENCES.split(message.strip()) if part]
    asking = [place for place, part in enumerate(sentences) if _asks(part)]
    if not asking:
        return _bare(message)
    asks = _bare(" ".join(sentences[place] for place in asking))
    before = sentences[: asking[0]]
    if before and (leans(asks) or len(question_terms(asks)) < _FEW):
        return " ".join([*before, asks])
    return asks


def asking_part(question: str) -> str:
    """Give the part that says what is asked: without the sentences before it, or a matter named."""
    asking = next((part for part in _SENTENCES.split(question.strip()) if _asks(part)), question)
    named = _MATTER_NAMED.match(asking)
    return asking[named.end() :] if named else asking


def _asks(sentence: str) -> bool:
    """Say whether a sentence asks something of a matter: `Wat zeggen de brieven?` does not."""
    asks = sentence.endswith("?") or bool(_ASKED_FOR.match(sentence) or _SOUGHT.match(sentence))
    asks = asks or bool(_BEGINS_ASKING.match(sentence))
    return asks and bool(question_terms(sentence))


def _bare(question: str) -> str:
    """Leave out who asks and how, as long as something is left to ask."""
    bare = _OF_THE_ASKER.sub("", question, count=1)
    found = _ASKED_FOR.match(bare) or _SOUGHT.match(bare)
    bare = bare[found.end() :] if found else bare
    if bare == question or len(bare.split()) <= _FEW or not question_terms(bare):
        return question
    return bare[:1].upper() + bare[1:]
