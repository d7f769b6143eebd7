import threading
from dataclasses import replace
from pathlib import Path

import pytest

from rag.answer import Answer
from rag.kept.conversation import Opinion, Turn
from rag.kept.conversations import Conversations
from rag.kept.opening import FILE, open_conversations

STATUS = "Wat is de status van Rail Ghent-Terneuzen?"


def asked(kept: Conversations, question: str, *, person: str = "an", conversation: str = "") -> str:
    return kept.ask(person, conversation, Turn(question=question))[0]


def answered(kept: Conversations, answer: Answer, *, person: str = "an") -> str:
    conversation, number = kept.ask(person, "", Turn(question=answer.question))
    kept.settle(conversation, Turn(question=answer.question, answer=answer, number=number))
    return conversation


def test_an_answer_is_found_back_whole_in_another_process(
    kept: Conversations, tmp_path: Path, rail: Answer
) -> None:
    conversation = answered(kept, rail)
    again = open_conversations(tmp_path)
    (turn,) = again.turns("an", conversation)
    assert turn.answer == rail
    assert turn.question == rail.question
    again.close()


def test_a_conversation_is_named_after_its_first_question(kept: Conversations) -> None:
    conversation = asked(kept, " Wat is\nde  stand? ")
    asked(kept, "En daarna?", conversation=conversation)
    assert [listed.name for listed in kept.listed("an")] == ["Wat is de stand?"]
    assert [turn.number for turn in kept.turns("an", conversation)] == [1, 2]


def test_the_conversation_last_asked_in_stands_first(kept: Conversations) -> None:
    first, second = asked(kept, "een"), asked(kept, "twee")
    assert [listed.id for listed in kept.listed("an")] == [second, first]
    asked(kept, "drie", conversation=first)
    assert [listed.id for listed in kept.listed("an")] == [first, second]


def test_nobody_sees_names_deletes_or_judges_anothers(kept: Conversations, rail: Answer) -> None:
    conversation = answered(kept, rail)
    assert kept.listed("bo") == ()
    for forbidden in (
        lambda: kept.turns("bo", conversation),
        lambda: kept.rename("bo", conversation, "Mijn"),
        lambda: kept.delete("bo", conversation),
        lambda: kept.judge("bo", conversation, 1, Opinion(verdict="right")),
        lambda: kept.turn("bo", conversation, 1),
    ):
        with pytest.raises(KeyError):
            forbidden()
    assert kept.listed("an")[0].name == STATUS
    assert kept.turn("an", conversation, 1).opinion is None


def test_who_asks_in_anothers_conversation_begins_their_own(kept: Conversations) -> None:
    conversation = asked(kept, "een")
    own = asked(kept, "twee", person="bo", conversation=conversation)
    assert own != conversation
    assert [turn.question for turn in kept.turns("an", conversation)] == ["een"]


def test_words_are_found_in_questions_answers_and_names(kept: Conversations, rail: Answer) -> None:
    status, other = answered(kept, rail), asked(kept, "Hoe is het in Itálië?")
    assert [c.id for c in kept.listed("an", "VERSNELLING  ghent")] == [status]
    assert [c.id for c in kept.listed("an", "italie")] == [other]
    assert kept.listed("an", "versnelling italie") == ()
    assert kept.listed("bo", "italie") == ()
    kept.rename("an", other, "  Reis \n naar Rome ")
    assert [c.name for c in kept.listed("an", "rome")] == ["Reis naar Rome"]


def test_signs_of_sql_are_searched_as_they_are(kept: Conversations) -> None:
    percent = asked(kept, "Is 100% van 'het' geld_bedrag op?")
    asked(kept, "Is al het geld op?")
    for words in ("%", "_", "'het'"):
        assert [c.id for c in kept.listed("an", words)] == [percent]


def test_a_conversation_that_is_deleted_is_in_no_file_any_more(
    kept: Conversations, tmp_path: Path
) -> None:
    secret, stays = asked(kept, "Kwetterende grasparkiet"), asked(kept, "Blijvende merel")
    assert b"grasparkiet" in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    kept.delete("an", secret)
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"grasparkiet" not in left
    assert b"Blijvende merel" in left
    assert [c.id for c in kept.listed("an")] == [stays]


def test_an_answer_to_a_conversation_that_was_deleted_meanwhile_is_dropped(
    kept: Conversations, rail: Answer
) -> None:
    conversation = asked(kept, "een")
    kept.delete("an", conversation)
    kept.settle(conversation, Turn(question="een", answer=rail, number=1))
    assert kept.listed("an") == ()


def test_an_answer_that_was_growing_when_the_app_ended_says_so(
    kept: Conversations, rail: Answer
) -> None:
    growing, whole = asked(kept, "een"), answered(kept, rail)
    kept.break_off()
    assert "afgebroken" in str(kept.turn("an", growing, 1).notice)
    assert kept.turn("an", whole, 1).notice is None


def test_questions_asked_at_once_in_one_conversation_all_stay(kept: Conversations) -> None:
    conversation = asked(kept, "0")
    threads = [
        threading.Thread(target=asked, args=(kept, str(n)), kwargs={"conversation": conversation})
        for n in range(1, 20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    turns = kept.turns("an", conversation)
    assert [turn.number for turn in turns] == list(range(1, 21))
    assert {turn.question for turn in turns} == {str(n) for n in range(20)}


def test_an_opinion_is_kept_changed_and_taken_back(kept: Conversations, rail: Answer) -> None:
    conversation = answered(kept, rail)
    wrong = Opinion(verdict="wrong", reason="incomplete", remark="Er mist een bedrag.")
    kept.judge("an", conversation, 1, Opinion(verdict="right"))
    kept.judge("an", conversation, 1, wrong)
    assert kept.turn("an", conversation, 1).opinion == wrong
    assert [turn.opinion for turn in kept.judged()] == [wrong]
    kept.judge("an", conversation, 1, None)
    assert kept.judged() == ()


def test_a_question_without_an_answer_cannot_be_judged(kept: Conversations) -> None:
    conversation = asked(kept, "een")
    with pytest.raises(KeyError):
        kept.judge("an", conversation, 1, Opinion(verdict="right"))


def test_an_answer_of_a_form_that_is_not_known_says_so(
    kept: Conversations, tmp_path: Path, rail: Answer
) -> None:
    conversation = answered(kept, rail)
    kept._file.write("UPDATE turn SET answer = ?", ('{"version": 9, "answer": {}}',))
    turn = kept.turn("an", conversation, 1)
    assert turn.answer is None
    assert "niet meer te lezen" in str(turn.notice)
    assert not turn.pending


def test_halves_of_signs_are_replaced(kept: Conversations) -> None:
    conversation = asked(kept, "Wat\ud800?")
    assert kept.turn("an", conversation, 1).question == "Wat??"
    assert kept.listed("\udc00".encode("utf-8", "replace").decode(), "\ud800") == ()


def test_the_file_is_for_its_owner_only(tmp_path: Path, rail: Answer) -> None:
    from rag.kept.opening import keep_conversations

    keep_conversations(tmp_path).conversations.close()
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_the_whole_conversation_is_given_with_the_time_of_each_question(
    kept: Conversations, rail: Answer
) -> None:
    whole = kept.whole("an", answered(kept, rail))
    assert whole.turns[0].asked
    assert whole.begun <= whole.turns[0].asked
    assert replace(whole.turns[0], asked=None).answer == rail
