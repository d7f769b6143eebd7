"""From question to checked answer: the one door through which the app and the commands ask."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.letter import Letter, Paragraph
from index.choosing import Extent
from index.citing import Mention
from index.embedder import Embedder, load_embedder
from index.filters import ALL_LETTERS, Filters
from index.hit import Hit
from index.letters import LetterIndex
from index.listed import Listed
from index.reranker import Reranker, load_reranker
from rag.answer import Answer, DeclineReason
from rag.asking.question import Question
from rag.choosing.candidates import Candidates
from rag.choosing.units import answering
from rag.chroma import chroma_server
from rag.composer import Composer
from rag.drafts.checked import CheckedSentence
from rag.drafts.draft import Claim
from rag.drafts.sentence import check_claim
from rag.extracting import Extractor
from rag.finding import Finder
from rag.model.opening import open_composer
from rag.remembered import Remembered
from rag.settings import Settings

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
        self._extractor = Extractor(index, self._finder, self.candidates)

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
        extracted = self._extractor.extract(question, history, filters)
        if self._composer is None or extracted.reason in _SETTLED:
            yield extracted
        else:
            found = self._found(extracted)
            yield from self._composer.answers(extracted, found, history=history)

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
