"""What is promised, as a phrase that can be read without the letter."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re

from corpus.promises.terms import Term

_LONGEST = 160
_POINTS_BACK = re.compile(
    r"\b(?:hierover|daarover|hiervan|daarvan|hierop|daarop|hieraan|daartoe|hiertoe|daarvoor|hiervoor|daarbij|hierbij)\b"
    r"|^(?:dit|deze|dat|die|ze|hij|zij)\b|\bvan (?:dit|deze|dat|die) \w+|\b(?:wordt|worden) ze\b|\bhen\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:en|maar|of|waarna|daarna|ook|tot slot|daarnaast|verder|tevens|ja|wel|concluderend|dan|hiermee|zodoende)\b,?\s+)+",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:in de (?:loop|eerste week|tweede week) van|in|op|per|vanaf|rond|voor|aan|tegen|met|van|bij|tijdens)\s+(?:de |het |dit |deze )?$",
    re.IGNORECASE,
)
_I = r"(?:ik|wij|we)"
_INTEND = re.compile(
    rf"^(?:{_I}\s+(?:zal|zullen|ga|gaan)|(?:zal|zullen|ga|gaan)\s+{_I})\s+(?=.*\b\w+en\b)",
    re.IGNORECASE,
)
_INFINITIVES = {
    "informeer": "informeren", "stuur": "sturen", "zend": "zenden", "deel": "delen", "bied": "bieden",
    "leg": "leggen", "kom": "komen", "ga": "gaan", "neem": "nemen", "spreek": "spreken", "bericht": "berichten",
    "publiceer": "publiceren", "organiseer": "organiseren", "bespreek": "bespreken", "werk": "werken",
    "start": "starten", "breng": "brengen", "doe": "doen", "geef": "geven", "maak": "maken", "voer": "voeren",
    "stel": "stellen", "houd": "houden", "zet": "zetten", "rapporteer": "rapporteren",
    "onderzoek": "onderzoeken", "evalueer": "evalueren", "presenteer": "presenteren", "rond": "ronden",
}  # fmt: skip
_VERBS = "|".join((*_INFINITIVES, *_INFINITIVES.values()))
_DO = re.compile(
    rf"^(?:(?P<then>{_VERBS})\s+{_I}|{_I}\s+(?P<first>{_VERBS}))\s+(?P<rest>(?:(?!\b(?:en|maar|of) (?:{_VERBS})\b)[^,;])+?)(?P<tail>,.*)?$",
    re.IGNORECASE,
)
_PARTICLE = re.compile(
    r"^(?P<rest>.+)\s(?P<particle>toe|aan|voor|in|uit|op|af|terug|bij|mee|door)$"
)
_DONE = {
    "geïnformeerd": "informeren", "gedeeld": "delen", "gestuurd": "sturen", "toegestuurd": "toesturen",
    "gezonden": "zenden", "toegezonden": "toezenden", "verzonden": "verzenden", "aangeboden": "aanbieden",
    "voorgelegd": "voorleggen", "bericht": "berichten", "gerapporteerd": "rapporteren", "gemeld": "melden",
}  # fmt: skip
_PASSIVE = re.compile(
    rf"^(?P<before>.*?)\b(?:wordt|worden|zal|zullen)\s+(?P<middle>[^,;]*?)(?:worden\s+)?(?P<done>{'|'.join(_DONE)})(?:\s+worden)?(?P<tail>\b.*)$",
    re.IGNORECASE,
)


_WILL = re.compile(r"^(?:zal|zullen)\s+(?!\w+$)", re.IGNORECASE)
_IS_PLANNED = re.compile(
    r"\s+(?:is|zijn)(?: naar verwachting)?(?: (?:voorzien|gepland|beoogd))?$", re.IGNORECASE
)
_NEXT = re.compile(r"\s+a\.s\.?$", re.IGNORECASE)
_OTHER_VERB = re.compile(r"\b(?:is|zijn|wordt|worden|zal|zullen|heeft|hebben)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:ze|zij|hij)\b", re.IGNORECASE)  # no object of an infinitive
_DEAL_WITH = re.compile(r"^ga (?:ik|wij|we) (?P<between>[^,;]*?)in op ", re.IGNORECASE)
_GOES_ON = re.compile(
    r"^(?:en|maar|of)\s+(?:\w+\s+)?(?P<verb>zal|zullen|wordt|worden|is|gaat|gaan)\b", re.IGNORECASE
)
_AFTER_THAT = re.compile(r"^(?:daarna|waarna|en|vervolgens)\b", re.IGNORECASE)
_HANGS_ON = re.compile(r"^.*\b(?P<what>(?:de|het|een) [^,;]+?) (?:die|dat) [^;]*$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?P<subject>(?:de|het|een|dit|deze|die|dat|[A-Z]\w+)(?:\s+\w+){0,7}?)\s+(?:start|zal|zullen|wordt|worden|is|zijn|gaat|gaan|komt|loopt)\b",
    re.IGNORECASE,
)


_PLAIN_WORD = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ-]*\b")


def with_subject(clause: str, sentence: str) -> str:
    """Give a clause that goes on with `en zal …` or `, daarna …` what it is about.

    That is the subject that its sentence began with, or what `die …` before it hangs on.
    """
    goes_on, subject = _GOES_ON.match(clause), _SUBJECT.match(sentence)
    if goes_on and subject:
        return f"{subject['subject']} {_OPENING.sub('', clause)}"
    hangs_on = _HANGS_ON.match(sentence[: sentence.find(clause)])
    if hangs_on and _AFTER_THAT.match(clause):
        return f"{hangs_on['what']} {_OPENING.sub('', clause)}"
    return ""


def what_of(quote: str, term: Term | None, before: str) -> str:
    """Give the quote without its term, as an infinitive where it is simple, and what it points to.

    Args:
        quote: The words that promise.
        term: The term in them.
        before: The sentence before, which tells what `hierover` is.
    """
    phrase = _tidy(_without(quote, term.words) if term else quote)
    phrase = _NEXT.sub("", _tidy(_as_infinitive(_OPENING.sub("", phrase))))
    phrase = _IS_PLANNED.sub("", phrase)
    if _PLAIN_WORD.match(phrase):
        phrase = phrase[:1].lower() + phrase[1:]
    if before and _POINTS_BACK.search(phrase):
        return f"{phrase} («{_shortened(before)}»)"
    return phrase


def _tidy(phrase: str) -> str:
    phrase = re.sub(r"\s+([,.;:)])", r"\1", re.sub(r"\s{2,}", " ", phrase))
    phrase = re.sub(r"^\(?\d{1,2}[.)]\s+", "", phrase)
    phrase = re.sub(r",(?:\s*,)+", ",", phrase)
    return phrase.strip(" ,;:.")


def _without(quote: str, words: str) -> str:
    start = quote.find(words)
    if start < 0:
        return quote
    lead = _LEAD.search(quote[:start])
    return quote[: lead.start() if lead else start] + quote[start + len(words) :]


def _as_infinitive(phrase: str) -> str:
    """Turn `stuur ik u de nota toe` into `u de nota toesturen`, and the passive likewise."""
    if _INTEND.match(phrase):
        return _INTEND.sub("", phrase)
    if _DEAL_WITH.match(phrase):
        return _DEAL_WITH.sub(r"\g<between>ingaan op ", phrase)
    active = _DO.match(phrase)
    if active:
        return _active(active)
    passive = _PASSIVE.match(phrase)
    told = passive["before"] + passive["middle"] if passive else ""
    if passive and not _OTHER_VERB.search(told) and not _PRONOUN.search(told):
        verb = _DONE[passive["done"].lower()]
        return f"{passive['before']}{passive['middle']}{verb}{passive['tail']}"
    return _WILL.sub("", phrase)


def _active(match: re.Match[str]) -> str:
    verb = (match["then"] or match["first"]).lower()
    infinitive = _INFINITIVES.get(verb, verb)
    rest, particle = match["rest"], ""
    parted = _PARTICLE.match(rest)
    if parted:
        rest, particle = parted["rest"], parted["particle"]
    head, over, topic = rest.partition(" over ")
    return f"{head} {particle}{infinitive}{over}{topic}{match['tail'] or ''}"


def _shortened(sentence: str) -> str:
    if len(sentence) <= _LONGEST:
        return sentence.rstrip(".")
    return sentence[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;") + " …"
