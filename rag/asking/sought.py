"""The class of which a question asks the one that is meant: a town, a firm, a person, a law.

`In welke stad …?` asks for the name of a town. A paragraph that says `in een stad` speaks of it
and doesn't answer.
"""

import re
from dataclasses import dataclass
from typing import Literal

from index.analysis import fold
from rag.asking.core import asking_part
from rag.asking.forms import Kind

Sort = Literal[
    "who", "person", "office", "body", "anybody", "bearing", "party",
    "where", "place", "line", "land", "province", "town", "thing", "measure",
]  # fmt: skip
"""What is named: `anybody` also by what they are (`gemeenten` are `partijen`), `bearing` with its noun
(`rechtbank Den Haag`), an `office` by person or ministry, a `thing` by a name or a kind of its own, a
`measure` by a number."""

# The last part of a noun, by the sort of what it stands for; the first that fits counts.
_NOUNS: tuple[tuple[Sort, str], ...] = (
    ("land", r"(?:buur|oever|deelnemer|partner|bron|her\w*komst)?land(?:en)?|lidsta(?:at|ten)|"
    r"countr(?:y|ies)"),
    ("province", r"provincies?|provinces?"),
    ("town", r"stad|steden|gemeenten?|plaats(?:en)?|dorp(?:en)?|cit(?:y|ies)|towns?|"
    r"municipalit(?:y|ies)"),
    (
        "place",
        r"regio(?:'?s)?|gebied(?:en)?|locaties?|plek(?:ken)?|havens?|stations?|eiland(?:en)?|terreinen|"
        r"overgang(?:en)?|overweg(?:en)?|vliegvelde?n?|vliegbasis|wijken|landgoed|places?|"
        r"regions?|ports?",
    ),
    (
        "line",
        r"traject(?:en)?|corridors?|lijn(?:en)?|routes?|trace|rivier(?:en)?|baanvak(?:ken)?|wegen|"
        r"verbindingen|"
        r"lines?",
    ),
    ("party", r"fracties?|coalitiepartij(?:en)?|oppositiepartij(?:en)?"),
    ("bearing", r"rechtbank(?:en)?|gerechtshof|hof|universiteit(?:en)?|waterschap(?:pen)?|"
    r"regiokorps|hogescho(?:ol|len)"),
    ("office", r"ministers?|staatssecretaris(?:sen)?|bewinds(?:persoon|personen|lieden|man|vrouw)|"
    r"ministeries?|departement(?:en)?"),
    (
        "anybody",
        r"partij(?:en)?|organisaties?|instanties?|stakeholders?|clubs?|orga(?:an|nen)|betrokkenen|"
        r"groepen|"
        r"belanghebbenden|spelers|deelnemers|part(?:y|ies)|organi[sz]ations?",
    ),
    (
        "person",
        r"(?<!\w)leden|kamerl(?:id|eden)|\w*(?:zitters?|ambassadeurs?|directeure?n?|leiders?|"
        r"gezant(?:en)?|perso(?:on|nen)|"
        r"opvolgers?|voorgangers?|bestuurders?|schrijvers?|auteurs?|onderzoekers?|functionaris(?:sen)?|"
        r"politic[iu]s?|hoogleraar|hoogleraren|burgemeesters?|wethouders?|officier(?:en)?|maker|"
        r"baas|bazen|"
        r"kwartiermakers?|gouverneurs?|(?<!\w)rechter)",
    ),
    (
        "body",
        r"bureaus?|bedrij(?:f|ven)|firma'?s?|vervoerders?|aannemers?|leveranciers?|fabrikant(?:en)?|"
        r"bouwers?|bank(?:en)?|verzekeraars?|aanbieders?|instelling(?:en)?|instituut|instituten|"
        r"scho(?:ol|len)|"
        r"ziekenhui(?:s|zen)|stichting(?:en)?|vereniging(?:en)?|inspecties?|toezichthouders?|uitvoerder|"
        r"verladers?|exploitant(?:en)?|ondernemingen|onderneming|commissies?|werkgevers?|vakbond(?:en)?|"
        r"(?:pensioen)?fonds(?:en)|inrichting(?:en)?|producent(?:en)?|operators?|compan(?:y|ies)|"
        r"agenc(?:y|ies)",
    ),
    (
        "thing",
        r"programma'?s?|wet(?:ten)?|verordening(?:en)?|richtlijn(?:en)?|rapport(?:en)?|project(?:en)?|"
        r"document(?:en)?|convenant(?:en)?|regeling(?:en)?|sector(?:en)?|scenario'?s|"
        r"variant(?:en)?|norm(?:en)?|"
        r"dossiers|diensten|stoffen|systemen|systeem|producten|middelen|typen?|merken|merk|talen|"
        r"treinen|schepen|wapens|vakken|gewassen|ziekten|medicijnen|geneesmiddelen|papieren|"
        r"stukken|onderzoek|"
        r"onderzoeken|overleg(?:gen)?|visie|initiatiev?en",
    ),
)  # fmt: skip
_MEASURES = (
    r"(?:maximum|minimum|gevangenis|cel)?straf(?:fen)?|\w*(?:termijn|waarde|reductie|korting|"
    r"groei|stijging|daling|limiet|"
    r"plafond|looptijd|duur|tijd|leeftijd|snelheid|hoogte|lengte|breedte|afstand|temperatuur|"
    r"dosis|capaciteit|grenswaarde|"
    r"besparing|opbrengst|omvang|percentage|quotum|rente|score|prognose)"
)
_SORTS = tuple(
    (sort, re.compile(rf"\w*(?:{nouns})")) for sort, nouns in (*_NOUNS, ("measure", _MEASURES))
)
_WHICH = re.compile(
    r"\b(?:welke?|which|(?:hoe he(?:et|ten|ette|etten)|"
    r"(?:de )?na(?:am|men) van|wie (?:is|was|zijn|waren|wordt|werd)) (?:de|het|die|een))"
    r"\s+(?P<rest>(?:[\w'’-]+\s*){1,6})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?!\w+ie\b)\w{2,}e|(?:ge|be|ver|ont)\w+en|europees|nationaal|de|het|die|van|zijn|twee|vier|"
    r"vijf|zes|acht|tien|elf|ander|\d+"
)
_POLITICAL = re.compile(
    r"\b(?:kamer(?:lid|leden)?|fracties?|zetels?|stem(?:t|de|den|men)?|moties?|verkiezing\w*|"
    r"politieke?)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:wie|wiens|who|whom|whose)\b", re.IGNORECASE)
_WHERE = re.compile(
    r"^(?:en |maar |van |tot )?(?:waar|waarheen|waarvandaan|where)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is to be named; `noun` is the word for its class, folded, empty for `wie` and `waar`."""

    sort: Sort
    noun: str = ""


def what_is_sought(question: str, kind: Kind) -> Sought | None:
    """Read from a question which one of a class it asks for, if it does."""
    asks = asking_part(question)
    if kind == "whether":  # `Weet u welke …`
        return None
    if found := _of_a_class(asks):
        return _of_parliament(found, asks)
    if kind == "person":
        return Sought("person")
    if kind == "who" and _WHO.search(asks):
        return Sought("who")
    return Sought("where") if kind == "where" and _WHERE.search(asks) else None


def _of_parliament(found: Sought, asks: str) -> Sought:
    """Read `partij` as a political one where it is asked of members or votes."""
    political = found.noun.startswith("partij") and _POLITICAL.search(asks)
    return Sought("party", found.noun) if political else found


def _of_a_class(asks: str) -> Sought | None:
    form = _WHICH.search(asks)
    if not form:
        return None
    for word in fold(form["rest"]).replace("’", "'").split():
        for sort, nouns in _SORTS:
            if nouns.fullmatch(word):
                return Sought(sort, word)
        if not _BETWEEN.fullmatch(word):
            return None
    return None
