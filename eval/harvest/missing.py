"""Questions that a letter seems to leave open: of a matter that it speaks of, what its section lacks."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from corpus.letter import Letter
from eval.harvest.clause import Clause, opens_subclause
from eval.harvest.draft import Draft, DraftKind
from eval.harvest.facts import dates
from eval.harvest.fronts import has_subject
from eval.harvest.shelf import Shelf, notes_of
from eval.harvest.soundness import in_context, is_sound, specific_words
from eval.harvest.telling import clauses_of
from eval.harvest.turning import COUNTRIES, actor_of, ask, lowered
from rag.asking.asked import what_is_asked

_TIMES = re.compile(
    r"\b(?:(?:19|20)\d\d|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|"
    r"december|voorjaar|najaar|zomer|herfst|winter|\w*reces|kwartaal|uiterlijk|zodra|jl|dit jaar|"
    r"komende?|afgelopen|momenteel|inmiddels|binnenkort|vandaag|op dit moment|voortaan)\b"
)
_REASONS = re.compile(
    r"\b(?:omdat|doordat|vanwege|wegens|want|aangezien|gezien|gelet|reden|oorza\w+|dankzij|gevolg|"
    r"daarom|hierdoor|daardoor|zodat|dus|doel|aanleiding)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:door|namens|onder leiding van)\b")
_PERSON = re.compile(
    r"\b(?:dhr|mevr|mw|drs?|mr|ir|ing|prof)\.|\b(?:de heer|mevrouw|voorzitter|directeur|bestuurder)\b"
)
_STAFF = re.compile(r"\b(?:fte|medewerkers?|voltijdbanen|personeel\w*|inspecteurs)\b")
_LACKS: Mapping[DraftKind, tuple[str, Callable[[str], bool]]] = {
    "missing date": ("tijdstip", lambda text: bool(_TIMES.search(text)) or any(dates(text))),
    "missing amount": ("bedrag", what_is_asked("Hoeveel geld?").is_given_by),
    "missing cause": ("reden", lambda text: bool(_REASONS.search(text))),
    "missing agent": ("uitvoerder", lambda text: bool(_BY.search(text))),
    "missing person": ("persoon", lambda text: bool(_PERSON.search(text))),
    "missing number": ("aantal medewerkers", lambda text: bool(_STAFF.search(text))),
}
# They can be asked of any organisation, and so say little of the letter.
_OF_ANYONE = ("missing person", "missing number")
_DEFINITE = re.compile(r"(?:De|Het) [\w+-]+(?: [\w&+-]+){0,7}")
_OF_PEOPLE = re.compile(
    r"(?:Kamer|kabinet|minister|staatssecretaris|bewindspersoon|partijen|lidstaten|vraag|reden|"
    r"uitdaging|kosten|middelen|verwachting|basis|doel|streven|conclusies?|bedragen)\b"
)
_COSTS = re.compile(
    r"\b\w*(?:programma|regeling|aanpak|plan|onderzoek|evaluatie|verkenning|proef|register|agenda|"
    r"monitor|uitwerking|uitvoering|aanleg|systeem|campagne|maatregel|maatregelen|project|projecten|"
    r"convenant|handreiking|loket|meldpunt|herziening|toets|rapportage|simulatie|uitbreiding|"
    r"verbetering|beveiliging|invoering|opvang|bouw|route|stelsel|fonds|regelingen)\b"
)
_NUMBER = re.compile(r"^(?:[IVX]+|[\d.]+)\.?\s+")
_MATTER = re.compile(r"[A-Z][\w-]{3,}(?: [\w&+-]+){0,6}")
_NO_MATTER = re.compile(
    r"\b(?:[Ii]k|[Ww]ij|[Tt]ot slot|[Ii]nleiding|[Vv]ervolg\w*|[Aa]chtergrond|[Aa]anleiding|"
    r"[Aa]ntwoord|[Vv]raag|[Mm]aatregel\w*|[Vv]oortgang|[Ss]amenvat\w+|[Mm]iddelen|[Cc]onclusie\w*|"
    r"[Ff]inanci\w+|[Gg]eld|[Gg]evolgen|[Oo]verige|[Ss]tand|[Uu]itspra\w+|[Oo]orza\w+|[Vv]erder|"
    r"[Ww]at|[Aa]anbeveling\w*|[Ss]amen|[Oo]ntwikkelingen|[Bb]esluiten|[Ii]nhoud|cijfers|[Bb]elang|"
    r"[Ff]ocus|[Cc]ontouren|[Hh]oofdlijnen|[Ww]ijzigingen|[Rr]eactie|[Uu]itkomsten)\b"
)
_ARTICLES = (
    (
        "het",
        re.compile(
            r"(?:\w*(?:besluit|kader|rapport|programma|plan|akkoord|fonds|stelsel))\b", re.I
        ),
    ),
    ("de", re.compile(r"(?:\w*(?:wet|aanpak|visie|agenda|herbeoordeling|regeling))\b", re.I)),
)
_DONE = re.compile(
    r"\b(?:af|aan|op|uit|in|vast|toe|mee|voor|over|onder)?(?:ge|ver|be|ont|her)\w{3,}(?:d|t|en)$"
)
_PASSIVE = frozenset("is zijn wordt worden werd werden".split())
_SOFTENED = re.compile(
    r"\b(?:al|nog|reeds|nu|niet|geen|wel|steeds|vaak|altijd|te|door|gevraagd|gesteld|"
    r"op verzoek|naar verwachting)\b"
)

_Open = tuple[int, str, str, DraftKind, str]
"""A paragraph, what a question was made of, its matter, what is lacking, and the question."""


def missing_drafts(letter: Letter, names: frozenset[str], shelf: Shelf) -> Iterator[Draft]:
    """Yield what can't be answered: a sum, a time, a reason, a doer that the section doesn't give.

    Args:
        letter: The letter.
        names: The words that keep their capital inside a sentence.
        shelf: All letters.
    """
    sections, of_anyone = _sections(letter), set[str]()
    for number, source, matter, kind, question in chain(
        _of_clauses(letter, names), _of_headings(letter, names)
    ):
        lacked, is_given_by = _LACKS[kind]
        section = sections[letter.paragraph(number).heading_path]
        is_open = not is_given_by(section) and not shelf.tells(is_given_by, matter)
        if is_open and is_sound(question, ()) and matter not in of_anyone:
            of_anyone |= {matter} if kind in _OF_ANYONE else set()
            question, remarks = in_context(question, letter, number)
            note = f"Onder deze kop staat geen {lacked}: controleer dat de brieven het niet geven."
            yield Draft(
                letter=letter.id,
                paragraph=number,
                kind=kind,
                question=question,
                source=source,
                remarks=(note, *remarks),
                weakness=2 * len(remarks) + (kind in _OF_ANYONE),
            )


def _questions(clause: Clause, names: frozenset[str]) -> Iterator[tuple[DraftKind, str]]:
    """Yield what might be asked of a clause with a matter for its subject."""
    front = clause.front
    if actor := actor_of(clause, names):
        if actor not in COUNTRIES and " en " not in front:
            yield (
                "missing person",
                f"Hoe heet de voorzitter of directeur van {lowered(front, names)}?",
            )
            yield "missing number", f"Hoeveel medewerkers heeft {lowered(front, names)}?"
        return
    if not _DEFINITE.fullmatch(front) or _OF_PEOPLE.search(front) or not specific_words(front):
        return
    if not has_subject(front, clause.verb, clause.rest):
        return
    if not opens_subclause(clause.rest) and not _SOFTENED.search(clause.rest):
        yield from _of_what_happens(_undated(clause), names)
    if _COSTS.search(" ".join(front.split()[:3])):
        yield "missing amount", f"Hoeveel geld is er beschikbaar voor {lowered(front, names)}?"


def _of_what_happens(clause: Clause, names: frozenset[str]) -> Iterator[tuple[DraftKind, str]]:
    if clause.verb in _PASSIVE and _DONE.search(clause.rest):
        yield "missing date", ask("wanneer", clause, names)
        yield "missing agent", ask("door wie", clause, names)
    if len(clause.rest.split()) > 1 and not re.search(r"\d", clause.rest):
        yield "missing cause", ask("waarom", clause, names)


def _undated(clause: Clause) -> Clause:
    """Leave out when it happens, which nobody asks a reason for."""
    rest = clause.rest
    for fact in reversed(tuple(dates(rest))):
        rest = f"{rest[: fact.start].strip()} {rest[fact.end :].strip()}".strip()
    return Clause(front=clause.front, verb=clause.verb, rest=rest)


def _of_headings(letter: Letter, names: frozenset[str]) -> Iterator[_Open]:
    """Yield what might be asked of the matter that a heading names."""
    for path, first in {p.heading_path: p for p in reversed(letter.paragraphs)}.items():
        heading = _NUMBER.sub("", path[-1]) if path else ""
        is_matter = _MATTER.fullmatch(heading) and not _NO_MATTER.search(heading)
        if is_matter and specific_words(heading):
            matter = _with_article(lowered(heading, names))
            asks: tuple[tuple[DraftKind, str], ...] = (
                ("missing amount", f"Hoeveel geld is er beschikbaar voor {matter}?"),
                ("missing date", f"Wanneer hoort de Kamer meer over {matter}?"),
            )
            for kind, question in asks:
                yield first.number, path[-1], heading, kind, question


def _with_article(heading: str) -> str:
    """Give a heading as part of a sentence: headings leave out the article."""
    for article, form in _ARTICLES:
        if form.match(heading):
            return f"{article} {heading}"
    return heading


def _of_clauses(letter: Letter, names: frozenset[str]) -> Iterator[_Open]:
    for number, sentence, clause in clauses_of(letter):
        for kind, question in _questions(clause, names):
            yield number, sentence, clause.front, kind, question


def _sections(letter: Letter) -> dict[tuple[str, ...], str]:
    """Give the whole text below each heading, the headings and notes included."""
    found: dict[tuple[str, ...], list[str]] = {}
    for paragraph in letter.paragraphs:
        texts = found.setdefault(paragraph.heading_path, list(paragraph.heading_path))
        texts.extend((paragraph.text, *notes_of(letter, paragraph)))
    return {path: " ".join(texts) for path, texts in found.items()}
