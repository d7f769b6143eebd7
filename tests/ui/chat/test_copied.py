from dataclasses import replace

import pytest

from rag.answer import Answer
from rag.engine import Engine
from ui.chat.copied import copied_html, copied_text

BAD = "<b>&vet</b>"


@pytest.fixture(scope="module")
def answer(engine: Engine) -> Answer:
    return engine.ask("Hoeveel geld is er voor het 740 meter programma?")


def test_the_text_has_the_value_the_sentences_with_marks_and_the_sources(answer: Answer) -> None:
    text = copied_text(answer)
    assert text.startswith("€ 39 miljoen.\n\n")
    last = answer.sentences[-1]
    assert f"{last.text} [{last.citations[0]}]" in text
    first = answer.citations[0]
    assert f"Bronnen:\n[1] {first.reference}, alinea {first.paragraph}." in text


def test_every_mark_in_the_html_has_a_footnote_of_its_own(answer: Answer) -> None:
    twice = replace(answer, sentences=(answer.sentences[0], answer.sentences[0]))
    other = replace(answer.citations[0], number=2, paragraph=38)
    two = replace(
        twice,
        citations=(answer.citations[0], other),
        sentences=(
            answer.sentences[0],
            replace(answer.sentences[0], citations=(2,)),
            replace(answer.sentences[0], citations=(1,)),
        ),
    )
    html = copied_html(two)
    for number in (1, 2, 3):
        assert html.count(f'name="_ftnref{number}"') == 1
        assert html.count(f'id="ftn{number}"') == 1
    assert "alinea 38." in html


def test_what_is_not_proved_says_so_wherever_it_is_pasted(answer: Answer) -> None:
    unproved = replace(
        answer, sentences=(replace(answer.sentences[0], status="unchecked"),), brief=None
    )
    for copied in (copied_text(unproved), copied_html(unproved)):
        assert "[? niet gecontroleerd]" in copied
    assert "niet gecontroleerd" not in copied_text(answer)


def test_markup_in_an_answer_is_copied_as_text(answer: Answer) -> None:
    bad = replace(answer, sentences=(replace(answer.sentences[0], text=BAD),))
    assert BAD in copied_text(bad)
    assert BAD not in copied_html(bad)
    assert "&lt;b&gt;&amp;vet&lt;/b&gt;" in copied_html(bad)


def test_what_the_letter_says_between_two_sentences_is_seen_to_be_left_out(answer: Answer) -> None:
    cited = replace(answer.citations[0], paragraph_text="Dit niet. De brug wel. Daarom.")
    said = [
        replace(answer.sentences[0], text=text, citations=(cited.number,))
        for text in ("Dit niet.", "Daarom.")
    ]
    shortened = replace(answer, sentences=tuple(said), citations=(cited,))
    for copied in (copied_text(shortened), copied_html(shortened)):
        assert "Dit niet. (…) Daarom." in copied
