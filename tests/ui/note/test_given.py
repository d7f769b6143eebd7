from rag.answer import Answer
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations
from ui.note.given import Given, given_in
from ui.people.person import LOCAL, Person


def test_an_answer_is_given_again_to_the_person_who_got_it_and_to_nobody_else(
    conversations: Conversations, rail: Answer
) -> None:
    conversation, number = conversations.ask("", "", Turn(question=rail.question))
    answer_of = given_in(conversations)
    assert answer_of(LOCAL, conversation, number) is None  # it is still growing
    conversations.settle(conversation, Turn(question="", answer=rail, among="1 brief", number=1))
    assert answer_of(LOCAL, conversation, number) == Given(answer=rail, among="1 brief")
    assert answer_of(Person("anne"), conversation, number) is None
    assert answer_of(LOCAL, conversation, number + 1) is None
    assert answer_of(LOCAL, "weg", number) is None
