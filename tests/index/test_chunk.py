from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.letter import Footnote, Letter, Metadata, Paragraph
from corpus.read import read_letter
from corpus.sentences import sentence_spans
from index.chunk import _count_tokens, chunk, load_tokenizer

SAMPLES = sorted((Path(__file__).parents[2] / "corpus" / "letters").iterdir())

SENTENCE = st.lists(st.sampled_from("trein spoor overweg 39 miljoen €".split()), min_size=1).map(
    lambda found: " ".join(found).capitalize() + "."
)
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=12).map(" ".join)


def letter_of(*texts: str, letter_id: str = "brief", sha256: str = "a" * 64) -> Letter:
    paragraphs = tuple(
        Paragraph(number=number, text=text, sentences=sentence_spans(text))
        for number, text in enumerate(texts, start=1)
    )
    return Letter(
        id=letter_id,
        file_name=f"{letter_id}.txt",
        sha256=sha256,
        metadata=Metadata(subject="Spoor"),
        paragraphs=paragraphs,
    )


@settings(deadline=None)  # the first example loads the tokenizer
@given(st.lists(PARAGRAPH, min_size=1, max_size=4), st.integers(min_value=1, max_value=60))
def test_chunks_cover_every_paragraph_once_and_in_order(texts: list[str], size: int) -> None:
    letter = letter_of(*texts)
    chunks = list(chunk(letter, max_tokens=size))
    for piece in chunks:
        assert piece.text == letter.paragraph(piece.paragraph).text[piece.start : piece.end]
    for paragraph in letter.paragraphs:
        own = [piece for piece in chunks if piece.paragraph == paragraph.number]
        assert " ".join(piece.text for piece in own).split() == paragraph.text.split()
    assert [(c.paragraph, c.start) for c in chunks] == sorted(
        (c.paragraph, c.start) for c in chunks
    )


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("size", [64, 256])
def test_chunks_cover_the_sample_letters(path: Path, size: int) -> None:
    letter = read_letter(path)
    chunks = list(chunk(letter, max_tokens=size))
    for paragraph in letter.paragraphs:
        own = [piece.text for piece in chunks if piece.paragraph == paragraph.number]
        assert " ".join(own).split() == paragraph.text.split()
    assert len({piece.id for piece in chunks}) == len(chunks)


def test_a_paragraph_that_fits_is_one_chunk() -> None:
    (piece,) = chunk(letter_of("De trein rijdt. Het spoor ligt er."))
    assert (piece.start, piece.end) == (0, 34)


def test_a_long_paragraph_is_cut_at_the_ends_of_sentences() -> None:
    first, second = chunk(letter_of("De trein rijdt. Het spoor ligt er."), max_tokens=8)
    assert (first.text, second.text) == ("De trein rijdt.", "Het spoor ligt er.")


def test_a_sentence_longer_than_the_bound_stays_whole() -> None:
    text = "De trein " + "rijdt en " * 50 + "stopt. Het spoor ligt er."
    first, _ = chunk(letter_of(text), max_tokens=10)
    assert first.text.endswith("stopt.")


def test_an_empty_paragraph_gives_no_chunk() -> None:
    assert not list(chunk(letter_of(" ")))


def test_ids_are_the_same_every_time() -> None:
    letter = letter_of("De trein rijdt.")
    assert [c.id for c in chunk(letter)] == [c.id for c in chunk(letter)]


@pytest.mark.parametrize(
    "other",
    [
        letter_of("De trein rijdt.", letter_id="ander"),
        letter_of("De trein rijdt.", sha256="b" * 64),
        letter_of("De trein stopt."),
    ],
)
def test_another_letter_content_or_text_gives_another_id(other: Letter) -> None:
    (piece,), (otherwise,) = chunk(letter_of("De trein rijdt.")), chunk(other)
    assert piece.id != otherwise.id


def test_a_text_that_looks_like_a_token_of_a_model_is_text() -> None:
    (piece,) = chunk(letter_of("Er stond <|endoftext|>. Toen niets meer."))
    assert "<|endoftext|>" in piece.text


def test_the_embedded_text_holds_letter_headings_and_footnotes() -> None:
    paragraph = Paragraph(
        number=1, text="Zie de brief.", heading_path=("Spoor", "Overwegen"), footnotes=("1",)
    )
    notes = (
        Footnote(number="1", text="Kamerstuk 29984.", paragraph=1),
        Footnote(number="2", text="Iets anders.", paragraph=2),
    )
    letter = Letter(
        id="brief",
        file_name="brief.txt",
        sha256="",
        metadata=Metadata(subject="Veiligheid", sender_role="Minister", sender_name="J. Jansen"),
        paragraphs=(paragraph,),
        footnotes=notes,
    )
    (piece,) = chunk(letter)
    assert piece.context_text.splitlines() == [
        "Veiligheid",
        "Minister, J. Jansen",
        "Spoor › Overwegen",
        "Kamerstuk 29984.",
        "Zie de brief.",
    ]


@settings(deadline=None)
@given(st.text() | st.text("ab é€'.,- 19\n", max_size=60))
def test_tokens_are_counted_word_by_word_as_of_the_whole(text: str) -> None:
    assert _count_tokens(text) == len(load_tokenizer()(text))
