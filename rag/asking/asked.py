"""What kind of thing a question asks for, and whether a sentence gives it.

A paragraph that speaks of the right matter but not of the asked attribute is no answer:
who asks for an amount is not helped by a date.
"""

import re
from dataclasses import dataclass
from typing import Literal

from index.analysis import fold

Kind = Literal[
    "amount",
    "percentage",
    "date",
    "status",
    "number",
    "person",
    "who",
    "where",
    "why",
    "definition",
    "list",
    "any",
]

# The forms of question, the first that fits counts: who asks `hoeveel kost` asks an amount.
_ASKS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        "amount",
        (
            r"\bhoeveel (?:extra |aanvullende? )?(?:geld|euro|miljoen|miljard|budget|middelen|subsidie)",
            r"\bhoeveel\b.*\b(?:kost|kosten|euro|geld|investeert|investeren|geïnvesteerd|begroot)\b",
            r"\bhoeveel\b.*\b(?:gereserveerd|uitgetrokken|vrijgemaakt|budget|beschikbaar ge\w+)\b",
            r"\bwat (?:kost|kosten|bedraagt|bedragen|is de prijs|zijn de (?:totale )?kosten)\b",
            r"\b(?:welk|hoe groot is het|hoe hoog is het|wat is het) (?:totale )?(?:bedrag|budget)\b",
            r"\b(?:welk|hoe groot is het|hoe hoog is het) \w*bedrag\b",
            r"^wat (?:zou|zouden|gaat|gaan|zal|zullen|kan|moet|heeft|hebben)\b.*\b(?:ge)?kost(?:en)?\b",
            r"\bwelk deel van (?:de|het) .*\b(?:miljoen|miljard|geld|budget)\b",
            r"\bhoe hoog (?:is|zijn|was|waren) de (?:kosten|boete|dwangsom|subsidie|bijdrage)",
            r"\bhow much\b",
            r"\bwhat (?:does|did|do|is) .*\bcosts?\b",
        ),
    ),
    (
        "percentage",
        (r"\bpercentage\b", r"\bhoeveel procent\b", r"\bwhat percent"),
    ),
    (
        "date",
        (
            r"\bwanneer\b",
            r"\bwelke (?:datum|dag|dagen|maand|jaar)\b",
            r"\bwelk (?:jaar|kwartaal|seizoen)\b",
            r"\bhoe laat\b",
            r"\bwat is de (?:deadline|planning|termijn|\w*datum)\b",
            r"\b(?:binnen|op) welke termijn\b",
            r"\bhoe lang (?:duurt|loopt|geldt)",
            r"\bwhen\b",
            r"\bwh(?:at|ich) (?:date|year|month)\b",
        ),
    ),
    (
        "status",
        (
            r"\bstatus\b",
            r"\bstand van zaken\b",
            r"\bhoe (?:staat|zit) het met\b",
            r"\bhoe ver (?:is|zijn|staat|staan)\b",
            r"\bin welk stadium\b",
            r"\bwat gebeurt er\b",
            r"^(?:is|zijn|wordt|worden|heeft|hebben)\b.* al\b",
            r"\bhoe ging het verder\b",
        ),
    ),
    (
        "number",
        (
            r"\bhoeveel\b",
            r"\bhoe (?:vaak|lang|groot|ver|hoog|oud|snel|breed|zwaar)\b",
            r"\b(?:wat is het|welk) aantal\b",
            r"\bhow (?:many|often|long|far|fast)\b",
        ),
    ),
    (
        "person",
        (
            r"^(?:en )?wie (?:is|was|werd|wordt) (?:de|het|een|onze)\b",
            r"\bhoe heet(?:te|ten|en)?\b",
            r"^who (?:is|was) (?:the|a)\b",
        ),
    ),
    (
        "who",
        (
            r"^(?:en |maar )?(?:door |met |aan |van |voor |namens |bij |naar )?wie\b",
            r"\bwie (?:is|zijn|was|heeft|gaat|moet|zal|wordt|voert|stelt)\b",
            r"\bwelke (?:persoon|minister|staatssecretaris|organisaties?|partij|partijen|instanties?)\b",
            r"\bwelke (?:bewindspersoon|kamerleden|leden)\b",
            r"\bwelk \w*(?:bureau|bedrijf|orgaan|instituut|ministerie)\b",
            r"^(?:by )?who(?:m|se)?\b",
        ),
    ),
    (
        "where",
        (
            r"^(?:en |maar |van |tot )?waar(?:heen|vandaan)?\b",
            r"\bin welke (?:plaats|stad|gemeente|provincie|regio)(?:en|s)?\b",
            r"\b(?:op |in )?welke (?:plek|plekken|locaties?|plaatsen|steden)\b",
            r"^where\b",
        ),
    ),
    (
        "why",
        (
            r"\bwaarom\b",
            r"\bwaardoor\b",
            r"\bwat (?:is|was|zijn|waren) de (?:reden|redenen|oorzaak|oorzaken|aanleiding)",
            r"\bom welke reden",
            r"\bhoe komt het\b",
            r"\bwhy\b",
        ),
    ),
    (
        "definition",
        (
            r"\bwat (?:betekent|betekenen|is een|wordt verstaan|verstaat|wordt bedoeld)\b",
            r"\bwat houdt\b",
            r"^wat (?:is|zijn) (?!.* (?:van|voor|over|met|aan|in|bij)\b)(?:een |de |het )?[^?]{2,50}\?$",
            r"\bwaar staat .* voor\b",
            r"\bhoe wordt .* gedefinieerd",
            r"\bdefinitie\b",
            r"\bwhat does .* mean\b",
        ),
    ),
    (
        "list",
        (
            r"\bwelke\b",
            r"\bnoem\b",
            r"\bwat zijn de\b",
            r"\bsom .* op\b",
            r"\bwhich\b",
            r"\bwhat are\b",
        ),
    ),
)
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_NUMBERS = (
    "één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|"
    "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|tientallen|"
    "honderden|duizenden|anderhalf|een|geen"
)
# What a sentence must hold to give such a thing.
_GIVES: dict[Kind, tuple[str, ...]] = {
    "amount": ("€", r"\b(?:euro|eur|miljoen|miljard|mln|mld)\b"),
    "percentage": ("%", r"\b(?:procent|percent)\b"),
    "number": (r"\d", rf"\b(?:{_NUMBERS})\b"),
    "date": (
        r"\b(?:19|20)\d\d\b",
        r"\bQ[1-4]\b",
        rf"\b(?:{_MONTHS}|voorjaar|najaar|zomer|herfst|winter|kwartaal|\w*reces)\b",
        r"\b(?:begin|medio|eind|einde|jl|uiterlijk|termijn|zodra|momenteel|vandaag|jaarlijks)\b",
        r"\b(?:komende|afgelopen|vorig|volgend|dit) (?:jaar|maand|maanden|periode|tijd|week)\b",
    ),
    "person": (
        r"\b(?:dhr\.|mevr\.|mw\.|de heer|mevrouw|(?:[A-Z]\.)+)\s+(?:[a-z]+ )*[A-ZÀ-Ý][a-z]",
        r"(?<=\w )[A-ZÀ-Ý][a-zà-ÿ]+ (?:(?:van|de|der|den|ter) )*[A-ZÀ-Ý][a-zà-ÿ]+",
    ),
    "who": (
        r"(?<=[\w,] )[A-ZÀ-Ý][\w&-]*[a-zA-Z]",
        r"^(?:[A-Z]{2,}|[A-Z][a-z]+[A-Z])",
        r"\b(?:minister|staatssecretaris|ministerie|kabinet|sector|ik|wij|mij|mijn)\b",
        r"\b(?:\w*beheerders?|gemeenten?|provincies?|ver\w+ers?|bewoners)\b",
    ),
    "where": (
        r"(?<=[\w,] )[A-ZÀ-Ý][\w&-]*[a-z]",
        r"\b(?:havens?|grens|station|overwegen?|net|gebied(?:en)?)\b",
    ),
    "status": (
        r"\b(?:momenteel|op dit moment|inmiddels|nog|nu|reeds|al|verder|komende|binnenkort|besproken)\b",
        r"\b(?:afgerond|gestart|gereed|gepubliceerd|uitgevoerd|opgeleverd|gefinancierd|vertraagd)\b",
        r"\b(?:gewerkt|werkt|loopt|voorzien|verwachting|versnelling|voortgang|gedeeld|later|zal)\b",
    ),
    "list": (r"\b1\)|:|;", r",[^,]+\ben\b", r"\b(?:twee|drie|vier|vijf|zes|zowel|enerzijds)\b"),
    # A sentence that defines names the thing first and then says what it is.
    "definition": (
        r"^[^,;]{0,40}\b(?:houdt in|betekent|is|zijn|wordt gedefinieerd|bevat|omvat|staat voor|ziet op)\b",
    ),
    "why": (
        r"\b(?:omdat|doordat|vanwege|daarom|want|aangezien|gezien|gelet op|als gevolg|wegens)\b",
        r"\b(?:reden|oorzaak|zodat|om|dankzij|waardoor|hierdoor|daardoor|dus|doel|nodig|belang)\b",
        r"\b(?:in plaats daarvan|ten behoeve)\b",
    ),
}
_FORMS = tuple((kind, re.compile("|".join(forms), re.IGNORECASE)) for kind, forms in _ASKS)
# Names are told by their capitals.
_SIGNS = {
    kind: re.compile("|".join(signs), 0 if kind in ("person", "who", "where") else re.IGNORECASE)
    for kind, signs in _GIVES.items()
}
_STRICT = frozenset(("amount", "percentage", "number", "date"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for.

    `strict` where a sentence without such a thing is no answer; `known` are the words of
    the question itself, which give nothing new; `counted` is what `hoeveel …` counts;
    `coming` where a date yet to come is asked.
    """

    kind: Kind
    strict: bool
    known: frozenset[str]
    counted: str | None = None
    coming: bool = False

    def is_given_by(self, text: str) -> bool:
        """Say whether a text holds a thing of this kind that the question didn't name itself."""
        signs = _SIGNS.get(self.kind)
        if signs is None:
            return True
        news = _WORD.sub(lambda m: "" if fold(m.group()) in self.known else m.group(), text)
        return bool(signs.search(news)) and (not self.counted or self._counts(news, text))

    def is_past_in(self, text: str) -> bool:
        """Say whether a text tells what has happened, where what is to come is asked."""
        return self.coming and bool(_PAST.search(text)) and not _COMING.search(text)

    def _counts(self, news: str, text: str) -> bool:
        """Say whether a number stands shortly before what is counted."""
        stem = re.escape(self.counted or "")
        near = re.compile(rf"(?:\d|\b(?:{_NUMBERS})\b)(?:\W+[\w-]+){{0,3}}?\W+[\w-]*{stem}", re.I)
        return bool(near.search(fold(text))) and bool(
            re.search(rf"\d|\b(?:{_NUMBERS})\b", news, re.I)
        )


_ASKS_COMING = re.compile(
    r"\b(?:wordt|worden|zal|zullen|gaat|gaan|komt|komen|krijgt|krijgen|ontvangt|hoort|moet|start|will)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:zal|zullen|wordt|worden|verwacht\w*|voorzien|gaat|gaan|komende|uiterlijk)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:is|zijn|heeft|heb|hebben|werd|werden|was|waren|vond)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
_COUNTED = re.compile(
    r"\bhoeveel (?:verschillende |extra |nieuwe )?(?P<what>[^\W\d]{4,})", re.IGNORECASE
)


def _beginning(word: str) -> str:
    """Give as much of a noun as its singular and plural share: `lidsta` for `lidstaten`."""
    return word[: max(4, len(word) - 3)]


def what_is_asked(question: str) -> Asked:
    """Read from its words what a question asks for."""
    known = frozenset(_WORD.findall(fold(question)))
    for kind, form in _FORMS:
        if form.search(question.strip()):
            counted = _COUNTED.search(question) if kind == "number" else None
            what = _beginning(fold(counted.group("what"))) if counted else None
            coming = kind == "date" and bool(_ASKS_COMING.search(question))
            return Asked(kind, kind in _STRICT, known, what, coming)
    return Asked("any", False, known)
