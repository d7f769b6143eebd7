"""All letters at once: which sentences speak of a matter, and which letters hold some words."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from corpus.letter import Letter, Paragraph
from eval.harvest.soundness import specific_words
from index.analysis import stems


class Shelf:
    """The sentences and notes of letters, found by their words: there may be very many."""

    def __init__(self, letters: Sequence[Letter]) -> None:
        """Take the letters in."""
        self._sentences: list[tuple[str, str]] = []
        self._places: dict[str, set[int]] = defaultdict(set)
        for letter in letters:
            for paragraph in letter.paragraphs:
                for text in (*paragraph.sentence_texts(), *notes_of(letter, paragraph)):
                    for stem in _stems(text):
                        self._places[stem].add(len(self._sentences))
                    self._sentences.append((letter.id, text))

    def tells(self, is_given_by: Callable[[str], bool], matter: str) -> bool:
        """Say whether any sentence speaks of a matter and gives such a thing."""
        return any(is_given_by(text) for _, text in self._speaking_of(matter))

    def holders(self, quote: str) -> tuple[str, ...]:
        """Give the ids of the letters with a sentence that holds a quote, in order."""
        found = (letter for letter, text in self._speaking_of(quote) if quote in text)
        return tuple(dict.fromkeys(found))

    def _speaking_of(self, matter: str) -> Iterator[tuple[str, str]]:
        places = sorted((self._places.get(stem, set()) for stem in _stems(matter)), key=len)
        if places:
            yield from (self._sentences[n] for n in sorted(places[0].intersection(*places[1:])))


def notes_of(letter: Letter, paragraph: Paragraph) -> tuple[str, ...]:
    """Give the texts of a paragraph's footnotes."""
    return tuple(note.text for note in letter.footnotes_of(paragraph))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stems(specific_words(text)))
