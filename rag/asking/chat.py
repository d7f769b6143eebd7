"""What people ask a machine that has nothing to do with letters: advice, sums, cooking, games."""

import re

_PERSONAL = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:heb je|enige|any|some) )?(?:tips?|help|advice)\s*[?!.]*\s*$|"
    r"\bwat moet ik (?:nu |dan |morgen |vanavond )?(?:koken|aantrekken|kopen|eten)\b|"
    r"\bwhat should i (?:cook|wear|buy|eat)\b|"
    r"\bik (?:zie (?:zo )?op tegen|voel me|heb (?:zo'n |veel )?(?:hoofdpijn|honger|dorst|stress|"
    r"ruzie|zin|slaap|last van)|"
    r"ben (?:zo )?(?:moe|verliefd|ziek|verdrietig|zwanger|boos|eenzaam)|"
    r"wil (?:graag )?(?:afvallen|verhuizen|trouwen|leren))\b|"
    r"\b(?:verjaardag|bruiloft|vakantie|verhuizing|date|sollicitatie(?:gesprek)?|"
    r"functioneringsgesprek|trouwdag)\b.{0,25}\b(?:van|met) "
    r"(?:mij|me|mijn|ons|onze)\b|"
    r"\b(?:lekker|fijn|leuk) (?:weekend|gewerkt|geslapen)\b|\bhoe (?:was|is) je (?:dag|weekend|week)\b",
    re.IGNORECASE,
)
_NUMBER = r"€?\s?\d[\d.,]*(?: (?:miljoen|miljard|duizend|euro|million|billion))?"
_SUM = re.compile(
    rf"^\W*(?:(?:en )?(?:wat|hoeveel) is|bereken|reken|what is|how much is|"
    rf"calculate)\b[^?]{{0,15}}?{_NUMBER}\s*"
    rf"(?:(?:procent|percent|%)\s*(?:van|of)|keer|maal|plus|min|gedeeld door|x|×|\*|\+|/|:|-|"
    rf"times|minus|divided by)\s*(?:de |het )?{_NUMBER}|"
    r"\b(?:wortel|kwadraat|faculteit|square root) (?:van|of) \d|\bhoeveel (?:seconden|minuten|"
    r"uren|centimeter|gram) (?:zitten|gaan|zit) er in (?:een|één)\b",
    re.IGNORECASE,
)
_DISH = (
    r"\w*soep|(?:\w*[^\Ws])?taart|pannenkoek\w*|lasagne|tiramisu|stamppot|risotto|pasta|curry|koekjes|"
    r"cake|omelet|smoothie|cocktail|barbecue\w*|marinade|gehaktbal\w*|soup|pancakes?|cookies"
)
_COOKS = (
    r"recept\w*|recipes?|ingrediënt\w*|ingredients?|hoe|how|maak|bak|kook|maken|bakken|koken|make|"
    r"bake|cook|eieren|gram|bloem|eggs"
)
# A dish is of the kitchen only where it is made: letters tell of a tax on biscuits too.
_KITCHEN = re.compile(
    rf"\b(?:{_COOKS})\b.{{0,30}}\b(?:{_DISH})\b|\b(?:{_DISH})\b.{{0,30}}\b(?:{_COOKS})\b|"
    r"\b(?:koken|bakken|braden|frituren|laten sudderen|marineren)\b.{0,30}\b(?:oven|pan|vuur|"
    r"graden|minuten)\b|"
    r"\b(?:oven|pan|vuur)\b.{0,30}\b(?:koken|bakken|braden|garen|sudderen)\b",
    re.IGNORECASE,
)
_GAMES = re.compile(
    r"\bwie (?:won|wint|heeft gewonnen|gaat winnen|speelde gelijk)\b(?!.*\b(?:aanbesteding|tender|"
    r"concessie|prijsvraag|\w*zaak|"
    r"verkiezing\w*|beroep|geding)\b)|"
    r"\b(?:topscorer|uitslag van de wedstrijd|playlist|sudoku|kruiswoord\w*|woordgrap\w*|mopp?en|"
    r"quizvra\w+)\b",
    re.IGNORECASE,
)
# Advice for oneself, what one would buy, catch or drink, and what no letter is for.
_DAILY = re.compile(
    r"\b(?:moet|kan|zal|zou) ik (?:\w+ ){0,2}(?:stemmen|kopen|drinken|beleggen|daten)\b|"
    r"\bshould i (?:vote|buy|wear|drink|invest)\b|"
    r"\bhoe (?:kom ik (?:van|over)|raak ik|val ik)\b|\bhow do i (?:get|become|stop|quit)\b|"
    r"\b(?:aandelen|crypto\w*|stocks|shares)\b.{0,20}\b(?:kopen|verkopen|buy|sell)\b|"
    r"\b(?:zin|betekenis|meaning) (?:van (?:het|mijn|ons)|of) (?:leven|life)\b|"
    r"\bhoe laat (?:vertrekt|gaat|komt|rijdt) (?:de|mijn)(?: (?:volgende|eerste|laatste))? (?:trein|bus|"
    r"tram|metro|vlucht)\b|\bwhen (?:does|is) (?:the|my) next (?:train|bus)\b|"
    r"\b(?:trein|bus|vlieg)(?:kaartjes?|tickets?)\b.{0,25}\b(?:naar|van|to|from)\b|"
    r"\b(?:wijn|bier|cadeau|muziek)\b.{0,15}\b(?:past|passen|smaakt|hoort) (?:bij|het best)\b|"
    r"\b(?:knapste|sexyste|leukste|grappigste|lelijkste|domste|slimste|aardigste) (?:minister|"
    r"staatssecretaris|politic[iu]s?|kamerlid|bewindspersoon)\b|"
    r"\bben (?:jij|je) (?:zelf )?(?:een |echt )*(?:mens|robot|machine|computer|chatbot|bewust|"
    r"verliefd|moe|blij)\b|\bare you (?:a |an )?(?:human|robot|bot|machine|conscious|alive)\b",
    re.IGNORECASE,
)
_FORMS = (_PERSONAL, _SUM, _KITCHEN, _GAMES, _DAILY)


def is_chat(message: str) -> bool:
    """Say whether a message is small talk, wants advice for oneself, or asks what no letter tells."""
    return any(form.search(message) for form in _FORMS)
