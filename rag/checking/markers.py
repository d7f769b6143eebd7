"""Words that turn what a sentence says: negation, firmness, quantity and scope."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re
from dataclasses import dataclass
from typing import Literal

MarkerKind = Literal["negation", "firmness", "quantifier", "scope", "degree", "unit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A turning word: `value` is its class, `words` what stands in the text."""

    kind: MarkerKind
    value: str
    start: int
    end: int
    words: str


# Longer ones first: what an earlier pattern took is not looked at again.
_PATTERNS: tuple[tuple[MarkerKind, str, str], ...] = (
    ("unit", "every", r"(?:elke|iedere|om de)(?= (?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf) (?:jaar|maanden|weken|dagen|uur|minuten))"),
    ("scope", "also", r"niet (?:alleen|slechts|enkel|uitsluitend)|zowel"),
    ("firmness", "plain", r"(?<=het )kunnen|zo \w+ mogelijk|niet voor niets|wat (?:\w+ )?nodig is|niet mee(?= om| te|[.,;]|$)|(?:niet|geen) (?:eenvoudige?|makkelijke?|gemakkelijke?)"),
    ("quantifier", "not_all", r"(?:lang )?niet (?:alle|alles|allemaal|elke?|iedere?|iedereen|overal|altijd|volledig|helemaal)"),
    ("negation", "not", r"niet of (?:nauwelijks|amper)|geen enkele?|niet|geen|noch|zonder|nooit|niemand|niets|nergens|evenmin|nee|onmogelijk"),
    ("negation", "not", r"nauwelijks|amper|mist|weigert|weigeren"),
    ("negation", "lack", r"ontbre(?:ekt|ken|kende?)|ontbrak(?:en)?|gebrek aan"),
    ("scope", "only", r"(?:de|het|als) enige|(?:(?:blijft|blijven|is|zijn) )?beperkt (?:zich )?tot|alleen|uitsluitend|slechts|enkel|louter|pas(?= \d)|hooguit"),
    ("scope", "except", r"behalve|tenzij|met uitzondering van|uitgezonderd|op \w+ na"),
    ("scope", "condition", r"mits|indien|zodra|mocht(?:en)?(?= (?:de|het|een|er|dit|deze|die|zij|hij|uit)\b)|onder voorbehoud(?: van)?|op voorwaarde dat|voor zover|waar nodig(?: en \w+)?|zo nodig|in geval van|(?:(?<![dt] )als|wanneer)(?= (?:de|het|een|er|dat|dit|deze|die|zij|hij|ik|wij|we|u|partijen|een)\b[^.]*\b(?:dan|zal|zou|kan|moet|mag)\b)"),
    ("scope", "mainly", r"vooral|met name|voornamelijk|hoofdzakelijk|grotendeels|merendeels|in het bijzonder|onder (?:meer|andere)|o\.a\.|bijvoorbeeld|zoals"),
    ("scope", "also", r"ook|tevens|eveneens|evenals"),
    ("quantifier", "most", r"in de meeste gevallen|in (?:belangrijke|hoge|grote|sterke|overwegende) mate|meestal|doorgaans|in de regel|(?:de )?meeste|merendeel|meerderheid|(?:een )?(?:groot|grootste|belangrijk|flink) deel"),
    ("quantifier", "all", r"stuk voor stuk|al(?= (?:deze|die|de|dit|onze|mijn|uw|hun)\b)|zonder uitzondering|alle(?:n|s|maal)?|(?:elke?|iedere?)(?! (?:\d|twee|drie|vier|vijf|tien|twintig|honderd|duizend)(?![^\W\d_]))|iedereen|volledige?|geheel|gehele|helemaal|altijd|overal|beide|allebei"),
    ("quantifier", "few", r"een paar|een handvol|weinig|zelden"),
    ("quantifier", "some", r"enkele|sommige|enige|een aantal|een (?:klein )?(?:deel|gedeelte)|deels|gedeeltelijk|ten dele|soms|een van de"),
    ("quantifier", "several", r"diverse|verschillende|meerdere|uiteenlopende"),
    ("quantifier", "many", r"veel|vele|tal van|talrijke|vaak|dikwijls"),
    ("firmness", "possible", r"kan|kunnen|kon|konden|zou|zouden|valt(?= [^.,;]{0,40}\bte \w+en)|vallen(?= [^.,;]{0,40}\bte \w+en)|mogelijk|mogelijke?rwijs|wellicht|misschien|eventueel|eventuele"),
    ("firmness", "expected", r"naar verwachting|verwacht(?:e|en|te|ten|t)?|verwachting(?:en)?|vermoedelijk|waarschijnlijk|voorzien(?= is|[.,;]|$)|gepland(?:e)?|beoogd(?:e)?|indicatief"),
    ("firmness", "intended", r"wil|willen|wilde|wilden|van plan|voornemens?|voorgenomen|beoogt|beogen"),
    ("firmness", "strives", r"streef|streeft|streven|streefde|ernaar|probeer(?:t)?|proberen|tracht|trachten|poogt"),
    ("firmness", "investigates", r"onderzoekt|verken(?:t|nen)?|bekij(?:k|kt|ken)|bezie(?:n|t)?|overweegt|overweeg|in hoeverre|(?<!komen )(?<!verder )(?<!anders )kijk(?:t|en)?|ga(?:at|an)?\b[^,.;:]{0,50}\bna(?= (?:wat|of|hoe|welke|in|wie|waar)\b)"),
    ("firmness", "must", r"moet|moeten|moest|moesten|dient|dienen te|verplichten|verplichting(?:en)?|verplichte?|\w*plicht|hoeft|hoeven|vereist"),
    ("firmness", "may", r"mag|mogen|mocht|mochten|toegestaan"),
    ("firmness", "said", r"volgens|aldus|stelt(?= (?:\w+ ){0,4}dat\b)|meent|menen|vindt(?! [^.]{0,80}plaats)|vind|acht|concludeert|concludeerde|oordeelt|oordeelde|oordeelden|adviseert|adviseerde|geadviseerd|beveelt|beval|aanbevolen|aanbeveling(?:en)?|advies|pleit|pleiten|bepleit|bepleiten|bepleitte|schat|schatten|geschat|waarschuwt|noemt|noemde|becijfert|vraagt|vragen|gevraagd|verzoekt|verzocht|roept|opgeroepen"),
    ("firmness", "future", r"zal|zullen"),
    ("unit", "time", r"(?<!minste )(?<!minimaal )(?<!minstens )(?<!hoogste )(?<!maximaal )(?<!hoogstens )(?<!ruim )(?<!bijna )(?<!dan )(?<!circa )(?:eens|(?:een|één|twee|vier|twaalf|2|4|12)(?: keer| maal|maal|keer)) per jaar"),
    ("unit", "time", r"per (?:jaar|kwartaal|maand|week|dag|uur|minuut)|jaarlijkse?|maandelijkse?|wekelijkse?|dagelijkse?|(?:elke?|iedere?) (?:jaar|kwartaal|maand|week|dag|uur|halfjaar)|halfjaarlijks"),
    ("unit", "noun", r"per (?!trein|spoor|schip|boot|auto|bus|fiets|vliegtuig|vrachtwagen|telefoon|niet|nooit|mogelijk|saldo|direct|brief|post|mail|eind|begin|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)[^\W\d_]+"),
)  # fmt: skip
_PURPOSE = re.compile(r"\bom\b[^.,;:]{0,80}\bte $", re.IGNORECASE)
_COMPILED = tuple(
    (kind, value, re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE))
    for kind, value, words in (
        *(p for p in _PATTERNS if p[0] == "unit"),
        *(p for p in _PATTERNS if p[0] != "unit"),
    )
)


def markers(text: str) -> tuple[Marker, ...]:
    """Find the turning words of a text, in order."""
    taken = [False] * len(text)
    found: list[Marker] = []
    for kind, value, pattern in _COMPILED:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                if value != "plain" and not _is_purpose(text, match):
                    found.append(
                        Marker(kind=kind, value=value, start=start, end=end, words=match.group())
                    )
    return tuple(sorted(found, key=lambda marker: marker.start))


def _is_purpose(text: str, match: re.Match[str]) -> bool:
    """Say whether `kunnen` stands in `om te kunnen`, which hedges nothing."""
    return match.group().lower() == "kunnen" and bool(_PURPOSE.search(text[: match.start()]))
