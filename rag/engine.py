"""From question to checked answer: the one door through which the app and the commands ask."""

import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from corpus.letter import Letter, Paragraph
from index.choosing import Extent
from index.citing import Mention
from index.embedder import Embedder, load_embedder
from index.filters import Filters
from index.hit import Hit
from index.letters import LetterIndex
from index.listed import Listed
from index.reranker import Reranker, load_reranker
from rag.answer import Answer, DeclineReason, Passage
from rag.asking.as_of import as_of
from rag.asking.conversation import LONGEST_QUESTION, in_conversation
from rag.asking.intent import is_for_letters
from rag.asking.parts import split_question
from rag.asking.question import Question
from rag.choosing.beside import Asking
from rag.choosing.brief import bare_value
from rag.choosing.candidates import Candidates
from rag.choosing.compose import Chosen, choose
from rag.choosing.confirming import confirm, told_first
from rag.choosing.decline import reason_to_decline
from rag.choosing.listing import unmarked
from rag.choosing.once import each_once
from rag.choosing.units import answering
from rag.chroma import chroma_server
from rag.citations import cite
from rag.composer import Composer
from rag.drafts.checked import CheckedSentence
from rag.drafts.draft import Claim
from rag.drafts.sentence import check_claim
from rag.finding import Finder
from rag.framing import framed, yes_or_no
from rag.model.opening import open_composer
from rag.naming import Put, put
from rag.numbering import Numbering
from rag.remembered import Remembered
from rag.settings import Settings
from rag.wording import decline_text, seen_from

ALL_LETTERS = Filters()
_PASSAGES = 10
# No composer makes an answer of letters that don't speak of the matter.
_SETTLED: frozenset[DeclineReason | None] = frozenset(("off_topic", "not_in_letters"))


class Engine:
    """Answers questions over one index. Safe to share between threads."""

    def __init__(
        self,
        index: LetterIndex,
        embedder: Embedder,
        *,
        reranker: Reranker | None = None,
        composer: Composer | None = None,
        remembered: Remembered | None = None,
    ) -> None:
        self._index = index
        self._embedder = embedder
        self._reranker = reranker
        self._composer = composer
        self._remembered = remembered or Remembered(embedder)
        self._finder = Finder(index, embedder, reranker, remembered=self._remembered)
        self.candidates = Candidates(index, embedder, likeness=self._remembered.likeness)

    def ask(
        self, question: str, *, history: Sequence[Answer] = (), filters: Filters = ALL_LETTERS
    ) -> Answer:
        """Answer a question from the letters, or decline with a reason.

        Args:
            question: In the reader's words; beyond 2,000 characters it is cut.
            history: The conversation so far, oldest first.
            filters: Which letters may be used.
        """
        *_, answer = self.stream(question, history=history, filters=filters)
        return answer

    def stream(
        self, question: str, *, history: Sequence[Answer] = (), filters: Filters = ALL_LETTERS
    ) -> Iterator[Answer]:
        """Answer as `ask` does, but yield the answer as it grows; the last one is whole.

        Every sentence has been checked before it is in any of them. The last one may still be
        another answer than those before it: where a model fails halfway, the letters' own
        sentences. Whoever stops iterating ends the request to the model.
        """
        extracted = self._extract(question, history, filters)
        if self._composer is None or extracted.reason in _SETTLED:
            yield extracted
        else:
            found = self._found(extracted)
            yield from self._composer.answers(extracted, found, history=history)

    def _extract(self, question: str, history: Sequence[Answer], filters: Filters) -> Answer:
        """Answer by the letters' own sentences."""
        watch = _Watch()
        # A command line hands on bytes that are no text as lone surrogates.
        question = question.encode("utf-8", "replace").decode("utf-8")
        asked = in_conversation(history, question)
        day = as_of(question[:LONGEST_QUESTION])[1]
        filters = replace(filters, until=min(day, filters.until or day)) if day else filters
        with watch("retrieve"):
            parts = [put(part, self._index, filters) for part in split_question(asked)]
            found = [self.search(part.question, filters=part.filters) for part in parts]
        with watch("compose"):
            shown = frozenset(c.quote for answer in history for c in answer.citations)
            outcomes = self._outcomes(parts, found, shown)
            if not is_for_letters(question):
                outcomes = [_Outcome(reason="off_topic")]
        told = each_once(unit for outcome in outcomes for unit in outcome.chosen.units)
        units = unmarked(told)
        standing = {k: v for outcome in outcomes for k, v in outcome.chosen.standing.items()}
        with watch("check"):
            sentences, citations = cite(units, standing, numbering=Numbering(history))
        declined = not units
        reason = next((o.reason for o in outcomes if o.reason), None) if declined else None
        brief = outcomes[0].brief if len(outcomes) == 1 else None
        return Answer(
            question=question,
            standalone=asked.text,
            status="declined" if declined else "answered",
            reason=reason,
            text=decline_text(reason) if reason else framed(sentences, citations, brief=brief),
            sentences=sentences,
            citations=citations,
            passages=self._passages(found),
            timings_ms=watch.timings(),
            brief=brief,
            notice=seen_from(day) if day else None,
        )

    def search(self, question: Question, *, filters: Filters = ALL_LETTERS) -> tuple[Hit, ...]:
        """Find the paragraphs whose sentences are weighed, best first."""
        return self._finder.find(question, filters=filters)

    def check(
        self, sentence: str, *, notes: Sequence[str] = (), filters: Filters = ALL_LETTERS
    ) -> CheckedSentence:
        """Hold a sentence that a person wrote against the letters.

        Args:
            sentence: As it stands in the draft.
            notes: The footnotes that hang on it, for the references in them.
            filters: Which letters may be used.
        """
        claim = Claim(text=sentence, notes=tuple(notes))
        return check_claim(claim, index=self._index, filters=filters)

    def letters(self) -> tuple[Letter, ...]:
        """Give all letters that can be searched, by id."""
        return self._index.letters()

    def ids(self, filters: Filters) -> frozenset[str]:
        """Give the ids of the letters that may be used under filters; none of them is read."""
        return self._index.ids(filters)

    def listed(self, filters: Filters = ALL_LETTERS) -> tuple[Listed, ...]:
        """Give the letters that may be used under filters as a list shows them, by id."""
        return self._index.listed(filters)

    def extent(self, filters: Filters = ALL_LETTERS) -> Extent:
        """Say how many letters may be used under filters, and over which period."""
        return self._index.extent(filters)

    def letter(self, letter_id: str) -> Letter:
        """Give one letter; `KeyError` when there is none of that id."""
        return self._index.letter(letter_id)

    def with_content(self, sha256: str) -> Letter | None:
        """Give a letter that was read from a file with these bytes, if there is one."""
        return self._index.with_content(sha256)

    def probe(self) -> int:
        """Give over how many letters questions can be answered now; errors as those of a search."""
        return self._index.probe()

    def state(self) -> str:
        """Name the letters that are read now; the name changes whenever one of them does."""
        return self._index.state()

    def folder(self) -> Path | None:
        """Give the folder that the letters are taken from; None where that isn't known."""
        return self._index.folder()

    def cites(self, letter_id: str) -> tuple[Mention, ...]:
        """Give what a letter cites, in its order; a mention knows the letter it finds."""
        return self._index.cites(letter_id)

    def cited_by(self, letter_id: str) -> tuple[Mention, ...]:
        """Give the places in other letters that cite a letter; `KeyError` for an unknown id."""
        return self._index.cited_by(letter_id)

    @property
    def data(self) -> Path:
        """Give the folder that its index lies in."""
        return self._index.data

    def has_own(self, tag: str) -> bool:
        """Say whether there are letters that only the person with a tag may see."""
        return self._index.has_own(tag)

    def seen_by(self, tag: str) -> "Engine":
        """Give an engine over the same index that knows everybody's letters and a person's own.

        What it works out of words and paragraphs it shares with this one.
        """
        return Engine(
            self._index.seen_by(tag),
            self._embedder,
            reranker=self._reranker,
            composer=self._composer,
            remembered=self._remembered,
        )

    def close(self) -> None:
        """Let go of the index's files."""
        self._index.close()

    def _outcomes(
        self, parts: Sequence[Put], found: Sequence[Sequence[Hit]], shown: Collection[str]
    ) -> list["_Outcome"]:
        """Answer each part; one that falls just short is told where another one is answered."""
        both = list(zip(parts, found, strict=True))
        outcomes = [self._compose(part, hits, shown) for part, hits in both]
        if all(outcome.reason for outcome in outcomes):
            return outcomes
        return [
            self._compose(part, hits, shown, beside=True) if outcome.reason else outcome
            for outcome, (part, hits) in zip(outcomes, both, strict=True)
        ]

    def _compose(
        self, part: Put, hits: Sequence[Hit], shown: Collection[str], *, beside: bool = False
    ) -> "_Outcome":
        if part.stands:
            return _Outcome(chosen=Chosen(units=(part.stands,)))
        question, filtered = part.question, part.filters != ALL_LETTERS
        matcher = self.candidates.matcher(question)
        ranked = self.candidates.ranked(question, hits, shown=shown, matcher=matcher)
        reason = reason_to_decline(
            question,
            ranked,
            letter=self.candidates.letter_coverage(question, ranked, matcher=matcher),
            elsewhere=filtered and self.candidates.is_spoken_of(question),
            beside=beside,
        )
        if reason:
            return _Outcome(reason=reason)
        chosen = choose(ranked, Asking(question=question, matcher=matcher))
        confirmed = None if chosen.standing else confirm(question, ranked)
        if confirmed:
            return _Outcome(chosen=told_first(chosen, confirmed), brief=yes_or_no(confirmed))
        brief = bare_value(question, chosen.lead) if chosen.lead and _leads(chosen) else None
        return _Outcome(chosen=chosen, brief=brief)

    def _found(self, answer: Answer) -> list[tuple[Letter, Paragraph]]:
        """Give the paragraphs that an answer cites and those that were found, best first.

        In the place of a question of parliament stand the paragraphs that answer it.
        """
        places = [(c.letter, c.paragraph) for c in answer.citations]
        places += [(p.letter, p.paragraph) for p in answer.passages]
        letters = ((self._index.letter(id_), number) for id_, number in dict.fromkeys(places))
        found = (
            (letter, paragraph)
            for letter, number in letters
            for paragraph in answering(letter, letter.paragraph(number))
        )
        kept = {(letter.id, paragraph.number): (letter, paragraph) for letter, paragraph in found}
        return list(kept.values())

    def _passages(self, found: Sequence[Sequence[Hit]]) -> tuple[Passage, ...]:
        """Give the ten best paragraphs of all parts of the question, best first."""
        best: dict[tuple[str, int], float] = {}
        for hits in found:
            for hit in hits:
                key = (hit.letter, hit.paragraph)
                best[key] = max(hit.score, best.get(key, 0.0))
        order = sorted(best.items(), key=lambda item: (-item[1], item[0]))[:_PASSAGES]
        return tuple(self._passage(letter, number, score) for (letter, number), score in order)

    def _passage(self, letter_id: str, number: int, score: float) -> Passage:
        letter = self._index.letter(letter_id)
        paragraph = letter.paragraph(number)
        return Passage(
            letter=letter_id,
            paragraph=number,
            text=paragraph.text,
            footnotes=letter.footnotes_of(paragraph),
            score=round(score, 4),
        )


def _leads(chosen: Chosen) -> bool:
    """Say whether the answering sentence stands in what is told first, be it behind its lead-in."""
    first = chosen.units[0]
    told = [
        unit
        for unit in chosen.units
        if (unit.letter.id, unit.paragraph.number) == (first.letter.id, first.paragraph.number)
    ]
    return chosen.lead is not None and any(chosen.lead.unit.quote in unit.quote for unit in told)


def open_engine(settings: Settings) -> Engine:
    """Open the index that the settings name.

    Raises:
        IndexMissing: Nothing has been indexed there yet.
        IndexMismatch: What is there was made by another embedder or version.
        SettingsWrong: The embedder or reranker can't be loaded, or the language model be used.
    """
    embedder = load_embedder(settings.embedder)
    reranker, composer = load_reranker(settings.reranker), open_composer(settings)
    index = LetterIndex.open(settings.data, embedder=embedder, chroma=chroma_server(settings))
    return Engine(index, embedder, reranker=reranker, composer=composer)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What was chosen for a part of a question, or why nothing was."""

    chosen: Chosen = field(default_factory=Chosen)
    brief: str | None = None
    reason: DeclineReason | None = None


class _Watch:
    """Measures the steps of one answer, in milliseconds."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()
        self._steps: dict[str, float] = {}

    @contextmanager
    def __call__(self, step: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self._steps[step] = (time.perf_counter() - begun) * 1000

    def timings(self) -> dict[str, float]:
        total = (time.perf_counter() - self._begun) * 1000
        return {name: round(ms, 2) for name, ms in (self._steps | {"total": total}).items()}
