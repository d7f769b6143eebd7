from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from corpus.read import read_letter
from eval.bench.letters import dossier_of, made_letters, sentences_of, write_letters

SAMPLES = Path(__file__).parents[3] / "corpus" / "letters"
SENTENCES = sentences_of(SAMPLES)


def test_the_same_letters_are_made_each_time_and_no_paragraph_twice() -> None:
    first, again = (list(made_letters(SENTENCES, paragraphs=500)) for _ in range(2))
    assert first == again
    paragraphs = [part for letter in first for part in letter.text.split("\n\n")[4:-3]]
    assert len(paragraphs) == len(set(paragraphs))


def test_a_smaller_set_is_the_beginning_of_a_larger() -> None:
    small, large = (list(made_letters(SENTENCES, paragraphs=count)) for count in (50, 500))
    assert large[: len(small)] == small


def test_the_letters_are_read_as_they_were_made(tmp_path: Path) -> None:
    write_letters(made_letters(SENTENCES, paragraphs=200), tmp_path)
    letters = [read_letter(path) for path in sorted(tmp_path.iterdir())]
    assert len(letters) == 8
    assert sum(len(letter.paragraphs) for letter in letters) == pytest.approx(200, rel=0.03)
    for number, letter in enumerate(letters):
        assert letter.metadata.dossiers == (dossier_of(number),)
        assert letter.metadata.date
        assert letter.metadata.sender_role


def test_a_folder_without_letters_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="--letters"):
        sentences_of(tmp_path)
    with pytest.raises(SettingsWrong, match="bestaat niet"):
        sentences_of(tmp_path / "nergens")
