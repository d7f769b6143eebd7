from dataclasses import replace

import pytest

from rag.answer import Answer
from rag.engine import Engine
from rag.kept.conversation import Opinion, Turn
from ui.chat.turn_actions import REASON_WORDS, actions_html, feedback_form


@pytest.fixture(scope="module")
def turn(engine: Engine) -> Turn:
    return Turn(question="?", answer=engine.ask("Wat is de status van Rail Ghent-Terneuzen?"))


def test_an_answer_can_be_copied_and_judged(turn: Turn) -> None:
    html = actions_html(turn)
    assert "data-copy" in html
    assert html.count('aria-pressed="false"') == 2


def test_a_decline_can_be_judged_but_not_copied(turn: Turn) -> None:
    answer: Answer | None = turn.answer
    assert answer
    html = actions_html(replace(turn, answer=replace(answer, status="declined")))
    assert "data-copy" not in html
    assert 'data-wrong="declined"' in html


def test_an_opinion_is_shown_in_words_and_opens_the_form_with_what_was_filled_in(
    turn: Turn,
) -> None:
    opinion = Opinion(verdict="wrong", reason="incomplete", remark='Er mist "iets" <b>.')
    html = actions_html(replace(turn, opinion=opinion))
    assert 'data-reason="incomplete" data-remark="Er mist &#34;iets&#34; &lt;b&gt;."' in html
    assert '<span role="status">Het is onvolledig</span>' in html
    assert html.count('aria-pressed="true"') == 1


def test_the_form_offers_every_reason_to_an_answer_or_a_decline() -> None:
    form = feedback_form()
    for reason in REASON_WORDS:
        assert f'name="reason" value="{reason}"' in form
    assert form.count('data-of="declined"') == 1
    assert form.count('data-of="answered declined"') == 1
