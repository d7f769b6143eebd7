"""Who promises: the sender, or the party that the clause names."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re

from corpus.letter import Metadata

_I = re.compile(r"\b(?:ik|wij|we)\b", re.IGNORECASE)
_OFFICE = r"[Dd]e (?:[Mm]inister|[Ss]taatssecretaris)(?: (?:van|voor) (?:[A-Z][\w&]*|en|de)(?:(?:,)? (?:[A-Z][\w&]*|en(?= [A-Z])))*)?"
_BODY = (
    r"(?:[Hh]et|[Dd]e|[Ee]en|[Mm]ijn)\s+(?:\w+e\s+){0,2}(?:kabinet|ministerie(?: van [A-Z]\w+(?:(?:,| en)? [A-Z]\w+)*)?|Rijksoverheid|Rijk|regering|gemeenten?|provincies?|sector|"
    r"Kwartiermaker|kwartiermaker|gerechtshof|rechtbank|rechter|Raad(?: [a-z]+ [A-Z]\w+| [A-Z]\w+)*|Europese Commissie|Commissie(?: [a-z]+ [A-Z]\w+| [A-Z]\w+)*|[Ii]nspectie(?: [a-z]+ [A-Z]\w+| [A-Z]\w+)*|Autoriteit(?: [A-Z]\w+| &| en)*|"
    r"Rijksdienst(?: [a-z]+ [A-Z]\w+| [A-Z]\w+)*|Belastingdienst|Algemene Rekenkamer|Gezondheidsraad|waterschappen|inspecteur|vervoerders?|coalitie|werkgroep|taskforce|[A-Z]{2,}\w*)\b(?!-)"
)
_NAME = r"[A-Z]\w*[A-Z]\w*(?:-[A-Z]\w+)?(?:(?:, [A-Z]\w*[A-Z]\w*)* en (?:de |het )?[A-Z]\w*[A-Z]\w*)?|(?:Nederland|België|Duitsland|Defensie|Gemeenten|Provincies|Netbeheerders|Zorgverzekeraars|Vervoerders|Scholen|Werkgevers)(?: en [A-Z]\w+)?"
_ACTOR = re.compile(rf"(?P<actor>{_OFFICE}|{_BODY}|(?<![\w-])(?:{_NAME})(?![\w-]))")
# A subject opens its clause, or stands behind the verb or what joins the clause to another.
_BEFORE_A_SUBJECT = re.compile(
    r"^\W*$|\b(?!(?:met|uit|tot|niet|het|omtrent|vanuit)\s)(?:\w+t|zal|zullen|worden|gaan|zijn|zenden|sturen|komen|waar\w+|dat|die|dan|en|maar|hierover|daarover)\s+$|,\s+$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(r"^(?:zodra|wanneer|als|nadat|na)\b[^,]*,\s*", re.IGNORECASE)
_BY = re.compile(rf"\bdoor (?P<actor>{_OFFICE}|{_BODY}|{_NAME})")
_OF_SOMETHING_ELSE = re.compile(r"^(?:die|dat)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:wordt|worden)\b", re.IGNORECASE)


def who_of(clause: str, quote: str, sender: Metadata, *, to_parliament: bool) -> str | None:
    """Name who promises; None where the letter doesn't say.

    Args:
        clause: The clause that promises.
        quote: The clause with the rest of its sentence.
        sender: Who speaks where the clause says `ik`, or tells the Kamer without a subject.
        to_parliament: Whether the Kamer is told something.
    """
    author = author_of(sender)
    if _I.search(clause):
        return author
    by = _BY.search(clause)
    if by:
        return _lowered(by["actor"])
    subject = _subject(clause)
    if to_parliament and (subject is None or _TOLD.search(clause)):
        return author
    if _OF_SOMETHING_ELSE.match(clause):
        return subject
    return subject or (author if _I.search(quote) else _subject(quote))


def author_of(sender: Metadata) -> str:
    """Name the sender by office."""
    if not sender.sender_role:
        return sender.sender_name or "de afzender"
    roles = re.split(r"\s+en\s+(?=Staatssecretaris|Minister)", sender.sender_role)
    return " en ".join(f"de {role[0].lower()}{role[1:]}" for role in roles)


def _subject(text: str) -> str | None:
    """Give the first actor that no preposition makes part of something else."""
    text = _AT_FIRST.sub("", text)
    for match in _ACTOR.finditer(text):
        if _BEFORE_A_SUBJECT.search(text[: match.start()]):
            return _lowered(match["actor"])
    return None


def _lowered(actor: str) -> str:
    article, space, rest = actor.partition(" ")
    return f"{article.lower()}{space}{rest}" if article.lower() in {"de", "het", "een"} else actor
