from ui.chat.conversation import Turn, conversation_html, with_notice

BAD = "<b onclick='x()'>**vet**</b>"


def html(*turns: Turn) -> str:
    return conversation_html(turns, letters=(), letter_of=lambda letter_id: {}[letter_id])


def test_an_empty_conversation_welcomes_the_reader() -> None:
    assert "Stel een vraag over de brieven" in html()


def test_a_question_is_shown_as_text_while_its_answer_is_awaited() -> None:
    shown = html(Turn(question=BAD))
    assert "<b" not in shown
    assert "**vet**" in shown
    assert "Zoekt in de brieven" in shown


def test_a_notice_closes_only_a_pending_turn() -> None:
    open_turn, closed = Turn(question="a"), Turn(question="b", notice="Gestopt.")
    assert with_notice((closed, open_turn), "Fout.")[-1].notice == "Fout."
    assert with_notice((open_turn, closed), "Fout.")[-1].notice == "Gestopt."
    assert with_notice((), "Fout.") == ()
