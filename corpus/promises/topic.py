"""What a promise or a letter's own announcement is about: its telling words, and how they agree."""

import re
from collections.abc import Collection

_WORD = re.compile(r"[^\W\d_][\w-]{4,}")
_SPECIFIC = 8
_SHARED_START = 5
# Words that any letter to the Kamer has; they tell nothing of what it is about.
_COMMON = frozenset(
    "kamer tweede eerste uwkamer brief brieven kamerbrief voortgangsbrief informeren geïnformeerd "
    "informeer informatie ontvangt ontvangen sturen stuur gestuurd zenden toezenden gezonden delen "
    "gedeeld aanbieden aangeboden zullen worden wordt zodra daarna nader nadere verder verdere volgende "
    "voortgang voortgangsrapportage rapportage stand zaken uitkomst uitkomsten resultaat resultaten "
    "ontwikkeling ontwikkelingen acties actie maatregelen aanpak uitwerking onderzoek evaluatie advies "
    "rapport voorstel hierover daarover hiervoor daarvoor verwachting verwacht verwachten streef "
    "voornemens staatssecretaris minister ministers ministerie kabinet mijn onze waaronder waarin "
    "waarover waarbij conform zoals toegezegd toezegging hierbij hiermee bijgevoegd bijlage debat "
    "commissiedebat komende periode zomer voorjaar najaar jaar begin medio einde kwartaal reces "
    "zomerreces kerstreces uiterlijk betreft reactie wijze stappen geven moeten kunnen willen "
    "opnieuw separate aparte eindproduct afgerond afronding gereed beschikbaar deze samen andere "
    "januari februari maart april juni juli augustus september oktober november december".split()
)


def telling_words(text: str) -> frozenset[str]:
    """Give the words of a text that say what it is about, in small letters."""
    words = (word.lower().strip("-") for word in _WORD.findall(text))
    return frozenset(word for word in words if word not in _COMMON)


def start(word: str) -> str:
    """Give how a word begins; words that differ in their endings only begin alike."""
    return word[:_SHARED_START]


def covered(wanted: Collection[str], given: Collection[str]) -> tuple[float, int]:
    """Say which share of words returns in another text, and how many long ones.

    A long word is a compound or a name, which two letters seldom share by chance.
    """
    found = [word for word in wanted if any(_same(word, other) for other in given)]
    share = len(found) / len(wanted) if wanted else 0.0
    return share, sum(len(word) >= _SPECIFIC for word in found)


def _same(one: str, other: str) -> bool:
    """Say whether two words differ in their endings only."""
    shortest = min(len(one), len(other))
    start = max(_SHARED_START, shortest - 2)
    return abs(len(one) - len(other)) <= 3 and one[:start] == other[:start]
