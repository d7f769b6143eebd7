from rag.answer import Answer
from rag.engine import Engine
from rag.note.note import Heading, Sentence, Silence, contents_of


def test_an_answer_is_its_question_and_its_sentences_with_their_citations(
    engine: Engine, rail: Answer
) -> None:
    heading, *sentences = contents_of(rail, engine.letter)
    assert heading == Heading(text=rail.question, brief=rail.brief)
    assert [s.checked.text for s in sentences if isinstance(s, Sentence)] == [
        sentence.text for sentence in rail.sentences
    ]
    assert [s.checked.citations for s in sentences if isinstance(s, Sentence)] == [rail.citations]


def test_a_declined_answer_is_a_silence_with_the_nearest_paragraphs(
    engine: Engine, declined: Answer
) -> None:
    _, silence = contents_of(declined, engine.letter, searched="Doorzocht: 5 brieven.")
    assert isinstance(silence, Silence)
    assert silence.text == declined.text
    assert silence.searched == "Doorzocht: 5 brieven."
    assert [near.paragraph for near in silence.nearest] == [
        passage.paragraph for passage in declined.passages[:3]
    ]


def test_a_nearest_paragraph_whose_letter_was_taken_away_is_left_out(declined: Answer) -> None:
    def no_letter(letter_id: str) -> None:
        raise KeyError(letter_id)

    _, silence = contents_of(declined, no_letter)  # type: ignore[arg-type]
    assert isinstance(silence, Silence)
    assert silence.nearest == ()
