"""What a text names of a class that a question asks for: a town, a firm, a person, a law.

A name of the question itself is no news, and neither is the word for the class: `vervoerders`
doesn't say which. A compound of that word does (`goederenvervoerders`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from index.analysis import fold, stems, words
from rag.asking.places import PlaceSort, places_in, sorts_of
from rag.asking.sought import Sort, Sought
from rag.asking.values import Value, values

_KNOWN: dict[Sort, frozenset[PlaceSort]] = {
    "land": frozenset({"land"}),
    "province": frozenset({"province"}),
    "town": frozenset({"town"}),
    "party": frozenset({"party"}),
    "place": frozenset({"town", "region"}),
    "where": frozenset({"land", "province", "town", "region", "continent"}),
}
# What stands before a name that is of a place.
_AT = re.compile(
    r"\b(?:in|te|naar|uit|bij|nabij|rond|tussen|vanuit|gemeenten?|stad) (?:de |het )?"
    r"(?P<name>[A-ZÀ-Ý][a-zà-ÿ’'-]+(?:(?: (?:aan|op) den?)? [A-ZÀ-Ý][a-zà-ÿ-]+)*)"
)
_NO_NAME = re.compile(
    r"(?:Uw |De )?(?:Tweede |Eerste )?Kamer\w*|Rijk|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|"
    r"September|Oktober|November|December|Europ\w+|Nederlandse?|Kamerstuk\w*|Bijlage\w*|Tabel|"
    r"Figuur|Box",
    re.IGNORECASE,
)
# Whom a letter speaks of by what they are.
_ROLE = re.compile(
    r"\b(?:kabinet|regering|sector|rechter|Raad van \w+|"
    r"\w*(?:ministers?|ministeries?|staatssecretaris(?:sen)?|instanties?|autoriteit(?:en)?|inspecties?|"
    r"commissies?|bureaus?|rechtbank(?:en)?|toezichthouders?|beheerders?|gemeenten?|provincies?|"
    r"\w{3}vervoerders?|vervoerders|bewoners|omwonenden|bedrijven|partijen|verladers|aannemers|"
    r"ondernem(?:ing|ingen|ers)|exploitanten|werkgevers?|werknemers|burgers|verenig\w+|"
    r"instelling(?:en)?|"
    r"scholen|universiteiten|onderzoekers|deskundigen|experts|actoren|groep(?:en)?|organisaties?|"
    r"regio’s|regio's|waterschap(?:pen)?|politie|douane|ziekenhuizen|verzekeraars|aanbieders|"
    r"dienst(?:en)?|voorzitter|directeuren|landen|leden|branche))\b",
    re.IGNORECASE,
)
_WRITER = re.compile(r"\b(?:ik|wij|mij|mijn|ons|onze)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\b(?:tussen|van) [A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)* (?:en|naar|tot) [A-ZÀ-Ý]\w+|"
    r"\b[A-ZÀ-Ý][a-zà-ÿ]+ ?[–-] ?[A-ZÀ-Ý][a-zà-ÿ]+"
)
_PLACE_WORD = re.compile(
    r"\b(?:\w*havens?|\w*grens|\w+station|\w*gebied(?:en)?|provincies?|gemeenten?|\w*terrein(?:en)?)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\b[Mm]inist(?:er|erie|ers|eries)(?: van| voor) [A-ZÀ-Ý]\w+")
# The last part of a name that is of a thing, and so of nobody.
_THING = re.compile(
    r"(?:\S+ )*[\w-]*(?:kader|beeld|fonds|agenda|plan|plannen|brief|verslag|wet|programma|analyse|"
    r"aanpak|akkoord|"
    r"convenant|rapport|nota|visie|verordening|richtlijn|besluit|regeling|register|systeem|"
    r"netwerk|vervoer|veiligheid|"
    r"mobiliteit|monitor|loket|toets|wetboek|strategie|lijnen|kosten|beleid|kabel|trein|lijn|"
    r"corridor|route|"
    r"support|act|pact|deal|project|beheer|onderzoek|motie|artikel|tabel|scenario|verklaring|"
    r"bijeenkomst|meeting|"
    r"debat|overleg|spoor|weg|station|tunnel|brug|toezegging|voorstel)",
    re.IGNORECASE,
)
_NO_FIRST_NAME = re.compile(
    r"(?:Bestuur|Binnen|Buiten|Onder|Boven|Tussen|Volgens|Tijdens|Over\w*|\w+ische?|\w+se|"
    r"\w*orga\w+|Om|Zo|Er|"
    r"Wel|Na|Tot|Sinds|Samen|Zie|Host|Military|\w+ing|\w+heid|\w+schap|\w+isatie|\w+atie|\w+teit)"
)
_OF_MEMBERS = re.compile(
    r"\b(?:moties?|amendement(?:en)?|vragen|Kamerlid|Kamerleden|lid|leden) (?:van )?(?:het lid |"
    r"de leden )?"
    r"(?P<name>(?:(?:Van|De|Den|Ter) )?(?:(?:van|de|der|den) )*[A-ZÀ-Ý][a-zà-ÿ-]+)"
)
_TITLE_WORDS = frozenset("dhr mevr mw de heer mevrouw mr dr ir drs prof ing ds van der den".split())
_NO_BODY: frozenset[Sort] = frozenset({"body", "anybody", "who", "person", "office"})
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_QUOTED = re.compile(r"[‘“\"'][^‘’“”\"']{3,80}[’”\"']")
_ALONE: frozenset[Sort] = frozenset({"land", "province", "party"})
_LONGER = 3  # letters that a compound has more than its head


def instances(sought: Sought, known: frozenset[str], sentence: str) -> tuple[Value, ...]:
    """Give what a sentence names of a class, in no order.

    Args:
        sought: What is asked for.
        known: The words of the question, folded.
        sentence: The text, from the beginning of a sentence.
    """
    return tuple(
        value
        for value in _candidates(sought, sentence)
        if _is_news(value, known | forms_of_class(sought.noun))
        and not (sought.sort in _NO_BODY and _THING.fullmatch(value.text))
    )


def _is_news(value: Value, known: frozenset[str]) -> bool:
    return any(word not in known and word not in _TITLE_WORDS for word in words(value.text))


def _candidates(sought: Sought, text: str) -> Iterator[Value]:
    sort = sought.sort
    if wanted := _KNOWN.get(sort):
        yield from (value for value, sorts in places_in(text) if not wanted.isdisjoint(sorts))
    if sort in _ALONE:
        return
    yield from _compounds(sought.noun, text)
    if sort in {"town", "place", "where"}:
        yield from _places(text)
    if sort in {"who", "person", "office"}:
        yield from _persons(text)
    if sort == "office":
        yield from _found(_TITLED, text)
    if sort in {"who", "body", "anybody", "thing", "place", "line"}:
        yield from _names(text, of_places=sort in {"thing", "place"})
    if sort in {"who", "anybody"}:
        yield from _found(_ROLE, text)
    if sort == "who":
        yield from _found(_WRITER, text)
    if sort == "line":
        yield from _found(_BETWEEN, text)
    if sort == "where":
        yield from _found(_PLACE_WORD, text)
    if sort == "thing":
        yield from _found(_QUOTED, text)
    if sort == "measure":
        yield from values("number", text)
        yield from values("percentage", text)
    if sort == "bearing":
        yield from _bearing(sought.noun, text)


def _found(form: re.Pattern[str], text: str) -> Iterator[Value]:
    return (Value(m.group(), m.start(), m.end()) for m in form.finditer(text))


def _names(text: str, *, of_places: bool) -> Iterator[Value]:
    for value in values("name", text):
        name = value.text.strip("‘'“\"«(")
        is_one = len(name) > 1 and not _NO_NAME.fullmatch(name)
        if is_one and (of_places or not any(sorts_of(part) for part in name.split(" en "))):
            yield Value(name, value.start, value.end)


def _persons(text: str) -> Iterator[Value]:
    """Yield the names of people: none that begins as no name does, or is of a body or a place."""
    for match in _OF_MEMBERS.finditer(text):
        yield Value(match["name"], match.start("name"), match.end("name"))
    for value in values("person", text):
        begins = value.text.split()[0]
        cut = text[value.end : value.end + 1].isalnum()
        is_other = _NO_FIRST_NAME.fullmatch(begins) or _ROLE.fullmatch(begins) or sorts_of(begins)
        if (
            not cut
            and not is_other
            and not _THING.fullmatch(begins)
            and not _THING.fullmatch(value.text)
        ):
            yield value


def _places(text: str) -> Iterator[Value]:
    """Yield names that stand where a place is told, but none of a land or a continent."""
    for match in _AT.finditer(text):
        name = match["name"]
        if not _NO_NAME.fullmatch(name) and sorts_of(name).isdisjoint({"land", "continent"}):
            yield Value(name, match.start("name"), match.end("name"))


def _compounds(noun: str, text: str) -> Iterator[Value]:
    """Yield the words that end on the word for the class and say more."""
    heads = forms_of_class(noun)
    for match in _WORD.finditer(text) if heads else ():
        if any(_is_compound(fold(match.group()), head) for head in heads):
            yield Value(match.group(), match.start(), match.end())


@lru_cache(maxsize=1 << 14)
def _is_compound(word: str, head: str) -> bool:
    forms = (word, *stems((word,))) if len(word) >= len(head) + _LONGER else ()
    return any(form.endswith(head) and len(form) >= len(head) + _LONGER for form in forms)


def _bearing(noun: str, text: str) -> Iterator[Value]:
    """Yield names that the word for the class stands before or in, as in `rechtbank Den Haag`."""
    for head in forms_of_class(noun):
        form = re.compile(
            rf"\b\w*{re.escape(head)}(?: (?:van|te|voor|de|het|"
            rf"der))* [A-ZÀ-Ý]\w+",
            re.IGNORECASE,
        )
        yield from (v for v in _found(form, text) if v.text.split()[-1][:1].isupper())


@lru_cache(maxsize=1 << 10)
def forms_of_class(noun: str) -> frozenset[str]:
    """Give the forms of a noun that a compound of it may end on: one and more of them."""
    return frozenset({noun, *(stem for stem in stems((noun,)) if len(stem) > 3)}) - {""}
