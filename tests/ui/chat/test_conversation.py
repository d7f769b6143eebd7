from dataclasses import replace

from rag.answer import Answer
from rag.engine import Engine
from rag.kept.conversation import Turn
from ui.chat.conversation import conversation_html, state_of, turns_html, welcome

BAD = "<b onclick='x()'>**vet**</b>"


def html(*turns: Turn, conversation: str = "") -> str:
    return turns_html(turns, letter_of=lambda letter_id: {}[letter_id], conversation=conversation)


def answered(engine: Engine) -> Answer:
    return engine.ask("wat is de status van Rail Ghent-Terneuzen?")


def test_a_welcome_offers_questions_to_begin_with() -> None:
    shown = welcome((BAD, "Wat is de stand?"))
    assert "Stel een vraag over de brieven" in shown
    assert shown.count("data-example") == 2
    assert "<b onclick" not in shown
    assert "Bijvoorbeeld" not in welcome(())


def test_a_question_is_shown_as_text_while_its_answer_is_awaited() -> None:
    shown = html(Turn(question=BAD))
    assert "<b" not in shown
    assert "**vet**" in shown
    assert "Zoekt in de brieven" in shown


def test_an_answered_turn_says_where_it_is_kept(engine: Engine) -> None:
    turn = Turn(question="?", answer=answered(engine), number=2)
    assert 'data-conversation="c" data-turn="2"' in html(turn, conversation="c")
    assert "data-turn" not in html(turn)
    assert "data-turn" not in html(replace(turn, growing=True), conversation="c")


def test_another_state_of_the_turns_is_told_apart(engine: Engine) -> None:
    asked = Turn(question="?")
    states = {
        str(state_of(turns_html(turns, letter_of=engine.letter)))
        for turns in ((), (asked,), (replace(asked, notice="Gestopt."),))
    }
    assert len(states) == 3


def test_a_conversation_names_itself_for_the_address_and_the_title() -> None:
    shown = conversation_html(turns := welcome(()), conversation="c", name='"Rail"')
    assert 'data-conversation="c" data-name="&#34;Rail&#34;"' in shown
    assert state_of(turns) in shown
