"""Whether something is a question to the letters, or an attempt at something else."""

import re

from index.analysis import fold
from rag.asking.chat import is_chat
from rag.asking.commands import is_command

# Attempts to change the rules or to see them; the letters are all that is answered from.
_HOSTILE = re.compile(
    r"\b(?:negeer|vergeet|ignore|forget|disregard|omzeil|overschrijf|override|"
    r"bypass)\b.{0,40}\b(?:\w*instructies?|regels|opdrachten|"
    r"alles|richtlijnen|beperkingen|bronnen|citaten|brieven|documenten|bovenstaande|vorige|controles?|"
    r"instructions?|rules|previous|everything|restrictions?|letters|documents|checks?)\b|"
    r"\b(?:system ?prompt|systeemprompt|systeeminstructies?|systeembericht|jailbreak|developer mode|"
    r"ontwikkelaarsmodus|verborgen instructies?)\b|"
    r"\b(?:je|jij|u) bent (?:nu|voortaan|vanaf nu)\b|\byou are now\b|\bfrom now on you\b|"
    r"\b(?:doe alsof|stel je voor dat je|gedraag je als|speel de rol|pretend|act as|roleplay)\b|"
    r"\b(?:toon|geef|laat|onthul|show|print|reveal|herhaal|repeat|kopieer)\b.{0,30}\b(?:prompt|"
    r"instructies|instructions)\b|"
    r"\b(?:zeg|antwoord|schrijf|say|answer|reply) "
    r"(?:alleen|enkel|uitsluitend|only|letterlijk|gewoon|voortaan|just)\b|"
    r"\b(?:zonder|without) (?:bron(?:nen)?|citaten|bewijs|sources|citations)\b|"
    r"\b(?:verzin|bedenk zelf|make up|invent)\b|"
    r"\b(?:negeer|vergeet|ignore|forget|disregard)\W+(?:alles |all )?(?:wat|hetgeen|what) "
    r"(?:je|jou|u|er|hier|you)\b|"
    r"\b(?:zet|neem|vermeld|schrijf|plaats|put|include)\b.{0,15}\bin (?:je|jouw|uw|het|your|the) "
    r"(?:antwoord|reactie|answer|reply)\W+(?:op )?(?:dat|that)\b|"
    # to have something said that the letters don't say
    r"^\W*(?:zeg|beweer|stel vast|geef toe|schrijf(?: op)?|meld|say|claim|state|admit)\W+"
    r"(?:maar )?(?:dat|that)\b|"
    r"^\W*(?:verander|vervang|wijzig|change|replace)\b.{1,80}\b(?:in|door|to|with|by)\b|"
    r"\b(?:doe|net) (?:of|alsof)\b|\bas if\b.{0,60}\b(?:letter|said|wrote)\b|"
    r"\b(?:ook al|hoewel|even though) (?:staat|stond|zegt|zeggen)?\b.{0,40}\b(?:er |dat )?(?:niet|"
    r"not)\b|"
    r"\b(?:dat|wat|die) niet in de (?:brief|brieven|letters) sta(?:at|an)\b|\bnot in the letters?\b|"
    r"\b(?:je|jouw|uw|your) (?:eigen|own) (?:kennis|mening|woorden|knowledge|opinion)\b|"
    r"\b(?:je|jouw|uw|your) (?:beste |best )?(?:gok|guess|schatting)\b|"
    r"^\W*(?:skip|disable|sla|laat|schakel) (?:de |alle |je |jouw |the |all |your )?"
    r"(?:controles?|checks?|verificatie|bronvermelding)\b|"
    r"\b(?:toon|markeer|geef|show|mark)\b.{0,40}\bals (?:letterlijk|gecontroleerd|geverifieerd|"
    r"onderbouwd)\b|"
    r"(?:^|\n)\W*(?:system|assistant|user|systeem)\s*:|"
    r"</?(?:system|script|assistant|user)>|<\|",
    re.IGNORECASE | re.DOTALL,
)
# Wishes to be let off the letters, the checks or the rules, or to have something confirmed.
_LET_OFF = re.compile(
    r"\b(?:negeer|vergeet|ignore|disregard|forget|omzeil|bypass|skip)\b.{0,40}\b(?:guidelines?|"
    r"guardrails?|"
    r"safeguards|aanwijzingen|filters?|prompts?)\b|"
    r"\b(?:print|toon|geef|laat|herhaal|show|repeat|output|dump|kopieer|vertaal|translate|vat|"
    r"summari[sz]e)\b"
    r".{0,40}\b(?:hierboven|boven (?:dit|deze)|above (?:this|the)|(?:dit|this) bericht|eerste bericht|"
    r"first message|systeem(?:opdracht|bericht|tekst|instelling)\w*|system message|"
    r"opdracht (?:van|die) je|"
    r"your prompt)\b|"
    r"\b(?:volg|gehoorzaam|follow|obey)\b.{0,30}\b(?:mijn|my|deze nieuwe|these new)\b|"
    r"(?:^|[.!]\s*)(?:nieuwe|new) (?:instructies?|regels|opdracht|instructions?|rules)\s*:|"
    r"\b(?:(?:je|jij|u|you)\b.{0,15}\b(?:hoeft?|moet|mag|need|must|do)\b.{0,12}\b(?:niet|not|geen|no)|"
    r"don'?t|zonder(?: te)?|without)\b.{0,12}\b(?:controleren|checken|verifiëren|citeren|check(?:ing)?|"
    r"verify(?:ing)?|cit(?:e|ing)|bronvermelding(?:en)?|bronverwijzing(?:en)?)\b|"
    r"\b(?:zet|schakel|laat|turn|switch)\b.{0,30}\b(?:bron\w*|citaten|controles?|filters?|checks?|"
    r"citations?|"
    r"sources)\b.{0,20}\b(?:uit|weg|zitten|achterwege|off|out)\b|"
    r"(?:^|[.,;:!?]|\b(?:en|and|maar|but|gewoon|alleen|just|dus|please))\s*(?:bevestig|confirm|"
    r"garandeer|beloof|"
    r"promise|verklaar|declare)\s+(?:(?:alleen|gewoon|maar|nu|even|just|only) )*(?:dat|that|\d)|"
    r"\b(?:je|jouw|uw|your) (?:eigen|own) (?:inschatting|oordeel|interpretatie|idee|ideeën|"
    r"estimate|view|"
    r"judge?ment|words)\b|"
    r"\b(?:vanaf (?:nu|hier)|voortaan|from now on|from here on)\b.{0,20}\b(?:(?:mag|moet|kun|ben|heet) "
    r"(?:je|jij|u)|you|volg|antwoord|reageer|spreek)\b",
    re.IGNORECASE | re.DOTALL,
)
# Wishes for something made, a sum, or a chat.
_MADE = (
    r"gedicht|verjaardagsgedicht|mop|grap|recept|toespraak|speech|verhaal|liedje|rap|sollicitatiebrief|"
    r"vertaling|code|script|programma in|poem|joke|recipe|story|song|essay|haiku|limerick|"
    r"sinterklaasgedicht"
)
_NO_QUESTION = re.compile(
    rf"^\W*(?:(?:kun|kan|wil|zou) (?:je|jij|u)\b.{{0,30}}|please |can you )?"
    rf"\b(?:schrijf|maak|vertel|dicht|geef|zing|bedenk|write|tell|give|make|"
    rf"compose)\b.{{0,40}}\b\w*(?:{_MADE})\b|"
    rf"^\W*(?:kun|kan|wil|zou|can|could) (?:je|jij|u|you)\b.{{0,60}}\b\w*(?:{_MADE})\b|"
    r"^\W*(?:hoi|hallo|hey|hi|hello|goede(?:morgen|middag|navond)|dag)\b(?!.*\b(?:brief|kamer|"
    r"minister)\b)(?:.{0,60})$|"
    r"\b(?:je|jouw|your) (?:instructies|opdracht|prompt|regels|instructions|rules)\b|"
    r"\b(?:welk|wat voor|which|what) (?:soort )?(?:taal|ai-?|language )?-?\s?model (?:ben|gebruik|"
    r"are|do)\b|"
    r"\b(?:vind|denk|geloof|wil|voel) (?:je|jij)\b|\bdo you (?:think|feel|believe|want)\b|"
    r"\bwat (?:je|jij) (?:zelf )?(?:van|ervan|vindt|denkt)\b|"
    r"^\W*(?:herhaal|repeat)\b.{0,30}\b(?:hierboven|above|alles|everything)\b|"
    r"^\W*(?:hoe heet (?:je|jij)\b|wie ben (?:je|jij)\b|who are you\b|hoe gaat het(?: met (?:je|"
    r"jou|u))?\W*$)|"
    r"^\W*(?:wat|hoeveel) is \d[\d.,]*\s*(?:[-+*/x×:]|keer|plus|min|maal|gedeeld)",
    re.IGNORECASE,
)

# Leave given to lie or to guess, a role or a way of speaking put on, hidden words, secrets.
_OUT_OF_ROLE = re.compile(
    r"\b(?:je|jij|u|you) (?:mag|kunt?|may|can|should|moet)\b.{0,20}\b(?:liegen|verzinnen|"
    r"fantaseren|raden|gokken|"
    r"overdrijven|lie|guess|make (?:it|things) up|invent|exaggerate)\b|"
    r"\b(?:dit|this) is (?:maar |slechts |just |only )?(?:een |a )(?:test|oefening|drill|spel|game)\b|"
    r"\b(?:ik ben|i am|i'm) (?:hier )?(?:je|jouw|de|your|the) (?:\w+ )?(?:ontwikkelaar|beheerder|"
    r"maker|baas|"
    r"programmeur|admin\w*|developer|creator|engineer|owner)\b|"
    r"\b(?:debug|god|admin|beheer\w*|root|test|ontwikkel\w*|onderhouds|maintenance|dan|"
    r"unrestricted)[- ]?"
    r"(?:modus|mode)\b|"
    r"\b(?:antwoord|reageer|praat|spreek|respond|answer|reply|speak|talk|schrijf|write)\b.{0,20}\b"
    r"(?:als|alsof|in de stijl van|op rijm|in rijm|like|as|in the style of|in rhyme)\b.{0,20}"
    r"\b(?:piraat|pirate|dichter|poet|rijm|rhyme|cabaretier|comedian|kleuter|baby|robot|acteur|"
    r"actor|mens zonder)\b|"
    r"\b(?:decodeer|ontcijfer|decode|decipher|base64|rot13|unescape)\b|"
    r"\b(?:toon|geef|noem|stuur|print|vertel|wat (?:is|zijn)|show|give|list|send|reveal|dump|"
    r"what (?:is|are))\b.{0,30}"
    r"\b(?:wachtwoord(?:en)?|passwords?|api[- ]?(?:keys?|sleutels?)|omgevingsvariabelen?|"
    r"environment variables?|"
    r"broncode|source code|configuratiebestand\w*|config files?|trainingsdata|training data)\b|"
    r"\b(?:het )?(?:tegenovergestelde|tegendeel|opposite)\b.{0,20}\b(?:van|"
    r"of)\b.{0,30}\b(?:brie(?:f|ven)|letters?|"
    r"staat|says?)\b|"
    r"\b(?:voeg|zet|plak|add|append)\b.{0,40}\b(?:toe|erbij|onder|achter|aan|at the end|"
    r"to)\b.{0,20}\b(?:dat|that)\b|"
    r"\b(?:niemand|nobody|no one)\b.{0,15}\b(?:controleert|checkt|merkt|checks|notices|"
    r"will (?:check|know))\b|"
    r"\[/?INST\]|<!--|^\s*#{2,}\s*(?:system|instructi)|\{\{.*\}\}",
    re.IGNORECASE | re.DOTALL,
)
# A run of letters that is no word of any language: what it says is hidden.
_HIDDEN = re.compile(r"(?<!\S)(?=\S*[a-z][A-Z]\S*[a-z][A-Z])[A-Za-z0-9+/]{20,}={0,2}(?!\w)")
# What belongs to the asker alone, everyday wants, and general knowledge that no letter is for.
_OWN_THINGS = (
    r"spaargeld|spaarrekening|hond|kat|poes|huis|auto|fiets|baas|salaris|hypotheek|telefoon|laptop|"
    r"computer|wachtwoord|huur|tuin|vakantie|verjaardag|relatie|gezondheid|rug|knie|hoofdpijn|cv|"
    r"sollicitatie\w*|belastingaangifte|"
    r"savings|dog|cat|house|car|bike|boss|salary|mortgage|phone|garden|holiday|birthday|health|"
    r"back|knee|resume|taxes"
)
_OWN_PEOPLE = (
    r"buurman|buurvrouw|buren|vriend|vriendin|man|vrouw|vader|moeder|ouders|zoon|dochter|kind|kinderen|"
    r"neighbou?r|boyfriend|girlfriend|wife|husband|mother|father|son|daughter"
)
_OF_ONES_OWN = re.compile(
    # who asks for another may ask of the letters all the same
    rf"\b(?:mijn|m'n|my) (?:\w+ )?(?:(?P<thing>{_OWN_THINGS})|{_OWN_PEOPLE})\b"
    r"(?! (?:wil|willen|vraagt|vragen|wants?|asks?)\b)",
    re.IGNORECASE,
)
# Advice on it: no letter says what is wise for one person.
_ADVICE = re.compile(
    r"\b(?:(?:moet|zal|zou|kan|kun|can|should|shall) (?:ik|i)\b.{0,80}\b(?:het best|beste?|beter|"
    r"slim|verstandig|wise|better)|tips?|raad je (?:me|mij) aan|wat nu|waar kan ik (?:het )?best\w*)\b",
    re.IGNORECASE,
)
_NO_MATTER = re.compile(
    r"\b(?:wat voor weer|weersvoorspelling|weerbericht|weather|hoe(?: is| wordt)? het weer|regent het|"
    r"gaat het (?:\w+ ){0,2}(?:regenen|sneeuwen|vriezen|onweren|stormen)|"
    r"\w*weer in (?:het weekend|de vakantie)|"
    r"\w+ (?:strand|zomer|herfst|winter)weer)\b|"
    r"\b(?:recept|recipe)\b.{0,10}\b(?:voor|van|for)\b|"
    r"\bhoe (?:maak|bak|kook|leer|word|krijg|was|repareer|installeer) (?:ik|je)\b|"
    r"\bhow (?:do|can|should) i (?:make|bake|cook|learn|become|fix|install|lose|get rid)\b|"
    r"\b(?:hoofdstad|capital(?: city)?) (?:van|of)\b|"
    r"\b(?:kampioen\w*|eredivisie|champions league|songfestival|elfstedentocht)\b|"
    r"\bwie (?:won|wint|heeft\b.{0,60}\bgewonnen|scoorde)\b.{0,60}\b(?:wedstrijd|songfestival|wk|"
    r"ek|finale|elfstedentocht|"
    r"oscar\w*|eredivisie|tour|champions league|spelen|beker|titel)\b|\bwho (?:won|scored|wins)\b|"
    r"\b(?:met de (?:fiets|auto|bus|tram)|lopend|te voet|by (?:bike|car|bus)|"
    r"on foot)\b.{0,15}\b(?:van|from)\b.{1,30}\b"
    r"(?:naar|to)\b|"
    r"\b(?:goede|leuke|originele|grappige|mooie|lekkere?|good|nice|fun|funny|great|best) (?:naam|"
    r"namen|cadeau\w*|film\w*|"
    r"boek\w*|restaurant\w*|hotel\w*|series?|names?|gifts?|presents?|movies?|books?|restaurants?|"
    r"hotels?)\b|"
    r"^\W*(?:reken|calculate|compute|solve|los)\b.{0,20}\b(?:uit|op|\d)|"
    r"^\W*(?:vertaal|translate)\b|"
    r"\b(?:horoscoop|sterrenbeeld|horoscope|zodiac|lottogetallen|loterij|lottery|bitcoin|"
    r"beurskoers|aandelenkoers)\b|"
    r"\b(?:tweet|linkedin-?\s?(?:bericht|post)|instagram\w*|facebook\w*|blogpost|rijmpje|raadsel|"
    r"riddle|quiz)\b.{0,40}"
    r"\b(?:voor|over|about|for|waarin)\b",
    re.IGNORECASE,
)


def is_for_letters(question: str) -> bool:
    """Say whether something may be asked of letters: no attempt on the rules, no other wish."""
    forms = (_HOSTILE, _LET_OFF, _OUT_OF_ROLE, _HIDDEN, _NO_QUESTION, _NO_MATTER)
    if _OF_ONES_OWN.search(question) and _ADVICE.search(question):
        return False
    return not (
        any(form.search(question) for form in forms) or is_command(question) or is_chat(question)
    )


def ones_own(question: str) -> str | None:
    """Give the thing of the asker's own that is asked of: `huur` of `mijn huur`; None where nothing is.

    Of a person (`mijn dochter`) it is empty, as letters don't speak of that one, but may well of
    what is asked. Letters speak of rents too, so that they tell whether it is for them.
    """
    own = _OF_ONES_OWN.search(question)
    return fold(own["thing"] or "") if own else None
