import pytest

from ui.chat.left_out import with_gaps

PARAGRAPH = "De boog is duur. Daarom niet.  De brug wel. Specifiek de oude brug."


@pytest.mark.parametrize(
    ("sentences", "gaps"),
    [
        (("De boog is duur.", "Daarom niet.", "De brug wel."), (False, False, False)),
        (("Daarom niet.", "Specifiek de oude brug."), (False, True)),
        (("De brug wel.", "De boog is duur."), (False, False)),
        (("De boog is duur.", "Anders gezegd.", "Specifiek de oude brug."), (False, False, False)),
        ((), ()),
    ],
)
def test_what_is_left_out_between_sentences_of_a_paragraph_is_known(
    sentences: tuple[str, ...], gaps: tuple[bool, ...]
) -> None:
    assert tuple(with_gaps(sentences, PARAGRAPH)) == tuple(zip(sentences, gaps, strict=True))
