"""What holds of every letter, whatever it was read from."""

from corpus.letter import Letter
from corpus.manuscript import Manuscript


def hold_letter(letter: Letter, manuscript: Manuscript) -> None:
    """Hold a letter to what `corpus.letter` says of letters; `AssertionError` where it is not so."""
    numbers = [paragraph.number for paragraph in letter.paragraphs]
    assert numbers == list(range(1, len(numbers) + 1))
    notes = {note.number for note in letter.footnotes}
    for paragraph in letter.paragraphs:
        text, end = paragraph.text, 0
        assert text.strip() == text != ""
        for span in paragraph.sentences:
            assert end <= span.start < span.end <= len(text)
            assert not text[end : span.start].strip()
            end = span.end
        assert not text[end:].strip()
        place = paragraph.source_span(0, len(text))
        assert 0 <= place.start < place.end <= len(manuscript.text)
        assert set(paragraph.footnotes) <= notes
        assert all(1 <= asked < paragraph.number for asked in paragraph.answers)
    for note in letter.footnotes:
        assert note.paragraph is None or 1 <= note.paragraph <= len(numbers)
