"""Whether a clause announces something, or reports, asks, wishes, or speaks of money."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re

_HERE = re.compile(
    r"\b(?:(?:met|in|bij|via|middels|door|per|als bijlage bij) (?:deze|dit) (?:\w+ )?\w*(?:brief|rapportage|schrijven|verslag|nota|paragraaf|antwoorden|beantwoording)|"
    r"hierbij|hiermee|bijgaand\w*|bijgevoegde?|hieronder|onderstaande?|als bijlage|in de bijlage\w*|aangehecht\w*|gelijktijdig|in (?:paragraaf|hoofdstuk|onderdeel|sectie|deel|het vervolg van)(?: \w+)?|verderop)\b",
    re.IGNORECASE,
)
# `Mocht dat nodig zijn, dan …` is no promise; `zodra dat gereed is` is.
_CONDITION = re.compile(
    r"\b(?:indien|mocht|mochten|tenzij|mits|in het geval dat|stel dat|als (?:blijkt|daar|dit|dat nodig|nodig|het nodig|er aanleiding)|zo nodig|indien nodig|waar nodig|desgewenst)\b",
    re.IGNORECASE,
)
_WOULD = re.compile(r"\b(?:zou|zouden|had|hadden)\b", re.IGNORECASE)
_MIGHT = re.compile(
    r"\b(?:kan|kunnen|kunt|mag|mogen)\b|\b(?:mogelijk|wellicht|misschien|eventueel) (?:in|al|nog|op|pas|voor|begin|eind)\b",
    re.IGNORECASE,
)
_EXPECTS = re.compile(
    r"\b(?:zal|zullen|verwacht|verwachten|verwachting|streef|streeft|streven|voornemens|gepland|voorzien|planning|hoop)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:verzoekt|verzochten?|verzoek(?:en)?(?=[^.;]*\bom\b)|vraagt|vroeg(?:en)?|gevraagd|opgeroepen|roept|oproep|(?:leden|fracties?|commissie)\b[^.;]*\bvragen|ik vraag|vraag ik|overwegende|constaterende|van mening)\b",
    re.IGNORECASE,
)
_VIEW = re.compile(r"\b(?:volgens|aldus)\b(?! (?:de )?(?:huidige )?planning)", re.IGNORECASE)
_NOT = re.compile(r"\b(?:niet|geen|nooit|noch|evenmin)\b", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:zal|zullen|wordt|worden|gaat|gaan|ga|verwacht|verwachten|verwachting|voornemens?|van plan|streef|streeft|streven|beoogde?|voorzien|"
    r"voorziet|gepland|geagendeerd|planning|komt|komen|kom|start|starten|begint|beginnen|volgt|volgen|uiterlijk|eindigt|ontstaat|opent|verschijnt|"
    r"treedt|geldt|gelden|wijzigt|stopt|ingaat|vindt|vinden|neem|spreek|werken|werk|lever(?:en|t)?|gereed|klaar)\b",
    re.IGNORECASE,
)
_AUXILIARY_OF_PAST = re.compile(
    r"\b(?:is|zijn|ben|heb|heeft|hebben|had|werd|werden|was|waren)\b", re.IGNORECASE
)
_PARTICIPLE = re.compile(
    r"\b(?!(?:geen|genoeg|gemeente\w*|gebied\w*|geld\w*|gevolg\w*|gepland|voorzien|beoogd|bekend|besluit|beleid|gereed|gericht|verantwoord\w*|bedoeld|geagendeerd|bereid|verplicht|gebaat|geschikt)\b)"
    r"(?:\w{0,6}ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{3,}(?:d|t|en))\b",
    re.IGNORECASE,
)
_TOLD_IN_THE_PAST = re.compile(
    r"\b(?!(?:rekende|geachte)\b)(?:vroeg|sprak|ging|kwam|gaf|nam|bood|besloot|verscheen|begon|werd|werden|was|waren|stuurde|meldde|vond|vonden|hield|deed|deden|kreeg|kregen|leidde|gingen|kwamen|gaven|namen|stond|stonden|bleek|bleken|steeg|lag|lagen|hielden|gold|golden|konden|moesten|mochten|wilden|droeg|koos|"
    r"(?!ge)\w{3,}(?:eerden?|elde|telden|opte|akte|aakte|iste|oegde))\b",
    re.IGNORECASE,
)
# `zal zijn afgerond`, `ik verwacht dat de achterstand dan is weggewerkt`
_TO_BE_DONE = re.compile(
    r"\b(?:zal|zullen|moet|moeten|verwacht(?:en)?|verwachting|streven|streef)\b", re.IGNORECASE
)
_MONEY = re.compile(
    r"€|\b(?:euro|EUR|miljoen|miljard|mln|mld|begroot|geraamd|raming|budget\w*|structureel|derving|dekking|bedraagt|bezuinig\w+)\b",
    re.IGNORECASE,
)
# An aim for far away or a forecast is no milestone.
_AIM = re.compile(
    r"%|\b(?:procent|doel|doelstelling\w*|ambities?|prognose\w*|scenario\w*|naar schatting|stijg\w+|daal\w+|dalen)\b",
    re.IGNORECASE,
)
_AIM_OF_A_YEAR = re.compile(
    r"\b(?:groei\w*|toename|afname|toeneemt|afneemt|moet|moeten|dient|dienen|verplicht)\b",
    re.IGNORECASE,
)


def tells_here(clause: str) -> bool:
    """Say whether this very letter does what the clause speaks of."""
    return bool(_HERE.search(clause))


def is_conditional(clause: str) -> bool:
    """Say whether something may or may not come of it."""
    return bool(_CONDITION.search(clause) or _WOULD.search(clause))


def may_be(clause: str) -> bool:
    """Say whether the clause holds something for possible, without expecting it."""
    return bool(_MIGHT.search(clause)) and not _EXPECTS.search(clause)


def is_others_view(clause: str) -> bool:
    """Say whether it is so in somebody's view: `volgens de VNG`."""
    return bool(_VIEW.search(clause))


def is_asked(clause: str) -> bool:
    """Say whether somebody else asks for it."""
    return bool(_ASKED.search(clause))


def is_denied(clause: str) -> bool:
    """Say whether the clause holds a negation."""
    return bool(_NOT.search(clause))


def is_about_money(clause: str) -> bool:
    """Say whether a year in the clause is that of a budget."""
    return bool(_MONEY.search(clause))


def is_aim(clause: str, *, of_a_year: bool) -> bool:
    """Say whether the clause gives a target or a forecast, as those of a whole year mostly are."""
    return bool(_AIM.search(clause) or (of_a_year and _AIM_OF_A_YEAR.search(clause)))


def is_announced(clause: str) -> bool:
    """Say whether the clause has a verb of what is to come."""
    return bool(_COMING.search(clause))


def has_happened(clause: str) -> bool:
    """Say whether the clause tells of something done, or of how things were."""
    if _TO_BE_DONE.search(clause):
        return False
    perfect = _AUXILIARY_OF_PAST.search(clause) and _PARTICIPLE.search(clause)
    return bool(perfect or _TOLD_IN_THE_PAST.search(clause))
