"""The commitments and dated milestones of one letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.letter import Letter, Paragraph, Span
from corpus.promises.clauses import clauses
from corpus.promises.earlier import is_kept_here, place_of_promise, refers_back, was_promised
from corpus.promises.firmness import (
    has_happened,
    is_about_money,
    is_aim,
    is_announced,
    is_asked,
    is_conditional,
    is_denied,
    is_others_view,
    may_be,
    tells_here,
)
from corpus.promises.parliament import tells_parliament
from corpus.promises.promise import Promise
from corpus.promises.terms import Term, terms, vague_term
from corpus.promises.viewpoint import Viewpoint, viewpoint
from corpus.promises.what import what_of, with_subject
from corpus.promises.who import who_of
from corpus.reference import official_reference

_PARLIAMENT = re.compile(r"Kamer|Staten-Generaal")
# A question, a quotation, a source.
_NO_STATEMENT = re.compile(r"\?[\"”’»')\]]*$|^[\"“„«‘]|https?://|\bwww\.")
# What is longer is a table or a damaged text; patterns that look far ahead would take long over it.
_LONGEST = 3000
_JOINS = re.compile(r"^(?:en|maar|of)\s+", re.IGNORECASE)
# Terms without days that make a promise of what is not said to the Kamer, with the verbs it takes.
_WITHOUT_DAYS = (
    (
        re.compile(r"(?:jaarlijks|halfjaarlijks|ten ?minste|minimaal|minstens)\b", re.IGNORECASE),
        re.compile(r"\b(?:afgesproken|overeengekomen|zal|zullen|ik|wij|we)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"(?:later$|\w+ (?:jaar|maanden|weken) na\b)", re.IGNORECASE),
        re.compile(r"\b(?:zal|zullen|wordt|worden|ik|wij|we)\b", re.IGNORECASE),
    ),
)
_RELATIVE_CLAUSE = re.compile(r"\s(?:die|waar\w+)\s")
# `De uitspraak volgt binnen zes weken`, not the rule `wie bezwaar maakt, krijgt binnen zes weken …`
_COMMITS = re.compile(r"\b(?:ik|wij|we|zal|zullen|verwacht|verwachten|kabinet)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:ik|wij|we)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|zijn|was|waren|heeft|hebben)\b", re.IGNORECASE)
_NEAR_YEARS = 5
_THEN = re.compile(r"\b(?:dan|vervolgens)\b", re.IGNORECASE)
# `Ik informeer de Kamer, zoals gebruikelijk, in mei`
_BROKEN = re.compile(r",\s*$")
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """Where a clause stands: its letter, paragraph and sentence, and the sentence after it."""

    letter: Letter
    seen_from: Viewpoint
    is_addressee: bool
    paragraph: Paragraph
    before: str
    sentence: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A clause that promises, with its term."""

    span: Span
    term: Term | None
    to_parliament: bool
    settled: bool = False


def promises_in(letter: Letter) -> tuple[Promise, ...]:
    """Find the commitments and dated milestones of a letter, in order."""
    return tuple(p for setting in _settings(letter) for p in _promises(setting))


def _settings(letter: Letter) -> Iterator[_Setting]:
    addressee = letter.metadata.addressee
    is_addressee = addressee is None or bool(_PARLIAMENT.search(addressee))
    seen_from = viewpoint(letter.metadata)
    before = ""
    for paragraph in letter.paragraphs:
        if paragraph.kind == "question":
            continue  # what parliament asks, the minister doesn't promise
        sentences = list(paragraph.sentence_texts())
        for number, sentence in enumerate(sentences):
            yield _Setting(
                letter=letter, seen_from=seen_from, is_addressee=is_addressee, paragraph=paragraph,
                before=before, sentence=sentence,
                after=sentences[number + 1] if number + 1 < len(sentences) else "",
            )  # fmt: skip
            before = sentence


def _promises(setting: _Setting) -> Iterator[Promise]:
    if len(setting.sentence) > _LONGEST or _NO_STATEMENT.search(setting.sentence):
        return
    found = list(_found(setting))
    for one in found:
        whole = len(found) == 1
        quote = setting.sentence if whole else _trimmed(setting.sentence, one.span)
        clause = setting.sentence[one.span.start : one.span.end]
        told = with_subject(clause, setting.sentence) or quote
        yield Promise(
            letter=setting.letter.id,
            reference=official_reference(setting.letter.metadata),
            paragraph=setting.paragraph.number,
            quote=quote,
            who=who_of(
                clause,
                quote,
                setting.letter.metadata,
                to_parliament=one.to_parliament or one.settled,
            ),
            what=what_of(told, one.term, setting.before),
            when=one.term.words if one.term else None,
            first=one.term.first if one.term else None,
            last=one.term.last if one.term else None,
            to_parliament=one.to_parliament,
            settled=one.settled,
            before=setting.before,
        )


def _trimmed(sentence: str, span: Span) -> str:
    return _JOINS.sub("", sentence[span.start : span.end].strip().rstrip(",;:").strip())


def _found(setting: _Setting) -> Iterator[_Found]:
    sentence = setting.sentence
    if refers_back(sentence, setting.before):
        return
    named = terms(sentence, setting.seen_from)
    if was_promised(sentence) and is_kept_here(sentence, setting.after):
        yield _earlier(sentence, named, settled=True)
        return
    found = [one for span in clauses(sentence) if (one := _judged(setting, span, named))]
    if not found and was_promised(sentence):
        found = [_earlier(sentence, named, settled=False)]
    yield from (_with_term(one, sentence, named, setting.seen_from) for one in found)


def _with_term(found: _Found, sentence: str, named: Sequence[Term], seen_from: Viewpoint) -> _Found:
    """Take the term from elsewhere in the sentence where the clause says `dan`, or is broken up."""
    clause = sentence[found.span.start : found.span.end]
    if not found.to_parliament or (found.term and found.term.last):
        return found
    near = [term for term in named if _is_coming(term, seen_from)]
    follows = [term for term in near if term.start >= found.span.end and _BROKEN.search(clause)]
    ahead = [term for term in near if term.end <= found.span.start and _THEN.search(clause)]
    term = (*follows, *reversed(ahead), found.term)[0]
    return replace(found, term=term)


def _earlier(sentence: str, named: Sequence[Term], *, settled: bool) -> _Found:
    """Take a commitment of before; a date ahead of `toegezegd` is when it was made."""
    after = [term for term in named if term.start > place_of_promise(sentence)]
    return _Found(
        span=Span(0, len(sentence)),
        term=after[0] if after else None,
        to_parliament=True,
        settled=settled,
    )


def _judged(setting: _Setting, span: Span, named: Sequence[Term]) -> _Found | None:
    clause = setting.sentence[span.start : span.end]
    inside = [term for term in named if span.start <= term.start < span.end]
    if is_conditional(clause) or tells_here(clause) or is_asked(clause):
        return None
    coming = [term for term in inside if _is_coming(term, setting.seen_from)]
    if tells_parliament(clause, is_addressee=setting.is_addressee) and not is_denied(clause):
        if not coming and setting.paragraph.number == 1 and not is_announced(clause):
            return None  # `Mede namens … informeer ik u`: this letter does.
        term = coming[-1] if coming else vague_term(setting.sentence)
        return _Found(span=span, term=term, to_parliament=True)
    if coming and _is_milestone(clause, coming[0], setting.seen_from):
        return _Found(span=span, term=coming[0], to_parliament=False)
    vague = vague_term(clause)
    if vague and any(t.match(vague.words) and v.search(clause) for t, v in _WITHOUT_DAYS):
        return _Found(span=span, term=vague, to_parliament=False)
    return None


def _is_coming(term: Term, seen_from: Viewpoint) -> bool:
    return term.last is None or seen_from.earliest is None or term.last >= seen_from.earliest


def _is_ahead(term: Term, seen_from: Viewpoint) -> bool:
    """Say whether it is surely after the letter, so that `zijn dan verplicht` is of then too."""
    if term.first is None or seen_from.day is None or not seen_from.is_dated:
        return False
    return term.first > seen_from.day and not term.is_long


def _is_far(term: Term, seen_from: Viewpoint) -> bool:
    """Say whether it is some year in the distance, as those of aims are."""
    if term.first is None or seen_from.earliest is None:
        return False
    return term.is_long and term.first.year - seen_from.earliest.year > _NEAR_YEARS


def _is_milestone(clause: str, term: Term, seen_from: Viewpoint) -> bool:
    if _is_far(term, seen_from):
        return False
    main = _RELATIVE_CLAUSE.split(clause)[0]
    main = main if term.words in main else clause
    if may_be(main) or is_denied(main) or has_happened(main) or is_others_view(clause):
        return False
    if is_aim(main, of_a_year=term.is_long) or (term.is_long and is_about_money(main)):
        return False
    if term.is_counted:
        return bool(_COMMITS.search(main))
    if is_announced(main) or _I.search(main):
        return True
    if not term.is_sure or len(main.split()) <= _FEWEST_WORDS:
        return False
    return _is_ahead(term, seen_from) or not _IS.search(main)
