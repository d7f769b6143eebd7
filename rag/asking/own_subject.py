"""Whether a question names a subject of its own: `Hoe staat het met overwegveiligheid?`.

In a conversation people go on asking of one thing, and turn to another without saying so. A question
with few words may do either: `Wie voert de evaluatie uit?` is of what was spoken of before, `Wat doet
de minister tegen geluidsoverlast?` is not. What tells them apart is the noun. Some nouns are always of
something else (`de kosten`, `de haalbaarheid`); another one behind a bare preposition, or a long one
that nobody has used yet, is a subject.
"""

import re

from index.analysis import fold

_PREPOSITION = r"\b(?:aan|bij|inzake|met|omtrent|op|over|rond|rondom|tegen|van|voor)\s+"
_BARE = re.compile(_PREPOSITION + r"(?P<noun>[a-zà-ÿ-]{5,})\b")
_DEFINITE = re.compile(r"\b(?:de|het)\s+(?:\w+e\s+)?(?P<noun>[a-zà-ÿ-]{3,})\b", re.IGNORECASE)
_STAND = re.compile(r"\bstand van zaken\b", re.IGNORECASE)
_LONG = 12  # letters of a compound that says enough by itself
_WORD = re.compile(rf"[a-zà-ÿ-]{{{_LONG},}}")
_NO_NOUN = re.compile(
    r"\w*(?:lijke?|ige?|bare?|ische?|ende?|matige?)|(?:\w{2,6})?(?:ge|be|ver|ont|her)\w+(?:d|t|den|ten|eerd)"
)
# Nouns that are of something: who asks for `de kosten` means those of what was spoken of.
_OF_SOMETHING = re.compile(
    r"(?:aanbeveling|aandeel|aanleiding|aanpak|aantal|achtergrond|actie|advies|afspra(?:ak|ken)|alternatie(?:f|ven)|"
    r"ambitie|antwoord|argument|balans|bedrag|beginsel|begroting|bestemming|betekenis|bezwa(?:ar|ren)|bijdrage|bron|"
    r"bronnen|budget|conclusie|consequentie|cijfer|dekking|deel|delen|deelnemer|detail|deadline|doel|datum|duur|"
    r"einddatum|eis|effect|financien|fase|gedachte|gevolg|geld|grond|groep|hoogte|idee|inhoud|instantie|instelling|"
    r"investering|kader|keuze|kost|kritiek|kwestie|land|lid|leden|maatregel|middel|minderheid|moment|motie|norm|"
    r"onderbouwing|onderdeel|onderwerp|onderzoek|oorza(?:ak|ken)|oordeel|opbrengst|opdracht|opdrachtgever|oplossing|"
    r"opzet|orga(?:an|nen)|overleg|partij|percentage|periode|plan|planning|pot|prijs|prioriteit|probleem|procedure|"
    r"proces|programma|project|provincie|punt|raad|raming|rapport|reactie|reden|regel|regeling|regio|rest|resultaat|"
    r"resultaten|risico|rol|schade|situatie|som|stap|stappen|standpunt|stand|start|status|steden|stelsel|stuk|subsidie|"
    r"taak|taken|termijn|tijd|tijdlijn|tijdpad|toezegging|totaal|uitgave|uitgangspunt|uitkomst|uitstel|uitzondering|"
    r"variant|verantwoordelijke|verloop|verschil|verslag|vervolg|verwachting|visie|voorbeeld|voordeel|voordelen|"
    r"voorkeur|voorstel|voortgang|voorwaarde|voorzitter|wens|werk|wet|zaak|zaken|zomer|voorjaar|najaar|winter)"
    r"(?:e?n|s|'s)?"
)
_MEASURED = re.compile(
    r"\w*(?:aantal|bedrag|budget|datum|duur|hoogte|kosten|nummer|percentage|prijs|termijn)(?:en|s)?"
)
_OF_A_DEED = re.compile(r"\w{2,9}(?:heid|ing|ingen|atie|aties)")
_WHO_IS_ALWAYS_THERE = re.compile(
    r"minister\w*|staatssecretaris\w*|kabinet\w*|kamer|regering|overheid|rijk|brie(?:f|ven)|ons|onze|"
    r"welke?|deze|die|dat|dit|wie|wat|elkaar|andere|nader|mensen|iedereen"
)


def has_own_subject(question: str, said: str) -> bool:
    """Say whether a question is of something that nobody has spoken of yet.

    Args:
        question: What is asked; one that points back (`daarover`) is no matter for this.
        said: The questions before it.
    """
    asks, before = _STAND.sub("stand", question), fold(said)
    if any(_is_left_open(asks, found, before) for found in _DEFINITE.finditer(asks)):
        return False
    bare = (found["noun"] for found in _BARE.finditer(asks))
    return any(_is_new(noun, before) for noun in (*bare, *_long_ones(asks)))


def names_another(question: str, said: str) -> bool:
    """Say whether a question has a compound that nobody has used yet, so long that it is a subject.

    Args:
        question: What is asked; `zo'n drinkwatervergunning` points to nothing that was said.
        said: The questions before it.
    """
    before = fold(said)
    found = (word for word in _WORD.findall(question) if not _NO_NOUN.fullmatch(fold(word)))
    return any(_is_new(w, before) and not _OF_A_DEED.fullmatch(fold(w)) for w in found)


def _is_left_open(asks: str, found: re.Match[str], before: str) -> bool:
    """Say whether a noun is of something that isn't named behind it: `de kosten`, `de reden ervan`."""
    noun = fold(found["noun"])
    if not (_OF_SOMETHING.fullmatch(noun) or _OF_A_DEED.fullmatch(noun)):
        return False
    rest = asks[found.end() :].lstrip()
    named = _BARE.match(rest)
    of_long = re.match(_PREPOSITION, rest) and any(_is_new(n, before) for n in _long_ones(rest))
    return not ((named and _is_new(named["noun"], before)) or of_long)


def _long_ones(asks: str) -> list[str]:
    found = (match["noun"] for match in _DEFINITE.finditer(asks))
    return [noun for noun in found if len(noun) >= _LONG and not _OF_A_DEED.fullmatch(fold(noun))]


def _is_new(word: str, before: str) -> bool:
    noun = fold(word)
    known = any(kind.fullmatch(noun) for kind in (_OF_SOMETHING, _MEASURED, _WHO_IS_ALWAYS_THERE))
    return not known and noun not in before
