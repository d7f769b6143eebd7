"""The check of one sentence of a draft: what it says, what it refers to, and what it quotes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.letter import Letter, Paragraph
from corpus.reference import ParagraphReference, official_reference
from corpus.references import references_in
from index.filters import Filters
from index.letters import LetterIndex
from rag.checking.best import best_verdict
from rag.checking.sentence import literal_quote
from rag.checking.verdict import Difference, SentenceStatus, Verdict
from rag.citations import citation
from rag.drafts.checked import CheckedReference, CheckedSentence
from rag.drafts.draft import Claim
from rag.drafts.frame import legible, without_marks, without_references
from rag.drafts.named import Named, bears_out, cited_by, cites, find_named
from rag.drafts.quotes import FoundQuote, Place, find_quote, quotes_in
from rag.drafts.reported import only_reports
from rag.drafts.torn import is_torn

_CANDIDATES = 8  # for all 85 tuning claims with evidence the first paragraph has it
_LONGEST = 2000  # characters; no sentence is so long, and nobody could check one
_FEW_WORDS = 3  # of so few, found anywhere, nothing can be said but that they are found
_A_WORD = re.compile(r"[^\W\d_]{2,}")
_GREEN = frozenset(("verbatim", "supported"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """A verdict with its paragraph; `whole` where the letter itself holds the references too."""

    verdict: Verdict
    place: Place | None = None
    whole: bool = False

    @property
    def is_green(self) -> bool:
        return self.verdict.status in _GREEN


def check_claim(claim: Claim, *, index: LetterIndex, filters: Filters) -> CheckedSentence:
    """Hold a sentence that a person wrote against the paragraphs nearest to it.

    A sentence that refers to a letter is held against that letter. It can be no better than
    `unchecked` where it refers to what is not loaded, unless its paragraph does too, or quotes
    what no letter says; and it is `contradicted` where another letter bears it than the one named.
    """
    if len(claim.text) > _LONGEST or not _A_WORD.search(claim.text):
        return CheckedSentence(text=claim.text, status="unchecked")
    return _Check(claim, index, filters).result()


class _Check:
    """One sentence on its way through the check."""

    def __init__(self, claim: Claim, index: LetterIndex, filters: Filters) -> None:
        self._index, self._filters = index, filters
        self._claim = claim
        whole = legible(claim.text)
        self._whole = without_marks(whole)
        self._bare = without_references(whole)
        self._words = without_marks(self._bare)
        texts = (whole, *(legible(note)[:_LONGEST] for note in claim.notes))
        self._named = tuple(
            find_named(found, index, filters) for text in texts for found in references_in(text)
        )
        self._quotes = quotes_in(whole)

    def result(self) -> CheckedSentence:
        candidates = self._search(self._words, self._filters)
        own = self._own_places()
        found = tuple(
            find_quote(quote, self._places(quote, (*own, *candidates))) for quote in self._quotes
        )
        judged = self._reported(found) or self._judge(own, candidates)
        bearing = judged.place if judged.is_green and not judged.whole else None
        references = tuple(dict.fromkeys(self._reference(each, bearing) for each in self._named))
        judged = self._held_to_references(judged)
        if judged.is_green and any(quote.checked.status != "found" for quote in found):
            judged = _weaker(judged)
        return self._checked(judged, references, found)

    # --- what it says ---

    def _reported(self, found: Sequence[FoundQuote]) -> _Judged | None:
        """Judge a sentence that says no more than who wrote what it quotes; None for another."""
        first, place = (found[0], found[0].place) if found else (None, None)
        if not first or not place or len(found) > 1 or not first.checked.letters:
            return None
        if place[1].kind == "question" or is_torn(first.checked.letters, *place):
            return None
        if not only_reports(self._bare, first, place[0].metadata):
            return None
        is_all = not _A_WORD.search(self._bare.replace(first.checked.text, ""))
        status: SentenceStatus = "verbatim" if is_all else "supported"
        return _Judged(verdict=Verdict(status=status, quote=first.checked.letters), place=place)

    def _judge(self, own: Sequence[Place], candidates: Sequence[Place]) -> _Judged:
        if not _A_WORD.search(self._words):
            return _Judged(verdict=Verdict(status="unchecked"))
        if self._whole != self._words:
            for place in candidates:
                quote = literal_quote(self._whole, *place)
                if quote and not is_torn(quote, *place):
                    verdict = Verdict(status="verbatim", quote=quote)
                    return _Judged(verdict=verdict, place=place, whole=True)
        exact = tuple(place for place in own if self._is_named(place))
        others = tuple(place for place in own if place not in exact)
        elsewhere = tuple(place for place in candidates if place not in own)
        tried: list[_Judged] = []
        for places in (exact, others, elsewhere):
            tried += [_judged(self._words, places)] if places else []
            if tried and tried[-1].is_green:
                return tried[-1]
        # What another letter says otherwise does not contradict the one that is named.
        return tried[0] if tried else _Judged(verdict=Verdict(status="not_found"))

    def _own_places(self) -> tuple[Place, ...]:
        """Give the paragraphs of the letters that the sentence names."""
        marked = tuple(
            (named.letters[0], named.letters[0].paragraph(named.reference.to.paragraph))
            for named in self._named
            if named.letters and named.exact and isinstance(named.reference.to, ParagraphReference)
        )
        ids = {letter.id for named in self._named for letter in named.letters}
        if not ids:
            return ()
        own = self._search(self._words, Filters(letters=tuple(sorted(ids))))
        return (*marked, *(place for place in own if place[0].id in ids))

    def _search(self, words: str, filters: Filters) -> tuple[Place, ...]:
        hits = self._index.search(words, filters=filters, limit=_CANDIDATES)
        letters = ((self._index.letter(hit.letter), hit.paragraph) for hit in hits)
        return tuple((letter, letter.paragraph(number)) for letter, number in letters)

    # --- what it refers to ---

    def _held_to_references(self, judged: _Judged) -> _Judged:
        if not judged.is_green or not judged.place or judged.whole:
            return judged
        letter, paragraph = judged.place
        wrong = [named for named in self._named if self._is_wrong(named, judged.place)]
        if wrong:
            differences = tuple(_attribution(named, letter, paragraph) for named in wrong)
            verdict = replace(judged.verdict, status="contradicted", differences=differences)
            return replace(judged, verdict=verdict)
        missing = (named.reference.to for named in self._named if not named.letters)
        return judged if all(cites(letter, paragraph, to) for to in missing) else _weaker(judged)

    def _is_named(self, place: Place) -> bool:
        return any(named.exact and bears_out(named, *place) for named in self._named)

    def _is_wrong(self, named: Named, place: Place) -> bool:
        """Say whether a reference is not so, or none in the sentence names what bears it."""
        return bool(named.letters) and (not named.exact or not self._is_named(place))

    def _reference(self, named: Named, bearing: Place | None) -> CheckedReference:
        text = named.reference.text
        if not named.letters:
            citing = cited_by(named.reference, self._index, self._filters)
            return CheckedReference(text=text, status="not_loaded", cited_by=citing)
        if self._is_wrong(named, bearing) if bearing else not named.exact:
            letter = bearing[0] if bearing else named.letters[0]
            return CheckedReference(text=text, status="wrong", letter=letter.id)
        return CheckedReference(text=text, status="found", letter=named.letters[0].id)

    # --- what it quotes ---

    def _places(self, quote: str, candidates: Sequence[Place]) -> tuple[Place, ...]:
        places = (*candidates, *self._search(quote, self._filters))
        return tuple({(letter.id, p.number): (letter, p) for letter, p in places}.values())

    # --- all together ---

    def _checked(
        self, judged: _Judged, references: tuple[CheckedReference, ...], found: Sequence[FoundQuote]
    ) -> CheckedSentence:
        verdict, place, quote = judged.verdict, judged.place, judged.verdict.quote
        quoted = next((each for each in found if each.place), None)
        if not (place and quote) and quoted:
            place, quote = quoted.place, quoted.checked.letters
        return CheckedSentence(
            text=self._claim.text,
            status=verdict.status,
            citations=(citation(1, *place, quote),) if place and quote else (),
            differences=verdict.differences,
            references=references,
            quotes=tuple(each.checked for each in found),
        )


def _judged(words: str, places: Sequence[Place]) -> _Judged:
    verdict, place = best_verdict(words, places)
    judged = _Judged(verdict=verdict, place=place)
    if not judged.is_green or not place or not verdict.quote:
        return judged
    too_short = len(words.split()) <= _FEW_WORDS and not _is_sentence(verdict.quote, place[1])
    torn = verdict.status == "verbatim" and is_torn(verdict.quote, *place)
    return _weaker(judged) if too_short or torn else judged


def _is_sentence(quote: str, paragraph: Paragraph) -> bool:
    whole = (sentence.rstrip(".;") for sentence in paragraph.sentence_texts())
    return quote.rstrip(".;") in whole


def _weaker(judged: _Judged) -> _Judged:
    return replace(judged, verdict=replace(judged.verdict, status="unchecked"))


def _attribution(named: Named, letter: Letter, paragraph: Paragraph) -> Difference:
    right = f"{official_reference(letter.metadata, paragraph.page)}, alinea {paragraph.number}"
    return Difference(kind="attribution", draft=named.reference.text, letters=right)
