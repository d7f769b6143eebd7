"""What is said to the machine instead of asked of the letters: commands, roles, forged ends, chat.

Each form is one way to do so, told by its parts (who is addressed, what is to be done, with what),
so that it holds in other words too. A request to tell what letters say is none of them.
"""

import re

_FLAGS = re.IGNORECASE | re.DOTALL
_YOU = r"(?:je|jij|jou|u|you)"
_YOUR = r"(?:je|jouw|uw|your)"
# Where a sentence begins, or a command within one.
_BEGINS = (
    r"(?:^\W*|[.!?:;\n]\W*|,\s+|\b(?:en|dus|maar|eerst|daarna|vervolgens|gewoon|nu|kun je|kunt u|"
    r"wil je|wilt u|"
    r"please|and|then|now|so|could you|can you)\s+)"
)
_MACHINE = (
    r"(?:\w*instructies?|\w*opdracht(?:en)?|\w*prompts?|(?:spel)?regels|regelset|richtlijnen|"
    r"beperkingen|filters?|geheugen|"
    r"contextvenster|configuratie|instellingen|programmering|training(?:sdata)?|ontwikkelaars?|"
    r"makers?|parameters|"
    r"veiligheidsregels|instructions?|rules|guidelines|restrictions|system message|memory|"
    r"settings|configuration)"
)
_ABOUT_THE_MACHINE = re.compile(
    rf"\b{_MACHINE}\b\W+(?:die |dat |that |which )?(?:(?:heb|had|heeft|kreeg|krijg|krijgt|hanteer|"
    rf"gebruik|volg|ken|have|got|follow|"
    rf"do|did|were|are)\W+)?{_YOU}\b(?=.{{0,30}}\b(?:meegekregen|gekregen|krijgt|hebt|heeft|had|"
    rf"volgt|hanteert|gebruikt|given|got|"
    rf"have|follow|use|received|told)\b)|"
    rf"\b{_YOU} (?:\w+e? ){{0,2}}{_MACHINE} (?:had|hebt|heeft|hebben|kreeg|kent|zijn|vergeet|"
    rf"negeert|loslaat|have|had)\b|"
    rf"\b(?:heb|had|heeft|ken|kreeg|have|"
    rf"got) {_YOU}\b.{{0,20}}\b{_MACHINE}\b.{{0,15}}\b(?:meegekregen|gekregen|ingesteld|given)\b|"
    rf"\b(?:jouw|{_YOUR} (?:eigen|eerste|oorspronkelijke|verborgen|geheime|interne|initiële|"
    rf"volledige|begin\w*|original|hidden|"
    rf"secret|internal|initial|full)) {_MACHINE}\b|"
    rf"\b{_YOUR} \w*(?:prompt|instructies|opdracht|context|geheugen|configuratie|programmering|"
    rf"training\w*|instructions|memory)\b|"
    r"\b(?:begin|systeem|start|hoofd|basis|meta)(?:opdracht|instructies?|prompt)\w*\b",
    _FLAGS,
)
_MAKES = (
    r"(?:schrijf|maak|verzin|bedenk|genereer|componeer|programmeer|vertaal|herschrijf|rijm|zing|"
    r"fantaseer|improviseer|"
    r"parodieer|(?:dicht|teken|ontwerp|schets|speel) (?:me|mij|een|dat|dit)|translate|rewrite|invent|"
    r"(?:write|make|draw|generate|compose|design|draft|create) (?:me|a|an|the|some|up))"
)
# What one may well have made of letters.
_OF_LETTERS = (
    r"(?:samenvatting|overzicht|lijst(?:je)?|tabel|tijdlijn|opsomming|notitie|nota|annotatie|"
    r"spreek\w+|bullets?|q&a|alinea|"
    r"antwoord|toelichting|uitleg|vergelijking|stukje|tekst(?:je)?|paragraaf|memo|kernpunten|"
    r"schema|briefing|factsheet|inzichtelijk|"
    r"duidelijk|summary|overview|list|table|timeline|note|answer|comparison|paragraph|onderscheid)"
)
_ORDERS_TO_MAKE = re.compile(
    rf"{_BEGINS}{_MAKES}\b(?! (?:je|jij|u|men|we|ik|hij|zij|ze|het|er|de minister|"
    rf"de staatssecretaris|het kabinet)\b)"
    rf"(?! (?:op |uit )?(?:wie|wat|waar\w*|wanneer|waarom|welke?|hoe\w*|of)\b)"
    rf"(?![^.?!]{{0,60}}\b{_OF_LETTERS}\b)",
    _FLAGS,
)
_ORDERS_THE_MACHINE = re.compile(
    rf"{_BEGINS}(?:print|dump|plak|kopieer|codeer|encodeer|decodeer|verwijder|wis|schakel|"
    rf"activeer|deactiveer|"
    r"reset|herstart|installeer|download|hack|execute|run|delete|send|disable|enable|"
    r"ignore|bypass|skip)\b"
    r"(?! (?:je|jij|u|men|we|ik)\b).{0,40}\b(?:letterlijk|uit|over|in|om|weg|alles|all|the|your|"
    r"je|jouw|dit|deze|dat|mij|me|mijn|"
    r"een|de|het|a|an|out|this)\b|"
    rf"{_BEGINS}(?:druk|sla|voer)\b(?! (?:je|jij|u|men|we|ik)\b)[^?]{{0,40}}\b(?:af|over|uit)\b|"
    rf"{_BEGINS}(?:stuur|mail|bel|boek|bestel|koop) (?:me|mij|mijn|een|naar|voor mij|nu)\b",
    _FLAGS,
)
_TURNS_INTO = re.compile(
    r"\b(?:zet|geef|schrijf|antwoord|toon|lever)\b.{0,60}\b(?:om in|in|als) (?:een )?(?:base64|"
    r"hexadecimaal|hex|binair|morse|json|"
    r"code(?:blok)?|html|python|rot13|emoji\w*|rijm|dichtvorm)\b",
    _FLAGS,
)
_ROLES = re.compile(
    rf"\b(?:stel|veronderstel|neem aan|suppose|imagine|assume) (?:dat |je voor dat |"
    rf"that )?{_YOU}\b (?:\w+ ){{0,2}}"
    r"(?:geen|een|niet|was|bent|had|hebt|mocht|kon|zou|werkt|were|are|had|have|could|no|not|a)\b|"
    r"\bspeel (?:dat |dit |nu |even )?(?:uit|na|een|de rol)\b|\b(?:kruip|stap) in (?:de|"
    r"een) (?:rol|huid)\b|"
    r"\b(?:als|in de rol van|in de huid van|in de stijl van|as|in the role of|"
    r"in the style of) (?:een |de |a |an |the )?"
    r"(?:onbeperkte?|ongecensureerde?|vrije|piraat|dichter|cabaretier|acteur|hacker|kleuter|"
    r"schurk|unrestricted|uncensored|pirate|poet)\b|"
    r"\bals (?:dialoog|toneelstuk|rollenspel|sketch|fabel|sprookje)\b|\b(?:rollenspel|roleplay|"
    r"role-play)\b",
    _FLAGS,
)
_FORGED = re.compile(
    r"\b(?:einde|eind|end) (?:van |of )?(?:de |het |dit |deze |the |this )?(?:documenten?|brieven|"
    r"brief|context|invoer|tekst|bestand|"
    r"bronnen|gesprek|sessie|bericht|documents?|letters?|input|file|conversation|message|"
    r"session)\b\W*(?:[.:\n\]>=-]|$)|"
    r"\b(?:nieuwe|new|next|volgende) (?:taak|opdracht|instructies?|rol|sessie|prompt|regels?|task|"
    r"instructions?|role|session|rules?)\s*[:.\n]|"
    r"^\W*\[(?:[^\]?]{0,20}\b)?(?:inst|sys\w*|admin\w*|beheer\w*|root|override|instruct\w*|ontwikkel\w*|develop\w*|debug)\b[^\]?]{0,20}\]|"
    r"^\W*(?:systeem|system|beheerder|admin\w*|root|developer|ontwikkelaar|"
    r"operator|assistant|user|override|"
    r"instructies?|instructions?)(?:[- ]?(?:bericht|melding|message|notice))?\s*:|"
    r"(?:^|\n)\W*(?:-{3,}|={3,}|#{2,}|`{3})\W*(?:\w+ ){0,2}(?:ein\w*|end\w*|begin\w*|s[iy]ste\w+|instruct\w*|"
    r"nieuwe?|new|taak|task|opdracht\w*|user|assistant|admin\w*|override|prompt)\b",
    _FLAGS,
)
_DICTATES = re.compile(
    rf"{_BEGINS}(?:geef|gebruik|neem|plaats|zet|toon|citeer|voeg|noteer|quote|use|add|"
    rf"include)\b.{{0,90}}\b(?:de|deze|dit|als|"
    r"volgende|the|this) (?:zin|tekst|woorden|passage|citaat|bewering|sentence|text|words|"
    r"quote)\b.{0,30}['\"“‘:]|"
    rf"{_BEGINS}(?:zeg|beweer|stel vast|meld|vermeld|verklaar|noteer|concludeer|bevestig|antwoord|"
    rf"schrijf(?: op)?|doe alsof|say|claim|"
    r"state|declare|confirm|pretend|conclude) (?:\w+ ){0,3}?(?:dat|that)\b|"
    r"\bongeacht (?:wat|of)\b|\b(?:wat|hoe) (?:er )?ook (?:in|de) (?:de )?(?:brie(?:f|ven)|"
    r"letters?)\b|\bregardless of\b|"
    r"\b(?:met|inclusief|and|with) (?:een |valse |verzonnen |a |fake )?(?:bronverwijzing|"
    r"bronvermelding|citation) erbij\b|"
    r"\b(?:verzonnen|fake|made-up) ",
    _FLAGS,
)
_LEAVE = re.compile(
    rf"\b(?:akkoord|toestemming|gemachtigd|geautoriseerd|goedgekeurd|bevoegd|permission|"
    rf"authori[sz]ed|approved)\b.{{0,30}}"
    rf"\b(?:{_YOU}|controles?|zonder|checks?|without)\b|"
    r"\b(?:ik ben|i am|i'm|als|as) (?:hier |nu )?(?:de |je |jouw |een |the |your )?(?:beheerder|"
    r"systeembeheerder|ontwikkelaar|"
    r"programmeur|tester|auditor|admin\w*|developer|engineer|eigenaar|owner) (?:van (?:dit|deze|"
    r"spoorzoeker|het)|of this|of the|hier)\b|"
    rf"\b(?:laat|zet|haal|leave|turn)\b.{{0,30}}\b(?:controles?|bronplicht|bronnen|citaten|"
    rf"bronvermelding|filters?|checks?|verificatie|"
    r"sources|citations)\b.{0,20}\b(?:weg|uit|los|achterwege|af|out|off)\b|"
    rf"\b{_YOU}\b.{{0,20}}\b(?:controles?|bronplicht|citaatplicht|filters?|checks?|"
    rf"verificatie) (?:uitzet|uitschakelt|overslaat|weglaat|"
    r"loslaat|negeert)\b|"
    r"\b(?:uit|from) (?:je|het|uw|your|the) (?:hoofd|geheugen|blote hoofd|memory)\b|"
    r"\buit je (?:duim|mouw)\b",
    _FLAGS,
)
# To answer as if the letters said otherwise, to keep something in mind, to go on and on.
_SUPPOSES = re.compile(
    r"^\W*(?:neem (?:even )?aan|veronderstel|assume|suppose)\b.{0,60}\b(?:dat|that)\b.{0,90}"
    r"\b(?:en|and|dan)\b.{0,12}\b(?:geef|noem|zeg|bereken|vertel|antwoord|give|tell|say|answer|"
    r"calculate)\b|"
    r"^\W*ga (?:er(?: maar)? |even )*(?:er)?van ?uit dat\b.{0,120}\b(?:geef|noem|zeg|bereken|antwoord)\b|"
    r"\bzet er\b.{0,40}\bbij dat\b|\b(?:noem|geef|toon) geen bron(?:nen)?\b|"
    r"\b(?:antwoord|reageer|answer|reply|respond)\b.{0,15}\b(?:op|to) (?:alles|alle|elke|iedere|every\w*|"
    r"all)\b|"
    rf"\b{_YOU} (?:mag|kunt?|may|can)\b.{{0,40}}\b(?:vertrouwelijkheid|geheimhouding|regels|confidentiality|"
    r"rules)\b.{0,25}\b(?:negeren|vergeten|overslaan|ignore)\b|"
    r"\b(?:assistent|assistant|chatbot|taalmodel|language model)\b[,:]? .{0,20}\b(?:voortaan|from now on)\b|"
    rf"^\W*stel,? (?:dat )?{_YOU} (?:hebt|had|bent|was|zou|geen)\b|"
    r"\b(?:heb|had|have) (?:jij|you) (?:\w+ )?(?:wel ?eens|ooit|ever)\b|"
    r"^\W*(?:onthoud|remember|vergeet nooit|sla op)\b.{0,30}\b(?:dat|that)\b|"
    rf"{_BEGINS}(?:herhaal|repeat|typ|schrijf|print|say)\b.{{0,60}}\b(?:\w*(?:tien|twintig|dertig|"
    r"vijftig|honderd|duizend)|eindeloos|oneindig|\d+|a (?:hundred|thousand|million)) ?"
    r"(?:keer|maal|times)\b|"
    rf"{_BEGINS}(?:geef|maak|toon|give|make)\b.{{0,20}}\b(?:andere|nieuwe|aangepaste|nep|other|new|fake) ?"
    r"(?:versie|version) (?:van|of) (?:de|het|deze|een|the|this)\b|"
    r"^\W*vul (?:\w+ ){0,3}(?:zelf|verder|maar) ?(?:\w+ )?(?:aan|in)\b|"
    r"\b(?:ik ben|i am|i'm) (?:de |the |an? )?(?:systeem)?(?:beheerder|admin\w*)\b[^?]{0,15}[:,.]|"
    r"\b(?:verborgen|geheime|hidden|secret) (?:configuratie|instellingen|opdracht\w*|configuration|"
    r"settings)\b",
    _FLAGS,
)
_FORMS = (
    _ABOUT_THE_MACHINE, _ORDERS_TO_MAKE, _ORDERS_THE_MACHINE, _TURNS_INTO, _ROLES, _FORGED, _DICTATES, _LEAVE,
    _SUPPOSES,
)  # fmt: skip


def is_command(message: str) -> bool:
    """Say whether a message is for the machine, or would have it say what no letter does."""
    return any(form.search(message) for form in _FORMS)
