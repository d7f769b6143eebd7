"""Whether a clause says that the Kamer will be told or sent something."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re

_KAMER = re.compile(
    r"(?<!van )(?<!door )(?<!namens )\b(?:(?:[Dd]e|[Uu]w|[Bb]eide)\s+(?:(?:Tweede|Eerste)\s+)?Kamers?\b(?!\s*(?:van Koophandel|leden|lid|vragen|stuk|brief|fractie))|Staten-Generaal|het parlement)",
)
# `u` to whom something is told, not `zoals u weet`.
_YOU = re.compile(
    r"(?<!zoals )(?<!heeft )(?<!hebt )(?<!vraagt )(?<!bent )(?<!kunt )\b[Uu]\b"
    r"(?!\s+(?:vraagt|verzoekt|stelt|kunt|weet|ziet|heeft|hebt|bent|wilt|leest|vindt|treft|vroeg|mij)\b)"
)
_ANSWERS = re.compile(
    r"\b(?:zal|zullen|worden|wordt|ga)\b[^.;]*\b(?:\w*vragen|verzoek)\b[^.;]*\b(?:beantwoorden|beantwoord|te beantwoorden)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"\b(?:nader |nog |verder )?(?P<verb>geïnformeerd|gedeeld|(?:toe|op|na)?gestuurd|(?:toe|na|ver)gezonden|verzonden|aangeboden|voorgelegd|bericht|gerapporteerd|"
    r"ingelicht|gemeld|me(?:de|e)gedeeld|bijgepraat|verstrekt|overgelegd|ingediend|voorgehangen|teruggekomen|op de hoogte (?:gehouden|gebracht|gesteld)|geschetst|"
    r"meegenomen|betrokken)\b",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"\b(?P<coming>wordt|worden|zal|zullen|gaat|gaan|ga|zult)\b|\b(?:is|zijn|heb|heeft|hebben|had|hadden|werd|werden|was|waren|bent)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"\b(?:informeren|berichten|(?:toe|op|na)?sturen|(?:toe|op|na)? ?(?:te )?(?:sturen|zenden)|(?:toe|na)?zenden|aanbieden|aan te bieden|voorleggen|voor te leggen|"
    r"(?:doen )?toekomen|terugkomen|terug te komen|rapporteren|bijpraten|bij te praten|inlichten|in te lichten|melden|mede ?delen|mee te delen|verstrekken|overleggen|"
    r"op de hoogte (?:te )?(?:houden|brengen|stellen)|toelichten|toe te lichten|antwoorden|indienen|beantwoorden|in te dienen|in (?:te )?gaan|naar de (?:\w+ )?Kamer (?:gaan|komen))\b",
    re.IGNORECASE,
)
_LICENSE = re.compile(
    r"\b(?:zal|zullen|ga|gaat|gaan|voornemens?|van plan|verwacht(?:en)?|streef(?:t)?|streven|verwachting|hoop|hopen|beoog|beoogt|wil|willen|wens|probeer|tracht|poog|zeg|toezeggen|neem mij voor|bereid|planning|bedoeling)\b",
    re.IGNORECASE,
)
_FINITE = (
    r"(?:informeer|informeert|bericht|stuur|stuurt|zend|zendt|meld|meldt|rapporteer|rapporteert|verstrek|verstrekt|bied|biedt|leg|legt|"
    r"kom|komt|houd|houdt|breng|brengt|stel|stelt|toezend|toestuur|aanbied|aanbiedt|voorleg|voorlegt|terugkom|doe|doet)"
)
_I_TELL = re.compile(
    rf"\b{_FINITE}\s+(?:ik|het kabinet|de (?:minister|staatssecretaris)\b)|\b(?:ik|kabinet|minister|staatssecretaris)\b(?:[^,;]*?)\b{_FINITE}\b"
    r"|\b(?:informeren|berichten|sturen|zenden|melden|rapporteren|bieden|leggen|komen|toezenden|toesturen|aanbieden|voorleggen)\s+(?:wij|we)\b|\b(?:wij|we)\s+(?:informeren|berichten|sturen|zenden|bieden|leggen)\b"
    r"|\b(?:stuurt|informeert)\b|\b(?:informeer|stuur|zend) (?:de|uw|u)\b",
    re.IGNORECASE,
)
# The verbs that are two words need both.
_PARTED = {
    "bied": "aan", "biedt": "aan", "bieden": "aan", "leg": "voor", "legt": "voor", "leggen": "voor",
    "kom": "terug", "komt": "terug", "komen": "terug",
    "houd": "op de hoogte", "houdt": "op de hoogte", "breng": "op de hoogte", "brengt": "op de hoogte",
    "stel": "op de hoogte|in kennis", "stelt": "op de hoogte|in kennis", "doe": "toekomen", "doet": "toekomen",
}  # fmt: skip
_RECEIVE = re.compile(
    r"\b(?:ontvangt|krijgt)\s+(?:u|(?:de|uw)\s+(?:Tweede |Eerste )?Kamer)\b|\b(?:u|(?:[Dd]e|[Uu]w)\s+(?:Tweede |Eerste )?Kamer|[Uu])\s+(?:zal\s+)?(?:[^.;]{0,60}\s)?(?:ontvang(?:t|en)|krijg(?:t|en))\b",
)
_GOES = re.compile(
    r"\b(?:gaat|gaan|komt|zal|zullen|wordt|worden)\b[^.;]*\b(?:naar|aan|met|bij|in) (?:de|uw|beide) (?:\w+ )?Kamers?\b[^.;]*\b(?:gaan|komen|gestuurd|gezonden|toegezonden|verzonden|aangeboden|gedeeld|voorgelegd|ingediend)\b"
    r"|\b(?:gaat|komt|gaan|komen)\b[^.;]*\bnaar (?:de|uw) (?:\w+ )?Kamers?\b",
    re.IGNORECASE,
)
_COME_BACK = re.compile(
    r"\b(?:kom|komt|komen)\b(?:\s+(?:ik|wij|we|het kabinet))?[^.;]*\b(?:hierop|daarop|hier|op)\b[^.;]*\bterug\b|\b(?:hierop|daarop|op)\b[^.;]*\bterug(?: te)? ?komen\b",
    re.IGNORECASE,
)
_NEXT_LETTER = re.compile(
    r"\b(?:in|bij|met|via) (?:een|de|mijn) (?:volgende|eerstvolgende|separate|aparte|afzonderlijke|nieuwe|komende|nadere|aanvullende) (?:\w+ )?\w*(?:brief|rapportage)\b",
    re.IGNORECASE,
)
_DEAL = re.compile(
    r"\b(?:ga|gaan|zal|zullen|wordt|worden)\b[^.;]*\b(?:in op|op in|ingegaan|ingaan|stil|terug|toelicht)\b|\bga ik\b|\bkom ik\b",
    re.IGNORECASE,
)


# `Ik deel de zorgen van de Kamer` gives it nothing.
_SHARE = re.compile(
    r"\b(?:deel|deelt|delen)\b[^.;]*\bmet (?:(?:de|uw|beide) (?:\w+ )?Kamers?|u)\b|\bmet (?:(?:de|uw|beide) (?:\w+ )?Kamers?|u)\b[^.;]*\b(?:deel|deelt|delen)\b",
    re.IGNORECASE,
)
_PROMISES = re.compile(r"\bzeg(?:gen)?\b[^.;]*\btoe\b", re.IGNORECASE)


def tells_parliament(clause: str, *, is_addressee: bool) -> bool:
    """Say whether the Kamer will be informed, sent or given something.

    Args:
        clause: A clause in which nothing is told by this very letter.
        is_addressee: Whether `u` is the Kamer.
    """
    if _COME_BACK.search(clause) and not _AUXILIARY_OF_THE_PAST.search(clause):
        return True
    if _NEXT_LETTER.search(clause) and _DEAL.search(clause):
        return True
    if _ANSWERS.search(clause):
        return True
    named = _KAMER.search(clause) or (is_addressee and _YOU.search(clause))
    if not named:
        return False
    return bool(
        _RECEIVE.search(clause)
        or _PROMISES.search(clause)
        or _SHARE.search(clause)
        or _GOES.search(clause)
        or any(_is_coming(clause, match) for match in _PARTICIPLE.finditer(clause))
        or (_INFINITIVE.search(clause) and _LICENSE.search(clause))
        or _tells(clause)
    )


_AUXILIARY_OF_THE_PAST = re.compile(r"\b(?:ben|is|zijn|heb|heeft|hebben)\b", re.IGNORECASE)


def _tells(clause: str) -> bool:
    match = _I_TELL.search(clause)
    if match is None:
        return False
    words = set(re.findall(r"\w+", match.group().lower()))
    needed = [_PARTED[word] for word in words & _PARTED.keys()]
    return all(re.search(rf"\b(?:{words})\b", clause, re.IGNORECASE) for words in needed)


def _is_coming(clause: str, participle: re.Match[str]) -> bool:
    """Say whether the auxiliary of a participle is `wordt` or `zal`, not `is` or `heeft`.

    The one beside it is its own; else the nearest before it.
    """
    beside = re.match(r"\s+(?:te\s+)?(\w+)", clause[participle.end() :])
    if beside and (found := _AUXILIARY.fullmatch(beside.group(1))):
        return bool(found["coming"])
    before = list(_AUXILIARY.finditer(clause, 0, participle.start("verb")))
    if before:
        return bool(before[-1]["coming"])
    after = _AUXILIARY.search(clause, participle.end())
    return bool(after and after["coming"])
