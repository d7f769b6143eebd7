import pytest

from eval.systems.replies import marked_sentences, refuses


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("De lijn komt er [1].", [("De lijn komt er.", (1,))]),
        ("Eén [1][2]. Twee [2, 3].", [("Eén.", (1, 2)), ("Twee.", (2, 3))]),
        ("Eén. [1] Twee. [2]", [("Eén.", (1,)), ("Twee.", (2,))]),
        ("Eén [1] en nog eens [1].", [("Eén en nog eens.", (1,))]),
        ("Zonder bron.", [("Zonder bron.", ())]),
        ("Volgens bron 9 [9].", [("Volgens bron 9.", (9,))]),
        ("In [2026] niet.", [("In [2026] niet.", ())]),
        ("", []),
    ],
)
def test_marks_belong_to_the_sentence_before_them(
    text: str, sentences: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert list(marked_sentences(text)) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "De bronnen geven hierover geen informatie.",
        "Op basis van de verstrekte context is dit niet te zeggen. Raadpleeg het ministerie.",
        "Ik kan deze vraag niet beantwoorden.",
        "None of the sources are helpful.",
        "",
    ],
)
def test_a_model_that_says_it_cannot_answer_refuses(text: str) -> None:
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Er komt geen nieuwe lijn.",
        "De bronnen noemen geen datum, wel een bedrag [1].",
        "Dat is 39 miljoen euro. Meer zeggen de bronnen niet.",
    ],
)
def test_an_answer_with_a_negation_is_no_refusal(text: str) -> None:
    assert not refuses(text)
