"""A model's sentence held against the paragraphs that it cites, and what is shown of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.letter import Footnote, Span
from corpus.sentences import sentence_spans
from index.analysis import content_words, stems
from rag.checking.sentence import check_sentence
from rag.checking.verdict import SentenceStatus, Verdict
from rag.choosing.units import Unit, units_of
from rag.model.line import Written
from rag.model.offered import Offered

PROVED: frozenset[SentenceStatus] = frozenset(("verbatim", "supported"))
# The share of a sentence's content words that a letter's own sentence must have to replace it.
# On the tuning part of eval/cases this found the right sentence for 81 of 88 reference answers
# and for 30 of 35 claims with something changed, and none for 495 sentences with a wrong key.
_COVERS = 0.5

_Checked = tuple[Offered, Verdict]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """A sentence as it is shown, with the words of the letters that bear it, or come nearest."""

    text: str
    status: SentenceStatus
    units: tuple[Unit, ...] = ()


def prove(sentence: Written, offered: Sequence[Offered]) -> tuple[Proved, ...]:
    """Check a sentence against each paragraph that it cites; the best verdict counts.

    What a paragraph has word for word is shown as the whole sentence that it stands in: a part
    of one may say more than the letter does. What isn't proved gives way to the letters' own
    sentence on the same matter, where there is one; else it is shown as it failed.
    """
    checked = [
        (one, check_sentence(sentence.text, one.seen_in, one.seen))
        for one in offered
        if one.key in sentence.keys
    ]
    if not checked:
        return (Proved(text=sentence.text, status="not_found"),)
    verbatim = [one for one in checked if one[1].status == "verbatim"]
    if verbatim:
        return _own_words(_whole_sentences(*verbatim[0]))
    supported = [one for one in checked if one[1].status == "supported"]
    if supported:
        units = tuple(_borne_by(sentence.text, *one) for one in supported)
        return (Proved(text=sentence.text, status="supported", units=units),)
    instead = _instead_of(sentence.text, checked)
    return _own_words(instead) if instead else (_failed(sentence.text, checked),)


def _own_words(unit: Unit) -> tuple[Proved, ...]:
    """Show sentences of a letter; each is checked like any other."""
    return tuple(
        Proved(
            text=text,
            status=check_sentence(text, unit.letter, unit.paragraph).status,
            units=(unit,),
        )
        for text in unit.sentences()
    )


def _failed(text: str, checked: Sequence[_Checked]) -> Proved:
    """Show a sentence as failed; that a paragraph says otherwise weighs most."""
    worst: tuple[SentenceStatus, ...] = ("contradicted", "unchecked", "not_found")
    status = next(status for status in worst if any(v.status == status for _, v in checked))
    units = tuple(_borne_by(text, *one) for one in checked if one[1].status == status)
    return Proved(text=text, status=status, units=units)


def _instead_of(text: str, checked: Sequence[_Checked]) -> Unit | None:
    """Give the letters' own sentence on the matter: one that was found to differ, or has its words."""
    for one, verdict in checked:
        if verdict.status == "contradicted" and verdict.quote:
            return _whole_sentences(one, verdict)
    share, unit = max((_nearest(text, one) for one, _ in checked), key=lambda found: found[0])
    return unit if share >= _COVERS else None


def _borne_by(text: str, one: Offered, verdict: Verdict) -> Unit:
    """Give the words to point a reader to: those that the verdict names, else the nearest."""
    return _quoted(one, verdict.quote) or _nearest(text, one)[1]


def _whole_sentences(one: Offered, verdict: Verdict) -> Unit:
    """Give the sentences that the quote of a verdict stands in."""
    unit = _quoted(one, verdict.quote)
    if unit is None:
        return _nearest(verdict.quote or "", one)[1]
    text, spans = _text_of(unit)
    touched = [span for span in spans if span.start < unit.end and unit.start < span.end]
    if not touched:
        return unit
    start, end = touched[0].start, touched[-1].end
    return replace(unit, quote=text[start:end], start=start)


def _text_of(unit: Unit) -> tuple[str, Sequence[Span]]:
    if unit.footnote:
        return unit.footnote.text, sentence_spans(unit.footnote.text)
    return unit.paragraph.text, unit.paragraph.sentences


def _quoted(one: Offered, quote: str | None) -> Unit | None:
    """Give the place of a quote, in what the model saw."""
    if not quote:
        return None
    notes: tuple[Footnote | None, ...] = one.seen_in.footnotes_of(one.seen)
    for note in (None, *notes):
        start = (note.text if note else one.seen.text).find(quote)
        if start >= 0:
            return Unit(one.letter, one.paragraph, quote, start, note)
    return None


def _nearest(text: str, one: Offered) -> tuple[float, Unit]:
    """Give the own sentence that has most of a text's content words, and which share of them.

    Numbers count only between sentences that have as much: they are what a model gets wrong.
    """
    units = tuple(units_of(one.seen_in, one.seen, sources=False)) or (
        Unit(one.letter, one.paragraph, one.seen.text, 0),  # it has no sentences
    )
    told = set(_numbers(text))
    best = max(
        units,
        key=lambda unit: (
            _share(text, unit.quote),
            len(told.intersection(_numbers(unit.quote))),
            -len(unit.quote),
        ),
    )
    return _share(text, best.quote), replace(best, letter=one.letter, paragraph=one.paragraph)


def _share(text: str, of: str) -> float:
    wanted = {word for word in content_words(text) if not word[0].isdigit()}
    there = set(stems(content_words(of)))
    found = sum(not there.isdisjoint(stems((word,))) for word in wanted)
    return found / len(wanted) if wanted else 0.0


def _numbers(text: str) -> tuple[str, ...]:
    return tuple(word for word in content_words(text) if word[0].isdigit())
