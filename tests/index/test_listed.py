from pathlib import Path

from corpus.letter import Letter, Metadata
from index.catalogue import Catalogue
from index.filters import Filters
from index.letters import LetterIndex
from index.prepared import prepare


def test_what_is_listed_is_what_the_letters_say(samples: LetterIndex) -> None:
    for letter, listed in zip(samples.letters(), samples.listed(), strict=True):
        assert (listed.id, listed.file_name) == (letter.id, letter.file_name)
        assert listed.metadata == letter.metadata
        assert listed.paragraphs == len(letter.paragraphs)
        assert listed.beginning == letter.paragraphs[0].text


def test_filters_leave_only_their_letters(samples: LetterIndex) -> None:
    filters = Filters(letters=("003", "004"))
    assert [each.id for each in samples.listed(filters)] == sorted(samples.ids(filters))


def test_a_letter_without_paragraphs_begins_with_nothing(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "c.sqlite3")
    bare = Letter(id="x", file_name="x.txt", sha256="", metadata=Metadata(), paragraphs=())
    catalogue.put(prepare(bare), content="", parser="")
    (listed,) = catalogue.listed()
    assert (listed.paragraphs, listed.beginning) == (0, "")
    catalogue.close()
