"""The forms of question, in Dutch and in English, by the kind of thing that they ask for."""

import re
from typing import Literal

Kind = Literal[
    "amount",
    "percentage",
    "date",
    "duration",
    "frequency",
    "status",
    "number",
    "person",
    "who",
    "where",
    "which",
    "why",
    "definition",
    "list",
    "whether",
    "any",
]
_MONEY = "geld|euro|miljoen|miljard|budget|middelen|subsidie|money|funding"
_COSTS = "kost|kosten|gekost|investeert|investeren|geïnvesteerd|begroot|uitgegeven|betaald|uitgeven|betalen"
_SET_APART = "gereserveerd|uitgetrokken|vrijgemaakt|begroot|uitbetaald|uitgekeerd|bijgekomen"
_SUM = (
    r"\w*(?:bedrag|budget|vergoeding|subsidie|boete|dwangsom|bijdrage|tarief|kosten|investering|"
    r"besparing|bezuiniging|prijs|begroting|omzet|winst|opbrengst|salaris|honorarium|loon)"
)
_HOW_HIGH = r"hoe hoog (?:is|was|wordt|zijn|waren) (?:het|de|die|dat|deze)"
_SHARE = r"(?:percentage|aandeel|deel|gedeelte)"
# Someone or something that has a name of its own.
_BODY = (
    r"\w*(?:persoon|minister|ministers|staatssecretaris|bewindspersoon|organisaties?|partijen|partij|"
    r"instanties?|kamerleden|kamerlid|leden|bureaus?|bedrijf|bedrijven|orgaan|organen|instituut|"
    r"ministeries?|vervoerders?|bouwers?|schrijvers?|auteurs?|commissie|verzekeraars?|inspectie|"
    r"toezichthouder|fractie|fracties|instellingen|"
    r"instelling|aanbieders?|uitvoerder|voorzitter|universiteit|scholen|school|stichting|vereniging)"
)
_MEASURE = (
    r"\w*(?:snelheid|lengte|breedte|hoogte|diepte|gewicht|afstand|oppervlakte|temperatuur|leeftijd|"
    r"aantal)"
)
_PLACE = (
    r"\w*(?:plaats|plaatsen|stad|steden|gemeenten?|provincies?|regio(?:'s)?|locaties?|landen|land|"
    r"lidstaten|"
    r"lidstaat|gebieden|gebied|terreinen|terrein|plekken|plek|haven|havens|eiland|eilanden)"
)
_PERSON = (
    r"\w*(?:eurs?|aris(?:sen)?|zitters?|meesters?|leiders?|makers?|gezant(?:en)?|ba(?:as|zen)|kamerlid|"
    r"kamerleden|hoofden?|bestuurders?|ministers?|perso(?:on|nen)|mensen|opvolgers?|voorgangers?|"
    r"chirurg(?:en)?|arts(?:en)?|rechters?|agent(?:en)?|ambtena(?:ar|ren)|activist(?:en)?|slachtoffers?|"
    r"onderzoekers?|vrouw(?:en)?|man(?:nen)?|ondertekenaars?)"
)
_VERBS = r"is|zijn|had|heb|ben|mag|kan|zal|zou|ga|doe|komt|was"
_NO_VERB = (
    r"(?:wat|what|that|most|list|about|met|uit|tot|niet|moet ik|kort|eerst|"
    r"laat|vertel|noem|geef|beschrijf|schrijf|leg|zeg|toon|"
    r"zet|maak|bent? (?:u|je|jij)|heeft u|kunt|kun|welke?|binnen|tussen|want|dat|het|niet)\b|"
    r"\w+(?:heid|teit|ment|schap)\b"
)
# The first form that fits counts: who asks `hoeveel kost` asks an amount.
_ASKS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    # It begins with a verb that is no request (`noem`, `geef`).
    (
        "whether",
        (
            rf"^(?:en |maar |of )?(?!{_NO_VERB})(?:{_VERBS}|\w{{3,}}(?:t|en))\b(?= \w+ \w)",
            r"^(?:is|are|was|were|does|do|did|has|have|had|can|will|would|must|should)\b",
            r"^of (?=\w+ \w+ \w)|\bklopt het (?:dat|als)\b|\bis it (?:true|right|correct) that\b",
        ),
    ),
    (
        "amount",
        (
            rf"\bhoeveel (?:\w+e? )?(?:{_MONEY})\b",
            r"\bhoeveel (?:aan )?(?:\w+e? )?\w*(?:boete|dwangsom(?:men)?|korting|premie|schade|"
            r"btw|belasting|schuld|salaris|winst|"
            r"omzet|rente|vergoeding|bijdrage)\b",
            rf"\bhoeveel\b(?! procent).*\b(?:{_COSTS}|{_SET_APART}|geld|euro|beschikbaar ge\w+|verdien\w*)\b",
            r"\bhoeveel (?:trekt|steekt|betaalt|geeft|ontvangt|ontvangen|krijgt|krijgen|scheelt|"
            r"bespaart)\b",
            r"\bhoeveel (?:van (?:de|het|die) )?(?:€|[\d.,]+ )?(?:miljoen|miljard)\b",
            r"\bwat (?:kost|kosten|kostte|kostten|verdient|verdienen|bedraagt|bedragen|is de prijs)\b",
            r"\bwat zijn de (?:\w+ )?kosten\b",
            rf"\b(?:welke?|hoe groot is (?:het|de)|{_HOW_HIGH}|wat is (?:het|de)) (?:\w+e? )?{_SUM}\b",
            r"^(?:en )?wat (?:zou|zouden|gaat|gaan|zal|zullen|kan|moet|heeft|hebben)\b.*"
            r"\b(?:(?:ge)?kost(?:en)?|betaald|uitgegeven|verdiend|opgebracht|waard)\b",
            r"^(?:en )?wat (?:is|zijn|was|waren)\b.*\bwaard\W*$",
            rf"\bwelk deel van (?:de|het) .*\b(?:{_MONEY})\b",
            r"\bvoor hoeveel geld\b|\bhoe duur\b",
            r"\bwat (?:brengt|brengen|bracht|brachten)\b.* op\b(?! de hoogte)",
            rf"^(?:en )?wat (?:is|zit|zat|gaat|ging|komt|kwam|staat)\b.{{0,30}}\baan (?:{_MONEY})\b",
            r"\bhow much\b|\bwhat (?:amount|budget|sum|is the cost)\b|\bhow (?:big|"
            r"large) is the budget\b",
            r"\bwhat (?:does|did|do|is|will) .*\bcosts?\b",
        ),
    ),
    (
        "percentage",
        (
            r"\bpercentages?\b",
            r"\b(?:hoeveel|met hoeveel) procent\b",
            rf"\b(?:welk|welk groot|wat is het|hoe groot is het|hoe hoog is het) {_SHARE}\b",
            r"\bwhat (?:percent|share|proportion)",
        ),
    ),
    (
        "frequency",
        (
            r"\bhoe (?:vaak|dikwijls)\b",
            r"\bhoeveel keer\b|\bom de hoeveel\b",
            r"\bhow often\b|\bhow many times\b",
        ),
    ),
    (
        "duration",
        (
            r"\bhoe lang(?! (?:is|zijn) (?:de|het) \w*(?:trein|spoor|lijn|weg))\b",
            r"\bhoeveel (?:tijd|jaar|jaren|maanden|weken|dagen|uur|minuten)\b",
            r"\bhow long\b",
        ),
    ),
    (
        "date",
        (
            r"\bwanneer\b",
            r"\bwelke (?:datum|data|dag|dagen|maand|jaren|jaar)\b",
            r"\bwelk (?:jaar|kwartaal|seizoen|moment|tijdstip)\b",
            r"\bhoe laat\b",
            r"\bwat is de (?:deadline|planning|\w*termijn|\w*datum)\b|^(?:planning|datum|"
            r"ingangsdatum)\b",
            r"\b(?:binnen|op) welke termijn\b",
            r"^(?:and |by |since |until |from )?when\b",
            r"\bwh(?:at|ich) (?:date|year|month|day|quarter)\b|\bby what time\b",
        ),
    ),
    (
        "status",
        (
            r"\b(?:wat is|welke|hebben|heeft) (?:nu )?(?:de )?(?:huidige )?status\b|"
            r"^(?:huidige )?status\b",
            r"\bstand van zaken\b",
            r"\bhoe (?:staat|zit) het (?:nu )?met\b",
            r"\bhoe ver (?:is|zijn|staat|staan)\b",
            r"\bin welk stadium\b",
            r"\bwat gebeurt er\b",
            r"\bhoe ging het verder\b",
            r"\bhow far\b.*\b(?:is|are)\b|\bwhat is the state\b",
        ),
    ),
    (
        "number",
        (
            r"\bhoeveel\b",
            r"\bhoe (?:groot|ver|hoog|oud|snel|hard|breed|diep|dik|zwaar|vol|warm|luid)\b",
            rf"\bwat (?:is|was|wordt|zijn) (?:de|het) (?:\w+e )?{_MEASURE}\b",
            r"\b(?:wat is het|welk) aantal\b",
            r"\bhow (?:many|far|fast|large|big|high)\b",
        ),
    ),
    (
        "person",
        (
            r"^(?:en )?wie (?:is|was|werd|wordt|zit|zat|leidt|leidde) "
            r"(?:(?:nu|toen|destijds|(?:in|sinds|vanaf|per|eind|begin|medio) (?:\w+ )?\d{4}) )?"
            r"(?:de|het|een|onze|er)\b",
            r"^(?:(?:geef|noem|zoek) )?de naam van (?:de|het|een)\b|\bhoe heet de\b",
            rf"\bhoe (?:heet|heten|heette|heetten) (?:\w+ )?(?:\w+e )*?{_PERSON}\b",
            r"^who (?:is|was|chairs|leads|led) (?:the|a)\b",
        ),
    ),
    (
        "who",
        (
            r"^(?:en |maar )?(?:door |met |aan |van |voor |namens |bij |naar )?wie\b",
            r"\bwie (?:is|zijn|was|heeft|gaat|moet|zal|wordt|voert|stelt)\b",
            rf"\bwelke? (?:\w+ )?{_BODY}\b",
            r"^(?:by |with |to )?who(?:m|se)?\b",
            r"\b(?:which|what) (?:organi[sz]ations?|ministers?|ministry|company|companies|authority|"
            r"agency|party|parties)\b",
        ),
    ),
    (
        "where",
        (
            r"^(?:en |maar |van |tot )?waar(?:heen|vandaan)?\b(?!.*\b(?:op|aan|over|mee|voor|uit)\b"
            r"(?: \w+)?\W*$)",
            rf"\b(?:in |op |uit |voor |met )?welke? (?:\w+ )?{_PLACE}\b",
            r"^(?:in |from )?where\b",
            r"\b(?:which|what) (?:city|cities|country|countries|place|region|municipalit\w+)\b",
        ),
    ),
    (
        "why",
        (
            r"\bwaarom\b",
            r"\bwaardoor\b",
            r"\bwaaraan ligt\b",
            r"\bwat (?:is|was|zijn|waren) (?:de|het) (?:reden|redenen|oorzaak|oorzaken|aanleiding|doel)",
            r"\bwat (?:de|het) (?:reden|redenen|oorzaak|oorzaken|aanleiding|doel)\b.{0,40}\b(?:is|"
            r"was|zijn|waren)\b",
            r"^(?:de|het) (?:reden|oorzaak) (?:van|voor)\b",
            r"\bom welke reden",
            r"\bhoe komt het\b|\bhoezo\b",
            r"\bwat (?:deed|doet|heeft|had|bracht|brengt|bewoog)\b.* (?:(?:doen )?besluiten|ertoe|bewogen)\b",
            r"\bwhy\b|\bwhat (?:is|was) the reason\b",
        ),
    ),
    (
        "definition",
        (
            r"\bwat (?:betekent|betekenen|is een|wordt (?:er )?(?:verstaan|bedoeld)|verstaat)\b",
            r"\bwat moet ik verstaan\b",
            r"\bwat houdt\b",
            r"^wat (?:is|zijn) (?!.* (?:van|voor|over|met|aan|in|bij)\b)(?:een |de |het )?[^?]{2,50}\??$",
            r"^(?:de )?betekenis van (?!.* voor\b)",
            r"\bafkorting\b",
            r"\bwaar staat .* voor\b",
            r"\bhoe wordt .* gedefinieerd",
            r"\bdefinitie\b",
            r"\bwhat does .* mean\b|\bwhat is meant\b",
        ),
    ),
    (
        "list",
        (
            r"\bwelke (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\w*en)\b",
            r"\bnoem\b",
            r"\bwat zijn (?:de|het)\b",
            r"\bsom .* op\b",
            r"\b(?:which|what) (?:two|three|four|five|six|(?!does|is|was|has)\w+s)\b|\bwhat are\b",
        ),
    ),
    ("which", (r"\bwelke?\b", r"\bwhich\b")),
)
_FORMS = tuple((kind, re.compile("|".join(forms), re.IGNORECASE)) for kind, forms in _ASKS)


def kind_of(question: str) -> Kind:
    """Say what kind of thing a question asks for."""
    asked = question.strip()
    return next((kind for kind, form in _FORMS if form.search(asked)), "any")
